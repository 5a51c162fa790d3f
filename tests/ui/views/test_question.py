import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gpuviz.i18n.catalogue import Catalogue
from gpuviz.i18n.languages import Text, text
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


@pytest.mark.parametrize("language", Catalogue().names())
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(800, 480), (1280, 720), (1080, 1920)])
def test_answers_are_whole_and_of_one_height_in_every_language(
    qtbot: QtBot, size: tuple[int, int], percent: int, language: str
) -> None:
    looks = Theme(language)
    looks.text_percent = percent
    looks.fit(*size)
    answers = [Action(name, text(name)) for name in ("kiosk-still-here", "kiosk-from-the-start")]
    view = QuestionView(ViewContext(looks, Catalogue().language(language), lambda *_: None, {}))
    view.setStyleSheet(looks.stylesheet())
    qtbot.addWidget(view)
    view.show_panel(Question(text("kiosk-still-there"), text("start-over-body"), answers, 20, 14))
    view.resize(round(size[0] * (0.8 if looks.portrait else 0.6)), size[1])
    view.show()
    buttons = view.findChildren(QPushButton)
    for button in buttons:
        assert button.sizeHint().width() <= button.width(), button.text()
        assert button.sizeHint().height() <= button.height(), button.text()
    assert len({button.height() for button in buttons}) == 1
