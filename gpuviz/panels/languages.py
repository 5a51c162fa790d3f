"""The choice of a language."""

from dataclasses import dataclass

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.layout import Panel


@dataclass
class LanguageChoice(Panel):
    """All languages that are ``offered``, each in its own words; the scene receives ``language`` and a name.

    ``title`` is said in each of them; ``sample`` is a sentence in each language's own card.
    """

    title: Text
    sample: Text
    offered: list[str]
    chosen: str
    back: Action
