"""Checks that the installed fonts have the letters of our texts."""

from PySide6.QtGui import QFontMetrics

from gpuviz.errors import FontMissing
from gpuviz.i18n.languages import letters
from gpuviz.ui.theme import Theme

_NAMED = 12


def check_fonts() -> None:
    """Check that every letter of our texts can be drawn; needs the application.

    Raises:
        FontMissing: if no font has some letter, so that a box would be drawn instead.
    """
    metrics = QFontMetrics(Theme().font("body"))
    missing = [letter for letter in letters() if not metrics.inFontUcs4(ord(letter))]
    if missing:
        missing.sort(key=lambda letter: (not letter.isalnum(), letter))
        raise FontMissing(letters="".join(missing[:_NAMED]) + ("…" if len(missing) > _NAMED else ""))
