"""A talk in the window's process: the second window with the notes, its pictures, and what is saved."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from gpuviz.errors import UnwritableFile
from gpuviz.i18n.languages import Text, text
from gpuviz.presenter.notes_scene import NotesScene
from gpuviz.presenter.panels import Picture
from gpuviz.presenter.results import Results, save_results
from gpuviz.presenter.scene import PresenterScene
from gpuviz.presenter.screens import TwoScreens
from gpuviz.ui.views.view import ViewTable
from gpuviz.ui.window import SceneWindow

_PICTURE_WIDTH_PX = 480
_PICTURE_EVERY_S = 1.0
_TICK_EVERY_S = 0.2  # of the clocks and notes; the big screen has its own frames


class Talk(QObject):
    """The window with the notes beside the ``big`` one, which shows ``scene``; ``tick`` is called every frame.

    ``take_picture`` writes what the big one shows.
    """

    def __init__(
        self,
        scene: PresenterScene,
        big: SceneWindow,
        views: ViewTable,
        take_picture: Callable[[Path], Path],
        minutes: float,
        own_notes: Sequence[str] = (),
        title: str = "",
        folder: Path = Path(),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._scene, self._big, self._take_picture, self._clock = scene, big, take_picture, clock
        self.folder = folder
        self.notes = NotesScene(scene, minutes * 60, self.save, own_notes, title)
        self.window = SceneWindow(self.notes, big.language, views, title=text("presenter-title"))
        self.screens = TwoScreens(big, self.window)
        self._has_begun = False
        self._next_tick_s = self._next_picture_s = 0.0

    def tick(self) -> None:
        """Bring the notes to this moment, when it is time to."""
        now_s = self._clock()
        if now_s < self._next_tick_s:
            return
        self._next_tick_s = now_s + _TICK_EVERY_S
        if self._scene.has_begun and not self._has_begun:
            self._has_begun = True
            self.notes.talk_begins()
        if now_s >= self._next_picture_s and not self._scene.is_dark:
            self._next_picture_s = now_s + _PICTURE_EVERY_S
            self.notes.show_picture(self._scene.shown, picture_of(self._big))
        self.notes.tick()
        self.window.refresh()

    def save(self) -> Text:
        """Save the results, and say where."""
        known = {name: scene.measured() for name, scene in self._scene.scenes.items()}
        measured = {name: told for name, told in known.items() if told is not None}
        results = Results(self._scene.window.findings, measured, datetime.now())
        try:
            saved = save_results(results, self.folder, self._big.language, self._take_picture)
        except UnwritableFile:
            return text("presenter-not-saved", folder=str(self.folder))
        return text("presenter-saved", folder=str(saved[0].parent))

    def close(self) -> None:
        """Delete the window before Qt shuts down."""
        self.window.close()
        self.window.deleteLater()


def picture_of(window: QWidget) -> Picture:
    """The window in small, painted at that size: a fraction of the pixels of a whole picture."""
    share = _PICTURE_WIDTH_PX / max(1, window.width())
    image = QImage(QSize(_PICTURE_WIDTH_PX, max(1, round(window.height() * share))), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(share, share)
    window.render(painter, QPoint())
    painter.end()
    return Picture(bytes(image.constBits()), image.width(), image.height())
