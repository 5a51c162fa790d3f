"""What every benchmark prints: where and when it was measured, and medians with their spread."""

import statistics
from collections.abc import Sequence
from importlib.metadata import version

from gpuviz.compute.results import DeviceInfo, HostInfo, today

_PACKAGES = ("numpy", "numba", "pyopencl", "PySide6-Essentials", "pyqtgraph")


def print_place(device: DeviceInfo | None = None) -> None:
    """Say on which machine, with which packages, and on which OpenCL device (if one takes part) this is measured."""
    host = HostInfo.here()
    print(f"{today()}  {host.processor}, {host.cores} cores, {host.memory_gb} GB, {host.system}")
    print(f"Python {host.python}, " + ", ".join(f"{name} {version(name)}" for name in _PACKAGES))
    if device is not None:
        print(f"{device.name} ({device.type}), {device.platform}, driver {device.driver}")


def print_sample(name: str, sample_ms: Sequence[float], flops: int = 0, more: str = "") -> None:
    """One line: the median of some times, the least and the most, and the speed if they computed ``flops``."""
    median_ms = statistics.median(sample_ms)
    speed = f", {flops / median_ms / 1e6:.4g} GFLOP/s" if flops else ""
    print(f"{name:20} median {median_ms:.1f} ms ({min(sample_ms):.1f}-{max(sample_ms):.1f}){speed}{more}")


def print_ratio(name: str, over: Sequence[float], under: Sequence[float]) -> None:
    """The ratio of two medians, and the quartiles of the ratios of what was measured side by side."""
    pairs = [one / other for one, other in zip(over, under, strict=True)]
    low, _, high = statistics.quantiles(pairs, n=4)
    ratio = statistics.median(over) / statistics.median(under)
    print(f"{name}: {ratio:.2f} (middle half of the pairs {low:.2f}-{high:.2f})")
