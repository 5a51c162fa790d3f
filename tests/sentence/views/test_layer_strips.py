import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gpuviz.i18n.languages import Text
from gpuviz.sentence.panels import LayerStrips
from gpuviz.sentence.views.layer_strips import LayerStripsView
from gpuviz.ui import theme
from gpuviz.ui.views.heat import heat_table
from tests.ui.views.conftest import Show, Shown
from tests.ui.views.made_up import TOKENS, strips

_LEFT = Qt.MouseButton.LeftButton


def _strip_view(shown: Shown) -> LayerStripsView:
    assert isinstance(shown.view, LayerStripsView)
    return shown.view


def test_a_strip_has_its_numbers_colours_and_what_is_not_computed_is_empty(show: Show) -> None:
    panel = strips(TOKENS[:1], computed=0, selected=None)
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
    panel = strips(TOKENS, selected=None)
    panel.heat[:] = np.where(np.arange(576) < 288, 1, 255)
    shown = show(panel)
    strip, gap = _strip_view(shown).strip_rect(3), 6
    row = [shown.picture().pixel(x, strip.center().y()) for x in range(strip.left(), strip.right() + 1)]
    dark, light = heat_table(theme.FIELD)[1], heat_table(theme.FIELD)[255]
    assert len(set(row)) == 3  # both numbers and the gap: nothing is mixed from two numbers
    assert row.count(dark) == pytest.approx(row.count(light), abs=3 * len(TOKENS))
    assert len(row) - row.count(dark) - row.count(light) == gap * (len(TOKENS) - 1)


def test_a_grown_layer_repaints_the_strips(show: Show) -> None:
    panel = strips(TOKENS, computed=10)
    shown = show(panel)

    def compute_one() -> None:
        panel.heat[10] = 9
        shown.show(panel)

    assert shown.paints_while(compute_one) == 1
    assert shown.paints_while(lambda: shown.show(panel)) == 0


def test_another_number_of_tokens_is_shown(show: Show) -> None:
    shown = show(strips(TOKENS))
    shown.show(strips([f" {index}" for index in range(64)]))
    shown.show(LayerStrips(Text("layers"), Text("described"), np.zeros((30, 0, 576), np.uint8)))
    assert shown.picture().pixel(_strip_view(shown).strip_rect(0).center()) == theme.FIELD.rgb()


@pytest.mark.parametrize("layer", [0, 13, 29])
def test_touching_a_layer_tells_it_on_release(show: Show, layer: int) -> None:
    shown = show(strips(TOKENS))
    place = _strip_view(shown).strip_rect(layer).center()
    QTest.mousePress(shown.view, _LEFT, pos=place)
    assert shown.told == []
    QTest.mouseRelease(shown.view, _LEFT, pos=place)
    assert shown.told == [("layer", layer)]


def test_leaving_a_layer_before_the_release_tells_nothing(show: Show) -> None:
    shown = show(strips(TOKENS))
    QTest.mousePress(shown.view, _LEFT, pos=_strip_view(shown).strip_rect(3).center())
    QTest.mouseRelease(shown.view, _LEFT, pos=_strip_view(shown).strip_rect(9).center())
    QTest.mouseClick(shown.view, _LEFT, pos=QPoint(30, 2))  # above all strips
    assert shown.told == []


def test_layers_are_chosen_by_keyboard_with_a_visible_place(show: Show) -> None:
    shown = show(strips(TOKENS, selected=22))
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
    panel = strips(TOKENS, computed=0, selected=None)
    shown = show(panel)
    assert not shown.shows(theme.SEQUENTIAL)
    panel.selected, panel.role = 4, "sequential"
    shown.show(panel)
    assert shown.shows(theme.SEQUENTIAL)


def test_screen_readers_hear_what_the_strips_show(show: Show) -> None:
    shown = show(strips(TOKENS))
    assert (shown.view.accessibleName(), shown.view.accessibleDescription()) == ("layers", "described")
