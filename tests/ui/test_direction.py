"""What is mirrored where a language runs from right to left, and what never is."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSlider, QWidget

from gpuviz.app import App
from gpuviz.chapters.race.views.tile_grid import TileGridView
from gpuviz.i18n.catalogue import Catalogue
from gpuviz.ui.direction import (
    direct,
    keep_left_to_right,
    left_to_right,
    logical_position,
    logical_rect,
    margins,
    painter_on,
    place,
    upright,
)
from gpuviz.ui.theme import Theme
from gpuviz.ui.views.chapters import ChapterBarView
from gpuviz.ui.views.lane_card import LaneCardView
from gpuviz.ui.views.timeline import TimelineView
from tests.ui.conftest import OpenApp, settle, visible

_WIDTH, _HEIGHT = 200, 60
_WORDS = "GPU"


class _Canvas(QWidget):
    """A widget that is painted by a function."""

    def __init__(self, paint: Callable[[QWidget, QPainter], None], direction: str) -> None:
        super().__init__()
        self._paint = paint
        self.resize(_WIDTH, _HEIGHT)
        direct(self, Catalogue().language(direction))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it so
        painter = painter_on(self)
        painter.fillRect(QRect(0, 0, _WIDTH, _HEIGHT), QColor("black"))
        painter.setPen(QColor("white"))
        painter.setFont(Theme().font("body"))
        self._paint(self, painter)


def _ink(paint: Callable[[QWidget, QPainter], None], language: str) -> NDArray[np.bool_]:
    """Where a function paints, in a window of a language."""
    canvas = _Canvas(paint, language)
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    canvas.close()
    return pixels[:, :_WIDTH] > 100


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight  # no window changes that of all


def test_arabic_words_at_the_lower_edge_are_not_cut_off() -> None:
    line = QRect(0, _HEIGHT - QFontMetrics(Theme().font("body")).height(), _WIDTH, 100)

    def low(_widget: QWidget, painter: QPainter) -> None:
        painter.drawText(line, Qt.AlignmentFlag.AlignTop, "في تأتي")

    def high(_widget: QWidget, painter: QPainter) -> None:
        painter.drawText(line.translated(0, -20), Qt.AlignmentFlag.AlignTop, "في تأتي")

    assert _ink(low, "ar").sum() == _ink(high, "ar").sum()


def test_shapes_are_mirrored() -> None:
    def paint(_widget: QWidget, painter: QPainter) -> None:
        painter.fillRect(10, 5, 50, 20, QColor("white"))

    english, arabic = _ink(paint, "en"), _ink(paint, "ar")
    assert np.array_equal(arabic, english[:, ::-1])
    assert english[:, 10:60].any()


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        ((QRect(10, 5, 120, 40), Qt.AlignmentFlag.AlignLeft, _WORDS), True),
        ((QRectF(10, 5, 120, 40), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, _WORDS), True),
        ((10, 5, 120, 40, Qt.AlignmentFlag.AlignLeft, _WORDS), True),
        ((10, 40, _WORDS), True),
        ((QPoint(10, 40), _WORDS), True),
        ((QPointF(10, 40), _WORDS), True),
        ((QRect(70, 5, 120, 40), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, _WORDS), False),
    ],
)
def test_words_stand_at_mirrored_places_and_can_be_read(arguments: tuple[Any, ...], first: bool) -> None:
    def paint(_widget: QWidget, painter: QPainter) -> None:
        painter.drawText(*arguments)

    english, arabic = _ink(paint, "en"), _ink(paint, "ar")
    (left, right), (mirrored_left, mirrored_right) = (
        np.flatnonzero(ink.any(axis=0))[[0, -1]] for ink in (english, arabic)
    )
    assert bool(left < _WIDTH / 3) is first
    assert abs((_WIDTH - 1 - right) - mirrored_left) <= 4
    assert abs((_WIDTH - 1 - left) - mirrored_right) <= 4
    wide = min(right - left, mirrored_right - mirrored_left)  # the very same letters, moved
    shift = mirrored_left - left
    same = np.mean(arabic[:, left + shift : left + shift + wide] == english[:, left : left + wide])
    assert same > 0.9


def test_what_is_time_is_not_mirrored() -> None:
    def paint(_widget: QWidget, painter: QPainter) -> None:
        with left_to_right(painter):
            painter.fillRect(10, 5, 50, 20, QColor("white"))
            painter.drawText(100, 40, _WORDS)

    assert np.array_equal(_ink(paint, "ar"), _ink(paint, "en"))


def test_a_tick_looks_the_same_at_its_mirrored_place() -> None:
    def paint(_widget: QWidget, painter: QPainter) -> None:
        with upright(painter, QRectF(10, 10, 20, 20)):
            painter.fillRect(10, 10, 4, 20, QColor("white"))

    english, arabic = _ink(paint, "en"), _ink(paint, "ar")
    assert english[:, 10:14].any()
    assert arabic[:, _WIDTH - 30 : _WIDTH - 26].any()
    assert not arabic[:, _WIDTH - 26 :].any()


def test_a_widget_that_keeps_its_direction_is_painted_as_in_english() -> None:
    def paint(_widget: QWidget, painter: QPainter) -> None:
        painter.fillRect(10, 5, 50, 20, QColor("white"))

    outer = QWidget()
    direct(outer, Catalogue().language("ar"))
    inner = _Canvas(paint, "ar")
    keep_left_to_right(inner)
    inner.setParent(outer)
    image = inner.grab().toImage()
    assert image.pixelColor(12, 10) == QColor("white")
    assert image.pixelColor(_WIDTH - 12, 10) == QColor("black")
    outer.close()


@pytest.mark.parametrize(("language", "left"), [("en", 10), ("ar", 160)])
def test_children_touches_and_margins_are_counted_from_where_lines_begin(language: str, left: int) -> None:
    said = Catalogue().language(language)
    parent = QWidget()
    parent.resize(_WIDTH, _HEIGHT)
    direct(parent, said)
    child = QWidget(parent)
    place(child, 10, 5, 30, 20)
    assert child.geometry() == QRect(left, 5, 30, 20)
    assert logical_rect(child) == QRect(10, 5, 30, 20)
    at, button = QPointF(left, 7), Qt.MouseButton.LeftButton
    touch = QMouseEvent(QEvent.Type.MouseButtonPress, at, at, button, button, Qt.KeyboardModifier.NoModifier)
    assert logical_position(parent, touch).x() in (10, 40)
    assert margins(said, 1, 2, 3, 4) == ((1, 2, 3, 4) if language == "en" else (3, 2, 1, 4))
    parent.close()


def _middles(app: App, kind: type[QWidget]) -> list[float]:
    """How far from the left of the window the middles of its widgets of a kind lie, as shares of its width."""
    window = app.window
    return [
        shown.mapTo(window, QPoint(0, 0)).x() / window.width() + shown.width() / window.width() / 2
        for shown in visible(app, kind)
    ]


def _speak(app: App, qapp: QApplication, language: str) -> None:
    app.chapters.settings.change(language=language)
    settle(qapp, app)


def test_arabic_mirrors_the_window_and_english_restores_it(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False)
    while not app.chapters.languages:  # which the bar offers once it is known which can be drawn
        settle(qapp, app)
    before = app.window.grab().toImage()
    cards, chapters = _middles(app, LaneCardView), _middles(app, ChapterBarView)
    _speak(app, qapp, "ar")
    assert _middles(app, LaneCardView) == pytest.approx([1 - middle for middle in cards], abs=0.02)
    assert _middles(app, ChapterBarView) == pytest.approx(chapters, abs=0.02)
    bar = visible(app, ChapterBarView)[0]
    names = [button.x() for button in bar.findChildren(QPushButton)]
    assert names == sorted(names, reverse=True)
    assert all(not sheet.isRightToLeft() for sheet in visible(app, TileGridView))
    assert all(view.isRightToLeft() for view in visible(app, TimelineView))
    _speak(app, qapp, "en")
    assert app.window.grab().toImage() == before


def test_arrow_keys_move_a_mirrored_slider_to_where_they_point(qapp: QApplication) -> None:
    window = QWidget()
    direct(window, Catalogue().language("ar"))
    slider = QSlider(Qt.Orientation.Horizontal, window)
    slider.setRange(0, 10)
    slider.setValue(5)
    for key, value in ((Qt.Key.Key_Left, 6), (Qt.Key.Key_Right, 5)):
        press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        qapp.sendEvent(slider, press)
        assert slider.value() == value
    window.close()
