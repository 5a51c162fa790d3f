"""How a language writes numbers and times: its digits, marks and groups, by Unicode's locale data through Babel."""

import functools
import math
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_skeleton
from babel.numbers import format_compact_decimal, format_decimal
from fluent.runtime.types import FluentDateType, FluentNumber, FluentType
from fluent.syntax import ast, visitor

Digits = Literal["arabic", "latin"]

# The first digit of each system of numerals; a language has that of its locale, but Arabic the one asked for.
_ZEROS = {"latn": "0", "arab": "٠", "arabext": "۰"}
_ARABIC: dict[Digits, tuple[str, str]] = {"arabic": ("ar", "arab"), "latin": ("ar_MA", "latn")}
_ARABIC_MARKS = {"٫": "decimal", "٬": "group", "٪": "percentSign"}
# Digits before the first group, where a language groups only larger numbers: 1000, but 10.000. Babel does not know it.
_UNGROUPED = {"es": 4}
_UNKNOWN = Locale.parse("en")
_MINUS = "\N{MINUS SIGN}"  # as wide as a plus
_FUNCTION = "LOCAL"
_SMALLEST_LARGE = 10_000  # Korean has a name for 1,000 too, but nobody writes 2.5천 for 2,500


@dataclass(frozen=True)
class Numerals:
    """The numbers and times of the language ``name``; ``arabic_digits`` are those of Arabic."""

    name: str
    arabic_digits: Digits = "arabic"

    @functools.cached_property
    def _locale_and_system(self) -> tuple[Locale, str]:
        """Babel's locale, that of English for an unknown language, and the name of its system of numerals."""
        if self.name == "ar":
            locale, system = _ARABIC[self.arabic_digits]
            return Locale.parse(locale), system
        try:
            found = Locale.parse(self.name, sep="-")
        except (UnknownLocaleError, ValueError):
            found = _UNKNOWN
        system = found.default_numbering_system
        return found, system if system in _ZEROS else "latn"

    @property
    def locale_names(self) -> list[str]:
        """The locales for Fluent's plural rules, best first."""
        return [str(self._locale_and_system[0])]

    @property
    def plural_forms(self) -> frozenset[str]:
        """The names of the forms that words have beside a number, such as ``one`` and ``other``."""
        return frozenset({*self._locale_and_system[0].plural_form.rules, "other"})

    @functools.cached_property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return str(self._locale_and_system[0].character_order) == "right-to-left"

    @functools.cached_property
    def _marks(self) -> dict[int, str]:
        """What stands for the digits and marks of a number in Latin numerals."""
        locale, system = self._locale_and_system
        latin, own = locale.number_symbols["latn"], locale.number_symbols[system]
        marks = {latin[mark]: own[mark] for mark in ("decimal", "group")}
        return str.maketrans(marks | {str(digit): chr(ord(_ZEROS[system]) + digit) for digit in range(10)})

    def number(self, value: float, places: int = 0, grouped: bool = True) -> str:
        """A bare number with so many digits after the point."""
        if not math.isfinite(value):
            return str(value)
        pattern = "#,##0" + ("." + "0" * places if places else "")
        return self.written(format_decimal(value, pattern, self._locale_and_system[0], group_separator=grouped))

    def written(self, latin: str) -> str:
        """A number as Babel writes it, in the numerals of this language."""
        locale, _ = self._locale_and_system
        symbols = locale.number_symbols["latn"]
        if locale.language in _UNGROUPED:
            whole, point, rest = latin.partition(symbols["decimal"])
            if sum(letter.isdigit() for letter in whole) <= _UNGROUPED[locale.language]:
                latin = whole.replace(symbols["group"], "") + point + rest
        return latin.translate(self._marks).replace("-", _MINUS)

    def message(self, source: str) -> str:
        """The Fluent source of a message; where Arabic has Latin digits, those in the message itself too."""
        locale, system = self._locale_and_system
        if self.name != "ar" or system == "arab":
            return source
        symbols = locale.number_symbols["latn"]
        marks = {arabic: symbols[mark].strip("\N{LEFT-TO-RIGHT MARK}") for arabic, mark in _ARABIC_MARKS.items()}
        return source.translate(str.maketrans(marks | {chr(ord("٠") + digit): str(digit) for digit in range(10)}))

    @property
    def functions(self) -> dict[str, Any]:
        """Fluent's functions that messages need: ``LARGE``, ``DE``, and what ``localise`` puts into them."""
        return {
            "LARGE": _Large.made,
            "DE": _de,
            _FUNCTION: lambda value: _Localised(value, self) if isinstance(value, FluentType) else value,
        }

    def time(self, moment: date) -> str:
        """The time of day in 24 hours, or the date of what has no time."""
        locale, _ = self._locale_and_system
        skeleton = "Hm" if isinstance(moment, datetime) else "yMMMd"
        return self.with_digits(str(format_skeleton(skeleton, moment, locale=locale)))

    def with_digits(self, latin: str) -> str:
        """Words that hold numbers without marks, such as a date, in the numerals of this language."""
        return latin.translate({ord(digit): self._marks[ord(digit)] for digit in "0123456789"})


def _de(words: object) -> str:
    """What Spanish puts between a number in words and what is counted: 900 años, but 17 millones de años."""
    return "de " if str(words).endswith(("llón", "llones")) else ""


class _Large(FluentType):  # type: ignore[misc]  # Fluent has no types
    """A number by its language's own names for large ones, such as 1.35億: East Asia counts by 10,000, not by 1,000.

    In a message, ``LARGE($millions, times: 1000000)`` writes a number that comes in millions.
    """

    def __init__(self, value: float) -> None:
        self._value = value

    @staticmethod
    def made(value: FluentType, times: int = 1) -> FluentType:
        """The function; what is no number, such as an argument that is missing, stays as it is."""
        return _Large(float(value) * times) if isinstance(value, FluentNumber) else value

    def format(self, locale: Locale) -> str:
        if abs(self._value) < _SMALLEST_LARGE:
            return str(format_decimal(self._value, "#,##0.##", locale))
        return str(format_compact_decimal(self._value, format_type="short", locale=locale, fraction_digits=2))


class _Localised(FluentType):  # type: ignore[misc]  # as above
    """A value as the language writes it."""

    def __init__(self, value: FluentType, numerals: Numerals) -> None:
        self._value, self._numerals = value, numerals

    def format(self, locale: Locale) -> str:
        value = self._value
        if isinstance(value, FluentDateType) and value.options.timeStyle == "short" and not value.options.dateStyle:
            return self._numerals.time(value)
        words = str(value.format(locale))
        if isinstance(value, FluentNumber):
            return self._numerals.written(words)
        return self._numerals.with_digits(words)


class _Localiser(visitor.Transformer):  # type: ignore[misc]  # as above
    def visit_Placeable(self, node: ast.Placeable) -> ast.Placeable:  # noqa: N802 - Fluent calls it so
        self.generic_visit(node)
        if isinstance(node.expression, ast.VariableReference | ast.FunctionReference):
            arguments = ast.CallArguments([node.expression], [])
            node.expression = ast.FunctionReference(ast.Identifier(_FUNCTION), arguments)
        return node


def localise(resource: ast.Resource) -> ast.Resource:
    """Have every number and time of these parsed messages written by ``Numerals.functions``."""
    return _Localiser().visit(resource)
