from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.views.conftest import Show
from tests.ui.views.made_up import choice


def test_what_was_typed_is_forgotten_once_the_line_is_out_of_sight(show: Show) -> None:
    shown = show(choice([]))
    line = shown.view.findChildren(QLineEdit)[0]
    QTest.keyClicks(line, "Cats are")
    shown.view.hide()
    shown.view.show()
    assert line.text() == ""
    line.undo()
    assert line.text() == ""
