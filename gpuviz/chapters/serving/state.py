"""What is known of the service that is watched, and of what it costs here."""

from dataclasses import dataclass, field

from gpuviz.chapters.serving.crowd import Mix
from gpuviz.chapters.serving.kinds import long_mix, usual_mix
from gpuviz.chapters.serving.limits import limit_per_minute
from gpuviz.chapters.serving.live_service import LiveService
from gpuviz.chapters.serving.messages import CheckService, CostsMeasured, FindPromiseLimit, MeasureCosts, ServiceChecked
from gpuviz.chapters.serving.rate_scale import RateScale
from gpuviz.chapters.serving.requests import Mode, Request, Served
from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import Text

CHECKED = 20  # real requests
_USUAL, _LONG = False, True  # whether all bring long texts
MODES: tuple[Mode, ...] = ("alone", "together")


@dataclass
class Check:
    """Real requests beside the same ones simulated. ``begun_s`` is when the real ones began, by the service's clock."""

    requests: list[Request]
    mode: Mode
    begun_s: float | None = None
    real: list[Served] = field(default_factory=list)
    result: ServiceChecked | None = None

    def hear(self, served: Served, now_s: float) -> None:
        """One of them has its last token."""
        if self.begun_s is None:
            self.begun_s = now_s - served.answered_s
        self.real.append(served)


def mix_of(long_texts: bool) -> Mix:
    """What people bring: all kinds of things, or long texts only."""
    return long_mix() if long_texts else usual_mix()


@dataclass(frozen=True)
class Known:
    """What follows from measured costs: the slider's scale, and the most people a minute in each mode and mix."""

    measured: CostsMeasured
    scale: RateScale
    limits: dict[tuple[Mode, bool], float]

    @classmethod
    def of(cls, measured: CostsMeasured) -> "Known":
        """All of it.

        Raises:
            InvalidCosts: if the costs cannot be.
        """
        limits = {
            (mode, long_texts): limit_per_minute(measured.costs, mode, mix_of(long_texts))
            for mode in MODES
            for long_texts in (_USUAL, _LONG)
        }
        return cls(measured, RateScale.suited_to(limits["together", _USUAL]), limits)

    @property
    def is_disturbed(self) -> bool:
        """Whether other programs kept the machine busy, so that the costs are too high."""
        return self.measured.other_load_cores > 0

    @property
    def times_as_many(self) -> float:
        """How many times as many people are served together as one at a time."""
        return self.limits["together", _USUAL] / self.limits["alone", _USUAL]


@dataclass
class ChapterState:
    """Everything that the chapter's picture depends on.

    ``job`` is at work for the chapter, ``stopping`` if it was asked to end; ``share`` of the costs are measured.
    ``stop`` is the slider's. ``kept`` has, by mode and mix, the most people a minute with whom the promise is kept.
    ``asleep``: nothing can be computed. ``waits``: something else is measured, or the model is on its way. ``note``:
    an interruption. ``anew``: costs are to be measured although they were before.
    """

    mode: Mode = "together"
    long_texts: bool = False
    stop: int = 0
    known: Known | None = None
    live: LiveService | None = None
    kept: dict[tuple[Mode, bool], float] = field(default_factory=dict)
    check: Check | None = None
    job: MeasureCosts | CheckService | FindPromiseLimit | None = None
    stopping: bool = False
    share: float = 0.0
    asleep: bool = False
    waits: bool = False
    failure: GpuvizError | None = None
    note: Text | None = None
    anew: bool = False

    @property
    def mix(self) -> Mix:
        """What people bring."""
        return mix_of(self.long_texts)

    @property
    def rate(self) -> int:
        """How many people a minute ask; 0 while that is unknown."""
        return self.known.scale.rate(self.stop) if self.known is not None else 0

    @property
    def limit(self) -> float:
        """How many people a minute can be served, in the long run; infinite while that is unknown."""
        return self.known.limits[self.mode, self.long_texts] if self.known is not None else float("inf")

    @property
    def is_checking(self) -> bool:
        """Whether real requests are still to be served."""
        return self.check is not None and self.check.result is None
