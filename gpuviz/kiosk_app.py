"""The application as an unattended exhibit: locked, on whatever screen there is, and going on whatever fails."""

import logging
import sys
from dataclasses import replace
from types import TracebackType
from typing import cast

from PySide6.QtCore import QMessageLogContext, QSize, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from gpuviz.app import App, WindowOptions
from gpuviz.i18n.languages import Language
from gpuviz.kiosk.machine import State
from gpuviz.kiosk.scene import KioskScene
from gpuviz.kiosk_staff import StaffSide
from gpuviz.ui.fonts import forget_letters
from gpuviz.ui.lockdown import Lockdown, close_popups
from gpuviz.ui.screen_saver import ScreenSaver
from gpuviz.ui.screens import ScreenFollower, millimetres_per_px

_log = logging.getLogger(__name__)
_TARGET_MM, _TARGET_PX = 15.0, 44
# After so many visits, what Qt has learnt of letters and of styles is forgotten: the latter takes 30 to 100 ms.
_VISITS_TO_FORGET_LETTERS, _VISITS_TO_FORGET_STYLES = 25, 50


class QtFailed(Exception):
    """Qt reported something critical."""


class KioskApp(App):
    """Never fetches anything, and has no way out but the staff's. Its ``scene`` is that of the kiosk."""

    def __init__(self, options: WindowOptions, language: Language | None = None) -> None:
        typing = options.config.kiosk.typing
        super().__init__(replace(options, fetch_model=False, typing=typing, full_screen=True), language)
        self.window.locked = True
        self._renewed, self._state, self._visits = 0, self.kiosk.machine.state, 0
        self.staff = StaffSide(self, self.kiosk, options)
        self._lockdown = Lockdown(cast(QApplication, QApplication.instance()), self.kiosk)
        self._screens = ScreenFollower(self.window, fills=options.size is None)
        self._screens.followed.connect(self._fit_targets)
        self._screen_saver = ScreenSaver()
        self._hook_before = sys.excepthook
        sys.excepthook = self._uncaught
        self._messages_before = qInstallMessageHandler(self._hear_qt)

    def _make_scene(self) -> KioskScene:
        return KioskScene(self.chapters, self._options.config)

    @property
    def kiosk(self) -> KioskScene:
        """The scene around all chapters."""
        return cast(KioskScene, self.scene)

    def show(self, room: QSize | None = None) -> None:
        """Open the window over the whole screen, or with the size that was asked for."""
        super().show(room)
        self._screens.follow()
        self._screen_saver.hold(self.window)

    def frame(self) -> None:
        """One frame, which never fails: see ``KioskScene.fail``."""
        begin, make, end = self.staff.begin_frame, super().frame, self.staff.end_frame
        for part in (begin, self._follow_failures, make, end, self._follow_state):
            try:
                part()
            except Exception as error:  # even while what is shown was made anew: the next frame shows less
                self.kiosk.fail(error)

    def _follow_failures(self) -> None:
        if self.kiosk.renewals != self._renewed:
            self._renewed = self.kiosk.renewals
            self.window.renew()

    def _follow_state(self) -> None:
        if self.kiosk.machine.state is not self._state:
            self._state = self.kiosk.machine.state
            close_popups()
            if self._state is State.ATTRACT:
                self._visit_ends()
            if self._state is State.QUIET:
                self._screen_saver.release()
            else:
                self._screen_saver.hold(self.window)

    def _visit_ends(self) -> None:
        self._visits += 1
        if self._visits % _VISITS_TO_FORGET_LETTERS == 0:
            forget_letters()
        if self._visits % _VISITS_TO_FORGET_STYLES == 0:
            self.window.forget_styles()

    def _fit_targets(self) -> None:
        """Let no target be smaller than a finger, on this very screen."""
        pixel_mm = millimetres_per_px(self.window, self._options.config.kiosk.millimetres)
        self.window.use_targets(max(_TARGET_PX, round(_TARGET_MM / pixel_mm)))

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """An exception in a slot or an event handler, which Qt does not pass on."""
        if isinstance(error, Exception):
            self.kiosk.fail(error)
        else:
            self._hook_before(kind, error, trace)

    def _hear_qt(self, kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        if callable(self._messages_before):
            self._messages_before(kind, context, words)
        if kind == QtMsgType.QtCriticalMsg:  # perhaps in the middle of a paint, or in another thread
            QTimer.singleShot(0, self, lambda: self.kiosk.fail(QtFailed(words)))

    def close(self) -> None:
        """Unlock everything, and close as any window does."""
        self.window.locked = False
        self._lockdown.lift()
        self._screen_saver.release()
        sys.excepthook = self._hook_before
        qInstallMessageHandler(self._messages_before)
        super().close()
        self.staff.close()
