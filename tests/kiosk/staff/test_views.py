"""The views of all that staff see, in the real window's machinery."""

import os
from collections.abc import Iterator
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from gpuviz.app import all_views
from gpuviz.i18n.languages import Language
from gpuviz.kiosk.staff.desk import Order
from gpuviz.kiosk.staff.views.pin_pad import PinPadView
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.layout import Overlay, Panel
from gpuviz.ui.application import make_application
from gpuviz.ui.window import SceneWindow
from tests.kiosk.staff.conftest import Case

SIZES = [(1280, 720), (1920, 1080), (1080, 1920), (3840, 2160)]
W = TypeVar("W", bound=QWidget)


class Scene:
    """The desk alone."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self.overlay = Overlay(case.desk.page, away="staff-away")
        self.layout: Panel = self.overlay

    def actions(self) -> list[Action]:
        return self._case.desk.actions()

    def do(self, name: str, value: Value = None) -> None:
        self._case.desk.do(name, value)


class Screen:
    """A window that shows the desk."""

    def __init__(self, case: Case, application: QApplication) -> None:
        self.case, self._application = case, application
        self._scene = Scene(case)
        self.window = SceneWindow(self._scene, Language(), all_views())
        self.window.use_targets(44)  # as the exhibit does
        self.resize(1280, 720)
        self.window.show()
        self.settle()

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            self.case.tick()
            self._scene.overlay.card = self.case.desk.card
            self.window.refresh()
            self._application.processEvents()

    def visible(self, kind: type[W]) -> list[W]:
        return [widget for widget in self.window.findChildren(kind) if widget.isVisible()]

    def button(self, name: str) -> QPushButton:
        (found,) = (button for button in self.visible(QPushButton) if button.accessibleName() == name)
        return found

    def click(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
        self.settle()

    def touch(self, place: QPoint) -> None:
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        self.settle()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)
        self.settle()


@pytest.fixture
def screen(case: Case) -> Iterator[Screen]:
    application = make_application()
    made = Screen(case, application)
    yield made
    made.window.close()
    made.window.deleteLater()
    application.processEvents()
    application.sendPostedEvents(None, 52)  # deferred deletes


def _assert_nothing_is_cut(screen: Screen) -> None:
    room = screen.window.rect()
    for widget in [*screen.visible(QPushButton), *screen.visible(QLabel)]:
        within = widget.rect().translated(widget.mapTo(screen.window, QPoint()))
        assert room.contains(within), widget.accessibleName()
    buttons = screen.visible(QPushButton)
    for button in buttons:
        assert min(button.width(), button.height()) >= 44 or not button.isEnabled(), button.accessibleName()


def test_the_pin_is_typed_by_touch(screen: Screen) -> None:
    screen.case.desk.do("staff-open")
    screen.settle()
    for digit in "2580":
        screen.click(digit)
    screen.click("OK")
    assert screen.case.orders == [Order.COME]
    assert not screen.visible(PinPadView)


def test_the_pin_is_typed_by_keys(screen: Screen) -> None:
    screen.case.desk.do("staff-open")
    screen.settle()
    for key in (Qt.Key.Key_2, Qt.Key.Key_5, Qt.Key.Key_9, Qt.Key.Key_Backspace, Qt.Key.Key_8, Qt.Key.Key_0):
        screen.press(key)
    screen.press(Qt.Key.Key_Return)
    assert screen.case.orders == [Order.COME]


def test_escape_closes_the_card(screen: Screen) -> None:
    screen.case.desk.do("staff-open")
    screen.settle()
    screen.press(Qt.Key.Key_Escape)
    assert not screen.visible(PinPadView)


def test_a_touch_of_the_title_or_between_two_keys_leaves_the_card_open(screen: Screen) -> None:
    screen.case.desk.do("staff-open")
    screen.settle()
    key, (pad,) = screen.button("1"), screen.visible(PinPadView)
    centre = key.mapTo(screen.window, key.rect().center())
    screen.touch(QPoint(centre.x(), pad.mapTo(screen.window, QPoint(0, 40)).y()))
    screen.touch(centre + QPoint(key.width() // 2 + 5, 0))
    assert screen.visible(PinPadView)


def test_a_touch_beside_the_card_closes_it(screen: Screen) -> None:
    screen.case.desk.do("staff-open")
    screen.settle()
    (pad,) = screen.visible(PinPadView)
    screen.touch(pad.mapTo(screen.window, QPoint(5, pad.height() // 2)))
    assert not screen.visible(PinPadView)


@pytest.mark.parametrize("size", SIZES)
def test_card_and_page_fit_every_screen(screen: Screen, size: tuple[int, int]) -> None:
    screen.resize(*size)
    screen.case.desk.do("staff-open")
    screen.settle()
    _assert_nothing_is_cut(screen)
    screen.case.type("2580")
    screen.settle()
    _assert_nothing_is_cut(screen)


def test_the_page_s_buttons_do_what_they_say(screen: Screen) -> None:
    screen.case.come()
    screen.settle()
    before = screen.case.desk.quiet_hours
    screen.click("Begin half an hour before 18:00")
    assert screen.case.desk.quiet_hours.from_ == "17:30"
    assert before.from_ == "18:00"
    screen.click("Show all messages")
    screen.click("Close")
    screen.click("Start the computing part anew")
    screen.click("Back to visitors")
    assert screen.case.orders == [Order.COME, Order.HOURS, Order.WORKER, Order.GO]


def test_a_finger_that_wipes_reaches_the_very_edges(screen: Screen) -> None:
    screen.case.come()
    screen.case.desk.do("staff-try-touch")
    screen.settle()
    window = screen.window
    for at in (QPoint(0, 1), QPoint(window.width() - 1, 0), QPoint(window.width() - 1, window.height() - 1)):
        under = window.childAt(at)
        assert under is not None
        QTest.mousePress(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(window, at))
        QTest.mouseRelease(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(window, at))
    screen.settle()
    panel = screen.case.panel
    assert getattr(panel, "wiped", None) == {0, 15, 143}
    screen.click("End")
    assert not screen.case.caretaker.state.trials["touch"].passed


def test_patterns_cover_the_whole_screen_and_a_touch_brings_the_next(screen: Screen) -> None:
    screen.case.come()
    screen.case.desk.do("staff-try-screen")
    screen.settle()
    colours = []
    for _ in range(8):
        picture = screen.window.grab().toImage()
        colours.append([picture.pixelColor(x, y).name() for x, y in ((0, 0), (1279, 0), (0, 719), (1279, 719))])
        under = screen.window.childAt(QPoint(5, 5))
        assert under is not None
        QTest.mouseClick(under, Qt.MouseButton.LeftButton)
        screen.settle()
    assert colours[0] == ["#ff0000"] * 4
    assert colours[4] == ["#000000"] * 4
    assert colours[5] == ["#000000", "#ffffff"] * 2
    screen.click("Yes, all was well")
    assert screen.case.caretaker.state.trials["screen"].passed
