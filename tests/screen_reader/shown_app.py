"""The real window on a real screen, led by lines on standard input through the made-up states of the chapters."""

import json
import sys
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from gpuviz.app import App, WindowOptions
from gpuviz.ui.application import make_application
from gpuviz.worker.supervisor import Supervisor
from tests.access.states import STATES

_SIZE = (1280, 720)
_SETTLING_FRAMES = 4


class Led:
    """Answers each line once the window shows what it asks for."""

    def __init__(self, application: QApplication, app: App) -> None:
        self._application, self._app = application, app
        self._states: Iterator[str] = iter(())

    def read(self) -> None:
        request: dict[str, Any] = json.loads(sys.stdin.readline())
        answer: dict[str, Any] = {}
        match request:
            case {"states": chapter}:
                self._app.chapters.reset()
                self._states = STATES[chapter](self._app, self._application)
            case {"next": _}:
                answer["state"] = next(self._states, None)
                self._settle()
            case {"frames": number}:
                self._draw(number)
            case {"settings": changes}:
                self._app.chapters.settings.change(**changes)
                self._settle()
        print(json.dumps(answer), flush=True)

    def _settle(self) -> None:
        """Draw until all is made that comes over several frames, which are more on a slow machine."""
        self._draw(1)
        while not self._app.window.is_complete:
            self._draw(1)
        self._draw(_SETTLING_FRAMES)

    def _draw(self, frames: int) -> None:
        for _ in range(frames):
            self._app.frame()
            self._application.processEvents()


def _never_start(_supervisor: Supervisor) -> None:
    pass


def main() -> None:
    Supervisor.start = _never_start  # type: ignore[method-assign,assignment]  # all events come from the states
    application = make_application()
    app = App(WindowOptions(size=_SIZE, fetch_model=False))
    app.show()
    led = Led(application, app)
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(led.read)
    application.exec()
    app.close()
    application.processEvents()


main()
