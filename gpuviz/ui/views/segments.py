"""The view of a few choices side by side."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from gpuviz.panels.layout import Panel
from gpuviz.panels.segments import Segments
from gpuviz.ui import theme
from gpuviz.ui.accessible import name_aloud
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.buttons import PushButton
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

_FRAME_PX = 4
_LABEL_PX = 220  # the same in all, so that choices below each other begin at one edge


class SegmentsView(View):
    """Draws ``Segments`` in a common frame; the chosen one stands out.

    Where everything is stacked, choices whose words have no room beside each other stand below each other.
    """

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._panel: Segments | None = None
        self._label = FittedLabel(context, "text")
        self._frame = _Frame(context)
        self._segments: list[_Segment] = []
        self._line = QHBoxLayout(self._frame)
        self._line.setSpacing(0)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._label)
        self._box.addWidget(self._frame, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show all choices, and which is taken."""
        if not isinstance(panel, Segments):
            raise TypeError(panel)
        self._panel = panel
        language = self.context.language
        self._label.show_text(panel.label)
        self._label.setVisible(panel.shows_label)
        while len(self._segments) < len(panel.choices):
            segment = _Segment(self.context, len(self._segments))
            segment.clicked.connect(lambda _, place=segment.place: self._choose(place))
            self._segments.append(segment)
            self._line.addWidget(segment)
        for place, segment in enumerate(self._segments):
            segment.setVisible(place < len(panel.choices))
        for segment, choice in zip(self._segments, panel.choices, strict=False):
            name = f"{language(panel.label)}: {language(choice.label)}"
            segment.show_choice(language(choice.label), name, choice.value == panel.chosen, panel.enabled)
        self._turn_choices()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_choices()

    def _turn_choices(self) -> None:
        shown = [segment for segment in self._segments if not segment.isHidden()]
        wanted = sum(segment.sizeHint().width() for segment in shown) + self.context.theme.px(2 * _FRAME_PX)
        is_tight = wanted > self._frame.width()
        for segment in shown:  # as equal as they come, or where room is short by what their words take
            self._line.setStretchFactor(segment, segment.sizeHint().width() if is_tight else 0)
        down = self.context.theme.stacks and wanted > self.width()
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        px = self.context.theme.px
        self._label.setFixedWidth(px(_LABEL_PX))
        self._box.setSpacing(px(4 if self.context.theme.stacks else 16))
        self.turn(self._box)
        self._line.setContentsMargins(*[px(_FRAME_PX)] * 4)
        for segment in self._segments:
            segment.rescale()
        self._turn_choices()

    def _choose(self, place: int) -> None:
        if self._panel is not None:
            self.context.dispatch(self._panel.name, self._panel.choices[place].value)


class _Frame(QWidget):
    """What holds the choices together."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, round_px = painter_on(self), self._context.theme.px(12)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.CARD_BORDER, self._context.theme.px(1.5)))
        painter.setBrush(theme.FIELD)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), round_px, round_px)


class _Segment(PushButton):
    """One choice; its words shrink where room is short, so that all choices stay on one line."""

    def __init__(self, context: ViewContext, place: int) -> None:
        super().__init__()
        self._context, self.place, self._words = context, place, ""
        self.setCheckable(True)  # so that screen readers say which one is taken
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rescale()

    def show_choice(self, words: str, name: str, chosen: bool, enabled: bool) -> None:
        if words != self._words:
            self._words = words
            self.updateGeometry()
            self.update()
        name_aloud(self, name)
        self.setEnabled(enabled)
        self.setChecked(chosen)

    def nextCheckState(self) -> None:
        """The scene decides which one is taken."""

    def rescale(self) -> None:
        self.setFont(self._context.theme.font("button"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        px, metrics = self._context.theme.px, QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._words) + px(28), max(44, metrics.height() + px(16)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._context.theme.px(40), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = painter_on(self), self._context.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.FOCUS, px(3)) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.BUTTON_HOVER if self.isChecked() or self.isDown() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inside, px(9), px(9))
        words, font = fit_words(self._words, self.font(), self.width() - px(8))
        painter.setFont(font)
        painter.setPen(theme.TEXT if self.isChecked() else theme.TEXT_SOFT if self.isEnabled() else theme.TEXT_OFF)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
        if self.isChecked():  # not by its colour alone
            wide = QFontMetrics(font).horizontalAdvance(words)
            painter.fillRect(
                QRectF((self.width() - wide) / 2, self.height() - px(8), wide, px(3)), painter.pen().color()
            )
