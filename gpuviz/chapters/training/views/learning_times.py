"""A table: how long learning takes, for which model and for whom."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout

from gpuviz.chapters.training.cost_panels import LearningTimes
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

_WIDTHS = (6, 6, 7)  # of the columns
_HEAD = 40  # the height of their names


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
        for column, (head, width) in enumerate(zip(self._heads, _WIDTHS, strict=True)):
            self._grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(column, width)
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
        self._grid.setRowMinimumHeight(0, self.context.theme.px(_HEAD))
        for line in self._lines:
            for cell in line:
                cell.rescale()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setPen(QPen(theme.CARD_BORDER, self.context.theme.px(1.5)))
        for row in range(1, len(self._lines) + 1):
            top = self._grid.cellRect(row, 0).top()
            painter.drawLine(0, top, self.width(), top)

    def _add_line(self) -> None:
        row = len(self._lines) + 1
        line = (
            BadgedWords(self.context, "small", theme.TEXT_SOFT),
            BadgedWords(self.context, "heading"),
            BadgedWords(self.context, "heading"),
        )
        for column, cell in enumerate(line):
            self._grid.addWidget(cell, row, column)
        self._lines.append(line)
        self._grid.setRowStretch(row, 1)
