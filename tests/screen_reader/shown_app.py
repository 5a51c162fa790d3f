"""The real window on a real screen, led by lines on standard input: a chapter and a moment, or keys and settings."""

import json
import sys
from typing import Any

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from gpuviz.app import App, WindowOptions
from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.race.matmul_race import RaceStart
from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.snapshots import _Photographer
from gpuviz.ui.application import make_application

_SIZE = (1280, 720)
_SMALL = RaceSpec(size=(400, 640, 256), runs=1)


class Led:
    """Answers each line once the window is where it asks for."""

    def __init__(self, application: QApplication, app: App) -> None:
        self._application, self._app = application, app
        self._lead = _Photographer(app, application.processEvents)

    def read(self) -> None:
        request: dict[str, Any] = json.loads(sys.stdin.readline())
        match request:
            case {"chapter": name, "moment": moment}:
                self._lead.go_to(next(chapter for chapter in CHAPTERS if chapter.name == name), moment)
            case {"settings": changes}:
                self._app.chapters.settings.change(**changes)
            case {"quit": _}:
                self._application.quit()
        print(json.dumps({}), flush=True)


def main() -> None:
    application = make_application()
    app = App(WindowOptions(RaceStart(_SMALL), size=_SIZE))
    app.show()
    led = Led(application, app)
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(led.read)
    application.exec()
    app.close()
    application.processEvents()


main()
