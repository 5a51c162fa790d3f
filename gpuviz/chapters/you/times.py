"""Times from microseconds to millions of years, as large figures and as ticks of an axis."""

from collections.abc import Sequence

from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text

FIRST_NS = 1000  # where the axis begins
_MS, _S, _MINUTE, _HOUR, _DAY, _YEAR = 1e6, 1e9, 60e9, 3600e9, 86_400e9, figures.YEAR_NS
_UNITS_NS = {"ms": _MS, "s": _S, "minutes": _MINUTE, "hours": _HOUR, "days": _DAY, "years": _YEAR}
_LEAST = 2  # of a unit; else the next smaller one says it better
_SECONDS_FROM_NS = 10 * _MS
_LABELLED_NS = (FIRST_NS, _MS, _S, _MINUTE, _HOUR, _DAY, _YEAR, 100 * _YEAR, 1e4 * _YEAR, 1e6 * _YEAR)


def large_figure(time_ns: float) -> tuple[Text, Text]:
    """A time as a number and its unit: the largest of which there are at least two, milliseconds for what is short."""
    fitting = [name for name, unit_ns in _UNITS_NS.items() if time_ns >= _LEAST * unit_ns]
    return _in_unit(time_ns, fitting[-1] if fitting else "ms")


def alike(times_ns: Sequence[float]) -> list[tuple[Text, Text]]:
    """Short times, all in one unit: seconds, or milliseconds where one would be next to nothing in seconds."""
    unit = "ms" if min(times_ns, default=_S) < _SECONDS_FROM_NS else "s"
    return [_in_unit(time_ns, unit) for time_ns in times_ns]


def _in_unit(time_ns: float, unit: str) -> tuple[Text, Text]:
    number = time_ns / _UNITS_NS[unit]
    if number >= 1e6:
        number = round(float(f"{number:.3g}"))
        value = figures.count(number)
    elif unit == "s" and number < 10:
        value = text("you-number-3", value=number)
    elif unit == "ms" and number < 100:
        value = text("you-number-2", value=number)
    else:
        number = round(number, 1) if number < 9.95 else round(number)
        value = text("you-number-1" if number < 9.95 else "you-number-0", value=number)
    return value, text(f"you-unit-{unit}", value=number)


def axis_end(longest_ns: float) -> int:
    """Where the axis ends: at a thousand years, or as far beyond as the longest time needs."""
    end_ns = 1e3 * _YEAR
    while end_ns < longest_ns:
        end_ns *= 10
    return round(end_ns)


def axis_ticks(end_ns: int) -> list[tuple[int, Text | None]]:
    """A tick at each power of ten, and those with labels: the units that people use."""
    ticks: dict[int, Text | None] = {}
    decade_ns = FIRST_NS
    while decade_ns <= end_ns:
        ticks[decade_ns] = None
        decade_ns *= 10
    ticks |= {round(tick_ns): figures.long_duration(tick_ns, fewest=1) for tick_ns in _LABELLED_NS if tick_ns <= end_ns}
    return sorted(ticks.items(), key=lambda tick: tick[0])
