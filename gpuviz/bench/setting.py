"""What all sections are given."""

from collections.abc import Callable
from dataclasses import dataclass

from gpuviz.compute.results import DeviceInfo


@dataclass(frozen=True)
class Setting:
    """``device`` is None where no OpenCL device works; ``say`` tells whoever waits what is being measured.

    ``seconds`` is how long a section may take in all, ``rounds`` how often each side's turn comes at most.
    """

    device: DeviceInfo | None
    quick: bool
    seconds: float
    rounds: int
    say: Callable[[str], None]
