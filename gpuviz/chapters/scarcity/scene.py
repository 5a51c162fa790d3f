"""The chapter about scarcity: what a model for many people takes, and why GPUs became precious."""

from dataclasses import replace

import msgspec

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.scarcity import wording
from gpuviz.chapters.scarcity.game_page import GamePage
from gpuviz.chapters.scarcity.messages import MeasureWriting, WritingMeasured
from gpuviz.chapters.scarcity.presenter import ScarcityPresenter, reckon
from gpuviz.chapters.scarcity.sources import MODELS, ChosenFacts, usable_facts
from gpuviz.chapters.scarcity.state import CONVERSATIONS, GROWTH, LARGE, PEOPLE, Asked, Page, ScarcityState, Topic
from gpuviz.errors import GpuvizError, ModelFileMissing, error_of
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.layout import Pages, Panel
from gpuviz.sentence.sentence import Status
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped
from gpuviz.worker.replacement import FellBack, SupervisorEvent

_REST_NS, _STEP_NS = 4_000_000_000, 900_000_000  # before the sliders move by themselves, and from stop to stop
_BUSY = (Status.WAITING, Status.FETCHING, Status.READING, Status.WRITING)  # measuring now would end what is watched
_STOPS = {"model": len(MODELS), "people": len(PEOPLE), "conversation": len(CONVERSATIONS)}


class ScarcityScene:
    """Reckons at once whatever the sliders ask, and has this computer's speed measured once it is seen."""

    title = text("chapters-scarcity")

    def __init__(self, stage: Stage) -> None:
        self._port, self._sentence, self._findings = stage.port, stage.sentence, stage.findings
        self.now = ScarcityState()
        self.picture = ScarcityPresenter()
        self.game = GamePage()
        pages: dict[str, Panel] = {Page.SCARCITY.value: self.picture.layout, Page.GAME.value: self.game.layout}
        self.pages = Pages(pages, Page.SCARCITY.value, {Page.SCARCITY.value: "close", Page.GAME.value: "game"})
        self.layout: Panel = self.pages
        self._chosen: ChosenFacts | None = None  # read when the chapter is seen, not when the window opens
        self._findings.report("scarcity", wording.finding())
        stage.settings.observe(self._forget_measured, "device")

    # ---- what a person can do ----

    def actions(self) -> list[Action]:
        """Everything a person can do now."""
        if self._plays:
            return self.game.actions()
        is_small = replace(self.now.asked, topic=Topic.ANSWERING) == Asked()
        return [
            Action("small", text("scarcity-start-small"), not is_small, key="R"),
            Action("game", text("scarcity-keep-up"), primary=True, key="Space"),
        ]

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        now = self.now
        if self._plays and name != "close":
            self.game.do(name, value)
            return
        match name, value:
            case "close", _:
                self.pages.shown = Page.SCARCITY.value
            case "game", _:
                self.pages.shown = Page.GAME.value
            case (("model" | "people" | "conversation"), int(stop)) if 0 <= stop < _STOPS[name]:
                now.asked = now.asked.moved(name, stop)
            case "topic", ("answering" | "learning" as topic):
                now.asked = replace(now.asked, topic=Topic(topic))
            case "small", _:
                now.asked = Asked()
            case _:
                return
        now.grows = False

    @property
    def _plays(self) -> bool:
        """Whether the game shows."""
        return self.pages.shown == Page.GAME.value

    @property
    def failure(self) -> GpuvizError | None:
        """What did not work; without the model's file the chapter still does."""
        failure = self.now.failure
        return None if isinstance(failure, ModelFileMissing) else failure

    def reset(self) -> None:
        """Back to the start; what was measured stays, and the staff's figures are read anew."""
        before = self.now
        if before.run_id is not None:
            self._port.stop(before.run_id)
        self.now = ScarcityState(measured=before.measured, is_tried=before.measured is not None, asleep=before.asleep)
        self._chosen = None
        self.pages.shown = Page.SCARCITY.value
        self.game.reset()

    def _forget_measured(self) -> None:
        """What was measured, or is being so, was measured on another device."""
        now = self.now
        if now.run_id is not None:
            self._port.stop(now.run_id)
        now.measured, now.failure, now.is_tried, now.run_id = None, None, False, None
        self._report()

    def measured(self) -> bytes | None:
        """How fast this computer writes; the rest is reckoned, by ``gpuviz scarcity --json`` too."""
        return msgspec.json.encode(self.now.measured) if self.now.measured is not None else None

    # ---- what the worker reports ----

    def apply(self, event: SupervisorEvent) -> None:
        """Take in one event; what belongs to another job is ignored."""
        now = self.now
        match event:
            case FellBack() if event.slot in (None, MeasureWriting.slot):
                now.asleep = event.rung is Rung.RECORDING
                now.failure, now.is_tried = None, now.measured is not None  # what failed elsewhere may be done here
                if event.rung is Rung.CHOSEN_DEVICE:
                    self._forget_measured()
            case WritingMeasured() if event.run_id == now.run_id:
                now.measured = event
                self._report()
            case JobFailed() if event.run_id == now.run_id:
                now.run_id, now.failure = None, error_of(event.key, event.arguments)
            case JobDone() | JobStopped() if event.run_id == now.run_id:
                now.run_id = None
                now.is_tried = now.measured is not None  # one that was stopped is measured when there is time

    # ---- every frame ----

    def tick(self, frame: Frame, visible: bool) -> None:
        """Bring the panels to this moment."""
        self.game.tick(frame, visible and self._plays)
        if not visible or self._plays:
            return
        if self._chosen is None:
            self._chosen = usable_facts()
            self.now.refused_facts = self._chosen.refused
            self._report()
        self._see_that_it_is_measured()
        self._grow(frame.now_ns)
        self.picture.show(self.now, self._chosen.facts, self.actions())

    def _grow(self, now_ns: int) -> None:
        """Left alone, take one stop after the other, once."""
        now = self.now
        if now.grown_ns is None:
            now.grown_ns = now_ns + _REST_NS - _STEP_NS
        if now.grows and now.grown < len(GROWTH) and now_ns - now.grown_ns >= _STEP_NS:
            slider = GROWTH[now.grown]
            now.asked = now.asked.moved(slider, now.asked.stop(slider) + 1)
            now.grown, now.grown_ns = now.grown + 1, now_ns

    def _see_that_it_is_measured(self) -> None:
        """Have the worker measure, unless something else is going on."""
        now, sentence = self.now, self._sentence
        if isinstance(now.failure, ModelFileMissing) and sentence.now.is_known:
            now.failure, now.is_tried = None, False  # the file has come
        if now.is_tried or now.run_id is not None or now.asleep or now.failure is not None:
            return
        if sentence.now.status not in _BUSY and self._port.is_free:
            now.run_id, now.is_tried = self._port.next_run_id(), True
            self._port.submit(MeasureWriting(now.run_id, sentence.spec))

    def _report(self) -> None:
        """Tell the closing page this computer's speed, beside a large model for many."""
        measured, chosen = self.now.measured, self._chosen
        told = reckon(LARGE, chosen.facts) if measured is not None and chosen is not None else None
        self._findings.report("scarcity", wording.finding(measured, told))


def make_scene(stage: Stage) -> ScarcityScene:
    """The chapter's scene."""
    return ScarcityScene(stage)
