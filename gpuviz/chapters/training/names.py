"""A list of names to learn from, and the examples made of it: the letters before, and the letter that comes."""

import hashlib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.training.errors import (
    NamesEmpty,
    NamesNotText,
    NamesTooLarge,
    NameTooLong,
    NameUnreadable,
    OnlyOneLetter,
    OnlyOneName,
    TooManyLetters,
)
from gpuviz.errors import UnreadableFile

SHIPPED = Path(__file__).with_name("names.txt")
END = "."  # stands for the end of a name, and for the places before its beginning
CONTEXT = 6  # letters that a model sees
LONGEST_NAME = 30
_HELDOUT = 10  # every tenth name is held out
_MOST_BYTES = 1_000_000
_MOST_LINES = 100_000
_MOST_LETTERS = 250  # their numbers are bytes
_JOINING = "-'’ \u200c\u200d"  # may stand inside a name; the last two steer how letters join, as in Persian
_MARKS = {"Mn", "Mc", "Me"}  # vowel signs and the like


@dataclass(frozen=True, eq=False)
class Examples:
    """``contexts`` are examples × ``CONTEXT`` numbers of letters, ``answers`` the number of each letter that comes."""

    contexts: NDArray[np.uint8]
    answers: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.answers)


@dataclass(frozen=True)
class NameList:
    """Names to train on and ``heldout`` ones, both in order.

    A tenth is held out, at least one: those whose SHA-256 is smallest, so that it is the same tenth each time.
    """

    names: tuple[str, ...]
    heldout: tuple[str, ...]

    @classmethod
    def of(cls, names: Iterable[str]) -> "NameList":
        """The list of these names, each of which counts once."""
        mixed = sorted(set(names), key=lambda name: hashlib.sha256(name.encode()).digest())
        heldout = mixed[: max(1, len(mixed) // _HELDOUT)]
        return cls(tuple(sorted(mixed[len(heldout) :])), tuple(sorted(heldout)))

    @cached_property
    def alphabet(self) -> str:
        """``END``, then all letters in order; a letter's number is its place."""
        return END + "".join(sorted(set("".join((*self.names, *self.heldout)))))

    @cached_property
    def examples(self) -> Examples:
        """Those to train on."""
        return self._examples_of(self.names)

    @cached_property
    def heldout_examples(self) -> Examples:
        """Those never trained on."""
        return self._examples_of(self.heldout)

    @cached_property
    def known(self) -> frozenset[str]:
        """All names."""
        return frozenset((*self.names, *self.heldout))

    def text(self, letters: Iterable[int]) -> str:
        """The letters of these numbers."""
        return "".join(self.alphabet[letter] for letter in letters)

    def _examples_of(self, names: Sequence[str]) -> Examples:
        number = {letter: place for place, letter in enumerate(self.alphabet)}
        contexts, answers = [], []
        for name in names:
            context = [0] * CONTEXT
            for letter in (*(number[letter] for letter in name), 0):
                contexts.append(context)
                answers.append(letter)
                context = [*context[1:], letter]
        return Examples(np.array(contexts, np.uint8), np.array(answers, np.uint8))


def read_names(path: Path | None = None) -> NameList:
    """The names of a file, one a line, in small letters; by default those that ship with gpuviz.

    Lines that begin with ``#`` and empty ones are no names.

    Raises:
        UnreadableFile: if the file cannot be read.
        NamesError: one of its kinds, if it is no list of names.
    """
    path = path or SHIPPED
    lines = _lines_of(path)
    names = [_name_in(path, number, line) for number, line in enumerate(lines, 1) if _is_name(line)]
    if not names:
        raise NamesEmpty(path=str(path))
    listed = NameList.of(names)
    if len(listed.alphabet) == 2:
        raise OnlyOneLetter(path=str(path))
    if not listed.names:
        raise OnlyOneName(path=str(path))
    if len(listed.alphabet) > _MOST_LETTERS + 1:
        raise TooManyLetters(path=str(path), letters=len(listed.alphabet) - 1, most=_MOST_LETTERS)
    return listed


def _lines_of(path: Path) -> list[str]:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableFile(path=str(path), detail=error.strerror or str(error)) from error
    try:
        text = content[:_MOST_BYTES].decode("utf-8-sig", "strict" if len(content) <= _MOST_BYTES else "ignore")
    except UnicodeDecodeError as error:
        raise NamesNotText(path=str(path)) from error
    if "\0" in text:
        raise NamesNotText(path=str(path))
    lines = text.splitlines()
    if len(content) > _MOST_BYTES or len(lines) > _MOST_LINES:
        raise NamesTooLarge(path=str(path), most_kb=_MOST_BYTES // 1000, most_lines=_MOST_LINES)
    return lines


def _is_name(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _name_in(path: Path, number: int, line: str) -> str:
    name = unicodedata.normalize("NFC", unicodedata.normalize("NFC", line.strip()).lower())
    strange = next((letter for letter in name if not _belongs(letter)), None)
    if strange is None and not any(map(str.isalpha, name)):
        strange = name[0]
    if strange is not None:
        shown = strange if strange.isprintable() else f"U+{ord(strange):04X}"
        raise NameUnreadable(path=str(path), line=number, given=shown)
    if len(name) > LONGEST_NAME:
        raise NameTooLong(path=str(path), line=number, longest=LONGEST_NAME)
    return name


def _belongs(letter: str) -> bool:
    return letter.isalpha() or letter in _JOINING or unicodedata.category(letter) in _MARKS
