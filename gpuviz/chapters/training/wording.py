"""What the training chapter tells its visitors while a model learns."""

import math

from gpuviz.chapters.training.beats import Beat
from gpuviz.chapters.training.messages import InventedName, TrainingExample, TrainingReady
from gpuviz.chapters.training.panels import LetterBar, LossLine, StreamedName
from gpuviz.chapters.training.phases import Phase
from gpuviz.chapters.training.state import LAST_STEP, LEARNING_RATES, ChapterState, Mode, TrainingState
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, error_text, text
from gpuviz.panels.figure import Figure
from gpuviz.panels.origin import Origin
from gpuviz.panels.texts import Message
from gpuviz.worker.ladder import Rung
from gpuviz.worker.replacement import FellBack

UNKNOWN = text("training-unknown")
END = "."  # the letter of the alphabet that stands for the end of a name, and for the places before its beginning
_BARS = 4
_LEAST_SLOWED = 2  # a factor below is none to speak of
_FELL_BACK = {
    Rung.OTHER_DEVICE: "training-other-device",
    Rung.NUMPY_ONLY: "training-no-opencl",
    Rung.RECORDING: "training-asleep",
}


def fell_back(event: FellBack) -> Text | None:
    """In what other way the model is trained now."""
    return text(_FELL_BACK[event.rung]) if event.rung in _FELL_BACK else None


def subtitle(now: ChapterState) -> Text:
    """What the page says, or what keeps it from happening."""
    if now.failure is not None:
        return error_text(now.failure)
    if now.asleep:
        return text("training-asleep")
    if now.waits:
        return text("training-waits")
    return now.note or text("training-subtitle")


def slowed(now: ChapterState) -> Text | None:
    """The badge of slow motion: by what factor, while it is one."""
    full, shown = now.training.steps_per_s, now.shown_steps_per_s
    if now.training.mode is not Mode.RUNNING or not full or not shown:
        return None
    factor = figures.nice_factor(full / shown)
    return text("training-slowed", factor=factor) if factor >= _LEAST_SLOWED else None


def message(now: ChapterState) -> Message:
    """What the model has learnt by now."""
    training = now.training
    if training.mode is Mode.DIVERGED:
        return Message(text("training-diverged"), text("training-diverged-body", rate=LEARNING_RATES[now.rate]))
    if training.mode is Mode.FINISHED:
        return Message(text("training-finished"), text("training-finished-body", steps=training.step))
    phase = training.phase
    if phase is None:
        return Message(text("training-opening"), text("training-opening-body"))
    paused = text("training-paused") if training.mode is Mode.PAUSED else None
    return Message(text(f"training-said-{phase.value}"), text(f"training-said-{phase.value}-body"), paused)


def streamed(invented: InventedName) -> StreamedName:
    """An invented name as names are written."""
    return StreamedName(invented.name.capitalize(), invented.is_known)


def lines(training: TrainingState) -> list[LossLine]:
    """The losses to compare with."""
    ready, baselines = training.ready, training.baselines
    if ready is None or baselines is None:
        return []
    letters = len(ready.alphabet)
    told = {
        "blind": (baselines.blind, {"letters": letters}),
        "letters": (baselines.letters, {"names": ready.names}),
        "pairs": (baselines.pairs, {"names": ready.names}),
    }
    return [
        LossLine(
            loss,
            _loss(loss),
            text(f"training-line-{name}"),
            Origin("computed", text(f"training-line-{name}-origin", heldout=ready.heldout_names, **arguments)),
        )
        for name, (loss, arguments) in told.items()
    ]


def last_label(training: TrainingState) -> Text | None:
    """The held-out loss as a number."""
    return None if training.heldout_loss is None else _loss(training.heldout_loss)


def unsure(training: TrainingState) -> Figure:
    """Among how many letters the model might as well choose, and among how many it did at the start."""
    note = None if training.ready is None else text("training-unsure-start", letters=len(training.ready.alphabet))
    if training.heldout_loss is None:
        return Figure(UNKNOWN, text("training-unsure-unit"), note)
    choices, letters = math.exp(min(training.heldout_loss, 99.0)), len(training.ready.alphabet) if training.ready else 0
    more = choices >= letters + 0.5
    value = text("training-more", value=letters) if more else text("training-whole", value=round(choices))
    origin = Origin("computed", text("training-unsure-origin", loss=_loss(training.heldout_loss), value=value))
    return Figure(value, text("training-unsure-unit"), note, origin)


def letter(shown: str) -> Text:
    """A letter as it is shown; the one that ends a name is a word."""
    return text("training-end") if shown == END else text("training-letter", letter=shown.upper())


def bars(example: TrainingExample | None, alphabet: str) -> tuple[LetterBar, ...]:
    """The most probable letters before the step, and among them the right one."""
    if example is None or len(example.before) != len(alphabet):
        return ()
    order = sorted(range(len(alphabet)), key=lambda index: -example.before[index])
    right = alphabet.find(example.letter)
    shown = order[:_BARS]
    if right >= 0 and right not in shown:
        shown[-1] = right
    return tuple(
        LetterBar(
            letter(alphabet[index]),
            example.before[index],
            figures.rough_percent(example.before[index]),
            index == right,
            example.after[index] >= example.before[index],
        )
        for index in shown
    )


def compared(shown: tuple[LetterBar, ...], beat: Beat) -> Text:
    """How the guess did, once it is compared."""
    right = next((bar for bar in shown if bar.is_right), None)
    if right is None or beat < Beat.COMPARE:
        return UNKNOWN
    key = "training-compared-only" if right.share < max(bar.share for bar in shown) else "training-compared"
    return text(key, percent=right.percent)


def adjusted(ready: TrainingReady, shown: tuple[LetterBar, ...]) -> Text:
    """What a step does; it serves all of its examples at once, so one of them may lose by it."""
    gains = all(bar.rises for bar in shown if bar.is_right)
    return text("training-adjusted" if gains else "training-adjusted-lost", weights=ready.parameters, batch=ready.batch)


def context_letters(example: TrainingExample | None) -> tuple[str, ...]:
    """The letters before the one to guess, without the empty places."""
    return tuple(example.context.lstrip(END).upper()) if example is not None else ()


def row_labels(example: TrainingExample | None) -> tuple[str, ...]:
    """A label for each place before the letter to guess."""
    return tuple(example.context.upper().replace(END, "–")) if example is not None else ()


def guesses(training: TrainingState) -> tuple[Text, Origin | None]:
    """How many guesses there were, and how that is known."""
    if training.ready is None:
        return UNKNOWN, None
    batch = training.ready.batch
    origin = Origin("computed", text("training-guesses-origin", steps=training.step, batch=batch))
    return text("training-guesses", guesses=training.step * batch), origin


def speed(training: TrainingState) -> tuple[Text, Origin | None]:
    """How long all steps really took, how many a second that is, and how that is known."""
    if (rate := training.steps_per_s) is None:
        return text("training-speed-unknown"), None
    seconds = figures.long_duration(training.compute_ns)
    origin = Origin("computed", text("training-speed-origin", steps=training.step, time=seconds))
    return text("training-speed", steps=round(figures.three_digits(rate)), time=seconds), origin


def device(shown: DeviceInfo | None) -> Text:
    """Who trains, truthfully: a CPU is never called a GPU."""
    if shown is None:
        return text("training-device-unknown")
    if shown == NO_DEVICE:
        return text("training-device-none")
    if shown.is_cpu:
        return text("training-device-cpu", cores=shown.compute_units, lanes=shown.vector_lanes)
    return text("training-device-gpu", name=shown.name)


def step_ticks() -> list[tuple[int, Text]]:
    """The ticks of an axis of steps."""
    decades = round(math.log10(LAST_STEP))
    keys = ["training-tick"] * decades + ["training-tick-last"]
    return [(10**power, text(key, steps=10**power)) for power, key in enumerate(keys)]


def rate_stops() -> list[Text | None]:
    """The slider's stops: only its ends have a name, as the value stands above."""
    between: list[Text | None] = [None] * (len(LEARNING_RATES) - 2)
    return [text("training-rate-tiny"), *between, text("training-rate-huge")]


def rate_value(rate: float) -> Text:
    """The size of each move as a number."""
    return text("training-rate-value", rate=rate)


def phase_title(phase: Phase) -> Text:
    """A phase by its name."""
    return text(f"training-phase-{phase.value}")


def _loss(loss: float) -> Text:
    return text("training-loss", loss=loss)
