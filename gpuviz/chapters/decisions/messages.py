"""What the decisions chapter asks of the worker, and what it hears.

The window draws from two planes of the board, ``sequential`` and ``opencl``: how much is done at each of 40 × 25
places, 0 to 255 (see ``Places``).
"""

from typing import ClassVar, Self

import msgspec
from msgspec.structs import replace

from gpuviz.chapters.decisions.results import ChainPoint
from gpuviz.chapters.decisions.spec import DEFAULT_STEPS, ChainSpec
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.worker.message_base import Backend, Event, JobCommand, Priority

SEQUENTIAL, OPENCL = "sequential", "opencl"


class ChainsWanted(msgspec.Struct, frozen=True):
    """What to walk (see ``ChainSpec``); nothing is checked before ``spec``.

    ``device`` is a device's name, a part of it, or None for the best; without ``opencl`` the sequential lane is alone.
    """

    chains: int = 1
    steps_total: int = DEFAULT_STEPS
    ways: int = 1
    device: str | None = None
    opencl: bool = True

    def spec(self) -> ChainSpec:
        """The chains.

        Raises:
            InvalidChoice: if there are no such chains.
        """
        return ChainSpec(self.chains, self.steps_total, self.ways)


# ---- to the worker ----


class MeasureChains(JobCommand, frozen=True):
    """Walk the chains several times in both lanes, in turns, on the board, and compare where they end.

    A lane of which a run took long has fewer ``runs``. Gives ``ChainsReady``, then ``RunStarted`` and ``RunFinished``
    each, at last ``ChainsMeasured``.
    """

    slot: ClassVar = "decisions"
    priority: ClassVar = Priority.LEISURELY
    is_measured: ClassVar = True

    wanted: ChainsWanted
    runs: int = 3

    @property
    def wanted_device(self) -> str | None:
        """The device that the OpenCL lane uses."""
        return self.wanted.device

    def for_backend(self, backend: Backend) -> Self | None:
        """The same on another device, or by the sequential lane alone."""
        device, opencl = backend.device or self.wanted.device, self.wanted.opencl and backend.opencl
        return replace(self, wanted=replace(self.wanted, device=device, opencl=opencl))


# ---- from the worker ----


class ChainsReady(Event, frozen=True):
    """Both lanes are warm; ``lanes`` is how many chains a work-item of the device will take at a time."""

    run_id: int
    device: DeviceInfo
    lanes: int


class RunStarted(Event, frozen=True):
    """A lane's run number ``run`` (from 0) began at ``started_ns`` of the system-wide performance counter."""

    run_id: int
    lane: str
    run: int
    started_ns: int


class RunFinished(Event, frozen=True):
    """It is over after ``total_ns``, copies included.

    At ``seen_ns`` after its beginning the shares ``seen_shares``, 0 to 1, of its steps were seen to be done.
    """

    run_id: int
    lane: str
    run: int
    total_ns: int
    seen_ns: list[int]
    seen_shares: list[float]


class ChainsMeasured(Event, frozen=True):
    """All runs are over, and where their chains ended was compared."""

    run_id: int
    device: DeviceInfo
    point: ChainPoint
