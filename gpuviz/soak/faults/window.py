"""Faults inside the window's process: exceptions wherever code runs, and what a window system can do to a window."""

import gc
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, qCritical
from PySide6.QtGui import QCloseEvent, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from gpuviz.kiosk_app import QtFailed
from gpuviz.soak.faults.fault import Fault, SoakFault
from gpuviz.soak.subject import Subject
from gpuviz.ui.views.view import TextLabel
from gpuviz.ui.widgets import widgets_within

_SIZES = ((320, 240), (3840, 2160), (1080, 1920), (240, 1000), (2560, 300), (1280, 720))


class Raising(Fault):
    """A method of the shown chapter, of its scene or of a view, raises an exception ``times`` times."""

    def __init__(self, name: str, method: str, of: Callable[[Subject], object], times: int = 1) -> None:
        self.name, self._method, self._of, self._times = name, method, of, times
        self._owner: object | None = None

    def inject(self, subject: Subject) -> None:
        """Put one that raises in its place."""
        owner = self._owner = self._of(subject)
        before, left = getattr(owner, self._method), [self._times]

        def raising(*arguments: Any) -> Any:
            if left[0] > 0:
                left[0] -= 1
                raise SoakFault(self.name)
            return before(*arguments)

        setattr(owner, self._method, raising)

    def mend(self, subject: Subject) -> None:
        """Take it out again."""
        del subject
        with suppress(AttributeError):
            delattr(self._owner, self._method)


class RaisingPaint(Fault):
    """All words raise when they are painted or laid out, until all views were made anew: our errors, and Python's."""

    name = "exception while painting"
    fails = (SoakFault, IndexError)

    def __init__(self) -> None:
        self._spoiled: list[Any] = []

    def inject(self, subject: Subject) -> None:
        """Let the labels that show raise."""

        def raising(_room: int) -> str:
            raise SoakFault(self.name)

        for index, label in enumerate(subject.app.window.findChildren(TextLabel)):
            if label.isVisible():
                setattr(label, "_lines_within", raising if index % 2 else [].__getitem__)  # noqa: B010 - as above
                self._spoiled.append(label)
                label.updateGeometry()
                label.update()

    def mend(self, subject: Subject) -> None:
        """Let them paint again, those that are still there."""
        for label in self._spoiled:
            with suppress(AttributeError, RuntimeError):
                delattr(label, "_lines_within")
        self._spoiled.clear()
        subject.app.window.update()


@dataclass
class Called(Fault):
    """Something is called once; ``undo`` afterwards."""

    name: str
    call: Callable[[Subject], object]
    undo: Callable[[Subject], object] = lambda _: None
    fails: tuple[type[BaseException], ...] = (SoakFault,)
    limit_s: float = 3.0

    def inject(self, subject: Subject) -> None:
        """Call it."""
        self.call(subject)

    def mend(self, subject: Subject) -> None:
        """Undo it."""
        self.undo(subject)


@dataclass
class Repeated(Fault):
    """Something happens every few milliseconds for a while."""

    name: str
    step: Callable[[Subject, int], object]
    times: int = 12
    every_ms: int = 30
    _timer: QTimer = field(default_factory=QTimer)

    def inject(self, subject: Subject) -> None:
        """Begin."""
        done = [0]

        def step() -> None:
            if done[0] >= self.times:
                self._timer.stop()
                return
            self.step(subject, done[0])
            done[0] += 1

        self._timer.timeout.connect(step)
        self._timer.start(self.every_ms)

    def mend(self, subject: Subject) -> None:
        """End."""
        self._timer.stop()
        subject.app.window.resize(*subject.size)


def _shown(subject: Subject) -> object:
    return subject.app.chapters.scenes[subject.app.chapters.shown]


def _raise(_subject: Subject) -> None:
    raise SoakFault("soak")


def _raise_in_timer(subject: Subject) -> None:
    QTimer.singleShot(0, subject.app.window, lambda: _raise(subject))


def _raise_in_thread(subject: Subject) -> None:
    def silent(_failure: threading.ExceptHookArgs) -> None:
        threading.excepthook = before

    before, threading.excepthook = threading.excepthook, silent
    thread = threading.Thread(target=_raise, args=(subject,))
    thread.start()
    thread.join()


def _raise_in_event(subject: Subject) -> None:
    class Raiser(QWidget):
        def event(self, event: QEvent) -> bool:
            if event.type() == QEvent.Type.User:
                self.deleteLater()
                raise SoakFault("soak")
            return super().event(event)

    raiser = Raiser(subject.app.window)
    QApplication.postEvent(raiser, QEvent(QEvent.Type.User))


def _raise_in_slot(subject: Subject) -> None:
    sender = QObject(subject.app.window)
    sender.objectNameChanged.connect(lambda _: _raise(subject))
    QTimer.singleShot(0, sender, lambda: sender.setObjectName("soak"))
    QTimer.singleShot(50, sender, partial(QObject.deleteLater, sender))


def _close(subject: Subject) -> None:
    QApplication.sendEvent(subject.app.window, QCloseEvent())
    subject.app.window.close()


def _speak(subject: Subject, number: int) -> None:
    languages = subject.app.chapters.languages
    subject.app.chapters.settings.change(language=languages[number % len(languages)])


def _adjust(subject: Subject, number: int) -> None:
    subject.app.chapters.settings.change(text_percent=(100, 150, 200)[number % 3], high_contrast=bool(number % 2))


def _send_to_all(kind: QEvent.Type) -> Callable[[Subject, int], None]:
    def send(subject: Subject, _number: int) -> None:
        for widget in islice(widgets_within(subject.app.window), 200):
            QApplication.sendEvent(widget, QEvent(kind))

    return send


def _hide_and_show(subject: Subject, number: int) -> None:
    subject.app.window.setVisible(number % 2 == 1)


def _quit(subject: Subject) -> None:
    del subject
    application = QApplication.instance()
    if application is not None:
        QApplication.postEvent(application, QEvent(QEvent.Type.Quit))


def _grab_mouse(subject: Subject) -> None:
    """A press that is never released, as when a cable is pulled."""
    from PySide6.QtGui import QMouseEvent  # noqa: PLC0415 - used here alone

    place = QPointF(QPoint(300, 300))
    button = Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseButtonPress, place, place, button, button, Qt.KeyboardModifier.NoModifier)
    QApplication.postEvent(subject.app.window.windowHandle(), event)


FAULTS: list[Callable[[], Fault]] = [
    lambda: Raising("exception in a tick", "tick", _shown),
    lambda: Raising("exceptions in every tick", "tick", _shown, times=1_000_000),
    lambda: Raising("exception in an event of the worker", "apply", _shown, times=3),
    lambda: Raising("exception in what a visitor does", "do", _shown, times=3),
    lambda: Raising("exception in the actions", "actions", _shown, times=3),
    lambda: Raising("exception in a reset", "reset", _shown),
    lambda: Raising("exception in a refresh", "refresh", lambda subject: subject.app.window),
    lambda: Raising("exception in the attract loop", "tick", lambda subject: subject.app.kiosk.loop, times=5),
    RaisingPaint,
    lambda: Called("exception in a timer", _raise_in_timer),
    lambda: Called("exception in a slot", _raise_in_slot),
    lambda: Called("exception in an event handler", _raise_in_event),
    lambda: Called("exception in another thread", _raise_in_thread),
    lambda: Called("critical message of Qt", lambda _: qCritical("wanted by the soak"), fails=(QtFailed,)),
    lambda: Called("window asked to close", _close),
    lambda: Called("application asked to quit", _quit),
    lambda: Called("press without release", _grab_mouse),
    lambda: Called("fonts removed", lambda _: QFontDatabase.removeAllApplicationFonts()),
    lambda: Called("garbage collected", lambda _: gc.collect()),
    lambda: Repeated(
        "window resized wildly",
        lambda subject, number: subject.app.window.resize(*_SIZES[number % len(_SIZES)]),
        times=6,
        every_ms=60,
    ),
    lambda: Repeated("language switched", _speak, times=6, every_ms=80),
    lambda: Repeated("text size and contrast switched", _adjust, times=6, every_ms=80),
    lambda: Repeated("window hidden and shown", _hide_and_show, times=6),
    lambda: Repeated(
        "focus lost and found",
        lambda subject, number: subject.app.window.clearFocus() if number % 2 else subject.app.window.activateWindow(),
    ),
    lambda: Repeated(
        "fonts and palette changed", _send_to_all(QEvent.Type.ApplicationFontChange), times=3, every_ms=100
    ),
    lambda: Repeated("pointer leaves", _send_to_all(QEvent.Type.Leave), times=3),
]
