"""Key presses as X reports them while a key is held: released, and pressed again in the same millisecond."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

from gpuviz.app import App
from tests.ui.conftest import OpenApp, settle, visible

_HELD_SINCE_MS, _REPEATED_AT_MS = 3_201_726, (3_202_396, 3_202_437, 3_202_478)


def _send(app: App, kind: QEvent.Type, time_ms: int) -> None:
    event = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, 65, 0, 0, " ")
    event.setTimestamp(time_ms)
    QApplication.sendEvent(app.window.windowHandle(), event)


def _hold_space(app: App) -> None:
    _send(app, QEvent.Type.KeyPress, _HELD_SINCE_MS)
    for time_ms in _REPEATED_AT_MS:
        _send(app, QEvent.Type.KeyRelease, time_ms)
        _send(app, QEvent.Type.KeyPress, time_ms)


def _told(app: App, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr(app.chapters, "do", lambda name, value=None: told.append(name))
    return told


def test_a_space_held_on_x_is_one_start(open_app: OpenApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_app(live=False)
    settle(qapp, app)
    app.window.activateWindow()
    app.window.setFocus()
    told = _told(app, monkeypatch)
    _hold_space(app)
    assert told == ["start"]
    _send(app, QEvent.Type.KeyRelease, 3_202_500)
    _send(app, QEvent.Type.KeyPress, 3_202_590)  # as fast as fingers are
    assert told == ["start", "start"]


def test_a_space_held_on_a_button_presses_it_once(
    open_app: OpenApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app(live=False)
    settle(qapp, app)
    app.window.activateWindow()
    next(button for button in visible(app, QPushButton) if "Show me how" in button.text()).setFocus()
    told = _told(app, monkeypatch)
    _hold_space(app)
    assert told == ["how"]
