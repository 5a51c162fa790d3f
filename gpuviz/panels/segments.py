"""One of a few choices, all of which show."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Choice
from gpuviz.panels.control import Control, by_value
from gpuviz.panels.layout import Panel


@dataclass
class Segments(Panel):
    """Choices side by side, of which one is taken; the scene receives ``name`` and the chosen value.

    ``label`` is for screen readers, and written before the choices if ``shows_label``.
    """

    name: str
    label: Text
    choices: list[Choice] = field(default_factory=list)
    chosen: str = ""
    shows_label: bool = False
    enabled: bool = True

    def controls(self) -> Sequence[Control]:
        """The choice."""
        return [by_value(self.name, [choice.value for choice in self.choices], self.chosen, self.enabled)]
