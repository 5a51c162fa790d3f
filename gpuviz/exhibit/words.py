"""The list of words that a visitor's sentence may not hold."""

import re
from functools import cache
from pathlib import Path
from unicodedata import category, normalize

_LIST = Path(__file__).with_name("unwanted_words.txt")
# Thai, Lao, Burmese, Khmer, kana, Chinese characters, and Korean, which adds particles to words.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]")
_ARABIC_VOWELS = re.compile(r"[\u064b-\u0652\u0670]")  # most leave them out


def holds_unwanted_word(sentence: str) -> bool:
    """Whether a word of the list is in the sentence, in small letters or large.

    It has to be a whole word, but for scripts that put no spaces between words, and Korean.
    """
    plain = _plain(sentence)
    whole, anywhere = _unwanted()
    return not whole.isdisjoint(_words(plain)) or any(word in plain for word in anywhere)


@cache
def _unwanted() -> tuple[frozenset[str], frozenset[str]]:
    """The words that count as whole words, and those that count wherever they stand."""
    lines = (line.strip() for line in _LIST.read_text(encoding="utf-8").splitlines())
    words = frozenset(_plain(line) for line in lines if line and not line.startswith("#"))
    anywhere = frozenset(word for word in words if _UNSPACED.search(word))
    return words - anywhere, anywhere


def _plain(text: str) -> str:
    return _ARABIC_VOWELS.sub("", normalize("NFKC", text).casefold())


def _words(text: str) -> list[str]:
    """The words of a text, each with the marks on its letters."""
    return "".join(letter if category(letter)[0] in "LM" else " " for letter in text).split()
