"""Checks that the installed fonts have the letters of our texts."""

from collections.abc import Iterable

from PySide6.QtGui import QFontDatabase, QFontMetrics

from gpuviz.errors import FontMissing
from gpuviz.i18n.languages import Language
from gpuviz.ui.theme import Theme, forget_fonts

_NAMED = 12


def missing_letters(language: Language) -> str:
    """The letters of a language that no font here has, so that boxes would be drawn; needs the application."""
    metrics = QFontMetrics(Theme(language.name).font("body"))
    return "".join(letter for letter in language.letters() if not metrics.inFontUcs4(ord(letter)))


def check_fonts(language: Language) -> None:
    """Check that every letter of a language can be drawn; needs the application.

    Raises:
        FontMissing: if no font has some letter.
    """
    missing = sorted(missing_letters(language), key=lambda letter: (not letter.isalnum(), letter))
    if missing:
        raise FontMissing(letters="".join(missing[:_NAMED]) + ("…" if len(missing) > _NAMED else ""))


def drawable(languages: Iterable[Language]) -> list[str]:
    """The names of those languages that can be drawn here, without a single box."""
    return [language.name for language in languages if not missing_letters(language)]


def forget_letters() -> bool:
    """Let Qt forget what it knows of fonts and has drawn of their letters, until they are needed again.

    It keeps every size and weight of every font, 30 to 70 kB each for words in four scripts, and was not seen to give
    any up. It does so where fonts of the application are removed: we have none, but it counts what is none as one.
    Takes 20 ms, and the next picture 30. Returns whether it worked.
    """
    forget_fonts()
    QFontDatabase.addApplicationFontFromData(b"no font")
    return QFontDatabase.removeAllApplicationFonts()
