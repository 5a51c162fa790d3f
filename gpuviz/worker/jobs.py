"""What the worker does on command: one job after another, in a thread of its own."""

import os
from collections import deque
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from threading import Condition, Thread

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.devices import choose_device
from gpuviz.compute.lanes import LANES, make_lane
from gpuviz.compute.probe import Probe, probe_devices
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.race import Race
from gpuviz.compute.results import NO_DEVICE, DeviceInfo, LaneResult
from gpuviz.compute.shape import MatmulShape
from gpuviz.compute.sizes import SWEEP_SIZES, size_for_sequential_seconds
from gpuviz.compute.stopped import Stopped
from gpuviz.errors import GpuvizError, InvalidChoice, UnknownLane
from gpuviz.worker import messages
from gpuviz.worker.board import Board
from gpuviz.worker.environment import forget_built_kernels
from gpuviz.worker.messages import Event, ListDevices, MeasureSizes, PrepareRace, RaceSpec, RunRace, ShowAnswer
from gpuviz.worker.progress import Progress, WatchedLane

JobCommand = ListDevices | PrepareRace | RunRace | MeasureSizes
NO_RUN = -1  # the run id of a job that is no race

_SWEEP_RUNS = 3
_LONGEST_SWEEP_RUN_S = 0.5


@dataclass(eq=False)
class _Job:
    command: JobCommand
    stop: NDArray[np.uint8] = field(default_factory=lambda: np.zeros(1, np.uint8))

    @property
    def run_id(self) -> int:
        return NO_RUN if isinstance(self.command, ListDevices) else self.command.run_id


class _BoardObserver:
    """Shows the lanes of one race on the board and reports them."""

    def __init__(self, run_id: int, board: Board, emit: Callable[[Event], None]) -> None:
        self._run_id, self._board, self._emit = run_id, board, emit

    def cells(self, lane: str, tiles: int) -> NDArray[np.uint8]:
        return self._board.cells_for_writing(lane, tiles)

    def lane_started(self, lane: str, started_ns: int) -> None:
        self._emit(messages.LaneStarted(self._run_id, lane, started_ns))

    def lane_finished(self, result: LaneResult) -> None:
        self._emit(messages.LaneFinished(self._run_id, result))


class _Unwatched:
    """Looks at nothing: for races that are only measured."""

    def cells(self, lane: str, tiles: int) -> NDArray[np.uint8]:
        del lane
        return np.zeros(tiles, np.uint8)

    def lane_started(self, lane: str, started_ns: int) -> None:
        pass

    def lane_finished(self, result: LaneResult) -> None:
        pass


class Jobs:
    """Takes commands from one thread and does them in another; what happens goes to ``emit``.

    Errors that have a name become ``JobFailed``; any other ends the process, and the window starts a new one.
    """

    def __init__(self, board: Board, emit: Callable[[Event], None], progress: Progress) -> None:
        self._board, self._emit, self._progress = board, emit, progress
        self._waiting: deque[_Job] = deque()
        self._current: _Job | None = None
        self._changed = Condition()
        self._probe: Probe | None = None
        self._prepared: tuple[RaceSpec, Race] | None = None
        self._shown: tuple[int, Race] | None = None  # what ShowAnswer asks about
        Thread(target=self._work, name="jobs", daemon=True).start()

    @property
    def busy(self) -> bool:
        """Whether there is anything to do."""
        with self._changed:
            return self._current is not None or bool(self._waiting)

    def submit(self, command: JobCommand) -> None:
        """Do this after all that was submitted before."""
        with self._changed:
            if isinstance(command, PrepareRace | RunRace):
                for job in self._unfinished():
                    # A visitor who tries several sizes need not wait for those left behind.
                    if isinstance(job.command, PrepareRace) and job.command.spec != command.spec:
                        job.stop[0] = 1
            self._waiting.append(_Job(command))
            self._changed.notify_all()

    def stop(self) -> None:
        """Give up all jobs submitted so far."""
        with self._changed:
            for job in self._unfinished():
                job.stop[0] = 1

    def wait_until_idle(self, timeout_s: float) -> None:
        """Return when nothing is left to do, or after ``timeout_s``."""
        with self._changed:
            self._changed.wait_for(lambda: self._current is None and not self._waiting, timeout_s)

    def show_answer(self, command: ShowAnswer) -> None:
        """Answer at once, even while a race runs. What asks about another race or beyond the edge gets no answer."""
        if self._shown is None or self._shown[0] != command.run_id:
            return
        race, row, col = self._shown[1], command.row, command.col
        problem = race.problem
        if not (0 <= row < problem.shape.m and 0 <= col < problem.shape.n):
            return
        answers = {lane: float(matrix[row, col]) for lane, matrix in race.answers.copy().items()}
        self._emit(
            messages.AnswerShown(
                command.run_id,
                row,
                col,
                problem.a[row].tolist(),
                problem.b[:, col].tolist(),
                float(race.reference.answers[row, col]),
                race.reference.bound(row, col),
                answers,
            )
        )

    def _unfinished(self) -> list[_Job]:
        return [*self._waiting, *([self._current] if self._current else [])]

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting)
                job = self._current = self._waiting.popleft()
            try:
                if job.stop[0]:
                    raise Stopped
                self._do(job)
            except Stopped:
                self._emit(messages.JobStopped(job.run_id))
            except GpuvizError as error:
                self._emit(messages.JobFailed(job.run_id, error.key, error.arguments))
            with self._changed:
                self._current = None
                self._changed.notify_all()

    def _do(self, job: _Job) -> None:
        match job.command:
            case ListDevices():
                self._list_devices()
            case PrepareRace(run_id, spec):
                self._prepare(run_id, spec, job.stop)
            case RunRace(run_id, spec):
                race = self._prepare(run_id, spec, job.stop)
                self._board.begin(run_id, race.problem.shape)
                result = race.run(_BoardObserver(run_id, self._board, self._emit))
                self._emit(messages.RaceFinished(run_id, result))
            case MeasureSizes(run_id, device):
                self._measure_sizes(run_id, device, job.stop)

    def _list_devices(self) -> Probe:
        if self._probe is None:
            self._probe = probe_devices()
            if not self._probe.devices and forget_built_kernels():
                self._probe = probe_devices()  # what was kept may have been damaged
            os.environ.update(self._probe.environment)  # before pyopencl is loaded into this process
        self._emit(messages.DevicesFound(list(self._probe.devices), list(self._probe.failures)))
        return self._probe

    def _choose_device(self, run_id: int, name: str | None) -> DeviceInfo:
        probe = self._probe or self._list_devices()
        device = choose_device(probe.devices, name)
        self._emit(messages.DeviceChosen(run_id, device))
        return device

    def _prepare(self, run_id: int, spec: RaceSpec, stop: NDArray[np.uint8]) -> Race:
        """The race of this spec, warm; the one at hand if it has the same spec."""
        if self._prepared is None or self._prepared[0] != spec:
            _check(spec)
            self._forget_race()
            device = self._choose_device(run_id, spec.device) if "opencl" in spec.lanes else NO_DEVICE
            size = spec.size or size_for_sequential_seconds(spec.sequential_s)
            problem = MatmulProblem.random(*size, spec.tiles, spec.seed)
            race = self._race(problem, spec.lanes, device, spec.runs, stop)
            with ExitStack() as undo:
                undo.callback(race.close)
                race.prepare()
                undo.pop_all()
            self._prepared = spec, race
        race = self._prepared[1]
        race.stop = stop
        self._shown = run_id, race
        lanes = [lane.name for lane in race.lanes]
        self._emit(messages.RacePrepared(run_id, race.problem.shape, race.device, lanes, race.turns))
        return race

    def _race(
        self, problem: MatmulProblem, lanes: tuple[str, ...], device: DeviceInfo, runs: int, stop: NDArray[np.uint8]
    ) -> Race:
        made = [make_lane(name, device) for name in LANES if name in lanes]
        watched = [WatchedLane(lane, self._progress) if lane.name == "opencl" else lane for lane in made]
        return Race(problem, watched, device, runs, stop)

    def _forget_race(self) -> None:
        if self._prepared is not None:
            self._prepared[1].close()
            self._prepared = self._shown = None

    def _measure_sizes(self, run_id: int, device_name: str | None, stop: NDArray[np.uint8]) -> None:
        device = self._choose_device(run_id, device_name)
        flops_per_s = float("inf")
        for size in SWEEP_SIZES:
            if MatmulShape.plan(*size).flops / flops_per_s > _LONGEST_SWEEP_RUN_S:
                break
            with closing(self._race(MatmulProblem.random(*size), tuple(LANES), device, _SWEEP_RUNS, stop)) as race:
                race.prepare()
                lanes = race.run(_Unwatched()).lanes
            total_ns = {lane.lane: lane.total_ns for lane in lanes}
            verified = all(lane.verified for lane in lanes)
            self._emit(messages.SizeMeasured(run_id, race.problem.shape, total_ns, verified))
            flops_per_s = race.problem.shape.flops / total_ns["sequential"] * 1e9
        self._emit(messages.SizesMeasured(run_id))


def _check(spec: RaceSpec) -> None:
    """Raise ``UnknownLane`` or ``InvalidChoice`` for what can never be raced."""
    unknown = [name for name in spec.lanes if name not in LANES]
    if unknown or not spec.lanes:
        raise UnknownLane(given=", ".join(unknown), available=", ".join(LANES))
    if spec.runs < 1:
        raise InvalidChoice(option="runs", given=spec.runs, allowed="1, 2, 3 …")
    if not spec.sequential_s > 0:
        raise InvalidChoice(option="sequential_s", given=spec.sequential_s, allowed="> 0")
