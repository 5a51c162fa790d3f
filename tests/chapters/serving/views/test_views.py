"""The serving chapter's panels as they are drawn, and what touching them tells."""

import math

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from gpuviz.chapters.serving.curve_wording import said
from gpuviz.chapters.serving.panels import (
    Bubble,
    CacheShare,
    Leaver,
    SeatedPerson,
    ServiceCurves,
    WaitingColumn,
)
from gpuviz.chapters.serving.situation import Situation
from gpuviz.chapters.serving.views.answered import _Leavers
from gpuviz.chapters.serving.views.class_column import _Seats
from gpuviz.chapters.serving.views.curve_plots import FirstWordPlot, WaitingPlot, round_up
from gpuviz.chapters.serving.views.curves import _NowLabels
from gpuviz.chapters.serving.views.gauge import Gauge
from gpuviz.chapters.serving.views.rate_slider import _ZonedSlider, _ZoneLabels
from gpuviz.chapters.serving.views.waiting import _Queue
from gpuviz.i18n.languages import Language, Text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.fitting import fit_words
from tests.chapters.serving.driving import Driven
from tests.ui.views.conftest import Show, Shown


@pytest.fixture
def driven() -> Driven:
    driven = Driven().measure().find_limit()
    driven.live_on(0.1)
    return driven


def _part(shown: Shown, kind: type[QWidget]) -> QWidget:
    (part,) = (part for part in shown.view.findChildren(kind) if part.isVisible())
    return part


def _settled(show: Show, panel: Panel, size: tuple[int, int] = (1920, 1080)) -> Shown:
    shown = show(panel, size)
    for _ in range(5):  # until the layout rests
        shown.show(panel)
    return shown


# ---- who waits ----


def _waiting(driven: Driven, people: int, late: int = 0) -> WaitingColumn:
    column = driven.scene.picture.columns.waiting
    column.people, column.late = people, late
    column.front = tuple(Bubble("text", 0.5) for _ in range(min(people, column.rows)))
    column.arriving = ()
    return column


@pytest.mark.parametrize("people", [0, 1, 12, 13, 100, 1000])
def test_each_one_who_waits_has_a_place_of_its_own_in_the_field(driven: Driven, show: Show, people: int) -> None:
    queue = _part(_settled(show, _waiting(driven, people)), _Queue)
    assert isinstance(queue, _Queue)
    places = [queue.place(index) for index in range(people)]
    assert len({at.toTuple() for at, _ in places}) == people
    for at, size in places:
        assert 0 <= at.x() <= queue.width() - size
        assert 0 <= at.y() <= queue.height() - size + 1


def test_those_who_have_waited_for_too_long_are_red(driven: Driven, show: Show) -> None:
    column = _waiting(driven, 3)
    column.figure = driven.scene.picture.columns.at_work.figure
    shown = _settled(show, column)
    assert not shown.shows(theme.BAD)
    column.late = 1
    shown.show(column)
    assert shown.shows(theme.BAD)


def test_the_queue_is_painted_only_when_somebody_moves(driven: Driven, show: Show) -> None:
    column = _waiting(driven, 30, 4)
    shown = _settled(show, column)
    assert shown.paints_while(lambda: shown.show(column)) == 0
    column.arriving = (0.4,)
    assert shown.paints_while(lambda: shown.show(column)) >= 1


def test_the_newest_walks_from_the_left_to_its_place(driven: Driven, show: Show) -> None:
    column = _waiting(driven, 1)
    shown = _settled(show, column)
    standing = shown.picture()
    column.arriving = (0.5,)
    shown.show(column)
    assert shown.picture() != standing


@pytest.mark.parametrize("people", [5, 40, 1000])
def test_a_whole_crowd_that_walks_arrives_where_it_will_stand(driven: Driven, show: Show, people: int) -> None:
    column = _waiting(driven, people)
    shown = _settled(show, column)
    standing = shown.picture()
    column.arriving = (1.0,) * people
    shown.show(column)
    assert shown.picture() == standing


# ---- the class ----


def test_an_answer_grows_token_by_token(driven: Driven, show: Show) -> None:
    column = driven.scene.picture.columns.at_work
    column.note = None
    column.seats = (SeatedPerson(Bubble("image", 0.5), 0), *(None,) * 11)
    shown = _settled(show, column)
    seats = _part(shown, _Seats)
    assert isinstance(seats, _Seats)
    ends = []
    for written in (1, 2, 50, column.longest, column.longest + 5):
        column.seats = (SeatedPerson(Bubble("image", 0.5), written), *(None,) * 11)
        shown.show(column)
        picture, track = seats.grab().toImage(), seats.track(0)
        middle = track.center().y()
        bright = [x for x in range(picture.width()) if picture.pixelColor(x, middle) == theme.OPENCL]
        assert track.left() <= min(bright)
        assert max(bright) <= track.right() + 1
        ends.append(max(bright))
    assert ends == sorted(ends)
    assert ends[-1] == ends[-2]


def test_what_has_been_read_of_a_question_is_lit(driven: Driven, show: Show) -> None:
    column = driven.scene.picture.columns.at_work
    column.note = None
    column.seats = (SeatedPerson(Bubble("text", 1.0), 0, read=0.0), *(None,) * 11)
    shown = _settled(show, column)
    seats = _part(shown, _Seats)

    def lit() -> int:
        picture = seats.grab().toImage()
        return sum(picture.pixelColor(x, seats.height() // 24) == theme.OPENCL for x in range(picture.width()))

    counts = []
    for read in (0.0, 0.5, 0.99, 1.0):
        column.seats = (SeatedPerson(Bubble("text", 1.0), 0, read=read), *(None,) * 11)
        shown.show(column)
        counts.append(lit())
    assert counts[0] == counts[3] == 0
    assert 0 < counts[1] < counts[2]


@pytest.mark.parametrize("wanted", [0.0, 0.3])
def test_the_gauge_shows_in_red_what_has_no_room(driven: Driven, show: Show, wanted: float) -> None:
    column = driven.scene.picture.columns.at_work
    column.gauge.caches = (CacheShare(0.4, 0.1), CacheShare(0.2, 0.2))
    column.gauge.wanted = wanted
    shown = _settled(show, column)
    gauge = _part(shown, Gauge)
    picture = gauge.grab().toImage()
    colours = {picture.pixelColor(x, y).rgb() for x in range(picture.width()) for y in range(picture.height())}
    assert (theme.BAD.rgb() in colours) is (wanted > 0)


# ---- who leaves ----


def test_in_time_is_green_and_late_is_red(driven: Driven, show: Show) -> None:
    column = driven.scene.picture.columns.answered
    column.figure = driven.scene.picture.columns.at_work.figure
    column.leavers = (Leaver(3, 0.2, Text("some"), in_time=True),)
    shown = _settled(show, column)
    assert shown.shows(theme.GOOD)
    assert not shown.shows(theme.BAD)
    column.leavers = (Leaver(3, 0.2, Text("some"), in_time=False),)
    shown.show(column)
    assert shown.shows(theme.BAD)


@pytest.mark.parametrize(
    ("size", "row", "is_told"), [((400, 900), 1, True), ((400, 180), 0, True), ((400, 180), 1, False)]
)
def test_where_rows_are_low_only_some_say_how_long_it_took(
    driven: Driven, show: Show, size: tuple[int, int], row: int, is_told: bool
) -> None:
    column = driven.scene.picture.columns.answered
    pictures = []
    for took in ("serving-waiting", "serving-answered"):
        column.leavers = (Leaver(row, 0.2, Text(took), in_time=True),)
        pictures.append(_settled(show, column, size).picture())
    assert (pictures[0] != pictures[1]) == is_told


def test_a_time_stands_in_the_middle_of_its_row(driven: Driven, show: Show) -> None:
    column = driven.scene.picture.columns.answered
    column.leavers = (Leaver(0, 0.2, Text("HHHH"), in_time=True), Leaver(3, 0.2, Text("HHHH"), in_time=True))
    shown = _settled(show, column, (320, 400))
    field = _part(shown, _Leavers)
    assert isinstance(field, _Leavers)
    picture = field.grab().toImage()
    letters = range(round(0.2 * (field.width() - 140)) + 3 * field.person_size(), picture.width())
    inked = {y for y in range(picture.height()) for x in letters if picture.pixelColor(x, y).green() > 200}
    first, fourth = (field.row(index).center().y() for index in (0, 3))
    tops = [min(inked), min(y for y in inked if y > (first + fourth) / 2)]
    assert tops[1] - tops[0] == pytest.approx(fourth - first, abs=1)


# ---- the slider ----


def test_a_touch_anywhere_on_the_slider_moves_it_there(driven: Driven, show: Show) -> None:
    panel = driven.scene.picture.rate
    shown = _settled(show, panel)
    slider = _part(shown, _ZonedSlider)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 3, slider.height() // 2))
    assert shown.told[-1] == ("rate", panel.stops - 1)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(2, slider.height() // 2))
    assert shown.told[-1] == ("rate", 0)


def test_the_slider_is_moved_by_keys(driven: Driven, show: Show) -> None:
    panel = driven.scene.picture.rate
    shown = _settled(show, panel)
    slider = _part(shown, _ZonedSlider)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert shown.told == [("rate", panel.chosen + 1)]


@pytest.mark.parametrize("places", [(0.0, 0.05), (0.1, 0.15), (0.45, 0.5), (0.9, 1.0), (1.0, 1.0)])
@pytest.mark.parametrize("size", [(800, 480), (1920, 1080), (1080, 1920)])
def test_what_is_said_of_the_zones_never_overlaps(
    driven: Driven, show: Show, places: tuple[float, float], size: tuple[int, int]
) -> None:
    panel = driven.scene.picture.rate
    assert panel.late is not None
    assert panel.overrun is not None
    panel.late = type(panel.late)(places[0], panel.late.words, panel.late.origin)
    panel.overrun = type(panel.overrun)(places[1], panel.overrun.words, panel.overrun.origin)
    shown = _settled(show, panel, size)
    labels = _part(shown, _ZoneLabels)
    late, overrun = labels.findChildren(QPushButton)
    assert late.geometry().left() >= 0
    assert late.geometry().right() < overrun.geometry().left()
    assert overrun.geometry().right() < labels.width()


def test_zones_have_their_colours(driven: Driven, show: Show) -> None:
    panel = driven.scene.picture.rate
    panel.chosen = panel.stops - 1
    assert _settled(show, panel).shows(theme.BAD)


# ---- the curves ----


def _curves(driven: Driven) -> ServiceCurves:
    driven.live_on(30.0)
    return driven.scene.picture.curves.panel


def test_the_plots_come_with_later_frames(driven: Driven, show: Show) -> None:
    panel = _curves(driven)
    shown = show(panel)
    assert not shown.shows(theme.GOOD)
    for _ in range(4):  # one plot, the other, what is around them, and all of it
        shown.show(panel)
    assert shown.shows(theme.GOOD)  # the promise


def test_curves_are_drawn_anew_only_when_they_have_changed(driven: Driven, show: Show) -> None:
    panel = _curves(driven)
    shown = _settled(show, panel)
    assert shown.paints_while(lambda: shown.show(panel)) == 0
    panel.version += 1
    assert shown.paints_while(lambda: shown.show(panel)) >= 1


def test_what_is_later_than_promised_is_red(driven: Driven, show: Show) -> None:
    panel = _curves(driven)
    shown = _settled(show, panel)
    assert not shown.shows(theme.BAD)
    panel.most_s = [panel.promise_s * 3] * len(panel.t_s)
    panel.version += 1
    shown.show(panel)
    assert shown.shows(theme.BAD)


def test_values_beyond_the_axis_are_drawn_without_fault(driven: Driven, show: Show) -> None:
    panel = _curves(driven)
    panel.half_s = [1e-9] * len(panel.t_s)
    panel.most_s = [1e9 if index % 2 else math.nan for index in range(len(panel.t_s))]
    panel.waiting = [10**6] * len(panel.t_s)
    panel.real = [(-1.0, 1e9), (-2.0, 0.0), (-1e9, 1.0)]
    panel.version += 1
    assert not _settled(show, panel).picture().isNull()


@pytest.mark.parametrize("size", [(700, 320), (1920, 1080), (3840, 2160)])
def test_the_last_values_stand_beside_the_ends_of_their_curves(
    driven: Driven, show: Show, size: tuple[int, int]
) -> None:
    panel = _curves(driven)
    panel.most_s, panel.half_s = [40.0] * len(panel.t_s), [0.05] * len(panel.t_s)
    panel.most_now, panel.half_now = Text("most"), Text("half")
    panel.version += 1
    shown = _settled(show, panel, size)
    plot, labels = _part(shown, FirstWordPlot), _part(shown, _NowLabels)
    assert isinstance(plot, FirstWordPlot)
    for words, value in (("most", 40.0), ("half", 0.05)):
        (label,) = (label for label in labels.findChildren(QLabel) if label.text() == words)
        middle = label.mapTo(shown.view, label.rect().center()).y()
        end = plot.mapTo(shown.view, QPoint(0, round(plot.height_of(math.log10(value))))).y()
        assert abs(middle - end) <= label.height()


@pytest.mark.parametrize("marked_s", [-119.0, -60.0, -30.0, -1.0])
def test_what_the_mark_says_does_not_cover_the_plots_name(driven: Driven, show: Show, marked_s: float) -> None:
    panel = _curves(driven)
    panel.marked_s, panel.mark = marked_s, Text("here nobody waited for the last time")
    panel.version += 1
    shown = _settled(show, panel)
    plot = _part(shown, WaitingPlot)
    assert isinstance(plot, WaitingPlot)
    name, mark = plot.name, plot.marked
    assert mark.isVisible()
    assert not (name.isVisible() and name.sceneBoundingRect().intersects(mark.sceneBoundingRect()))
    assert plot.sceneRect().contains(mark.sceneBoundingRect())


def test_a_ring_stands_for_each_real_request_of_the_last_minutes(driven: Driven, show: Show) -> None:
    panel = _curves(driven)
    panel.real = [(-10.0, 0.5), (-20.0, 0.7), (-500.0, 0.7)]
    panel.version += 1
    shown = _settled(show, panel)
    plot = _part(shown, FirstWordPlot)
    assert isinstance(plot, FirstWordPlot)
    assert len(plot.rings.points()) == 2


def test_axes_end_at_round_numbers() -> None:
    assert [round_up(people) for people in (0, 10, 11, 20, 86, 200, 201, 1000)] == [
        10, 10, 20, 20, 100, 200, 500, 1000,
    ]  # fmt: skip


@pytest.mark.parametrize("situation", list(Situation))
def test_the_sentence_above_the_curves_has_room_beside_a_note_and_two_buttons(
    qapp: QApplication, situation: Situation
) -> None:
    looks, room = theme.Theme(), 210  # what is left of 1280 pixels
    looks.fit(1280, 720)
    words = Language()(said(situation))
    assert fit_words(words, looks.font("subheading"), room)[0] == words
