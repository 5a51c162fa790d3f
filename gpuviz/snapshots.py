"""Pictures of a scene at a chosen moment, from the real window and a real (or recorded) race."""

import time
from collections.abc import Callable
from pathlib import Path

from gpuviz.app import App, WindowOptions
from gpuviz.ending import end_as_signalled
from gpuviz.errors import UnwritableFile, WorkerLost
from gpuviz.scenes.sentence import Status
from gpuviz.ui.application import make_application
from gpuviz.ui.ending import ending_signals_in_qt
from gpuviz.ui.fonts import check_fonts
from gpuviz.worker.client import ENDED
from gpuviz.worker.supervisor import Rung

_LONGEST_S = 3600.0
_SETTLING_FRAMES = 5
_MIDDLE_TILES = 0.1  # the middle is when the sequential lane has a tenth of its tiles
_SLOW_MOTION_SHARE = 0.43


def take(options: WindowOptions, scene: str, moment: str, out: Path) -> None:
    """Save the picture of a scene's ``moment`` (see ``gpuviz snapshot --help``).

    Raises:
        FontMissing: if boxes would stand there instead of letters.
        GpuvizError: if the race or the reading fails, or the file cannot be written.
    """
    application = make_application()
    check_fonts()
    app = App(options)
    photographer = _Photographer(app, application.processEvents)
    with ending_signals_in_qt(photographer.end):
        try:
            app.show()
            if scene == "layers":
                photographer.go_to_layers(moment)
            else:
                photographer.go_to_race(moment)
            if not app.window.grab().save(str(out), "PNG"):
                raise UnwritableFile(path=str(out), detail="PNG")
        finally:
            app.close()
            application.processEvents()


class _Photographer:
    """Leads the window to a moment as a visitor would."""

    def __init__(self, app: App, process_events: Callable[[], None]) -> None:
        self._app, self._process_events = app, process_events
        self._signalled: int | None = None

    def end(self, signalled: int) -> None:
        """Go nowhere any more; noticed between two frames, as Qt lets no exception out of them."""
        self._signalled = signalled

    def go_to_layers(self, moment: str) -> None:
        """Wait for what the moment needs, then let the window settle."""
        chapters, sentence = self._app.chapters, self._app.chapters.sentence
        chapters.do("chapter", "layers")
        self._wait_for_sentence()
        self._wait(lambda: sentence.now.attention is not None)
        if moment == "written":
            chapters.do("write")
            self._wait(lambda: sentence.now.rate is not None and sentence.now.status is Status.READ)
        elif moment == "attention":
            chapters.do("side")
        self._settle()

    def _wait_for_sentence(self) -> None:
        """The sentence stands beside the race, unless there is no model."""
        sentence = self._app.chapters.sentence

        def settled() -> bool:
            if sentence.now.failure is not None and self._app.chapters.shown != "race":
                raise sentence.now.failure
            return sentence.now.status in (Status.READ, Status.NO_MODEL, Status.FAILED, Status.ASLEEP)

        self._wait(settled)

    def go_to_race(self, moment: str) -> None:
        """Wait for what the moment needs, then let the window settle."""
        scene = self._app.scene
        self._wait_for_sentence()
        self._wait(lambda: scene.now.prepared)
        if moment in ("climb", "sentences"):
            self._app.chapters.do(moment)
            climb = self._app.chapters.race_chapter.climb
            self._wait(lambda: not climb.now.running)
            if climb.now.failure is not None:
                raise climb.now.failure
        elif moment == "how":
            scene.do("how")
        elif moment == "sizes":
            scene.do("sizes")
            self._wait(lambda: scene.sweep.done or scene.now.recording is not None)
        elif moment != "start":
            self._race_to(moment)
        self._settle()

    def _race_to(self, moment: str) -> None:
        scene = self._app.scene
        sheet = scene.picture.sequential.grid
        scene.do("start")
        if moment == "middle":
            self._wait(lambda: sheet.done >= _MIDDLE_TILES * sheet.cells.size)
            return
        if scene.now.replay is not None:
            scene.now.replay.position_ns = scene.now.replay.length_ns  # nobody watches: no need to wait
        self._wait(lambda: scene.now.over)
        if moment == "slow":
            scene.do("slow")
            scene.do("scrub", _SLOW_MOTION_SHARE)
        elif moment == "answer":
            scene.do("pick", sheet.cells.size // 2)
            if scene.now.recording is None:
                self._wait(lambda: scene.answer_shown)

    def _settle(self) -> None:
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
            failure = self._app.scene.now.failure
            if failure is not None:
                raise failure
            if self._app.supervisor.rung is Rung.RECORDING:
                raise WorkerLost(reason=ENDED)
            self._process_events()
            time.sleep(0.002)
