"""What the training chapter tells its visitors about the cost of learning."""

from gpuviz.chapters.training.cost_panels import CostPart, LearningRow, TimeCell
from gpuviz.chapters.training.costs import Costs, LaneTimes, gpus_ns
from gpuviz.chapters.training.messages import TrainingMeasured
from gpuviz.chapters.training.published import LANDMARKS, fact, layers_flops
from gpuviz.chapters.training.state import GPU_COUNTS, LAST_STEP, ChapterState
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, error_text, text
from gpuviz.panels.figure import Figure
from gpuviz.panels.finding import Finding
from gpuviz.panels.guess import verdict
from gpuviz.panels.origin import Origin

UNKNOWN = text("training-unknown")
_HIDDEN = text("training-guess-hidden")


def subtitle(now: ChapterState) -> Text:
    """What the page says, or what keeps it from being measured."""
    if now.failure is not None:
        return error_text(now.failure)
    if now.asleep and now.measured is None:
        return text("training-asleep")
    if now.measured is None:
        return text("training-waits") if now.waits else now.note or text("training-measuring")
    if not now.measured.verified:
        return text("training-not-verified")
    return text("training-costs-subtitle")


def answer_part(measured: TrainingMeasured | None, batch: int) -> CostPart:
    """What an answer costs."""
    time = UNKNOWN if measured is None else _milliseconds(measured.answer_ns)
    return CostPart(text("training-answer"), time, text("training-answer-note", batch=batch))


def step_part(measured: TrainingMeasured | None) -> CostPart:
    """What a step costs."""
    time = UNKNOWN if measured is None else _milliseconds(measured.step_ns)
    return CostPart(text("training-one-step"), time, text("training-one-step-note"))


def everything_part(measured: TrainingMeasured | None, costs: Costs | None) -> CostPart:
    """What all steps cost."""
    title = text("training-everything")
    if measured is None or costs is None:
        return CostPart(title, UNKNOWN, UNKNOWN)
    step, answer = figures.duration(measured.step_ns), figures.duration(measured.answer_ns)
    answers = _rounded(costs.all_answers)
    origin = Origin("computed", text("training-everything-origin", steps=LAST_STEP, step=step, answer=answer))
    note = text("training-everything-note", answers=answers)
    return CostPart(title, figures.long_duration(costs.little_ns.students), note, origin)


def times_step(measured: TrainingMeasured | None, costs: Costs | None) -> tuple[Text, Origin | None]:
    """How many answers a step costs, and how that is known."""
    if measured is None or costs is None:
        return text("training-times", factor=UNKNOWN), None
    step, answer = figures.duration(measured.step_ns), figures.duration(measured.answer_ns)
    factor = text("training-number", value=figures.plain_ratio(costs.step_answers))
    return text("training-times", factor=factor), Origin(
        "computed", text("training-times-origin", step=step, answer=answer)
    )


def rows(now: ChapterState, costs: Costs | None) -> tuple[LearningRow, ...]:
    """How long for which model; times that can be guessed stay hidden until they are asked for."""
    measured = now.counted
    if measured is None or costs is None:
        return tuple(
            _row(name, TimeCell(UNKNOWN), TimeCell(UNKNOWN), measured) for name in ("little", "layers", "large")
        )
    shown = [_row("little", *_little(measured, costs.little_ns), measured)]
    for name, times, flops in (
        ("layers", costs.layers_ns, layers_flops()),
        ("large", costs.large_ns, float(fact("llama-flops").value)),
    ):
        cells = _extrapolated(measured, times, flops) if now.revealed else (TimeCell(_HIDDEN), TimeCell(_HIDDEN))
        shown.append(_row(name, *cells, measured))
    return tuple(shown)


def _row(name: str, students: TimeCell, professor: TimeCell, measured: TrainingMeasured | None) -> LearningRow:
    title = text(f"training-row-{name}")
    if name == "little":
        note = UNKNOWN if measured is None else text("training-row-little-note", weights=measured.parameters)
        return LearningRow(title, note, None, students, professor)
    weights = fact("smollm2-parameters" if name == "layers" else "llama-parameters")
    note = text("training-row-note", weights=figures.count(int(weights.value)))
    return LearningRow(title, note, _row_origin(name), students, professor)


def _row_origin(name: str) -> Origin:
    if name == "layers":
        weights, tokens = fact("smollm2-parameters"), fact("smollm2-tokens")
        words = text(
            "training-row-layers-origin",
            weights=weights.value,
            tokens=figures.count(int(tokens.value)),
            flops=power_of_ten(layers_flops()),
            source=tokens.source,
            date=tokens.date,
        )
        return Origin("sourced", words)
    weights, flops = fact("llama-parameters"), fact("llama-flops")
    words = text(
        "training-row-large-origin",
        weights=figures.count(int(weights.value)),
        card=weights.source,
        card_date=weights.date,
        flops=power_of_ten(flops.value),
        source=flops.source,
        date=flops.date,
    )
    return Origin("sourced", words)


def _little(measured: TrainingMeasured, times: LaneTimes) -> tuple[TimeCell, TimeCell]:
    return _steps_cell(times.students, measured.step_ns), _steps_cell(times.professor, measured.sequential_step_ns)


def _steps_cell(all_ns: int | None, step_ns: int | None) -> TimeCell:
    if all_ns is None or step_ns is None:
        return TimeCell(text("training-not-measured"))
    words = text("training-steps-origin", steps=LAST_STEP, step=figures.duration(step_ns))
    return TimeCell(figures.long_duration(all_ns), Origin("computed", words))


def _extrapolated(measured: TrainingMeasured, times: LaneTimes, flops: float) -> tuple[TimeCell, TimeCell]:
    return (
        _flops_cell(measured, times.students, measured.step_ns, flops),
        _flops_cell(measured, times.professor, measured.sequential_step_ns, flops),
    )


def _flops_cell(measured: TrainingMeasured, all_ns: int | None, step_ns: int | None, flops: float) -> TimeCell:
    if all_ns is None or step_ns is None:
        return TimeCell(text("training-not-measured"))
    words = text(
        "training-flops-origin",
        flops=power_of_ten(flops),
        step_flops=measured.step_flops,
        step=figures.duration(step_ns),
        rate=figures.three_digits(measured.step_flops / max(1, step_ns)),
    )
    return TimeCell(figures.long_duration(all_ns), Origin("computed", words))


def question(now: ChapterState) -> Text:
    """What may be guessed; how close a guess came; or what the times mean."""
    if now.measured is None:
        return text("training-measuring")
    if now.counted is None:
        return text("training-nothing-to-guess")
    if not now.revealed:
        return text("training-guess-question")
    return verdict(now.guess) or text("training-guess-none")


def landmarks() -> tuple[tuple[int, Text], ...]:
    """Times that people know, with their names."""
    return tuple((round(fact(name).value * figures.YEAR_NS), text(f"training-landmark-{name}")) for name in LANDMARKS)


def landmarks_origin() -> Origin:
    """Where these times are from."""
    sources = {name.replace("-", "_"): fact(name).source for name in LANDMARKS}
    return Origin("sourced", text("training-landmarks-origin", **sources))


def gpus_figure(at_work: int) -> Figure:
    """How long so many GPUs take."""
    hours = fact("llama-gpu-hours")
    value, unit = _in_words(gpus_ns(at_work))
    words = text("training-gpus-origin", hours=figures.count(int(hours.value)), gpus=at_work)
    return Figure(value, unit, origin=Origin("computed", words))


def gpus_compared(at_work: int) -> tuple[Text, Text, Origin | None]:
    """How long one alone takes; if that is who works, how long all together take."""
    gpus = int(fact("llama-gpus").value) if at_work == 1 else 1
    figure = gpus_figure(gpus)
    label = text("training-gpus-alone") if gpus == 1 else text("training-gpus-all", gpus=gpus)
    return label, text("training-figure", value=figure.value, unit=figure.unit), figure.origin


def finding(costs: Costs | None) -> Finding:
    """The chapter's point, with how many answers all steps cost here."""
    if costs is None:
        return Finding(text("training-finding"))
    answers = text("training-finding-figure", answers=_rounded(costs.all_answers))
    origin = Origin("computed", text("training-finding-origin", steps=LAST_STEP))
    return Finding(text("training-finding"), answers, origin)


def gpus_origin() -> Origin:
    """Where the figures about these GPUs are from."""
    gpus, hours = fact("llama-gpus"), fact("llama-gpu-hours")
    words = text(
        "training-gpus-source",
        gpus=gpus.value,
        source=gpus.source,
        date=gpus.date,
        hours=figures.count(int(hours.value)),
        card=hours.source,
        card_date=hours.date,
    )
    return Origin("sourced", words)


def gpu_stops() -> list[Text | None]:
    """The slider's stops: its ends are labelled."""
    labels: list[Text | None] = [text("training-count", number=count) for count in GPU_COUNTS]
    labels[1:-1] = [None] * (len(labels) - 2)
    return labels


def power_of_ten(value: float) -> Text:
    """A very large number, as 1.6 × 10²¹."""
    digits, power = f"{value:.1e}".split("e")
    return text("training-power", digits=float(digits), power=str(int(power)).translate(_RAISED))


def _in_words(elapsed_ns: float) -> tuple[Text, Text]:
    """A time as a whole number, and its unit: days, or years from two on."""
    years, days = elapsed_ns / figures.YEAR_NS, elapsed_ns / _DAY_NS
    number, unit = (round(years), "training-years") if years >= 2 else (round(days), "training-days")
    return text("training-count", number=number), text(unit, number=number)


def _milliseconds(elapsed_ns: float) -> Text:
    """A time in ms, whatever it is, as those beside it have the same unit."""
    return text("training-milliseconds", value=figures.three_digits(elapsed_ns / 1e6))


def _rounded(number: float) -> int:
    """A large number to three digits."""
    return round(float(f"{number:.3g}"))


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_DAY_NS = 86_400e9
