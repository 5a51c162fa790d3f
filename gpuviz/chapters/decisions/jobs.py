"""What the worker does for the decisions."""

import time
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.decisions.messages import (
    OPENCL,
    SEQUENTIAL,
    ChainsMeasured,
    ChainsReady,
    MeasureChains,
    RunFinished,
    RunStarted,
)
from gpuviz.chapters.decisions.progress import PLACES_ACROSS, PLACES_DOWN, Places, Progress
from gpuviz.chapters.decisions.results import ChainPoint, WalkTimes
from gpuviz.chapters.decisions.spec import ChainSpec, check_runs
from gpuviz.chapters.decisions.walker import Walker
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.worker.context import Handlers, WorkerContext
from gpuviz.worker.found_devices import FoundDevices

if TYPE_CHECKING:
    from gpuviz.chapters.decisions.opencl_walker import OpenClWalker

_LONG_NS = 3_000_000_000  # who takes longer is not asked again: nobody would wait for it


def handlers(worker: WorkerContext) -> Handlers:
    """Who walks chains."""
    return {MeasureChains: DecisionsJobs(worker).measure_chains}


class DecisionsJobs:
    """Keeps the device's walker, so that the forms of the kernel are built and measured once."""

    def __init__(self, worker: WorkerContext) -> None:
        self._worker = worker
        self._devices = worker.shared(FoundDevices)
        self._devices.on_parameters_changed(self._forget)
        self._opencl: tuple[DeviceInfo, OpenClWalker] | None = None

    def measure_chains(self, job: MeasureChains) -> None:
        """Measure both lanes at one number of chains.

        The lanes take turns, whatever the device is: each has the machine for itself, and what slows the machine for a
        while meets both.

        Raises:
            Cancelled, GpuvizError
        """
        check_runs(job.runs)
        spec = job.wanted.spec()
        device, lanes, walkers = self._ready(job, spec)
        self._worker.emit(ChainsReady(job.run_id, device, lanes))
        self._worker.board.begin(job.run_id, {walker.name: (PLACES_DOWN, PLACES_ACROSS) for walker in walkers})
        took_ns: dict[str, list[int]] = {walker.name: [] for walker in walkers}
        ends: NDArray[np.uint64] | None = None
        correct = True
        for run in range(job.runs):
            for walker in walkers:
                if run and took_ns[walker.name][-1] > _LONG_NS:
                    continue
                ended, total_ns = self._walk_once(job.run_id, run, spec, walker)
                took_ns[walker.name].append(total_ns)
                ends = ended if ends is None else ends
                correct = correct and np.array_equal(ended, ends)
        times = {name: WalkTimes.of(runs_ns) for name, runs_ns in took_ns.items()}
        point = ChainPoint(spec.chains, spec.longest, spec.ways, lanes, times[SEQUENTIAL], times.get(OPENCL), correct)
        self._worker.emit(ChainsMeasured(job.run_id, device, point))

    def _walk_once(self, run_id: int, run: int, spec: ChainSpec, walker: Walker) -> tuple[NDArray[np.uint64], int]:
        """One run: where all chains ended, and what it took."""
        emit, plane = self._worker.emit, self._worker.board.plane(walker.name)
        places = Places.one_after_another() if walker.name == SEQUENTIAL else Places.all_at_once(spec)
        progress = Progress(places, plane)
        emit(RunStarted(run_id, walker.name, run, time.perf_counter_ns()))
        walked = walker.walk(spec, progress, self._worker.cancel)
        emit(RunFinished(run_id, walker.name, run, walked.total_ns, progress.seen_ns, progress.seen_shares))
        return walked.ends, walked.total_ns

    def _ready(self, job: MeasureChains, spec: ChainSpec) -> tuple[DeviceInfo, int, list[Walker]]:
        """The device, how many chains it takes at a time, and the lanes, warm."""
        # Numba is loaded only where something is walked.
        from gpuviz.chapters.decisions.sequential_walker import SequentialWalker  # noqa: PLC0415

        sequential = SequentialWalker()
        sequential.prepare(spec)
        if not job.wanted.opencl:
            return NO_DEVICE, 1, [sequential]
        device = self._devices.choose(job.run_id, job.wanted.device)
        opencl = self._walker_of(device)
        opencl.prepare(spec)
        return device, opencl.lanes_for(spec), [sequential, opencl]

    def _walker_of(self, device: DeviceInfo) -> "OpenClWalker":
        if self._opencl is None or self._opencl[0] != device:
            # Loaded only now, as the sequential lane must work where OpenCL does not.
            from gpuviz.chapters.decisions.opencl_walker import OpenClWalker  # noqa: PLC0415

            self._forget()
            self._opencl = device, OpenClWalker(device)
        return self._opencl[1]

    def _forget(self) -> None:
        """The device has other parameters now, or another one is used."""
        if self._opencl is not None:
            self._opencl[1].close()
            self._opencl = None
