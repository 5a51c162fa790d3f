"""A large number and what it counts."""

from dataclasses import dataclass

from gpuviz.i18n.languages import Text
from gpuviz.panels.origin import Origin


@dataclass(frozen=True)
class Figure:
    """A large number, and what it counts in one line or two."""

    value: Text
    unit: Text
    note: Text | None = None
    origin: Origin | None = None
