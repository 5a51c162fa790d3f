"""How fast a person multiplies, and how long that person would take."""

import math
from dataclasses import dataclass

from gpuviz.errors import InvalidChoice

_MOST_PRODUCTS = 1_000_000
_LEAST_S, _MOST_S = 0.001, 1e9


@dataclass(frozen=True)
class Rate:
    """``products`` products, and their sum, in ``seconds``.

    Raises:
        InvalidChoice: if nobody can have done that.
    """

    products: int
    seconds: float

    def __post_init__(self) -> None:
        if not 1 <= self.products <= _MOST_PRODUCTS:
            raise InvalidChoice(option="--products", given=f"{self.products:,}", allowed=f"1 to {_MOST_PRODUCTS:,}")
        if not (math.isfinite(self.seconds) and _LEAST_S <= self.seconds <= _MOST_S):
            raise InvalidChoice(option="--seconds", given=f"{self.seconds:g}", allowed=f"{_LEAST_S} to {_MOST_S:,.0f}")

    @property
    def per_s(self) -> float:
        """Products a second."""
        return self.products / self.seconds

    @property
    def product_s(self) -> float:
        """Seconds for one product, with its share of adding up."""
        return self.seconds / self.products

    def time_s(self, multiplications: int, people: int = 1) -> float:
        """Seconds for so many multiplications, shared evenly among ``people`` who are all as fast."""
        return multiplications * self.product_s / people
