"""What stands in the cards of the two players: titles and dials."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.scarcity.game_panels import Dial, PlayerTitle
from gpuviz.chapters.scarcity.views.game_buttons import HandButton
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

_BUTTON_PX, _PORTRAIT_BUTTON_PX, _PORTRAIT_WIDTH_PX, _SIGN_SIZE = 84, 92, 104, 1.7
_LINES, _PORTRAIT_LINES = 4, 3
_LESS, _MORE = "\N{MINUS SIGN}", "+"
_NOTCH_PX, _NOTCH_GAP_PX = 10, 6


class PlayerTitleView(View):
    """Draws a ``PlayerTitle``; it is always equally high, so that a new note moves nothing."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = FittedLabel(context, "heading")
        self._note = FittedLabel(context, "small", "soft", _LINES)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._title)
        self._box.addWidget(self._note)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show title and note."""
        if not isinstance(panel, PlayerTitle):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._note.show_text(panel.note)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._note.set_lines(_PORTRAIT_LINES if self.context.theme.portrait else _LINES)
        self._box.setSpacing(self.context.theme.px(4))
        self._box.setContentsMargins(0, 0, 0, self.context.theme.px(10))


class DialView(View):
    """Draws a ``Dial``: both buttons below its value, or in portrait at its sides."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._label = FittedLabel(context, "small", "soft")
        self._value = FittedLabel(context, "heading")
        self._notches = _Notches(context)
        self._less, self._more = (HandButton(context, _BUTTON_PX, _SIGN_SIZE, sign) for sign in (_LESS, _MORE))
        self._words = QWidget()
        self._lines = QVBoxLayout(self._words)
        self._lines.setContentsMargins(0, 0, 0, 0)
        for part in (self._label, self._value, self._notches):
            self._lines.addWidget(part)
        self._grid = QGridLayout()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addStretch(1)
        self._box.addLayout(self._grid)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show where it stands, and whether it can be moved."""
        if not isinstance(panel, Dial):
            raise TypeError(panel)
        self._label.show_text(panel.label)
        self._value.show_text(panel.value)
        self._notches.show_stop(panel.at, panel.stops)
        self._less.show_action(panel.less)
        self._more.show_action(panel.more)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        px, upright = self.context.theme.px, self.context.theme.portrait
        self._value.setFont(self.context.theme.font("heading" if upright else "title"))
        self._grid.addWidget(self._words, 0, int(upright), 1, 1 if upright else 2)
        for place, button in enumerate((self._less, self._more)):
            button.least_px = _PORTRAIT_BUTTON_PX if upright else _BUTTON_PX
            self._grid.addWidget(button, *((0, 2 * place) if upright else (1, place)))
            button.rescale()
        for column in range(3):
            self._grid.setColumnStretch(column, int(column == 1 or not (upright or column)))
            self._grid.setColumnMinimumWidth(column, px(_PORTRAIT_WIDTH_PX) if upright and column != 1 else 0)
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setVerticalSpacing(px(8))
        self._lines.setSpacing(px(2 if upright else 8))
        self._notches.rescale()


class _Notches(QWidget):
    """One bar a stop; those up to where the dial stands are lit."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context, self._at, self._stops = context, 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stop(self, at: int, stops: int) -> None:
        if (at, stops) != (self._at, self._stops):
            self._at, self._stops = at, stops
            self.update()

    def rescale(self) -> None:
        self.setFixedHeight(self._context.theme.px(_NOTCH_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, gap = painter_on(self), self._context.theme.px(_NOTCH_GAP_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide = (self.width() - gap * (self._stops - 1)) / self._stops
        for stop in range(self._stops):
            painter.setBrush(theme.TEXT if stop <= self._at else theme.BUTTON)
            painter.drawRoundedRect(QRectF(stop * (wide + gap), 0, wide, self.height()), 2, 2)
