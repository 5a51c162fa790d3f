"""Everything by keys alone: Tab reaches each control in reading order, it is seen where the focus is, and keys work."""

from itertools import islice

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QFrame,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from gpuviz.app import App
from gpuviz.panels.actions import Value
from tests.access.states import STATES
from tests.ui.conftest import OpenApp, settle, visible

_EVERY, _MOST_STATES = 3, 6  # states are looked at, of each chapter
_LEAST_CHANGED = 40  # pixels that show the focus


def _picture(app: App, widget: QWidget) -> QImage:
    return app.window.grab(widget.rect().translated(widget.mapTo(app.window, widget.rect().topLeft()))).toImage()


def _changed(one: QImage, other: QImage) -> int:
    """How many pixels of a few thousand differ."""
    size = one.size()
    return (
        sum(one.pixel(x, y) != other.pixel(x, y) for x in range(size.width()) for y in range(size.height()))
        if size.width() * size.height() < 40_000
        else _MOST_CHANGED * (one != other)
    )


_MOST_CHANGED = 10**6


def _tab_takers(app: App) -> set[QWidget]:
    return {
        widget
        for widget in visible(app, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None
    }


def _walk(app: App, key: Qt.Key) -> list[QWidget]:
    """All that Tab leads to, until it comes round."""
    app.window.setFocus()
    found: list[QWidget] = []
    for _ in range(500):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        following = QApplication.focusWidget()
        assert following is not None
        if following in found:
            break
        found.append(following)
    return found


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("chapter", STATES)
def test_tab_leads_to_every_control_and_shows_where_it_is(open_app: OpenApp, qapp: QApplication, chapter: str) -> None:
    app = open_app()
    app.chapters.sentence.may_fetch = False
    for state in islice(STATES[chapter](app, qapp), 0, _EVERY * _MOST_STATES, _EVERY):
        settle(qapp, app)
        app.window.activateWindow()
        order = _walk(app, Qt.Key.Key_Tab)
        assert set(order) == _tab_takers(app), state
        assert _walk(app, Qt.Key.Key_Backtab) == order[::-1], state
        for widget in order:
            app.window.setFocus()
            unfocused = _picture(app, widget)
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            assert widget.isVisible()
            assert widget.isEnabled()
            assert _changed(unfocused, _picture(app, widget)) >= _LEAST_CHANGED, f"{state}: {widget.accessibleName()}"


class _Heard:
    """What the scene would have been told."""

    def __init__(self) -> None:
        self.actions: list[tuple[str, Value]] = []

    def __call__(self, name: str, value: Value = None) -> None:
        self.actions.append((name, value))


def _is_answered(app: App, widget: QWidget, heard: _Heard) -> bool:
    """Whether keys do something with a control."""
    heard.actions.clear()
    if isinstance(widget, QAbstractButton):
        QTest.keyClick(widget, Qt.Key.Key_Space)
        by_space = len(heard.actions)
        QTest.keyClick(widget, Qt.Key.Key_Return)
        shows_origin = any(frame.objectName() == "origin" for frame in app.window.findChildren(QFrame))
        return (by_space == 1 and len(heard.actions) == 2) or shows_origin
    if isinstance(widget, QAbstractSlider):
        before = widget.value()
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            QTest.keyClick(widget, key)
        return widget.value() != before or bool(heard.actions) or widget.minimum() == widget.maximum()
    if isinstance(widget, QComboBox):
        before = widget.currentIndex()
        QTest.keyClick(widget, Qt.Key.Key_Down if before == 0 else Qt.Key.Key_Up)
        return widget.currentIndex() != before or widget.count() < 2
    if isinstance(widget, QLineEdit | QTextEdit):
        return True  # Qt's own
    pictures = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(widget, key)
        pictures.append(_picture(app, widget))
    return bool(heard.actions) or any(one != pictures[0] for one in pictures)


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("chapter", STATES)
def test_keys_work_on_every_control(open_app: OpenApp, qapp: QApplication, chapter: str) -> None:
    app, heard = open_app(), _Heard()
    app.chapters.sentence.may_fetch = False
    app.window._context.dispatch = heard
    for state in islice(STATES[chapter](app, qapp), 0, _EVERY * _MOST_STATES, _EVERY):
        settle(qapp, app)
        for widget in _walk(app, Qt.Key.Key_Tab):
            widget.setFocus()
            assert _is_answered(app, widget, heard), f"{state}: {type(widget).__name__} {widget.accessibleName()}"


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("place", ["page", "card"])
def test_the_focus_stays_when_everything_is_made_anew(
    open_app: OpenApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setattr("gpuviz.ui.window._MAKING_S", 0.0)  # a part a frame
    app = open_app()
    while not app.chapters.languages:  # which the bar offers once it is known which can be drawn
        settle(qapp, app)
    if place == "card":
        app.chapters.do("access")
        settle(qapp, app)
    before = _walk(app, Qt.Key.Key_Tab)[-1]
    before.setFocus()
    name = before.accessibleName()
    app.chapters.settings.change(high_contrast=True)
    settle(qapp, app)
    after = QApplication.focusWidget()
    assert after is not None
    assert after is not before
    assert after.accessibleName() == name


@pytest.mark.usefixtures("quiet")
def test_nothing_behind_a_card_takes_the_focus(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    app.chapters.do("access")
    settle(qapp, app)
    names = [widget.accessibleName() for widget in _walk(app, Qt.Key.Key_Tab)]
    assert len(names) == 9  # sizes, contrast, motion, and two buttons
    app.chapters.do("close")
    settle(qapp, app)
    assert len(_walk(app, Qt.Key.Key_Tab)) > len(names)
