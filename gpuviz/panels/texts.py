"""Panels that consist mostly of text."""

from dataclasses import dataclass, field

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.layout import Panel
from gpuviz.panels.origin import Origin


@dataclass
class Heading(Panel):
    """Title and subtitle; a badge if what is shown is not live, and the ``origin`` of a figure in the subtitle.

    ``badge_origin`` tells what of the shown is measured and what is not.
    """

    title: Text
    subtitle: Text
    badge: Text | None = None
    origin: Origin | None = None
    badge_origin: Origin | None = None


@dataclass
class Message(Panel):
    """What is happening now, in a sentence or two.

    ``waiting`` is the phase (0-1) of a waiting indicator; None hides it. ``origin`` is that of the figures in it.
    """

    title: Text | None
    body: Text
    note: Text | None = None
    waiting: float | None = None
    origin: Origin | None = None


@dataclass
class WorkProgress(Panel):
    """A progress bar; ``share`` is 0-1, or None while unknown. ``note`` says what is going on, or what to do."""

    title: Text
    note: Text
    share: float | None
    actions: list[Action] = field(default_factory=list)


@dataclass
class ChapterBar(Panel):
    """All chapters in order; the scene receives ``chapter`` and the name of the chosen one.

    The one after the shown one is pointed out as the way on. ``tools`` are what can be done in every chapter.
    """

    names: list[str]
    labels: list[Text]
    shown: str
    tools: list[Action] = field(default_factory=list)

    @property
    def following(self) -> str | None:
        """The name of the chapter that comes next."""
        place = self.names.index(self.shown) + 1
        return self.names[place] if place < len(self.names) else None

    @property
    def previous(self) -> str | None:
        """The name of the chapter that came before."""
        place = self.names.index(self.shown) - 1
        return self.names[place] if place >= 0 else None
