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

_LANES: dict[str, Role] = {"sequential": "sequential", "opencl": "opencl"}
_SHORT_NS = 120e9  # so short is a visitor's time told in the unit of the others
_CREW = {"sequential": 1, "opencl": 3}


def looks_at_word(now: YouModel) -> bool:
    """Whether the whole word is looked at; a guess is always about it."""
    return now.whole_word or now.page is Page.GUESS


def all_bars(now: YouModel, work: Work, layer: int) -> list[TimeBar]:
    """What is known of each; ``layer`` (from 0) is the one whose measured time is shown."""
    word, rate = looks_at_word(now), now.rate
    your_ns = None
    if rate is not None and now.page is not Page.GUESS:
        count = work.word_multiplications if word else work.layer_multiplications
        your_ns = rate.time_s(count, everyday.people(now.help)) * 1e9
    lanes_ns = {lane: lane_ns(now, lane, word, layer) for lane in _LANES}
    known = [time_ns for time_ns in lanes_ns.values() if time_ns is not None]
    in_one_unit = alike([*known, *([your_ns] if your_ns is not None and your_ns < _SHORT_NS else [])])
    yours = _yours(now, work, your_ns, in_one_unit[len(known)] if len(in_one_unit) > len(known) else None)
    lanes = _lanes(now, lanes_ns, in_one_unit, layer)
    return [yours, *lanes]


def lane_ns(now: YouModel, lane: str, word: bool, layer: int = 0) -> int | None:
    """A lane's time for the word, or for a layer; None if it is not known, or if its answers are wrong."""
    known = now.times.lane(lane) if now.times is not None else None
    if known is None or not known.verified:
        return None
    return known.total_ns if word else known.layers_ns[min(layer, len(known.layers_ns) - 1)]


def _yours(now: YouModel, work: Work, your_ns: float | None, short: tuple[Text, Text] | None) -> TimeBar:
    rate, is_alone = now.rate, now.help is Help.ALONE
    crew = 1 if is_alone else 3
    name = text("you-name" if is_alone else f"you-name-{now.help.value}")
    if rate is None or your_ns is None:
        asked = Figure(text("you-asked"), text("you-no-unit"))
        note = text("you-rate", seconds=round(rate.product_s, 1)) if rate is not None else wording.UNKNOWN
        return TimeBar("other", name, note, crew, None, None, None, asked)
    people = everyday.people(now.help)
    value, unit = short or large_figure(your_ns)
    lives = your_ns / everyday.lifetime_ns()
    lifetimes = text("you-lifetimes", lives=round(lives, 1) if lives < 10 else round(lives)) if lives >= 2 else None
    origin = wording.time_origin(rate, people)
    note = text("you-rate" if is_alone else "you-rate-each", seconds=round(rate.product_s, 1))
    part = _part(rate.time_s(work.layer_multiplications, people) * 1e9, looks_at_word(now))
    return TimeBar("other", name, note, crew, round(your_ns), *part, Figure(value, unit, lifetimes, origin))


def _lanes(now: YouModel, lanes_ns: dict[str, int | None], shown: list[tuple[Text, Text]], layer: int) -> list[TimeBar]:
    bars, figures_left = [], iter(shown)
    for lane, role in _LANES.items():
        name, note, time_ns = text(f"lane-{lane}"), _description(now.times, lane), lanes_ns[lane]
        if time_ns is None:
            bars.append(TimeBar(role, name, note, _CREW[lane], None, None, None, None, _missing(now, lane)))
            continue
        part = _part(lane_ns(now, lane, False, layer) or 0, looks_at_word(now))
        bars.append(TimeBar(role, name, note, _CREW[lane], time_ns, *part, Figure(*next(figures_left))))
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
