"""How many people can come so that the promise is still kept, found by simulation."""

from gpuviz.chapters.serving.costs import ServingCosts
from gpuviz.chapters.serving.crowd import Mix
from gpuviz.chapters.serving.limits import limit_per_minute
from gpuviz.chapters.serving.requests import Mode
from gpuviz.chapters.serving.stretch import Stretch
from gpuviz.compute.cancellation import CancelToken

KEPT = 0.95  # of all people: 19 of 20
_PEOPLE = 4000
_HALVINGS = 8  # of the span between nobody and the limit
_SEED = 1


def promise_limit_per_minute(costs: ServingCosts, mode: Mode, mix: Mix, promise_s: float, cancel: CancelToken) -> float:
    """The most arrivals a minute at which ``KEPT`` of all have their first token in time; 0 if that is never so.

    The same people come at every rate, only sooner or later, so that rates can be compared.

    Raises:
        InvalidCosts: if the costs cannot be.
        Cancelled
    """
    low, high = 0.0, limit_per_minute(costs, mode, mix)
    for _ in range(_HALVINGS):
        cancel.check()
        rate = (low + high) / 2
        told = Stretch(mode, rate, _PEOPLE * 60 / rate, mix, _SEED, promise_s).simulate(costs)
        if (told.kept_promise or 0.0) >= KEPT:
            low = rate
        else:
            high = rate
    return low
