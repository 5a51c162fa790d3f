from collections.abc import Iterator

import numpy as np
import pytest

from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import CpuParameters, GpuParameters, KernelParameters, default_parameters
from gpuviz.compute.program import OpenDevice
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.compute.transformer.opencl_operations import OpenClOperations
from gpuviz.compute.transformer.operations import AnyOperations
from gpuviz.compute.transformer.sequential_operations import SequentialOperations

KINDS: dict[str, KernelParameters] = {"cpu": CpuParameters(), "gpu": GpuParameters()}
WAYS = ("numpy", "sequential", *KINDS)


@pytest.fixture(scope="session")
def opened_devices(devices: list[DeviceInfo]) -> list[OpenDevice]:
    return [OpenDevice(device) for device in devices]


@pytest.fixture(scope="session")
def host_tables() -> Iterator[HostTables]:
    tables = HostTables(2)
    yield tables
    tables.close()


@pytest.fixture(scope="session")
def reference(host_tables: HostTables) -> NumpyOperations:
    """The reference; ``test_numpy_operations.py`` checks it against formulas."""
    return NumpyOperations(host_tables, np.float64)


@pytest.fixture(scope="session")
def on_devices(devices: list[DeviceInfo]) -> Iterator[dict[str, list[OpenClOperations]]]:
    """The operations on every device, with the kernels for CPUs, in the size of any CPU and in this one's, and with
    those for other devices."""
    on_cpus = [device for device in devices if device.kernels == "cpu"]
    sizes = [(device, size) for device in on_cpus for size in {KINDS["cpu"], default_parameters(device)}]
    made = {
        "cpu": [OpenClOperations(device, size) for device, size in sizes],
        "gpu": [OpenClOperations(device, KINDS["gpu"]) for device in devices],
    }
    yield made
    for operations in (*made["cpu"], *made["gpu"]):
        operations.close()


@pytest.fixture(params=list(KINDS))
def opencl(request: pytest.FixtureRequest, on_devices: dict[str, list[OpenClOperations]]) -> list[OpenClOperations]:
    """The operations by one kind of kernels, on every device."""
    return on_devices[request.param]


@pytest.fixture(params=WAYS)
def ways(
    request: pytest.FixtureRequest, host_tables: HostTables, on_devices: dict[str, list[OpenClOperations]]
) -> list[AnyOperations]:
    """One way to compute in float32; the OpenCL ones on every device."""
    if request.param in KINDS:
        return list(on_devices[request.param])
    if request.param == "sequential":
        return [SequentialOperations(host_tables, CancelToken())]
    return [NumpyOperations(host_tables)]
