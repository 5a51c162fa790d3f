"""A table: how long learning takes, for which model and for whom."""

from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gpuviz.chapters.training.cost_panels import LearningTimes, TimeCell
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.theme import FontRole
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

_WIDTHS = (6, 6, 7)  # of the columns


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
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, width)
        self._lines: list[tuple[_Badged, _Badged, _Badged]] = []
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show all rows."""
        if not isinstance(panel, LearningTimes):
            raise TypeError(panel)
        for head, words in zip(self._heads, (panel.title, panel.students, panel.professor), strict=True):
            head.show_text(words)
        while len(self._lines) < len(panel.rows):
            self._add_line()
        for (name, students, professor), row in zip(self._lines, panel.rows, strict=True):
            name.show_cell(TimeCell(row.note, row.note_origin))
            name.above.show_text(row.title)
            students.show_cell(row.students)
            professor.show_cell(row.professor)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._grid.setHorizontalSpacing(self.context.theme.px(16))
        self._grid.setVerticalSpacing(0)
        for line in self._lines:
            for cell in line:
                cell.rescale()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(theme.CARD_BORDER, self.context.theme.px(1.5)))
        for row in range(1, len(self._lines) + 1):
            top = self._grid.cellRect(row, 0).top()
            painter.drawLine(0, top, self.width(), top)

    def _add_line(self) -> None:
        row = len(self._lines) + 1
        name = _Badged(self.context, "small", "soft", named=True)
        line = name, _Badged(self.context, "heading"), _Badged(self.context, "heading")
        for column, cell in enumerate(line):
            self._grid.addWidget(cell, row, column)
        self._lines.append(line)
        self._grid.setRowStretch(row, 1)


class _Badged(QWidget):
    """Words with the sign of their origin; a line ``above`` them if they are ``named``."""

    def __init__(self, context: ViewContext, role: FontRole, tone: str = "", named: bool = False) -> None:
        super().__init__()
        self._context = context
        self.above = FittedLabel(context, "subheading")
        self._words, self._badge = FittedLabel(context, role, tone), OriginBadge(context)
        self._line = QHBoxLayout()
        self._line.addWidget(self._words, 1)
        self._line.addWidget(self._badge)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addStretch(1)
        box.addWidget(self.above)
        box.addLayout(self._line)
        box.addStretch(1)
        self.above.setVisible(named)
        self.rescale()

    def show_cell(self, cell: TimeCell) -> None:
        self._words.show_text(cell.time)
        self._badge.show_origin(cell.origin)

    def rescale(self) -> None:
        self._line.setSpacing(self._context.theme.px(4))
        self._badge.rescale()
