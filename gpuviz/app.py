"""Where everything meets: the worker's supervisor, a scene, and the window that draws it sixty times a second."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication

from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.race.matmul_race import RaceStart
from gpuviz.chapters.window_scene import WindowScene
from gpuviz.i18n.languages import Language
from gpuviz.panels.layout import Panel
from gpuviz.sentence.curated import FIRST_SENTENCE
from gpuviz.sentence.views import SENTENCE_VIEWS
from gpuviz.settings import Settings
from gpuviz.ui.application import make_application
from gpuviz.ui.ending import ending_signals_in_qt
from gpuviz.ui.fonts import check_fonts
from gpuviz.ui.views import SHARED_VIEWS, load_plots
from gpuviz.ui.views.view import View, ViewContext, ViewTable
from gpuviz.ui.window import SceneWindow
from gpuviz.worker.ladder import Rung
from gpuviz.worker.replacement import FellBack
from gpuviz.worker.supervisor import Supervisor

if TYPE_CHECKING:
    from gpuviz.model.background_fetch import BackgroundFetch

FRAME_MS = 16
_UNMAXIMISED_PX = (1600, 900)


@dataclass
class WindowOptions:
    """How the window opens; without a ``size`` as large as the screen. ``race`` is what the race begins with.

    ``model`` is a file to use instead of the one that is fetched; with ``fetch_model`` a missing one is fetched.
    Without ``typing`` visitors choose among given sentences.
    """

    race: RaceStart = field(default_factory=RaceStart)
    full_screen: bool = False
    size: tuple[int, int] | None = None
    model: Path | None = None
    sentence: str = FIRST_SENTENCE
    fetch_model: bool = True
    typing: bool = True


class App(QObject):
    """A running window with its worker, which starts after the first paint, so that the window is there at once."""

    def __init__(self, options: WindowOptions, language: Language | None = None) -> None:
        super().__init__()
        self._options = options
        self.supervisor = Supervisor()
        model = str(options.model.absolute()) if options.model else None
        settings = Settings(options.race.spec.device, options.sentence)
        self._live = options.race.recording is None
        self.chapters = WindowScene(settings, {"race": options.race}, model, self._live)
        self.chapters.sentence.may_fetch = options.fetch_model
        self.chapters.sentence.may_be_typed = options.typing
        self.rung = Rung.CHOSEN_DEVICE  # the one to which jobs of some kind fell back last
        self._fetch: BackgroundFetch | None = None
        self.window = SceneWindow(self.chapters, language or Language(), all_views())
        self.window.painted.connect(self._first_paint, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.frame)

    def show(self, room: QSize | None = None) -> None:
        """Open the window, in ``room`` if that is less than it wants."""
        wanted = QSize(*(self._options.size or _UNMAXIMISED_PX))
        self.window.resize(wanted.boundedTo(room or wanted))
        if self._options.size is not None:
            self.window.show()
        elif self._options.full_screen:
            self.window.showFullScreen()
        else:
            self.window.showMaximized()

    def _first_paint(self) -> None:
        if self._live:
            self.supervisor.start()
        load_plots()  # while the worker starts
        self._timer.start()

    def frame(self) -> None:
        """One frame: hear the worker, let the scene move, draw, send what the scene asks for."""
        for event in self.supervisor.poll():
            if isinstance(event, FellBack):
                self.rung = event.rung
            self.chapters.apply(event)
        self._follow_fetch()
        self.chapters.tick(Frame(time.perf_counter_ns(), self.supervisor.board))
        self.window.refresh()
        for command in self.chapters.outbox:
            if self._live:
                self.supervisor.send(command)
        self.chapters.outbox.clear()

    def _follow_fetch(self) -> None:
        """Fetch the model's file if it is missing, and show how far that is."""
        sentence = self.chapters.sentence
        if self._fetch is None and sentence.wants_fetch:
            from gpuviz.model.background_fetch import BackgroundFetch  # noqa: PLC0415 - the window is there sooner

            self._fetch = BackgroundFetch()
            self._fetch.start()
        if self._fetch is not None:
            state = self._fetch.poll()
            sentence.fetching(state.done_bytes, state.total_bytes)
            if state.finished:
                self._fetch = None
                sentence.fetched(state.error)

    def close(self) -> None:
        """Stop drawing, end the worker for sure, and let go of the window before Qt goes."""
        self._timer.stop()
        if self._fetch is not None:
            self._fetch.cancel()
        self.supervisor.close()
        self.window.close()
        self.window.deleteLater()


def all_views() -> ViewTable:
    """The views of all panels: those that all chapters share, and the chapters' own, loaded when first needed."""
    return ChapterViews({**SHARED_VIEWS, **SENTENCE_VIEWS})


class ChapterViews(dict[type[Panel], Callable[[ViewContext], View]]):
    """A table of views to which that of a chapter is added when one of its panels is first shown."""

    def __missing__(self, panel: type[Panel]) -> Callable[[ViewContext], View]:
        self.update(next(views for chapter in CHAPTERS if panel in (views := chapter.views())))
        return self[panel]


def run_window(options: WindowOptions) -> int:
    """Open the window and stay until it is closed; gives the exit code.

    Raises:
        NoDisplay, DisplayUnusable, QtLibraryMissing: see ``make_application``.
        FontMissing: if boxes would stand there instead of letters.
    """
    application = make_application()
    # Qt lets no exception out of what it calls, so its loop is told to end, which it can be only while it runs.
    with ending_signals_in_qt(lambda _: QTimer.singleShot(0, application.quit)):
        check_fonts()
        app = App(options)
        application.aboutToQuit.connect(app.close)
        app.window.painted.connect(_collect_garbage_from_now_on, Qt.ConnectionType.QueuedConnection)
        app.show(room_on_screen())
        return application.exec()


def room_on_screen() -> QSize:
    """How much of the screen a window may take: what panels and docks leave."""
    return QApplication.primaryScreen().availableSize()


def _collect_garbage_from_now_on() -> None:
    """What has been loaded stays for good, and is never looked through again, so that no frame waits for that."""
    gc.freeze()
    gc.enable()
