"""The sentences visitors choose from, and how the model goes on with each; and what is left of what they type."""

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

_KINDS_LEFT_OUT = ("Cc", "Cf", "Cs", "Co", "Cn")  # control and bidi characters, halves, and what is nothing at all
_JOINER = "\u200d"  # holds the parts of one emoji together
_SEEN_NOWHERE = " " + _JOINER  # at the ends of a sentence


def accepted(typed: str) -> str:
    """A typed sentence, cleaned; nothing where it holds a word that is not wanted here."""
    sentence = cleaned(typed)
    return "" if holds_unwanted_word(sentence) else sentence


def cleaned(typed: str) -> str:
    """A typed sentence in NFC, without control and bidi characters, at most 200 characters long."""
    whole = typed.encode("utf-8", "ignore").decode()
    spaced = "".join(" " if character.isspace() else character for character in whole)
    visible = (c for c in spaced if c == _JOINER or unicodedata.category(c) not in _KINDS_LEFT_OUT)
    normal = unicodedata.normalize("NFC", "".join(visible))  # only now, as what was left out kept accents apart
    return normal.strip(_SEEN_NOWHERE)[:LONGEST_TYPED].rstrip(_SEEN_NOWHERE)
