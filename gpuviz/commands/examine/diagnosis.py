"""One thing that was looked at."""

from dataclasses import dataclass
from typing import Literal

from gpuviz.i18n.languages import Text

State = Literal["good", "note", "bad"]


@dataclass(frozen=True)
class Diagnosis:
    """Only ``bad`` ones keep the exhibit from running."""

    state: State
    words: Text
