"""What a benchmark found, as plain data: the text, the JSON and the chart are all made of this."""

import statistics
from collections.abc import Sequence
from typing import Literal

import msgspec

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.host_info import HostInfo

Unit = Literal["ms", "MB", "tokens/s", "GFLOP/s", "GB/s"]
Verdict = Literal["reached", "not reached", "no promise"]


class Spread(msgspec.Struct, frozen=True):
    """Repeated measurements of one thing; half of them lie between ``low`` and ``high``."""

    median: float
    low: float
    high: float
    least: float
    most: float
    count: int

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        """Of one value or more."""
        low, median, high = (
            statistics.quantiles(values, n=4, method="inclusive") if len(values) > 1 else 3 * [values[0]]
        )
        return cls(median, low, high, min(values), max(values), len(values))


class Sample(msgspec.Struct, frozen=True):
    """Something measured, such as the time of a product; ``note`` says who did it, or what counts in it."""

    name: str
    unit: Unit
    spread: Spread
    note: str = ""


class Promise(msgspec.Struct, frozen=True):
    """What a ratio (or a time) has to come to, and what it should; ``bound`` tells which way is good."""

    bound: Literal["at least", "at most"]
    value: float
    aim: float

    def verdict(self, found: float) -> Verdict:
        """Whether it is kept, to the two digits that are shown."""
        shown = round(found, 2)
        return (
            "reached" if (shown >= self.value if self.bound == "at least" else shown <= self.value) else "not reached"
        )


class Finding(msgspec.Struct, frozen=True):
    """One line of the table: a ratio of what was measured side by side, or a time. ``what`` says which by which.

    ``verdict`` says whether the promise is kept; it follows from the rest.
    """

    what: str
    spread: Spread
    promise: Promise | None = None
    unit: Literal["", "ms"] = ""  # none: a ratio
    verdict: Verdict = "no promise"

    def __post_init__(self) -> None:
        if self.promise is not None:
            msgspec.structs.force_setattr(self, "verdict", self.promise.verdict(self.spread.median))


class Missing(msgspec.Struct, frozen=True):
    """What could not be measured, and why, such as "PyTorch: not installed"; that is no failure.

    ``promise`` is the one that nothing can be said about for lack of it, ``finding`` what it would have been about.
    """

    what: str
    why: str
    finding: str = ""
    promise: Promise | None = None


class Section(msgspec.Struct, frozen=True):
    """All that one file measured. ``failure`` says in a sentence why it could not, else nothing.

    ``bystanders`` is how many cores other processes kept busy meanwhile, where that was enough to spoil figures.
    """

    name: str
    title: str
    samples: list[Sample] = []
    findings: list[Finding] = []
    missing: list[Missing] = []
    notes: list[str] = []
    failure: str = ""
    bystanders: float = 0.0


class Report(msgspec.Struct, frozen=True):
    """A whole run of ``gpuviz bench``."""

    gpuviz: str
    date: str
    quick: bool
    host: HostInfo
    device: DeviceInfo | None
    versions: dict[str, str]
    sections: list[Section]
    blas_kernel: str = ""
    held_back_by: list[str] = []  # variables of the environment that NumPy or numba had read before we could help it

    @property
    def failed(self) -> bool:
        """Whether a section could not be measured though it should have been."""
        return any(section.failure for section in self.sections)
