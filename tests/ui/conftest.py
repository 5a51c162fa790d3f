import gc
import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from gpuviz.app import App, WindowOptions
from gpuviz.chapters.race.matmul_race import MatmulRace, RaceStart
from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.compute.problem import MatmulProblem
from gpuviz.exhibit.config import Config
from gpuviz.exhibit.lesson import Lesson
from gpuviz.i18n.languages import Language
from gpuviz.kiosk_app import KioskApp
from gpuviz.ui.application import make_application
from gpuviz.ui.theme import use_palette
from gpuviz.worker.board import Board
from tests.chapters.race.made_up import race
from tests.chapters.stages import race_of
from tests.leaks import children

SMALL = RaceSpec(size=(150, 640, 64), runs=1)
PATIENCE_S = 150.0

W = TypeVar("W", bound=QWidget)
OpenApp = Callable[..., App]


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the program makes it, in a process that is to collect what thousands of tests leave."""
    application = make_application()
    gc.enable()
    return application


@pytest.fixture
def open_app(qapp: QApplication) -> Iterator[OpenApp]:
    """Opens real windows with real workers; afterwards no widget, process, thread or shared memory is left."""
    processes, threads = children(), set(threading.enumerate())
    apps: list[App] = []

    def open_one(
        spec: RaceSpec = SMALL,
        size: tuple[int, int] = (1280, 720),
        language: Language | None = None,
        live: bool = True,
        save_trace: Path | None = None,
        model: Path | None = None,
        kiosk: Config | None = None,
        lesson: Lesson | None = None,
    ) -> App:
        start = RaceStart(spec, None if live else race(MatmulProblem.random(25, 40, 8)), save_trace)
        options = WindowOptions(start, size=size, model=model, lesson=lesson)
        if kiosk is None:
            app = App(options, language)
        else:
            app = KioskApp(replace(options, config=kiosk, kiosk=True), language)
        apps.append(app)
        app.show()
        return app

    yield open_one
    use_palette(False)
    boards = [app.supervisor.board.name for app in apps if app.supervisor.board]
    while apps:
        app = apps.pop()
        app.close()
        app.deleteLater()
        del app
    qapp.processEvents()
    qapp.sendPostedEvents(None, 52)  # deferred deletes
    gc.collect()
    wait_for(qapp, lambda: children() <= processes and set(threading.enumerate()) <= threads)
    assert QApplication.topLevelWidgets() == []
    for name in boards:
        with pytest.raises(FileNotFoundError):
            Board.attach(name)


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """No worker starts: all events come from the test."""
    monkeypatch.setattr("gpuviz.worker.supervisor.Supervisor.start", lambda _: None)


def wait_for(application: QApplication, condition: Callable[[], object]) -> None:
    """Let the application live until the condition holds."""
    deadline_s = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline_s, "waited in vain"
        application.processEvents()
        time.sleep(0.002)


def settle(application: QApplication, app: App) -> None:
    """Draw a few frames, and as many more as views are made in, so that the layout has taken in everything."""
    frames = 0
    while frames < 4:
        app.frame()
        application.processEvents()
        frames = frames + 1 if app.window.is_complete else 0


def race_in(app: App) -> MatmulRace:
    """The race that the window shows."""
    return race_of(app.chapters).race


def visible(app: App, kind: type[W]) -> list[W]:
    """All visible widgets of a kind."""
    return [widget for widget in app.window.findChildren(kind) if widget.isVisible()]
