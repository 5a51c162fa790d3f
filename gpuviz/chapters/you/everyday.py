"""Times and counts that people know, each from a source."""

from functools import cache
from importlib import resources

from gpuviz.chapters.you.model import Help
from gpuviz.chapters.you.panels import TimeMark
from gpuviz.exhibit.facts import Fact, load_facts
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.origin import Origin

_WEEK_NS = 7 * 86_400e9


@cache
def facts() -> dict[str, Fact]:
    """The chapter's sourced figures, by name."""
    return load_facts(resources.files(__package__) / "facts.toml")


def lifetime_ns() -> float:
    """A life, in nanoseconds."""
    return facts()["lifetime"].value * figures.YEAR_NS


def moon_km() -> float:
    """How far away the Moon is, in kilometres."""
    return facts()["moon"].value


def people(helpers: Help) -> int:
    """How many share the work."""
    counts = {Help.ALONE: 1, Help.CLASS: 30, Help.THOUSAND: 1000}
    return counts.get(helpers) or round(facts()["people"].value)


def marks() -> list[TimeMark]:
    """Times for the axis, the shortest first."""
    known = facts()
    times_ns = {
        "bee": 1e9 / known["bee"].value,
        "blink": known["blink"].value * 1e9,
        "lesson": known["lesson"].value * 60e9,
        "school_year": known["school_year"].value * _WEEK_NS,
        "lifetime": lifetime_ns(),
    }
    return [
        TimeMark(round(time_ns), text(f"you-mark-{name}"), _length(name, time_ns)) for name, time_ns in times_ns.items()
    ]


def _length(name: str, time_ns: float) -> Text:
    """How long it is, in the unit in which people know it."""
    return figures.duration(time_ns) if name == "bee" else text(f"you-mark-{name}-note", value=facts()[name].value)


def marks_origin() -> Origin:
    """Where the times of the axis come from."""
    return Origin("sourced", text("you-marks-origin", **{mark: _told(mark) for mark in _MARKS}))


def people_words() -> Text:
    """How many people there are, and who says so."""
    return _told("people")


def moon_words() -> Text:
    """Who says how far away the Moon is."""
    return _told("moon")


_MARKS = ("bee", "blink", "lesson", "school_year", "lifetime")


def _told(name: str) -> Text:
    fact = facts()[name]
    return text("origin-fact", value=text(f"you-fact-{name}", value=fact.value), source=fact.source, date=fact.date)
