"""The presenter's notes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.i18n.languages import text
from gpuviz.panels.layout import Panel
from gpuviz.presenter.panels import Note, Notes
from gpuviz.ui import theme
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import TextLabel, View, ViewContext


class NotesView(View):
    """Draws ``Notes``: numbered, what to say large, what stands behind it and the measured figure below."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "subheading", "soft", wrap=True)
        self._lines: list[_Line] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._title)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the notes."""
        if not isinstance(panel, Notes):
            raise TypeError(panel)
        self.setAccessibleName(self.context.language(panel.name))
        self._title.show_text(panel.title)
        self._title.setVisible(panel.title is not None)
        while len(self._lines) < len(panel.notes):
            line = _Line(self.context, len(self._lines) + 1)
            self._lines.append(line)
            self._box.addWidget(line, 1)
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(panel.notes))
        for line, note in zip(self._lines, panel.notes, strict=False):
            line.show_note(note)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(8))
        for line in self._lines:
            line.rescale()


class _Line(QWidget):
    def __init__(self, context: ViewContext, number: int) -> None:
        super().__init__()
        self._context = context
        self._number = TextLabel(context, "heading", "soft")
        self._number.show_text(text("count", value=number))
        self._says = TextLabel(context, "heading", wrap=True)
        self._behind = TextLabel(context, "body", "soft", wrap=True)
        self._figure = TextLabel(context, "body")
        self._origin = OriginBadge(context)
        self._rule = _Rule()
        self._rule.setVisible(number > 1)
        self._found = QHBoxLayout()
        self._found.addWidget(self._figure)
        self._found.addWidget(self._origin)
        self._found.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._rule, 0, 0, 1, 2)
        self._grid.addWidget(self._number, 1, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._says, 1, 1)
        self._grid.addWidget(self._behind, 2, 1)
        self._grid.addLayout(self._found, 3, 1)
        self._grid.setRowStretch(4, 1)
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_note(self, note: Note) -> None:
        self._says.show_text(note.says)
        self._behind.show_text(note.behind)
        self._behind.setVisible(note.behind is not None)
        self._figure.show_text(text("notes-measured", figure=note.figure) if note.figure is not None else None)
        self._figure.setVisible(note.figure is not None)
        self._origin.show_origin(note.origin)

    def rescale(self) -> None:
        for label in self.findChildren(TextLabel):
            label.rescale()
        self._origin.rescale()
        px = self._context.theme.px
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnMinimumWidth(0, px(40))
        self._rule.setFixedHeight(px(14))


class _Rule(QWidget):
    """A line between two notes."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), max(1, self.height() // 10), theme.CARD_BORDER)
