"""A contest of lanes: each does the same units of work (tiles, layers) several times, and every run is verified."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.lanes.blas import wait_for_blas_threads


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


Run = TypeVar("Run", bound=VerifiedRun)
Result = TypeVar("Result")
Result_contra = TypeVar("Result_contra", contravariant=True)


class ContestObserver(Protocol[Result_contra]):
    """Callbacks of a contest; called from the threads of the lanes."""

    def lane_started(self, lane: str, started_ns: int) -> None:
        """A lane's live run begins at ``started_ns`` of ``time.perf_counter_ns``."""
        ...

    def lane_finished(self, result: Result_contra) -> None:
        """A lane's last run is over and verified."""
        ...


@dataclass(frozen=True)
class Entrant(Generic[Run, Result]):
    """A lane in a contest.

    ``run_once`` does all the work once, is told whether this is the live run, and verifies its answers; ``result``
    sums up all ``runs``. ``warm_up`` is called before the live run, and does nothing where it was done before.
    """

    name: str
    uses_cpu: bool
    runs: int
    run_once: Callable[[bool], Run]
    result: Callable[[Sequence[Run]], Result]
    warm_up: Callable[[], None] = lambda: None


class Contest(Generic[Run, Result]):
    """Runs all entrants.

    Those that use the CPU run one after another, so that none slows down another; the others run at the same time as
    the sequential lane, unless ``turns`` is True. The first run of each is the live one; all its runs count. Once
    ``cancel`` is cancelled (from any thread) the contest ends as soon as possible with ``Cancelled``.
    """

    def __init__(
        self, entrants: Sequence[Entrant[Run, Result]], cancel: CancelToken, turns: bool | None = None
    ) -> None:
        self._entrants, self._cancel = list(entrants), cancel
        self.turns = all(entrant.uses_cpu for entrant in entrants) if turns is None else turns

    def run(self, observer: ContestObserver[Result]) -> list[Result]:
        """The results, in the order of the entrants.

        Raises:
            Cancelled: once ``cancel`` is cancelled.
            OpenClError: if the device fails.
        """
        results: dict[str, Result] = {}
        for stage in self._stages():
            results |= self._run_together(stage, observer)
        return [results[entrant.name] for entrant in self._entrants]

    def _stages(self) -> list[list[Entrant[Run, Result]]]:
        """Groups of entrants that run at the same time, one group after another."""
        together = [entrant for entrant in self._entrants if entrant.name == "sequential" or not entrant.uses_cpu]
        if self.turns or len(together) < 2:
            return [[entrant] for entrant in self._entrants]
        return [together, *([entrant] for entrant in self._entrants if entrant not in together)]

    def _run_together(
        self, entrants: Sequence[Entrant[Run, Result]], observer: ContestObserver[Result]
    ) -> dict[str, Result]:
        for entrant in entrants:
            entrant.warm_up()
        with ThreadPoolExecutor(len(entrants), thread_name_prefix="lane") as pool:
            futures = {pool.submit(self._run_all, entrant, observer): entrant.name for entrant in entrants}
            try:
                return {futures[future]: future.result() for future in as_completed(futures)}
            except BaseException:
                self._cancel.cancel()  # also end the other lanes
                raise

    def _run_all(self, entrant: Entrant[Run, Result], observer: ContestObserver[Result]) -> Result:
        observer.lane_started(entrant.name, time.perf_counter_ns())
        runs: list[Run] = []
        for number in range(entrant.runs):
            self._cancel.check()
            runs.append(entrant.run_once(number == 0))
        result = entrant.result(runs)
        observer.lane_finished(result)
        wait_for_blas_threads(entrant.name)
        return result


def representative_run(runs: Sequence[Run]) -> Run:
    """The median run; or the last wrong run, if any run was wrong."""
    wrong = [run for run in runs if not run.is_correct]
    return wrong[-1] if wrong else sorted(runs, key=lambda run: run.total_ns)[(len(runs) - 1) // 2]


def spread_ns(runs: Sequence[Run]) -> int:
    """The slowest minus the fastest run."""
    totals_ns = [run.total_ns for run in runs]
    return max(totals_ns) - min(totals_ns)
