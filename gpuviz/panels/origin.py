"""Where a figure comes from: what is not measured here and now says so, one touch away."""

from dataclasses import dataclass
from typing import Literal

from gpuviz.i18n.languages import Text


@dataclass(frozen=True)
class Origin:
    """How a figure was ``computed`` from measurements, or from where it was ``sourced``, in a sentence or two."""

    kind: Literal["computed", "sourced"]
    words: Text
