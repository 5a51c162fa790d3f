"""The machine and the time of a measurement, for reports."""

import platform
from datetime import UTC, datetime

import msgspec
import psutil

from gpuviz.compute.host import available_cores, processor_name


class HostInfo(msgspec.Struct, frozen=True):
    """A machine: ``memory_gb`` is its total memory in 10^9 bytes, ``cores`` what this process may use."""

    system: str
    machine: str
    processor: str
    cores: int
    memory_gb: float
    python: str

    @classmethod
    def here(cls) -> "HostInfo":
        """This machine."""
        return cls(
            f"{platform.system()} {platform.release()}",
            platform.machine(),
            processor_name(),
            available_cores(),
            round(psutil.virtual_memory().total / 1e9, 1),
            platform.python_version(),
        )


def today() -> str:
    """The present time in UTC, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
