"""What must hold at any time, whatever went wrong: a picture that is not black, no dialog, no window but ours."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gpuviz.soak.subject import Subject

_WIDTH, _HEIGHT = 160, 90
_LEAST_BRIGHT, _LEAST_SPREAD = 60, 4  # of 255; a dark page with a line of text has more


def picture(subject: Subject) -> NDArray[np.uint8]:
    """What the window shows, small and in grey."""
    shown = subject.app.window.grab().toImage().scaled(
        _WIDTH, _HEIGHT, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )  # fmt: skip
    grey = shown.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(_HEIGHT, grey.bytesPerLine())
    return rows[:, :_WIDTH].copy()


def is_black(grey: NDArray[np.uint8]) -> bool:
    """Whether nothing can be seen on a picture."""
    return int(grey.max()) < _LEAST_BRIGHT or float(grey.std()) < _LEAST_SPREAD


def foreign_windows(subject: Subject) -> list[str]:
    """The visible windows that are none of ours: dialogs, messages, desktops."""
    ours = subject.app.window
    popups = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
    return [
        f"{type(widget).__name__} {widget.windowTitle()!r}"
        for widget in QApplication.topLevelWidgets()
        if widget is not ours and widget.isVisible() and (isinstance(widget, QDialog) or _kind(widget) not in popups)
    ]


def _kind(widget: QWidget) -> Qt.WindowType:
    return widget.windowFlags() & Qt.WindowType.WindowType_Mask


def broken(subject: Subject) -> list[str]:
    """What does not hold now, in words for the report."""
    with subject.probe.paused():
        found = [f"foreign window: {name}" for name in foreign_windows(subject)]
        if not subject.app.window.isVisible():
            found.append("the window is gone")
        grey = picture(subject)
        if is_black(grey):
            look = f"brightest {grey.max()}, spread {grey.std():.1f}"
            found.append(f"the picture is black: {look}, {subject.state.name}, {subject.app.chapters.shown}")
    found += [f"false “correct”: {what}" for what in subject.seen.false_correct]
    subject.seen.false_correct.clear()
    return found
