"""What is known about an OpenCL device, as plain data."""

from typing import Literal

import msgspec


class DeviceInfo(msgspec.Struct, frozen=True):
    """One OpenCL device. ``type`` is GPU, CPU, ACCELERATOR or NONE; ``is_cpu`` decides every wording.

    ``name`` is unique among the devices of a machine. The rest is what the probe found out: ``kernels`` says which form
    of the kernels computed rightly, ``cpu`` or ``gpu``, whatever the type suggests; ``clock`` which one of
    ``device_clock.h`` they can read; ``event_times`` whether the driver tells when a launch began and ended.
    """

    name: str
    type: str
    driver: str
    platform: str
    is_cpu: bool
    compute_units: int = 0
    vector_lanes: int = 0
    memory_mb: int = 0
    kernels: Literal["", "cpu", "gpu"] = ""  # not tried yet: as the type suggests
    clock: str = "CLOCK_NONE"
    event_times: bool = True

    @property
    def runs_cpu_kernels(self) -> bool:
        """Whether it gets the kernels for CPUs: few fat work-items on the host's memory."""
        return self.kernels == "cpu" or (not self.kernels and self.is_cpu)


NO_DEVICE = DeviceInfo("none", "NONE", "", "", is_cpu=True)
