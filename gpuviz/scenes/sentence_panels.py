"""The panels about the sentence, as the race and the layers show them."""

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.results import DeviceInfo
from gpuviz.exhibit.languages import Text, error_text, text
from gpuviz.model.results import Score
from gpuviz.scenes import figures
from gpuviz.scenes.model_panels import (
    AttentionMap,
    LayerGuess,
    LayerGuesses,
    LayerProduct,
    LayerStrips,
    NextWords,
    SentenceChoice,
    SentenceTokens,
    WordScore,
    WorkProgress,
)
from gpuviz.scenes.panels import Command
from gpuviz.scenes.sentence import HIGHEST_TEMPERATURE, Sentence, Status
from gpuviz.scenes.sentences import LONGEST_TYPED, SENTENCES
from gpuviz.scenes.tokens_shown import shown_token

_HEADS_SHOWN = 9
_MOST_ATTENTION_TOKENS = 40  # more would be too small to see


def strips() -> LayerStrips:
    """Empty strips."""
    return LayerStrips(text("strips-name"), text("strips-description"))


def show_strips(panel: LayerStrips, sentence: Sentence, with_tokens: bool) -> None:
    """The layers as far as they are computed."""
    now = sentence.now
    panel.heat, panel.computed = now.heat, now.computed
    panel.tokens = now.tokens if with_tokens else None
    panel.selected = sentence.layer if now.is_known else None
    panel.notes = [figures.duration(elapsed_ns) for elapsed_ns in now.layers_ns] if with_tokens else []


def tokens() -> SentenceTokens:
    """An empty sentence."""
    return SentenceTokens(text("sentence-name"))


def show_tokens(panel: SentenceTokens, sentence: Sentence) -> None:
    """The sentence as it is now."""
    now = sentence.now
    panel.tokens = now.tokens or [now.text]
    panel.written = now.written


def next_words(with_slider: bool) -> NextWords:
    """No words yet."""
    panel = NextWords(text("next-words-title"), [], highest_temperature=HIGHEST_TEMPERATURE)
    if with_slider:
        panel.temperature_name = text("temperature-name")
    return panel


def show_next_words(panel: NextWords, sentence: Sentence, count: int) -> None:
    """The likeliest words, and the temperature they were scored at."""
    panel.scores = [_score(score) for score in sentence.now.top[:count]]
    if panel.temperature_name is not None and sentence.now.is_known:
        panel.temperature = sentence.temperature
        panel.temperature_label = text("temperature", value=sentence.temperature)


def guesses() -> LayerGuesses:
    """No guesses yet."""
    layer, guess, sure = (text(f"guesses-{name}") for name in ("layer", "guess", "sure"))
    return LayerGuesses(text("guesses-title"), text("guesses-subtitle"), layer, guess, sure, [])


def show_guesses(panel: LayerGuesses, sentence: Sentence) -> None:
    """The best word after each layer, and since when it stays."""
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
    """Nothing looked at yet."""
    return AttentionMap(
        text("attention-title", layer=1, head=1),
        text("attention-subtitle"),
        text("attention-description"),
        [],
        _nothing(),
        [],
    )


def show_attention(panel: AttentionMap, sentence: Sentence) -> None:
    """Where each token looks, by the chosen layer and head."""
    now = sentence.now
    panel.title = text("attention-title", layer=sentence.layer + 1, head=sentence.head + 1)
    looks = now.attention
    panel.subtitle = text("attention-none" if looks is not None and looks.size == 0 else "attention-subtitle")
    known = [] if looks is None else now.tokens[: max(0, len(looks) - now.first_shown)]  # not yet of words just written
    panel.tokens = known[-_MOST_ATTENTION_TOKENS:]
    shown = len(panel.tokens)
    panel.weights = looks[-shown:, -shown:] if looks is not None and shown else _nothing()
    heads = min(now.model.heads, _HEADS_SHOWN) if now.model else 0
    panel.commands = [
        Command("head", text("command-head", head=head + 1), primary=head == sentence.head) for head in range(heads)
    ]


def product() -> LayerProduct:
    """A product without figures."""
    nothing = text("ladder-unknown")
    return LayerProduct(
        text("product-title", layer=1), (1, 1), (1, 1), nothing, nothing, nothing, nothing, text("product-count"), None
    )


def show_product(panel: LayerProduct, sentence: Sentence) -> None:
    """The chosen layer's product in figures."""
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


def choice() -> SentenceChoice:
    """Sentences to choose from."""
    return SentenceChoice(
        text("choice-title"),
        list(SENTENCES),
        text("choice-typed", longest=LONGEST_TYPED),
        LONGEST_TYPED,
        [Command("sentence", text("command-read"), primary=True), Command("close", text("command-close"), key="Esc")],
    )


def show_choice(panel: SentenceChoice, sentence: Sentence) -> None:
    """Whether and what may be typed."""
    key = "choice-refused" if sentence.refused else "choice-typed"
    panel.typed_label = text(key, longest=LONGEST_TYPED) if sentence.may_be_typed else None


def progress() -> WorkProgress:
    """Nothing under way."""
    return WorkProgress(text("model-opening-title"), text("model-opening"), None)


def show_progress(panel: WorkProgress, sentence: Sentence) -> None:
    """What the sentence is waiting for."""
    now = sentence.now
    panel.share, panel.commands = None, []
    match now.status:
        case Status.ASLEEP:
            panel.title, panel.note = text("message-recording-title"), text("model-asleep")
        case Status.NO_MODEL:
            panel.title, panel.note = text("model-missing-title"), text("model-missing")
            panel.commands = [Command("fetch", text("command-fetch"), primary=True)]
        case Status.FETCHING if now.fetch is not None:
            done, total = (round(size / 1e6) for size in (now.fetch.done_bytes, now.fetch.total_bytes))
            panel.title, panel.note = text("model-on-its-way-title"), text("model-on-its-way", done=done, total=total)
            panel.share = done / max(1, total)
        case Status.FAILED:
            panel.title = text("message-failed-title")
            panel.note = error_text(now.failure) if now.failure is not None else text("model-no-worker")
            panel.commands = [Command("retry", text("command-retry"), primary=True)]
        case _:
            panel.title, panel.note = text("model-opening-title"), text("model-opening")


def is_waiting(sentence: Sentence) -> bool:
    """There is nothing of the sentence to see yet."""
    return not sentence.now.is_known and sentence.now.status is not Status.READING


def touched_layer(sentence: Sentence) -> Text | None:
    """The shape of the product of the layer that was touched, once one was."""
    measured = sentence.now.product(sentence.layer)
    if not sentence.layer_touched or measured is None or sentence.now.status is not Status.READ:
        return None
    counted = figures.count(measured.multiplications)
    sizes = {"tokens": measured.m, "k": measured.k, "n": measured.n}
    return text("story-layer", layer=sentence.layer + 1, count=counted, **sizes)


def what_happened(sentence: Sentence) -> Text:
    """How the sentence was read, or that it is written on."""
    now = sentence.now
    if now.is_full:
        return text("message-writing-full", positions=now.model.positions if now.model else 0)
    if now.rate is not None:
        return text("story-writing", rate=round(now.rate))
    if now.result is not None:
        took = figures.duration(now.result.prefill_ns)
        return text("story-read", layers=now.layers, time=took, who=who(now.lane, now.device))
    return text("story")


def who(lane: str, device: DeviceInfo) -> Text:
    """Who reads, truthfully."""
    if lane != "opencl":
        return text("who-numpy")
    return text("who-cpu", cores=device.compute_units) if device.is_cpu else text("who-gpu", name=device.name)


def _nothing() -> NDArray[np.float32]:
    return np.zeros((0, 0), np.float32)


def _score(score: Score) -> WordScore:
    _, word, share = score
    return WordScore(word, share, figures.percent(share))
