"""All chapters in one window: one shows, all hear the worker, and what was chosen for all is the same in each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.chapter import Frame, Scene, Stage
from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import text
from gpuviz.panels.access_choices import HOLD, HOLD_KEY, OPEN, RELEASE, AccessChoices
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.finding import Findings
from gpuviz.panels.languages import LanguageChoice
from gpuviz.panels.layout import Column, Overlay, Pages, Panel
from gpuviz.panels.question import Question
from gpuviz.panels.texts import ChapterBar
from gpuviz.sentence.sentence import Sentence
from gpuviz.settings import Settings
from gpuviz.worker.message_base import Command, Event
from gpuviz.worker.port import WorkerPort
from gpuviz.worker.replacement import SupervisorEvent

_CHOICE = "chapter-"
_LANGUAGES = "languages"
START_OVER = "start-over-confirmed"


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
        self._languages = LanguageChoice(
            text("languages-title"), text("race-title"), [], self.settings.language, _back()
        )
        pages = {name: scene.layout for name, scene in self.scenes.items()}
        self._pages = Pages({**pages, _LANGUAGES: self._languages}, first)
        self._is_held = self._was_held = False
        self._bar = ChapterBar(list(self.scenes), [scene.title for scene in self.scenes.values()], first)
        self._bar.tools = self._tools()
        self._access = AccessChoices(self.settings)
        self._overlay = Overlay(Column([self._pages, self._bar], [1, 0]))
        self.layout: Panel = self._overlay
        self.settings.observe(self._language_changed, "language")

    @property
    def outbox(self) -> list[Command]:
        """Commands for the worker; who runs the scene sends and empties it."""
        return self.port.outbox

    @property
    def languages(self) -> list[str]:
        """The names of the languages that visitors can choose."""
        return self._languages.offered

    @property
    def shown(self) -> str:
        """The name of the chapter that shows."""
        return self._bar.shown

    @property
    def failure(self) -> GpuvizError | None:
        """What did not work in the chapter that shows."""
        return self.scenes[self.shown].failure

    def actions(self) -> list[Action]:
        """Everything a person can do now; digits choose a chapter, and page keys the next or the one before."""
        if isinstance(self._overlay.card, Question):
            return list(self._overlay.card.answers)
        if self._overlay.card is self._access.card:
            return self._access.actions()
        keys: dict[str, str | None] = {str(number): name for number, name in enumerate(self.scenes, start=1)}
        keys |= {"PgDown": self._bar.following, "PgUp": self._bar.previous}
        choosing = self._pages.shown == _LANGUAGES
        ways = [
            Action(f"{_CHOICE}{name}", self.scenes[name].title, choosing or name != self.shown, key=key)
            for key, name in keys.items()
            if name is not None
        ]
        own = [self._languages.back] if choosing else self.scenes[self.shown].actions()
        hold = [] if self._is_held else [Action(HOLD, text("command-hold"), key=HOLD_KEY)]
        return [*own, *ways, *self._tools(), *hold]

    def _tools(self) -> list[Action]:
        """What can be done in every chapter."""
        tools = [Action("start-over", text("command-start-over"), aloud=text("start-over-confirm"))]
        if len(self._languages.offered) > 1:
            name = text("language-name")
            tools.append(Action(_LANGUAGES, name, aloud=text("command-language-aloud", language=name)))
        tools.append(
            Action(RELEASE, text("command-go-on"), primary=True, key=HOLD_KEY)
            if self._is_held
            else Action(OPEN, text("command-access"))
        )
        return tools

    def do(self, name: str, value: Value = None) -> None:
        """A person did it; what is not possible now is ignored. A picture that is held goes on for whatever is done."""
        self._hold(name == HOLD)
        if name in (HOLD, RELEASE):
            self._overlay.card = None
        elif self._overlay.card is not None:
            self._answer(name, value)
        elif name == OPEN:
            self._overlay.card = self._access.card
        elif name == "chapter" or name.startswith(_CHOICE):
            self._show(str(value) if name == "chapter" else name.removeprefix(_CHOICE))
        elif name == "start-over":
            self._overlay.card = _start_over()
        elif name == _LANGUAGES:
            self.choose_language()
        elif self._pages.shown == _LANGUAGES:
            if name == "language" and value in self._languages.offered:
                self.settings.change(language=str(value))
            if name in ("language", "close"):
                self._show(self.shown)
        else:
            self.scenes[self.shown].do(name, value)

    def _answer(self, name: str, value: Value) -> None:
        """A person did something on a card."""
        if name == "close":
            self._overlay.card = None
        elif self._overlay.card is self._access.card:
            self._access.do(name, value)
        elif name == START_OVER:
            self.reset()

    def _hold(self, held: bool) -> None:
        self._is_held = held
        self._bar.tools = self._tools()

    def offer_languages(self, names: Sequence[str]) -> None:
        """Let visitors choose one of these languages; fewer than two are no choice."""
        self._languages.offered = list(names)
        self._bar.tools = self._tools()

    def choose_language(self) -> None:
        """Show the choice of languages, if there are several."""
        if len(self._languages.offered) > 1:
            self._pages.shown = _LANGUAGES

    def apply(self, event: SupervisorEvent) -> None:
        """The worker or its supervisor reported something."""
        if isinstance(event, Event):
            self.port.apply(event)
        _each([self.sentence.apply, *(scene.apply for scene in self.scenes.values())], event)

    def tick(self, frame: Frame) -> None:
        """A frame is due: bring all scenes up to this moment; one that is held is told once that nobody sees it."""
        for name, scene in self.scenes.items():
            visible = name == self.shown and self._pages.shown == name
            if not (visible and self._is_held and self._was_held):
                scene.tick(frame, visible and not self._is_held)
        self._was_held = self._is_held

    def reset(self) -> None:
        """Back to the start."""
        self._overlay.card = None
        self._hold(False)
        self._show(next(iter(self.scenes)))
        self.settings.reset()
        _each([self.sentence.reset, *(scene.reset for scene in self.scenes.values())])

    def _show(self, name: str) -> None:
        if name in self.scenes:
            self._pages.shown = self._bar.shown = name

    def _language_changed(self) -> None:
        self._languages.chosen = self.settings.language


def _each(parts: Iterable[Callable[..., None]], *arguments: Any) -> None:
    """Call all of them, also where one fails: the others would miss what they need to go on.

    Raises:
        Exception: the first that was raised, at the end.
    """
    failures = []
    for part in parts:
        try:
            part(*arguments)
        except Exception as error:
            failures.append(error)
    if failures:
        raise failures[0]


def _back() -> Action:
    return Action("close", text("command-close"), key="Esc")


def _start_over() -> Question:
    stay = Action("close", text("start-over-stay"), primary=True, key="Esc")
    return Question(
        text("start-over-title"), text("start-over-body"), [stay, Action(START_OVER, text("start-over-confirm"))]
    )
