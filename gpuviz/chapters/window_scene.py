"""All chapters in one window: one shows, all hear the worker, and what was chosen for all is the same in each."""

from collections.abc import Mapping
from typing import Any

from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.chapter import Frame, Scene, Stage
from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.finding import Findings
from gpuviz.panels.layout import Column, Pages, Panel
from gpuviz.panels.texts import ChapterBar
from gpuviz.sentence.sentence import Sentence
from gpuviz.settings import Settings
from gpuviz.worker.message_base import Command, Event
from gpuviz.worker.port import WorkerPort
from gpuviz.worker.replacement import SupervisorEvent

_CHOICE = "chapter-"


class WindowScene:
    """The scene of the whole window. ``given`` holds, by a chapter's name, what it is to begin with.

    Where it is not ``live`` nothing is computed. ``model`` is a model's file, or None for the one that is fetched.
    """

    title = text("window-title")

    def __init__(
        self,
        settings: Settings | None = None,
        given: Mapping[str, Any] | None = None,
        model: str | None = None,
        live: bool = True,
    ) -> None:
        self.port, self.settings = WorkerPort(), settings or Settings()
        self.sentence = Sentence(self.port, self.settings, model)
        if live:
            self.sentence.reset()  # before the race, which takes longer to get ready
        else:
            self.sentence.sleep()
        self.findings = Findings(chapter.name for chapter in CHAPTERS)
        stage = Stage(self.port, self.settings, self.sentence, self.findings, given or {})
        self.scenes: dict[str, Scene] = {chapter.name: chapter.make_scene(stage) for chapter in CHAPTERS}
        first = next(iter(self.scenes))
        self._pages = Pages({name: scene.layout for name, scene in self.scenes.items()}, first)
        self._bar = ChapterBar(list(self.scenes), [scene.title for scene in self.scenes.values()], first)
        self.layout: Panel = Column([self._pages, self._bar], [1, 0])

    @property
    def outbox(self) -> list[Command]:
        """Commands for the worker; who runs the scene sends and empties it."""
        return self.port.outbox

    @property
    def shown(self) -> str:
        """The name of the chapter that shows."""
        return self._pages.shown

    @property
    def failure(self) -> GpuvizError | None:
        """What did not work in the chapter that shows."""
        return self.scenes[self.shown].failure

    def actions(self) -> list[Action]:
        """Everything a person can do now; digits choose a chapter, and page keys the next or the one before."""
        keys: dict[str, str | None] = {str(number): name for number, name in enumerate(self.scenes, start=1)}
        keys |= {"PgDown": self._bar.following, "PgUp": self._bar.previous}
        ways = [
            Action(f"{_CHOICE}{name}", self.scenes[name].title, name != self.shown, key=key)
            for key, name in keys.items()
            if name is not None
        ]
        return [*self.scenes[self.shown].actions(), *ways]

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored."""
        if name == "chapter" or name.startswith(_CHOICE):
            self._show(str(value) if name == "chapter" else name.removeprefix(_CHOICE))
        else:
            self.scenes[self.shown].do(name, value)

    def apply(self, event: SupervisorEvent) -> None:
        """The worker or its supervisor reported something."""
        if isinstance(event, Event):
            self.port.apply(event)
        self.sentence.apply(event)
        for scene in self.scenes.values():
            scene.apply(event)

    def tick(self, frame: Frame) -> None:
        """A frame is due: bring all scenes up to this moment."""
        for name, scene in self.scenes.items():
            scene.tick(frame, name == self.shown)

    def reset(self) -> None:
        """Back to the start."""
        self._show(next(iter(self.scenes)))
        self.settings.reset()
        self.sentence.reset()
        for scene in self.scenes.values():
            scene.reset()

    def _show(self, name: str) -> None:
        if name in self.scenes:
            self._pages.shown = self._bar.shown = name
