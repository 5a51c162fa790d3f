"""One race: prepares the lanes, runs them in turn, and verifies every answer of every run."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from gpuviz import __version__
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.contest import Contest, ContestObserver, Entrant, representative_run, spread_ns
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


class RaceObserver(ContestObserver[LaneResult], Protocol):
    """Callbacks of a race; called from the threads of the lanes."""

    def cells(self, lane: str, tiles: int) -> NDArray[np.uint8]:
        """Memory (at least ``tiles`` bytes) for the cells of a lane's live run."""
        ...


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

    Which lanes run at the same time is said at ``Contest``. Every run starts with answers that are NaN and is verified
    right afterwards.

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
        """The float64 reference; computed on first use, which raises ``Cancelled`` once ``cancel`` is cancelled."""
        if self._reference is None:
            self._reference = Reference(self.problem, self.cancel)
        return self._reference

    def prepare(self) -> None:
        """Compute the reference and warm up all lanes, so that nothing is left to be done between two lanes.

        Raises:
            Cancelled: once ``cancel`` is cancelled.
            OpenClError: if the device fails.
        """
        self.cancel.check()
        _ = self.reference
        for lane in self.lanes:
            self.warm_up(lane)

    def warm_up(self, lane: Lane) -> None:
        """Make one lane ready, if it is not yet; raises as ``prepare``."""
        if lane.name not in self._build_ns:
            self.cancel.check()
            _ = self.problem.heat
            self._build_ns[lane.name] = lane.prepare(self.problem)
            wait_for_blas_threads(lane.name)

    def run(self, observer: RaceObserver) -> RaceResult:
        """Run all lanes. What was not prepared is made ready when it is needed, so that the first lane starts soon.

        Raises:
            Cancelled: once ``cancel`` is cancelled.
            OpenClError: if the device fails.
        """
        self.answers = {}
        entrants = [self._entrant(lane, observer) for lane in self.lanes]
        results = Contest(entrants, self.cancel, self.turns).run(observer)
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

    def _entrant(self, lane: Lane, observer: RaceObserver) -> Entrant[_Run, LaneResult]:
        def run_once(live: bool) -> _Run:
            return self._run_once(lane, observer.cells(lane.name, self.problem.shape.tiles) if live else None)

        runs = self.sequential_runs if lane.name == "sequential" else self.runs
        return Entrant(
            lane.name,
            lane.uses_cpu,
            runs,
            run_once,
            lambda runs: self._result(lane, runs),
            lambda: self.warm_up(lane),
        )

    def _run_once(self, lane: Lane, cells: NDArray[np.uint8] | None) -> _Run:
        trace = TileTrace.empty(self.problem.shape.tiles, cells)
        trace.cancel = self.cancel
        answers = self.problem.empty_answers()
        times = lane.run(self.problem, trace, answers)
        self.cancel.check()
        run = _Run(times, trace, self.reference.verify(answers))
        if lane.name not in self.answers or not run.is_correct:
            self.answers[lane.name] = answers
        return run

    def _result(self, lane: Lane, runs: Sequence[_Run]) -> LaneResult:
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
            spread_ns=spread_ns(runs),
            blas_kernel=blas_kernel(lane.name),
            held_back_by=held_back_by(lane.name),
        )
