"""What can be asked of ``gpuviz scarcity``."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from gpuviz.errors import InvalidChoice

_SUFFIXES = {"": 0, "k": 3, "m": 6, "b": 9, "t": 12}
_NUMBER = re.compile(r"([+-]?[\d._]+(?:e[+-]?\d{1,4})?)([kmbt]?)", re.IGNORECASE)


@dataclass(frozen=True)
class Bounds:
    """What an option can be: from ``least`` to ``most``, whole numbers only if it is ``whole``."""

    option: str
    least: str
    most: str
    whole: bool = True

    def parse(self, given: str) -> int | float:
        """The number that was given, such as 8030000000, 8.03e9, 8_030_000_000 or 8.03B.

        Raises:
            InvalidChoice: if it is none, or out of bounds.
        """
        number = _decimal(given)
        if number is None or not Decimal(self.least) <= number <= Decimal(self.most):
            raise self._refused(given)
        if number == number.to_integral_value():
            return int(number)
        if self.whole:
            raise self._refused(given)
        return float(number)

    def _refused(self, given: str) -> InvalidChoice:
        kind = "a whole number, " if self.whole else "a number, "
        return InvalidChoice(option=self.option, given=given[:40], allowed=f"{kind}{self.least} to {self.most}")


def _decimal(given: str) -> Decimal | None:
    parts = _NUMBER.fullmatch(given.strip())
    if parts is None:
        return None
    try:
        return Decimal(parts[1]).scaleb(_SUFFIXES[parts[2].lower()])
    except InvalidOperation:
        return None


BOUNDS = {
    bounds.option: bounds
    for bounds in (
        Bounds("--parameters", "1", "1e16"),
        Bounds("--bytes-per-weight", "0.01", "16", whole=False),
        Bounds("--layers", "1", "100000"),
        Bounds("--kv-heads", "1", "100000"),
        Bounds("--head-size", "1", "1000000"),
        Bounds("--kv-bytes", "0.01", "16", whole=False),
        Bounds("--context", "1", "1e9"),
        Bounds("--users", "1", "1e11"),
        Bounds("--training-tokens", "1", "1e18"),
        Bounds("--utilisation", "0.001", "1", whole=False),
    )
}
