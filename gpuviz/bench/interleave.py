"""Letting several cases take turns, so that whatever else the machine does slows all."""

import random
import time
from collections.abc import Callable, Collection, Mapping, Sequence

from gpuviz.bench.report import Spread

PAUSE_S = 0.2  # the threads of OpenBLAS and PyTorch keep their cores busy for about that long after their work

Case = Callable[[], float]  # does its work once and gives what it measured


def interleave(
    cases: Mapping[str, Case],
    limit_s: float,
    most_rounds: int,
    fewest_rounds: int = 3,
    spinning: Collection[str] = (),
    are_warm: bool = False,
) -> dict[str, list[float]]:
    """What each case measured, round by round, in another order each round.

    Stops after ``most_rounds``, or once ``limit_s`` is over and there are ``fewest_rounds``. After the turns of those
    who are ``spinning`` there is a pause. Unless all ``are_warm`` there is one round before that does not count.
    """
    started_s = time.perf_counter()
    names, order = list(cases), random.Random(0)
    measured: dict[str, list[float]] = {name: [] for name in cases}
    if not are_warm:
        for name, case in cases.items():
            case()
            _pause_if_spinning(name, spinning)
    elif spinning:  # they have just been warmed up
        time.sleep(PAUSE_S)
    for done in range(most_rounds):
        if done >= fewest_rounds and time.perf_counter() - started_s > limit_s:
            break
        order.shuffle(names)
        for name in names:
            measured[name].append(cases[name]())
            _pause_if_spinning(name, spinning)
    return measured


def _pause_if_spinning(name: str, spinning: Collection[str]) -> None:
    if name in spinning:
        time.sleep(PAUSE_S)


def ratio(over: Sequence[float], under: Sequence[float]) -> Spread:
    """The ratios of what was measured in the same round: what slowed both for a while drops out of each."""
    return Spread.of([one / other for one, other in zip(over, under, strict=True)])
