"""The bar of all chapters at the bottom of the window."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Panel
from gpuviz.panels.texts import ChapterBar
from gpuviz.ui import theme
from gpuviz.ui.direction import onward, painter_on
from gpuviz.ui.views.buttons import PushButton
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.tools import ToolButton
from gpuviz.ui.views.view import View, ViewContext

_MOST_IN_PORTRAIT, _MOST_IN_STACK = 5, 2  # chapters on one line
_LEAST, _LEAST_IN_LINES = 44, 34  # pixels of a name's height, however small the window


class ChapterBarView(View):
    """Draws a ``ChapterBar``: a line above each name, bright for the open chapter, and an arrow beside the next one.

    The tools stand at its end, in portrait one under the other. Dispatches ``chapter`` and a name, or a tool's name.
    """

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._buttons: list[_ChapterButton] = []
        self._tools: list[ToolButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show all chapters, and mark the open one."""
        if not isinstance(panel, ChapterBar):
            raise TypeError(panel)
        while len(self._buttons) < len(panel.names):
            button = _ChapterButton(self.context)
            self._buttons.append(button)
            self._arrange()
        while len(self._tools) < len(panel.tools):
            self._tools.append(ToolButton(self.context))
            self._arrange()
        for tool, action in zip(self._tools, panel.tools, strict=False):
            tool.show_action(action)
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(panel.names))
        for button, name, label in zip(self._buttons, panel.names, panel.labels, strict=False):
            button.show_chapter(name, label, name == panel.shown, name == panel.following)

    def rescale(self) -> None:
        """Apply the theme's current scale and orientation."""
        self._grid.setHorizontalSpacing(self.context.theme.px(16))
        self._grid.setVerticalSpacing(0)
        self._arrange()
        for button in self._buttons:
            button.rescale()
        for tool in self._tools:
            tool.rescale()

    def _arrange(self) -> None:
        portrait = self.context.theme.portrait
        across = _MOST_IN_PORTRAIT if portrait else max(1, len(self._buttons))
        if self.context.theme.stacks:
            across = _MOST_IN_STACK
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        for index, button in enumerate(self._buttons):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, index // across, index % across)
            self._grid.setColumnStretch(index % across, 1)
        lines = -(-len(self._buttons) // across)
        places = [(line, across) for line in range(lines)]  # beside the lines, then where the last one has room
        places += [(lines - 1, column) for column in range(len(self._buttons) - (lines - 1) * across, across)][::-1]
        for index, tool in enumerate(self._tools):
            self._grid.removeWidget(tool)
            row, column = places[index] if portrait and index < len(places) else (0, across + index)
            tool.setSizePolicy(
                QSizePolicy.Policy.Expanding if portrait else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
            )
            self._grid.addWidget(tool, row, column)


class _ChapterButton(PushButton):
    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context, self._name, self._words, self._follows = context, "", "", False
        self._label: Text | None = None
        self.setCheckable(True)  # so that screen readers say which one is open
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._clicked)
        self.rescale()

    def show_chapter(self, name: str, label: Text, shown: bool, follows: bool) -> None:
        self._name = name
        if follows != self._follows:
            self._follows = follows
            self.update()
        if label != self._label:
            self._label, self._words = label, self._context.language(label)
            self.setAccessibleName(self._words)
            self.update()
        if shown != self.isChecked():
            self.setChecked(shown)

    def rescale(self) -> None:
        self.setFont(self._context.theme.font("body"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._context.theme.px
        least = _LEAST_IN_LINES if self._context.theme.portrait else _LEAST
        return QSize(
            px(60), max(least, self._context.theme.least_target_px, px(30) + QFontMetrics(self.font()).height())
        )

    def _clicked(self) -> None:
        self.setChecked(not self.isChecked())  # the scene decides which chapter is open
        self._context.dispatch("chapter", self._name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, shown = self._context.theme.px, self.isChecked()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(theme.FOCUS, px(3)))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), px(8), px(8))
        side, thick = px(8) if self.hasFocus() else 0, px(6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.TEXT if shown else theme.BUTTON_HOVER if self.isDown() else theme.BUTTON)
        painter.drawRoundedRect(QRectF(side, px(8), self.width() - 2 * side, thick), thick / 2, thick / 2)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if shown else QFont.Weight.Normal)
        arrow = f" {onward(self)}" if self._follows else ""
        words, fitting = fit_words(self._words + arrow, font, self.width() - px(20))
        painter.setFont(fitting)
        painter.setPen(theme.TEXT if shown or self._follows or self.isDown() else theme.TEXT_SOFT)
        place = self.rect().adjusted(px(8) if self.hasFocus() else 0, px(16), 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
