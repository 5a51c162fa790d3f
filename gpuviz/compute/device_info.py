"""What is known about an OpenCL device, as plain data."""

from typing import Literal

import msgspec


class DeviceInfo(msgspec.Struct, frozen=True):
    """One OpenCL device. ``type`` is GPU, CPU, ACCELERATOR or NONE; all texts depend on ``is_cpu``.

    ``name`` is unique among the devices of a machine. Only what stays the same between starts belongs here, so that the
    device of a new worker equals the one before; some drivers report the memory that is free. The probe found out the
    rest: ``kernels`` is the kernel form that passed, ``cpu`` or ``gpu``, whatever the type suggests; ``clock`` is the
    clock of ``device_clock.h`` that works; ``multiplies_bytes``, whether the processor adds up products of bytes in one
    instruction (x86's AVX-512 VNNI); ``event_times`` tells whether the driver's profiling times of a launch can be
    believed; ``keeps_programs``, whether built programs can be taken from the driver and given back: PoCL 6 ends the
    process over one of them.
    """

    name: str
    type: str
    driver: str
    platform: str
    is_cpu: bool
    compute_units: int = 0
    vector_lanes: int = 0
    kernels: Literal["", "cpu", "gpu"] = ""  # empty before the probe: as the type suggests
    clock: str = "CLOCK_NONE"
    multiplies_bytes: bool = False
    event_times: bool = True
    keeps_programs: bool = False

    @property
    def runs_cpu_kernels(self) -> bool:
        """Whether it gets the kernel form for CPUs: few large work-items on host memory, without local memory."""
        return self.kernels == "cpu" or (not self.kernels and self.is_cpu)


NO_DEVICE = DeviceInfo("none", "NONE", "", "", is_cpu=True)
