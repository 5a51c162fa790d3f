"""Figures as texts: counts, durations, ratios, axis ticks."""

import math
from typing import cast

from fluent.runtime.types import fluent_number

from gpuviz.errors import Argument
from gpuviz.i18n.languages import Text, text

YEAR_NS = 365.25 * 86_400e9
_LONG_UNITS_NS = {"minutes": 60e9, "hours": 3600e9, "days": 86_400e9, "years": YEAR_NS}


def count(number: int) -> Text:
    """A number; in millions or billions if it is large, to about two digits."""
    if number < 1e6:
        return text("count", value=number)
    if number < 1e9:
        return text("count-million", value=float(f"{number / 1e6:.2g}") if number < 1e8 else round(number / 1e6))
    return text("count-billion", value=float(f"{number / 1e9:.2g}") if number < 1e11 else round(number / 1e9))


def decimal(number: float, places: int) -> Argument:
    """An argument that is written with so many digits after the point, and in no groups."""
    return _written(number, minimumFractionDigits=places, maximumFractionDigits=places)


def significant(number: float, digits: int) -> Argument:
    """An argument that is written with at most so many significant digits, and in no groups."""
    return _written(number, maximumSignificantDigits=digits)


def year(number: int) -> Argument:
    """An argument that is written as a year."""
    return _written(number)


def _written(number: float, **options: int) -> Argument:
    """What is no number, such as the result of a broken calculation, stays a word."""
    if not math.isfinite(number):
        return str(number)
    return cast(Argument, fluent_number(number, useGrouping=False, **options))


def percent(share: float) -> Text:
    """A fraction (0-1) in percent with one decimal; tiny ones are shown as less than 0.1 %."""
    if 0 < share < 0.0005:
        return text("percent-tiny")
    return text("percent", value=share * 100)


def rough_percent(share: float) -> Text:
    """A fraction (0-1) in whole percent; below 1 % as ``percent``."""
    return text("percent-whole", value=round(share * 100)) if share >= 0.01 else percent(share)


def duration(elapsed_ns: float) -> Text:
    """A time in µs, ms or s, to about three digits."""
    if elapsed_ns < 1e6:
        return text("duration-us", value=three_digits(elapsed_ns / 1e3))
    if elapsed_ns < 1e8:
        return text("duration-ms", value=three_digits(elapsed_ns / 1e6))
    return text("duration-s", value=three_digits(elapsed_ns / 1e9))


def long_duration(elapsed_ns: float, fewest: int = 2) -> Text:
    """A time of any length in the unit that suits it: as ``duration`` up to some minutes, then up to years.

    There are at least so many of the unit; else the next smaller one says it better, but for the ticks of an axis.
    """
    fitting = [name for name, unit_ns in _LONG_UNITS_NS.items() if elapsed_ns >= fewest * unit_ns]
    if not fitting:
        return duration(elapsed_ns)
    number = elapsed_ns / _LONG_UNITS_NS[fitting[-1]]
    if number >= 999.5:
        return text("duration-many-years", years=count(round(float(f"{number:.3g}"))))
    return text(f"duration-{fitting[-1]}", value=round(number, 1) if number < 9.95 else round(number))


def ratio(value: float | None) -> Text:
    """A ratio such as 248 ×, 22.5 × or 1.05 ×; a dash while unknown."""
    if value is None:
        return text("ladder-unknown")
    places = 0 if value >= 99.95 else 1 if value >= 9.995 else 2
    return text(f"ladder-ratio-{places}", ratio=round(value, places))


def marked_ratio(value: float | None, is_marked: bool) -> Text:
    """A ratio with an asterisk, if something about it is to be said; of one below 1 the inverse, which is "slower"."""
    if value is not None and value < 1:
        value = 1 / max(value, 1e-12)
    return text("ladder-ratio-marked", ratio=ratio(value)) if is_marked and value is not None else ratio(value)


def faster_or_slower(value: float | None) -> Text | None:
    """The word that belongs to a ratio as ``marked_ratio`` shows it."""
    if value is None:
        return None
    even = 0.995 < value < 1.005
    return text("ladder-even" if even else "ladder-faster" if value > 1 else "ladder-slower")


def plain_ratio(value: float) -> float:
    """A ratio for a sentence: whole from 10 up, to three digits, else with one digit after the point."""
    return round(float(f"{value:.3g}")) if value >= 9.995 else round(value, 1)


def rate(flops: int, elapsed_ns: int) -> Text:
    """Billions of FLOP/s, from FLOP and the measured time."""
    billions = flops / max(1, elapsed_ns)
    return text("state-rate", billions=three_digits(billions))


def decades(first_ns: float, last_ns: float) -> tuple[int, int]:
    """Powers of ten that enclose two times, at least four decades apart."""
    low = math.floor(math.log10(max(1.0, first_ns)))
    high = math.ceil(math.log10(max(10.0, last_ns)))
    return 10 ** min(low, high - 4), 10**high


def nice_factor(wanted: float) -> int:
    """The nearest of 1, 2, 5, 10, 20, 50 … to a factor of slow motion."""
    if wanted <= 1:
        return 1
    power = 10 ** math.floor(math.log10(wanted))
    return int(min((power * step for step in (1, 2, 5, 10)), key=lambda nice: abs(math.log(nice / wanted))))


def three_digits(value: float) -> float:
    """A number rounded to three significant digits, or to an integer from 1,000 up."""
    return float(f"{value:.3g}") if value < 1000 else float(round(value))
