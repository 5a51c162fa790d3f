"""Which clock a device's kernels can read, and conversion of its ticks to nanoseconds."""

import platform

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray

from gpuviz.compute.program import OpenDevice
from gpuviz.compute.trace import UNIT_UNKNOWN, TileTrace
from gpuviz.errors import KernelBuildFailed

NO_CLOCK = "CLOCK_NONE"


def write_trace(
    trace: TileTrace,
    ticks: NDArray[np.uint64],
    launches: NDArray[np.float64],
    launch_of_tile: NDArray[np.intp],
    by_events: bool = True,
) -> None:
    """Fill in begin and end of every tile from ``ticks`` (tiles × 2), or from its launch where the ticks are unusable.

    ``launches`` (launches × 2) holds begin and end in ns since the lane's start, measured by the driver's events if
    ``by_events``, else by the host's clock. Ticks are mapped linearly: the first to the begin of the first launch, the
    last to the end of the last one; all clocks tried so far tick evenly.
    """
    first, last = ticks[:, 0].min(), ticks[:, 1].max()
    if first == 0 or last <= first or np.any(ticks[:, 1] < ticks[:, 0]):
        trace.begin_ns[:], trace.end_ns[:] = launches[launch_of_tile].T.astype(np.int64)
        trace.unit[:] = UNIT_UNKNOWN
        trace.source = "launch-events" if by_events else "host-clock"
        return
    start_ns, end_ns = launches[0, 0], launches[-1, 1]
    places = (ticks - first).astype(np.float64) / float(last - first)
    trace.begin_ns[:], trace.end_ns[:] = (start_ns + places * (end_ns - start_ns)).astype(np.int64).T
    trace.source = "device-clock"


def candidate_clocks(opened: OpenDevice) -> list[str]:
    """The clocks of ``device_clock.h`` worth trying on a device, best first.

    Other GPUs' cycle counters are not synchronised between parts of the chip, and reading the cycle counter of an ARM
    CPU ends the process. A device that claims all device types at once is a simulator.
    """
    device = opened.device
    clocks = []
    if "cl_khr_kernel_clock" in device.extensions:
        clocks.append("CLOCK_KERNEL_CLOCK")
    if "nvidia" in device.vendor.lower():
        clocks.append("CLOCK_GLOBALTIMER")
    alone = device.type & ~cl.device_type.DEFAULT == cl.device_type.CPU
    if alone and opened.info.runs_cpu_kernels and platform.machine().lower() in ("x86_64", "amd64"):
        clocks += ["CLOCK_RDTSCP", "CLOCK_CYCLES"]
    return clocks


def clock_advances(opened: OpenDevice, clock: str) -> bool:
    """Whether a kernel that reads this clock builds on the device and sees it advance."""
    ticks, work = np.zeros(2, np.uint64), np.ones(1, np.float32)
    flags = cl.mem_flags.READ_WRITE | cl.mem_flags.COPY_HOST_PTR
    try:
        kernel = opened.kernel("check_clock", [f"-DCLOCK={clock}"])
        on_device = cl.Buffer(opened.context, flags, hostbuf=ticks)
        kernel(opened.queue, (1,), (1,), on_device, cl.Buffer(opened.context, flags, hostbuf=work))
        cl.enqueue_copy(opened.queue, ticks, on_device)
    except (KernelBuildFailed, cl.Error):
        return False
    return bool(0 < ticks[0] < ticks[1])
