"""The result of one examination."""

from dataclasses import dataclass
from typing import Literal

from gpuviz.i18n.languages import Text

State = Literal["good", "note", "bad"]


@dataclass(frozen=True)
class Diagnosis:
    """A result in ``words``; only ``bad`` ones keep gpuviz from running."""

    state: State
    words: Text
