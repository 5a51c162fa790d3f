"""The views of panels about a language model: what they show, what they tell the scene, and when they repaint."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QProgressBar, QPushButton, QSlider, QWidget

from gpuviz.chapters.layers.views.attention import AttentionMapView
from gpuviz.i18n.languages import Text
from gpuviz.sentence.panels import NextWords, SentenceTokens, WordScore
from gpuviz.sentence.views.tokens import SentenceTokensView
from gpuviz.ui import theme
from gpuviz.ui.views.heat import heat_table
from gpuviz.ui.views.lines import line_places
from tests.ui.views.conftest import Host, Show
from tests.ui.views.made_up import (
    HOSTILE,
    TOKENS,
    attention,
    chapters,
    choice,
    guesses,
    next_words,
    panels,
    product,
    progress,
)

_SIZES = [(1280, 720), (1920, 1080), (3840, 2160)]
_LEFT = Qt.MouseButton.LeftButton
_EACH = pytest.mark.parametrize("kind", range(len(panels([]))), ids=[type(panel).__name__ for panel in panels([])])


# ---- all of them ----


@_EACH
@pytest.mark.parametrize("size", _SIZES, ids=lambda size: f"{size[0]}×{size[1]}")
@pytest.mark.parametrize("words", [TOKENS, HOSTILE, []], ids=["words", "hostile", "none"])
def test_each_panel_is_drawn_within_its_room_and_without_a_complaint(
    show: Show, qtlog: Any, size: tuple[int, int], words: list[str], kind: int
) -> None:
    shown = show(panels(words)[kind], size)
    assert shown.window.width() == size[0] // 2
    assert len(np.unique(shown.pixels())) > 1 or not words
    for widget in shown.view.findChildren(QWidget):
        if widget.isVisible():
            assert shown.view.rect().contains(QRect(widget.mapTo(shown.view, QPoint(0, 0)), widget.size())), widget
    complaints = [record.message for record in qtlog.records if "propagateSizeHints" not in record.message]
    assert not complaints


@_EACH
def test_what_did_not_change_is_not_painted_again(show: Show, kind: int) -> None:
    shown = show(panels(TOKENS)[kind])
    assert shown.paints_while(lambda: shown.show(panels(TOKENS)[kind])) == 0


@_EACH
def test_a_new_scale_is_drawn(show: Show, kind: int) -> None:
    shown = show(panels(TOKENS)[kind])
    before = shown.view.grab().toImage()
    shown.view.context.theme.fit(1280, 720)
    shown.window.setStyleSheet(shown.view.context.theme.stylesheet())
    shown.view.rescale()
    QApplication.processEvents()
    assert shown.view.grab().toImage() != before


@_EACH
def test_everything_to_press_is_large_and_reached_by_keyboard(show: Show, kind: int) -> None:
    shown = show(panels(TOKENS)[kind])
    for button in [*shown.view.findChildren(QPushButton), *shown.view.findChildren(QSlider)]:
        if button.isVisible():
            assert min(button.height(), button.width()) >= 44
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert button.accessibleName()


# ---- tokens ----


def test_chips_go_to_the_next_line_where_there_is_no_room() -> None:
    assert line_places([40, 40, 40, 500, 40], 100, 10) == [(0, 0), (50, 0), (0, 1), (0, 2), (0, 3)]


def test_a_long_sentence_keeps_its_end_on_three_lines(show: Show) -> None:
    view = show(SentenceTokens(Text("sentence"), TOKENS)).view
    one_line = view.height()
    shown = show(SentenceTokens(Text("sentence"), [*TOKENS * 20, " end"], 1))
    assert isinstance(shown.view, SentenceTokensView)
    assert 2 * one_line < shown.view.height() < 4 * one_line
    assert shown.shows(theme.OPENCL)
    assert shown.view.accessibleDescription().endswith("the same end")


# ---- words and guesses ----


def test_the_slider_tells_a_temperature(show: Show) -> None:
    shown = show(next_words(TOKENS[:4]))
    slider = shown.view.findChildren(QSlider)[0]
    assert slider.accessibleName() == "temperature"
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert shown.told == [("temperature", 2.0)]


def test_without_a_temperature_there_is_no_slider(show: Show) -> None:
    shown = show(NextWords(Text("title"), [WordScore(" time", 0.9, Text("90 %"))]))
    assert not shown.view.findChildren(QSlider)[0].isVisible()
    descriptions = [widget.accessibleDescription() for widget in shown.view.findChildren(QWidget)]
    assert "time 90 %" in descriptions


def test_guesses_that_agree_stand_out(show: Show) -> None:
    assert not show(guesses(TOKENS[:5])).shows(theme.OPENCL)
    assert show(guesses(TOKENS)).shows(theme.OPENCL)


# ---- attention and product ----


def test_a_head_is_told_by_its_index_and_other_commands_by_their_names(show: Show) -> None:
    shown = show(attention(TOKENS))
    assert isinstance(shown.view, AttentionMapView)
    for name in ("head 7", "back"):
        QTest.mouseClick(shown.button(name), _LEFT)
    assert shown.told == [("head", 7), ("close", None)]


def test_weights_that_are_no_numbers_are_drawn_as_nothing(show: Show) -> None:
    panel = attention(TOKENS)
    panel.weights[:] = np.nan
    shown = show(panel)
    assert shown.shows(QColor.fromRgb(heat_table(theme.FIELD)[1]))
    assert shown.paints_while(lambda: shown.show(panel)) == 0


def test_a_product_is_read_out(show: Show) -> None:
    descriptions = [widget.accessibleDescription() for widget in show(product()).view.findChildren(QWidget)]
    assert "11 words × 576 × 576 × 1,536 table = 11 × 1,536 results" in descriptions


# ---- sentences ----


def test_touching_a_sentence_tells_it_as_it_is(show: Show) -> None:
    shown = show(choice(["Salt & pepper\tare", "word " * 60]))
    QTest.mouseClick(shown.button("Salt & pepper⇥are"), _LEFT)
    button = shown.button("word " * 60)
    assert button.text().endswith("…")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert shown.told == [("sentence", "Salt & pepper\tare"), ("sentence", "word " * 60)]


def test_a_typed_sentence_is_told_by_enter_or_its_button_and_goes_no_further(show: Show) -> None:
    shown = show(choice([]))
    line = shown.view.findChildren(QLineEdit)[0]
    assert line.accessibleName() == "own"
    QTest.keyClick(line, Qt.Key.Key_Return)  # nothing typed: nothing told
    QTest.keyClicks(line, "Cats are, in the end, not dogs")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.mouseClick(shown.button("read it"), _LEFT)
    QTest.mouseClick(shown.button("back"), _LEFT)
    typed = "Cats are, in the end, not dogs"[:20]
    assert shown.told == [("sentence", typed), ("sentence", typed), ("close", None)]
    assert isinstance(shown.window, Host)
    assert shown.window.keys == []


def test_the_typed_line_has_no_menu(show: Show) -> None:
    line = show(choice([])).view.findChildren(QLineEdit)[0]
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), line.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(line, asked)
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None


def test_where_nothing_may_be_typed_there_is_no_line_and_no_button_for_it(show: Show) -> None:
    shown = show(choice(["Cats"], typed=False))
    assert shown.by_tab(2) == ["Cats", "back"]
    assert not shown.view.findChildren(QLineEdit)[0].isVisible()


def test_fewer_sentences_leave_no_button_behind(show: Show) -> None:
    shown = show(choice(["a", "b", "c"]))
    shown.show(choice(["d"]))
    assert shown.by_tab(4) == ["d", "own", "read it", "back"]


def test_tab_goes_from_top_to_bottom(show: Show) -> None:
    assert show(choice(["a", "b"])).by_tab(5) == ["a", "b", "own", "read it", "back"]


# ---- progress and chapters ----


def test_progress_is_shown_and_what_is_not_known_looks_otherwise(show: Show) -> None:
    shown = show(progress(0.37))
    bar = shown.view.findChildren(QProgressBar)[0]
    assert (bar.value(), bar.accessibleName()) == (370, "fetching")
    assert shown.shows(theme.OPENCL)
    shown.show(progress(None))
    assert not shown.shows(theme.OPENCL)
    QTest.mouseClick(shown.button("cancel"), _LEFT)
    assert shown.told == [("cancel", None)]


def test_touching_a_chapter_tells_it_and_the_scene_says_which_one_shows(show: Show) -> None:
    shown = show(chapters("race"))
    QTest.mouseClick(shown.button("the pixels"), _LEFT)
    assert shown.told == [("chapter", "pixels")]
    assert shown.button("the race").isChecked()
    shown.show(chapters("pixels"))
    assert shown.button("the pixels").isChecked()
    assert not shown.button("the race").isChecked()


def test_the_focus_on_a_chapter_is_seen_and_enter_opens_it(show: Show) -> None:
    shown = show(chapters())
    button = shown.button("the you")
    before = button.grab().toImage()
    shown.window.activateWindow()
    button.setFocus()
    QApplication.processEvents()
    assert button.grab().toImage() != before
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert shown.told == [("chapter", "you")]
