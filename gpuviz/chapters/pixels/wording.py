"""What the pixels chapter tells its visitors."""

from collections.abc import Sequence

from gpuviz.chapters.pixels.messages import OPENCL, SEQUENTIAL
from gpuviz.chapters.pixels.model import Mode, PixelsModel
from gpuviz.chapters.pixels.panels import Step
from gpuviz.chapters.pixels.results import PixelTrace
from gpuviz.errors import Argument
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, error_text, text
from gpuviz.panels.figure import Figure
from gpuviz.panels.finding import Finding
from gpuviz.panels.origin import Origin
from gpuviz.worker.ladder import Rung
from gpuviz.worker.replacement import FellBack

_FELL_BACK = {
    Rung.OTHER_DEVICE: "pixels-other-device",
    Rung.NUMPY_ONLY: "pixels-no-opencl",
    Rung.RECORDING: "pixels-asleep",
}
UNKNOWN = text("pixels-unknown")


def fell_back(event: FellBack) -> Text | None:
    """In what other way frames are rendered now."""
    return text(_FELL_BACK[event.rung]) if event.rung in _FELL_BACK else None


def subtitle(now: PixelsModel) -> Text:
    """What happens, or what keeps it from happening."""
    if now.failure is not None:
        return error_text(now.failure)
    if now.asleep or now.waits:
        return now.note or text("pixels-asleep" if now.asleep else "pixels-waits")
    if now.note is not None:
        return now.note
    return _what_is_shown(now)


def _what_is_shown(now: PixelsModel) -> Text:
    match now.mode:
        case Mode.FROZEN if not verdict(now)[1]:
            return text("pixels-wrong")
        case Mode.FROZEN:
            return text("pixels-subtitle-frozen")
        case Mode.SLOW:
            return text("pixels-subtitle-slow")
        case _:
            return text("pixels-subtitle", pixels=figures.count(now.pixels))


def description(now: PixelsModel, lane: str) -> Text:
    """Who renders, truthfully: a CPU is never called a GPU."""
    if lane == SEQUENTIAL:
        return text("pixels-description-sequential")
    if not now.has_opencl:
        return text("pixels-description-none")
    if not now.ready and not now.lanes[OPENCL].has_frame:
        return text("pixels-description-unknown")
    device = now.device
    if device.is_cpu:
        return text("pixels-description-cpu", cores=device.compute_units, lanes=device.vector_lanes)
    return text("pixels-description-gpu", name=device.name)


def frames_figure(frames_per_s: float | None) -> Figure:
    """How many frames a second."""
    return Figure(number(frames_per_s), text("pixels-frames-unit"), text("pixels-frames-note"))


def pixels_figure(pixels_per_s: float | None) -> Figure:
    """How many million pixels a second."""
    millions = None if pixels_per_s is None else pixels_per_s / 1e6
    return Figure(number(millions), text("pixels-pixels-unit"), text("pixels-pixels-note"))


def finding(now: PixelsModel) -> Finding:
    """The chapter's point, with how many times as many pixels the students paint."""
    if now.speedup is None:
        return Finding(text("pixels-finding"))
    figure = text("pixels-finding-figure", ratio=figures.ratio(now.speedup))
    return Finding(text("pixels-finding"), figure, Origin("computed", text("pixels-times-origin")))


def times_figure(now: PixelsModel) -> Figure:
    """How many times as many pixels the students paint."""
    note = text("pixels-times-turns" if now.turns else "pixels-times-together") if now.has_opencl else None
    origin = Origin("computed", text("pixels-times-origin")) if now.speedup is not None else None
    return Figure(figures.ratio(now.speedup), text("pixels-times-unit"), note, origin)


def number(value: float | None) -> Text:
    """A measured number: one digit after the point, or none from 100 on; a dash while unknown."""
    if value is None:
        return UNKNOWN
    return text("pixels-number-1" if value < 99.95 else "pixels-number-0", value=figures.three_digits(value))


def sentence(now: PixelsModel) -> Text:
    """What both lanes show."""
    ratio = now.speedup
    if not now.has_opencl:
        return text("pixels-sentence-alone")
    if ratio is not None and ratio < 1:
        return text("pixels-sentence-slower")
    return text("pixels-sentence")


def verdict(now: PixelsModel) -> tuple[Text | None, bool]:
    """What the comparison said, and whether the pictures are the same."""
    seen = now.verified
    if seen is None:
        return None, True
    if seen.verified:
        return text("pixels-verdict-correct"), True
    return text("pixels-verdict-wrong", pixels=seen.differing_pixels), False


def steps(trace: PixelTrace | None) -> list[Step]:
    """The three lines of the function that makes a pixel, with what came out of them."""
    if trace is None:
        return [Step(text(f"pixels-step-{line}"), UNKNOWN) for line in (1, 2, 3)]
    return [
        Step(text("pixels-step-1"), text("pixels-step-1-result", col=trace.col, row=trace.row)),
        Step(text("pixels-step-2"), text(f"pixels-step-2-{trace.met}", steps=trace.steps)),
        Step(text("pixels-step-3"), text("pixels-light", light=trace.light), trace.byte),
    ]


def light_sum(trace: PixelTrace) -> Text:
    """The first products of a pixel's light, what all add up to, and whether that is more than a pixel can show."""
    total = sum(a * b for a, b in trace.products)
    return products(trace.products, total, "pixels-sum-capped" if round(total, 2) > 1 else "pixels-sum")


def products(pairs: Sequence[tuple[float, float]], total: float, key: str = "pixels-sum", shown: int = 3) -> Text:
    """The first of many products and what all add up to."""
    numbers = {
        f"{name}{index}": _factor(factor)
        for index, pair in enumerate(pairs[:shown])
        for name, factor in zip("ab", pair, strict=True)
    }
    return text(key, total=_factor(total), **numbers)


def _factor(value: float) -> Argument:
    """A number with two digits, and no minus before a zero."""
    return figures.decimal(round(value, 2) + 0.0, 2)
