"""The list of words that a visitor's sentence may not hold."""

import re
from functools import cache
from pathlib import Path

_LIST = Path(__file__).with_name("unwanted_words.txt")
_WORD = re.compile(r"[^\W\d_]+")


def holds_unwanted_word(sentence: str) -> bool:
    """Whether any whole word of the sentence is on the list, in small letters or large."""
    return not _unwanted().isdisjoint(_WORD.findall(sentence.casefold()))


@cache
def _unwanted() -> frozenset[str]:
    lines = (line.strip() for line in _LIST.read_text(encoding="utf-8").splitlines())
    return frozenset(line.casefold() for line in lines if line and not line.startswith("#"))
