"""The OpenCL lane: the product on one device, in the kernel form that suits it."""

import time
from collections.abc import Mapping
from typing import Protocol

import numpy as np

from gpuviz.compute.clock import NO_CLOCK
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.devices import describe
from gpuviz.compute.driver_activity import BUILD_S, driver_at_work
from gpuviz.compute.lane import LaneTimes
from gpuviz.compute.lanes.opencl_cpu import HostMemoryMatmul
from gpuviz.compute.lanes.opencl_gpu import WaveMatmul
from gpuviz.compute.parameters import CpuParameters, KernelParameters
from gpuviz.compute.patches import DIRECT_FLOPS
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.program import OpenDevice, device_errors
from gpuviz.compute.trace import TileTrace
from gpuviz.errors import DeviceFailed


class MatmulKernel(Protocol):
    """One kernel form of the product on one device."""

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        """As ``Lane.run``."""
        ...


class OpenClLane:
    """The product on one OpenCL device, by ``matmul_cpu`` or by ``matmul_gpu``.

    The type of ``parameters`` decides which; by default they come from the tuning cache. For tests and benchmarks:
    without ``trace_tiles`` no times of tiles are recorded, ``sources`` replaces kernels by name, and ``matmul_cpu``
    packs no matrices of products of up to ``direct_flops``.
    """

    name = "opencl"

    def __init__(
        self,
        device: DeviceInfo,
        parameters: KernelParameters | None = None,
        trace_tiles: bool = True,
        sources: Mapping[str, str] | None = None,
        direct_flops: float = DIRECT_FLOPS,
    ) -> None:
        self.uses_cpu = device.is_cpu
        self._info = device
        self._parameters = parameters
        self._trace_tiles = trace_tiles
        self._sources = sources or {}
        self._direct_flops = direct_flops
        self._product: MatmulKernel | None = None

    def describe(self) -> str:
        """The device, in English."""
        return describe(self._info)

    @driver_at_work(BUILD_S)
    def prepare(self, problem: MatmulProblem) -> int:
        """Open the device, build the kernels (some drivers finish compiling at the first launch), and warm up.

        Raises:
            OpenClError: if the device or its compiler reports an error.
        """
        started_ns = time.perf_counter_ns()
        if self._product is None:
            self._product = self._open()
            one = np.ones((1, 1), np.float32)
            tiny = MatmulProblem.of(one, one, tiles=1)
            self.run(tiny, TileTrace.empty(1), tiny.empty_answers())
        build_ns = time.perf_counter_ns() - started_ns
        self.run(problem, TileTrace.empty(problem.shape.tiles), problem.empty_answers())
        return build_ns

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        """Compute all tiles.

        Raises:
            DeviceFailed: if the device reports an error, or was not prepared.
            ProblemTooLarge: if the matrices do not fit into the device's memory.
        """
        if self._product is None:
            raise DeviceFailed(device=self._info.name, detail="not prepared")
        with driver_at_work(cells=trace.cells), device_errors(self._info):
            return self._product.run(problem, trace, answers)

    @driver_at_work()
    def close(self) -> None:
        """Release all device memory."""
        self._product = None

    def _open(self) -> MatmulKernel:
        opened = OpenDevice(self._info, self._parameters)
        clock = self._info.clock if self._trace_tiles else NO_CLOCK
        with device_errors(self._info):
            if isinstance(opened.parameters, CpuParameters):
                return HostMemoryMatmul(opened, opened.parameters, clock, self._sources, self._direct_flops)
            return WaveMatmul(opened, opened.parameters, clock, self._sources)
