"""How tokens are displayed."""

import unicodedata

_UNSEEN = {"\n": "↵", "\r": "↵", "\u2028": "↵", "\u2029": "↵", "\t": "⇥"}
_JOINERS = "\u200c\u200d"  # invisible themselves, but they shape letters and emoji
_NEVER_DRAWN = ("Cc", "Cf", "Cs")  # control characters, format characters such as bidi marks, lone surrogates


def shown_token(text: str) -> str:
    """The text of a token, safe to draw on one line, with invisible characters replaced by visible ones.

    A leading space is omitted, as tokens are displayed apart anyway.
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
