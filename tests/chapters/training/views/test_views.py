"""The training's panels as they are drawn, and what touching them tells."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gpuviz.chapters.training.beats import Beat
from gpuviz.chapters.training.messages import WeightPicture
from gpuviz.chapters.training.panels import LearningStory
from gpuviz.chapters.training.views import large_number
from gpuviz.chapters.training.views.loss_plot import LossPlot
from gpuviz.chapters.training.views.name_columns import NameColumns
from gpuviz.chapters.training.views.time_pairs import _Pairs
from gpuviz.chapters.training.views.weights import Weights, weight_pixels
from gpuviz.i18n.languages import Text
from gpuviz.ui import theme
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import ViewContext
from tests.chapters.training.driving import Driven, example
from tests.ui.views.conftest import Keys, Show, Shown

_MOVED = QColor("#ffe14d")


@pytest.fixture
def driven() -> Driven:
    return Driven()


def _part(shown: Shown, kind: type[QWidget]) -> QWidget:
    (part,) = (part for part in shown.view.findChildren(kind) if part.isVisible())
    return part


def _story(driven: Driven, show: Show) -> tuple[Shown, LearningStory]:
    story = driven.until_names().scene.picture.story
    shown = show(story)
    for _ in range(3):  # until the layout rests
        shown.show(story)
    return shown, story


def test_the_plot_comes_with_a_later_frame(driven: Driven, show: Show) -> None:
    story = driven.until_names().scene.picture.story
    shown = show(story)
    assert not shown.shows(theme.OPENCL)
    for _ in range(2):
        shown.show(story)
    assert shown.shows(theme.OPENCL)


def test_columns_stand_where_their_phases_began_if_they_have_room(driven: Driven, show: Show) -> None:
    shown, story = _story(driven, show)
    names, plot = _part(shown, NameColumns), _part(shown, LossPlot)
    assert isinstance(names, NameColumns)
    assert isinstance(plot, LossPlot)
    *lefts, right = names.edges()
    assert lefts == sorted(lefts)
    assert lefts[0] == plot.place_of(1)
    assert right == plot.place_of(story.last_step)
    gaps = np.diff([*lefts, right])
    assert gaps.min() > 60


def test_columns_of_phases_that_began_at_once_still_have_room(driven: Driven, show: Show) -> None:
    driven.begin().advance(9000, 2.0, ("abc",))
    driven.tick()
    story = driven.scene.picture.story
    shown = show(story)
    for _ in range(2):
        shown.show(story)
    names = _part(shown, NameColumns)
    assert isinstance(names, NameColumns)
    edges = names.edges()
    assert np.diff(edges).min() > 60
    assert edges[-1] <= names.width()


def test_only_what_is_new_is_painted(driven: Driven, show: Show) -> None:
    shown, story = _story(driven, show)
    assert shown.paints_while(lambda: shown.show(story)) == 0
    story.names_version += 1
    assert shown.paints_while(lambda: shown.show(story)) >= 1


def test_a_loss_beyond_the_axis_is_drawn_without_fault(driven: Driven, show: Show) -> None:
    _, story = _story(driven, show)
    story.heldout.add(5000, 1e300)
    story.training.add(5000, 9.9)
    shown = show(story)
    shown.show(story)
    assert not shown.picture().isNull()


@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920)])
def test_the_right_letter_lights_up_once_the_guess_is_compared(
    driven: Driven, show: Show, size: tuple[int, int]
) -> None:
    driven.begin().advance(1, 3.2, (), example())
    driven.tick()
    card = driven.scene.picture.example
    shown = show(card, size)
    assert not shown.shows(theme.GOOD)
    card.beat = Beat.COMPARE
    shown.show(card)
    assert shown.shows(theme.GOOD)


def test_weights_that_moved_most_are_marked_and_no_others() -> None:
    size, moved = np.full((96, 128), 200, np.uint8), np.zeros((96, 128), np.uint8)
    moved[3, 4] = moved[90, 100] = 250
    pixels = weight_pixels(WeightPicture(96, 128, size.tobytes(), moved.tobytes()))
    assert [tuple(place) for place in np.argwhere(pixels == 255)] == [(3, 4), (90, 100)]
    assert (pixels[moved == 0] == 100).all()


def test_weights_that_all_rest_are_not_marked() -> None:
    nothing = bytes(96 * 128)
    assert weight_pixels(WeightPicture(96, 128, nothing, nothing)).max() == 0


def test_the_picture_of_the_weights_has_the_colours_of_its_bytes(driven: Driven, show: Show) -> None:
    driven.begin().advance(1, 3.2, (), example())
    driven.tick()
    shown = show(driven.scene.picture.example)
    assert shown.shows(_MOVED)
    assert isinstance(_part(shown, Weights), Weights)


def test_a_step_is_drawn_as_so_many_answers(driven: Driven, show: Show) -> None:
    steps = driven.begin().measure().scene.picture.costs.steps
    shown = show(steps, (3840, 2160))
    picture = shown.picture()
    pixels = np.frombuffer(picture.constBits(), np.uint32)
    assert steps.step_answers == 2.5
    inside = _inside(shown, steps.squares)
    assert int((pixels == theme.OPENCL.rgb()).sum()) == round(steps.squares * 3.5) * inside


def _inside(shown: Shown, squares: int) -> int:
    """How many pixels a square has, by those of the first."""
    picture, row = shown.picture(), None
    for y in range(picture.height()):
        if picture.pixel(0, y) == theme.OPENCL.rgb():
            row = y
            break
    assert row is not None
    assert squares
    wide = next(x for x in range(picture.width()) if picture.pixel(x, row) != theme.OPENCL.rgb())
    return wide * wide


def test_a_touch_on_the_axis_guesses_until_the_truth_is_shown(driven: Driven, show: Show) -> None:
    axis = driven.begin().measure().scene.picture.costs.axis
    shown = show(axis)
    pairs = _part(shown, _Pairs)
    QTest.mouseClick(pairs, Qt.MouseButton.LeftButton, pos=QPoint(pairs.width() // 2, pairs.height() // 2))
    name, guessed_ns = shown.told[-1]
    assert name == "guess"
    assert isinstance(guessed_ns, int)
    driven.scene.do(name, guessed_ns)
    driven.scene.do("reveal")
    driven.tick()
    shown.show(axis)
    assert shown.shows(theme.SEQUENTIAL)
    assert shown.shows(theme.OPENCL)


def test_only_gpus_at_work_are_lit(driven: Driven, show: Show) -> None:
    driven.begin().measure()
    grid = driven.scene.picture.costs.gpus
    shown = show(grid)

    def lit() -> int:
        pixels = shown.pixels()
        return int((pixels == theme.TEXT.rgb()).sum())

    all_lit = lit()
    driven.scene.do("gpus", 0)
    driven.tick()
    shown.show(grid)
    assert lit() < all_lit / 10
    assert shown.shows(theme.BUTTON)


def test_the_counter_never_lays_anything_out_anew(driven: Driven, show: Show) -> None:
    driven.begin().advance(9)
    driven.tick()
    counter = driven.scene.picture.counter
    shown = show(counter)
    before = [part.geometry() for part in shown.view.findChildren(QWidget)]
    driven.advance(9_999)
    driven.tick()
    shown.show(counter)
    after = [part.geometry() for part in shown.view.findChildren(QWidget)]
    assert before[0] == after[0]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("number", "unit", "width"), [("26", "Buchstaben", 133), ("10.000", "Schritte", 196)])
def test_a_large_number_is_never_cut(monkeypatch: pytest.MonkeyPatch, number: str, unit: str, width: int) -> None:
    """In German at 1280×720 it was three dots."""
    drawn: list[str] = []

    def noted(words: str, font: QFont, room: int, share: float) -> tuple[str, QFont]:
        shown, fitting = fit_words(words, font, room, share)
        drawn.append(shown)
        return shown, fitting

    monkeypatch.setattr(large_number, "fit_words", noted)
    looks = theme.Theme()
    looks.fit(1280, 720)
    shown = large_number.LargeNumber(ViewContext(looks, Keys(), lambda *_: None, {}))
    shown.rescale()
    shown.resize(width, shown.height())
    shown.show_number(Text(number), Text(unit))
    shown.grab()
    assert drawn == [number]
