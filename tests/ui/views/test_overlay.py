from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gpuviz.i18n.languages import Language, text
from gpuviz.panels.actions import Action, ButtonStack
from gpuviz.panels.layout import Column, Overlay
from gpuviz.ui.theme import Theme
from gpuviz.ui.views import SHARED_VIEWS
from gpuviz.ui.views.containers import make_view
from gpuviz.ui.views.view import View, ViewContext


def _stack(name: str) -> Column:
    return Column([ButtonStack([Action(name, text("command-start"))])], [1], card=True)


def _shown(qtbot: QtBot, panel: Overlay, done: list[str]) -> View:
    view = make_view(panel, ViewContext(Theme(), Language(), lambda name, _: done.append(name), SHARED_VIEWS))
    qtbot.addWidget(view)
    view.resize(1280, 720)
    view.show_panel(panel)
    view.show()
    return view


def _button(view: View) -> QPushButton:
    """The only button that can be pressed."""
    (button,) = (one for one in view.findChildren(QPushButton) if one.isEnabled() and one.isVisible())
    return button


def _touch(view: View, x: int, y: int) -> None:
    below = view.childAt(QPoint(x, y)) or view
    QTest.mouseClick(below, Qt.MouseButton.LeftButton, pos=below.mapFrom(view, QPoint(x, y)))


def test_card_is_touched_and_what_is_below_is_not(qtbot: QtBot) -> None:
    done: list[str] = []
    panel = Overlay(_stack("below"))
    view = _shown(qtbot, panel, done)
    below = _button(view)
    below.click()
    panel.card = _stack("card")
    view.show_panel(panel)
    below.click()
    _button(view).click()
    assert done == ["below", "card"]


def test_nothing_is_dimmed_before_its_card_shows(qtbot: QtBot) -> None:
    done: list[str] = []
    panel = Overlay(_stack("below"))
    view = _shown(qtbot, panel, done)
    view.context.making_s = 0  # one part a frame
    before = view.grab().toImage()
    panel.card = _stack("card")

    def card_shows() -> bool:
        view.show_panel(panel)
        return view.is_complete

    assert not card_shows()
    assert view.grab().toImage().pixelColor(20, 20) == before.pixelColor(20, 20)
    _touch(view, 20, 20)
    qtbot.waitUntil(card_shows)
    assert view.grab().toImage().pixelColor(20, 20) != before.pixelColor(20, 20)
    assert done == []


def test_touch_beside_the_card_is_told(qtbot: QtBot) -> None:
    done: list[str] = []
    view = _shown(qtbot, Overlay(_stack("below"), _stack("card"), away="stay"), done)
    _touch(view, 20, 20)
    assert done == ["stay"]


def test_what_is_below_is_reached_again_once_the_card_is_gone(qtbot: QtBot) -> None:
    done: list[str] = []
    panel = Overlay(_stack("below"), _stack("card"))
    view = _shown(qtbot, panel, done)
    panel.card = None
    view.show_panel(panel)
    _touch(view, 20, 20)
    button = _button(view)
    _touch(view, button.mapTo(view, button.rect().center()).x(), button.mapTo(view, button.rect().center()).y())
    assert done == ["below"]
