from collections.abc import Callable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from gpuviz.app import all_views
from gpuviz.i18n.languages import Language, Text
from gpuviz.panels.actions import Value
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.containers import make_view
from gpuviz.ui.views.view import View, ViewContext


class Keys(Language):
    """Says each text's key, so that no test depends on the visitors' words."""

    def __init__(self) -> None:
        super().__init__(written={})

    def __call__(self, message: Text) -> str:
        return message.key


class Shown:
    """One view in a window, what it told, and how often anything in it was painted."""

    def __init__(self, panel: Panel, size: tuple[int, int]) -> None:
        self.told: list[tuple[str, Value]] = []
        looks = theme.Theme()
        looks.fit(*size)
        self.window = Host()
        self.window.setStyleSheet(looks.stylesheet())
        self.view: View = make_view(panel, ViewContext(looks, Keys(), self._tell, all_views()))
        QVBoxLayout(self.window).addWidget(self.view)
        self._paints = Paints()
        self.window.resize(size[0] // 2, size[1] * 2 // 3)
        self.window.show()
        self.show(panel)

    def _tell(self, name: str, value: Value) -> None:
        self.told.append((name, value))

    def show(self, panel: Panel) -> None:
        self.view.show_panel(panel)
        for _ in range(4):
            QApplication.processEvents()

    def paints_while(self, change: Callable[[], None]) -> int:
        for widget in [self.view, *self.view.findChildren(QWidget)]:
            widget.installEventFilter(self._paints)
        before = self._paints.count
        change()
        return self._paints.count - before

    def picture(self) -> QImage:
        return self.view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def pixels(self) -> NDArray[np.uint32]:
        picture = self.picture()
        return np.frombuffer(picture.constBits(), np.uint32).copy()  # its bits go with it

    def shows(self, colour: QColor) -> bool:
        return bool((self.pixels() == colour.rgb()).any())

    def by_tab(self, count: int) -> list[str]:
        """What has the focus, Tab by Tab, from the first place to the last, which is followed by the first."""
        self.window.activateWindow()
        self.window.setFocus()
        names = []
        for _ in range(count + 1):
            QTest.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
            names.append(focused.accessibleName() if focused else "")
        assert names.pop() in ("", names[0])
        return names

    def button(self, name: str) -> QPushButton:
        return next(b for b in self.view.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible())


class Host(QWidget):
    """Stands for the window: notes the keys and the touches that a view leaves to it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.touches: list[QEvent.Type] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        self.keys.append(event.key())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.touches.append(event.type())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.touches.append(event.type())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.touches.append(event.type())


class Paints(QObject):
    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


Show = Callable[..., Shown]


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Show]:
    shown: list[Shown] = []

    def show_one(panel: Panel, size: tuple[int, int] = (1920, 1080)) -> Shown:
        shown.append(Shown(panel, size))
        return shown[-1]

    yield show_one
    for one in shown:
        one.window.close()
        one.window.deleteLater()
    qapp.sendPostedEvents(None, 52)  # deferred deletes
