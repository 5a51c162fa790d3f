"""How the training chapter can fail besides what can fail everywhere; see ``gpuviz.errors``."""

from gpuviz.errors import GpuvizError


class NamesError(GpuvizError):
    """The file ``path`` is no list of names that a model could learn from."""

    key = "error-names"


class NamesTooLarge(NamesError):
    """``path`` is larger than ``most_kb`` kilobytes, or has more than ``most_lines`` lines."""

    key = "error-names-too-large"


class NamesNotText(NamesError):
    """``path`` is not text in UTF-8."""

    key = "error-names-not-text"


class NamesEmpty(NamesError):
    """``path`` holds no name."""

    key = "error-names-empty"


class NameTooLong(NamesError):
    """Line ``line`` of ``path`` has more than ``longest`` letters."""

    key = "error-name-too-long"


class NameUnreadable(NamesError):
    """Line ``line`` of ``path`` holds ``given``, which belongs to no name."""

    key = "error-name-unreadable"


class OnlyOneName(NamesError):
    """``path`` holds a single name: nothing would be left to test with."""

    key = "error-only-one-name"


class OnlyOneLetter(NamesError):
    """All names in ``path`` consist of a single letter: there is nothing to learn."""

    key = "error-only-one-letter"


class TooManyLetters(NamesError):
    """The names in ``path`` have ``letters`` different letters; ``most`` fit."""

    key = "error-too-many-letters"
