from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gpuviz.i18n.languages import Text
from gpuviz.panels.guess import NO_GUESS, Guess
from gpuviz.panels.lanes import Timeline, TimelineBar
from gpuviz.ui import theme
from tests.ui.views.conftest import Show, Shown

MS = 1_000_000


def _timeline(guess: Guess | None = NO_GUESS, took_ns: int = 0) -> Timeline:
    ticks = [(10**power, Text(f"1e{power}")) for power in range(6, 11)]
    bars = [TimelineBar("sequential", Text("one"), took_ns * 10), TimelineBar("opencl", Text("many"), took_ns)]
    return Timeline(Text("title"), Text("described"), bars, MS, 10_000 * MS, ticks, Text("caption"), guess)


def _axis(shown: Shown) -> QWidget:
    return next(child for child in shown.view.findChildren(QWidget) if child.accessibleName() == "described")


def test_one_touch_places_a_guess_where_it_is(show: Show) -> None:
    axis = _axis(shown := show(_timeline()))
    QTest.mouseClick(axis, Qt.MouseButton.LeftButton, pos=QPoint(axis.width() // 2, axis.height() // 2))
    name, guessed_ns = shown.told[-1]
    assert name == "guess"
    assert isinstance(guessed_ns, int)
    assert 95 * MS < guessed_ns < 105 * MS


def test_a_guess_is_dragged_but_not_beyond_the_axis(show: Show) -> None:
    axis = _axis(shown := show(_timeline()))
    QTest.mousePress(axis, Qt.MouseButton.LeftButton, pos=axis.rect().center())
    QTest.mouseMove(axis, QPoint(axis.width() * 3, 5))
    assert shown.told[-1] == ("guess", 10_000 * MS)


@pytest.mark.parametrize(
    ("key", "expected_ms"),
    [(Qt.Key.Key_Right, 126), (Qt.Key.Key_Left, 79), (Qt.Key.Key_Home, 1), (Qt.Key.Key_End, 10_000)],
)
def test_a_focused_axis_moves_its_guess_by_keys(show: Show, key: Qt.Key, expected_ms: int) -> None:
    axis = _axis(shown := show(_timeline(NO_GUESS.place(100 * MS))))
    QTest.keyClick(axis, key)
    name, guessed_ns = shown.told[-1]
    assert name == "guess"
    assert isinstance(guessed_ns, int)
    assert round(guessed_ns / MS) == expected_ms


def test_the_first_arrow_guesses_in_the_middle(show: Show) -> None:
    axis = _axis(shown := show(_timeline()))
    QTest.keyClick(axis, Qt.Key.Key_Left)
    assert shown.told == [("guess", 100 * MS)]


def test_other_keys_are_left_to_the_window(show: Show) -> None:
    axis = _axis(shown := show(_timeline()))
    QTest.keyClick(axis, Qt.Key.Key_Space)
    assert shown.window.keys == [Qt.Key.Key_Space]


@pytest.mark.parametrize("guess", [None, NO_GUESS.lock(), NO_GUESS.place(MS).lock()])
def test_without_an_open_guess_neither_touch_nor_key_moves_anything(show: Show, guess: Guess | None) -> None:
    axis = _axis(shown := show(_timeline(guess)))
    QTest.mouseClick(axis, Qt.MouseButton.LeftButton, pos=axis.rect().center())
    QTest.keyClick(axis, Qt.Key.Key_Right)
    assert shown.told == []
    assert axis.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_guess_is_seen_in_each_of_its_stages_and_told_to_screen_readers(show: Show) -> None:
    guess = NO_GUESS.place(1000 * MS)
    axis = _axis(shown := show(_timeline()))
    pictures = [shown.picture()]
    for changed in (guess, guess.lock(), guess.lock().settle(100 * MS)):
        shown.show(_timeline(changed, 100 * MS))
        pictures.append(shown.picture())
        assert axis.accessibleDescription().startswith("guess-marker")
    assert all(before != after for before, after in pairwise(pictures))
    assert shown.shows(theme.OPENCL)


def test_the_same_timeline_is_not_painted_again(show: Show) -> None:
    shown = show(_timeline(NO_GUESS.place(MS), 5 * MS))
    assert shown.paints_while(lambda: shown.show(replace(_timeline(NO_GUESS.place(MS), 5 * MS)))) == 0
