"""A loss that falls, as points of a curve over a logarithmic axis of steps."""

import math
from dataclasses import dataclass, field

_POINTS_A_DECADE = 100  # more could not be told apart


@dataclass
class LossCurve:
    """Steps and their losses, thinned so that the curve stays quick to draw; ``version`` changes with it."""

    steps: list[int] = field(default_factory=list)
    losses: list[float] = field(default_factory=list)
    version: int = 0

    def add(self, step: int, loss: float) -> None:
        """Add a point; the last one gives way where both lie too close together. Step 0 has no place on the axis."""
        if step < 1 or (self.steps and step <= self.steps[-1]):
            return
        if len(self.steps) > 1 and math.log10(step / self.steps[-2]) * _POINTS_A_DECADE < 1:
            self.steps[-1], self.losses[-1] = step, loss
        else:
            self.steps.append(step)
            self.losses.append(loss)
        self.version += 1

    @property
    def last(self) -> tuple[int, float] | None:
        """The last point."""
        return (self.steps[-1], self.losses[-1]) if self.steps else None
