"""Texts for visitors: messages in Fluent files, one folder per language, looked up by key.

Scenes hold ``Text`` (a key and its arguments); only the window and the terminal turn it into words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource

from gpuviz.errors import Argument, GpuvizError

DEFAULT_LANGUAGE = "en"
# A message or a term: its key, and all lines up to the next one or to the next comment.
_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=.*?(?=^[a-zA-Z#-]|\Z)", re.MULTILINE | re.DOTALL)
_LONGEST_ARGUMENT = 500  # characters of an error's; Fluent refuses more than 1,000, and nobody reads them
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")


@dataclass(frozen=True)
class Text:
    """A message key and its arguments, independent of any language."""

    key: str
    arguments: tuple[tuple[str, "Argument | Text"], ...] = field(default=())


def text(key: str, **arguments: "Argument | Text") -> Text:
    """A ``Text``; arguments are strings, numbers, or texts that are formatted first."""
    return Text(key, tuple(arguments.items()))


def error_text(error: GpuvizError) -> Text:
    """The text of an error: one sentence about what happened, and what to do next."""
    return text(error.key, **{name: _shortened(value) for name, value in error.arguments.items()})


def _shortened(value: Argument) -> Argument:
    if not isinstance(value, str) or len(value) <= _LONGEST_ARGUMENT:
        return value
    return value[:_LONGEST_ARGUMENT] + "…"


def available() -> list[str]:
    """The names of all languages that there are, ours first."""
    folder = resources.files("gpuviz") / "locale"
    names = sorted(entry.name for entry in folder.iterdir() if entry.is_dir())
    return sorted(names, key=lambda name: name != DEFAULT_LANGUAGE)


def offered(wanted: Sequence[str]) -> list[str]:
    """Those of the wanted languages that there are, or all if none is wanted."""
    there = available()
    return [name for name in wanted if name in there] or there


def letters(name: str = DEFAULT_LANGUAGE) -> str:
    """All printable characters of a language's messages, sorted."""
    return "".join(sorted(filter(str.isprintable, set(_source(name)))))


def _source(name: str) -> str:
    """All Fluent files of a language: one a chapter, and some for what they share."""
    folder = resources.files("gpuviz") / "locale" / name
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".ftl")), key=lambda file: file.name)
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


class Language:
    """All messages of one language. Each is parsed on first use: parsing whole files would delay the first paint."""

    def __init__(self, name: str = DEFAULT_LANGUAGE) -> None:
        # Isolation marks would be shown as boxes in fonts without them, and as garbage in a terminal.
        self._bundle = FluentBundle([name], use_isolating=False)
        self._unparsed = {entry[1]: entry[0] for entry in _ENTRY.finditer(_source(name))}

    def __call__(self, message: Text) -> str:
        """The words of ``message``.

        Raises:
            KeyError: if the key is unknown.
            ValueError: if an argument is missing.
        """
        arguments = {name: self(value) if isinstance(value, Text) else value for name, value in message.arguments}
        self._parse(message.key)
        found = self._bundle.get_message(message.key) if self._bundle.has_message(message.key) else None
        if found is None or found.value is None:
            raise KeyError(message.key)
        words, errors = self._bundle.format_pattern(found.value, arguments)
        if errors:
            raise ValueError(f"{message.key}: {errors[0]}")
        return str(words)

    def _parse(self, key: str) -> None:
        """Parse a message, unless that was done before, and those it refers to."""
        source = self._unparsed.pop(key, None)
        if source is not None:
            self._bundle.add_resource(FluentResource(source))
            for name in _REFERENCE.findall(source):
                self._parse(name)
