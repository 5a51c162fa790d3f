"""What is known of the chains: what is chosen, the job at work, and all that was measured."""

from dataclasses import dataclass, field
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.decisions.choices import CHAINS, GUESSED_CHAINS, chosen_spec
from gpuviz.chapters.decisions.crossover import crossover
from gpuviz.chapters.decisions.messages import OPENCL, SEQUENTIAL
from gpuviz.chapters.decisions.progress import PLACES_ACROSS, PLACES_DOWN, Places
from gpuviz.chapters.decisions.results import ChainPoint
from gpuviz.chapters.decisions.spec import ChainSpec
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import Text
from gpuviz.panels.guess import Guess

Choice = tuple[int, int]  # how many chains, and ways


class Mode(Enum):
    """What the chapter shows."""

    MEASURED = auto()
    SLOW = auto()
    HOW = auto()


@dataclass(frozen=True)
class Record:
    """A lane's first run: what it took, and when it was how far."""

    total_ns: int
    seen_ns: list[int]
    seen_shares: list[float]

    def share_at(self, elapsed_ns: float) -> float:
        """How much of all steps was done by then; between two looks it went on evenly."""
        return float(np.interp(elapsed_ns, self.seen_ns, self.seen_shares))


@dataclass(frozen=True)
class Measured:
    """One choice, measured on a device, with the records of its first runs by lane."""

    device: DeviceInfo
    point: ChainPoint
    records: dict[str, Record]


@dataclass
class Job:
    """The job at work, and what was heard of it: when each lane began, and the records of those that are over."""

    run_id: int
    choice: Choice
    is_ready: bool = False
    started_ns: dict[str, int] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)
    cells: dict[str, NDArray[np.uint8]] = field(default_factory=dict)

    def begin_anew(self) -> None:
        """Another worker begins it again."""
        self.is_ready = False
        self.started_ns.clear()
        self.records.clear()
        self.cells.clear()


@dataclass
class DecisionsModel:
    """Everything that the chapter's picture depends on.

    ``stop`` is the slider's. ``asleep``: nothing can be computed; ``waits``: something else is being measured.
    ``note``: an interruption. ``device`` and ``lanes`` are those of the last job.
    """

    mode: Mode = Mode.MEASURED
    stop: int = 0
    ways: int = 1
    job: Job | None = None
    measured: dict[Choice, Measured] = field(default_factory=dict)
    device: DeviceInfo = NO_DEVICE
    lanes: int = 1
    has_opencl: bool = True
    guess: Guess = field(default_factory=Guess)
    asleep: bool = False
    waits: bool = False
    failure: GpuvizError | None = None
    note: Text | None = None

    @property
    def chains(self) -> int:
        """How many are chosen."""
        chains: int = CHAINS[self.stop]
        return chains

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        return self.chains, self.ways

    @property
    def spec(self) -> ChainSpec:
        """The chosen chains."""
        return chosen_spec(self.stop, self.ways)

    @property
    def shown(self) -> Measured | None:
        """What was measured of the choice, unless it is being measured again."""
        return None if self.shown_job is not None else self.measured.get(self.choice)

    @property
    def shown_job(self) -> Job | None:
        """The job at work, if it is about the choice."""
        return self.job if self.job is not None and self.job.choice == self.choice else None

    @property
    def plain_points(self) -> list[ChainPoint]:
        """What was measured with the plain rule, by the number of chains."""
        return [measured.point for (_, ways), measured in sorted(self.measured.items()) if ways == 1]

    @property
    def crossover_chains(self) -> int | None:
        """From how many chains on the students win, as far as is known; None before one chain and more are."""
        points = self.plain_points
        found = crossover(points) if all(point.correct and point.opencl is not None for point in points) else None
        return found if len(points) > 1 and points[0].chains == 1 else None

    def forget_other_devices(self) -> None:
        """Keep only what was measured on the device of the last job, so that a curve is about one device."""
        self.measured = {choice: one for choice, one in self.measured.items() if one.device == self.device}

    @property
    def guess_is_open(self) -> bool:
        """Whether nobody knows yet what is to be guessed."""
        return self.chains == 1 and (GUESSED_CHAINS, 1) not in self.measured and self.has_opencl

    def elapsed_ns(self, lane: str, now_ns: int) -> int:
        """A lane's time: the median of its runs once all are over; before that its first run, so far."""
        if (measured := self.shown) is not None:
            times = measured.point.sequential if lane == SEQUENTIAL else measured.point.opencl
            return times.total_ns if times is not None else 0
        job = self.shown_job
        if job is None:
            return 0
        if lane in job.records:
            return job.records[lane].total_ns
        return max(0, now_ns - job.started_ns[lane]) if lane in job.started_ns else 0

    def runs(self, lane: str) -> bool:
        """Whether a lane's first run is under way."""
        job = self.shown_job
        return job is not None and lane in job.started_ns and lane not in job.records

    def cells(self, lane: str) -> NDArray[np.uint8]:
        """How far a lane is at each place."""
        job = self.shown_job
        is_over = self.shown is not None or (job is not None and lane in job.records)
        if is_over and (lane == SEQUENTIAL or self.has_opencl):
            return np.full((PLACES_DOWN, PLACES_ACROSS), 255, np.uint8)
        if job is not None and self.runs(lane) and lane in job.cells:
            return job.cells[lane]
        return np.zeros((PLACES_DOWN, PLACES_ACROSS), np.uint8)


def places_of(lane: str, spec: ChainSpec) -> Places:
    """What fills a lane's places."""
    return Places.all_at_once(spec) if lane == OPENCL else Places.one_after_another()
