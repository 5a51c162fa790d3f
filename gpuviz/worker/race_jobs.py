"""What the worker does for races."""

from collections.abc import Callable
from contextlib import ExitStack, closing

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.lane import Lane
from gpuviz.compute.lanes import LANES, make_lane
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.race import Race
from gpuviz.compute.results import NO_DEVICE, DeviceInfo, LaneResult
from gpuviz.compute.shape import MatmulShape
from gpuviz.compute.sizes import SWEEP_SIZES, size_for_sequential_seconds, sweep_runs
from gpuviz.errors import InvalidChoice, UnknownLane
from gpuviz.worker import messages
from gpuviz.worker.board import Board
from gpuviz.worker.found_devices import FoundDevices
from gpuviz.worker.job import RaceCommand
from gpuviz.worker.messages import MeasureSizes, PrepareRace, RaceSpec, RunRace, ShowAnswer
from gpuviz.worker.roots import Event
from gpuviz.worker.sentence_jobs import SentenceJobs


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


class RaceJobs:
    """Prepares and runs races, measures sizes, and shows how answers came about."""

    def __init__(
        self,
        board: Board,
        emit: Callable[[Event], None],
        devices: FoundDevices,
        sentences: SentenceJobs,
    ) -> None:
        self._board, self._emit = board, emit
        self._devices, self._sentences = devices, sentences
        self._prepared: tuple[RaceSpec, Race] | None = None
        self._shown: tuple[int, Race] | None = None  # what ShowAnswer asks about

    def do(self, command: RaceCommand, stop: NDArray[np.uint8]) -> None:
        """Do one job.

        Raises:
            Stopped, GpuvizError
        """
        match command:
            case PrepareRace(run_id, spec):
                self._prepare(run_id, spec, stop)
            case RunRace(run_id, spec):
                race = self._prepare(run_id, spec, stop)
                self._board.begin(run_id, race.problem.shape)
                result = race.run(_BoardObserver(run_id, self._board, self._emit))
                self._emit(messages.RaceFinished(run_id, result))
            case MeasureSizes(run_id, device):
                self._measure_sizes(run_id, device, stop)

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

    def build_anew(self) -> None:
        """The device has other parameters now: the race at hand is to use them too.

        Raises:
            OpenClError: if the device or its compiler refuses.
        """
        if self._prepared is None:
            return
        race = self._prepared[1]
        for lane in race.lanes:
            if lane.name == "opencl":
                lane.close()
                lane.prepare(race.problem)

    def _prepare(self, run_id: int, spec: RaceSpec, stop: NDArray[np.uint8]) -> Race:
        """The race of this spec, warm; the one at hand if it has the same spec."""
        if self._prepared is None or self._prepared[0] != spec:
            _check(spec)
            self._forget_race()
            device = self._devices.choose(run_id, spec.device) if "opencl" in spec.lanes else NO_DEVICE
            problem = self._problem(run_id, spec, stop)
            race = Race(problem, self._lanes(spec.lanes, device), device, spec.runs, stop)
            with ExitStack() as undo:
                undo.callback(race.close)
                race.prepare()
                undo.pop_all()
            self._prepared = spec, race
        race = self._prepared[1]
        self._shown = run_id, race
        lanes = [lane.name for lane in race.lanes]
        self._emit(messages.RacePrepared(run_id, race.problem.shape, race.device, lanes, race.turns))
        return race

    def _problem(self, run_id: int, spec: RaceSpec, stop: NDArray[np.uint8]) -> MatmulProblem:
        if spec.sentence is not None:
            a, b = self._sentences.layer_matrices(run_id, spec.sentence, spec.layer, stop)
            return MatmulProblem.of(a, b, spec.tiles)
        size = spec.size or size_for_sequential_seconds(spec.sequential_s)
        return MatmulProblem.random(*size, spec.tiles, spec.seed)

    def _lanes(self, names: tuple[str, ...], device: DeviceInfo) -> list[Lane]:
        return [make_lane(name, device) for name in LANES if name in names]

    def _forget_race(self) -> None:
        if self._prepared is not None:
            self._prepared[1].close()
            self._prepared = self._shown = None

    def _measure_sizes(self, run_id: int, device_name: str | None, stop: NDArray[np.uint8]) -> None:
        device = self._devices.choose(run_id, device_name)
        flops_per_s = float("inf")
        for size in SWEEP_SIZES:
            runs = sweep_runs(MatmulShape.plan(*size).flops, flops_per_s)
            if not runs:
                break
            lanes = self._lanes(tuple(LANES), device)
            problem = MatmulProblem.random(*size)
            with closing(Race(problem, lanes, device, runs, stop, sequential_runs=runs, turns=True)) as race:
                race.prepare()
                results = race.run(_Unwatched()).lanes
            total_ns = {result.lane: result.total_ns for result in results}
            verified = all(result.verified for result in results)
            self._emit(messages.SizeMeasured(run_id, problem.shape, total_ns, verified))
            flops_per_s = problem.shape.flops / total_ns["sequential"] * 1e9
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
