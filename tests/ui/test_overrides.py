import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from gpuviz.ui.application import make_application


class _Window(QWidget):
    def event(self, event: QEvent) -> bool:
        """As that of ours: Python that calls Qt, which calls Python."""
        return super().event(event)


class _Faulty(QLabel):
    fails = False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it so
        painter = QPainter(self)
        if self.fails:
            [].pop()
        painter.end()

    def sizeHint(self) -> QSize:  # noqa: N802 - as above
        if self.fails:
            raise ValueError
        return QSize(30, 10)


@pytest.fixture
def told(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    """What comes to the hook."""
    del qapp
    make_application()
    kinds: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: kinds.append(kind))
    return kinds


@pytest.fixture
def window(told: list[type[BaseException]]) -> Iterator[_Window]:
    """A window of three that paint and lay out."""
    del told
    shown = _Window()
    lines = QVBoxLayout(shown)
    for _ in range(3):
        lines.addWidget(_Faulty("words"))
    shown.show()
    QApplication.processEvents()
    yield shown
    shown.close()
    shown.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_several_that_cannot_be_painted_are_told_of_and_the_rest_goes_on(
    window: _Window, told: list[type[BaseException]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Faulty, "fails", True)
    window.update()
    QApplication.processEvents()
    assert told.count(IndexError) == 3
    assert not window.grab().isNull()


def test_an_event_whose_handling_fails_is_not_handled_twice(window: _Window, told: list[type[BaseException]]) -> None:
    done: list[int] = []

    def fail() -> None:
        done.append(1)
        raise ValueError

    QTimer.singleShot(0, window, fail)
    while not told:
        QApplication.processEvents()
    assert done == [1]
    assert told == [ValueError]


def test_a_size_that_cannot_be_said_is_the_one_that_qt_would_say(
    window: _Window, told: list[type[BaseException]], monkeypatch: pytest.MonkeyPatch
) -> None:
    faulty = window.findChildren(_Faulty)[0]
    usual = QLabel.sizeHint(faulty)
    monkeypatch.setattr(_Faulty, "fails", True)
    assert faulty.sizeHint() == usual
    assert told == [ValueError]


def test_methods_that_are_no_overrides_raise_as_ever() -> None:
    class Own(QWidget):
        def own(self) -> None:
            raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        Own.own(None)  # type: ignore[arg-type]  # it needs no object
