import pytest
from PySide6.QtCore import QRect, QSizeF
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gpuviz.ui import screens
from gpuviz.ui.screen_saver import ScreenSaver
from gpuviz.ui.screens import millimetres_per_px


class _Screen:
    def __init__(self, width_mm: float, height_mm: float) -> None:
        self._size_mm = QSizeF(width_mm, height_mm)

    def physicalSize(self) -> QSizeF:  # noqa: N802 - as Qt's
        return self._size_mm

    def geometry(self) -> QRect:
        return QRect(0, 0, 1920, 1080)


class _Window(QWidget):
    def __init__(self, screen: _Screen) -> None:
        super().__init__()
        self._screen = screen

    def screen(self) -> _Screen:  # type: ignore[override]  # a screen that tells what the test wants
        return self._screen


@pytest.mark.parametrize(
    ("told_mm", "given_mm", "pixel_mm"),
    [
        ((1430, 804), 0, 1430 / 1920),
        ((1430, 804), 600, 600 / 1920),
        ((0, 0), 0, 531 / 1920),  # none told
        ((160, 90), 0, 160 / 1920),
        ((16, 9), 0, 531 / 1920),  # the ratio of its sides, not its size
        ((1600, 1), 0, 531 / 1920),
    ],
)
def test_a_pixel_is_as_large_as_the_screen_tells_unless_that_is_impossible_or_set(
    qtbot: QtBot, told_mm: tuple[float, float], given_mm: float, pixel_mm: float
) -> None:
    window = _Window(_Screen(*told_mm))
    qtbot.addWidget(window)
    assert millimetres_per_px(window, given_mm) == pytest.approx(pixel_mm)


def test_the_screen_saver_is_held_and_released_any_number_of_times_without_any_of_its_means(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    window = QWidget()
    qtbot.addWidget(window)
    saver = ScreenSaver()
    for _ in range(2):
        saver.hold(window)
        saver.hold(window)
        saver.release()
        saver.release()


def test_a_screen_that_is_none_is_waited_for(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(640, 480)
    follower = screens.ScreenFollower(window, fills=True)
    told: list[bool] = []
    follower.followed.connect(lambda: told.append(True))
    monkeypatch.setattr(screens, "_LEAST_PX", 10_000)
    follower.follow()
    assert told == []
    assert window.size().toTuple() == (640, 480)
    monkeypatch.undo()
    follower.follow()
    assert told == [True]
    assert window.size() == QApplication.primaryScreen().geometry().size()
