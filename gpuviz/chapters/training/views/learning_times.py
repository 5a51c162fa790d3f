"""A table: how long learning takes, for which model and for whom; in stacks a model stands above its times."""

from typing import cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout

from gpuviz.chapters.training.cost_panels import LearningTimes
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

_WIDTHS = (6, 6, 7)  # of the columns
_HEAD = 34  # the height of their names


class LearningTimesView(View):
    """Draws ``LearningTimes``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._heads = (
            FittedLabel(context, "subheading"),
            FittedLabel(context, "subheading", "opencl"),
            FittedLabel(context, "subheading", "sequential"),
        )
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._lines: list[tuple[BadgedWords, BadgedWords, BadgedWords]] = []
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show all rows."""
        if not isinstance(panel, LearningTimes):
            raise TypeError(panel)
        for head, words in zip(self._heads, (panel.title, panel.students, panel.professor), strict=True):
            head.show_text(words)
        while len(self._lines) < len(panel.rows):
            self._add_line()
        for (name, *times), row in zip(self._lines, panel.rows, strict=True):
            name.show_words(row.note, row.note_origin, row.title)
            for shown, cell in zip(times, (row.students, row.professor), strict=True):
                shown.show_words(cell.time, cell.origin)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._grid.setHorizontalSpacing(self.context.theme.px(16))
        self._grid.setVerticalSpacing(0)
        for line in self._lines:
            for cell in line:
                cell.rescale()
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setPen(QPen(theme.CARD_BORDER, self.context.theme.px(1.5)))
        for line in self._lines:
            top = self._cell(line[0]).top()
            painter.drawLine(0, top, self.width(), top)

    def _cell(self, name: BadgedWords) -> QRect:
        """The place of the name of a model in the table."""
        place = cast("tuple[int, int, int, int]", self._grid.getItemPosition(self._grid.indexOf(name)))
        return self._grid.cellRect(place[0], place[1])

    def _add_line(self) -> None:
        self._lines.append(
            (
                BadgedWords(self.context, "small", theme.TEXT_SOFT),
                BadgedWords(self.context, "heading"),
                BadgedWords(self.context, "heading"),
            )
        )
        self._arrange()

    def _arrange(self) -> None:
        """One line a model; in stacks two: its name, and below it the times."""
        stacks, top = self.context.theme.stacks, Qt.AlignmentFlag.AlignTop
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
            self._grid.setRowMinimumHeight(row, 0)
        across, first = (2, 0) if stacks else (1, 1)  # columns of a name, and the first one of times
        for index, (name, *times) in enumerate((self._heads, *self._lines)):
            row = 2 * index if stacks else index
            self._grid.addWidget(name, row, 0, 1, across, *([top] if index == 0 else []))
            for column, cell in enumerate(times):
                self._grid.addWidget(cell, row + int(stacks), first + column, *([top] if index == 0 else []))
            self._grid.setRowStretch(row, int(index > 0))
        self._grid.setRowMinimumHeight(0, self.context.theme.px(_HEAD))
        for column, width in enumerate((1, 1, 0) if stacks else _WIDTHS):
            self._grid.setColumnStretch(column, width)
