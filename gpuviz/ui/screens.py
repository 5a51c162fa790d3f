"""Follows the screen: whatever is plugged, turned or set to another resolution, the window fills it."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

_SETTLING_MS = 150  # several signals come at once
_LEAST_PX = 64  # a smaller screen is none that anybody looks at


class ScreenFollower(QObject):
    """Keeps a window over all of a screen, if it ``fills`` one. ``followed`` is emitted after each change."""

    followed = Signal()

    def __init__(self, window: QWidget, fills: bool) -> None:
        super().__init__(window)
        self._window, self._fills = window, fills
        self._application = QGuiApplication.instance()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLING_MS)
        self._timer.timeout.connect(self.follow)
        if isinstance(self._application, QGuiApplication):
            self._application.screenAdded.connect(self._added)
            self._application.screenRemoved.connect(self._timer.start)
            self._application.primaryScreenChanged.connect(self._timer.start)
        for screen in QGuiApplication.screens():
            self._listen(screen)

    def _added(self, screen: QScreen) -> None:
        self._listen(screen)
        self._timer.start()

    def _listen(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._timer.start)
        screen.physicalSizeChanged.connect(self._timer.start)
        screen.logicalDotsPerInchChanged.connect(self._timer.start)

    def follow(self) -> None:
        """Put the window where the first screen is now."""
        screen = QGuiApplication.primaryScreen()
        if screen is None or min(screen.geometry().size().toTuple()) < _LEAST_PX:
            return  # unplugged: the window waits for the next one
        if self._fills:
            self._window.setScreen(screen)
            self._window.setGeometry(screen.geometry())
            if self._window.isVisible():
                self._window.showFullScreen()
        self.followed.emit()


def millimetres_per_px(window: QWidget, width_mm: float = 0.0) -> float:
    """How large a pixel of the window's screen is; ``width_mm`` is the screen's real width, where it tells a wrong one.

    Screens that tell no size, or none that a screen can have, are taken for one of 24 inches.
    """
    screen = window.screen() or QGuiApplication.primaryScreen()
    size_mm, size_px = screen.physicalSize(), screen.geometry().size()
    if width_mm > 0:
        return width_mm / max(1, size_px.width())
    told = size_mm.width() / max(1, size_px.width())
    is_possible = 0.03 < told < 3 and 0.7 < told / max(1e-9, size_mm.height() / max(1, size_px.height())) < 1.4
    return told if is_possible else 531.0 / 1920
