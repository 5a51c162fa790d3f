"""The views of the panels about a sentence."""

from gpuviz.sentence.panels import LayerStrips, NextWords, SentenceChoice, SentenceTokens
from gpuviz.sentence.views.layer_strips import LayerStripsView
from gpuviz.sentence.views.next_words import NextWordsView
from gpuviz.sentence.views.sentence_choice import SentenceChoiceView
from gpuviz.sentence.views.tokens import SentenceTokensView
from gpuviz.ui.views.view import ViewTable

SENTENCE_VIEWS: ViewTable = {
    SentenceTokens: SentenceTokensView,
    LayerStrips: LayerStripsView,
    NextWords: NextWordsView,
    SentenceChoice: SentenceChoiceView,
}
