"""What the serving chapter tells of the last minutes: how it goes, and how real requests went."""

import math

from gpuviz.chapters.serving.history import Sample
from gpuviz.chapters.serving.messages import ServiceChecked
from gpuviz.chapters.serving.situation import RAN_AWAY, Flow, Situation
from gpuviz.chapters.serving.state import Check
from gpuviz.chapters.serving.wording import seconds
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.origin import Origin

_BUSY_CORES = 0.2  # other programs that keep less of a core busy do not matter


def said(how: Situation) -> Text:
    """How it goes, in a sentence."""
    return text(f"serving-{how.name.lower().replace('_', '-')}")


def is_bad(how: Situation) -> bool:
    """Whether that is a bad thing."""
    return how in (*RAN_AWAY, Situation.GROWING, Situation.LATE)


def flowing(flow: Flow, how: Situation) -> Text:
    """How many come and how many are answered, since the queue has run away."""
    key = "serving-flow-full" if how is Situation.FULL else "serving-flow"
    return text(key, coming=round(flow.coming), answered=round(flow.answered))


def flow_origin() -> Origin:
    """Where these are from."""
    return Origin("computed", text("serving-flow-origin"))


def checking(check: Check) -> Text:
    """How far the real requests are."""
    return text("serving-checking", done=len(check.real), requests=len(check.requests))


def checked(check: Check, result: ServiceChecked) -> tuple[Text, Origin]:
    """How the real requests went beside the same ones simulated: in a line, and in detail."""
    first = [_mean([one.to_first_token_s for one in served]) for served in (result.real, result.simulated)]
    end = [_mean([one.response_s for one in served]) for served in (result.real, result.simulated)]
    is_disturbed = result.other_load_cores >= _BUSY_CORES
    words = text(
        "serving-checked-disturbed" if is_disturbed else "serving-checked",
        requests=len(check.requests),
        real=seconds(first[0]),
        simulated=seconds(first[1]),
        error=_error(*first),
    )
    how = text(
        "serving-checked-origin",
        requests=len(check.requests),
        error=_error(*first),
        real_end=seconds(end[0]),
        simulated_end=seconds(end[1]),
        end_error=_error(*end),
        cores=round(result.other_load_cores, 1),
    )
    return words, Origin("computed", how)


def _error(real: float, simulated: float) -> Text:
    """By how much what was simulated differs from what was real."""
    return figures.rough_percent(abs(simulated - real) / real if real > 0 else 0.0)


def waiting_now(people: int) -> Text:
    """What the curve of those who wait has come to."""
    return text("serving-people-now", people=people)


def times_now(sample: Sample) -> tuple[Text | None, Text | None]:
    """What the curves of the first word have come to: 19 of 20, and half."""
    if math.isnan(sample.half_s):
        return None, None
    most, half = (
        text(f"serving-{name}-now", time=seconds(value))
        for name, value in (("most", sample.most_s), ("half", sample.half_s))
    )
    return most, half


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0
