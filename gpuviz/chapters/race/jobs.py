"""What the worker does for races."""

from contextlib import closing

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.race.full_pass_jobs import FullPassJobs
from gpuviz.chapters.race.messages import (
    AnswerShown,
    LaneFinished,
    LaneStarted,
    MeasureSizes,
    PrepareRace,
    RaceFinished,
    RacePrepared,
    RaceSpec,
    RunFullPass,
    RunRace,
    ShowAnswer,
    SizeMeasured,
    SizesMeasured,
)
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.compute.lane import Lane
from gpuviz.compute.lanes import LANES, make_lane
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.race import Race
from gpuviz.compute.race_result import LaneResult
from gpuviz.compute.shape import MatmulShape
from gpuviz.compute.sizes import SWEEP_SIZES, size_for_sequential_seconds, sweep_runs
from gpuviz.compute.verification import Reference
from gpuviz.errors import InvalidChoice, UnknownLane
from gpuviz.sentence.language_model import LanguageModel
from gpuviz.worker.board import Board
from gpuviz.worker.context import Emit, Handlers, WorkerContext
from gpuviz.worker.found_devices import FoundDevices


def handlers(worker: WorkerContext) -> Handlers:
    """Who prepares and runs races and full passes."""
    races, full_passes = RaceJobs(worker), FullPassJobs(worker)
    return {
        PrepareRace: races.prepare,
        RunRace: races.run,
        MeasureSizes: races.measure_sizes,
        ShowAnswer: races.show_answer,
        RunFullPass: full_passes.run,
    }


class BoardObserver:
    """Shows the lanes of one race on the board and reports them."""

    def __init__(self, run_id: int, board: Board, emit: Emit) -> None:
        self._run_id, self._board, self._emit = run_id, board, emit

    def cells(self, lane: str, tiles: int) -> NDArray[np.uint8]:
        """The lane's plane of the board."""
        return self._board.plane(lane).ravel()

    def lane_started(self, lane: str, started_ns: int) -> None:
        """Tell the window."""
        self._emit(LaneStarted(self._run_id, lane, started_ns))

    def lane_finished(self, result: LaneResult) -> None:
        """Tell the window."""
        self._emit(LaneFinished(self._run_id, result))


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

    def __init__(self, worker: WorkerContext) -> None:
        self._worker = worker
        self._devices = worker.shared(FoundDevices)
        self._devices.on_parameters_changed(self._build_anew)
        self._models = worker.shared(LanguageModel)
        self._kept: tuple[RaceSpec, Race] | None = None
        self._shown: tuple[int, Race] | None = None  # what ShowAnswer asks about; replaced as a whole

    def prepare(self, job: PrepareRace) -> None:
        """Have a race ready to start.

        Raises:
            Cancelled, GpuvizError
        """
        race = self._race(job.run_id, job.spec)
        race.warm_up(race.lanes[0])
        self._tell(job.run_id, race)  # whoever starts it now need not wait for the rest, which takes seconds
        race.prepare()

    def run(self, job: RunRace) -> None:
        """Run a race, prepared or not.

        Raises:
            Cancelled, GpuvizError
        """
        worker, race = self._worker, self._race(job.run_id, job.spec)
        self._tell(job.run_id, race)
        shape = race.problem.shape
        worker.board.begin(job.run_id, {lane.name: (shape.grid_rows, shape.grid_cols) for lane in race.lanes})
        result = race.run(BoardObserver(job.run_id, worker.board, worker.emit))
        worker.emit(RaceFinished(job.run_id, result))

    def measure_sizes(self, job: MeasureSizes) -> None:
        """Race small to large sizes.

        Raises:
            Cancelled, GpuvizError
        """
        device = self._devices.choose(job.run_id, job.device)
        cancel, flops_per_s = self._worker.cancel, float("inf")
        for size in SWEEP_SIZES:
            runs = sweep_runs(MatmulShape.plan(*size).flops, flops_per_s)
            if not runs:
                break
            lanes, problem = _lanes(tuple(LANES), device), MatmulProblem.random(*size)
            with closing(Race(problem, lanes, device, runs, cancel, sequential_runs=runs, turns=True)) as race:
                race.prepare()
                results = race.run(_Unwatched()).lanes
            total_ns = {result.lane: result.total_ns for result in results}
            verified = all(result.verified for result in results)
            self._worker.emit(SizeMeasured(job.run_id, problem.shape, total_ns, verified))
            flops_per_s = problem.shape.flops / total_ns["sequential"] * 1e9
        self._worker.emit(SizesMeasured(job.run_id))

    def show_answer(self, query: ShowAnswer) -> None:
        """Answer at once, even while a race runs. What asks about another race or beyond the edge gets no answer."""
        shown, row, col = self._shown, query.row, query.col
        if shown is None or shown[0] != query.run_id:
            return
        race = shown[1]
        problem = race.problem
        if not (0 <= row < problem.shape.m and 0 <= col < problem.shape.n):
            return
        answers = {lane: float(matrix[row, col]) for lane, matrix in race.answers.copy().items()}
        # The race's own reference may not be there yet, and takes a second.
        exact = Reference(MatmulProblem.of(problem.a[row : row + 1], problem.b[:, col : col + 1], tiles=1))
        self._worker.emit(
            AnswerShown(
                query.run_id,
                row,
                col,
                problem.a[row].tolist(),
                problem.b[:, col].tolist(),
                float(exact.answers[0, 0]),
                exact.bound(0, 0),
                answers,
            )
        )

    def _build_anew(self) -> None:
        """The device has other parameters now: the race at hand is to use them too."""
        if self._kept is None:
            return
        race = self._kept[1]
        for lane in race.lanes:
            if lane.name == "opencl":
                lane.close()
                lane.prepare(race.problem)

    def _race(self, run_id: int, spec: RaceSpec) -> Race:
        """The race of this spec; the one at hand, and warm as far as it is, if it has the same spec."""
        if self._kept is None or self._kept[0] != spec:
            _check(spec)
            self._forget_race()
            device = self._devices.choose(run_id, spec.device) if "opencl" in spec.lanes else NO_DEVICE
            race = Race(self._problem(run_id, spec), _lanes(spec.lanes, device), device, spec.runs, self._worker.cancel)
            self._kept = spec, race
        return self._kept[1]

    def _tell(self, run_id: int, race: Race) -> None:
        self._shown = run_id, race
        lanes = [lane.name for lane in race.lanes]
        self._worker.emit(RacePrepared(run_id, race.problem.shape, race.device, lanes, race.turns))

    def _problem(self, run_id: int, spec: RaceSpec) -> MatmulProblem:
        if spec.sentence is not None:
            a, b = self._models.layer_matrices(run_id, spec.sentence, spec.layer)
            return MatmulProblem.of(a, b, spec.tiles)
        size = spec.size or size_for_sequential_seconds(spec.sequential_s)
        return MatmulProblem.random(*size, spec.tiles, spec.seed)

    def _forget_race(self) -> None:
        if self._kept is not None:
            self._kept[1].close()
            self._kept = self._shown = None


def _lanes(names: tuple[str, ...], device: DeviceInfo) -> list[Lane]:
    return [make_lane(name, device) for name in LANES if name in names]


def _check(spec: RaceSpec) -> None:
    """Raise ``UnknownLane`` or ``InvalidChoice`` for what can never be raced."""
    unknown = [name for name in spec.lanes if name not in LANES]
    if unknown or not spec.lanes:
        raise UnknownLane(given=", ".join(unknown), available=", ".join(LANES))
    if spec.runs < 1:
        raise InvalidChoice(option="runs", given=spec.runs, allowed="1, 2, 3 …")
    if not spec.sequential_s > 0:
        raise InvalidChoice(option="sequential_s", given=spec.sequential_s, allowed="> 0")
