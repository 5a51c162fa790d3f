"""The application: connects the worker's supervisor, the scenes, and the window that draws them at 60 frames/s."""

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSize, Qt, QTimer

from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.race.matmul_race import RaceStart
from gpuviz.chapters.window_scene import WindowScene
from gpuviz.errors import UnwritableFile
from gpuviz.exhibit.config import Config
from gpuviz.exhibit.config_files import ConfigProblem
from gpuviz.exhibit.lesson import Lesson
from gpuviz.i18n.catalogue import Catalogue
from gpuviz.i18n.languages import DEFAULT_LANGUAGE, Language
from gpuviz.panels.layout import Panel
from gpuviz.sentence.curated import FIRST_SENTENCE
from gpuviz.sentence.views import SENTENCE_VIEWS
from gpuviz.settings import Settings
from gpuviz.ui.fonts import drawable
from gpuviz.ui.views import SHARED_VIEWS, load_highlighter, load_plots
from gpuviz.ui.views.view import View, ViewContext, ViewTable
from gpuviz.ui.window import SceneWindow, Shown
from gpuviz.worker.ladder import Rung
from gpuviz.worker.replacement import FellBack, SupervisorEvent
from gpuviz.worker.supervisor import Supervisor

if TYPE_CHECKING:
    from gpuviz.model.background_fetch import BackgroundFetch

FRAME_MS = 16
_PAUSE_MS = 2  # after a frame is prepared, or painted, other events come first
_UNMAXIMISED_PX = (1600, 900)
_log = logging.getLogger(__name__)


@dataclass
class WindowOptions:
    """Options of the window, from the command line.

    ``size`` is width and height in pixels; None fills the screen. ``race`` configures the race. ``model`` is a GGUF
    file to use instead of the default; with ``fetch_model`` a missing default model is downloaded. Without ``typing``
    visitors can only choose given sentences. ``kiosk`` is the unattended exhibit, ``presenting`` a talk with notes.
    ``lesson`` says what opens first, and others are saved into ``lesson_folder``. ``config`` holds all else that can be
    set, and ``config_problem`` why not all of it is as staff wrote it.
    """

    race: RaceStart = field(default_factory=RaceStart)
    full_screen: bool = False
    size: tuple[int, int] | None = None
    model: Path | None = None
    sentence: str = FIRST_SENTENCE
    fetch_model: bool = True
    typing: bool = True
    kiosk: bool = False
    lesson: Lesson | None = None
    lesson_folder: Path = field(default_factory=Path)
    presenting: bool = False
    config: Config = field(default_factory=Config)
    config_file: Path | None = None
    config_problem: ConfigProblem | None = None


class MainScene(Shown, Protocol):
    """What a window shows whose scenes have a worker."""

    def apply(self, event: SupervisorEvent) -> None:
        """The worker or its supervisor reported something."""
        ...

    def tick(self, frame: Frame) -> None:
        """A frame is due."""
        ...


class App(QObject):
    """The window and its worker, which starts after the first paint, so that the window appears at once."""

    def __init__(self, options: WindowOptions, language: Language | None = None) -> None:
        super().__init__()
        self._options = options
        self.supervisor = Supervisor()
        model = str(options.model.absolute()) if options.model else None
        access = options.config.access
        self.languages = catalogue_of(options.config)
        settings = Settings(
            options.race.spec.device,
            options.sentence,
            seed=options.lesson.seed if options.lesson is not None else None,
            language=self._first_language(),
            text_percent=access.text_percent,
            high_contrast=access.high_contrast,
            reduced_motion=access.reduced_motion,
        )
        self._live = options.race.recording is None
        self.chapters = self._make_chapters(settings, model)
        self.chapters.sentence.may_fetch = options.fetch_model
        self.chapters.sentence.may_be_typed = options.typing
        self.rung = Rung.CHOSEN_DEVICE  # that of the last ``FellBack``
        self._fetch: BackgroundFetch | None = None
        self.scene = self._make_scene()
        self._language = language or self.languages.language(settings.language)
        self._language_set = settings.language
        self.window = SceneWindow(self.scene, self._language, all_views(), self.languages)
        self.windows = [self.window]
        settings.observe(self._use_settings, "language", "text_percent", "high_contrast", "reduced_motion")
        self._use_settings()
        self.window.painted.connect(self._first_paint, Qt.ConnectionType.QueuedConnection)
        self.window.repainted.connect(self._put_off_frame)
        self._loading = Thread(target=self._load)
        self._preparations: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.frame)

    def _make_chapters(self, settings: Settings, model: str | None) -> WindowScene:
        """All chapters, opened as the lesson says if there is one."""
        options, given = self._options, {"race": self._options.race}
        if options.lesson is None:
            return WindowScene(settings, given, model, self._live)
        from gpuviz.presenter.lesson_scene import LessonScene  # noqa: PLC0415 - any other window opens sooner without it

        folder, picture = None if options.kiosk else options.lesson_folder, self._save_picture
        return LessonScene(options.lesson, folder, settings, given, model, self._live, picture)

    def _save_picture(self, path: Path) -> Path:
        """Write what the window shows.

        Raises:
            UnwritableFile: if that cannot be done.
        """
        if not self.window.grab().save(str(path)):
            raise UnwritableFile(path=str(path), detail="PNG")
        return path

    def _make_scene(self) -> MainScene:
        """What the window shows."""
        return self.chapters

    def _first_language(self) -> str:
        """The language to begin with; English where no font here draws the one that was asked for."""
        wanted = self._options.config.languages.first
        if wanted in (DEFAULT_LANGUAGE, *drawable([self.languages.language(wanted)])):
            return wanted
        _log.warning("no font here can draw all letters of the language %s", wanted)
        return DEFAULT_LANGUAGE

    def show(self, room: QSize | None = None) -> None:
        """Open the window, no larger than ``room``."""
        wanted = QSize(*(self._options.size or _UNMAXIMISED_PX))
        self.window.resize(wanted.boundedTo(room or wanted))
        if self._options.size is not None:
            self.window.show()
        elif self._options.full_screen:
            self.window.showFullScreen()
        else:
            self.window.showMaximized()

    def _use_settings(self) -> None:
        settings = self.chapters.settings
        if settings.language != self._language_set:
            self._language_set, before = settings.language, self._language
            self._language = self.languages.language(settings.language)
            before.forget()  # else every language that somebody once chose would stay in memory
        for window in self.windows:
            window.use(self._language, settings.text_percent, settings.high_contrast, settings.reduced_motion)

    def _first_paint(self) -> None:
        if self._live:
            self.supervisor.start()
        self._preparations = self._prepare()
        self._timer.start()

    def _prepare(self) -> Iterator[None]:
        """What is needed soon, while the worker starts: a piece a frame, so that none is late."""
        self._loading.start()
        yield from load_plots()
        while self._loading.is_alive():
            yield
        offered = []
        for name in self._names_wanted():
            offered += drawable([self.languages.language(name)])
            yield
        self.chapters.offer_languages(offered)
        for chapter in CHAPTERS:
            yield
            chapter.views()

    def _load(self) -> None:
        """In a thread: what takes longer than a frame and uses no Qt."""
        for name in self._names_wanted():
            self.languages.language(name)
        load_highlighter()
        for chapter in CHAPTERS:
            chapter.read_ahead()

    def _names_wanted(self) -> list[str]:
        """The names of the languages that an exhibit offers, in its order, or of all that are there."""
        there, offered = self.languages.names(), self._options.config.languages.offered
        return [name for name in offered if name in there] or there

    def frame(self) -> None:
        """One frame: apply the worker's events, update the scene, repaint, and send the scene's commands."""
        begun_s = time.perf_counter()
        try:
            self._make_frame()
        finally:
            self._plan_frame(FRAME_MS - 1000 * (time.perf_counter() - begun_s))

    def _make_frame(self) -> None:
        for event in self.supervisor.poll():
            if isinstance(event, FellBack):
                self.rung = event.rung
            self.scene.apply(event)
        self._follow_fetch()
        next(self._preparations, None)
        frame = Frame(time.perf_counter_ns(), self.supervisor.board)
        self.scene.tick(frame)
        self.window.refresh(frame.now_ns)
        for command in self.chapters.outbox:
            if self._live:
                self.supervisor.send(command)
        self.chapters.outbox.clear()

    def _plan_frame(self, in_ms: float) -> None:
        if self._timer.isActive():
            self._timer.start(max(_PAUSE_MS, round(in_ms)))

    def _put_off_frame(self) -> None:
        """A frame that is due since the last one was being painted does not follow within the same turn."""
        if self._timer.remainingTime() == 0:
            self._plan_frame(_PAUSE_MS)

    def _follow_fetch(self) -> None:
        """Download the model's file if it is missing, and pass the progress to the sentence."""
        sentence = self.chapters.sentence
        if self._fetch is None and sentence.wants_fetch:
            from gpuviz.model.background_fetch import BackgroundFetch  # noqa: PLC0415 - for a quick start

            self._fetch = BackgroundFetch()
            self._fetch.start()
        if self._fetch is not None:
            state = self._fetch.poll()
            sentence.fetching(state.done_bytes, state.total_bytes)
            if state.finished:
                self._fetch = None
                sentence.fetched(state.error)

    def close(self) -> None:
        """Stop drawing, end the worker, and delete the window before Qt shuts down."""
        self._timer.stop()
        if self._loading.is_alive():
            self._loading.join()
        if self._fetch is not None:
            self._fetch.cancel()
        self.supervisor.close()
        self.window.close()
        self.window.deleteLater()


def catalogue_of(config: Config) -> Catalogue:
    """The languages of an exhibit with these settings."""
    spoken = config.languages
    return Catalogue(Path(spoken.folder) if spoken.folder else None, spoken.arabic_digits)


def all_views() -> ViewTable:
    """The views of all panels: the shared ones, and those of chapters and kiosk, loaded on first use."""
    return LateViews({**SHARED_VIEWS, **SENTENCE_VIEWS})


class LateViews(dict[type[Panel], Callable[[ViewContext], View]]):
    """A table of views that loads those of a panel's package, and no other's, when one of its panels is first shown."""

    def __missing__(self, panel: type[Panel]) -> Callable[[ViewContext], View]:
        self.update(import_module(f"{panel.__module__.rpartition('.')[0]}.views").VIEWS)
        return self[panel]
