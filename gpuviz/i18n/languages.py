"""Texts for visitors: messages in Fluent files, one folder per language, looked up by key.

Scenes hold ``Text`` (a key and its arguments); only the window and the terminal turn it into words.
"""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import resources

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from gpuviz.errors import Argument, GpuvizError
from gpuviz.i18n.numerals import Numerals, localise

DEFAULT_LANGUAGE = "en"
# A message or a term: its key, and all lines up to the next one or to the next comment.
_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=.*?(?=^[a-zA-Z#-]|\Z)", re.MULTILINE | re.DOTALL)
_LONGEST_ARGUMENT = 500  # characters of an error's; Fluent refuses more than 1,000, and nobody reads them
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")
# Unicode's marks: an invisible letter from right to left, beginnings of isolates and their end. The first tells Qt's
# labels how the sentence runs, the second holds where something else surrounds it.
_RIGHT_TO_LEFT, _ISOLATED, _END = "\u200f\u2067", "\u2068", "\u2069"
_MARKS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u2066\u2067\u2068\u2069"))
_parser = FluentParser(with_spans=False)
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Text:
    """A message key and its arguments, independent of any language."""

    key: str
    arguments: tuple[tuple[str, "Argument | date | Text"], ...] = field(default=())


def text(key: str, **arguments: "Argument | date | Text") -> Text:
    """A ``Text``; arguments are strings, numbers, dates, times, or texts that are formatted first."""
    return Text(key, tuple(arguments.items()))


def error_text(error: GpuvizError) -> Text:
    """The text of an error: one sentence about what happened, and what to do next."""
    return text(error.key, **{name: _shortened(value) for name, value in error.arguments.items()})


def _shortened(value: Argument) -> Argument:
    if not isinstance(value, str) or len(value) <= _LONGEST_ARGUMENT:
        return value
    return value[:_LONGEST_ARGUMENT] + "…"


def without_marks(words: str) -> str:
    """Words without the invisible marks of direction, for what shows them as boxes or stores them."""
    return words.translate(_MARKS)


def first_marks(words: str) -> str:
    """The marks with which words begin that run from right to left; each line of them needs these."""
    return _RIGHT_TO_LEFT if words.startswith(_RIGHT_TO_LEFT) else ""


def own_source(name: str) -> str:
    """All Fluent files of one of our languages: one a chapter, and some for what they share."""
    folder = resources.files("gpuviz") / "locale" / name
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".ftl")), key=lambda file: file.name)
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def entries(source: str) -> dict[str, str]:
    """The messages and terms (with their ``-``) of a Fluent file, as they are written there, by key."""
    return {entry[1]: entry[0] for entry in _ENTRY.finditer(source)}


class _CompiledBundle(FluentBundle):  # type: ignore[misc]  # Fluent has no types
    """Keeps what messages are compiled to, and not what they were parsed into too, which takes as much memory."""

    def add_resource(self, resource: ast.Resource, allow_overrides: bool = False) -> None:
        for entry in resource.body:
            if isinstance(entry, ast.Message | ast.Term):
                name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
                if allow_overrides or name not in self._compiled:
                    self._compiled[name] = self._compiler(entry)

    def has_message(self, message_id: str) -> bool:
        return message_id in self._compiled

    def clear(self) -> None:
        """Keep no message."""
        self._compiled.clear()


class Language:
    """All messages of one language. Each is parsed on first use: parsing whole files would delay the first paint.

    ``written`` are its messages and terms in Fluent, by key; ours by default. What it does not say, or not rightly, is
    said by the ``fallback``. Where a language is written from right to left and ``isolates``, invisible marks keep each
    sentence together, and what is put into it apart.
    """

    def __init__(
        self,
        name: str = DEFAULT_LANGUAGE,
        written: Mapping[str, str] | None = None,
        fallback: "Language | None" = None,
        numerals: Numerals | None = None,
        isolates: bool = False,
    ) -> None:
        self.name = name
        self.numerals = numerals or Numerals(name)
        self.right_to_left = self.numerals.right_to_left
        self._isolates = isolates and self.right_to_left
        self._fallback = fallback
        self._written = entries(own_source(name)) if written is None else written
        self._parsed: set[str] = set()
        self._told: set[str] = set()
        self._bundle = _CompiledBundle(
            self.numerals.locale_names, functions=self.numerals.functions, use_isolating=self._isolates
        )

    def __call__(self, message: Text) -> str:
        """The words of ``message``.

        Raises:
            KeyError: if the key is unknown.
            ValueError: if an argument is missing.
        """
        arguments = {name: self(value) if isinstance(value, Text) else value for name, value in message.arguments}
        try:
            words = self._format(message.key, arguments)
        except (KeyError, ValueError) as error:
            if self._fallback is None:
                raise
            self._tell(message.key, error)
            words = self._fallback(message)
            return words if self.right_to_left is self._fallback.right_to_left else self.apart(words)
        if self._isolates:
            return f"{_RIGHT_TO_LEFT}{words}{_END}"
        return without_marks(words) if self.right_to_left else words

    def number(self, value: float, places: int = 0, grouped: bool = True) -> str:
        """A bare number with so many digits after the point, as this language writes it."""
        return self.numerals.number(value, places, grouped)

    def letters(self) -> str:
        """All printable characters of its messages and numbers, sorted."""
        numbers = self.number(1234567890.5, places=1)
        return "".join(sorted(filter(str.isprintable, {*numbers, *"".join(self._written.values())})))

    def says(self, key: str) -> bool:
        """Whether this language itself has a message, written rightly."""
        self._parse(key)
        return bool(self._bundle.has_message(key))

    def forget(self) -> None:
        """Give back what messages were parsed into (6 MB for all of them), until they are said again."""
        self._parsed.clear()
        self._bundle.clear()

    def apart(self, words: str) -> str:
        """Words of another language, such as a token, so that they stand rightly among those of this one."""
        return f"{_ISOLATED}{words}{_END}" if self._isolates else words

    def _format(self, key: str, arguments: Mapping[str, object]) -> str:
        self._parse(key)
        found = self._bundle.get_message(key) if self._bundle.has_message(key) else None
        if found is None or found.value is None:
            raise KeyError(key)
        words, errors = self._bundle.format_pattern(found.value, arguments)
        if errors:
            raise ValueError(f"{key}: {errors[0]}")
        return str(words)

    def _parse(self, key: str) -> None:
        """Parse a message, unless that was done before, and those it refers to."""
        source = self._written.get(key)
        if source is not None and key not in self._parsed:
            self._parsed.add(key)
            self._bundle.add_resource(localise(_parser.parse(self.numerals.message(source))))
            for name in _REFERENCE.findall(source):
                self._parse(name)

    def _tell(self, key: str, error: Exception) -> None:
        if key not in self._told:
            self._told.add(key)
            _log.warning("%s: a message is missing or wrong: %s", self.name, error)
