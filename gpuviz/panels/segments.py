"""One of a few choices, all of which show."""

from dataclasses import dataclass, field

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Choice
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
