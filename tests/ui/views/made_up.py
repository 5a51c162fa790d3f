"""Panels about a language model that no model made."""

import numpy as np

from gpuviz.chapters.layers.panels import AttentionMap, LayerGuess, LayerGuesses, LayerProduct
from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.layout import Panel
from gpuviz.panels.texts import ChapterBar, WorkProgress
from gpuviz.sentence.panels import LayerStrips, NextWords, SentenceChoice, SentenceTokens, WordScore

BACK = Action("close", Text("back"))
HOSTILE = ["", " ", "\n\n", "\t", "\x00", "\ud83d", "\u202e gnp", "<b>x</b>", "&a&&b", "e" + "\u0301" * 50, "x" * 5000]
TOKENS = ["GP", "Us", " are", " good", " at", " doing", " many", " calculations", " at", " the", " same"]


def _heat(tokens: int, computed: int = 30) -> np.ndarray:
    heat = np.random.default_rng(1).integers(1, 256, (30, tokens, 576), np.uint8)
    heat[computed:] = 0
    return heat


def strips(tokens: list[str], computed: int = 30, selected: int | None = 22) -> LayerStrips:
    notes: list[Text | None] = [Text("0.08 ms") if layer % 2 else None for layer in range(30)]
    heat = _heat(max(1, len(tokens)), computed)
    return LayerStrips(Text("layers"), Text("described"), heat, computed, notes, tokens, selected)


def attention(tokens: list[str]) -> AttentionMap:
    weights = np.tril(np.ones((len(tokens), len(tokens)), np.float32))
    heads = [Action("head", Text(f"head {index}")) for index in range(9)]
    return AttentionMap(Text("title"), Text("subtitle"), Text("described"), tokens, weights, [*heads, BACK])


def next_words(words: list[str]) -> NextWords:
    scores = [WordScore(word, 1 / (1 + index), Text("93.3 %")) for index, word in enumerate(words)]
    return NextWords(Text("title"), scores, 0.5, 2.0, Text("label"), Text("temperature"))


def guesses(words: list[str]) -> LayerGuesses:
    lines = [LayerGuess(index + 1, word, 0.5, index > 5) for index, word in enumerate(words)]
    return LayerGuesses(Text("title"), Text("subtitle"), Text("layer"), Text("guess"), Text("sure"), lines, 3)


def product() -> LayerProduct:
    labels = Text("11 words × 576"), Text("576 × 1,536 table"), Text("11 × 1,536 results")
    return LayerProduct(
        Text("title"), (11, 576), (576, 1536), *labels, Text("9.7 million"), Text("sums"), Text("0.1 ms")
    )


def choice(sentences: list[str], typed: bool = True) -> SentenceChoice:
    actions = [Action("sentence", Text("read it")), BACK]
    return SentenceChoice(Text("title"), sentences, Text("own") if typed else None, 20, actions)


def progress(share: float | None) -> WorkProgress:
    return WorkProgress(Text("fetching"), Text("note"), share, [Action("cancel", Text("cancel"))])


def chapters(shown: str = "layers") -> ChapterBar:
    names = ["race", "layers", "pixels", "decisions", "you", "training", "serving", "scarcity"]
    return ChapterBar(names, [Text(f"the {name}") for name in names], shown)


def panels(words: list[str]) -> list[Panel]:
    return [
        SentenceTokens(Text("sentence"), words * 10, 2),
        strips(words),
        next_words(words),
        guesses(words),
        attention(words),
        product(),
        choice(words),
        progress(0.5),
        chapters(),
    ]
