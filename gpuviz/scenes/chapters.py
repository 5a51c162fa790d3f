"""All chapters in one window: one shows, all hear the worker, and the sentence is the same in each."""

from gpuviz.compute.results import RaceResult
from gpuviz.exhibit.languages import text
from gpuviz.scenes.desk import Desk
from gpuviz.scenes.layers import LayersScene
from gpuviz.scenes.model_panels import ChapterBar
from gpuviz.scenes.panels import Column, Command, Pages, Panel, Value
from gpuviz.scenes.race_chapter import RaceChapter
from gpuviz.scenes.scene import Scene
from gpuviz.scenes.sentence import Sentence
from gpuviz.scenes.sentences import FIRST_SENTENCE
from gpuviz.worker.board import Board
from gpuviz.worker.messages import AnyCommand, RaceSpec
from gpuviz.worker.supervisor import SupervisorEvent


class Chapters:
    """The scene of the whole window. A new chapter is one file and one line here."""

    title = text("window-title")

    def __init__(
        self,
        spec: RaceSpec | None = None,
        recording: RaceResult | None = None,
        model: str | None = None,
        first_sentence: str = FIRST_SENTENCE,
    ) -> None:
        self._desk = Desk()
        self.sentence = Sentence(self._desk, model, first_sentence, spec.device if spec else None)
        if recording is None:
            self.sentence.reset()  # before the race, which takes longer to get ready
        else:
            self.sentence.sleep()
        self.race_chapter = RaceChapter(self._desk, self.sentence, spec, recording)
        self.layers = LayersScene(self.sentence, lambda: self.race_chapter.busy)
        self._scenes: dict[str, Scene] = {"race": self.race_chapter, "layers": self.layers}
        self._pages = Pages({name: scene.layout for name, scene in self._scenes.items()}, "race")
        self._bar = ChapterBar(list(self._scenes), [scene.title for scene in self._scenes.values()], "race")
        self.layout: Panel = Column([self._pages, self._bar], [1, 0])

    @property
    def outbox(self) -> list[AnyCommand]:
        """Commands for the worker; who runs the scene sends and empties it."""
        return self._desk.outbox

    @property
    def shown(self) -> str:
        """The name of the chapter that shows."""
        return self._pages.shown

    def commands(self) -> list[Command]:
        """Everything a person can do now; digits choose a chapter."""
        digits = [
            Command(f"chapter-{name}", scene.title, name != self.shown, key=str(number))
            for number, (name, scene) in enumerate(self._scenes.items(), start=1)
        ]
        return [*self._scenes[self.shown].commands(), *digits]

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        if name == "chapter" or name.startswith("chapter-"):
            wanted = str(value) if name == "chapter" else name.removeprefix("chapter-")
            if wanted in self._scenes:
                self._pages.shown = self._bar.shown = wanted
            return
        before = self.sentence.spec
        if name == "device" and not self.race_chapter.busy:
            self.sentence.use_device(str(value or "") or None)
        self._scenes[self.shown].do(name, value)
        if self.sentence.spec != before or name == "layer":
            self.race_chapter.sentence_changed()

    def apply(self, event: SupervisorEvent) -> None:
        """The worker or its supervisor reported something."""
        self.sentence.apply(event)
        for scene in self._scenes.values():
            scene.apply(event)

    def tick(self, now_ns: int, board: Board | None) -> None:
        """A frame is due: bring what shows up to this moment, and the race, which goes on unseen."""
        self.race_chapter.tick(now_ns, board)
        if self.shown != "race":
            self._scenes[self.shown].tick(now_ns, board)

    def reset(self) -> None:
        """Back to the start."""
        self._pages.shown = self._bar.shown = "race"
        self.sentence.reset()
        for scene in self._scenes.values():
            scene.reset()
