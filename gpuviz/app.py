"""Where everything meets: the worker's supervisor, a scene, and the window that draws it sixty times a second."""

import gc
import logging
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication

from gpuviz.compute.results import RaceResult
from gpuviz.errors import GpuvizError
from gpuviz.exhibit.languages import Language
from gpuviz.scenes.chapters import Chapters
from gpuviz.scenes.sentences import FIRST_SENTENCE
from gpuviz.ui.application import make_application
from gpuviz.ui.ending import ending_signals_in_qt
from gpuviz.ui.fonts import check_fonts
from gpuviz.ui.views import load_plots
from gpuviz.ui.window import SceneWindow
from gpuviz.worker.messages import RaceSpec
from gpuviz.worker.supervisor import Supervisor

if TYPE_CHECKING:
    from gpuviz.model.background_fetch import BackgroundFetch

FRAME_MS = 16
_UNMAXIMISED_PX = (1600, 900)
_log = logging.getLogger(__name__)


@dataclass
class WindowOptions:
    """How the window opens; without a ``size`` as large as the screen. Finished races go to ``save_trace``.

    ``model`` is a file to use instead of the one that is fetched; with ``fetch_model`` a missing one is fetched.
    Without ``typing`` visitors choose among given sentences.
    """

    spec: RaceSpec = field(default_factory=RaceSpec)
    recording: RaceResult | None = None
    save_trace: Path | None = None
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
        self.chapters = Chapters(options.spec, options.recording, model, options.sentence)
        self.chapters.sentence.may_fetch = options.fetch_model
        self.chapters.sentence.may_be_typed = options.typing
        self.scene = self.chapters.race_chapter.race
        self._fetch: BackgroundFetch | None = None
        self.window = SceneWindow(self.chapters, language or Language())
        self.window.painted.connect(self._first_paint, Qt.ConnectionType.QueuedConnection)
        self._saved: RaceResult | None = None
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
        if self._options.recording is None:
            self.supervisor.start()
        load_plots()  # while the worker starts
        self._timer.start()

    def frame(self) -> None:
        """One frame: hear the worker, let the scene move, draw, send what the scene asks for."""
        for event in self.supervisor.poll():
            self.chapters.apply(event)
        self._follow_fetch()
        self.chapters.tick(time.perf_counter_ns(), self.supervisor.board)
        self.window.refresh()
        for command in self.chapters.outbox:
            if self._options.recording is None:
                self.supervisor.send(command)
        self.chapters.outbox.clear()
        self._save()

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

    def _save(self) -> None:
        finished = self.scene.finished.result if self.scene.finished else None
        if self._options.save_trace is None or finished is None or finished is self._saved:
            return
        self._saved = finished
        try:
            finished.save(self._options.save_trace)
        except GpuvizError as error:
            _log.warning("%s", error)
            self.scene.report(error)

    def close(self) -> None:
        """Stop drawing, end the worker for sure, and let go of the window before Qt goes."""
        self._timer.stop()
        if self._fetch is not None:
            self._fetch.cancel()
        self.supervisor.close()
        self.window.close()
        self.window.deleteLater()


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
