"""The race's jobs and queries, and the worker's events about them."""

from typing import ClassVar, Self

import msgspec
from msgspec.structs import replace

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.race_result import LaneResult, RaceResult
from gpuviz.compute.shape import DEFAULT_TILES, MatmulShape
from gpuviz.model.results import FullPassLane, FullPassResult
from gpuviz.sentence.messages import SentenceSpec
from gpuviz.worker.message_base import Backend, DeviceJob, Event, JobCommand, Query


class RaceSpec(msgspec.Struct, frozen=True):
    """What to race. ``size`` is (M, N, K), or None: as large as makes the sequential lane need ``sequential_s``.

    ``device`` is a device's name, a part of it, or None for the best. ``runs`` counts the scored runs of the
    fast lanes; the sequential lane runs once. With a ``sentence`` the matrices, whatever ``size`` and ``seed`` say, are
    those that layer ``layer`` (from 0) of the model multiplies first after attention when it reads that sentence.
    """

    size: tuple[int, int, int] | None = None
    tiles: int = DEFAULT_TILES
    seed: int = 0
    device: str | None = None
    lanes: tuple[str, ...] = LANE_NAMES
    runs: int = 5
    sequential_s: float = 20.0
    sentence: SentenceSpec | None = None
    layer: int = 0

    def for_backend(self, backend: Backend) -> Self:
        """The same with another device, or without the OpenCL lane."""
        sentence = self.sentence.for_backend(backend) if self.sentence is not None else None
        lanes = _lanes_for(self.lanes, backend)
        return replace(self, device=backend.device or self.device, lanes=lanes, sentence=sentence)


def _lanes_for(lanes: tuple[str, ...], backend: Backend) -> tuple[str, ...]:
    return tuple(lane for lane in lanes if backend.opencl or lane != "opencl")


# ---- to the worker ----


class _RaceJob(JobCommand, frozen=True):
    slot: ClassVar = "race"

    spec: RaceSpec

    @property
    def wanted_device(self) -> str | None:
        """The device that the OpenCL lane uses."""
        return self.spec.device

    def for_backend(self, backend: Backend) -> Self | None:
        """The race on another device, or without the OpenCL lane, if any other is left."""
        spec = self.spec.for_backend(backend)
        return replace(self, spec=spec) if spec.lanes else None


class PrepareRace(_RaceJob, frozen=True):
    """Have a race ready: gives ``RacePrepared`` once its first lane is warm, then goes on with reference and others."""


class RunRace(_RaceJob, frozen=True):
    """Run a race (prepared before or not); answered by lane messages and ``RaceFinished``."""

    is_measured: ClassVar = True

    def builds_on(self, earlier: JobCommand) -> bool:
        """A preparation of the same race is finished first, as its result is used."""
        return isinstance(earlier, PrepareRace) and earlier.spec == self.spec


class ShowAnswer(Query, frozen=True):
    """Show how one answer of the last race comes about; answered by ``AnswerShown``."""

    run_id: int
    row: int
    col: int


class MeasureSizes(DeviceJob, frozen=True):
    """Race small to large sizes for the curve of speed-up; gives ``SizeMeasured`` each, then ``SizesMeasured``."""

    slot: ClassVar = "sizes"
    is_measured: ClassVar = True


class RunFullPass(JobCommand, frozen=True):
    """Let lanes compute all layers of a sentence; gives ``FullPassPrepared``, layers, lanes, ``FullPassFinished``."""

    slot: ClassVar = "full_pass"
    is_measured: ClassVar = True

    spec: SentenceSpec
    lanes: tuple[str, ...]
    runs: int = 5

    @property
    def wanted_device(self) -> str | None:
        """The device that the OpenCL lane uses."""
        return self.spec.device

    def for_backend(self, backend: Backend) -> Self | None:
        """The same on another device, or without the OpenCL lane, if any other is left."""
        lanes = _lanes_for(self.lanes, backend)
        return replace(self, spec=self.spec.for_backend(backend), lanes=lanes) if lanes else None


# ---- from the worker ----


class RacePrepared(Event, frozen=True):
    """The race can start: its first lane is warm, or will be at once, and the others when it is their turn."""

    run_id: int
    shape: MatmulShape
    device: DeviceInfo
    lanes: list[str]
    turns: bool  # lanes take turns because the device shares the CPU's cores


class LaneStarted(Event, frozen=True):
    """A lane's live run began at ``started_ns`` of the system-wide performance counter."""

    run_id: int
    lane: str
    started_ns: int


class LaneFinished(Event, frozen=True):
    """A lane's runs are over and its answers are verified."""

    run_id: int
    result: LaneResult


class RaceFinished(Event, frozen=True):
    """All lanes are done."""

    run_id: int
    result: RaceResult


class AnswerShown(Event, frozen=True):
    """One answer: its row of A and column of B, the reference, the bound, and what each lane gave."""

    run_id: int
    row: int
    col: int
    a_row: list[float]
    b_col: list[float]
    reference: float
    bound: float
    answers: dict[str, float]


class SizeMeasured(Event, frozen=True):
    """One point of the speed-up curve: times in nanoseconds by lane, every answer verified."""

    run_id: int
    shape: MatmulShape
    total_ns: dict[str, int]
    verified: bool


class SizesMeasured(Event, frozen=True):
    """All sizes of the curve are measured."""

    run_id: int


class FullPassPrepared(Event, frozen=True):
    """All lanes of a full pass are warm; ``turns`` as in ``RacePrepared``."""

    run_id: int
    device: DeviceInfo
    lanes: list[str]
    turns: bool


class FullPassLaneFinished(Event, frozen=True):
    """A lane has computed all layers, and they are verified."""

    run_id: int
    result: FullPassLane


class FullPassFinished(Event, frozen=True):
    """All lanes are done."""

    run_id: int
    result: FullPassResult
