"""A recorded lane at any moment: which tiles were waiting, being computed or done after so many nanoseconds."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.lane_outcome import LaneOutcome
from gpuviz.compute.problem import CELL_COMPUTING, CELL_WAITING
from gpuviz.compute.race_result import LaneResult
from gpuviz.compute.shape import MatmulShape


class LaneReplay:
    """One lane of a finished race, ready to be shown at any moment."""

    def __init__(self, result: LaneResult, shape: MatmulShape) -> None:
        times = result.trace.times
        grid = (shape.grid_rows, shape.grid_cols)
        self.result = result
        self._begin_ns, self._end_ns = times[:, 0].reshape(grid), times[:, 1].reshape(grid)
        self._cells = np.frombuffer(result.trace.cells, np.uint8).reshape(grid)
        self.marks: NDArray[np.uint8] = np.frombuffer(result.trace.marks, np.uint8).reshape(grid)
        numbers, units = np.unique(times[:, 2], return_inverse=True)
        known = bool(numbers.size and numbers[0] >= 0)
        self.units: NDArray[np.int32] | None = units.astype(np.int32).reshape(grid) if known else None

    def cells_at(self, elapsed_ns: int) -> NDArray[np.uint8]:
        """The sheet ``elapsed_ns`` after the lane's start, from the measured times."""
        if elapsed_ns >= self.result.total_ns:
            return self._cells
        begun = np.where(self._begin_ns <= elapsed_ns, CELL_COMPUTING, CELL_WAITING).astype(np.uint8)
        return np.where(self._end_ns <= elapsed_ns, self._cells, begun) if elapsed_ns > 0 else begun * np.uint8(0)

    @property
    def outcome(self) -> LaneOutcome:
        """Its times and whether it is correct."""
        return self.result

    @property
    def in_groups(self) -> bool:
        """Whether all tiles of a launch share its times, as the driver reports only those."""
        return self.result.trace.source == "launch-events"


@dataclass
class Replay:
    """The position of a replay: ``position_ns`` of measured time advances by 1/``factor`` of shown time."""

    factor: int
    length_ns: int
    position_ns: float = 0.0
    playing: bool = True
    _last_tick_ns: int | None = None

    def move_to(self, now_ns: int) -> None:
        """Advance to ``now_ns`` of the performance counter."""
        if self.playing and self._last_tick_ns is not None:
            self.position_ns = min(self.length_ns, self.position_ns + (now_ns - self._last_tick_ns) / self.factor)
        self._last_tick_ns = now_ns

    def hold(self) -> None:
        """Nobody sees it: once somebody does, it goes on from here."""
        self._last_tick_ns = None

    @property
    def ended(self) -> bool:
        """Whether the end is reached."""
        return self.position_ns >= self.length_ns

    @property
    def share(self) -> float:
        """The position as a fraction of the length."""
        return self.position_ns / max(1, self.length_ns)

    def play(self, playing: bool) -> None:
        """Resume or pause; resuming at the end starts over."""
        if playing and self.ended:
            self.position_ns = 0.0
        self.playing = playing

    def scrub(self, share: float) -> None:
        """Pause at a fraction of the length."""
        self.playing = False
        self.position_ns = min(1.0, max(0.0, share)) * self.length_ns
