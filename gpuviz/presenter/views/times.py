"""The time of day and of the talk."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.i18n.languages import text
from gpuviz.panels.layout import Panel
from gpuviz.presenter.panels import TalkTimes
from gpuviz.ui import theme
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_PARTS = 8


class TalkTimesView(View):
    """Draws ``TalkTimes``: two large clocks, and a bar of what has passed."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        captions = [TextLabel(context, "text", "soft") for _ in range(2)]
        captions[0].show_text(text("presenter-time-caption"))
        captions[1].show_text(text("presenter-spoken-caption"))
        self._now, self._spoken = TextLabel(context, "figure"), TextLabel(context, "figure")
        self._planned, self._left = TextLabel(context, "text", "soft"), TextLabel(context, "text")
        self._origin, self._bar = OriginBadge(context), _Bar(context)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for column, (caption, figure) in enumerate(zip(captions, (self._now, self._spoken), strict=True)):
            self._grid.addWidget(caption, 0, column)
            self._grid.addWidget(figure, 1, column)
            self._grid.setColumnStretch(column, 2)
        words = QHBoxLayout()
        words.addWidget(self._planned)
        words.addStretch(1)
        words.addWidget(self._left)
        words.addWidget(self._origin)
        beside = QVBoxLayout()
        beside.addStretch(1)
        beside.addLayout(words)
        beside.addWidget(self._bar)
        beside.addStretch(1)
        self._grid.addLayout(beside, 0, 2, 2, 1)
        self._grid.setColumnStretch(2, 3)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the times."""
        if not isinstance(panel, TalkTimes):
            raise TypeError(panel)
        for label, words in (
            (self._now, panel.now),
            (self._spoken, panel.spoken),
            (self._planned, panel.planned),
            (self._left, panel.left),
        ):
            label.show_text(words)
        self._left.set_tone("bad" if panel.is_over else "")
        self._origin.show_origin(panel.origin)
        self._bar.show_share(panel.share, panel.is_over)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        px = self.context.theme.px
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(0)
        self._origin.rescale()
        self._bar.rescale()


class _Bar(QWidget):
    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context, self._share, self._is_over = context, 0.0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, is_over: bool) -> None:
        if (share, is_over) != (self._share, self._is_over):
            self._share, self._is_over = share, is_over
            self.update()

    def rescale(self) -> None:
        self.setFixedHeight(self._context.theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._context.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isRightToLeft():
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        gap = px(4)
        wide = (self.width() - gap * (_PARTS - 1)) / _PARTS
        for part in range(_PARTS):
            box = QRectF(part * (wide + gap), 0, wide, self.height())
            filled = min(1.0, max(0.0, self._share * _PARTS - part))
            painter.fillRect(box, theme.BUTTON)
            painter.fillRect(
                QRectF(box.left(), 0, wide * filled, self.height()), theme.BAD if self._is_over else theme.TEXT
            )
