"""What a person chooses so that the picture is easier to see and to follow: a card over everything."""

from gpuviz.i18n.languages import Text, text
from gpuviz.panels.actions import Action, Choice, Controls, Value
from gpuviz.panels.layout import Column
from gpuviz.panels.segments import Segments
from gpuviz.panels.texts import Message
from gpuviz.settings import Settings

OPEN, HOLD, RELEASE = "access", "hold", "release"
HOLD_KEY = "K"
_TEXT, _CONTRAST, _MOTION = "access-text", "access-contrast", "access-motion"
_SIZES = {"usual": 100, "larger": 150, "largest": 200}


class AccessChoices:
    """The card, and what follows from it: settings that hold until somebody starts over."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._text = _segments(_TEXT, *_SIZES)
        self._contrast = _segments(_CONTRAST, "usual", "high")
        self._motion = _segments(_MOTION, "usual", "steps")
        self.card = Column(
            [
                Message(text("access-title"), text("access-body")),
                self._text,
                self._contrast,
                self._motion,
                Controls(self.actions()),
            ],
            [0, 0, 0, 0, 0],
            card=True,
        )
        settings.observe(self._show, "text_percent", "high_contrast", "reduced_motion")
        self._show()

    def actions(self) -> list[Action]:
        """What can be done while the card shows."""
        done = Action("close", text("access-done"), primary=True, key="Esc")
        return [done, Action(HOLD, text("command-hold"), key=HOLD_KEY)]

    def do(self, name: str, value: Value) -> None:
        """A person chose it; what is no choice of the card is ignored."""
        if name == _TEXT and value in _SIZES:
            self._settings.change(text_percent=_SIZES[str(value)])
        elif name == _CONTRAST:
            self._settings.change(high_contrast=value == "high")
        elif name == _MOTION:
            self._settings.change(reduced_motion=value == "steps")

    def _show(self) -> None:
        """A size between ours, as from a settings file, counts as the nearest."""
        settings = self._settings
        self._text.chosen = min(_SIZES, key=lambda name: abs(_SIZES[name] - settings.text_percent))
        self._contrast.chosen = "high" if settings.high_contrast else "usual"
        self._motion.chosen = "steps" if settings.reduced_motion else "usual"


def _segments(name: str, *values: str) -> Segments:
    choices = [Choice(value, _label(name, value)) for value in values]
    return Segments(name, text(name), choices, shows_label=True)


def _label(name: str, value: str) -> Text:
    return text(f"{name}-{value}")
