"""Letting several sides take turns, so that whatever else the machine does slows all."""

import random
import time
from collections.abc import Callable, Mapping, Sequence

from gpuviz.bench.report import Spread

PAUSE_S = 0.2  # OpenBLAS's threads keep their cores busy for about that long after their work

Side = Callable[[], float]  # does its work once and gives what it measured


def take_turns(
    sides: Mapping[str, Side],
    limit_s: float,
    most_rounds: int,
    fewest_rounds: int = 3,
    pause_s: float = PAUSE_S,
    are_warm: bool = False,
) -> dict[str, list[float]]:
    """What each side measured, round by round, in another order each round.

    Stops after ``most_rounds``, or once ``limit_s`` is over and there are ``fewest_rounds``. Unless all ``are_warm``
    there is one round before that does not count.
    """
    started_s = time.perf_counter()
    names, order = list(sides), random.Random(0)
    measured: dict[str, list[float]] = {name: [] for name in sides}
    if not are_warm:
        for side in sides.values():
            side()
    for done in range(most_rounds):
        if done >= fewest_rounds and time.perf_counter() - started_s > limit_s:
            break
        order.shuffle(names)
        for name in names:
            time.sleep(pause_s)
            measured[name].append(sides[name]())
    return measured


def ratio(over: Sequence[float], under: Sequence[float]) -> Spread:
    """The ratios of what was measured in the same round: what slowed both for a while drops out of each."""
    return Spread.of([one / other for one, other in zip(over, under, strict=True)])
