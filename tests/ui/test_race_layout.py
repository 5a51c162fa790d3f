"""The race's screen: sheets of one size, cards that end on one line, and everything at every scale."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from gpuviz.app import App
from gpuviz.chapters.race.views.tile_grid import TileGridView
from gpuviz.i18n.languages import Language
from gpuviz.panels.guess import NO_GUESS
from gpuviz.ui.views.lane_card import LaneCardView, Stopwatch
from gpuviz.ui.views.texts import GuessCardView, LaneComparisonView, MessageView
from gpuviz.ui.views.timeline import TimelineView
from tests.chapters.race.driving import LOST
from tests.ui.conftest import OpenApp, race_in, settle, visible
from tests.ui.layout import faults

_SIZES = [(800, 480), (911, 512), (1280, 720), (1366, 768), (1919, 1080), (1920, 1080), (3840, 2160), (1080, 1920)]
_SECOND_NS = 1_000_000_000


def _rect(app: App, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(app.window, QPoint(0, 0)), widget.size())


def _card_of(widget: QWidget) -> QWidget:
    around: QWidget | None = widget
    while around is not None and around.objectName() != "card":
        around = around.parentWidget()
    assert around is not None
    return around


@pytest.mark.parametrize("size", _SIZES)
def test_both_sheets_are_of_one_size_and_fill_their_cards(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int]
) -> None:
    app = open_app(live=False, size=size)
    for command in ("close", "start"):
        app.chapters.do(command)
        settle(qapp, app)
        first, second = visible(app, TileGridView)
        assert first.sheet_rect() == second.sheet_rect()
        assert first.sheet_rect().width() >= 0.85 * _card_of(first).width()
        assert first.sheet_rect().bottom() <= first.height()


@pytest.mark.parametrize("size", [size for size in _SIZES if size[0] > size[1]])
def test_squares_are_nearly_square_in_landscape(open_app: OpenApp, qapp: QApplication, size: tuple[int, int]) -> None:
    app = open_app(live=False, size=size)
    settle(qapp, app)
    rect = visible(app, TileGridView)[0].sheet_rect()
    assert 0.75 < (rect.width() / 40) / (rect.height() / 25) < 1.4


@pytest.mark.parametrize("size", [size for size in _SIZES if size[0] > size[1]])
def test_low_cards_end_on_one_line_and_stand_below_those_of_the_lanes(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int]
) -> None:
    app = open_app(live=False, size=size)
    settle(qapp, app)
    low = [_rect(app, _card_of(visible(app, kind)[0])) for kind in (TimelineView, LaneComparisonView)]
    message = _rect(app, _card_of(visible(app, MessageView)[-1]))
    lanes = [_rect(app, card) for card in visible(app, LaneCardView)]
    assert len({(rect.top(), rect.bottom()) for rect in [*low, message]}) == 1
    assert [(rect.left(), rect.right()) for rect in lanes] == [(rect.left(), rect.right()) for rect in low]


@pytest.mark.usefixtures("quiet")
def test_each_lane_has_its_chooser_in_its_head_and_the_stopwatch_a_line_of_its_own(
    open_app: OpenApp, qapp: QApplication
) -> None:
    app = open_app(size=(1920, 1080))
    settle(qapp, app)
    choosers, cards, stopwatches = visible(app, QComboBox), visible(app, LaneCardView), visible(app, Stopwatch)
    assert len(choosers) == len(cards) == len(stopwatches) == 2
    for chooser, card, stopwatch in zip(choosers, cards, stopwatches, strict=True):
        assert card.isAncestorOf(chooser)
        assert card.isAncestorOf(stopwatch)
        assert _rect(app, chooser).bottom() < _rect(app, stopwatch).top()


@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.usefixtures("quiet")
def test_a_guess_and_a_lost_worker_have_their_room(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int]
) -> None:
    app = open_app(size=size)
    race = race_in(app)
    race.do("guess", 2 * _SECOND_NS)
    found = []
    for state in ("guessed", "locked", "replaced"):
        if state == "locked":
            race.do("start")
        elif state == "replaced":
            race.apply(LOST)
        settle(qapp, app)
        settle(qapp, app)
        assert bool(visible(app, GuessCardView)) is (state != "guessed")
        found += [f"{state}: {fault}" for fault in faults(app, Language())]
    assert race.now.guess == NO_GUESS.place(2 * _SECOND_NS).lock()
    assert not found, "\n".join(found)


# The window at one of the system's scales, and what is wrong with it.
_PROGRAM = """
import sys
from gpuviz.app import App, WindowOptions
from gpuviz.chapters.race.matmul_race import RaceStart
from gpuviz.chapters.race.recording import bundled
from gpuviz.i18n.languages import Language
from gpuviz.ui.application import make_application
from tests.ui.conftest import settle
from tests.ui.layout import faults

application = make_application()
for size in ((800, 480), (1366, 768), (1080, 1920)):
    app = App(WindowOptions(RaceStart(recording=bundled()), size=size))
    app.show()
    app.chapters.do("start")
    app.chapters.do("scrub", 1.0)
    settle(application, app)
    settle(application, app)
    print(*(f"{size}: {fault}" for fault in faults(app, Language())), sep="\\n", end="")
    app.close()
"""


@pytest.mark.parametrize("scale", ["1", "1.5", "2"])
def test_everything_has_its_room_at_the_systems_scales(scale: str) -> None:
    environment = os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", _PROGRAM], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == ""
