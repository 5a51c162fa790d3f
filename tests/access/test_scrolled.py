"""A page that scrolls shows parts of its pictures: each is painted as it is within the whole."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gpuviz.app import App
from tests.access.states import STATES
from tests.ui.conftest import OpenApp, settle, visible

_NOTICEABLE, _MOST_OTHERS = 60, 0.01  # of 255; of all pixels: edges are smoothed otherwise at another place


def _painted(app: App) -> Iterator[QWidget]:
    """What is painted here, and not by Qt."""
    for widget in visible(app, QWidget):
        is_ours = "paintEvent" in vars(type(widget)) and type(widget).__module__.startswith("gpuviz.")
        if is_ours and not isinstance(widget, QLabel) and widget.height() > 1:
            yield widget


def _halves(widget: QWidget) -> Iterator[QRect]:
    wide, high = widget.width(), widget.height()
    yield from (QRect(0, 0, wide, high // 2), QRect(0, high // 2, wide, high - high // 2))


def _share_of_other_pixels(part: QImage, whole: QImage) -> float:
    one, other = (np.frombuffer(image.constBits(), np.uint8).astype(int) for image in (part, whole))
    return float((np.abs(one - other) > _NOTICEABLE).mean())


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("chapter", STATES)
def test_a_part_is_painted_as_within_the_whole(open_app: OpenApp, qapp: QApplication, chapter: str) -> None:
    app = open_app(size=(1280, 720))
    app.chapters.sentence.may_fetch = False
    for state in STATES[chapter](app, qapp):
        settle(qapp, app)
        for widget in _painted(app):
            whole = widget.grab().toImage()
            for half in _halves(widget):
                other = _share_of_other_pixels(widget.grab(half).toImage(), whole.copy(half))
                assert other < _MOST_OTHERS, f"{state}: {type(widget).__name__}, {half.getRect()}"
