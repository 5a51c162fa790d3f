"""Takes pictures of a chapter at a given moment, from the real window with real (or recorded) jobs."""

import time
from collections.abc import Callable
from pathlib import Path

from gpuviz.app import App, WindowOptions, catalogue_of
from gpuviz.chapters.chapter import Chapter
from gpuviz.ending import end_as_signalled
from gpuviz.errors import UnwritableFile, WorkerLost
from gpuviz.kiosk.moments import MOMENTS
from gpuviz.sentence.sentence import Status
from gpuviz.ui.application import make_application
from gpuviz.ui.ending import ending_signals_in_qt
from gpuviz.ui.fonts import check_fonts
from gpuviz.window_process import make_app
from gpuviz.worker.client import ENDED
from gpuviz.worker.ladder import Rung

_LONGEST_S = 3600.0
_SETTLING_FRAMES = 5
_SETTLED = (Status.READ, Status.NO_MODEL, Status.FAILED, Status.ASLEEP)


def take(options: WindowOptions, chapter: Chapter | None, moment: str, out: Path) -> None:
    """Save a picture of a ``moment`` (see ``gpuviz snapshot --help``), of a chapter or the exhibit, as a PNG file.

    Raises:
        FontMissing: if no font has the letters of our texts.
        UnwritableFile: if the file cannot be written.
        GpuvizError: if a job fails, or the worker is lost.
    """
    application = make_application()
    check_fonts(catalogue_of(options.config).language(options.config.languages.first))
    app = make_app(options)
    photographer = _Photographer(app, application.processEvents)
    with ending_signals_in_qt(photographer.end):
        try:
            app.show()
            photographer.go_to(chapter, moment)
            if not app.window.grab().save(str(out), "PNG"):
                raise UnwritableFile(path=str(out), detail="PNG")
        finally:
            app.close()
            application.processEvents()


class _Photographer:
    """Brings the window to a moment through the same actions as a visitor."""

    def __init__(self, app: App, process_events: Callable[[], None]) -> None:
        self._app, self._process_events = app, process_events
        self._signalled: int | None = None

    def end(self, signalled: int) -> None:
        """Stop at the next frame: an exception raised here would not pass through Qt."""
        self._signalled = signalled

    def go_to(self, chapter: Chapter | None, moment: str) -> None:
        """Wait for each condition of the moment, then for a few frames until the layout has settled."""
        chapters = self._app.chapters
        if chapter is not None:
            chapters.do("chapter", chapter.name)
        self._wait(lambda: chapters.sentence.now.status in _SETTLED)  # chapters show it beside their own content
        moments, scene = (chapter.moments(), chapters.scenes[chapter.name]) if chapter else (MOMENTS, self._app.scene)
        for condition in moments[moment](scene):
            self._wait(condition)
        self._wait(lambda: self._app.window.is_complete)
        for _ in range(_SETTLING_FRAMES):
            self._app.frame()
            self._process_events()

    def _wait(self, done: Callable[[], bool]) -> None:
        limit = time.monotonic() + _LONGEST_S
        while not done():
            if self._signalled is not None:
                end_as_signalled(self._signalled)
            if time.monotonic() > limit:
                raise WorkerLost(reason="silent")
            failure = self._app.chapters.failure
            if failure is not None:
                raise failure
            if self._app.rung is Rung.RECORDING:
                raise WorkerLost(reason=ENDED)
            self._process_events()
            time.sleep(0.002)
        failure = self._app.chapters.failure
        if failure is not None:
            raise failure
