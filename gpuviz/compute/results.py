"""What a race measured, as plain data: the JSON report, the saved trace and the worker's messages are all this."""

import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, Protocol

import msgspec
import numpy as np
import psutil
from numpy.typing import NDArray

from gpuviz.compute.device_limits import DeviceLimits
from gpuviz.compute.host import available_cores, processor_name
from gpuviz.compute.shape import MAX_TILES, MatmulShape
from gpuviz.compute.trace import TileTrace, TraceSource
from gpuviz.errors import DamagedTrace, UnreadableFile, UnwritableFile

_MAX_FILE_BYTES = 64_000_000
_MEASURING_ERROR = 1.02  # a share of the limits up to which both may well be right


class HostInfo(msgspec.Struct, frozen=True):
    """The machine a race ran on."""

    system: str
    machine: str
    processor: str
    cores: int
    memory_gb: float
    python: str

    @classmethod
    def here(cls) -> "HostInfo":
        """This machine."""
        return cls(
            f"{platform.system()} {platform.release()}",
            platform.machine(),
            processor_name(),
            available_cores(),
            round(psutil.virtual_memory().total / 1e9, 1),
            platform.python_version(),
        )


class DeviceInfo(msgspec.Struct, frozen=True):
    """One OpenCL device. ``type`` is GPU, CPU, ACCELERATOR or NONE; ``is_cpu`` decides every wording.

    ``name`` is unique among the devices of a machine. The rest is what the probe found out: ``kernels`` says which form
    of the kernels computed rightly, ``cpu`` or ``gpu``, whatever the type suggests; ``clock`` which one of
    ``device_clock.h`` they can read; ``event_times`` whether the driver tells when a launch began and ended.
    """

    name: str
    type: str
    driver: str
    platform: str
    is_cpu: bool
    compute_units: int = 0
    vector_lanes: int = 0
    memory_mb: int = 0
    kernels: Literal["", "cpu", "gpu"] = ""  # not tried yet: as the type suggests
    clock: str = "CLOCK_NONE"
    event_times: bool = True

    @property
    def runs_cpu_kernels(self) -> bool:
        """Whether it gets the kernels for CPUs: few fat work-items on the host's memory."""
        return self.kernels == "cpu" or (not self.kernels and self.is_cpu)


NO_DEVICE = DeviceInfo("none", "NONE", "", "", is_cpu=True)


class TraceRecord(msgspec.Struct, frozen=True):
    """A tile trace: ``tiles`` holds [begin_ns, end_ns, unit] a tile; ``cells`` and ``marks`` one byte a tile.

    In files ``tiles`` is a list that people can read. In memory and in messages it is the same numbers as int64, one
    after another: of a hundred thousand tiles a list would keep the window busy for several frames. ``times`` reads
    both. Cells are described at ``HeatScale``; marks are 0 not marked, 1 correct, 2 wrong.
    """

    source: TraceSource
    tiles: bytes | list[tuple[int, int, int]]
    cells: bytes = b""
    marks: bytes = b""

    @classmethod
    def of(cls, trace: TileTrace, marks: NDArray[np.uint8]) -> "TraceRecord":
        """Freeze a trace after its run."""
        times = np.stack([trace.begin_ns, trace.end_ns, trace.unit], axis=1, dtype=np.int64)
        return cls(trace.source, times.tobytes(), trace.cells.tobytes(), marks.tobytes())

    @property
    def times(self) -> NDArray[np.int64]:
        """Begin and end in nanoseconds since the lane's start, and unit (tiles × 3)."""
        if isinstance(self.tiles, bytes):
            return np.frombuffer(self.tiles, np.int64).reshape(-1, 3)
        return np.array(self.tiles, np.int64).reshape(-1, 3)

    def for_people(self) -> "TraceRecord":
        """With ``tiles`` as a list."""
        return msgspec.structs.replace(self, tiles=[tuple(row) for row in self.times.tolist()])

    def for_machines(self) -> "TraceRecord":
        """With ``tiles`` as bytes. Raises ``OverflowError`` or ``ValueError`` if they are no such numbers."""
        return msgspec.structs.replace(self, tiles=self.times.tobytes())


class LaneResult(msgspec.Struct, frozen=True):
    """What one lane measured. Times are those of the median run, and so are the trace and the marks.

    ``tiles_correct`` counts the tiles that passed the marking of that very run; ``verified`` is true only if
    all of them did. ``spread_ns`` is the slowest minus the fastest run. ``blas_kernel`` names what BLAS computed
    with, such as ``SkylakeX``; it is empty where that is unknown, or no BLAS was at work. ``held_back_by``: variables
    of the environment that may have cost this lane speed.
    """

    lane: str
    description: str
    kernel_ns: int
    total_ns: int
    build_ns: int
    gflops: float
    runs: int
    tiles_done: int
    tiles_correct: int
    verified: bool
    trace: TraceRecord
    spread_ns: int = 0
    blas_kernel: str = ""
    held_back_by: list[str] = []


class RaceResult(msgspec.Struct, frozen=True):
    """A whole race, in the shape of ``gpuviz race --json``.

    ``shares`` says of each lane that ran on the device how much it came to (1 = all) of what the device can do at
    most; it is empty where these ``limits`` were not measured.
    """

    gpuviz: str
    date: str
    precision: str
    host: HostInfo
    device: DeviceInfo
    problem: MatmulShape
    lanes: list[LaneResult]
    speedup: dict[str, float]
    limits: DeviceLimits | None = None
    shares: dict[str, float] = {}

    def lane(self, name: str) -> LaneResult | None:
        """The result of one lane, if it ran."""
        return next((lane for lane in self.lanes if lane.lane == name), None)

    def with_limits(self, limits: DeviceLimits) -> "RaceResult":
        """The same race, held against what its device can do at most."""
        return msgspec.structs.replace(self, limits=limits, shares=_shares(self, limits))

    @property
    def handicaps(self) -> list[str]:
        """What held back any of the lanes that OpenCL is compared with."""
        return all_handicaps(self.lanes)

    @property
    def exceeds_limits(self) -> bool:
        """Whether a lane came to clearly more than its limits: something else was at work while they were measured."""
        return max(self.shares.values(), default=0) > _MEASURING_ERROR

    def to_json(self) -> bytes:
        """One JSON object, UTF-8."""
        lanes = [msgspec.structs.replace(lane, trace=lane.trace.for_people()) for lane in self.lanes]
        return msgspec.json.encode(msgspec.structs.replace(self, lanes=lanes))

    def save(self, path: Path) -> None:
        """Write the race so that it can be replayed.

        Raises:
            UnwritableFile: if the file cannot be written.
        """
        try:
            path.write_bytes(self.to_json())
        except OSError as error:
            raise UnwritableFile(path=str(path), detail=error.strerror or str(error)) from error

    @classmethod
    def load(cls, path: Path) -> "RaceResult":
        """Read a saved race, in bounded time and memory.

        Raises:
            UnreadableFile: if the file is missing or cannot be read.
            DamagedTrace: if it is not a saved race, or was cut or changed.
        """
        try:
            if path.stat().st_size > _MAX_FILE_BYTES:
                raise DamagedTrace(path=str(path), detail="larger than 64 MB")
            content = path.read_bytes()
        except OSError as error:
            raise UnreadableFile(path=str(path), detail=error.strerror or str(error)) from error
        try:
            read = msgspec.json.decode(content, type=cls)
            lanes = [msgspec.structs.replace(lane, trace=lane.trace.for_machines()) for lane in read.lanes]
            result = msgspec.structs.replace(read, lanes=lanes)
        except (ValueError, RecursionError, OverflowError) as error:  # msgspec's and Unicode's are ValueErrors
            raise DamagedTrace(path=str(path), detail=str(error)) from error
        flaw = _flaw(result)
        if flaw:
            raise DamagedTrace(path=str(path), detail=flaw)
        return result


class Handicapped(Protocol):
    """Anything that says what held a lane back."""

    @property
    def held_back_by(self) -> list[str]:
        """Variables of the environment."""
        ...


def all_handicaps(lanes: Sequence[Handicapped]) -> list[str]:
    """What held back any of these lanes, each once."""
    return sorted({name for lane in lanes for name in lane.held_back_by})


def speedups(lanes: list[LaneResult]) -> dict[str, float]:
    """How many times sooner the OpenCL lane had all answers than each other lane, copies included.

    A lane with a wrong answer has no ratio.
    """
    return speedup_ratios({lane.lane: lane.total_ns for lane in lanes if lane.verified})


def speedup_ratios(times_ns: dict[str, int]) -> dict[str, float]:
    """How many times sooner the OpenCL lane was than each other one, by ``opencl/`` and the other's name."""
    opencl_ns = times_ns.get("opencl", 0)
    if not opencl_ns:
        return {}
    names = ("sequential", "blas_one_core", "blas_all_cores")
    return {f"opencl/{name}": times_ns[name] / opencl_ns for name in names if name in times_ns}


def _shares(result: RaceResult, limits: DeviceLimits) -> dict[str, float]:
    """By lane; only of lanes that ran on the device, and gave right answers alone."""
    here = [lane for lane in result.lanes if lane.lane == "opencl" or result.device.is_cpu]
    return {lane.lane: limits.share(lane.gflops * 1e9, result.problem) for lane in here if lane.verified}


def today() -> str:
    """The time now, UTC, to the second, as ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _flaw(result: RaceResult) -> str:
    """What is impossible about a loaded race, or nothing."""
    shape = result.problem
    if min(shape.m, shape.n, shape.k, shape.tile_rows, shape.tile_cols) < 1 or not 1 <= shape.tiles <= MAX_TILES:
        return "impossible size"
    if shape.tiles != shape.grid_rows * shape.grid_cols or shape.flops != 2 * shape.m * shape.n * shape.k:
        return "size and tiles do not agree"
    if not result.lanes:
        return "no lanes"
    if result.speedup != speedups(result.lanes):
        return "times and speed-ups do not agree"
    flaws = [_limits_flaw(result), *(_lane_flaw(lane, shape.tiles) for lane in result.lanes)]
    return next(filter(None, flaws), "")


def _limits_flaw(result: RaceResult) -> str:
    if result.limits is not None and not result.limits.possible:
        return "impossible limits"
    shares = _shares(result, result.limits) if result.limits is not None else {}
    return "" if result.shares == shares else "speeds and limits do not agree"


def _lane_flaw(lane: LaneResult, tiles: int) -> str:
    trace = lane.trace
    begin_ns, end_ns, _ = trace.times.T
    if any(len(part) != tiles for part in (begin_ns, trace.cells, trace.marks)):
        return f"lane {lane.lane}: wrong number of tiles"
    if np.any(begin_ns < 0) or np.any(end_ns < begin_ns) or np.any(end_ns > lane.total_ns):
        return f"lane {lane.lane}: impossible times"
    correct = trace.marks.count(1)
    if lane.tiles_correct != correct or lane.verified != (correct == tiles):
        return f"lane {lane.lane}: marks do not agree"
    return ""
