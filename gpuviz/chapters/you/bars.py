"""The three bars of the axis: the visitor, the professor and the students."""

from gpuviz.chapters.you import everyday, wording
from gpuviz.chapters.you.model import Help, Page, YouModel
from gpuviz.chapters.you.panels import TimeBar
from gpuviz.chapters.you.results import WordTimes
from gpuviz.chapters.you.times import alike, large_figure
from gpuviz.chapters.you.work import Work
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.figure import Figure
from gpuviz.panels.lanes import Role
from gpuviz.panels.origin import Origin

_LANES: dict[str, Role] = {"sequential": "sequential", "opencl": "opencl"}
_CREW = {"sequential": 1, "opencl": 3}


def looks_at_word(now: YouModel) -> bool:
    """Whether the whole word is looked at; a guess is always about it."""
    return now.whole_word or now.page is Page.GUESS


def all_bars(now: YouModel, work: Work, layer: int) -> list[TimeBar]:
    """What is known of each; ``layer`` (from 0) is the one whose measured time is shown."""
    return [_yours(now, work), *_lanes(now, layer)]


def lane_ns(now: YouModel, lane: str, word: bool, layer: int = 0) -> int | None:
    """A lane's time for the word, or for a layer; None if it is not known, or if its answers are wrong."""
    known = now.times.lane(lane) if now.times is not None else None
    if known is None or not known.verified:
        return None
    return known.total_ns if word else known.layers_ns[min(layer, len(known.layers_ns) - 1)]


def _yours(now: YouModel, work: Work) -> TimeBar:
    rate, word = now.rate, looks_at_word(now)
    crew = 1 if now.help is Help.ALONE else 3
    name = text("you-name" if now.help is Help.ALONE else f"you-name-{now.help.value}")
    note = text("you-rate", seconds=rate.product_s) if rate is not None else wording.UNKNOWN
    if rate is None or now.page is Page.GUESS:
        return TimeBar("other", name, note, crew, None, None, None, Figure(text("you-asked"), text("you-no-unit")))
    people = everyday.people(now.help)
    layer_ns = rate.time_s(work.layer_multiplications, people) * 1e9
    your_ns = rate.time_s(work.word_multiplications, people) * 1e9 if word else layer_ns
    value, unit = large_figure(your_ns)
    lives = your_ns / everyday.lifetime_ns()
    lifetimes = text("you-lifetimes", lives=round(lives, 1) if lives < 10 else round(lives)) if lives >= 2 else None
    origin = Origin("computed", text("you-time-origin", seconds=rate.product_s, people=people))
    figure = Figure(value, unit, lifetimes, origin)
    return TimeBar("other", name, note, crew, round(your_ns), *_part(layer_ns, word), figure)


def _lanes(now: YouModel, layer: int) -> list[TimeBar]:
    word = looks_at_word(now)
    times_ns = {lane: lane_ns(now, lane, word, layer) for lane in _LANES}
    known = [time_ns for time_ns in times_ns.values() if time_ns is not None]
    shown = iter(alike(known))
    bars = []
    for lane, role in _LANES.items():
        name, note, time_ns = text(f"lane-{lane}"), _description(now.times, lane), times_ns[lane]
        if time_ns is None:
            bars.append(TimeBar(role, name, note, _CREW[lane], None, None, None, None, _missing(now, lane)))
            continue
        part = _part(lane_ns(now, lane, False, layer) or 0, word)
        bars.append(TimeBar(role, name, note, _CREW[lane], time_ns, *part, Figure(*next(shown))))
    return bars


def _part(layer_ns: float, word: bool) -> tuple[int | None, Text | None]:
    """The mark of one layer within the bar of the whole word."""
    if not word:
        return None, None
    return round(layer_ns), text("you-one-layer", time=figures.long_duration(layer_ns))


def _missing(now: YouModel, lane: str) -> Text:
    known = now.times.lane(lane) if now.times is not None else None
    if known is not None:
        return text("you-missing-wrong")
    return text("you-missing-opencl") if now.times is not None else wording.missing(now)


def _description(times: WordTimes | None, lane: str) -> Text:
    """Who computes, truthfully: a CPU is never called a GPU."""
    if lane == "sequential":
        return text("you-description-sequential")
    if times is None:
        return text("you-description-unknown")
    if times.lane(lane) is None:
        return text("you-description-none")
    device = times.device
    if device.is_cpu:
        return text("you-description-cpu", cores=device.compute_units, lanes=device.vector_lanes)
    return text("you-description-gpu", name=device.name)
