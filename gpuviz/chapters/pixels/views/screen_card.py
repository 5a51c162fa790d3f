"""A lane as a screen: who renders, the picture, and how often a second it is new."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.pixels.panels import ScreenCard
from gpuviz.chapters.pixels.views.canvas import CanvasWidget
from gpuviz.i18n.languages import text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.figure_line import FigureLine
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_MARGIN, _STACKED_MARGIN = 26, 16
_PLACES = 60  # that a second has on a screen


class ScreenCardView(View):
    """Draws a ``ScreenCard``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        card = QWidget()
        card.setObjectName("card")
        frame.addWidget(card)
        self._name = TextLabel(context, "heading")
        self._description = TextLabel(context, "small", "soft", wrap=True)
        self._canvas = CanvasWidget(context)
        self._second = TextLabel(context, "small", "soft")
        self._strip = _Strip(context)
        self._frames, self._pixels = FigureLine(context), FigureLine(context)
        self._box, self._head, self._line, self._foot = QVBoxLayout(card), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._name)
        self._head.addWidget(self._description, 1, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self._second)
        self._line.addWidget(self._strip, 1)
        self._foot.addWidget(self._frames, 1)
        self._foot.addWidget(self._pixels, 1)
        self._box.addLayout(self._head)
        self._box.addWidget(self._canvas, 1)
        self._box.addLayout(self._line)
        self._box.addLayout(self._foot)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the lane as it is now."""
        if not isinstance(panel, ScreenCard):
            raise TypeError(panel)
        self._name.set_tone(panel.role)
        self._name.show_text(panel.name)
        self._description.show_text(panel.description)
        self._canvas.show_canvas(panel.canvas)
        self._second.show_text(panel.second)
        self._strip.show_rate(panel)
        self._frames.show_figure(panel.frames)
        self._pixels.show_figure(panel.pixels)

    def rescale(self) -> None:
        """Take margins and fonts anew."""
        super().rescale()
        px = self.context.theme.px
        side = px(_STACKED_MARGIN if self.context.theme.stacks else _MARGIN)
        self._box.setContentsMargins(side, px(14), side, px(14))
        self._box.setSpacing(px(10))
        for line in (self._head, self._line, self._foot):
            line.setSpacing(px(16))
        self._head.setSpacing(px(20))
        self.turn(self._head, self._foot)
        for part in (self._canvas, self._strip, self._frames, self._pixels):
            part.rescale()


class _Strip(QWidget):
    """The sixty pictures that a screen shows in a second: lit where a new frame is there."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._frames_per_s = -1.0
        self._colour = theme.OTHER
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_left_to_right(self)  # a second of time
        self.rescale()

    def show_rate(self, panel: ScreenCard) -> None:
        rate = round(min(float(_PLACES), panel.frames_per_s), 1)
        if rate != self._frames_per_s:
            self._frames_per_s, self._colour = rate, theme.ROLE_COLOURS[panel.role]
            self.setAccessibleName(self._context.language(text("pixels-second-description", frames=round(rate, 1))))
            self.update()

    def rescale(self) -> None:
        self.setFixedHeight(QFontMetrics(self._context.theme.font("small")).height())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, wide = painter_on(self), self.width() / _PLACES
        high, gap = self.height() * 0.8, max(1.0, wide * 0.18)
        for place in range(_PLACES):
            is_new = int((place + 1) * self._frames_per_s / _PLACES) > int(place * self._frames_per_s / _PLACES)
            colour = self._colour if is_new else theme.CARD_BORDER
            painter.fillRect(QRectF(place * wide, (self.height() - high) / 2, wide - gap, high), colour)
