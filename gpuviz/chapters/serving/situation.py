"""In one word, how it goes: whether everybody is served in time, or the queue has run away."""

from dataclasses import dataclass
from enum import Enum, auto

from gpuviz.chapters.serving.history import MINUTE_S, Tally
from gpuviz.chapters.serving.live_service import LiveService

_RUN_AWAY_S = 8.0  # the queue is not empty for so long, and more come than can be served
_LONG_QUEUE = 5
_IN_TIME_SHARE = 0.95  # that is promised
_HARDLY, _CALM = 0.35, 0.65  # of the limit
_LOOK_BACK_S = 15.0


class Situation(Enum):
    """How it goes."""

    HARDLY_ANYBODY = auto()
    CALM = auto()
    BUSY = auto()  # and still in time
    MEMORY_FULL = auto()  # the first in line has a seat, but no room
    LATE = auto()  # the promise is broken, but nobody waits for ever
    GROWING = auto()  # more come than can be served
    RUN_AWAY = auto()
    FULL = auto()  # people are sent away
    SHRINKING = auto()


RAN_AWAY = (Situation.RUN_AWAY, Situation.FULL)


@dataclass(frozen=True)
class Flow:
    """People a minute who come, and who are answered, since a moment."""

    since: Tally
    coming: float
    answered: float


def situation(live: LiveService, rate: float, limit: float, in_time: float | None) -> Situation:
    """How it goes, at this ``rate`` of people a minute; ``in_time`` is the share (0-1) of the last minute."""
    if rate > limit:
        return _beyond_limit(live)
    if _gets_shorter(live):
        return Situation.SHRINKING
    if in_time is not None and in_time < _IN_TIME_SHARE:
        return Situation.LATE
    if live.waits_for_memory:
        return Situation.MEMORY_FULL
    share = rate / limit
    return Situation.HARDLY_ANYBODY if share < _HARDLY else Situation.CALM if share < _CALM else Situation.BUSY


def _beyond_limit(live: LiveService) -> Situation:
    service = live.service
    if service.refused > live.history.at(live.now_s - _LOOK_BACK_S).refused:
        return Situation.FULL
    is_gone = len(service.waiting) > _LONG_QUEUE and _never_empty_s(live) >= _RUN_AWAY_S
    return Situation.RUN_AWAY if is_gone else Situation.GROWING


def _gets_shorter(live: LiveService) -> bool:
    """Whether there is a long queue, of which more are answered than come."""
    service, before = live.service, live.history.at(live.now_s - _LOOK_BACK_S)
    is_long = len(service.waiting) > _LONG_QUEUE and _never_empty_s(live) >= _LOOK_BACK_S
    return is_long and service.arrived - before.arrived < service.completed - before.completed


def _never_empty_s(live: LiveService) -> float:
    """For how long somebody has waited at any moment."""
    return live.now_s - live.history.nobody_waited.at_s


def flow(live: LiveService) -> Flow:
    """How many came and were answered since nobody waited for the last time."""
    since, service = live.history.nobody_waited, live.service
    minutes = max(1e-9, (live.now_s - since.at_s) / MINUTE_S)
    return Flow(since, (service.arrived - since.arrived) / minutes, (service.completed - since.completed) / minutes)
