"""One thing that was looked at."""

from dataclasses import dataclass
from typing import Literal

from gpuviz.exhibit.languages import Text

State = Literal["good", "note", "bad"]


@dataclass(frozen=True)
class Finding:
    """Only ``bad`` ones keep the exhibit from running."""

    state: State
    words: Text
