import re

from gpuviz.i18n.languages import Language, Text

_PADDING = re.compile(r"⟦|( ~{0,4})*⟧")


class PseudoLanguage(Language):
    """English made 40% longer, every message within ⟦ ⟧, so that tests find what is hard-coded or does not fit.

    Messages without a letter, such as a stopwatch's figures, stay as they are.
    """

    def __call__(self, message: Text) -> str:
        """The padded English words."""
        words = _PADDING.sub("", super().__call__(message))  # that of texts within it, which are padded once only
        if not any(character.isalpha() for character in words):
            return words
        more = round(len(words) * 0.4) - 2
        return f"⟦{words}{(' ~~~~' * more)[: max(0, more)]}⟧"
