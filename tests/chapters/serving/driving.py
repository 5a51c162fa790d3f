"""Leads the serving scene through its states by the messages that a worker would send."""

from typing import TypeVar

from msgspec.structs import replace

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.serving.costs import ServingCosts
from gpuviz.chapters.serving.live_service import LiveService
from gpuviz.chapters.serving.messages import (
    CheckService,
    CostsMeasured,
    FindPromiseLimit,
    MeasureCosts,
    PromiseLimitFound,
    RequestServed,
    ServiceChecked,
)
from gpuviz.chapters.serving.requests import Served
from gpuviz.chapters.serving.scene import ServingScene
from gpuviz.chapters.serving.simulation import simulated
from gpuviz.chapters.serving.state import Known
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.i18n.languages import Language, Text
from gpuviz.model.results import ModelInfo
from gpuviz.worker.message_base import Command, Event
from gpuviz.worker.messages import JobDone, JobStopped, StopJob
from tests.chapters.race.made_up import DEVICE
from tests.chapters.serving.made_up import COSTS
from tests.chapters.stages import make_stage

ENGLISH = Language()
MODEL = ModelInfo("a model", "model.gguf", 134_515_008, 30, 576, 1536, 9, 3, 49_152, 2048)
KV_BYTES = 46_080
KEPT = 104.0

C = TypeVar("C", bound=Command)


def measured(
    run_id: int, costs: ServingCosts = COSTS, device: DeviceInfo = DEVICE, other_load_cores: float = 0.0
) -> CostsMeasured:
    date = "2026-11-26T10:00:00"
    return CostsMeasured(run_id, device, MODEL, costs, KV_BYTES, date, False, other_load_cores)


def made_real(job: CheckService, later_s: float = 0.03) -> list[Served]:
    """The requests of a check as they would go for real: a little later than simulated."""
    return [
        replace(one, first_token_s=one.first_token_s + later_s, answered_s=one.answered_s + later_s)
        for one in simulated(job.costs, job.mode, job.requests)
    ]


class Driven:
    """A scene, its stage, and a clock."""

    def __init__(self, stage: Stage | None = None) -> None:
        self.stage = stage or make_stage()
        self.stage.port.outbox.clear()
        self.scene, self.now_ns = ServingScene(self.stage), 0

    def tick(self, seconds: float = 0.02, visible: bool = True) -> None:
        self.now_ns += round(seconds * 1e9)
        self.scene.tick(Frame(self.now_ns, None), visible)

    def live_on(self, seconds: float) -> None:
        """Frame after frame."""
        for _ in range(round(seconds / 0.05)):
            self.tick(0.05)

    def asked(self) -> list[Command]:
        """What was asked of the worker since the last time."""
        asked = list(self.stage.port.outbox)
        self.stage.port.outbox.clear()
        return asked

    def asked_for(self, kind: type[C]) -> C:
        """The only command of this kind since the last time."""
        (command,) = [command for command in self.asked() if isinstance(command, kind)]
        return command

    @property
    def run_id(self) -> int:
        assert self.scene.now.job is not None
        return self.scene.now.job.run_id

    @property
    def live(self) -> LiveService:
        assert self.scene.now.live is not None
        return self.scene.now.live

    @property
    def known(self) -> Known:
        assert self.scene.now.known is not None
        return self.scene.now.known

    def hear(self, event: Event) -> None:
        self.stage.port.apply(event)
        self.scene.apply(event)

    def end(self) -> None:
        """The job at work ends well."""
        self.hear(JobDone(self.run_id))

    def stopped(self) -> None:
        """The job at work was asked to stop, and has stopped."""
        self.tick()
        assert StopJob(self.run_id) in self.asked()
        self.hear(JobStopped(self.run_id))

    def measure(self, costs: ServingCosts = COSTS) -> "Driven":
        """It is seen, and the costs are measured."""
        self.tick()
        assert isinstance(self.scene.now.job, MeasureCosts)
        self.hear(measured(self.run_id, costs))
        self.end()
        self.tick()
        return self

    def find_limit(self, kept: float = KEPT) -> "Driven":
        """What is known of the promise is found."""
        job = self.scene.now.job
        assert isinstance(job, FindPromiseLimit)
        self.hear(PromiseLimitFound(job.run_id, job.mode, job.long_texts, kept))
        self.end()
        self.tick()
        return self

    def begin_check(self) -> CheckService:
        self.scene.do("check")
        self.tick()
        job = self.scene.now.job
        assert isinstance(job, CheckService)
        return job

    def check(self, later_s: float = 0.03, other_load_cores: float = 0.0) -> "Driven":
        """Real requests are served, a little later than simulated."""
        job = self.begin_check()
        real = made_real(job, later_s)
        begun_s = self.live.now_s
        for served in sorted(real, key=lambda one: one.answered_s):
            while self.live.now_s < begun_s + served.answered_s:
                self.tick(0.25)
            self.hear(RequestServed(job.run_id, served))
        self.hear(ServiceChecked(job.run_id, real, simulated(job.costs, job.mode, job.requests), other_load_cores))
        self.end()
        self.tick(0.3)
        return self

    def ask_at(self, people_per_minute: int) -> None:
        self.scene.do("rate", self.known.scale.nearest(people_per_minute))

    def says(self) -> str:
        """The sentence above the curves."""
        return words(self.scene.picture.curves.panel.title)

    def note(self) -> str:
        return words(self.scene.picture.curves.panel.note)

    def subtitle(self) -> str:
        return words(self.scene.picture.heading.subtitle)

    def enabled(self) -> set[str]:
        return {action.name for action in self.scene.actions() if action.enabled}


def words(shown: Text | None) -> str:
    """A text as visitors read it, with spaces that may break."""
    return ENGLISH(shown).replace("\u00a0", " ") if shown is not None else ""
