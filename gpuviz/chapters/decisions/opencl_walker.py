"""The OpenCL walker: all chains on one device, by ``chains.cl``."""

import time
from collections.abc import Mapping

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray

from gpuviz.chapters.decisions.kernel_form import KernelForm, fastest_form, useful_lanes
from gpuviz.chapters.decisions.launch_pace import LaunchPace
from gpuviz.chapters.decisions.progress import Progress
from gpuviz.chapters.decisions.spec import ChainSpec
from gpuviz.chapters.decisions.walker import Walked
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.devices import describe
from gpuviz.compute.driver_activity import BUILD_S, advance, driver_at_work
from gpuviz.compute.gpu_kernel import power_of_two, work_group_limit
from gpuviz.compute.parameters import CpuParameters, KernelParameters
from gpuviz.compute.program import OpenDevice, device_errors
from gpuviz.errors import DeviceFailed

_GROUP = 64  # the most work-items of a work-group
_GROUPS_A_UNIT = 16  # on CPUs, so that no unit waits long for another at the end of a launch
_MOST_STEPS_IN_PLACE = 1 << 30  # of a launch: the kernel counts them with an int
_MOST_STEPS = 60_000  # on other devices: Mesa's llvmpipe leaves a loop after 65,535 rounds, without a word
_TRIAL_NS, _TRIALS = 500_000, 4  # a launch to measure a form by, and how many


class OpenClWalker:
    """Launches the kernel again and again; the numbers that the chains have come to stay on the device meanwhile.

    Where the device shares the host's memory and gets the kernels for CPUs, it has several forms of the kernel, and
    each number of chains gets the one that is fastest for it. ``parameters`` replace those chosen for the device, and
    ``sources`` kernels by name: for tests.
    """

    name = "opencl"

    def __init__(
        self,
        device: DeviceInfo,
        parameters: KernelParameters | None = None,
        sources: Mapping[str, str] | None = None,
    ) -> None:
        self._info = device
        self._parameters = parameters
        self._source = (sources or {}).get("chains")
        self._device: _PreparedDevice | None = None

    def describe(self) -> str:
        """Who computes here."""
        return describe(self._info)

    @driver_at_work(BUILD_S)
    def prepare(self, spec: ChainSpec) -> None:
        """Open the device, build the forms of the kernel that may suit these chains, and measure how fast each is.

        Raises:
            OpenClError: if the device or its compiler refuses.
        """
        if self._device is None:
            opened = OpenDevice(self._info, self._parameters)
            self._device = _PreparedDevice(opened, self._source)
        with device_errors(self._info):
            self._device.prepare(spec)

    def lanes_for(self, spec: ChainSpec) -> int:
        """How many chains a work-item takes at a time.

        Raises:
            DeviceFailed: if the device was not prepared for these chains.
        """
        return self._prepared().form_for(spec).lanes

    @property
    def forms(self) -> list[int]:
        """The forms of the kernel that were built so far, by their lanes."""
        return self._prepared().forms

    def walk(self, spec: ChainSpec, progress: Progress, cancel: CancelToken, lanes: int | None = None) -> Walked:
        """Walk all chains, the same number of steps of each in every launch; ``lanes`` may name a form of the kernel.

        Raises:
            DeviceFailed: if the device gives an error while working, or was not prepared.
            Cancelled: soon after ``cancel`` is set, between two launches.
        """
        device = self._prepared()
        with driver_at_work(), device_errors(self._info):
            return device.walk(spec, progress, cancel, lanes or device.form_for(spec).lanes)

    @driver_at_work()
    def close(self) -> None:
        """Let go of everything on the device."""
        self._device = None

    def _prepared(self) -> "_PreparedDevice":
        if self._device is None:
            raise DeviceFailed(device=self._info.name, detail="not prepared")
        return self._device


class _PreparedDevice:
    """An open device, and the forms of the kernel that were built so far."""

    def __init__(self, opened: OpenDevice, source: str | None) -> None:
        self._opened, self._source = opened, source
        self._in_place = isinstance(opened.parameters, CpuParameters)
        self._units = max(1, opened.info.compute_units)
        self._kernels: dict[int, cl.Kernel] = {}
        self._forms: list[KernelForm] = []
        self._walked: ChainSpec | None = None  # last; the next run of the same chains knows the pace from the beginning
        self._most_steps = _MOST_STEPS_IN_PLACE if self._in_place else _MOST_STEPS
        self._pace = LaunchPace(1, self._most_steps)

    def prepare(self, spec: ChainSpec) -> None:
        """As ``OpenClWalker.prepare``."""
        for lanes in useful_lanes(spec) if self._in_place else (1,):
            if lanes not in self._kernels:
                self._kernels[lanes] = self._opened.kernel("chains", [f"-DLANES={lanes}"], self._source)
                self._forms.append(KernelForm(lanes, self._row_step_ns(lanes)))

    def form_for(self, spec: ChainSpec) -> KernelForm:
        """The fastest form for these chains."""
        return fastest_form(self._forms, spec, self._units)

    @property
    def forms(self) -> list[int]:
        """As ``OpenClWalker.forms``."""
        return list(self._kernels)

    def walk(self, spec: ChainSpec, progress: Progress, cancel: CancelToken, lanes: int) -> Walked:
        """As ``OpenClWalker.walk``."""
        queue, ends = self._opened.queue, spec.starts()
        if self._walked != spec:
            self._walked, self._pace = spec, LaunchPace(spec.chains, self._most_steps)
        progress.begin()
        started_ns = time.perf_counter_ns()
        values = self._buffer(ends)
        gone = 0
        while gone < spec.steps_each:
            cancel.check()
            steps = min(self._pace.steps, spec.steps_each - gone)
            self._pace.took(steps, self._launch(lanes, values, spec.chains, steps, spec.ways))
            gone += steps
            advance()
            progress.reached(gone * spec.chains / spec.steps_total)
        if spec.longer:
            self._launch(lanes, values, spec.longer, 1, spec.ways)
        if self._in_place:
            mapped, _ = cl.enqueue_map_buffer(queue, values, cl.map_flags.READ, 0, ends.shape, ends.dtype)
            mapped.base.release(queue)
        else:
            cl.enqueue_copy(queue, ends, values)
        queue.finish()
        total_ns = time.perf_counter_ns() - started_ns
        progress.reached(1.0)
        return Walked(ends, total_ns)

    def _buffer(self, values: NDArray[np.uint64]) -> cl.Buffer:
        """The device's side of the numbers: the host's own memory, or a copy."""
        flags = cl.mem_flags.READ_WRITE
        flags |= cl.mem_flags.USE_HOST_PTR if self._in_place else cl.mem_flags.COPY_HOST_PTR
        return cl.Buffer(self._opened.context, flags, hostbuf=values)

    def _launch(self, lanes: int, values: cl.Buffer, chains: int, steps: int, ways: int) -> int:
        """Let each chain go so many steps; gives the nanoseconds that this took."""
        started_ns = time.perf_counter_ns()
        kernel, items = self._kernels[lanes], -(-chains // lanes)
        group = self._group(kernel, items)
        numbers = (np.int32(number) for number in (chains, steps, ways))
        kernel(self._opened.queue, (-(-items // group) * group,), (group,), values, *numbers).wait()
        return time.perf_counter_ns() - started_ns

    def _group(self, kernel: cl.Kernel, items: int) -> int:
        """Work-items of a work-group."""
        if self._in_place:
            return power_of_two(max(1, min(_GROUP, items // (_GROUPS_A_UNIT * self._units))))
        device = self._opened.device
        return min(_GROUP, power_of_two(min(work_group_limit(kernel, device), int(device.max_work_item_sizes[0]))))

    def _row_step_ns(self, lanes: int) -> float:
        """What a step of a row of chains takes while every unit has one."""
        chains = lanes * self._units
        values, steps = self._buffer(ChainSpec(chains, chains).starts()), 1
        while True:  # the fastest of some: whatever else this computer does takes longer than a short launch
            took_ns = min(self._launch(lanes, values, chains, steps, 1) for _ in range(_TRIALS))
            if took_ns > _TRIAL_NS or 4 * steps > self._most_steps:
                return took_ns / steps
            steps *= 4
