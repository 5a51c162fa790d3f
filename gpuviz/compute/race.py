"""One race: prepares the lanes, runs them in turn, and verifies every answer of every run."""

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from gpuviz import __version__
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.handicaps import held_back_by
from gpuviz.compute.host_info import HostInfo, today
from gpuviz.compute.lane import Lane, LaneTimes
from gpuviz.compute.lanes.blas import blas_kernel, wait_for_blas_threads
from gpuviz.compute.problem import CELL_FIRST_HEAT, FloatMatrix, MatmulProblem
from gpuviz.compute.race_result import LaneResult, RaceResult
from gpuviz.compute.speedups import speedups
from gpuviz.compute.trace import TileTrace
from gpuviz.compute.trace_record import TraceRecord
from gpuviz.compute.verification import CORRECT, Reference


class RaceObserver(Protocol):
    """Callbacks of a race; called from the threads of the lanes."""

    def cells(self, lane: str, tiles: int) -> NDArray[np.uint8]:
        """Memory (at least ``tiles`` bytes) for the cells of a lane's live run."""
        ...

    def lane_started(self, lane: str, started_ns: int) -> None:
        """A lane's live run begins at ``started_ns`` of ``time.perf_counter_ns``."""
        ...

    def lane_finished(self, result: LaneResult) -> None:
        """A lane's last run is over and verified."""
        ...


class VerifiedRun(Protocol):
    """One run of a lane, after its verification."""

    @property
    def total_ns(self) -> int:
        """Its total time, copies included."""
        ...

    @property
    def is_correct(self) -> bool:
        """Whether all its answers passed verification."""
        ...


R = TypeVar("R", bound=VerifiedRun)


def representative_run(runs: Sequence[R]) -> R:
    """The median run; or the last wrong run, if any run was wrong."""
    wrong = [run for run in runs if not run.is_correct]
    return wrong[-1] if wrong else sorted(runs, key=lambda run: run.total_ns)[(len(runs) - 1) // 2]


@dataclass(frozen=True)
class _Run:
    times: LaneTimes
    trace: TileTrace
    marks: NDArray[np.uint8]

    @property
    def total_ns(self) -> int:
        return self.times.total_ns

    @property
    def is_correct(self) -> bool:
        return bool((self.marks == CORRECT).all())


class Race:
    """Several lanes computing the same problem.

    Lanes that use the CPU run one after another, so that none slows down another; the others run at the same time as
    the sequential lane, unless ``turns`` is True. The first run of each lane is the live one, reported to the observer;
    all its runs count. Every run starts with answers that are NaN and is verified right afterwards.

    Once ``cancel`` is cancelled (from any thread) the race ends as soon as possible with ``Cancelled``.
    """

    def __init__(
        self,
        problem: MatmulProblem,
        lanes: Sequence[Lane],
        device: DeviceInfo,
        runs: int,
        cancel: CancelToken | None = None,
        *,
        sequential_runs: int = 1,
        turns: bool | None = None,
    ) -> None:
        self.problem = problem
        self.lanes = list(lanes)
        self.device = device
        self.runs, self.sequential_runs = runs, sequential_runs
        self.turns = all(lane.uses_cpu for lane in lanes) if turns is None else turns
        self.cancel = cancel or CancelToken()
        self.answers: dict[str, FloatMatrix] = {}  # of the live run, or of the last wrong run if there was one
        self._build_ns: dict[str, int] = {}
        self._reference: Reference | None = None

    @property
    def reference(self) -> Reference:
        """The float64 reference; computed on first use."""
        if self._reference is None:
            self._reference = Reference(self.problem)
        return self._reference

    def prepare(self) -> None:
        """Compute the reference and warm up all lanes.

        Raises:
            Cancelled: once ``cancel`` is cancelled.
            OpenClError: if the device fails.
        """
        self.cancel.check()
        _ = self.reference, self.problem.heat
        for lane in self.lanes:
            self.cancel.check()
            self._build_ns[lane.name] = lane.prepare(self.problem)
            wait_for_blas_threads(lane.name)

    def run(self, observer: RaceObserver) -> RaceResult:
        """Run all lanes; ``prepare`` must have been called.

        Raises:
            Cancelled: once ``cancel`` is cancelled.
            OpenClError: if the device fails.
        """
        self.answers = {}
        results: list[LaneResult] = []
        for stage in self._stages():
            results += self._run_together(stage, observer)
        order = [lane.name for lane in self.lanes]
        results.sort(key=lambda result: order.index(result.lane))
        return RaceResult(
            gpuviz=__version__,
            date=today(),
            precision="float32",
            host=HostInfo.here(),
            device=self.device,
            problem=self.problem.shape,
            lanes=results,
            speedup=speedups(results),
        )

    def close(self) -> None:
        """Close all lanes."""
        for lane in self.lanes:
            lane.close()

    def _stages(self) -> list[list[Lane]]:
        """Groups of lanes that run at the same time, one group after another."""
        together = [lane for lane in self.lanes if lane.name == "sequential" or not lane.uses_cpu]
        if self.turns or len(together) < 2:
            return [[lane] for lane in self.lanes]
        return [together, *([lane] for lane in self.lanes if lane not in together)]

    def _run_together(self, lanes: list[Lane], observer: RaceObserver) -> list[LaneResult]:
        with ThreadPoolExecutor(len(lanes), thread_name_prefix="lane") as pool:
            futures = [pool.submit(self._run_lane, lane, observer) for lane in lanes]
            try:
                return [future.result() for future in as_completed(futures)]
            except BaseException:
                self.cancel.cancel()  # also end the other lanes
                raise

    def _run_lane(self, lane: Lane, observer: RaceObserver) -> LaneResult:
        cells = observer.cells(lane.name, self.problem.shape.tiles)
        observer.lane_started(lane.name, time.perf_counter_ns())
        runs = [self._run_once(lane, cells)]
        more = (self.sequential_runs if lane.name == "sequential" else self.runs) - 1
        runs += [self._run_once(lane) for _ in range(more)]
        result = self._result(lane, runs)
        observer.lane_finished(result)
        wait_for_blas_threads(lane.name)
        return result

    def _run_once(self, lane: Lane, cells: NDArray[np.uint8] | None = None) -> _Run:
        self.cancel.check()
        trace = TileTrace.empty(self.problem.shape.tiles, cells)
        trace.cancel = self.cancel
        answers = self.problem.empty_answers()
        times = lane.run(self.problem, trace, answers)
        self.cancel.check()
        run = _Run(times, trace, self.reference.verify(answers))
        if lane.name not in self.answers or not run.is_correct:
            self.answers[lane.name] = answers
        return run

    def _result(self, lane: Lane, runs: list[_Run]) -> LaneResult:
        totals_ns = [run.total_ns for run in runs]
        run = representative_run(runs)
        return LaneResult(
            lane=lane.name,
            description=lane.describe(),
            kernel_ns=run.times.kernel_ns,
            total_ns=run.times.total_ns,
            build_ns=self._build_ns.get(lane.name, 0),
            gflops=self.problem.shape.flops / max(run.times.total_ns, 1),
            runs=len(runs),
            tiles_done=int(np.count_nonzero(run.trace.cells >= CELL_FIRST_HEAT)),
            tiles_correct=int(np.count_nonzero(run.marks == CORRECT)),
            verified=run.is_correct,
            trace=TraceRecord.of(run.trace, run.marks),
            spread_ns=max(totals_ns) - min(totals_ns),
            blas_kernel=blas_kernel(lane.name),
            held_back_by=held_back_by(lane.name),
        )
