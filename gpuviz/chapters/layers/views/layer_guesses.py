"""The likeliest next word after each layer."""

from functools import partial

from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.layers.panels import LayerGuess, LayerGuesses
from gpuviz.panels.layout import Panel
from gpuviz.sentence.tokens_shown import shown_token
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.share_bars import BarSizes, ShareBar, ShareBars
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_SIZES = BarSizes(lowest_line=13, highest_line=40, largest_letters=22, thickest_bar=18)


class LayerGuessesView(View):
    """Draws ``LayerGuesses``; guesses equal to the final word are highlighted in colour and bold."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "subheading", wrap=True)
        self._subtitle = TextLabel(context, "small", "soft", wrap=True)
        self._bars = ShareBars(context, _SIZES)
        self._headings = _Headings(context, self._bars)
        self._shown: tuple[object, ...] = ()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._subtitle, self._headings):
            self._box.addWidget(widget)
        self._box.addWidget(self._bars, 1)
        self._box.addStretch(0)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the current guesses."""
        if not isinstance(panel, LayerGuesses):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._subtitle.show_text(panel.subtitle)
        headings = (panel.layer_heading, panel.guess_heading, panel.share_heading)
        shown = (tuple(panel.guesses), panel.selected, headings)
        if shown != self._shown:
            self._shown = shown
            self._bars.setAccessibleName(self._title.text())
            bars = (self._bar(guess, index == panel.selected) for index, guess in enumerate(panel.guesses))
            self._bars.show_bars(tuple(bars))
            self._headings.show_words([self.context.language(heading) for heading in headings])
        self.enforce_height_for_width()

    def _bar(self, guess: LayerGuess, chosen: bool) -> ShareBar:
        return ShareBar(
            self.context.language.apart(shown_token(guess.word)),
            guess.share,
            number=self.context.language.number(guess.layer),
            colour=theme.OPENCL if guess.agrees else theme.LINE,
            word_colour=theme.OPENCL if guess.agrees else theme.TEXT,
            bold=guess.agrees,
            framed=chosen,
        )

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(4))
        self._bars.rescale()
        self._headings.rescale()


class _Headings(QWidget):
    """The headings of the bars' columns; the first may be wider than its column, so it has a line of its own."""

    def __init__(self, context: ViewContext, bars: ShareBars) -> None:
        super().__init__()
        self._context, self._bars, self._words = context, bars, ["", "", ""]
        bars.moved.connect(partial(QWidget.update, self))  # bound, PySide would keep it for ever
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, words: list[str]) -> None:
        self._words = words
        self.update()

    def rescale(self) -> None:
        font = self._context.theme.font("small")
        font.setPixelSize(self._context.theme.px(17))
        self.setFont(font)
        self.setFixedHeight(2 * QFontMetrics(font).height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setPen(theme.TEXT_SOFT)
        word_left, bar_left, bar_right = self._bars.columns()
        metrics = painter.fontMetrics()
        low = self.height() - metrics.descent()
        layer, guess, share = self._words
        for words, left, right, baseline in (
            (layer, 0, bar_right, low - metrics.height()),
            (guess, word_left, bar_left, low),
            (share, bar_left, bar_right, low),
        ):
            shown, font = fit_words(words, self.font(), right - left)
            painter.setFont(font)
            painter.drawText(left, baseline, shown)
