"""What reading and a step cost at any size: the stated interpolation between measured points.

Reading: straight lines between the measured numbers of tokens; fewer tokens than the fewest measured cost as much as
these, and beyond the most measured the last line goes on. A single point stands for every length.

A step: for each number of people measured, straight lines between the measured contexts, continued likewise; between
two numbers of people measured, straight lines again. Fewer people than the fewest measured cost as much as these.
Measured times scatter, but a longer text and a larger batch never are less work: so they are replaced by the closest
times (least squares) that never fall as a text grows, or a batch at each of the measured contexts. People whose
contexts differ cost what as many people cost who all have their mean.
"""

import math
from bisect import bisect_right
from collections.abc import Sequence

from gpuviz.chapters.serving.costs import ServingCosts, checked


class CostTables:
    """Costs at any size; those of a step only if any was measured.

    Raises:
        InvalidCosts: if they cannot be.
    """

    def __init__(self, costs: ServingCosts) -> None:
        self.costs = costs = checked(costs)
        lengths, times_s = zip(*costs.prefill_s, strict=True)
        self._prefill = Line([float(tokens) for tokens in lengths], _never_falling(times_s))
        self._steps = _lines_by_batch(costs.decode_s)

    def prefill_s(self, tokens: int) -> float:
        """Seconds for reading so many tokens."""
        return self._prefill.at(tokens)

    def step_s(self, batch: int, context: float) -> float:
        """Seconds for one step of ``batch`` people (1 to the most measured) whose mean context is ``context``."""
        return self.steps_of(batch).at(context)

    def steps_of(self, batch: int) -> "Line":
        """Seconds for one step of ``batch`` people, by their mean context."""
        return self._steps[batch - 1]


class Line:
    """Straight lines through points: level before the first, and beyond the last rising as before it."""

    def __init__(self, places: Sequence[float], values: Sequence[float]) -> None:
        pairs = zip(places, places[1:], values, values[1:], strict=False)
        slopes = [(higher - lower) / (right - left) for left, right, lower, higher in pairs]
        beyond = max(0.0, slopes[-1]) if slopes else 0.0
        self._starts = list(places)
        self._pieces = [(places[0], values[0], 0.0)]  # the first is that before the first point
        self._pieces += zip(places, values, [*slopes, beyond], strict=True)

    def at(self, place: float) -> float:
        """The value there."""
        start, value, slope = self._pieces[bisect_right(self._starts, place)]
        return value + slope * (place - start)

    def total(self, place: float, count: int) -> float:
        """The sum of ``count`` values, at ``place``, ``place + 1`` and so on; as quick for many as for few."""
        total = 0.0
        while count > 0:
            piece = bisect_right(self._starts, place)
            start, value, slope = self._pieces[piece]
            last = piece == len(self._starts)
            here = count if last else min(count, math.ceil(self._starts[piece] - place))  # before the next point
            total += here * (value + slope * (place - start + (here - 1) / 2))
            place, count = place + here, count - here
        return total


def _lines_by_batch(points: Sequence[tuple[int, int, float]]) -> list[Line]:
    """The costs of a step by context, for 1, 2, 3 and so on people."""
    if not points:
        return []
    batches = sorted({batch for batch, _, _ in points})
    contexts = [float(context) for context in sorted({context for _, context, _ in points})]
    measured = []
    for batch in batches:
        own = [(float(context), time_s) for size, context, time_s in points if size == batch]
        line = Line([context for context, _ in own], [time_s for _, time_s in own])
        measured.append([line.at(context) for context in contexts])
    never_falling = [_never_falling(column) for column in zip(*measured, strict=True)]
    by_batch = [Line([float(batch) for batch in batches], column) for column in never_falling]
    return [Line(contexts, [line.at(batch) for line in by_batch]) for batch in range(1, batches[-1] + 1)]


def _never_falling(values: Sequence[float]) -> list[float]:
    """The closest values that never fall (isotonic regression: neighbours that fall are replaced by their mean)."""
    pools: list[tuple[float, int]] = []  # mean, and how many values it stands for
    for value in values:
        mean, count = value, 1
        while pools and pools[-1][0] > mean:
            before, earlier = pools.pop()
            mean, count = (before * earlier + mean * count) / (earlier + count), earlier + count
        pools.append((mean, count))
    return [mean for mean, count in pools for _ in range(count)]
