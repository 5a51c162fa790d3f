"""What is known about one race while it runs and after it."""

from dataclasses import dataclass, field
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.race.messages import LaneFinished, LaneStarted, RaceFinished, RacePrepared, RaceSpec
from gpuviz.chapters.race.replay import LaneReplay, Replay
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.race_result import LaneResult, RaceResult
from gpuviz.compute.shape import MatmulShape
from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import Text
from gpuviz.panels.contest import ContestState
from gpuviz.panels.guess import NO_GUESS, Guess
from gpuviz.worker.board import Board
from gpuviz.worker.message_base import Event


class Phase(Enum):
    """What the race scene is doing."""

    PREPARING = auto()
    READY = auto()
    RACING = auto()
    FINISHED = auto()


@dataclass
class RaceState(ContestState[LaneReplay]):
    """One race over the tiles of a product."""

    shape: MatmulShape
    result: RaceResult | None = None

    @property
    def units(self) -> int:
        """How many tiles there are."""
        return self.shape.tiles

    @classmethod
    def of(cls, result: RaceResult, run_id: int) -> "RaceState":
        """A race that is over, such as a recorded one."""
        state = cls(run_id, result.problem)
        state.make_ready(result.device, [lane.lane for lane in result.lanes], turns=result.device.is_cpu)
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
        super().restart()
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

    @property
    def longest_ns(self) -> int:
        """The slower of the two shown lanes."""
        return max((self.lanes[lane].result.total_ns for lane in self.shown if lane in self.lanes), default=0)


@dataclass
class RaceModel:
    """Everything the race's picture depends on.

    ``prepared``: the worker has everything ready. ``recording``: this is shown and nothing is computed.
    ``replay``: the finished race is shown again, ``slowly`` or in real time. ``note``: an interruption.
    ``guess`` is how long a visitor thinks the fast lane will need. ``waiting``: a lost worker is being replaced.
    ``sheet_full_ns``: when a lane's last answer was seen on the board; what follows is verification, not computing.
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

    def apply(self, event: Event) -> None:
        """Take in one event of this race."""
        state = self.state
        match event:
            case RacePrepared():
                state.shape = event.shape
                state.make_ready(event.device, event.lanes, event.turns)
                self.prepared, self.waiting = True, self.waiting and self.racing
                self.phase = Phase.READY if self.phase is Phase.PREPARING else self.phase
            case LaneStarted() if self.racing:
                state.started_ns[event.lane] = event.started_ns
                self.waiting = False
            case LaneFinished() if self.racing:
                state.finish_lane(event.result)
                if event.result.lane == state.fast_lane:
                    self.guess = self.guess.settle(event.result.total_ns)
            case RaceFinished() if self.racing:
                state.result = event.result
                self.phase = Phase.FINISHED

    def begin_again(self, note: Text) -> None:
        """The worker was lost: what it was at begins anew."""
        self.note = note
        self.waiting = self.racing or not self.prepared
        if self.racing:
            self.state.restart()
            self.guess = self.guess.begin_again()
            self.sheet_full_ns.clear()

    def show_recording(self, recording: RaceResult) -> None:
        """From now on show a recorded race, labelled as one, and compute nothing."""
        self.recording = recording
        self.state = RaceState.of(recording, self.state.run_id)
        self.phase, self.prepared, self.replay = Phase.READY, True, None
        self.guess, self.waiting = NO_GUESS, False
