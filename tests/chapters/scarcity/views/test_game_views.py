"""The game as it is drawn, and what fingers on it tell: several at once, too."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from gpuviz.chapters.scarcity.game import PEOPLE, Move
from gpuviz.chapters.scarcity.views.game_buttons import HandButton
from gpuviz.chapters.scarcity.views.game_squares import ColumnSquares, column_squares
from gpuviz.chapters.scarcity.views.game_views import GAME_VIEWS
from gpuviz.i18n.languages import Language
from gpuviz.ui.views import SHARED_VIEWS
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.window import SceneWindow
from tests.chapters.scarcity.game_driving import DrivenGame


class Played:
    """The page in a real window."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.driven = DrivenGame()
        self.window = SceneWindow(self.driven.page, Language(), {**SHARED_VIEWS, **GAME_VIEWS})
        self.window.resize(*size)
        self.window.show()
        self.refresh()

    def refresh(self) -> None:
        for _ in range(3):
            self.driven.wait(0.01, 0.01)
            self.window.refresh()
            QApplication.processEvents()

    def button(self, name: str) -> QPushButton:
        (found,) = [
            button
            for button in self.window.findChildren(QPushButton)
            if button.isVisible() and button.accessibleName() == name
        ]
        return found


@pytest.fixture
def play(qapp: QApplication) -> Iterator[Callable[..., Played]]:
    played: list[Played] = []

    def play_one(size: tuple[int, int] = (1280, 720)) -> Played:
        played.append(Played(size))
        return played[-1]

    yield play_one
    for one in played:
        one.window.close()
        one.window.deleteLater()
    qapp.sendPostedEvents(None, 52)  # deferred deletes


@pytest.fixture(scope="module")
def screen(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


def _middle(button: QPushButton) -> QPoint:
    return button.rect().center()


def test_two_fingers_press_a_button_of_each_side_at_once(play: Callable[..., Played], screen: QPointingDevice) -> None:
    played = play()
    played.driven.start()
    played.refresh()
    more, build = played.button("More people"), played.button("Build a factory")
    QTest.touchEvent(played.window, screen).press(0, _middle(more), more).press(1, _middle(build), build).commit()
    assert more.isDown()
    assert build.isDown()
    assert played.driven.game.people == 1
    QTest.touchEvent(played.window, screen).stationary(0).release(1, _middle(build), build).commit()
    assert len(played.driven.game.ready_steps) == 1
    assert more.isDown()
    QTest.touchEvent(played.window, screen).release(0, _middle(more), more).commit()
    assert played.driven.game.people == 2


def test_a_finger_that_leaves_the_button_does_nothing(play: Callable[..., Played], screen: QPointingDevice) -> None:
    played = play()
    played.driven.start()
    played.refresh()
    build = played.button("Build a factory")
    outside = QPoint(-50, -50)
    QTest.touchEvent(played.window, screen).press(0, _middle(build), build).commit()
    QTest.touchEvent(played.window, screen).move(0, outside, build).commit()
    assert not build.isDown()
    QTest.touchEvent(played.window, screen).release(0, outside, build).commit()
    assert played.driven.game.ready_steps == []


def test_a_finger_on_a_button_that_can_do_nothing_does_nothing(
    play: Callable[..., Played], screen: QPointingDevice
) -> None:
    played = play()
    build = played.button("Build a factory")
    QTest.touchEvent(played.window, screen).press(0, _middle(build), build).commit()
    QTest.touchEvent(played.window, screen).release(0, _middle(build), build).commit()
    assert played.driven.game.ready_steps == []


def test_the_mouse_and_keys_play_too_and_a_click_leaves_the_keys_alone(play: Callable[..., Played]) -> None:
    played = play()
    QTest.mouseClick(played.button("Start"), Qt.MouseButton.LeftButton)
    assert not isinstance(played.window.focusWidget(), QPushButton)
    played.refresh()
    QTest.mouseClick(played.button("More people"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(played.button("Build a factory"), Qt.MouseButton.LeftButton)
    assert not isinstance(played.window.focusWidget(), QPushButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_D, Qt.Key.Key_D, Qt.Key.Key_A, Qt.Key.Key_W):
        QTest.keyClick(played.window, key)
    game = played.driven.game
    assert (game.people, game.model, len(game.ready_steps)) == (3, 2, 3)


def test_where_a_player_button_is_at_its_end_it_is_off(play: Callable[..., Played]) -> None:
    played = play()
    played.driven.start()
    for _ in PEOPLE:
        played.driven.page.do(Move.MORE_PEOPLE)
    played.refresh()
    assert not played.button("More people").isEnabled()
    assert played.button("Fewer people").isEnabled()


@pytest.mark.parametrize("size", [(1080, 1920), (480, 800), (2160, 3840)])
def test_in_portrait_all_buttons_lie_in_the_lowest_fifth(play: Callable[..., Played], size: tuple[int, int]) -> None:
    played = play(size)
    played.driven.start()
    played.refresh()
    buttons = [b for b in played.window.findChildren(QPushButton) if b.isVisible() and not isinstance(b, OriginBadge)]
    assert len(buttons) == 8
    assert min(button.mapTo(played.window, QPoint(0, 0)).y() for button in buttons) >= 0.8 * size[1]


@pytest.mark.parametrize("size", [(800, 480), (1280, 720), (1080, 1920)])
def test_every_players_button_is_large_enough_for_a_finger(play: Callable[..., Played], size: tuple[int, int]) -> None:
    played = play(size)
    hands = [button for button in played.window.findChildren(HandButton) if button.isVisible()]
    assert len(hands) == 5
    assert all(min(button.width(), button.height()) >= 44 for button in hands)


def test_squares_stand_for_what_was_wanted_and_made_in_their_column() -> None:
    wanted = np.array([200_000.0] * 120 + [400_000.0] * 60 + [400_000.0])
    made = np.full(181, 200_000.0)
    assert column_squares(wanted, made, 120, 50_000) == (ColumnSquares(4, 4), ColumnSquares(4, 8))
    assert column_squares(wanted[:1], made[:1], 120, 50_000) == (ColumnSquares(4, 4),)
    assert column_squares(wanted[:121], made[:121], 120, 50_000) == (ColumnSquares(4, 4),)
