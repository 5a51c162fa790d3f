"""How many homes a square stands for, and what so many homes are."""

from dataclasses import dataclass

from gpuviz.chapters.scarcity.panels import Mark
from gpuviz.chapters.scarcity.sources import Facts
from gpuviz.i18n.languages import text

SQUARES = 2000
_KNOWN = {"street": 50, "town": 2_000, "city": 20_000, "large-city": 200_000, "metropolis": 2_000_000}  # round figures
_LEAST_MARK = 40  # squares, so that marks keep apart


@dataclass(frozen=True)
class HomesScale:
    """Each square is so many homes."""

    homes_each: int

    @property
    def marks(self) -> list[Mark]:
        """What people know, as far as it can be told on this scale."""
        places = {name: homes / self.homes_each for name, homes in _KNOWN.items()}
        return [
            Mark(squares, text(f"scarcity-{name}"), text("scarcity-mark", homes=_KNOWN[name]))
            for name, squares in places.items()
            if _LEAST_MARK <= squares <= SQUARES
        ]


def of(homes: float) -> HomesScale:
    """The smallest squares, by tens, that have room."""
    each = 1
    while homes > each * SQUARES:
        each *= 10
    return HomesScale(each)


def kettle_squares(facts: Facts, scale: HomesScale) -> float | None:
    """A kettle's power in squares; None if it would be too small to see."""
    home_kw = facts["home-energy"].value / (24 * 365)
    return facts["kettle-power"].value / home_kw if scale.homes_each == 1 else None
