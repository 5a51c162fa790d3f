"""What is known about one race while it runs and after it."""

from dataclasses import dataclass, field
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.chapters.race.replay import LaneReplay, Replay
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.compute.race_result import LaneResult, RaceResult
from gpuviz.compute.shape import MatmulShape
from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import Text
from gpuviz.panels.guess import NO_GUESS, Guess
from gpuviz.worker.board import Board


class Phase(Enum):
    """What the race scene is doing."""

    PREPARING = auto()
    READY = auto()
    RACING = auto()
    FINISHED = auto()


@dataclass
class RaceState:
    """One race: what was asked, what has been heard of it so far.

    ``fast_lane`` is the lane shown as many hands: ``opencl``, or ``blas_all_cores`` where no OpenCL works.
    ``turns``: the lanes run one after another because they share the CPU.
    """

    run_id: int
    shape: MatmulShape
    device: DeviceInfo = NO_DEVICE
    fast_lane: str = "opencl"
    turns: bool = False
    started_ns: dict[str, int] = field(default_factory=dict)
    lanes: dict[str, LaneReplay] = field(default_factory=dict)
    result: RaceResult | None = None

    @classmethod
    def of(cls, result: RaceResult, run_id: int) -> "RaceState":
        """A race that is over, such as a recorded one."""
        state = cls(run_id, result.problem, result.device, turns=result.device.is_cpu)
        state.fast_lane = "opencl" if result.lane("opencl") else "blas_all_cores"
        for lane in result.lanes:
            state.finish_lane(lane)
        state.result = result
        return state

    def finish_lane(self, result: LaneResult) -> None:
        """Keep a finished lane, if it belongs to this very size."""
        if len(result.trace.cells) == self.shape.tiles:
            self.lanes[result.lane] = LaneReplay(result, self.shape)

    def restart(self) -> None:
        """Forget everything heard; the race begins anew."""
        self.started_ns.clear()
        self.lanes.clear()
        self.result = None

    def sheet(self, lane: str, board: Board | None) -> NDArray[np.uint8]:
        """The lane's cells now: the finished trace's, else the board's if it shows this race, else empty."""
        if lane in self.lanes:
            return self.lanes[lane].cells_at(self.lanes[lane].result.total_ns)
        if lane in self.started_ns and board is not None:
            cells = board.cells(lane, self.run_id)
            if cells is not None and cells.shape == (self.shape.grid_rows, self.shape.grid_cols):
                return cells
        return np.zeros((self.shape.grid_rows, self.shape.grid_cols), np.uint8)

    def elapsed_ns(self, lane: str, now_ns: int) -> int:
        """The lane's measured time: final if it is done, so far if it runs, else 0."""
        if lane in self.lanes:
            return self.lanes[lane].result.total_ns
        return max(0, now_ns - self.started_ns[lane]) if lane in self.started_ns else 0

    @property
    def longest_ns(self) -> int:
        """The slower of the two shown lanes."""
        return max((self.lanes[lane].result.total_ns for lane in self.shown if lane in self.lanes), default=0)

    @property
    def shown(self) -> tuple[str, str]:
        """The two lanes with a sheet."""
        return "sequential", self.fast_lane

    @property
    def wrong_tiles(self) -> int:
        """Tiles of finished lanes that failed the marking."""
        return sum(lane.result.trace.marks.count(2) for lane in self.lanes.values())


@dataclass
class RaceModel:
    """Everything the race's picture depends on.

    ``prepared``: the worker has everything ready. ``recording``: this is shown and nothing is computed.
    ``replay``: the finished race is shown again, ``slowly`` or in real time. ``note``: an interruption.
    ``guess`` is how long a visitor thinks the fast lane will need. ``waiting``: a lost worker is being replaced.
    ``sheet_full_ns``: when a lane's last answer was seen on the board; what follows is marking, not computing.
    """

    spec: RaceSpec
    state: RaceState
    phase: Phase = Phase.PREPARING
    prepared: bool = False
    recording: RaceResult | None = None
    replay: Replay | None = None
    slowly: bool = False
    shows_units: bool = False
    note: Text | None = None
    failure: GpuvizError | None = None
    devices: list[DeviceInfo] = field(default_factory=list)
    sheet_full_ns: dict[str, int] = field(default_factory=dict)
    guess: Guess = NO_GUESS
    waiting: bool = False
    layer: int | None = None  # of the sentence, whose matrices could be raced

    @property
    def racing(self) -> bool:
        """A live race runs."""
        return self.phase is Phase.RACING

    @property
    def in_slow_motion(self) -> bool:
        """A finished race is shown slowly."""
        return self.replay is not None and self.slowly

    @property
    def over(self) -> bool:
        """The race, or its recording, has been seen to its end."""
        if self.recording is not None:
            return self.replay is not None and self.replay.ended and not self.slowly
        return self.phase is Phase.FINISHED and not self.in_slow_motion
