"""The sentences that visitors can choose, and the cleaning and filtering of those that they type."""

import unicodedata

from gpuviz.exhibit.words import holds_unwanted_word

SENTENCES = (
    "GPUs are good at doing many calculations at the same",
    "The capital of France is",
    "The sun rises in the",
    "Once upon a time there was a little",
    "A professor and one thousand students sat down to solve the",
    "She opened the door and saw a",
)
FIRST_SENTENCE = SENTENCES[0]
LONGEST_TYPED = 200

_KINDS_LEFT_OUT = ("Cc", "Cf", "Cs", "Co", "Cn")  # control, format, surrogate, private-use and unassigned characters
_JOINER = "\u200d"  # the zero-width joiner, which combines emoji
_SEEN_NOWHERE = " " + _JOINER  # stripped from the ends of a sentence


def accepted(typed: str) -> str:
    """The cleaned sentence; an empty string if it contains an unwanted word."""
    sentence = cleaned(typed)
    return "" if holds_unwanted_word(sentence) else sentence


def cleaned(typed: str) -> str:
    """A typed sentence in NFC, without control and bidi characters, and at most 200 characters long."""
    whole = typed.encode("utf-8", "ignore").decode()
    spaced = "".join(" " if character.isspace() else character for character in whole)
    visible = (c for c in spaced if c == _JOINER or unicodedata.category(c) not in _KINDS_LEFT_OUT)
    normal = unicodedata.normalize("NFC", "".join(visible))  # last, as removed characters kept accents apart
    return normal.strip(_SEEN_NOWHERE)[:LONGEST_TYPED].rstrip(_SEEN_NOWHERE)
