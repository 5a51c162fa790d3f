"""Heading, message and ladder: panels that are mostly words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from gpuviz.panels.lanes import Ladder
from gpuviz.panels.layout import Panel
from gpuviz.panels.texts import Heading, Message
from gpuviz.ui.views.view import Surroundings, TextLabel, View


class HeadingView(View):
    """Draws a ``Heading``."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._title = TextLabel(around, "title")
        self._subtitle = TextLabel(around, "body", "soft", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._badge = TextLabel(around, "button", "badge")
        self._line = QHBoxLayout()
        self._line.addWidget(self._title, 1)
        self._line.addWidget(self._badge)
        box.addLayout(self._line)
        box.addWidget(self._subtitle)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the words."""
        if not isinstance(panel, Heading):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._subtitle.show_text(panel.subtitle)
        self._badge.show_text(panel.badge)
        self._badge.setVisible(panel.badge is not None)

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        self._line.setSpacing(self.around.theme.px(24))


class MessageView(View):
    """Draws a ``Message``."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._title = TextLabel(around, "heading", wrap=True)
        self._body = TextLabel(around, "body", "soft", wrap=True)
        self._note = TextLabel(around, "small", "soft", wrap=True)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for label in (self._title, self._body, self._note):
            self._box.addWidget(label)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the words."""
        if not isinstance(panel, Message):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._title.setVisible(panel.title is not None)
        self._body.show_text(panel.body)
        self._note.show_text(panel.note)
        self._note.setVisible(panel.note is not None)
        self.hold_height()

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        self._box.setSpacing(self.around.theme.px(8))


class LadderView(View):
    """Draws a ``Ladder``: a line for each lane with its time and its ratio."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._title = TextLabel(around, "body", wrap=True)
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._title, 0, 0, 1, 3)
        self._lines: list[tuple[TextLabel, TextLabel, TextLabel]] = []
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show all lines."""
        if not isinstance(panel, Ladder):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        while len(self._lines) < len(panel.rungs):
            self._add_line()
        for labels, rung in zip(self._lines, panel.rungs, strict=True):
            for label, shown in zip(labels, (rung.label, rung.time, rung.ratio), strict=True):
                label.show_text(shown)
        self.hold_height()

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        self._grid.setHorizontalSpacing(self.around.theme.px(22))
        self._grid.setVerticalSpacing(self.around.theme.px(6))

    def _add_line(self) -> None:
        row = len(self._lines) + 1
        labels = (
            TextLabel(self.around, "small", "soft", wrap=True),
            TextLabel(self.around, "small", "soft"),
            TextLabel(self.around, "heading"),
        )
        for column, label in enumerate(labels):
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(label, row, column)
        self._lines.append(labels)
        self._grid.setRowStretch(row, 1)  # what room there is goes to the lines, not to the title
