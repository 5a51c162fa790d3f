"""What visitors read: messages in Fluent files, one file a language, looked up by key.

Scenes hold ``Text`` (a key and its arguments); only the window and the terminal turn it into words.
"""

import re
from dataclasses import dataclass, field
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource

from gpuviz.errors import Argument, GpuvizError

DEFAULT_LANGUAGE = "en"
# A message or a term: its key and all lines up to the next one, or to the next comment.
_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=.*?(?=^[a-zA-Z#-]|\Z)", re.MULTILINE | re.DOTALL)
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")


@dataclass(frozen=True)
class Text:
    """A message key and its arguments; says what, not how it reads in any language."""

    key: str
    arguments: tuple[tuple[str, "Argument | Text"], ...] = field(default=())


def text(key: str, **arguments: "Argument | Text") -> Text:
    """A ``Text``; arguments are strings, numbers, or texts that are put into words first."""
    return Text(key, tuple(arguments.items()))


def error_text(error: GpuvizError) -> Text:
    """What a person reads when ``error`` happened: one calm sentence and what to do next."""
    return text(error.key, **error.arguments)


def letters(name: str = DEFAULT_LANGUAGE) -> str:
    """Every printable character that the messages of a language are written with, once."""
    return "".join(sorted(filter(str.isprintable, set(_source(name)))))


def _source(name: str) -> str:
    return (resources.files("gpuviz") / "locale" / f"{name}.ftl").read_text(encoding="utf-8")


class Language:
    """All messages of one language, each read when it is first needed: reading all takes longer than a first paint."""

    def __init__(self, name: str = DEFAULT_LANGUAGE) -> None:
        # Isolation marks would show as boxes in fonts without them, and as garbage in a terminal.
        self._bundle = FluentBundle([name], use_isolating=False)
        self._unread = {entry[1]: entry[0] for entry in _ENTRY.finditer(_source(name))}

    def __call__(self, message: Text) -> str:
        """The words of ``message``. Raises ``KeyError`` if the key is unknown, ``ValueError`` if arguments lack."""
        arguments = {name: self(value) if isinstance(value, Text) else value for name, value in message.arguments}
        self._read(message.key)
        found = self._bundle.get_message(message.key) if self._bundle.has_message(message.key) else None
        if found is None or found.value is None:
            raise KeyError(message.key)
        words, faults = self._bundle.format_pattern(found.value, arguments)
        if faults:
            raise ValueError(f"{message.key}: {faults[0]}")
        return str(words)

    def _read(self, key: str) -> None:
        """Read a message, unless it has been, and those it refers to."""
        source = self._unread.pop(key, None)
        if source is not None:
            self._bundle.add_resource(FluentResource(source))
            for name in _REFERENCE.findall(source):
                self._read(name)
