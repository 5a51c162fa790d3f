"""User actions and the panels that offer them: buttons, choosers and sliders."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gpuviz.i18n.languages import Text, text
from gpuviz.panels.control import Control, Setting, by_index, by_value
from gpuviz.panels.layout import Panel

Value = str | float | int | None  # the argument of an action: a choice, a slider's position, a tile


@dataclass(frozen=True)
class Action:
    """Something the user can do now. The scene receives ``name``; ``key`` names the key that triggers it.

    An action that switches something says by ``on`` whether that is on. Screen readers say ``aloud`` where
    the label is too short to be understood alone.
    """

    name: str
    label: Text
    enabled: bool = True
    primary: bool = False
    key: str = ""
    on: bool | None = None
    aloud: Text | None = None


@dataclass(frozen=True)
class Choice:
    """One entry of a chooser."""

    value: str
    label: Text


@dataclass
class Chooser(Panel):
    """A drop-down list; the scene receives ``name`` and the chosen value. Hidden if there are no choices."""

    name: str
    label: Text
    choices: list[Choice] = field(default_factory=list)
    chosen: str = ""
    enabled: bool = True

    def controls(self) -> Sequence[Control]:
        """The choice."""
        values = [choice.value for choice in self.choices]
        return [by_value(self.name, values, self.chosen, self.enabled and bool(values))]


@dataclass
class ButtonStack(Panel):
    """Buttons of equal width, one under the other, beside each other in portrait."""

    actions: list[Action] = field(default_factory=list)


@dataclass
class Stops(Panel):
    """A slider with a few stops, of which some have a label; the scene is told ``name`` and the index of one.

    A slider that is not ``enabled`` shows its stop and cannot be moved. With a ``note`` the value stands large between
    label and note. ``values`` are what the stops mean, as many; without them they are numbers from 0.
    """

    name: str
    label: Text
    value: Text
    stops: list[Text | None]
    chosen: int
    enabled: bool = True
    note: Text | None = None
    values: Sequence[Setting] = ()

    def controls(self) -> Sequence[Control]:
        """Its stop, by what it means."""
        return [by_index(self.name, self.values or range(len(self.stops)), self.chosen, self.enabled)]


@dataclass
class Controls(Panel):
    """Buttons; during a slowed-down replay also a badge and a slider with the ``position`` (0-1)."""

    actions: list[Action]
    badge: Text | None = None
    position: float | None = None
    position_name: Text = field(default_factory=lambda: text("scrub-name"))
