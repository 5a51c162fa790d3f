"""The result of a race: at once the JSON report, the saved trace and the worker's message."""

from pathlib import Path

import msgspec
import numpy as np

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.device_limits import DeviceLimits
from gpuviz.compute.host_info import HostInfo
from gpuviz.compute.lane_outcome import LaneOutcome
from gpuviz.compute.shape import MAX_TILES, MatmulShape
from gpuviz.compute.speedups import all_handicaps, speedups
from gpuviz.compute.trace_record import TraceRecord
from gpuviz.errors import DamagedTrace, UnreadableFile, UnwritableFile

_MAX_FILE_BYTES = 64_000_000
_MEASURING_ERROR = 1.02  # a share of the limits that noise in both measurements may explain


class LaneResult(LaneOutcome, frozen=True, kw_only=True):
    """The result of one lane. Trace and marks, too, are those of its representative run.

    ``kernel_ns`` is arithmetic and packing, ``build_ns`` is spent once on programs. ``gflops`` is 2·M·N·K /
    ``total_ns``. ``tiles_correct`` counts the tiles that passed verification in that run.
    """

    kernel_ns: int
    build_ns: int
    gflops: float
    tiles_done: int
    tiles_correct: int
    trace: TraceRecord

    @property
    def units_correct(self) -> int:
        """How many tiles passed verification."""
        return self.tiles_correct


class RaceResult(msgspec.Struct, frozen=True):
    """A whole race, in the format of ``gpuviz race --json``.

    ``shares`` are the lanes' speeds as fractions of the device's roofline; empty where ``limits`` were not measured.
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
        """The result of one lane; None if it did not run."""
        return next((lane for lane in self.lanes if lane.lane == name), None)

    def with_limits(self, limits: DeviceLimits) -> "RaceResult":
        """The same race with the limits of its device and the lanes' shares of them."""
        return msgspec.structs.replace(self, limits=limits, shares=_shares(self, limits))

    @property
    def handicaps(self) -> list[str]:
        """Environment variables that slowed down any lane, sorted."""
        return all_handicaps(self.lanes)

    @property
    def exceeds_limits(self) -> bool:
        """Whether a lane clearly exceeds the limits: then other work disturbed their measurement."""
        return max(self.shares.values(), default=0) > _MEASURING_ERROR

    def to_json(self) -> bytes:
        """One JSON object, UTF-8."""
        lanes = [msgspec.structs.replace(lane, trace=lane.trace.for_people()) for lane in self.lanes]
        return msgspec.json.encode(msgspec.structs.replace(self, lanes=lanes))

    def save(self, path: Path) -> None:
        """Write the race to a file that can be replayed.

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
        return cls.decode(content, str(path))

    @classmethod
    def decode(cls, content: bytes, path: str = "") -> "RaceResult":
        """A race from the bytes of a file, whose ``path`` is named in errors.

        Raises:
            DamagedTrace: if it is not a saved race, or was cut or changed.
        """
        try:
            read = msgspec.json.decode(content, type=cls)
            lanes = [msgspec.structs.replace(lane, trace=lane.trace.for_machines()) for lane in read.lanes]
            result = msgspec.structs.replace(read, lanes=lanes)
        except (ValueError, RecursionError, OverflowError) as error:  # msgspec's and Unicode's are ValueErrors
            raise DamagedTrace(path=path, detail=str(error)) from error
        flaw = _flaw(result)
        if flaw:
            raise DamagedTrace(path=path, detail=flaw)
        return result


def _shares(result: RaceResult, limits: DeviceLimits) -> dict[str, float]:
    """Patches of the limits by lane; only of verified lanes that ran on the device."""
    here = [lane for lane in result.lanes if lane.lane == "opencl" or result.device.is_cpu]
    return {lane.lane: limits.share(lane.gflops * 1e9, result.problem) for lane in here if lane.verified}


def _flaw(result: RaceResult) -> str:
    """The first inconsistency of a loaded race; empty if there is none."""
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
