"""What staff can try out: the touch screen by wiping squares, the picture by patterns, the sound by a tone."""

from collections.abc import Callable
from typing import Protocol, get_args

from gpuviz.exhibit.staff_state import TrialName
from gpuviz.i18n.languages import text
from gpuviz.kiosk.staff.panels import Pattern, ScreenPattern, TouchGrid
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.layout import Panel
from gpuviz.panels.question import Question

BACK = "staff-trial-back"
_WIPE, _NEXT, _YES, _NO = "staff-trial-wipe", "staff-trial-next", "staff-trial-yes", "staff-trial-no"
_COLUMNS, _ROWS = 16, 9
_PATTERNS: tuple[Pattern, ...] = get_args(Pattern)

Ended = Callable[[TrialName, bool | None], None]  # with the outcome, or None if it was broken off


class Sound(Protocol):
    """What makes a tone."""

    @property
    def is_there(self) -> bool:
        """Whether there is anything to hear it from."""
        ...

    def play(self) -> None:
        """Play it once."""
        ...


class NoSound:
    """No loudspeaker, as the exhibit needs none."""

    is_there = False

    def play(self) -> None:
        """Nothing is heard."""


class Trial(Protocol):
    """One of them while it is going on: what it shows, and what becomes of what staff do."""

    panel: Panel

    def actions(self) -> list[Action]:
        """What can be done now."""
        ...

    def do(self, name: str, value: Value) -> None:
        """Somebody did it."""
        ...


class TouchTrial:
    """All squares of a grid have to be wiped; what a finger does not reach stays dark."""

    def __init__(self, ended: Ended) -> None:
        self._ended, self._wiped = ended, frozenset[int]()
        close = Action(BACK, text("staff-trial-end"), key="Esc")
        self._grid = TouchGrid(_WIPE, _COLUMNS, _ROWS, self._wiped, text("staff-touch-wipe"), close)
        self.panel: Panel = self._grid

    def actions(self) -> list[Action]:
        """To break off."""
        return [self._grid.close]

    def do(self, name: str, value: Value) -> None:
        """A square was wiped, or the trial is broken off: then it was not passed."""
        if name == BACK:
            self._ended("touch", False)
        elif name == _WIPE and isinstance(value, int) and 0 <= value < _COLUMNS * _ROWS:
            self._wiped |= {value}
            self._grid.wiped = self._wiped
            left = _COLUMNS * _ROWS - len(self._wiped)
            self._grid.words = text("staff-touch-left", squares=left)
            if left == 0:
                self._ended("touch", True)


class ScreenTrial:
    """Patterns one after another, then the question whether all was well."""

    def __init__(self, ended: Ended) -> None:
        self._ended, self._place = ended, 0
        self.panel: Panel = self._pattern()

    def actions(self) -> list[Action]:
        """To go on, to break off, or to answer."""
        if isinstance(self.panel, Question):
            return self.panel.answers
        following = Action(_NEXT, text("staff-screen-next"), key="Space")
        return [following, Action(BACK, text("staff-trial-end"), key="Esc")]

    def do(self, name: str, _value: Value) -> None:
        """The next pattern, or an answer."""
        match name:
            case "staff-trial-next" if self._place < len(_PATTERNS) - 1:
                self._place += 1
                self.panel = self._pattern()
            case "staff-trial-next":
                self.panel = _question("staff-screen-asked", "staff-screen-all-well", "staff-screen-faults")
            case "staff-trial-yes" | "staff-trial-no":
                self._ended("screen", name == _YES)
            case "staff-trial-back":
                self._ended("screen", None)

    def _pattern(self) -> ScreenPattern:
        pattern = _PATTERNS[self._place]
        number, of = self._place + 1, len(_PATTERNS)
        words = text("staff-screen-look", pattern=pattern, number=number, of=of)
        return ScreenPattern(pattern, words, Action(_NEXT, text("staff-screen-next")))


class SoundTrial:
    """A tone, and the question whether it was heard."""

    def __init__(self, ended: Ended, sound: Sound) -> None:
        self._ended = ended
        self.panel: Panel = _question("staff-sound-asked", "staff-sound-heard", "staff-sound-unheard")
        sound.play()

    def actions(self) -> list[Action]:
        """To answer, or to break off."""
        answers = self.panel.answers if isinstance(self.panel, Question) else []
        return [*answers, Action(BACK, text("staff-trial-end"), key="Esc")]

    def do(self, name: str, _value: Value) -> None:
        """An answer."""
        if name in (_YES, _NO):
            self._ended("sound", name == _YES)
        elif name == BACK:
            self._ended("sound", None)


def _question(key: str, yes: str, no: str) -> Question:
    answers = [Action(_YES, text(yes), primary=True), Action(_NO, text(no))]
    return Question(text(key), text(f"{key}-more"), answers)
