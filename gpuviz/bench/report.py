"""The report of a benchmark as plain data, from which text, JSON and chart are made."""

import statistics
from collections.abc import Sequence
from typing import Literal

import msgspec

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.host_info import HostInfo

Unit = Literal["ms", "MB", "tokens/s", "GFLOP/s", "GB/s"]
Verdict = Literal["reached", "not reached", "no promise"]


class Spread(msgspec.Struct, frozen=True):
    """Statistics of repeated measurements: median, quartiles ``low`` and ``high``, extremes ``least`` and ``most``."""

    median: float
    low: float
    high: float
    least: float
    most: float
    count: int

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        """The statistics of at least one value."""
        low, median, high = (
            statistics.quantiles(values, n=4, method="inclusive") if len(values) > 1 else 3 * [values[0]]
        )
        return cls(median, low, high, min(values), max(values), len(values))


class Sample(msgspec.Struct, frozen=True):
    """A measured quantity, such as the time of a product; ``note`` says what it includes or what computed it."""

    name: str
    unit: Unit
    spread: Spread
    note: str = ""


class Promise(msgspec.Struct, frozen=True):
    """A bound that a finding has to meet, and a better value to aim at."""

    bound: Literal["at least", "at most"]
    value: float
    aim: float

    def verdict(self, found: float) -> Verdict:
        """Whether the promise is kept, rounded to the two decimals that are shown."""
        shown = round(found, 2)
        return (
            "reached" if (shown >= self.value if self.bound == "at least" else shown <= self.value) else "not reached"
        )


class Finding(msgspec.Struct, frozen=True):
    """A result that may have a promise: a ratio of interleaved measurements, a time, or memory. ``what`` names it.

    ``verdict`` tells whether the promise is kept, and is computed from the other fields.
    """

    what: str
    spread: Spread
    promise: Promise | None = None
    unit: Literal["", "ms", "MB"] = ""  # empty for a ratio
    verdict: Verdict = "no promise"

    def __post_init__(self) -> None:
        if self.promise is not None:
            msgspec.structs.force_setattr(self, "verdict", self.promise.verdict(self.spread.median))


class Missing(msgspec.Struct, frozen=True):
    """What was not measured, and why, such as "PyTorch: not installed"; not a failure.

    ``finding`` names the result that is missing for it, ``promise`` its promise, if it has one.
    """

    what: str
    why: str
    finding: str = ""
    promise: Promise | None = None


class Section(msgspec.Struct, frozen=True):
    """The measurements of one module. ``failure`` is a sentence that says why there are none, else empty.

    ``bystanders`` is how many cores other processes kept busy meanwhile, where that was enough to disturb figures.
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
    held_back_by: list[str] = []  # environment variables that slowed down NumPy or numba

    @property
    def failed(self) -> bool:
        """Whether any section failed."""
        return any(section.failure for section in self.sections)
