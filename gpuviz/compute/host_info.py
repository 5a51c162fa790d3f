"""The machine and the time that a report names."""

import platform
from datetime import UTC, datetime

import msgspec
import psutil

from gpuviz.compute.host import available_cores, processor_name


class HostInfo(msgspec.Struct, frozen=True):
    """The machine a race ran on."""

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
    """The time now, UTC, to the second, as ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")
