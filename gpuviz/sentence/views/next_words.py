"""The view of the likeliest next words."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QSlider, QVBoxLayout

from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Panel
from gpuviz.sentence.panels import NextWords, WordScore
from gpuviz.sentence.tokens_shown import shown_token
from gpuviz.ui import theme
from gpuviz.ui.views.page_keys import pass_page_keys
from gpuviz.ui.views.share_bars import BarSizes, ShareBar, ShareBars
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_SLIDER_STEPS = 100


class NextWordsView(View):
    """Draws ``NextWords``. The slider dispatches ``temperature`` and its new value."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "subheading", wrap=True)
        self._bars = ShareBars(context, BarSizes(lowest_line=26))
        self._temperature = TextLabel(context, "small", "soft", wrap=True)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        pass_page_keys(self._slider)
        self._slider.setRange(0, _SLIDER_STEPS)
        self._slider.valueChanged.connect(self._moved)
        self._slider_name: Text | None = None
        self._scores: tuple[WordScore, ...] | None = None
        self._most = 1  # so many there were at a time: what is below stays where it is when there are fewer
        self._highest = 1.0
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._title)
        self._box.addWidget(self._bars, 1)
        self._box.addWidget(self._temperature)
        self._box.addWidget(self._slider)
        self._box.addStretch(0)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the current words and temperature."""
        if not isinstance(panel, NextWords):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._title.setVisible(bool(panel.title.key))
        scores = tuple(panel.scores)
        if scores != self._scores:
            self._scores, self._most = scores, max(self._most, len(scores))
            self._bars.setAccessibleName(self._title.text())
            bars = tuple(self._bar(score, index == 0) for index, score in enumerate(scores))
            self._bars.show_bars(bars, self._most)
        self._temperature.show_text(panel.temperature_label)
        self._temperature.setVisible(panel.temperature_label is not None)
        self._show_slider(panel)
        self.enforce_height_for_width()

    def _bar(self, score: WordScore, first: bool) -> ShareBar:
        colour = theme.OPENCL if first else theme.OPENCL_SOFT
        label = self.context.language(score.label)
        word = self.context.language.apart(shown_token(score.word))
        return ShareBar(word, score.share, colour, theme.TEXT, label)

    def _show_slider(self, panel: NextWords) -> None:
        self._slider.setVisible(panel.temperature is not None)
        self._highest = panel.highest_temperature
        if panel.temperature is not None and not self._slider.isSliderDown():
            with QSignalBlocker(self._slider):
                self._slider.setValue(round(panel.temperature / self._highest * _SLIDER_STEPS))
        if panel.temperature_name is not None and panel.temperature_name != self._slider_name:
            self._slider_name = panel.temperature_name
            self._slider.setAccessibleName(self.context.language(panel.temperature_name))

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(6))
        self._bars.rescale()

    def _moved(self, value: int) -> None:
        self.context.dispatch("temperature", value / _SLIDER_STEPS * self._highest)
