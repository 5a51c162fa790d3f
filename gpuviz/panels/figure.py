"""A large number and what it counts."""

from dataclasses import dataclass
from typing import Literal

from gpuviz.i18n.languages import Text
from gpuviz.panels.origin import Origin


@dataclass(frozen=True)
class Figure:
    """A large number, and what it counts in one line or two; a ``tone`` says whether that is good or bad."""

    value: Text
    unit: Text
    note: Text | None = None
    origin: Origin | None = None
    tone: Literal["", "good", "bad"] = ""
