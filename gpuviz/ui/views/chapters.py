"""The bar of all chapters at the bottom of the window."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Panel
from gpuviz.panels.texts import ChapterBar
from gpuviz.ui import theme
from gpuviz.ui.direction import onward, painter_on
from gpuviz.ui.views.buttons import PushButton
from gpuviz.ui.views.fitting import LEAST_SHARE, fit_words, smallest
from gpuviz.ui.views.tools import ToolButton
from gpuviz.ui.views.view import View, ViewContext

_MOST_IN_PORTRAIT, _MOST_IN_STACK = 5, 2  # chapters on one line
_BESIDE_PX, _ARROW_GAP_PX = 28, 6  # beside a name, where the arrow has its place; between both
_LEAST, _LEAST_IN_LINES = 44, 34  # pixels of a name's height, however small the window


class ChapterBarView(View):
    """Draws a ``ChapterBar``: a line above each name, bright for the open chapter, and an arrow beside the next one.

    The tools stand at its end, in portrait one under the other, in a stack below. All names are written in one size.
    They have equal room, unless one would need smaller letters: then each column has as much as its words take.
    Dispatches ``chapter`` and a name, or a tool's name.
    """

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._buttons: list[_ChapterButton] = []
        self._tools: list[ToolButton] = []
        self._shared: tuple[object, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show all chapters, and mark the open one."""
        if not isinstance(panel, ChapterBar):
            raise TypeError(panel)
        while len(self._buttons) < len(panel.names):
            button = _ChapterButton(self.context, self._write_in_one_size)
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
        self._share_room()

    def rescale(self) -> None:
        """Apply the theme's current scale and orientation."""
        self._grid.setHorizontalSpacing(self.context.theme.px(16))
        self._grid.setVerticalSpacing(0)
        for button in self._buttons:
            button.rescale()
        for tool in self._tools:
            tool.rescale()
        self._arrange()

    def _arrange(self) -> None:
        portrait, stacks, across = self.context.theme.portrait, self.context.theme.stacks, self._across()
        for index, button in enumerate(self._buttons):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, index // across, index % across)
        lines = -(-len(self._buttons) // across)
        places = [(line, across) for line in range(lines)]  # beside the lines, then where the last one has room
        places += [(lines - 1, column) for column in range(len(self._buttons) - (lines - 1) * across, across)][::-1]
        for index, tool in enumerate(self._tools):
            self._grid.removeWidget(tool)
            row, column = places[index] if portrait and index < len(places) else (0, across + index)
            if stacks:
                row, column = divmod(len(self._buttons) + index, across)
            tool.setSizePolicy(
                QSizePolicy.Policy.Expanding if portrait else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
            )
            self._grid.addWidget(tool, row, column)
        self._shared = ()
        self._share_room()

    def _across(self) -> int:
        """How many chapters there are on one line."""
        if self.context.theme.stacks:
            return _MOST_IN_STACK
        return _MOST_IN_PORTRAIT if self.context.theme.portrait else max(1, len(self._buttons))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give columns equal room, or as much as their words take; the tools' own columns have what these need."""
        across = self._across()
        among = [tool for tool in self._tools if self._column_of(tool) < across]
        shared = self.width(), *(button.wide for button in self._buttons), *map(ToolButton.least, among)
        if shared == self._shared:
            return
        self._shared = shared
        widest = max([*(button.wide for button in self._buttons), *map(ToolButton.least, among)], default=0)
        room = self._room_for_chapters(across)
        is_tight = widest * across > room
        wanted = [max((button.wide for button in self._buttons[column::across]), default=0) for column in range(across)]
        taken = [
            max((tool.sizeHint().width() for tool in among if self._column_of(tool) == column), default=0)
            for column in range(across)
        ]
        # All words shrink by one share, and what is beside them does not.
        beside = self.context.theme.px(_BESIDE_PX)
        words = [wide - beside for wide, tools in zip(wanted, taken, strict=True) if not tools]
        share = max(LEAST_SHARE, (room - sum(taken) - len(words) * beside) / max(1, sum(words)))
        for column in range(self._grid.columnCount()):
            is_name = column < across and wanted[column] > 0
            stretch = round(wanted[column] - beside + beside / min(1.0, share)) if is_name else 0
            self._grid.setColumnStretch(column, stretch if is_tight else is_name)
            self._grid.setColumnMinimumWidth(column, taken[column] if is_tight and column < across else 0)
        self._write_in_one_size()

    def _write_in_one_size(self) -> None:
        """All names as small as the one with the least room for its words."""
        shown = [button for button in self._buttons if button.isVisibleTo(self)]
        size_px = min((button.largest_px for button in shown), default=0)
        for button in shown:
            button.write_in(size_px)

    def _room_for_chapters(self, across: int) -> int:
        """What remains beside the tools that have columns of their own."""
        beside = [tool.sizeHint().width() for tool in self._tools if self._column_of(tool) >= across]
        taken = max(beside, default=0) if self.context.theme.portrait else sum(beside)
        gaps = self._grid.columnCount() - 1
        return self.width() - taken - gaps * self._grid.horizontalSpacing()

    def _column_of(self, tool: ToolButton) -> int:
        _, column, _, _ = cast(tuple[int, int, int, int], self._grid.getItemPosition(self._grid.indexOf(tool)))
        return column


class _ChapterButton(PushButton):
    def __init__(self, context: ViewContext, fit_all: Callable[[], None]) -> None:
        super().__init__()
        self._context, self._fit_all, self._name, self._words, self._follows = context, fit_all, "", "", False
        self._label: Text | None = None
        self.wide, self.size_px = 0, 0
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
            self._measure()
            self.update()
        if shown != self.isChecked():
            self.setChecked(shown)

    def rescale(self) -> None:
        self.setFont(self._context.theme.font("body"))
        self.size_px = self.font().pixelSize()
        self._measure()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._context.theme.px
        least = _LEAST_IN_LINES if self._context.theme.portrait else _LEAST
        return QSize(
            px(60), max(least, self._context.theme.least_target_px, px(30) + QFontMetrics(self.font()).height())
        )

    @property
    def largest_px(self) -> int:
        """How large its letters can be, up to those of the theme, so that its words fit, open or not."""
        full_px, beside = self.font().pixelSize(), self._context.theme.px(_BESIDE_PX)
        fitting_px = int(full_px * (self.width() - beside) / max(1, self.wide - beside))
        return max(smallest(self.font()).pixelSize(), min(full_px, fitting_px))

    def write_in(self, size_px: int) -> None:
        """Write the words in letters of this size."""
        if size_px != self.size_px:
            self.size_px = size_px
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_all()

    def _measure(self) -> None:
        """How wide it is with its words, whether it is open or not, and what is beside them."""
        words = max(QFontMetrics(font).horizontalAdvance(self._words) for font in self._fonts())
        self.wide = words + self._context.theme.px(_BESIDE_PX)

    def _fonts(self) -> list[QFont]:
        """Of a chapter that is closed, and of the open one."""
        fonts = [QFont(self.font()), QFont(self.font())]
        for font, weight in zip(fonts, (QFont.Weight.Normal, QFont.Weight.DemiBold), strict=True):
            font.setWeight(weight)
        return fonts

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
        font = self._fonts()[shown]
        share = smallest(font).pixelSize() / self.size_px
        font.setPixelSize(self.size_px)
        words, fitting = fit_words(self._words, font, self.width() - px(_BESIDE_PX), share)
        painter.setFont(fitting)
        painter.setPen(theme.TEXT if shown or self._follows or self.isDown() else theme.TEXT_SOFT)
        place = self.rect().adjusted(px(8) if self.hasFocus() else 0, px(16), 0, 0)
        beside = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, beside, words)
        if self._follows:
            place = place.adjusted(QFontMetrics(fitting).horizontalAdvance(words) + px(_ARROW_GAP_PX), 0, 0, 0)
            arrow, fitting = fit_words(onward(self), fitting, place.width())
            painter.setFont(fitting)
            painter.drawText(place, beside, arrow)
