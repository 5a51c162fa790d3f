"""The views of panels about a language model: what they show, what they tell the scene, and when they repaint."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QProgressBar, QPushButton, QSlider, QVBoxLayout, QWidget

from gpuviz.exhibit.languages import Language, Text
from gpuviz.scenes.model_panels import (
    AttentionMap,
    ChapterBar,
    LayerGuess,
    LayerGuesses,
    LayerProduct,
    LayerStrips,
    NextWords,
    SentenceChoice,
    SentenceTokens,
    WordScore,
    WorkProgress,
)
from gpuviz.scenes.panels import Command, Panel, Value
from gpuviz.ui import theme
from gpuviz.ui.views.attention import AttentionMapView
from gpuviz.ui.views.containers import make_view
from gpuviz.ui.views.heat import heat_table
from gpuviz.ui.views.layer_strips import LayerStripsView
from gpuviz.ui.views.lines import line_places
from gpuviz.ui.views.tokens import SentenceTokensView
from gpuviz.ui.views.view import Surroundings, View

_SIZES = [(1280, 720), (1920, 1080), (3840, 2160)]
_HOSTILE = ["", " ", "\n\n", "\t", "\x00", "\ud83d", "\u202e gnp", "<b>x</b>", "&a&&b", "e" + "\u0301" * 50, "x" * 5000]
_TOKENS = ["GP", "Us", " are", " good", " at", " doing", " many", " calculations", " at", " the", " same"]
_LEFT = Qt.MouseButton.LeftButton


class _Keys(Language):
    """Says each text's key, so that no test depends on the visitors' words."""

    def __init__(self) -> None:
        """Reads no file."""

    def __call__(self, message: Text) -> str:
        return message.key


class _Shown:
    """One view in a window, what it told, and how often anything in it was painted."""

    def __init__(self, panel: Panel, size: tuple[int, int]) -> None:
        self.told: list[tuple[str, Value]] = []
        looks = theme.Theme()
        looks.fit(*size)
        self.window = _Host()
        self.window.setStyleSheet(looks.stylesheet())
        self.view: View = make_view(panel, Surroundings(looks, _Keys(), self._tell))
        QVBoxLayout(self.window).addWidget(self.view)
        self._paints = _Paints()
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

    def shows(self, colour: QColor) -> bool:
        return bool((np.frombuffer(self.picture().constBits(), np.uint32) == colour.rgb()).any())

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


class _Host(QWidget):
    """Stands for the window: notes the keys that a view leaves to it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        self.keys.append(event.key())


class _Paints(QObject):
    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


Show = Callable[..., _Shown]


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Show]:
    shown: list[_Shown] = []

    def show_one(panel: Panel, size: tuple[int, int] = (1920, 1080)) -> _Shown:
        shown.append(_Shown(panel, size))
        return shown[-1]

    yield show_one
    for one in shown:
        one.window.close()
        one.window.deleteLater()
    qapp.sendPostedEvents(None, 52)  # deferred deletes


def _heat(tokens: int, computed: int = 30) -> np.ndarray:
    heat = np.random.default_rng(1).integers(1, 256, (30, tokens, 576), np.uint8)
    heat[computed:] = 0
    return heat


def _strips(tokens: list[str], computed: int = 30, selected: int | None = 22) -> LayerStrips:
    notes: list[Text | None] = [Text("0.08 ms") if layer % 2 else None for layer in range(30)]
    heat = _heat(max(1, len(tokens)), computed)
    return LayerStrips(Text("layers"), Text("described"), heat, computed, notes, tokens, selected)


def _attention(tokens: list[str]) -> AttentionMap:
    weights = np.tril(np.ones((len(tokens), len(tokens)), np.float32))
    heads = [Command("head", Text(f"head {index}")) for index in range(9)]
    return AttentionMap(Text("title"), Text("subtitle"), Text("described"), tokens, weights, [*heads, _BACK])


_BACK = Command("close", Text("back"))


def _words(words: list[str]) -> NextWords:
    scores = [WordScore(word, 1 / (1 + index), Text("93.3 %")) for index, word in enumerate(words)]
    return NextWords(Text("title"), scores, 0.5, 2.0, Text("label"), Text("temperature"))


def _guesses(words: list[str]) -> LayerGuesses:
    guesses = [LayerGuess(index + 1, word, 0.5, index > 5) for index, word in enumerate(words)]
    return LayerGuesses(Text("title"), Text("subtitle"), Text("layer"), Text("guess"), Text("sure"), guesses, 3)


def _product() -> LayerProduct:
    labels = Text("11 words × 576"), Text("576 × 1,536 table"), Text("11 × 1,536 results")
    return LayerProduct(
        Text("title"), (11, 576), (576, 1536), *labels, Text("9.7 million"), Text("sums"), Text("0.1 ms")
    )


def _choice(sentences: list[str], typed: bool = True) -> SentenceChoice:
    commands = [Command("sentence", Text("read it")), _BACK]
    return SentenceChoice(Text("title"), sentences, Text("own") if typed else None, 20, commands)


def _progress(share: float | None) -> WorkProgress:
    return WorkProgress(Text("fetching"), Text("note"), share, [Command("cancel", Text("cancel"))])


def _chapters(shown: str = "layers") -> ChapterBar:
    names = ["race", "layers", "pixels", "decisions", "you", "training", "serving", "scarcity"]
    return ChapterBar(names, [Text(f"the {name}") for name in names], shown)


def _panels(words: list[str]) -> list[Panel]:
    return [
        SentenceTokens(Text("sentence"), words * 10, 2),
        _strips(words),
        _words(words),
        _guesses(words),
        _attention(words),
        _product(),
        _choice(words),
        _progress(0.5),
        _chapters(),
    ]


_EACH = pytest.mark.parametrize("kind", range(len(_panels([]))), ids=[type(panel).__name__ for panel in _panels([])])


# ---- all of them ----


@_EACH
@pytest.mark.parametrize("size", _SIZES, ids=lambda size: f"{size[0]}×{size[1]}")
@pytest.mark.parametrize("words", [_TOKENS, _HOSTILE, []], ids=["words", "hostile", "none"])
def test_each_panel_is_drawn_within_its_room_and_without_a_complaint(
    show: Show, qtlog: Any, size: tuple[int, int], words: list[str], kind: int
) -> None:
    shown = show(_panels(words)[kind], size)
    assert shown.window.width() == size[0] // 2
    assert len(np.unique(np.frombuffer(shown.picture().constBits(), np.uint32))) > 1 or not words
    for widget in shown.view.findChildren(QWidget):
        if widget.isVisible():
            assert shown.view.rect().contains(QRect(widget.mapTo(shown.view, QPoint(0, 0)), widget.size())), widget
    complaints = [record.message for record in qtlog.records if "propagateSizeHints" not in record.message]
    assert not complaints


@_EACH
def test_what_did_not_change_is_not_painted_again(show: Show, kind: int) -> None:
    shown = show(_panels(_TOKENS)[kind])
    assert shown.paints_while(lambda: shown.show(_panels(_TOKENS)[kind])) == 0


@_EACH
def test_a_new_scale_is_drawn(show: Show, kind: int) -> None:
    shown = show(_panels(_TOKENS)[kind])
    before = shown.view.grab().toImage()
    shown.view.around.theme.fit(1280, 720)
    shown.window.setStyleSheet(shown.view.around.theme.stylesheet())
    shown.view.rescale()
    QApplication.processEvents()
    assert shown.view.grab().toImage() != before


@_EACH
def test_everything_to_press_is_large_and_reached_by_keyboard(show: Show, kind: int) -> None:
    shown = show(_panels(_TOKENS)[kind])
    for button in [*shown.view.findChildren(QPushButton), *shown.view.findChildren(QSlider)]:
        if button.isVisible():
            assert min(button.height(), button.width()) >= 44
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert button.accessibleName()


# ---- the strips ----


def _strip_view(shown: _Shown) -> LayerStripsView:
    assert isinstance(shown.view, LayerStripsView)
    return shown.view


def test_a_strip_has_its_numbers_colours_and_what_is_not_computed_is_empty(show: Show) -> None:
    panel = _strips(_TOKENS[:1], computed=0, selected=None)
    shown = show(panel)
    view, table = _strip_view(shown), heat_table(theme.FIELD)
    strip = view.strip_rect(4).center()
    assert shown.picture().pixel(strip) == theme.FIELD.rgb()
    panel.heat[4] = 200
    panel.computed = 5
    shown.show(panel)
    assert shown.picture().pixel(strip) == table[200]
    assert shown.picture().pixel(view.strip_rect(5).center()) == theme.FIELD.rgb()


def test_only_some_evenly_spaced_numbers_are_shown_where_there_is_no_room_for_all(show: Show) -> None:
    panel = _strips(_TOKENS, selected=None)
    panel.heat[:] = np.where(np.arange(576) < 288, 1, 255)
    shown = show(panel)
    strip, gap = _strip_view(shown).strip_rect(3), 6
    row = [shown.picture().pixel(x, strip.center().y()) for x in range(strip.left(), strip.right() + 1)]
    dark, light = heat_table(theme.FIELD)[1], heat_table(theme.FIELD)[255]
    assert len(set(row)) == 3  # both numbers and the gap: nothing is mixed from two numbers
    assert row.count(dark) == pytest.approx(row.count(light), abs=3 * len(_TOKENS))
    assert len(row) - row.count(dark) - row.count(light) == gap * (len(_TOKENS) - 1)


def test_a_grown_layer_repaints_the_strips(show: Show) -> None:
    panel = _strips(_TOKENS, computed=10)
    shown = show(panel)

    def compute_one() -> None:
        panel.heat[10] = 9
        shown.show(panel)

    assert shown.paints_while(compute_one) == 1
    assert shown.paints_while(lambda: shown.show(panel)) == 0


def test_another_number_of_tokens_is_shown(show: Show) -> None:
    shown = show(_strips(_TOKENS))
    shown.show(_strips([f" {index}" for index in range(64)]))
    shown.show(LayerStrips(Text("layers"), Text("described"), np.zeros((30, 0, 576), np.uint8)))
    assert shown.picture().pixel(_strip_view(shown).strip_rect(0).center()) == theme.FIELD.rgb()


@pytest.mark.parametrize("layer", [0, 13, 29])
def test_touching_a_layer_tells_it_on_release(show: Show, layer: int) -> None:
    shown = show(_strips(_TOKENS))
    place = _strip_view(shown).strip_rect(layer).center()
    QTest.mousePress(shown.view, _LEFT, pos=place)
    assert shown.told == []
    QTest.mouseRelease(shown.view, _LEFT, pos=place)
    assert shown.told == [("layer", layer)]


def test_leaving_a_layer_before_the_release_tells_nothing(show: Show) -> None:
    shown = show(_strips(_TOKENS))
    QTest.mousePress(shown.view, _LEFT, pos=_strip_view(shown).strip_rect(3).center())
    QTest.mouseRelease(shown.view, _LEFT, pos=_strip_view(shown).strip_rect(9).center())
    QTest.mouseClick(shown.view, _LEFT, pos=QPoint(30, 2))  # above all strips
    assert shown.told == []


def test_layers_are_chosen_by_keyboard_with_a_visible_place(show: Show) -> None:
    shown = show(_strips(_TOKENS, selected=22))
    before = shown.picture()
    shown.view.setFocus()
    QTest.keyClick(shown.view, Qt.Key.Key_Up)
    assert shown.picture() != before
    QTest.keyClick(shown.view, Qt.Key.Key_Return)
    for _ in range(40):
        QTest.keyClick(shown.view, Qt.Key.Key_Down)
    QTest.keyClick(shown.view, Qt.Key.Key_Enter)
    assert shown.told == [("layer", 21), ("layer", 29)]


def test_the_chosen_layer_is_framed_in_the_colour_of_its_lane(show: Show) -> None:
    panel = _strips(_TOKENS, computed=0, selected=None)
    shown = show(panel)
    assert not shown.shows(theme.SEQUENTIAL)
    panel.selected, panel.role = 4, "sequential"
    shown.show(panel)
    assert shown.shows(theme.SEQUENTIAL)


def test_screen_readers_hear_what_the_strips_show(show: Show) -> None:
    shown = show(_strips(_TOKENS))
    assert (shown.view.accessibleName(), shown.view.accessibleDescription()) == ("layers", "described")


# ---- tokens ----


def test_chips_go_to_the_next_line_where_there_is_no_room() -> None:
    assert line_places([40, 40, 40, 500, 40], 100, 10) == [(0, 0), (50, 0), (0, 1), (0, 2), (0, 3)]


def test_a_long_sentence_keeps_its_end_on_three_lines(show: Show) -> None:
    view = show(SentenceTokens(Text("sentence"), _TOKENS)).view
    one_line = view.height()
    shown = show(SentenceTokens(Text("sentence"), [*_TOKENS * 20, " end"], 1))
    assert isinstance(shown.view, SentenceTokensView)
    assert 2 * one_line < shown.view.height() < 4 * one_line
    assert shown.shows(theme.OPENCL)
    assert shown.view.accessibleDescription().endswith("the same end")


# ---- words and guesses ----


def test_the_slider_tells_a_temperature(show: Show) -> None:
    shown = show(_words(_TOKENS[:4]))
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
    assert not show(_guesses(_TOKENS[:5])).shows(theme.OPENCL)
    assert show(_guesses(_TOKENS)).shows(theme.OPENCL)


# ---- attention and product ----


def test_a_head_is_told_by_its_index_and_other_commands_by_their_names(show: Show) -> None:
    shown = show(_attention(_TOKENS))
    assert isinstance(shown.view, AttentionMapView)
    for name in ("head 7", "back"):
        QTest.mouseClick(shown.button(name), _LEFT)
    assert shown.told == [("head", 7), ("close", None)]


def test_weights_that_are_no_numbers_are_drawn_as_nothing(show: Show) -> None:
    panel = _attention(_TOKENS)
    panel.weights[:] = np.nan
    shown = show(panel)
    assert shown.shows(QColor.fromRgb(heat_table(theme.FIELD)[1]))
    assert shown.paints_while(lambda: shown.show(panel)) == 0


def test_a_product_is_read_out(show: Show) -> None:
    descriptions = [widget.accessibleDescription() for widget in show(_product()).view.findChildren(QWidget)]
    assert "11 words × 576 × 576 × 1,536 table = 11 × 1,536 results" in descriptions


# ---- sentences ----


def test_touching_a_sentence_tells_it_as_it_is(show: Show) -> None:
    shown = show(_choice(["Salt & pepper\tare", "word " * 60]))
    QTest.mouseClick(shown.button("Salt & pepper⇥are"), _LEFT)
    button = shown.button("word " * 60)
    assert button.text().endswith("…")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert shown.told == [("sentence", "Salt & pepper\tare"), ("sentence", "word " * 60)]


def test_a_typed_sentence_is_told_by_enter_or_its_button_and_goes_no_further(show: Show) -> None:
    shown = show(_choice([]))
    line = shown.view.findChildren(QLineEdit)[0]
    assert line.accessibleName() == "own"
    QTest.keyClick(line, Qt.Key.Key_Return)  # nothing typed: nothing told
    QTest.keyClicks(line, "Cats are, in the end, not dogs")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.mouseClick(shown.button("read it"), _LEFT)
    QTest.mouseClick(shown.button("back"), _LEFT)
    typed = "Cats are, in the end, not dogs"[:20]
    assert shown.told == [("sentence", typed), ("sentence", typed), ("close", None)]
    assert isinstance(shown.window, _Host)
    assert shown.window.keys == []


def test_the_typed_line_has_no_menu(show: Show) -> None:
    line = show(_choice([])).view.findChildren(QLineEdit)[0]
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), line.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(line, asked)
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None


def test_where_nothing_may_be_typed_there_is_no_line_and_no_button_for_it(show: Show) -> None:
    shown = show(_choice(["Cats"], typed=False))
    assert shown.by_tab(2) == ["Cats", "back"]
    assert not shown.view.findChildren(QLineEdit)[0].isVisible()


def test_fewer_sentences_leave_no_button_behind(show: Show) -> None:
    shown = show(_choice(["a", "b", "c"]))
    shown.show(_choice(["d"]))
    assert shown.by_tab(4) == ["d", "own", "read it", "back"]


def test_tab_goes_from_top_to_bottom(show: Show) -> None:
    assert show(_choice(["a", "b"])).by_tab(5) == ["a", "b", "own", "read it", "back"]


# ---- progress and chapters ----


def test_progress_is_shown_and_what_is_not_known_looks_otherwise(show: Show) -> None:
    shown = show(_progress(0.37))
    bar = shown.view.findChildren(QProgressBar)[0]
    assert (bar.value(), bar.accessibleName()) == (370, "fetching")
    assert shown.shows(theme.OPENCL)
    shown.show(_progress(None))
    assert not shown.shows(theme.OPENCL)
    QTest.mouseClick(shown.button("cancel"), _LEFT)
    assert shown.told == [("cancel", None)]


def test_touching_a_chapter_tells_it_and_the_scene_says_which_one_shows(show: Show) -> None:
    shown = show(_chapters("race"))
    QTest.mouseClick(shown.button("the pixels"), _LEFT)
    assert shown.told == [("chapter", "pixels")]
    assert shown.button("the race").isChecked()
    shown.show(_chapters("pixels"))
    assert shown.button("the pixels").isChecked()
    assert not shown.button("the race").isChecked()


def test_the_focus_on_a_chapter_is_seen_and_enter_opens_it(show: Show) -> None:
    shown = show(_chapters())
    button = shown.button("the you")
    before = button.grab().toImage()
    shown.window.activateWindow()
    button.setFocus()
    QApplication.processEvents()
    assert button.grab().toImage() != before
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert shown.told == [("chapter", "you")]
