"""Whether the fonts of this machine can draw the letters of our messages; otherwise boxes would stand there."""

from PySide6.QtGui import QFontMetrics

from gpuviz.errors import FontMissing
from gpuviz.i18n.languages import letters
from gpuviz.ui.theme import Theme

_NAMED = 12


def check_fonts() -> None:
    """Raise ``FontMissing`` if a letter cannot be drawn by any font. Needs the application."""
    metrics = QFontMetrics(Theme().font("body"))
    missing = [letter for letter in letters() if not metrics.inFontUcs4(ord(letter))]
    if missing:
        missing.sort(key=lambda letter: (not letter.isalnum(), letter))
        raise FontMissing(letters="".join(missing[:_NAMED]) + ("…" if len(missing) > _NAMED else ""))
