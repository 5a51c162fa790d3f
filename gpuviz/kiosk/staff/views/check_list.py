"""How the exhibit is, in a sentence and part by part."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from gpuviz.kiosk.staff.panels import CheckList
from gpuviz.kiosk.staff.views.sign import Sign
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

_NAME_SHARE, _DETAIL_SHARE = 45, 55  # of the width


class CheckListView(View):
    """Draws a ``CheckList``: a line for each part, between fine rules."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._sign = Sign(context, large=True)
        self._title, self._subtitle = FittedLabel(context, "heading"), FittedLabel(context, "text", "soft")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        self._head = QHBoxLayout()
        self._head.addWidget(self._sign)
        self._head.addLayout(words, 1)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, _NAME_SHARE)
        self._grid.setColumnStretch(2, _DETAIL_SHARE)
        self._lines: list[tuple[Sign, FittedLabel, FittedLabel]] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._head)
        self._box.addLayout(self._grid, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show all lines."""
        if not isinstance(panel, CheckList):
            raise TypeError(panel)
        self._sign.show_state("good" if panel.is_well else "bad")
        self._title.show_text(panel.title)
        self._subtitle.show_text(panel.subtitle)
        while len(self._lines) < len(panel.checks):
            self._add_line()
        for (sign, name, detail), check in zip(self._lines, panel.checks, strict=False):
            sign.show_state(check.state)
            name.show_text(check.name)
            detail.show_text(check.detail)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        px = self.context.theme.px
        self._head.setSpacing(px(20))
        self._box.setSpacing(px(12))
        self._grid.setHorizontalSpacing(px(18))
        for sign in (self._sign, *(line[0] for line in self._lines)):
            sign.rescale()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setPen(QPen(theme.CARD_BORDER, self.context.theme.px(1.5)))
        for row in range(len(self._lines)):
            top = self._grid.cellRect(row, 0).top()
            painter.drawLine(0, top, self.width(), top)

    def _add_line(self) -> None:
        row = len(self._lines)
        line = Sign(self.context), FittedLabel(self.context, "text"), FittedLabel(self.context, "small", "soft")
        for column, widget in enumerate(line):
            self._grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignVCenter)
        self._grid.setRowStretch(row, 1)
        self._lines.append(line)
