from PySide6.QtWidgets import QApplication

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.ui.theme import Theme
from gpuviz.ui.views.button_lines import ButtonLines
from gpuviz.ui.views.buttons import ActionButton
from gpuviz.ui.views.view import ViewContext
from tests.ui.views.conftest import Keys


def test_words_that_are_wider_than_all_lines_go_on_below(qapp: QApplication) -> None:
    lines = ButtonLines(ViewContext(Theme(), Keys(), lambda *_: None, {}))
    words = "How long would you take for a whole word of it?"
    lines.show_actions([Action("ask", Text(words))])
    (button,) = lines.findChildren(ActionButton)
    lines.resize(2_000, 100)
    lines.show()
    qapp.processEvents()
    assert button.text() == words
    lines.resize(200, 100)
    qapp.processEvents()
    assert "\n" in button.text()
    assert button.sizeHint().width() <= lines.width()
    assert button.accessibleName() == words
    lines.close()
