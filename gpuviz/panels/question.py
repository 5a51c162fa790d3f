"""A question over everything else, answered by one of its buttons or by a touch anywhere else."""

from dataclasses import dataclass

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.layout import Panel


@dataclass
class Question(Panel):
    """A ``title``, a sentence, and the answers. A countdown shows ``seconds_left`` of ``seconds``."""

    title: Text
    body: Text
    answers: list[Action]
    seconds_left: int | None = None
    seconds: int = 0
