"""Heading, message and ladder: panels that are mostly words."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout

from gpuviz.scenes.panels import Chooser, Heading, Ladder, Message, Panel
from gpuviz.ui.views.controls import ButtonRow
from gpuviz.ui.views.view import Surroundings, TextLabel, View


class HeadingView(View):
    """Draws a ``Heading``: title and subtitle, choosers at the far end."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._title = TextLabel(around, "title")
        self._subtitle = TextLabel(around, "body", "soft")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._badge = TextLabel(around, "button", "badge")
        self._buttons = ButtonRow(around)
        self._line = QHBoxLayout()
        self._line.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)
        box.addLayout(self._line)
        box.addWidget(self._subtitle)
        self._line.addWidget(self._badge)
        self._line.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignBottom)
        self._choosers: dict[str, _ChooserBox] = {}
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show words and choosers."""
        if not isinstance(panel, Heading):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._subtitle.show_text(panel.subtitle)
        self._badge.show_text(panel.badge)
        self._badge.setVisible(panel.badge is not None)
        for chooser in panel.choosers:
            if chooser.name not in self._choosers:
                box = self._choosers[chooser.name] = _ChooserBox(self.around)
                self._line.insertWidget(len(self._choosers), box, 0, Qt.AlignmentFlag.AlignBottom)
            self._choosers[chooser.name].show_panel(chooser)
        names = {chooser.name for chooser in panel.choosers}
        for name, box in self._choosers.items():
            box.setVisible(name in names)
        self._buttons.show_commands(panel.commands)

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        self._line.setSpacing(self.around.theme.px(24))
        self._buttons.rescale()
        for box in self._choosers.values():
            box.rescale()


class _ChooserBox(View):
    """A small caption and a drop-down list."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._caption = TextLabel(around, "small", "soft")
        self._list = QComboBox()
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._list.activated.connect(self._chosen)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(self._caption)
        box.addWidget(self._list)
        self._shown: Chooser | None = None
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the choices; touch the list only when something changed, so that an open one stays open."""
        if not isinstance(panel, Chooser) or panel == self._shown:
            return
        language = self.around.language
        self._caption.show_text(panel.label)
        self._list.setAccessibleName(self._caption.text())
        with QSignalBlocker(self._list):
            if self._shown is None or self._shown.choices != panel.choices:
                self._list.clear()
                for choice in panel.choices:
                    self._list.addItem(language(choice.label), choice.value)
                self._fit_entries()
            self._list.setCurrentIndex(max(0, self._list.findData(panel.chosen)))
        self._list.setEnabled(panel.enabled)
        self._shown = panel

    def rescale(self) -> None:
        """Take the fonts anew."""
        super().rescale()
        self._list.setFont(self.around.theme.font("small"))
        self._list.setMaximumWidth(self.around.theme.px(340))
        self._fit_entries()

    def _fit_entries(self) -> None:
        """The closed list may cut a long name; the open one shows it whole."""
        entries = self._list.view()
        entries.setMinimumWidth(entries.sizeHintForColumn(0) + self.around.theme.px(40))

    def _chosen(self, index: int) -> None:
        if self._shown is not None:
            self.around.act(self._shown.name, str(self._list.itemData(index)))


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
