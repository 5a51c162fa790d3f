import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Action
from gpuviz.panels.question import Question
from gpuviz.ui.theme import Theme
from gpuviz.ui.views.question import QuestionView
from gpuviz.ui.views.view import ViewContext
from tests.ui.views.conftest import Keys


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920)])
def test_answers_show_all_their_words(qtbot: QtBot, size: tuple[int, int], percent: int) -> None:
    looks = Theme()
    looks.text_percent = percent
    looks.fit(*size)
    answers = [Action(name, Text("Back to the start")) for name in ("stay", "leave")]
    view = QuestionView(ViewContext(looks, Keys(), lambda *_: None, {}))
    qtbot.addWidget(view)
    view.show_panel(Question(Text("Are you still there?"), Text("All begins anew."), answers, 20, 14))
    view.resize(round(size[0] * 0.85), view.sizeHint().height())
    view.show()
    for button in view.findChildren(QPushButton):
        assert button.contentsRect().width() > QFontMetrics(button.font()).horizontalAdvance(button.text())
