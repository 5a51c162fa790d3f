"""Pictures of a scene at a chosen moment, from the real window and a real (or recorded) race."""

import time
from collections.abc import Callable
from pathlib import Path

from gpuviz.app import App, WindowOptions, make_application
from gpuviz.errors import UnwritableFile, WorkerLost
from gpuviz.worker.client import ENDED
from gpuviz.worker.supervisor import Rung

_LONGEST_S = 3600.0
_SETTLING_FRAMES = 5
_MIDDLE_TILES = 0.1  # the middle is when the sequential lane has a tenth of its tiles
_SLOW_MOTION_SHARE = 0.43


def take(options: WindowOptions, moment: str, out: Path) -> None:
    """Save the picture of ``moment`` (see ``gpuviz snapshot --help``).

    Raises:
        GpuvizError: if the race fails, or the file cannot be written.
    """
    application = make_application()
    app = App(options)
    try:
        app.show()
        _Photographer(app, application.processEvents).go_to(moment)
        if not app.window.grab().save(str(out), "PNG"):
            raise UnwritableFile(path=str(out), detail="PNG")
    finally:
        app.close()
        application.processEvents()


class _Photographer:
    """Leads the window to a moment as a visitor would."""

    def __init__(self, app: App, process_events: Callable[[], None]) -> None:
        self._app, self._process_events = app, process_events

    def go_to(self, moment: str) -> None:
        """Wait for what the moment needs, then let the window settle."""
        scene = self._app.scene
        self._wait(lambda: scene.now.prepared)
        if moment == "how":
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
            if time.monotonic() > limit:
                raise WorkerLost(reason="silent")
            failure = self._app.scene.now.failure
            if failure is not None:
                raise failure
            if self._app.supervisor.rung is Rung.RECORDING:
                raise WorkerLost(reason=ENDED)
            self._process_events()
            time.sleep(0.002)
