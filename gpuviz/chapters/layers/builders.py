"""Create and update the panels of the layers chapter from the state of the sentence."""

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.layers.panels import AttentionMap, LayerGuess, LayerGuesses, LayerProduct
from gpuviz.i18n import figures
from gpuviz.i18n.languages import text
from gpuviz.model.results import SentenceResult
from gpuviz.panels.actions import Action
from gpuviz.panels.finding import Finding
from gpuviz.sentence.sentence import Sentence
from gpuviz.sentence.tokens_shown import shown_token

_HEADS_SHOWN = 9
_MOST_ATTENTION_TOKENS = 40  # more would be too small to see


def finding(result: SentenceResult | None) -> Finding:
    """The chapter's point, with the time that reading the sentence took."""
    if result is None:
        return Finding(text("layers-finding"))
    took = figures.duration(result.prefill_ns)
    return Finding(text("layers-finding"), text("layers-finding-figure", layers=result.model.layers, time=took))


def guesses() -> LayerGuesses:
    """The panel of the guesses, empty."""
    layer, guess, sure = (text(f"guesses-{name}") for name in ("layer", "guess", "sure"))
    return LayerGuesses(text("guesses-title"), text("guesses-subtitle"), layer, guess, sure, [])


def show_guesses(panel: LayerGuesses, sentence: Sentence) -> None:
    """Show the likeliest word after each layer, and from which layer on it stays the same."""
    made = sentence.now.guesses
    panel.selected = sentence.layer if made else None
    if not made:
        panel.guesses, panel.subtitle = [], text("guesses-subtitle")
        return
    final = made[-1].token
    panel.guesses = [
        LayerGuess(guess.layer, guess.token.text, guess.probability, guess.token.id == final.id) for guess in made
    ]
    settled = len(made)
    while settled > 1 and made[settled - 2].token.id == final.id:
        settled -= 1
    panel.subtitle = text("guesses-settled", word=shown_token(final.text), layer=settled)


def attention() -> AttentionMap:
    """The panel of the attention weights, empty."""
    return AttentionMap(
        text("attention-title", layer=1, head=1),
        text("attention-subtitle"),
        text("attention-description"),
        [],
        _nothing(),
        [],
    )


def show_attention(panel: AttentionMap, sentence: Sentence) -> None:
    """Show the attention weights of the selected layer and head."""
    now = sentence.now
    panel.title = text("attention-title", layer=sentence.layer + 1, head=sentence.head + 1)
    weights = now.attention
    panel.subtitle = text("attention-none" if weights is not None and weights.size == 0 else "attention-subtitle")
    known = (
        [] if weights is None else now.tokens[: max(0, len(weights) - now.first_shown)]
    )  # words just written have none yet
    panel.tokens = known[-_MOST_ATTENTION_TOKENS:]
    shown = len(panel.tokens)
    panel.weights = weights[-shown:, -shown:] if weights is not None and shown else _nothing()
    heads = min(now.model.heads, _HEADS_SHOWN) if now.model else 0
    panel.actions = [
        Action(
            "head",
            text("command-head", head=head + 1),
            primary=head == sentence.head,
            aloud=text("command-head-aloud", head=head + 1),
        )
        for head in range(heads)
    ]


def product() -> LayerProduct:
    """The panel of a layer's product, without figures."""
    nothing = text("ladder-unknown")
    return LayerProduct(
        text("product-title", layer=1), (1, 1), (1, 1), nothing, nothing, nothing, nothing, text("product-count"), None
    )


def show_product(panel: LayerProduct, sentence: Sentence) -> None:
    """Show the selected layer's product with its measured time."""
    measured = sentence.now.product(sentence.layer)
    if measured is None:
        vars(panel).update(vars(product()))
    panel.title = text("product-title", layer=sentence.layer + 1)
    if measured is None:
        return
    panel.left_shape, panel.table_shape = (measured.m, measured.k), (measured.k, measured.n)
    panel.left_label = text("product-left", tokens=measured.m, k=measured.k)
    panel.table_label = text("product-table", k=measured.k, n=measured.n)
    panel.result_label = text("product-result", tokens=measured.m, n=measured.n)
    panel.count = figures.count(measured.multiplications)
    panel.time_label = text("product-time", time=figures.duration(measured.elapsed_ns))


def _nothing() -> NDArray[np.float32]:
    return np.zeros((0, 0), np.float32)
