"""Which window stands on which screen: the picture on that for the audience, the notes on the presenter's own."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

_NOTES_SHARE = 0.7  # of the only screen


class TwoScreens(QObject):
    """Places ``big`` full screen on the second screen and ``notes`` on the first, once it is told to ``follow``.

    With one screen alone the notes are a window of their own over the picture, to be moved by hand.
    """

    def __init__(self, big: QWidget, notes: QWidget) -> None:
        super().__init__(notes)
        self._big, self._notes = big, notes

    def follow(self) -> None:
        """Place both windows now, and again whenever a screen comes or goes."""
        self._place()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._place)
            application.screenRemoved.connect(self._place)
            application.primaryScreenChanged.connect(self._place)

    def _place(self, _changed: QScreen | None = None) -> None:
        """Bring both windows where they belong now."""
        if not QGuiApplication.screens():
            return  # until there is one again
        own = QGuiApplication.primaryScreen()
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        room = own.availableGeometry()
        if others:
            self._on(self._big, others[0])
            self._big.showFullScreen()
            self._notes.setGeometry(room)
            self._notes.showMaximized()
        else:
            self._on(self._big, own)
            self._big.showMaximized()
            size = room.size() * _NOTES_SHARE
            self._notes.setWindowState(Qt.WindowState.WindowNoState)
            self._notes.resize(size)
            self._notes.move(room.right() - size.width(), room.bottom() - size.height())
            self._notes.show()

    @staticmethod
    def _on(window: QWidget, screen: QScreen) -> None:
        window.setWindowState(Qt.WindowState.WindowNoState)  # a full screen stays where it is
        window.setScreen(screen)
        window.setGeometry(screen.availableGeometry())
