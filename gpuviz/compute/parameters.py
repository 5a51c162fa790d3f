"""Parameters of the matmul kernels: the defaults for a device, and the candidates for the autotuner."""

from itertools import product

import msgspec

from gpuviz.compute.device_info import DeviceInfo

_AVX512_LANES = 16
_FEWEST_SUMS = 8  # vector accumulators: with fewer the latency of an addition is not hidden
_MOST_SUMS = {8: 12}  # AVX2 has 16 vector registers; AVX-512 and NEON have 32
_MOST_SUMS_ELSE = 24


class CpuParameters(msgspec.Struct, frozen=True, tag="cpu"):
    """Parameters of ``matmul_cpu`` and its packing kernels; described there and in ``panels.h``."""

    rows: int = 6
    cols: int = 16
    depth: int = 1024
    avx512: bool = False
    prefetch: bool = True


class GpuParameters(msgspec.Struct, frozen=True, tag="gpu"):
    """Parameters of ``matmul_gpu``; described there."""

    side: int = 16
    rows_each: int = 4
    cols_each: int = 4
    depth: int = 16
    local: bool = True

    @property
    def block_rows(self) -> int:
        """Rows of the block of C that a work-group computes."""
        return self.side * self.rows_each

    @property
    def block_cols(self) -> int:
        """Columns of the block of C that a work-group computes."""
        return self.side * self.cols_each

    @property
    def local_bytes(self) -> int:
        """Local memory of a work-group in bytes."""
        return 4 * self.depth * (self.block_rows + self.block_cols + 4) if self.local else 0


KernelParameters = CpuParameters | GpuParameters


def default_parameters(device: DeviceInfo) -> KernelParameters:
    """The parameters that suit most devices with the same kernel form."""
    if not device.runs_cpu_kernels:
        return GpuParameters()
    if device.vector_lanes >= _AVX512_LANES:
        return CpuParameters(rows=8, cols=32, avx512=True)
    return CpuParameters()


def build_options(parameters: KernelParameters) -> list[str]:
    """The parameters as compiler options, such as ``-DROWS=6``."""
    return [f"-D{name.upper()}={int(value)}" for name, value in msgspec.structs.asdict(parameters).items()]


def choices(device: DeviceInfo) -> list[KernelParameters]:
    """All candidates for this device, the default first."""
    possible = _cpu_choices(device.vector_lanes) if device.runs_cpu_kernels else _gpu_choices()
    default = default_parameters(device)
    return [default, *(parameters for parameters in possible if parameters != default)]


def _cpu_choices(lanes: int) -> list[KernelParameters]:
    """Blocks whose accumulators fit the vector registers, for AVX2 and, where available, AVX-512."""
    made: list[KernelParameters] = []
    widths = (8, _AVX512_LANES) if lanes >= _AVX512_LANES else (lanes if lanes in _MOST_SUMS else 4,)
    for width in widths:
        most = _MOST_SUMS.get(width, _MOST_SUMS_ELSE)
        for depth, rows, cols in product((1024, 256), (4, 6, 8, 12), (16, 32)):
            if _FEWEST_SUMS <= rows * cols // width <= most:
                made.append(CpuParameters(rows, cols, depth, avx512=width == _AVX512_LANES))
    return made


def _gpu_choices() -> list[KernelParameters]:
    near = [GpuParameters(*sizes) for sizes in product((16, 8), (4, 8), (4, 8), (16, 8, 32))]
    far = [GpuParameters(*sizes, depth=16, local=False) for sizes in product((16, 8), (4, 8), (4, 8))]
    return [*near, *far]
