"""The big screen of a talk: the window's scene, which can be made dark, and whose keys can be shown."""

from gpuviz.chapters.chapter import Frame, Scene
from gpuviz.chapters.window_scene import WindowScene
from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action, ButtonStack, Value
from gpuviz.panels.layout import Column, Overlay, Pages, Panel
from gpuviz.panels.texts import Heading
from gpuviz.presenter.panels import Blank, KeyLegend, KeyName
from gpuviz.sentence.sentence import Sentence
from gpuviz.settings import Settings
from gpuviz.worker.message_base import Command
from gpuviz.worker.replacement import SupervisorEvent

_DARK_KEYS = ("B", ".")
_ARROWS = {"PgDown": "Right", "PgUp": "Left"}
_SHOWN_COLUMNS = 2


class PresenterScene:
    """Around ``window``: clicker keys, a dark screen, the list of keys. Everything else goes to the window's scene."""

    title = text("window-title")

    def __init__(self, window: WindowScene) -> None:
        self.window = window
        self.has_begun = False  # somebody did something
        self._pages = Pages({"show": window.layout, "dark": Blank(text("presenter-dark-name"))}, "show")
        self._overlay = Overlay(self._pages, away="hide-keys")
        self.layout: Panel = self._overlay

    # ---- what the window's scene has ----

    @property
    def settings(self) -> Settings:
        """What all chapters share."""
        return self.window.settings

    @property
    def sentence(self) -> Sentence:
        """The sentence of all chapters."""
        return self.window.sentence

    @property
    def scenes(self) -> dict[str, Scene]:
        """The chapters by their names."""
        return self.window.scenes

    @property
    def outbox(self) -> list[Command]:
        """Commands for the worker."""
        return self.window.outbox

    @property
    def shown(self) -> str:
        """The name of the chapter that shows."""
        return self.window.shown

    @property
    def failure(self) -> GpuvizError | None:
        """What did not work in the chapter that shows."""
        return self.window.failure

    def apply(self, event: SupervisorEvent) -> None:
        """The worker or its supervisor reported something."""
        self.window.apply(event)

    def tick(self, frame: Frame) -> None:
        """A frame is due."""
        self.window.tick(frame)

    def reset(self) -> None:
        """Back to the start."""
        self._pages.shown, self._overlay.card = "show", None
        self.window.reset()

    # ---- the talk ----

    @property
    def is_dark(self) -> bool:
        """Whether the big screen is dark."""
        return self._pages.shown == "dark"

    def actions(self) -> list[Action]:
        """Everything that a presenter can do now; in the dark, only to end it or to go elsewhere."""
        dark = [Action("dark", text("presenter-dark"), key=key) for key in _DARK_KEYS]
        if self.is_dark:
            light = [Action("dark", text("presenter-light"), key=key) for key in (*_DARK_KEYS, "Space", "Esc")]
            return [*light, *self._ways()]
        if self._overlay.card is not None:
            return [Action("hide-keys", text("command-close"), key=key) for key in ("Esc", "?")]
        known = self.window.actions()
        anew = Action("anew", text("presenter-anew"), key="R")
        rest = [*dark, anew, Action("keys", text("presenter-keys"), key="?")]
        taken = {action.key for action in known}
        return [*known, *(action for action in rest if action.key not in taken), *self._ways()]

    def do(self, name: str, value: Value = None) -> None:
        """A person did it."""
        self.has_begun = True
        match name:
            case "dark":
                self._pages.shown = "show" if self.is_dark else "dark"
            case "anew":
                self.window.scenes[self.shown].reset()
            case "keys":
                self._overlay.card = self._key_card()
            case "hide-keys":
                self._overlay.card = None
            case _:
                if name.startswith("chapter"):
                    self._pages.shown = "show"
                self.window.do(name, value)

    def known_keys(self) -> list[KeyName]:
        """The keys of what can be done now, one for each; of those that lead to chapters, a clicker's."""
        known: dict[str, KeyName] = {}
        for action in self.actions():
            if action.key and action.enabled and not action.key.isdecimal() and action.key not in _ARROWS:
                known.setdefault(action.name, KeyName(action.key, action.label))
        return list(known.values())

    def _ways(self) -> list[Action]:
        """The arrow keys of a clicker, which lead on and back as page keys do."""
        pages = {action.key: action for action in self.window.actions()}
        return [Action(pages[page].name, pages[page].label, key=key) for page, key in _ARROWS.items() if page in pages]

    def _key_card(self) -> Panel:
        close = ButtonStack([Action("hide-keys", text("command-close"), primary=True)])
        heading = Heading(text("presenter-keys"), text("presenter-keys-subtitle"))
        return Column([heading, KeyLegend(self.known_keys(), _SHOWN_COLUMNS), close], [0, 1, 0], card=True)
