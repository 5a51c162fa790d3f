"""The first chapter: the race, and beside it the sentence its problems come from; and both lanes reading it whole."""

from gpuviz.compute.results import RaceResult
from gpuviz.exhibit.languages import text
from gpuviz.scenes import sentence_picture
from gpuviz.scenes.climb import ClimbScene
from gpuviz.scenes.desk import Desk
from gpuviz.scenes.panels import Column, Command, Pages, Panel, Row, Value
from gpuviz.scenes.race import RaceScene
from gpuviz.scenes.race_choosers import SENTENCE
from gpuviz.scenes.sentence import Sentence
from gpuviz.scenes.sentence_picture import SentencePicture
from gpuviz.scenes.sentences import accepted
from gpuviz.worker.board import Board
from gpuviz.worker.messages import RaceSpec
from gpuviz.worker.supervisor import SupervisorEvent

_RACE, _CLIMB, _CHOICE = "race", "climb", "sentences"


class RaceChapter:
    """Shows the race, the climb, or the choice of sentences; the sentence stays beside them."""

    title = text("chapters-race")

    def __init__(
        self, desk: Desk, sentence: Sentence, spec: RaceSpec | None = None, recording: RaceResult | None = None
    ) -> None:
        self.sentence = sentence
        self.race = RaceScene(spec, recording, sentence, desk)
        self.climb = ClimbScene(desk, sentence)
        self._card = SentencePicture()
        self.choice, self.story = self._card.choice, self._card.story
        race, climb = self.race.picture, self.climb.picture
        self._headings = Pages({_RACE: race.heading, _CLIMB: climb.heading}, _RACE)
        choice = Column([self._card.choice], [1], card=True)
        self._bodies = Pages({_RACE: race.pages, _CLIMB: climb.body, _CHOICE: choice}, _RACE)
        race_message, climb_message = (Column([panel], [1], card=True) for panel in (race.message, climb.message))
        self._messages = Pages({_RACE: race_message, _CLIMB: climb_message}, _RACE)
        left = Column([self._headings, self._bodies], [0, 1])
        right = Column([self._card.card, self._messages], [1, 0])
        self.layout: Panel = Row([left, right], [27, 13])

    def commands(self) -> list[Command]:
        """Everything a person can do now."""
        match self._bodies.shown:
            case "sentences":
                return [Command("close", text("command-close"), key="Esc")]
            case "climb":
                return [*self.climb.commands(), *self._sentence_commands()]
            case _:
                return [*self.race.commands(), *self._sentence_commands()]

    def _sentence_commands(self) -> list[Command]:
        every = sentence_picture.commands(self.sentence, self.busy)
        return [command for command in every if command.name != _CLIMB or self._bodies.shown != _CLIMB]

    @property
    def busy(self) -> bool:
        """Something races."""
        return self.race.now.racing or self.climb.now.running

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        shown = self._bodies.shown
        match name:
            case "climb" if self.sentence.now.is_known and not self.busy:
                self.climb.start()
                self._show(_CLIMB)
            case "stop" if self.climb.now.running:
                self.climb.stop()
            case "sentences" if not self.busy:
                self.sentence.refused = False
                self._show(_CHOICE)
            case "close" if shown != _RACE:
                if not self.climb.now.running:
                    self._show(_RACE)
            case "climb" | "sentences" | "write" | "sentence" if self.busy:
                pass
            case _ if self.sentence.do(name, value):
                if name == "sentence" and accepted(str(value)):
                    self._show(_RACE)
            case _ if not self.climb.now.running:
                if name == "start":
                    self.sentence_changed()  # it may have been written on
                self._show(_RACE)
                self.race.do(name, value)

    def sentence_changed(self) -> None:
        """Another sentence or another layer was chosen: if it is what is raced, get that ready."""
        if self.race.now.spec.sentence is not None:
            self.race.do("size", SENTENCE)

    def _show(self, page: str) -> None:
        self._bodies.shown = page
        self._headings.shown = self._messages.shown = page if page in self._messages.pages else _RACE

    def apply(self, event: SupervisorEvent) -> None:
        """The worker or its supervisor reported something."""
        self.race.apply(event)
        self.climb.apply(event)
        if self.race.now.recording is not None:
            self._show(_RACE)

    def tick(self, now_ns: int, board: Board | None) -> None:
        """Bring all panels up to this moment."""
        self.race.tick(now_ns, board)
        self.climb.tick(now_ns)
        self._card.show(self.sentence, self._sentence_commands())

    def reset(self) -> None:
        """Back to the start."""
        self._show(_RACE)
        self.climb.reset()
        self.race.reset()
