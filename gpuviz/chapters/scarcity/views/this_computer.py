"""What this computer writes a second, and what it draws."""

from PySide6.QtWidgets import QVBoxLayout

from gpuviz.chapters.scarcity.panels import ThisComputer
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

_FIGURES = 2


class ThisComputerView(View):
    """Draws ``ThisComputer``; the places of figures to come stay free."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = FittedLabel(context, "small", "soft")
        self._figures = [
            (BadgedWords(context, "heading"), FittedLabel(context, "small", "soft")) for _ in range(_FIGURES)
        ]
        self._power = BadgedWords(context, "small", theme.TEXT_SOFT)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addStretch(1)
        self._box.addWidget(self._title)
        for figure, note in self._figures:
            self._box.addWidget(figure)
            self._box.addWidget(note)
        self._box.addWidget(self._power)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show what is known."""
        if not isinstance(panel, ThisComputer):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        for (figure, note), (told, words) in zip(self._figures, panel.figures, strict=False):
            figure.show_words(told.words, told.origin)
            note.show_text(words)
        for place, parts in enumerate(self._figures):
            for part in parts:
                part.setVisible(place < len(panel.figures))
        self._power.show_words(panel.power.words, panel.power.origin)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        for figure, _ in self._figures:
            figure.rescale()
        self._power.rescale()
