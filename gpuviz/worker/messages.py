"""What travels between the window's process and the worker: small structs as MessagePack bytes, never pickle.

To the worker they are imperative, from it past tense. Each message on the pipe is its length in four bytes,
little-endian, then the bytes of the struct.
"""

import struct
from typing import BinaryIO, TypeVar

import msgspec

from gpuviz.compute.devices import SetAside
from gpuviz.compute.probed import DeviceFailure
from gpuviz.compute.results import DeviceInfo, LaneResult, RaceResult
from gpuviz.compute.roof import DeviceLimits
from gpuviz.compute.shape import DEFAULT_TILES, MatmulShape
from gpuviz.compute.tuned import TunedDevice
from gpuviz.compute.watchdog import LAUNCH_S
from gpuviz.errors import Argument, ProtocolError
from gpuviz.worker.roots import Command, Event
from gpuviz.worker.sentence_messages import AnySentenceCommand, AnySentenceEvent, SentenceSpec

MAX_MESSAGE_BYTES = 100_000_000  # an answer shown with the longest possible row and column takes 75 MB
LANE_NAMES = ("opencl", "blas_one_core", "blas_all_cores", "sequential")


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


# ---- to the worker ----


class ListDevices(Command, frozen=True):
    """Find all OpenCL devices, ``anew`` even if it is known from before which work; answered by ``DevicesFound``."""

    anew: bool = False


class PrepareRace(Command, frozen=True):
    """Make matrices, reference and warm lanes, so that the race can start at once; answered by ``RacePrepared``."""

    run_id: int
    spec: RaceSpec


class RunRace(Command, frozen=True):
    """Run a race (prepared before or not); answered by lane messages and ``RaceFinished``."""

    run_id: int
    spec: RaceSpec


class ShowAnswer(Command, frozen=True):
    """Show how one answer of the last race comes about; answered by ``AnswerShown``."""

    run_id: int
    row: int
    col: int


class MeasureSizes(Command, frozen=True):
    """Race small to large sizes for the curve of speed-up; gives ``SizeMeasured`` each, then ``SizesMeasured``."""

    run_id: int
    device: str | None


class MeasureLimits(Command, frozen=True):
    """Measure what a device can do at most, unless that was done before and not ``anew``; the most ever seen counts.

    Answered by ``LimitsMeasured``. Gives way to all but ``ListDevices`` and ``TuneDevice``.
    """

    run_id: int
    device: str | None
    anew: bool = False


class TuneDevice(Command, frozen=True):
    """Search for a device's best parameters, unless that was done before and not ``anew``.

    Gives ``TuningProgress`` and then ``DeviceTuned``. Gives way to all but ``ListDevices`` and ``MeasureLimits``.
    """

    run_id: int
    device: str | None
    anew: bool = False


class StopJob(Command, frozen=True):
    """Give up the current job as soon as possible; answered by ``JobStopped``."""


class Quit(Command, frozen=True):
    """End the worker."""


# ---- from the worker ----


class WorkerStarted(Event, frozen=True):
    """The worker listens."""

    pid: int


class Heartbeat(Event, frozen=True):
    """Twice a second, and before a compiler may be at work.

    ``progress`` changes whenever a job got on; while all is well it stands still for ``limit_s`` seconds at most.
    ``busy`` says whether a job runs.
    """

    progress: int
    busy: bool
    limit_s: float = LAUNCH_S


class DevicesFound(Event, frozen=True):
    """Devices that passed the probe, best first, what went wrong with others, and those of which another is faster."""

    devices: list[DeviceInfo]
    failures: list[DeviceFailure]
    set_aside: list[SetAside] = msgspec.field(default_factory=list)


class DeviceChosen(Event, frozen=True):
    """The device that will be used from now on; should the worker fail, this one is to blame."""

    run_id: int
    device: DeviceInfo


class RacePrepared(Event, frozen=True):
    """All lanes are warm; the board has room for ``shape``."""

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
    """A lane's runs are over and its answers are marked."""

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
    """One point of the speed-up curve: times in nanoseconds by lane, every answer marked."""

    run_id: int
    shape: MatmulShape
    total_ns: dict[str, int]
    verified: bool


class SizesMeasured(Event, frozen=True):
    """All sizes of the curve are measured."""

    run_id: int


class LimitsMeasured(Event, frozen=True):
    """What this device can do at most."""

    run_id: int
    device: DeviceInfo
    limits: DeviceLimits


class TuningProgress(Event, frozen=True):
    """How far the search is: ``share`` rises from 0 to 1."""

    run_id: int
    share: float


class DeviceTuned(Event, frozen=True):
    """What was chosen for the device; races prepared from now on use it."""

    run_id: int
    tuned: TunedDevice


class JobStopped(Event, frozen=True):
    """The job was given up as asked."""

    run_id: int


class JobFailed(Event, frozen=True):
    """A job could not be done: the key and arguments of a ``GpuvizError``."""

    run_id: int
    key: str
    arguments: dict[str, Argument]


AnyCommand = (
    ListDevices
    | PrepareRace
    | RunRace
    | ShowAnswer
    | MeasureSizes
    | MeasureLimits
    | TuneDevice
    | StopJob
    | Quit
    | AnySentenceCommand
)
AnyEvent = (
    WorkerStarted
    | Heartbeat
    | DevicesFound
    | DeviceChosen
    | RacePrepared
    | LaneStarted
    | LaneFinished
    | RaceFinished
    | AnswerShown
    | SizeMeasured
    | SizesMeasured
    | LimitsMeasured
    | TuningProgress
    | DeviceTuned
    | JobStopped
    | JobFailed
    | AnySentenceEvent
)

T = TypeVar("T")

_LENGTH = struct.Struct("<I")
_encoder = msgspec.msgpack.Encoder()
_commands: msgspec.msgpack.Decoder[AnyCommand] = msgspec.msgpack.Decoder(AnyCommand)
_events: msgspec.msgpack.Decoder[AnyEvent] = msgspec.msgpack.Decoder(AnyEvent)


def write_message(pipe: BinaryIO, message: Command | Event) -> None:
    """Send one message; raises ``OSError`` or ``ValueError`` if the pipe is closed."""
    content = _encoder.encode(message)
    pipe.write(_LENGTH.pack(len(content)) + content)
    pipe.flush()


def read_command(pipe: BinaryIO) -> AnyCommand | None:
    """The next command, or None when the pipe ends. Raises ``ProtocolError`` on anything that is none."""
    return _read(pipe, _commands)


def read_event(pipe: BinaryIO) -> AnyEvent | None:
    """The next event, or None when the pipe ends. Raises ``ProtocolError`` on anything that is none."""
    return _read(pipe, _events)


def _read(pipe: BinaryIO, decoder: "msgspec.msgpack.Decoder[T]") -> T | None:
    header = pipe.read(_LENGTH.size)
    if len(header) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(header)
    if length > MAX_MESSAGE_BYTES:
        raise ProtocolError(detail=f"a message of {length} bytes")
    content = pipe.read(length)
    if len(content) < length:
        return None
    try:
        return decoder.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ProtocolError(detail=str(error)[:200]) from error
