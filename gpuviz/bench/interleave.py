"""Interleaved measurement: all cases run in each round, so that background load affects all alike."""

import random
import time
from collections.abc import Callable, Collection, Mapping, Sequence

from gpuviz.bench.report import Spread
from gpuviz.errors import BenchmarkFailed

PAUSE_S = 0.2  # for about so long idle threads of OpenBLAS and PyTorch spin

Case = Callable[[], float]  # does its work once and returns its measurement


def warmed(case: Case) -> Case:
    """A case that works twice and returns the second measurement.

    For work of less than a millisecond: after a pause threads sleep and caches hold other things, which costs as much
    as the work, and which a case meets or not depending on the one before.
    """

    def second() -> float:
        case()
        return case()

    return second


def interleave(
    cases: Mapping[str, Case],
    limit_s: float,
    most_rounds: int,
    fewest_rounds: int = 3,
    spinning: Collection[str] = (),
    are_warm: bool = False,
) -> dict[str, list[float]]:
    """The measurements of each case, one per round; the order of cases is shuffled in each round.

    Stops after ``most_rounds``, or once ``limit_s`` is over and ``fewest_rounds`` are done. After cases in
    ``spinning``, whose threads spin, there is a pause. Unless the cases ``are_warm``, an additional first round is
    discarded.
    """
    started_s = time.perf_counter()
    names, order = list(cases), random.Random(0)
    measured: dict[str, list[float]] = {name: [] for name in cases}
    if not are_warm:
        for name, case in cases.items():
            case()
            _pause_if_spinning(name, spinning)
    elif spinning:  # threads of the warm-up may still spin
        time.sleep(PAUSE_S)
    for done in range(most_rounds):
        if done >= fewest_rounds and time.perf_counter() - started_s > limit_s:
            break
        order.shuffle(names)
        for name in names:
            measured[name].append(cases[name]())
            _pause_if_spinning(name, spinning)
    return measured


def interleave_beside(
    peer: str, cases: Mapping[str, Case], measure: Callable[[Mapping[str, Case]], dict[str, list[float]]]
) -> tuple[dict[str, list[float]], str]:
    """What ``measure`` gives for these cases; if the case ``peer`` raises ``BenchmarkFailed``, for all others.

    Also gives why it failed, or an empty string.
    """
    try:
        return measure(cases), ""
    except BenchmarkFailed as error:
        if error.arguments["what"] != peer:
            raise
        others = {name: case for name, case in cases.items() if name != peer}
        return measure(others), str(error.arguments["detail"])


def _pause_if_spinning(name: str, spinning: Collection[str]) -> None:
    if name in spinning:
        time.sleep(PAUSE_S)


def ratio_spread(over: Sequence[float], under: Sequence[float]) -> Spread:
    """Ratios of measurements of the same round, so that temporary background load cancels out."""
    return Spread.of([one / other for one, other in zip(over, under, strict=True)])
