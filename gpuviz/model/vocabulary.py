"""The vocabulary of a model file: its tokens, their kinds, and the bytes they stand for."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gpuviz.errors import ModelFileDamaged
from gpuviz.model.gguf import GgufFile

SPACE = "▁"  # SentencePiece's symbol for a space
NORMAL, CONTROL, USER_DEFINED = 1, 3, 4  # kinds of tokens, by their numbers in GGUF files
_BYTE_WORD = re.compile("<0x([0-9A-Fa-f]{2})>")


@dataclass(frozen=True)
class Vocabulary:
    """All tokens as strings and their kinds, by id. ``by_bytes``: characters stand for bytes, as in GPT-2."""

    words: list[str]
    kinds: NDArray[Any]
    by_bytes: bool

    @property
    def numbers(self) -> dict[str, int]:
        """The id of each token that a text may contain; of duplicates the first."""
        last = len(self.words) - 1
        found = dict(zip(reversed(self.words), range(last, -1, -1), strict=True))
        for number in np.flatnonzero(self.kinds == CONTROL):
            if found.get(self.words[number]) == number:
                del found[self.words[number]]
        return found

    def of_kind(self, kind: int) -> list[str]:
        """The tokens of a kind."""
        return [self.words[number] for number in np.flatnonzero(self.kinds == kind)]

    def written(self, number: int) -> bytes:
        """The bytes of a token, which may be a part of a character."""
        word, kind = self.words[number], self.kinds[number]
        if kind == CONTROL:
            return word.encode()
        if not self.by_bytes:
            byte = _BYTE_WORD.fullmatch(word)
            return bytes.fromhex(byte[1]) if byte else word.replace(SPACE, " ").encode()
        letters = _bytes_of_letters()
        spelt = kind != USER_DEFINED and all(letter in letters for letter in word)
        return bytes(letters[letter] for letter in word) if spelt else word.encode()


def read_vocabulary(file: GgufFile, by_bytes: bool) -> Vocabulary:
    """Read the vocabulary of a file. With ``by_bytes``, tokens without a kind are normal ones.

    Raises:
        ModelFileDamaged: if it is missing, or has no kinds though the merges depend on them.
    """
    words = file.value("tokenizer.ggml.tokens", list)
    kinds = file.value("tokenizer.ggml.token_type", np.ndarray, np.full(len(words), NORMAL))
    if by_bytes:
        kinds = np.append(kinds, np.full(len(words), NORMAL))[: len(words)]
    if len(kinds) != len(words):
        raise ModelFileDamaged(path=str(file.path), detail=f"{len(kinds)} kinds of {len(words)} words")
    return Vocabulary(words, kinds, by_bytes)


@cache
def _bytes_of_letters() -> dict[str, int]:
    """GPT-2's byte alphabet: bytes that are printable in Latin-1 stand for themselves, the others begin at U+0100."""
    printed = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    rest = [byte for byte in range(0x100) if byte not in set(printed)]
    return {chr(byte): byte for byte in printed} | {chr(0x100 + i): byte for i, byte in enumerate(rest)}
