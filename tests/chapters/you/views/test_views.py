"""The chapter's panels as they are drawn, and what touching them tells."""

import itertools
import math

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gpuviz.chapters.you.number_heat import heat_of
from gpuviz.chapters.you.panels import TimeBar
from gpuviz.chapters.you.sum import PRODUCTS, TOTAL
from gpuviz.chapters.you.views.axis_geometry import AxisGeometry, label_places, label_tiers
from gpuviz.chapters.you.views.colours import colour_of
from gpuviz.chapters.you.views.keypad import KeypadView
from gpuviz.chapters.you.views.life_bars import LifeBars
from gpuviz.chapters.you.views.sheet_geometry import SheetGeometry
from gpuviz.chapters.you.views.sum_sheet import SumSheetView
from gpuviz.i18n import figures
from gpuviz.i18n.catalogue import Catalogue
from gpuviz.i18n.languages import Language, Text, text, without_marks
from gpuviz.panels.figure import Figure
from gpuviz.panels.origin import Origin
from gpuviz.ui import theme
from gpuviz.ui.views.buttons import ActionButton
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import ViewContext
from tests.chapters.you.driving import Driven
from tests.ui.views.conftest import Show, Shown

SIZES = [(1920, 1080), (1080, 1920), (1280, 720), (800, 480)]


@pytest.fixture
def driven() -> Driven:
    driven = Driven()
    driven.tick()
    return driven


def _part(shown: Shown, kind: type[QWidget]) -> QWidget:
    (part,) = (part for part in shown.view.findChildren(kind) if part.isVisible())
    return part


# ---- the sum ----


def test_numbers_have_the_colours_of_the_heat_maps(driven: Driven, show: Show) -> None:
    shown = show(driven.scene.picture.sheet)
    numbers = driven.scene.now.sum.numbers
    assert all(shown.shows(colour_of(heat_of(number))) for number in (*numbers.row, *numbers.column))


def test_a_touched_box_or_pair_is_told_by_its_index(driven: Driven, show: Show) -> None:
    shown = show(driven.scene.picture.sheet)
    view = shown.view
    assert isinstance(view, SumSheetView)
    places = SheetGeometry(view.width(), view.height(), PRODUCTS)
    for spot in (places.box(2).center(), places.cell(0, 1).center(), places.box(TOTAL).center()):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot.toPoint())
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=places.legend(0).center().toPoint())
    assert shown.told == [("box", 2), ("box", 1), ("box", TOTAL)]


def test_a_wrong_digit_is_red_and_a_right_box_has_a_green_tick(driven: Driven, show: Show) -> None:
    shown = show(driven.scene.picture.sheet)
    assert not shown.shows(theme.BAD)
    answer = driven.scene.now.sum.answers[0]
    driven.press(str((int(answer[0]) + 1) % 10))
    shown.show(driven.scene.picture.sheet)
    assert shown.shows(theme.BAD)
    driven.press(answer)
    shown.show(driven.scene.picture.sheet)
    assert not shown.shows(theme.BAD)
    assert shown.shows(theme.GOOD)


def test_the_sheet_is_painted_only_when_something_changes(driven: Driven, show: Show) -> None:
    sheet = driven.scene.picture.sheet
    sheet.glow = 0.25
    shown = show(sheet)
    assert shown.paints_while(lambda: shown.show(sheet)) == 0
    sheet.glow = 0.5
    assert shown.paints_while(lambda: shown.show(sheet)) == 1


@pytest.mark.parametrize("size", SIZES)
def test_all_of_the_sheet_lies_inside_and_nothing_over_the_other(size: tuple[int, int]) -> None:
    places = SheetGeometry(*size, PRODUCTS)
    boxes = [places.box(index) for index in range(TOTAL + 1)]
    assert all(box.left() >= 0 and box.right() <= size[0] for box in boxes)
    assert all(box.top() >= 0 and places.caption(index, 200).bottom() <= size[1] for index, box in enumerate(boxes))
    assert all(not a.intersects(b) for index, a in enumerate(boxes) for b in boxes[index + 1 :])
    assert places.cell(1, 0).bottom() < boxes[0].top()


def test_keys_tell_what_they_type_and_leave_the_focus_alone(driven: Driven, show: Show) -> None:
    shown = show(driven.scene.picture.keypad)
    before = shown.window.focusWidget()
    for key in shown.view.findChildren(QWidget):
        if key.isVisible() and key.metaObject().className() == "_Key":
            QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert [name for name, _ in shown.told] == [
        *(f"digit-{digit}" for digit in range(1, 10)),
        "delete",
        "digit-0",
        "show",
    ]
    assert shown.window.focusWidget() is before


@pytest.mark.parametrize("language", ["en", "ar"])
def test_digits_on_keys_are_larger_than_words(qapp: QApplication, driven: Driven, language: str) -> None:
    looks = theme.Theme(language)
    looks.fit(1280, 720)
    view = KeypadView(ViewContext(looks, Catalogue().language(language), lambda *_: None, {}))
    view.show_panel(driven.scene.picture.keypad)
    sizes: dict[bool, set[int]] = {True: set(), False: set()}
    for key in view.findChildren(ActionButton):
        sizes[without_marks(key.text()).isdigit()].add(key.font().pixelSize())
    assert min(sizes[True]) > max(sizes[False])


@pytest.mark.parametrize("size", SIZES)
def test_keys_are_large_enough_for_a_finger(driven: Driven, show: Show, size: tuple[int, int]) -> None:
    shown = show(driven.scene.picture.keypad, size)
    keys = [key for key in shown.view.findChildren(QWidget) if key.metaObject().className() == "_Key"]
    assert len(keys) == 12
    assert all(key.height() >= 44 for key in keys)


def test_a_real_row_shows_its_numbers_as_colours(driven: Driven, show: Show) -> None:
    real = driven.scene.picture.real
    shown = show(real)
    assert not shown.shows(colour_of(200))
    real.real = real.own.repeat(144)
    real.real[:] = 200
    shown.show(real)
    assert shown.shows(colour_of(200))


# ---- the axis ----


def test_three_bars_have_their_colours(driven: Driven, show: Show) -> None:
    driven.solve().measure().result()
    shown = show(driven.scene.picture.axis)
    assert all(shown.shows(colour) for colour in (theme.TEXT, theme.SEQUENTIAL, theme.OPENCL))


def test_a_bar_is_filled_from_the_axis_on(driven: Driven, show: Show) -> None:
    driven.solve().measure().result()
    shown = show(driven.scene.picture.axis)
    bars = _part(shown, LifeBars)
    assert isinstance(bars, LifeBars)
    places, picture = bars._places(), bars.grab().toImage()
    for index, colour in enumerate((theme.TEXT, theme.SEQUENTIAL, theme.OPENCL)):
        middle = places.bar(index).center().y()
        for share in (0.02, 0.1, 0.15):
            x = round(places.bar(index).left() + share * places.bar(index).width())
            assert picture.pixelColor(x, round(middle)) == colour


def test_a_guess_is_told_by_touch_and_by_keys(driven: Driven, show: Show) -> None:
    driven.solve().measure()
    driven.scene.do("go-on")
    driven.tick()
    shown = show(driven.scene.picture.axis)
    bars = _part(shown, LifeBars)
    assert isinstance(bars, LifeBars)
    year = QPoint(round(bars.place(figures.YEAR_NS)), bars.height() // 2)
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=year)
    name, guessed_ns = shown.told[-1]
    assert name == "guess"
    assert isinstance(guessed_ns, int)
    assert math.log10(guessed_ns / figures.YEAR_NS) == pytest.approx(0, abs=0.05)
    driven.scene.do("guess", guessed_ns)
    driven.tick()
    shown.show(driven.scene.picture.axis)
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Right)
    assert shown.told[-1][1] == pytest.approx(driven.scene.now.guess.guessed_ns, rel=0.5)


def test_the_axis_is_painted_only_when_something_changes(driven: Driven, show: Show) -> None:
    driven.solve().measure().result(guess_ns=10**15)
    shown = show(driven.scene.picture.axis)

    def draw_again() -> None:
        driven.tick()
        shown.show(driven.scene.picture.axis)

    assert shown.paints_while(draw_again) == 0
    driven.scene.do("work", "layer")
    assert shown.paints_while(draw_again) > 0


def test_sourced_times_and_computed_ones_can_be_asked_for(driven: Driven, show: Show) -> None:
    driven.solve().measure().result()
    axis = driven.scene.picture.axis
    assert isinstance(axis.marks_origin, Origin)
    shown = show(axis)
    badges = [badge for badge in shown.view.findChildren(OriginBadge) if badge.isVisible()]
    assert {badge.accessibleName() for badge in badges} == {"origin-computed", "origin-sourced"}


def test_a_bar_that_is_missing_says_so(driven: Driven, show: Show) -> None:
    driven.solve()
    driven.result()
    assert all(isinstance(bar.missing, Text) for bar in driven.scene.picture.axis.bars[1:])
    shown = show(driven.scene.picture.axis)
    assert not shown.view.grab().isNull()


@pytest.mark.parametrize("portrait", [False, True])
def test_nothing_of_a_bar_lies_over_the_next(portrait: bool) -> None:
    places = AxisGeometry(1000, 60, 500, 3, 1.0, portrait)
    for index in range(3):
        head, bar = places.head(index), places.bar(index)
        assert head.bottom() <= bar.top() + 1e-6
        if portrait:
            assert places.name(index).bottom() <= head.top() + 1e-6
            assert places.name(index).right() <= places.figure(index).left()
        else:
            assert places.name(index).right() <= bar.left()
            assert bar.right() <= places.figure(index).left()
        if index < 2:
            assert bar.bottom() < (places.name if portrait else places.head)(index + 1).top()


@pytest.mark.parametrize("points", [[100, 110, 400], [5, 500, 995], [300, 420, 470], [500]])
def test_labels_avoid_each_other_and_the_edges(points: list[float]) -> None:
    widths = [80.0] * len(points)
    starts = label_places(points, widths, (0, 1000), 6)
    assert all(0 <= start <= 1000 - 80 for start in starts)
    assert all(a + 80 <= b for a, b in itertools.pairwise(starts))


@pytest.mark.parametrize(("wide", "tiers"), [(80, 1), (450, 2), (700, 3)])
def test_labels_without_room_beside_each_other_stand_in_tiers(wide: float, tiers: int) -> None:
    used, starts = label_tiers([150, 500, 850], [wide] * 3, (0, 1000), 6)
    assert used == tiers
    assert all(starts[index] + wide <= starts[index + tiers] for index in range(3 - tiers))


@pytest.mark.usefixtures("qapp")
def test_with_large_text_a_long_unit_leaves_the_numbers_their_size(driven: Driven) -> None:
    axis, sizes = driven.scene.picture.axis, {}
    figure = Figure(text("you-number-1", value=12.3), text("you-marks"))  # words as long as “Millisekunden”
    axis.bars = [TimeBar("other", text("you-name"), text("you-asked"), 1, 1_000_000, None, None, figure)]
    for percent in (100, 200):
        looks = theme.Theme()
        looks.text_percent = percent
        looks.fit(1080, 1920)
        bars = LifeBars(ViewContext(looks, Language(), lambda *_: None, {}))
        bars.resize(900, 1200)
        bars.show_axis(axis)
        sizes[percent] = bars._figure_font(axis, bars._places()).pixelSize()
    assert sizes[200] >= sizes[100]
