"""Letting several sides take turns, so that whatever else the machine does slows all."""

import random
import time
from collections.abc import Callable, Collection, Mapping, Sequence

from gpuviz.bench.report import Spread

PAUSE_S = 0.2  # the threads of OpenBLAS and PyTorch keep their cores busy for about that long after their work

Side = Callable[[], float]  # does its work once and gives what it measured


def interleave(
    sides: Mapping[str, Side],
    limit_s: float,
    most_rounds: int,
    fewest_rounds: int = 3,
    restless: Collection[str] = (),
    are_warm: bool = False,
) -> dict[str, list[float]]:
    """What each side measured, round by round, in another order each round.

    Stops after ``most_rounds``, or once ``limit_s`` is over and there are ``fewest_rounds``. After the turns of those
    who are ``restless`` there is a pause. Unless all ``are_warm`` there is one round before that does not count.
    """
    started_s = time.perf_counter()
    names, order = list(sides), random.Random(0)
    measured: dict[str, list[float]] = {name: [] for name in sides}
    if not are_warm:
        for name, side in sides.items():
            side()
            _rest(name, restless)
    elif restless:  # they have just been warmed up
        time.sleep(PAUSE_S)
    for done in range(most_rounds):
        if done >= fewest_rounds and time.perf_counter() - started_s > limit_s:
            break
        order.shuffle(names)
        for name in names:
            measured[name].append(sides[name]())
            _rest(name, restless)
    return measured


def _rest(name: str, restless: Collection[str]) -> None:
    if name in restless:
        time.sleep(PAUSE_S)


def ratio(over: Sequence[float], under: Sequence[float]) -> Spread:
    """The ratios of what was measured in the same round: what slowed both for a while drops out of each."""
    return Spread.of([one / other for one, other in zip(over, under, strict=True)])
