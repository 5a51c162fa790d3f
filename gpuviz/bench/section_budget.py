"""The device and the time that a section is given."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from gpuviz.compute.device_info import DeviceInfo


@dataclass(frozen=True)
class SectionBudget:
    """``device`` is None where no OpenCL device works; ``say`` is called with what is being measured.

    ``seconds`` is how long the section may take, counted from ``began_s`` of ``time.monotonic``; ``rounds`` is the
    maximum number of rounds. ``spare_s`` is time that no other section needs, in case kernels have to be built.
    """

    device: DeviceInfo | None
    quick: bool
    seconds: float
    rounds: int
    say: Callable[[str], None]
    spare_s: float = 0.0
    began_s: float = field(default_factory=time.monotonic)

    @property
    def left_s(self) -> float:
        """Seconds left; 0 or less once the time is over."""
        return self.began_s + self.seconds - time.monotonic()
