"""Keeps a worker alive: notices when one fails, starts the next, and gives it the unfinished jobs again."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from threading import Thread
from types import TracebackType, UnionType
from typing import Self

from msgspec.structs import replace

from gpuviz.compute.results import DeviceInfo
from gpuviz.errors import (
    DeviceFailed,
    KernelBuildFailed,
    NoOpenCl,
    NoSharedMemory,
    OpenClError,
    WorkerError,
    WorkerLost,
    keys_of,
)
from gpuviz.worker import messages
from gpuviz.worker.board import Board
from gpuviz.worker.client import ENDED, WorkerClient
from gpuviz.worker.environment import put_away_built_kernels, remove_put_away
from gpuviz.worker.messages import (
    AnyCommand,
    AnyEvent,
    ListDevices,
    MeasureLimits,
    MeasureSizes,
    PrepareRace,
    RaceSpec,
    RunRace,
    TuneDevice,
)
from gpuviz.worker.sentence_messages import (
    ClimbFinished,
    ReadSentence,
    RunClimb,
    SentenceRead,
    SentenceSpec,
    WriteOn,
    WritingEnded,
)
from gpuviz.worker.watch import Watch

_NO_RUN = -1
_LONGEST_CLOSE_S = 3.0
_NO_OPENCL = keys_of(NoOpenCl)
_DEVICE_ERRORS = _NO_OPENCL | {OpenClError.key, KernelBuildFailed.key, DeviceFailed.key}


class Rung(IntEnum):
    """How the computing is done, from what was asked for down to what always works.

    A failure brings a fresh worker on the same rung, the next one a worker one rung down, and so on. A race
    that ends well is a new start on the rung that it ran on.
    """

    CHOSEN_DEVICE = 0
    CLEAN_CACHES = 1  # nothing is read that a compiler kept earlier
    OTHER_DEVICE = 2  # not the one that failed
    NUMPY_ONLY = 3  # no OpenCL at all
    RECORDING = 4  # no worker at all


@dataclass(frozen=True)
class WorkerReplaced:
    """The worker failed; another took over, or on the rung ``RECORDING`` nobody did.

    ``reason_key`` is ``worker-ended``, ``worker-garbage``, ``worker-silent``, ``worker-stuck`` or the key of an
    OpenCL error; ``error`` is there if no worker can be started at all. The unfinished race begins anew under the same
    run id.
    """

    rung: Rung
    reason_key: str
    generation: int
    error: WorkerError | None = None


SupervisorEvent = AnyEvent | WorkerReplaced
_Study = MeasureLimits | TuneDevice
_Job = ListDevices | PrepareRace | RunRace | MeasureSizes | _Study | ReadSentence | WriteOn | RunClimb


class Supervisor:
    """A worker that is always there. No call but ``close`` waits; call ``poll`` often, always from one thread.

    Without ``ladder`` nothing is mended: device errors are passed on, and the loss of the worker becomes
    ``JobFailed``, now and for whatever is sent later. ``clock`` gives seconds; ``command`` replaces the program.
    """

    def __init__(
        self,
        ladder: bool = True,
        clock: Callable[[], float] = time.monotonic,
        command: Sequence[str] | None = None,
    ) -> None:
        self.rung = Rung.CHOSEN_DEVICE
        self.restarts = 0
        self.device_in_use: DeviceInfo | None = None
        self._ladder = ladder
        self._clock = clock
        self._command = command
        self._client: WorkerClient | None = None
        self._watch = Watch(clock())
        self._closing: list[Thread] = []
        self._lost: WorkerError | None = None  # without a ladder: why there is no worker any more
        self._retried = False  # on this rung a fresh worker has been tried since the last race that ended well
        self._devices: list[DeviceInfo] = []
        self._choice: str | None = None  # the device last asked for
        self._substitute: str | None = None  # the device used on the rung OTHER_DEVICE
        self._unfinished: list[_Job] = []  # in the order in which the worker does them
        self._stopping: list[int] = []  # run ids of jobs that were asked to stop
        self._happened: list[SupervisorEvent] = []

    # ---- for the window and the terminal ----

    def start(self) -> None:
        """Start the first worker."""
        self._start_worker()

    def send(self, command: AnyCommand) -> None:
        """Pass a command on; a job is sent again to the next worker if this one fails before it is done."""
        match command:
            case messages.StopJob():
                self._stopping += [_run_id(job) for job in self._unfinished]
                self._unfinished.clear()
            case PrepareRace() | RunRace():
                self._remember(command, PrepareRace | RunRace)
                if command.spec.device != self._choice:  # a choice made anew is tried, whatever failed before
                    self._choice = command.spec.device
                    self.rung = self.rung if self.rung is Rung.RECORDING else Rung.CHOSEN_DEVICE
            case ReadSentence() | WriteOn():
                self._remember(command, ReadSentence | WriteOn)
            case ListDevices() | MeasureSizes() | MeasureLimits() | TuneDevice() | RunClimb():
                self._remember(command, type(command))
        self._pass_on(command)

    def poll(self) -> list[SupervisorEvent]:
        """What happened since the last call."""
        self._closing = [thread for thread in self._closing if thread.is_alive()]
        client = self._client
        if client is not None:
            self._watch.let_time_pass(self._clock())
            for event in client.poll():
                self._watch.note(event)
                self._take_in(event)
                if self._client is not client:
                    break  # it was replaced: what else it said is out of date
            else:
                reason = str(client.lost.arguments["reason"]) if client.lost else self._watch.complaint
                if reason:
                    self._lose_worker(f"worker-{reason}")
        happened, self._happened = self._happened, []
        return happened

    @property
    def board(self) -> Board | None:
        """The board of the worker now at work."""
        return self._client.board if self._client else None

    @property
    def worker_pid(self) -> int | None:
        """The process id of the worker now at work."""
        return self._client.pid if self._client else None

    def close(self) -> None:
        """End all workers and free their boards; takes 3 s at most, whatever they do."""
        deadline_s = time.monotonic() + _LONGEST_CLOSE_S
        if self._client is not None:
            self._client.close()
            self._client = None
        for thread in self._closing:  # these have been at it all the while
            thread.join(max(0.0, deadline_s - time.monotonic()))

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    # ---- events ----

    def _take_in(self, event: AnyEvent) -> None:
        """Keep the books on one event, then deliver it, unless it is a failure that the ladder mends."""
        match event:
            case messages.DevicesFound():
                self._devices = event.devices
                self._finish(_NO_RUN)
            case messages.DeviceChosen():
                self.device_in_use = event.device
            case messages.RacePrepared():
                self.device_in_use = event.device
                self._finish(event.run_id, PrepareRace)
            case messages.RaceFinished():
                self._retried = False
                self._finish(event.run_id, RunRace)
            case messages.SizesMeasured():
                self._finish(event.run_id, MeasureSizes)
            case messages.LimitsMeasured():
                self._finish(event.run_id, MeasureLimits)
            case messages.DeviceTuned():
                self._finish(event.run_id, TuneDevice)
            case SentenceRead() | WritingEnded() | ClimbFinished():
                self._retried = False
                self._finish(event.run_id)
            case messages.JobStopped():
                self._finish(event.run_id)
            case messages.JobFailed():
                mendable = self._ladder and self.rung < Rung.NUMPY_ONLY and event.run_id not in self._stopping
                if mendable and event.key in _DEVICE_ERRORS and not self._studies(event.run_id):
                    self._lose_worker(event.key)
                    return
                self._finish(event.run_id)
        self._happened.append(event)

    def _finish(self, run_id: int, kind: type[_Job] | None = None) -> None:
        """The first job with this run id (and of this kind) is done."""
        if run_id in self._stopping:
            self._stopping.remove(run_id)
            return
        for job in self._unfinished:
            if _run_id(job) == run_id and (kind is None or isinstance(job, kind)):
                self._unfinished.remove(job)
                return

    # ---- commands ----

    def _remember(self, job: _Job, instead_of: type[_Job] | UnionType) -> None:
        self._unfinished = [*(other for other in self._unfinished if not isinstance(other, instead_of)), job]

    def _pass_on(self, command: AnyCommand) -> None:
        """Send a command in the form that suits the rung."""
        if self._client is None:
            if self._lost is not None:
                self._fail_unfinished(self._lost)
            return
        match command:
            case PrepareRace() | RunRace():
                command = replace(command, spec=self._suited(command.spec))
            case ReadSentence() | WriteOn():
                command = replace(command, spec=self._suited_sentence(command.spec))
            case RunClimb():
                spec = self._suited_sentence(command.spec)
                command = replace(command, spec=spec, lanes=_without_opencl(command.lanes, spec.opencl))
            case MeasureSizes() | MeasureLimits() | TuneDevice() if self.rung is Rung.OTHER_DEVICE:
                command = replace(command, device=self._substitute)
            case MeasureSizes() | MeasureLimits() | TuneDevice() if self.rung is Rung.NUMPY_ONLY:
                self._finish(command.run_id, type(command))
                self._happened.append(messages.JobFailed(command.run_id, NoOpenCl.key, {"detail": "NumPy"}))
                return
            case ListDevices() if self.rung is Rung.NUMPY_ONLY:
                self._finish(_NO_RUN)
                self._happened.append(messages.DevicesFound(self._devices, []))
                return
        self._client.send(command)

    def _suited(self, spec: RaceSpec) -> RaceSpec:
        if self.rung is Rung.OTHER_DEVICE:
            return replace(spec, device=self._substitute)
        if self.rung is Rung.NUMPY_ONLY:
            return replace(spec, lanes=_without_opencl(spec.lanes, False))
        return spec

    def _suited_sentence(self, spec: SentenceSpec) -> SentenceSpec:
        if self.rung is Rung.OTHER_DEVICE:
            return replace(spec, device=self._substitute)
        return replace(spec, opencl=spec.opencl and self.rung < Rung.NUMPY_ONLY)

    # ---- failures ----

    def _lose_worker(self, reason_key: str, error: WorkerError | None = None) -> None:
        """Put the worker aside and do what the ladder says; ``error`` says why none can be started at all."""
        if self._client is not None:
            self._client.kill()
            put_away_built_kernels()  # it may have been lost to a damaged one
            # Ending a process and removing files may take seconds, and the window must go on drawing.
            closing = Thread(target=_clean_up_after, args=(self._client,), name="worker-closing", daemon=True)
            closing.start()
            self._closing.append(closing)
            self._client = None
        self._happened += [messages.JobStopped(run_id) for run_id in self._stopping]
        self._stopping.clear()
        if not self._ladder:
            self._lost = error or WorkerLost(reason=reason_key.removeprefix("worker-"))
            self._fail_unfinished(self._lost)
            return
        self._fail_studies(reason_key)
        self._go_down(reason_key)
        self.restarts += 1
        self._happened.append(WorkerReplaced(self.rung, reason_key, self.restarts, error))
        if self.rung is Rung.RECORDING:
            self._unfinished.clear()
        else:
            self._start_worker()

    def _go_down(self, reason_key: str) -> None:
        """Choose the rung for the next worker."""
        if reason_key == NoSharedMemory.key:  # every worker needs it
            rung = Rung.RECORDING
        elif reason_key in _NO_OPENCL:  # fresh caches may help, another device cannot; the worker is not to blame
            rung = Rung.CLEAN_CACHES if self.rung < Rung.CLEAN_CACHES else Rung.NUMPY_ONLY
        else:
            rung = Rung(self.rung + 1) if self._retried else self.rung
            self._retried = True
        if rung is Rung.OTHER_DEVICE and self.rung < rung:
            self._substitute = self._other_device()
            rung = rung if self._substitute else Rung.NUMPY_ONLY
        if rung is Rung.NUMPY_ONLY and any(_needs_opencl(job) for job in self._unfinished):
            rung = Rung.RECORDING
        self.rung = rung

    def _other_device(self) -> str | None:
        failing = self.device_in_use
        others = [device.name for device in self._devices if failing is not None and device.name != failing.name]
        return others[0] if others else None

    def _start_worker(self) -> None:
        try:
            self._client = WorkerClient(self.restarts, self.rung >= Rung.CLEAN_CACHES, self._command)
        except NoSharedMemory as error:
            self._lose_worker(error.key, error)
            return
        except OSError:
            self._lose_worker(f"worker-{ENDED}")
            return
        self._watch = Watch(self._clock())
        for job in self._unfinished.copy():
            self._pass_on(job)

    def _studies(self, run_id: int) -> bool:
        return any(isinstance(job, _Study) and job.run_id == run_id for job in self._unfinished)

    def _fail_studies(self, reason_key: str) -> None:
        """What may have ended this worker, and is only good to know, shall not end the next one too."""
        for job in self._unfinished.copy():
            if isinstance(job, _Study):
                self._unfinished.remove(job)
                self._happened.append(messages.JobFailed(job.run_id, WorkerLost.key, {"reason": reason_key}))

    def _fail_unfinished(self, error: WorkerError) -> None:
        run_ids = [_run_id(job) for job in self._unfinished] or [_NO_RUN]
        self._unfinished.clear()
        self._happened += [messages.JobFailed(run_id, error.key, error.arguments) for run_id in run_ids]


def _clean_up_after(client: WorkerClient) -> None:
    client.close(grace_s=0.0)
    remove_put_away()


def _run_id(job: _Job) -> int:
    return _NO_RUN if isinstance(job, ListDevices) else job.run_id


def _without_opencl(lanes: tuple[str, ...], keep: bool) -> tuple[str, ...]:
    return tuple(lane for lane in lanes if keep or lane != "opencl")


def _needs_opencl(job: _Job) -> bool:
    """Whether it is a race of which nothing is left without OpenCL."""
    return isinstance(job, PrepareRace | RunRace) and set(job.spec.lanes) == {"opencl"}
