"""What all sections are given."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from gpuviz.compute.device_info import DeviceInfo


@dataclass(frozen=True)
class SectionBudget:
    """``device`` is None where no OpenCL device works; ``say`` tells whoever waits what is being measured.

    ``seconds`` is how long a section may take in all, from ``began_s`` of ``time.monotonic`` on, and ``rounds`` how
    often each side's turn comes at most. ``spare_s`` is what nobody else needs, should something have to be built.
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
        """How much of its time a section still has; nothing or less once it is over."""
        return self.began_s + self.seconds - time.monotonic()
