"""How a piece of text that a person or a model wrote is shown."""

import unicodedata

_UNSEEN = {"\n": "↵", "\r": "↵", "\u2028": "↵", "\u2029": "↵", "\t": "⇥"}
_JOINERS = "\u200c\u200d"  # they shape letters and emoji, and are seen only by that
_NEVER_DRAWN = ("Cc", "Cf", "Cs")  # controls, marks that turn the line around, halves of characters


def shown_token(text: str) -> str:
    """The text as it may safely be drawn on one line, with what cannot be seen made visible.

    A space before a word is left out, as words stand apart anyway.
    """
    if text and all(unicodedata.category(character) == "Zs" for character in text):
        return "␣"
    return "".join(_shown_character(character) for character in text.replace("\r\n", "\n").lstrip(" "))


def _shown_character(character: str) -> str:
    if character in _UNSEEN:
        return _UNSEEN[character]
    if character not in _JOINERS and unicodedata.category(character) in _NEVER_DRAWN:
        return "\ufffd"
    return character
