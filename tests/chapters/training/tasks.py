"""What is learnt in tests: some names, few examples at a time, and every form of the kernels that a device can run."""

from gpuviz.chapters.training.names import NameList
from gpuviz.chapters.training.trainer import Task
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import CpuParameters, GpuParameters, KernelParameters
from tests.found import found_devices

NAMES = NameList.of(
    [
        "ada",
        "alan",
        "alonzo",
        "anita",
        "barbara",
        "edsger",
        "emmy",
        "frances",
        "grace",
        "hedy",
        "ida",
        "joan",
        "john",
        "katherine",
        "leslie",
        "linus",
        "ole",
    ]
)
FORMS: dict[str, KernelParameters] = {
    "cpu": CpuParameters(),
    "cpu-avx512": CpuParameters(rows=8, cols=32, avx512=True),
    "gpu": GpuParameters(),
}


def task(names: NameList = NAMES, seed: int = 1, batch: int = 70) -> Task:
    """A task whose batch ends inside a strip."""
    return Task(names.examples, len(names.alphabet), seed, batch)


def forms() -> list[tuple[DeviceInfo, str]]:
    """Each form of the kernels with each device that can compute with it."""
    found = [(device, "gpu") for device in found_devices()]
    found += [(device, "cpu") for device in found_devices() if device.kernels == "cpu"]
    return [*found, *((device, "cpu-avx512") for device, form in found if form == "cpu" and device.vector_lanes >= 16)]
