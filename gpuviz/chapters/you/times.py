"""Times from microseconds to millions of years, as large figures and as ticks of an axis."""

from collections.abc import Sequence

from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text

MS, S, MINUTE, HOUR, DAY = 1e6, 1e9, 60e9, 3600e9, 86_400e9
_UNITS_NS = {"ms": MS, "s": S, "minutes": MINUTE, "hours": HOUR, "days": DAY, "years": figures.YEAR_NS}
_LEAST = 2  # of a unit; else the next smaller one says it better
_MILLISECONDS_BELOW_NS = 10e6
_FIRST_NS = 1000
_LABELLED_NS = (1e3, MS, S, MINUTE, HOUR, DAY, figures.YEAR_NS, 100 * figures.YEAR_NS, 1e4 * figures.YEAR_NS)


def large_figure(time_ns: float) -> tuple[Text, Text]:
    """A time as a number and its unit: the largest of which there are at least two, milliseconds for what is short."""
    fitting = [name for name, unit_ns in _UNITS_NS.items() if time_ns >= _LEAST * unit_ns]
    return _in_unit(time_ns, fitting[-1] if fitting else "ms")


def alike(times_ns: Sequence[float]) -> list[tuple[Text, Text]]:
    """Short times, all in one unit: seconds, or milliseconds if one would hardly be seen in seconds."""
    unit = "ms" if min(times_ns, default=S) < _MILLISECONDS_BELOW_NS else "s"
    return [_in_unit(time_ns, unit) for time_ns in times_ns]


def _in_unit(time_ns: float, unit: str) -> tuple[Text, Text]:
    number = time_ns / _UNITS_NS[unit]
    if number >= 1e6:
        value = figures.count(round(float(f"{number:.3g}")))
    elif unit in ("ms", "s"):
        places = 3 if unit == "s" and number < 10 else 0 if number >= 1000 else 1 if number >= 100 else 2
        value = text(f"you-number-{places}", value=number)
    else:
        value = text("you-number-1" if number < 9.95 else "you-number-0", value=number)
    return value, text(f"you-unit-{unit}")


def axis_end(longest_ns: float) -> int:
    """Where an axis that begins with a microsecond ends: a thousand years, or as far as the longest time needs."""
    end_ns = 1e3 * figures.YEAR_NS
    while end_ns < longest_ns:
        end_ns *= 10
    return round(end_ns)


def axis_ticks(end_ns: int) -> list[tuple[int, Text | None]]:
    """Ticks by powers of ten up to a second, then by the units that people use; the best known have labels."""
    labelled = {round(tick_ns): figures.long_duration(tick_ns, fewest=1) for tick_ns in _LABELLED_NS}
    quiet = [10 * MS, 100 * MS, 1e4, 1e5, 10 * S, 10 * MINUTE, 10 * DAY, 100 * DAY, 10 * figures.YEAR_NS]
    ticks: dict[int, Text | None] = {round(tick_ns): None for tick_ns in (*quiet, 1e3 * figures.YEAR_NS)}
    return sorted((tick for tick in (ticks | labelled).items() if tick[0] <= end_ns), key=lambda tick: tick[0])


FIRST_NS = _FIRST_NS
