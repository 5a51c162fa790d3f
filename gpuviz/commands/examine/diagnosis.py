"""The result of one examination."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import msgspec

from gpuviz.i18n.languages import Text

# Our messages say what is the matter, and then what to do: in a sentence of its own, or after a semicolon.
_SENTENCES = re.compile(r"(?<=[.)”])\s+(?=[A-Z])|;\s+")

State = Literal["good", "note", "bad"]


@dataclass(frozen=True)
class Diagnosis:
    """A result in ``words``; only ``bad`` ones keep gpuviz from running."""

    state: State
    words: Text


class Finding(msgspec.Struct, frozen=True):
    """A diagnosis for other programs: ``key`` is that of its message, ``words`` are English.

    ``remedy`` is the part of the words that says what to do, or null. ``arguments`` are those of the message.
    """

    key: str
    state: State
    words: str
    remedy: str | None
    arguments: dict[str, object]


def finding(diagnosis: Diagnosis, english: Callable[[Text], str]) -> Finding:
    """A diagnosis as data."""
    words = english(diagnosis.words)
    said = _SENTENCES.split(words, maxsplit=1) if diagnosis.state != "good" else [words]
    arguments: dict[str, object] = {
        name: english(value) if isinstance(value, Text) else value for name, value in diagnosis.words.arguments
    }
    return Finding(diagnosis.words.key, diagnosis.state, words, said[1] if len(said) > 1 else None, arguments)
