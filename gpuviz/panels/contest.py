"""What is known of a contest of lanes over units of work (tiles, layers), while it runs and after it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.compute.lane_outcome import LaneOutcome


class FinishedLane(Protocol):
    """A lane whose last run is over and verified."""

    @property
    def outcome(self) -> LaneOutcome:
        """Its times and whether it is correct."""
        ...


L = TypeVar("L", bound=FinishedLane)


@dataclass
class ContestState(Generic[L]):
    """One contest: what was asked, and what has been heard of it so far.

    ``fast_lane`` is the lane shown as many hands: ``opencl``, or ``blas_all_cores`` where no OpenCL works. ``turns``:
    the lanes run one after another because they share the CPU. ``lanes`` are the finished ones.
    """

    run_id: int
    device: DeviceInfo = field(default=NO_DEVICE, kw_only=True)
    fast_lane: str = field(default="opencl", kw_only=True)
    turns: bool = field(default=False, kw_only=True)
    started_ns: dict[str, int] = field(default_factory=dict, kw_only=True)
    lanes: dict[str, L] = field(default_factory=dict, kw_only=True)

    @property
    def units(self) -> int:
        """How many units of work each lane does."""
        raise NotImplementedError

    @property
    def shown(self) -> tuple[str, str]:
        """The two lanes that have a card."""
        return "sequential", self.fast_lane

    def make_ready(self, device: DeviceInfo, lanes: Sequence[str], turns: bool) -> None:
        """The worker has all lanes warm."""
        self.device, self.turns = device, turns
        self.fast_lane = "opencl" if "opencl" in lanes else "blas_all_cores"

    def restart(self) -> None:
        """Forget everything heard; the contest begins anew."""
        self.started_ns.clear()
        self.lanes.clear()

    def elapsed_ns(self, lane: str, now_ns: int) -> int:
        """The lane's measured time: final if it is done, so far if it runs, else 0."""
        if lane in self.lanes:
            return self.lanes[lane].outcome.total_ns
        return max(0, now_ns - self.started_ns[lane]) if lane in self.started_ns else 0

    def ratio(self, lane: str) -> float | None:
        """How many times sooner the fast lane was done than another, if both are, and all their answers are correct."""
        fast, other = self.lanes.get(self.fast_lane), self.lanes.get(lane)
        if fast is None or other is None or fast is other or not (fast.outcome.verified and other.outcome.verified):
            return None
        return other.outcome.total_ns / max(1, fast.outcome.total_ns)

    @property
    def units_wrong(self) -> int:
        """Units of work of finished lanes that failed verification."""
        return sum(self.units - lane.outcome.units_correct for lane in self.lanes.values())
