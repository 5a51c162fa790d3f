"""How many times as many pixels, and what follows from it."""

from PySide6.QtWidgets import QVBoxLayout

from gpuviz.chapters.pixels.panels import Times
from gpuviz.panels.layout import Panel
from gpuviz.ui.views.figure_line import FigureLine
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_FIGURE_SHARE = 0.7


class TimesView(View):
    """Draws ``Times``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._figure = FigureLine(context, _FIGURE_SHARE)
        self._sentence = TextLabel(context, "body", wrap=True)
        self._verdict = TextLabel(context, "small", "good", wrap=True)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for part in (self._figure, self._sentence, self._verdict):
            self._box.addWidget(part)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show it as it is now."""
        if not isinstance(panel, Times):
            raise TypeError(panel)
        self._figure.show_figure(panel.figure)
        self._sentence.show_text(panel.sentence)
        self._verdict.set_tone("good" if panel.correct else "bad")
        self._verdict.show_text(panel.verdict)
        self.enforce_height_for_width()

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(6))
        self._figure.rescale()
