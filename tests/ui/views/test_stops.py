from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider, QWidget

from gpuviz.i18n.languages import Text
from gpuviz.panels.actions import Stops
from tests.ui.views.conftest import Show, Shown


def _slider(shown: Shown) -> QSlider:
    return shown.view.findChildren(QSlider)[0]


def _labels(shown: Shown) -> QWidget:
    below = _slider(shown).y()
    return next(part for part in shown.view.findChildren(QWidget) if part.y() > below and part.isVisible())


def _stops() -> Stops:
    return Stops("detail", Text("label"), Text("value"), [Text(name) for name in "abcd"], 2)


def test_a_slider_tells_the_stop_that_was_chosen(show: Show) -> None:
    shown = show(_stops())
    slider = _slider(shown)
    assert slider.value() == 2
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert shown.told == [("detail", 3)]


def test_a_touch_on_a_stop_s_label_chooses_it(show: Show) -> None:
    shown = show(_stops())
    labels = _labels(shown)
    QTest.mouseClick(labels, Qt.MouseButton.LeftButton, pos=QPoint(3, labels.height() // 2))
    assert shown.told == [("detail", 0)]


def test_the_scene_moves_a_slider_without_being_told(show: Show) -> None:
    stops = _stops()
    shown = show(stops)
    stops.chosen = 0
    shown.show(stops)
    assert shown.told == []


def test_a_touch_beside_a_stop_without_a_label_chooses_that_stop(show: Show) -> None:
    stops = replace(_stops(), stops=[Text("one"), None, None, Text("a million")], chosen=0)
    shown = show(stops)
    labels = _labels(shown)
    QTest.mouseClick(labels, Qt.MouseButton.LeftButton, pos=QPoint(labels.width() // 3, labels.height() // 2))
    assert shown.told == [("detail", 1)]


def test_a_disabled_slider_cannot_be_moved(show: Show) -> None:
    shown = show(replace(_stops(), enabled=False))
    labels = _labels(shown)
    QTest.mouseClick(labels, Qt.MouseButton.LeftButton, pos=QPoint(3, labels.height() // 2))
    QTest.keyClick(_slider(shown), Qt.Key.Key_Right)
    assert shown.told == []


def test_with_a_note_the_value_stands_large_between_label_and_note(show: Show) -> None:
    stops = _stops()
    shown = show(stops)
    head = next(part for part in shown.view.findChildren(QWidget) if part.y() < _slider(shown).y())
    one_line = head.height()
    shown.show(replace(stops, note=Text("note")))
    assert head.height() > 2 * one_line
    shown.show(stops)
    assert head.height() == one_line


def test_a_slider_that_cannot_be_moved_is_dim_altogether(show: Show) -> None:
    shown = show(_stops())
    bright = _brightest(shown.view)
    shown.show(replace(_stops(), enabled=False))
    assert _brightest(shown.view) < bright - 50


def _brightest(view: QWidget) -> int:
    image = view.grab().toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixel.value() for pixel in pixels if pixel.alpha() > 127)  # of fainter ones the colour is a guess
