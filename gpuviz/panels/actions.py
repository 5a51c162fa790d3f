"""What a person can do, as plain data: buttons, choosers, sliders."""

from dataclasses import dataclass, field

from gpuviz.i18n.languages import Text, text
from gpuviz.panels.layout import Panel

Value = str | float | int | None  # what comes with an action: a choice, a slider's place, a tile


@dataclass(frozen=True)
class Action:
    """Something a person can do now. ``name`` is what the scene is told; a number key or letter may do it too."""

    name: str
    label: Text
    enabled: bool = True
    primary: bool = False
    key: str = ""


@dataclass(frozen=True)
class Choice:
    """One entry of a chooser."""

    value: str
    label: Text


@dataclass
class Chooser(Panel):
    """One of several things to choose: the scene is told ``name`` and the chosen value. Hidden without choices."""

    name: str
    label: Text
    choices: list[Choice] = field(default_factory=list)
    chosen: str = ""
    enabled: bool = True


@dataclass
class Controls(Panel):
    """Buttons; while a recording is shown slowly, a badge and a slider over it (0-1) above them."""

    actions: list[Action]
    badge: Text | None = None
    position: float | None = None
    position_name: Text = field(default_factory=lambda: text("scrub-name"))
