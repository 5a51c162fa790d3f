"""The staff's side of the unattended exhibit: connects its window with its caretaker and with the staff's desk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from gpuviz.kiosk.caretaker import Caretaker
from gpuviz.kiosk.frame_meter import FrameMeter
from gpuviz.kiosk.lifeline import ANEW, LEFT
from gpuviz.kiosk.machine import Happening, State
from gpuviz.kiosk.scene import KioskScene
from gpuviz.kiosk.staff.desk import DeskOptions, Order, StaffDesk
from gpuviz.kiosk.staff.loudspeaker import Loudspeaker
from gpuviz.kiosk.staff.page import settings_text
from gpuviz.kiosk.vitals import Vitals
from gpuviz.worker.log import log_folder

if TYPE_CHECKING:
    from gpuviz.app import App, WindowOptions

_PICTURE_EVERY_S = 0.5


class StaffSide(QObject):
    """Mounts the desk into the scene, measures every frame (``begin_frame``, ``end_frame``), and obeys staff.

    ``window`` tells of the settings' file and of another model than the usual one.
    """

    _cut = Signal()  # the supervisor of the window has ended; emitted by another thread

    def __init__(self, app: "App", scene: KioskScene, window: "WindowOptions") -> None:
        super().__init__(app)
        self._app, self._scene = app, scene
        self.caretaker = Caretaker(scene.config, Vitals(is_live=window.race.recording is None))
        vitals, lifeline = self.caretaker.vitals, self.caretaker.lifeline
        self._meter = FrameMeter(vitals.frames, vitals.clock)
        options = DeskOptions(
            settings_text(window.config_problem is not None, window.config_file.name if window.config_file else ""),
            log_folder(),
            can_start_anew=lifeline.is_supervised,
            model=str(window.model) if window.model else None,
        )
        if window.config_problem is not None:
            for fault in window.config_problem.faults:
                self.caretaker.add(fault.key, "trouble", **fault.arguments)
        self.desk = StaffDesk(scene.config, self.caretaker, options, self._obey, self._closes_in_s, Loudspeaker())
        self._asked_s, self._unseen = 0.0, 0
        scene.mount(self.desk)
        scene.quiet_hours = self.desk.quiet_hours
        self._cut.connect(lambda: self._end(0), Qt.ConnectionType.QueuedConnection)
        lifeline.when_cut(self._cut.emit)

    def begin_frame(self) -> None:
        """A frame begins to be prepared."""
        self._meter.begin(self._app.window.painting_ns)

    def end_frame(self) -> None:
        """It is prepared, and will be painted."""
        self._meter.end()
        self.caretaker.tell(self._scene.machine.state.name.lower(), self._scene.window.shown, self._pictures())

    def close(self) -> None:
        """Write what is left to be written."""
        self.caretaker.close()

    def _pictures(self) -> int:
        """Pictures painted so far; there is a new one at least every second, unless the screen is away."""
        now_s, window = self.caretaker.vitals.clock(), self._app.window
        if now_s >= self._asked_s + _PICTURE_EVERY_S:
            self._asked_s = now_s
            window.update(0, 0, 1, 1)
            self._unseen += not window.windowHandle().isExposed()
        return window.pictures + self._unseen

    def _closes_in_s(self) -> float | None:
        machine = self._scene.machine
        return machine.seconds_left(self.caretaker.vitals.clock()) if machine.state is State.STAFF else None

    def _obey(self, order: Order) -> None:
        match order:
            case Order.COME:
                self._scene.window.settings.change(language=self._scene.config.languages.first)
                self._scene.happen(Happening.STAFF_IN)
            case Order.GO:
                self._scene.happen(Happening.STAFF_OUT)
            case Order.HOURS:
                self._scene.quiet_hours = self.desk.quiet_hours
            case Order.WORKER:
                self._app.supervisor.restart_worker()
            case Order.LEAVE:
                self._end(LEFT if self.caretaker.lifeline.is_supervised else 0)
            case Order.ANEW:
                self._end(ANEW)

    def _end(self, code: int) -> None:
        QTimer.singleShot(0, self, lambda: QApplication.exit(code))
