"""What stands on the presenter's screen, and the dark picture on the big one."""

from dataclasses import dataclass, field

from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Panel
from gpuviz.panels.origin import Origin


@dataclass(frozen=True)
class Picture:
    """A small picture of the big screen: rows of pixels of four bytes (blue, green, red, unused)."""

    pixels: bytes
    width: int
    height: int


@dataclass
class Preview(Panel):
    """A chapter: its ``title``, what it is to the presenter now (its ``role``), a ``picture`` if it was seen."""

    title: Text
    role: Text
    note: Text
    picture: Picture | None = None
    is_shown: bool = False


@dataclass
class TalkTimes(Panel):
    """The time of day, the time of the talk, and what is left of it; ``share`` (0-1) of the planned time has passed."""

    now: Text
    spoken: Text
    planned: Text
    left: Text
    share: float = 0.0
    is_over: bool = False
    origin: Origin | None = None


@dataclass(frozen=True)
class Note:
    """What to say in a few words, and what stands behind it."""

    says: Text
    behind: Text | None = None
    figure: Text | None = None
    origin: Origin | None = None


@dataclass
class Notes(Panel):
    """The notes of the chapter that shows; ``title`` is that of a lesson, if there is one."""

    name: Text
    notes: list[Note] = field(default_factory=list)
    title: Text | None = None


@dataclass(frozen=True)
class KeyName:
    """A key and what it does now."""

    key: str
    label: Text


@dataclass
class KeyLegend(Panel):
    """Keys and what they do; ``columns`` beside each other."""

    keys: list[KeyName] = field(default_factory=list)
    columns: int = 4


@dataclass
class Blank(Panel):
    """Nothing: a dark screen while somebody speaks. The scene receives ``dark`` at a touch."""

    name: Text
