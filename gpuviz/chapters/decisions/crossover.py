"""From how many chains on a device is faster than one core, by what was measured at some numbers of chains."""

import math
from collections.abc import Sequence
from typing import Literal

from gpuviz.chapters.decisions.results import ChainPoint

Outcome = Literal["sequential", "tie", "opencl"]
_TIE = 0.05  # of the time: less is no difference, however alike the runs of each were


def outcome(point: ChainPoint) -> Outcome:
    """Who was faster, beyond the spread of the measurement: median runs and fastest runs must agree.

    Whatever else a computer does makes runs longer, never shorter. The fastest run is what it could spoil least; the
    median keeps a single lucky run from deciding.
    """
    one, other = point.sequential, point.opencl
    if other is None:
        return "sequential"
    pairs = (one.total_ns, other.total_ns), (one.fastest_ns, other.fastest_ns)
    if all(opencl_ns < (1 - _TIE) * sequential_ns for sequential_ns, opencl_ns in pairs):
        return "opencl"
    if all(sequential_ns < (1 - _TIE) * opencl_ns for sequential_ns, opencl_ns in pairs):
        return "sequential"
    return "tie"


def crossover(points: Sequence[ChainPoint]) -> int | None:
    """The smallest number of chains from which on the device is faster, at all that was measured; None without any.

    Between the last number at which it is not and the first at which it is, the ratio of the times is taken to change
    evenly, both on logarithmic scales.
    """
    ordered = sorted(points, key=lambda point: point.chains)
    first = len(ordered)
    while first and outcome(ordered[first - 1]) == "opencl":
        first -= 1
    if first == len(ordered):
        return None
    if first == 0:
        return ordered[0].chains
    before, after = ordered[first - 1], ordered[first]
    lost, won = max(0.0, -math.log(before.speedup)), math.log(after.speedup)
    between = math.log(after.chains / before.chains) * lost / (lost + won)
    return min(after.chains, max(before.chains + 1, math.ceil(before.chains * math.exp(between))))
