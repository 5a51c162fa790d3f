"""The backends that compute a model, by the names of the race's lanes."""

from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.devices import describe
from gpuviz.compute.lanes import make_lane
from gpuviz.compute.transformer.dot_operations import DotOperations
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.compute.transformer.operations import AnyOperations


def make_operations(lane: str, device: DeviceInfo, tables: HostTables, cancel: CancelToken) -> AnyOperations:
    """The operations of a lane; only ``opencl`` uses ``device``, only the others use ``tables``.

    Raises:
        OpenClError: if the device is gone.
    """
    if lane == "opencl":
        from gpuviz.compute.transformer.opencl_operations import OpenClOperations  # noqa: PLC0415 - as for the lanes

        return OpenClOperations(device)
    if lane == "sequential":
        try:
            from gpuviz.compute.transformer.sequential_operations import SequentialOperations  # noqa: PLC0415
        except ImportError:  # numba has no wheels for Intel Macs
            return DotOperations(tables, cancel)
        return SequentialOperations(tables, cancel)
    return NumpyOperations(tables)


def describe_backend(lane: str, device: DeviceInfo) -> str:
    """An English description of what computes in this lane, for reports."""
    return describe(device) if lane == "opencl" else make_lane(lane, device).describe()
