"""Program texts side by side."""

from dataclasses import dataclass
from typing import Literal

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.lanes import Role
from gpuviz.panels.layout import Panel


@dataclass(frozen=True)
class Source:
    """One program text with its caption; ``language`` picks the colouring, ``first`` the line to be seen first."""

    role: Role
    caption: Text
    content: str
    language: Literal["python", "opencl"]
    first: str = ""


@dataclass
class SourcePair(Panel):
    """Two program texts side by side, and what is known of how fast they run below them."""

    title: Text
    subtitle: Text
    sources: tuple[Source, Source]
    actions: list[Action]
    below: Panel | None = None
