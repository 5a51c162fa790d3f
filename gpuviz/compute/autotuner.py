"""The autotuner: a short search for the kernel parameters with which a device multiplies fastest."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import msgspec
import numpy as np

from gpuviz import __version__
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.lanes.opencl import OpenClLane
from gpuviz.compute.parameters import KernelParameters, choices, default_parameters
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.trace import TileTrace
from gpuviz.compute.trial import flops_per_s
from gpuviz.compute.tuning_cache import TunedDevice
from gpuviz.compute.verification import CORRECT, Reference
from gpuviz.errors import OpenClError

SEARCH_S = 10.0
_LEAVE_S = 1.5  # for the final round, and for the candidate that is being built when time is up
_FIRST_RUNS, _LAST_RUNS = 3, 9
_FINALISTS = 3
_WORTH_IT = 1.02  # the default parameters stay unless others are faster by this factor
_CPU_SIZE, _GPU_SIDES = (720, 960, 1024), (2048, 1024, 512, 256)
_LONGEST_RUN_S = 0.2  # on a GPU; a slow or simulated one would need minutes for the largest size
_CPU_TILES, _GPU_TILES = 200, 1000  # tiles of 72 x 48 on a CPU, as in the race

ReportShare = Callable[[float], None]


@dataclass(eq=False)
class _Candidate:
    """Parameters that were built and verified on this device, with their times so far."""

    parameters: KernelParameters
    lane: OpenClLane
    times_ns: list[int] = field(default_factory=list)

    @property
    def fastest_ns(self) -> int:
        """The fastest run: disturbances only ever add time."""
        return min(self.times_ns)


class Search:
    """Times candidates on one problem; each is verified against the reference before it is timed.

    ``tried`` counts the candidates that were timed, ``skipped`` those that did not build, failed or gave wrong answers.
    """

    def __init__(self, device: DeviceInfo, cancel: CancelToken, seed: int = 0) -> None:
        size, tiles = (_CPU_SIZE, _CPU_TILES) if device.runs_cpu_kernels else (_size_for(device), _GPU_TILES)
        self._device, self._cancel = device, cancel
        self._problem = MatmulProblem.random(*size, tiles, seed)
        self._reference = Reference(self._problem)
        self._answers: FloatMatrix = self._problem.empty_answers()
        self._candidates: list[_Candidate] = []
        self.tried = self.skipped = 0

    def admit(self, parameters: KernelParameters) -> bool:
        """Build, verify and time a candidate a few times; False if it was skipped.

        Raises:
            Cancelled
        """
        lane = OpenClLane(self._device, parameters, trace_tiles=False)
        try:
            lane.prepare(self._problem)
            self._answers.fill(np.nan)
            self._time(lane)
            right = bool((self._reference.verify(self._answers) == CORRECT).all())
        except OpenClError:
            right = False
        if not right:
            self.skipped += 1
            return False
        self.tried += 1
        candidate = _Candidate(parameters, lane)
        self._candidates.append(candidate)
        candidate.times_ns += [self._time(lane) for _ in range(_FIRST_RUNS)]
        return True

    def settle(self, always: Sequence[KernelParameters] = ()) -> dict[KernelParameters, float]:
        """Time the fastest candidates and those of ``always`` alternately; gives FLOP/s by parameters, best first.

        Raises:
            Cancelled
            OpenClError: if the device fails now.
        """
        ranked = sorted(self._candidates, key=lambda candidate: candidate.fastest_ns)
        finalists = [one for rank, one in enumerate(ranked) if rank < _FINALISTS or one.parameters in always]
        for _ in range(_LAST_RUNS):
            for one in finalists:
                one.times_ns.append(self._time(one.lane))
        finalists.sort(key=lambda one: one.fastest_ns)
        return {one.parameters: self._problem.shape.flops / one.fastest_ns * 1e9 for one in finalists}

    def best(self) -> KernelParameters | None:
        """The fastest candidate so far; None without any."""
        if not self._candidates:
            return None
        return min(self._candidates, key=lambda candidate: candidate.fastest_ns).parameters

    def close(self) -> None:
        """Release the device."""
        for candidate in self._candidates:
            candidate.lane.close()

    def _time(self, lane: OpenClLane) -> int:
        self._cancel.check()
        trace = TileTrace.empty(self._problem.shape.tiles)
        return lane.run(self._problem, trace, self._answers).kernel_ns


def _size_for(device: DeviceInfo) -> tuple[int, int, int]:
    """The largest M, N, K of which one run stays below ``_LONGEST_RUN_S``."""
    rate = flops_per_s(device)
    side = next((side for side in _GPU_SIDES if 2 * side**3 <= _LONGEST_RUN_S * rate), _GPU_SIDES[-1])
    return side, side, side


def tune(device: DeviceInfo, cancel: CancelToken, progress: ReportShare, limit_s: float = SEARCH_S) -> TunedDevice:
    """Search within about ``limit_s`` seconds; ``progress`` is called with fractions from 0 to 1.

    Block sizes are tried first, each with the default depth, then other depths with the best block size. Candidates
    that the device refuses are skipped; if it refuses all, the default parameters are returned, with speeds of 0.

    Raises:
        Cancelled: soon after ``cancel`` is set.
        OpenClError: if the device fails altogether.
    """
    started_s = time.monotonic()
    default = default_parameters(device)
    search = Search(device, cancel)
    possible = choices(device)
    blocks = [one for one in possible if one.depth == default.depth]

    def admit(candidates: Sequence[KernelParameters], begin: float, end: float) -> None:
        for index, candidate in enumerate(candidates):
            spent_s = time.monotonic() - started_s
            if spent_s > limit_s - _LEAVE_S:
                return
            progress(max(begin + (end - begin) * index / len(candidates), min(end, spent_s / limit_s)))
            search.admit(candidate)

    try:
        admit(blocks, 0.0, 0.7)
        best = search.best() or default
        deeper = [one for one in possible if one == msgspec.structs.replace(best, depth=one.depth) != best]
        admit(deeper, 0.7, 0.9)
        progress(0.9)
        speeds = search.settle(always=[default])
    finally:
        search.close()
    progress(1.0)
    if not speeds:
        return TunedDevice(device, __version__, default, 0.0, 0.0, 0)
    chosen = max(speeds, key=lambda one: speeds[one] * (_WORTH_IT if one == default else 1.0))
    return TunedDevice(device, __version__, chosen, speeds[chosen], speeds.get(default, 0.0), search.tried)
