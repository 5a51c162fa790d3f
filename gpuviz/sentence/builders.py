"""Create and update the panels about the sentence, for the race and for the layers."""

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, error_text, text
from gpuviz.model.results import Score
from gpuviz.panels.actions import Action
from gpuviz.panels.texts import WorkProgress
from gpuviz.sentence.curated import LONGEST_TYPED, SENTENCES
from gpuviz.sentence.panels import LayerStrips, NextWords, SentenceChoice, SentenceTokens, WordScore
from gpuviz.sentence.sentence import HIGHEST_TEMPERATURE, Sentence, Status


def strips() -> LayerStrips:
    """The panel of the layers' strips, empty."""
    return LayerStrips(text("strips-name"), text("strips-description"))


def show_strips(panel: LayerStrips, sentence: Sentence, with_tokens: bool) -> None:
    """Show the layers computed so far; ``with_tokens`` adds the tokens above and the times beside the strips."""
    now = sentence.now
    panel.heat, panel.computed = now.heat, now.computed
    panel.tokens = now.tokens if with_tokens else None
    panel.selected = sentence.layer if now.is_known else None
    panel.notes = [figures.duration(elapsed_ns) for elapsed_ns in now.layers_ns] if with_tokens else []


def tokens() -> SentenceTokens:
    """The panel of the sentence's tokens, empty."""
    return SentenceTokens(text("sentence-name"))


def show_tokens(panel: SentenceTokens, sentence: Sentence) -> None:
    """Show the sentence's current tokens; its text before it is tokenized."""
    now = sentence.now
    panel.tokens = now.tokens or [now.text]
    panel.written = now.written


def next_words(with_slider: bool) -> NextWords:
    """The panel of the likeliest next words, empty."""
    panel = NextWords(text("next-words-title"), [], highest_temperature=HIGHEST_TEMPERATURE)
    if with_slider:
        panel.temperature_name = text("temperature-name")
    return panel


def show_next_words(panel: NextWords, sentence: Sentence, count: int) -> None:
    """Show the ``count`` likeliest next words, and the temperature."""
    panel.scores = [_score(score) for score in sentence.now.top[:count]]
    if panel.temperature_name is not None and sentence.now.is_known:
        panel.temperature = sentence.temperature
        panel.temperature_label = text("temperature", value=sentence.temperature)


def choice() -> SentenceChoice:
    """The panel to choose or type a sentence."""
    return SentenceChoice(
        text("choice-title"),
        list(SENTENCES),
        text("choice-typed", longest=LONGEST_TYPED),
        LONGEST_TYPED,
        [Action("sentence", text("command-read"), primary=True), Action("close", text("command-close"), key="Esc")],
    )


def show_choice(panel: SentenceChoice, sentence: Sentence) -> None:
    """Show whether a sentence may be typed, and whether the last one was refused."""
    key = "choice-refused" if sentence.refused else "choice-typed"
    panel.typed_label = text(key, longest=LONGEST_TYPED) if sentence.may_be_typed else None


def progress() -> WorkProgress:
    """The panel for what the sentence waits for."""
    return WorkProgress(text("model-opening-title"), text("model-opening"), None)


def show_progress(panel: WorkProgress, sentence: Sentence) -> None:
    """Show what the sentence waits for, or why it failed."""
    now = sentence.now
    panel.share, panel.actions = None, []
    match now.status:
        case Status.ASLEEP:
            panel.title, panel.note = text("message-recording-title"), text("model-asleep")
        case Status.NO_MODEL:
            panel.title, panel.note = text("model-missing-title"), text("model-missing")
            panel.actions = [Action("fetch", text("command-fetch"), primary=True)]
        case Status.FETCHING if now.fetch is not None:
            done, total = (round(size / 1e6) for size in (now.fetch.done_bytes, now.fetch.total_bytes))
            panel.title, panel.note = text("model-on-its-way-title"), text("model-on-its-way", done=done, total=total)
            panel.share = done / max(1, total)
        case Status.FAILED:
            panel.title = text("message-failed-title")
            panel.note = error_text(now.failure) if now.failure is not None else text("model-no-worker")
            panel.actions = [Action("retry", text("command-retry"), primary=True)]
        case _:
            panel.title, panel.note = text("model-opening-title"), text("model-opening")


def is_waiting(sentence: Sentence) -> bool:
    """Whether there is nothing of the sentence to show yet."""
    return not sentence.now.is_known and sentence.now.status is not Status.READING


def touched_layer(sentence: Sentence) -> Text | None:
    """The size of the selected layer's product, once the user has selected a layer."""
    measured = sentence.now.product(sentence.layer)
    if not sentence.layer_touched or measured is None or sentence.now.status is not Status.READ:
        return None
    counted = figures.count(measured.multiplications)
    sizes = {"tokens": measured.m, "k": measured.k, "n": measured.n}
    return text("story-layer", layer=sentence.layer + 1, count=counted, **sizes)


def story(sentence: Sentence) -> Text:
    """How fast the sentence was read or is being continued."""
    now = sentence.now
    if now.is_full:
        return text("message-writing-full", positions=now.model.positions if now.model else 0)
    if now.rate is not None:
        return text("story-writing", rate=round(now.rate))
    if now.result is not None:
        took = figures.duration(now.result.prefill_ns)
        return text("story-read", layers=now.layers, time=took, who=reader_name(now.lane, now.device))
    return text("story")


def reader_name(lane: str, device: DeviceInfo) -> Text:
    """What computes the model: NumPy, the CPU's cores, or a named device."""
    if lane != "opencl":
        return text("who-numpy")
    return text("who-cpu", cores=device.compute_units) if device.is_cpu else text("who-gpu", name=device.name)


def _score(score: Score) -> WordScore:
    _, word, share = score
    return WordScore(word, share, figures.percent(share))
