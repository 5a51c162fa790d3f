"""Where a figure comes from: what is not measured here and now says so, one touch away."""

from dataclasses import dataclass
from typing import Literal

from gpuviz.exhibit.facts import Fact
from gpuviz.i18n.languages import Text, text


@dataclass(frozen=True)
class Origin:
    """How a figure was ``computed`` from measurements, from where it was ``sourced``, or by what ``rule`` of a game.

    ``words`` tell it in a sentence or two.
    """

    kind: Literal["computed", "sourced", "rule"]
    words: Text


def sourced(value: Text, fact: Fact) -> Origin:
    """The origin of a figure, with its ``value`` in words, that is taken from elsewhere."""
    return Origin("sourced", text("origin-fact", value=value, source=fact.source, date=fact.date))
