"""The first chapter: the race, and beside it the sentence its problems come from; and both lanes reading it whole."""

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.race import wording
from gpuviz.chapters.race.full_pass import FullPassRace
from gpuviz.chapters.race.matmul_race import MatmulRace
from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, Controls, Value
from gpuviz.panels.layout import Adaptive, Column, Pages, Panel, Row
from gpuviz.sentence import card
from gpuviz.sentence.card import SentencePresenter
from gpuviz.sentence.curated import accepted
from gpuviz.sentence.pace import WritingPace
from gpuviz.worker.replacement import SupervisorEvent

_RACE, _FULL_PASS, _CHOICE = "race", "full_pass", "sentences"
_TWO_COLUMNS_AND_ONE = [151, 74]  # of three equal columns, the gap between the first two included


class RaceScene:
    """Shows the race, the full pass, or the choice of sentences; the sentence stays beside them."""

    title = text("chapters-race")

    def __init__(self, stage: Stage) -> None:
        self.sentence, self._findings = stage.sentence, stage.findings
        self.race = MatmulRace(stage)
        self._pace = WritingPace()
        self.full_pass = FullPassRace(stage.port, stage.sentence)
        self._card = SentencePresenter()
        self.choice, self.story = self._card.choice, self._card.story
        race, full_pass = self.race.picture, self.full_pass.picture
        self._headings = Pages({_RACE: race.heading, _FULL_PASS: full_pass.heading}, _RACE)
        choice = Column([self._card.choice], [1], card=True)
        self._bodies = Pages({_RACE: race.pages, _FULL_PASS: full_pass.body, _CHOICE: choice}, _RACE)
        self._feet = Pages({_RACE: race.foot, _FULL_PASS: full_pass.foot}, _RACE)
        choices = Row([race.choosers, self._card.controls], [5, 6])
        self._buttons = Pages(
            {
                _RACE: Column([race.all_controls, choices], [0, 0]),
                _FULL_PASS: Column([full_pass.controls, self._card.controls], [0, 0]),
                _CHOICE: Controls([_close()]),
            },
            _RACE,
        )
        above = Column([self._headings, self._bodies], [0, 1])
        landscape = Row([above, Column([self._card.card, self._feet], [1, 0])], _TWO_COLUMNS_AND_ONE)
        portrait = Column([above, self._card.card, self._feet, self._buttons], [1, 0, 0, 0])
        self.layout: Panel = Adaptive(landscape, portrait)
        self._report()

    def actions(self) -> list[Action]:
        """Everything a person can do now."""
        match self._bodies.shown:
            case page if page == _CHOICE:
                return [_close()]
            case page if page == _FULL_PASS:
                return [*self.full_pass.actions(), *self._sentence_actions()]
            case _:
                return [*self.race.actions(), *self._sentence_actions()]

    def _sentence_actions(self) -> list[Action]:
        every = card.actions(self.sentence, self.busy)
        return [action for action in every if action.name != _FULL_PASS or self._bodies.shown != _FULL_PASS]

    @property
    def failure(self) -> GpuvizError | None:
        """What did not work."""
        return self.race.now.failure or self.full_pass.now.failure

    @property
    def busy(self) -> bool:
        """Something races."""
        return self.race.now.racing or self.full_pass.now.running

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        shown = self._bodies.shown
        match name:
            case "full_pass" if self.sentence.now.is_known and not self.busy:
                self.full_pass.start()
                self._show(_FULL_PASS)
            case "stop" if self.full_pass.now.running:
                self.full_pass.stop()
            case "sentences" if not self.busy:
                self.sentence.refused = False
                self._show(_CHOICE)
            case "close" if shown != _RACE:
                if not self.full_pass.now.running:
                    self._show(_RACE)
            case "full_pass" | "sentences" | "write" | "sentence" if self.busy:
                pass
            case _ if self.sentence.do(name, value):
                if name == "sentence" and accepted(str(value)):
                    self._show(_RACE)
            case _ if not self.full_pass.now.running:
                if name == "start":
                    self.race.sentence_changed()  # it may have been written on
                self._show(_RACE)
                self.race.do(name, value)

    def _show(self, page: str) -> None:
        self._bodies.shown = self._buttons.shown = page
        shown = page if page in self._feet.pages else _RACE
        self._headings.shown = self._feet.shown = shown

    def apply(self, event: SupervisorEvent) -> None:
        """The worker or its supervisor reported something."""
        self.race.apply(event)
        self.full_pass.apply(event)
        if self.race.now.recording is not None:
            self._show(_RACE)
        self._report()

    def _report(self) -> None:
        self._findings.report("race", wording.finding(self.race.finished))

    def tick(self, frame: Frame, visible: bool) -> None:
        """Bring all panels up to this moment; a race goes on unseen."""
        self.race.tick(frame, visible)
        if not visible:
            return
        self.full_pass.tick(frame.now_ns)
        if self._pace.is_due(self.sentence, frame.now_ns):
            self._card.show(self.sentence, self._sentence_actions())

    def reset(self) -> None:
        """Back to the start."""
        self._show(_RACE)
        self.full_pass.reset()
        self.race.reset()
        self._report()

    def measured(self) -> bytes | None:
        """The last race that ended well, as ``gpuviz race --json`` prints it."""
        finished = self.race.finished
        return finished.result.to_json() if finished is not None and finished.result is not None else None


def _close() -> Action:
    return Action("close", text("command-close"), key="Esc")


def make_scene(stage: Stage) -> RaceScene:
    """The chapter's scene; see ``RaceStart`` for what it may be given."""
    return RaceScene(stage)
