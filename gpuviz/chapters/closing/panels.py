"""What only the closing page shows, as plain data."""

from dataclasses import dataclass, field

from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Panel
from gpuviz.panels.origin import Origin


@dataclass(frozen=True)
class Line:
    """A chapter's point: its ``title``, a ``sentence``, and a ``figure``, or what to do while none ``is_measured``.

    A touch is told to the scene as ``chapter`` and its name.
    """

    chapter: str
    title: Text
    sentence: Text
    figure: Text
    is_measured: bool
    origin: Origin | None = None


@dataclass
class Summary(Panel):
    """All lines, one under the other."""

    name: Text
    lines: list[Line] = field(default_factory=list)
