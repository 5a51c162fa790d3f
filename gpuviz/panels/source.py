"""Source code side by side."""

from dataclasses import dataclass
from typing import Literal

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.lanes import Role
from gpuviz.panels.layout import Panel


@dataclass(frozen=True)
class Source:
    """Source code with a caption. ``language`` selects the highlighting; ``first`` is text in the line to scroll to."""

    role: Role
    caption: Text
    content: str
    language: Literal["python", "opencl"]
    first: str = ""


@dataclass
class SourcePair(Panel):
    """Two pieces of source code side by side; ``below`` shows their measured speeds, once known."""

    title: Text
    subtitle: Text
    sources: tuple[Source, Source]
    actions: list[Action]
    below: Panel | None = None
