"""The registry of lanes. A new lane is one file here and one line in ``LANES``.

The order is that in which lanes run.
"""

from collections.abc import Callable

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.lane import Lane
from gpuviz.compute.lanes.blas import BlasLane
from gpuviz.compute.lanes.sequential import SequentialLane
from gpuviz.errors import UnknownLane


def _opencl(device: DeviceInfo) -> Lane:
    from gpuviz.compute.lanes.opencl import OpenClLane  # noqa: PLC0415 (the other lanes must work without OpenCL)

    return OpenClLane(device)


LANES: dict[str, Callable[[DeviceInfo], Lane]] = {
    "opencl": _opencl,
    "blas_one_core": lambda _: BlasLane.one_core(),
    "blas_all_cores": lambda _: BlasLane.all_cores(),
    "sequential": lambda _: SequentialLane(),
}


def make_lane(name: str, device: DeviceInfo) -> Lane:
    """The lane of this name; ``device`` matters only to ``opencl``.

    Raises:
        UnknownLane: if there is no such lane.
        OpenClError: if the device is gone.
    """
    if name not in LANES:
        raise UnknownLane(given=name, available=", ".join(LANES))
    return LANES[name](device)
