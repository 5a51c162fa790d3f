"""Whether our letters can be drawn."""

from PySide6.QtWidgets import QApplication

from gpuviz.i18n.languages import letters
from gpuviz.ui.fonts import check_fonts


def test_all_letters_of_our_messages_can_be_drawn_here(qapp: QApplication) -> None:
    assert qapp is not None
    assert {"A", "z", "0", "×", "✓", "“"} <= set(letters())
    check_fonts()
