"""Panels that are mostly words."""

from dataclasses import dataclass, field

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.layout import Panel


@dataclass
class Heading(Panel):
    """Title and subtitle; a badge where what is shown is not live."""

    title: Text
    subtitle: Text
    badge: Text | None = None


@dataclass
class Message(Panel):
    """What happens now, in a heading (or none) and a sentence or two.

    ``waiting`` (0-1, None: nothing is awaited) is the place of a sign that moves round while something is awaited.
    """

    title: Text | None
    body: Text
    note: Text | None = None
    waiting: float | None = None


@dataclass
class WorkProgress(Panel):
    """How far something long is, 0-1, or None while that is not known; ``note`` says what or what to do."""

    title: Text
    note: Text
    share: float | None
    actions: list[Action] = field(default_factory=list)


@dataclass
class ChapterBar(Panel):
    """All chapters in order; the scene's window is told ``chapter`` and the name of the one a person wants."""

    names: list[str]
    labels: list[Text]
    shown: str
