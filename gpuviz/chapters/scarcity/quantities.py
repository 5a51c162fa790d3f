"""Quantities as texts, to about three digits, in the unit that suits their size."""

from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text

_PREFIXES = ("", "k", "m", "g", "t", "p", "e")
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_WORDS = ("", "", "million", "billion", "trillion")


def memory(size_bytes: float) -> Text:
    """Bytes, kB and so on; 1 kB are 1,000."""
    return _scaled("bytes", size_bytes)


def power(watts: float) -> Text:
    """Watts, kW and so on."""
    return _scaled("watts", watts)


def energy(kwh: float) -> Text:
    """Watt-hours, kWh and so on."""
    return _scaled("watt-hours", kwh * 1000)


def dollars(amount: float) -> Text:
    """US dollars, in millions and so on from ten million up."""
    if amount < 1e7:
        return text("scarcity-dollars", value=_digits(amount))
    power = _thousands(amount, len(_WORDS) - 1)
    return text(f"scarcity-dollars-{_WORDS[power]}", value=_digits(amount / 1000**power))


def many(number: float) -> Text:
    """A count: as it is up to a million, then in millions and so on."""
    if number < 1e6:
        return text("count", value=round(number))
    power = _thousands(number, len(_WORDS) - 1)
    return text(f"scarcity-many-{_WORDS[power]}", value=_digits(number / 1000**power))


def power_of_ten(number: float) -> Text:
    """Two digits, and the power of ten by which they are multiplied."""
    mantissa, exponent = f"{number:.1e}".split("e")
    return text("scarcity-power-of-ten", value=float(mantissa), exponent=str(int(exponent)).translate(_RAISED))


def _scaled(unit: str, number: float) -> Text:
    power = _thousands(number, len(_PREFIXES) - 1)
    return text(f"scarcity-{_PREFIXES[power]}{unit}", value=_digits(number / 1000**power))


def _thousands(number: float, most: int) -> int:
    """The power of 1,000 by which it is divided, so that what is left does not round to 1,000."""
    power = 0
    while power < most and float(f"{abs(number):.3g}") >= 1000 ** (power + 1):
        power += 1
    return power


def _digits(number: float) -> float:
    """Three digits; larger numbers stay whole."""
    rounded = float(f"{number:.3g}")
    return figures.three_digits(rounded) if rounded < 1000 else rounded
