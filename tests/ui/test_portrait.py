"""Windows higher than wide: another arrangement of the same panels."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget

from gpuviz.app import App
from gpuviz.chapters.race.views.tile_grid import TileGridView
from gpuviz.ui import theme
from gpuviz.ui.scrolling_content import ScrollingContent
from gpuviz.ui.views.lane_card import Stopwatch
from tests.ui.conftest import OpenApp, race_in, settle, visible

_PORTRAIT = (1080, 1920)
_LOWEST = 0.8  # of the height: what lies below is within a child's reach


def _top(app: App, widget: QWidget) -> int:
    return widget.mapTo(app.window, QPoint(0, 0)).y()


@pytest.mark.parametrize("state", ["lanes", "racing", "slow", "how", "pick", "sizes", "sentences"])
@pytest.mark.parametrize("size", [_PORTRAIT, (480, 800), (2160, 3840)])
@pytest.mark.usefixtures("quiet")
def test_all_buttons_lie_in_the_lowest_fifth(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int], state: str
) -> None:
    app = open_app(live=state in ("racing", "lanes"), size=size)
    app.chapters.do({"lanes": "close", "racing": "start"}.get(state, state), 5 if state == "pick" else None)
    settle(qapp, app)
    buttons: list[QWidget] = [*visible(app, QPushButton), *visible(app, QComboBox)]
    buttons = [button for button in buttons if not button.property("sentence")]  # a list of choices fills its page
    assert buttons
    high_up = [button.accessibleName() for button in buttons if _top(app, button) < _LOWEST * size[1]]
    assert high_up == ["Read this"] * len(high_up)  # it stands beside the line that is typed


def test_cards_are_stacked_and_their_stopwatches_stand_at_the_right(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False, size=_PORTRAIT)
    settle(qapp, app)
    first, second = visible(app, TileGridView)
    assert first.size() == second.size()
    assert _top(app, first) < _top(app, second)
    assert first.mapTo(app.window, QPoint(0, 0)).x() == second.mapTo(app.window, QPoint(0, 0)).x()
    for stopwatch in visible(app, Stopwatch):
        assert stopwatch.mapTo(app.window, QPoint(0, 0)).x() > app.window.width() / 3


def test_a_window_that_is_turned_shows_the_other_arrangement_and_loses_nothing(
    open_app: OpenApp, qapp: QApplication
) -> None:
    app = open_app(live=False, size=(1920, 1080))
    app.chapters.do("start")
    app.chapters.do("scrub", 0.5)
    for size in (_PORTRAIT, (1280, 720), (600, 1024)):
        app.window.resize(*size)
        settle(qapp, app)
        sheets = visible(app, TileGridView)
        assert len(sheets) == 2
        assert (_top(app, sheets[0]) < _top(app, sheets[1])) is (size[1] > size[0])
    assert race_in(app).now.replay is not None


def test_an_upright_window_need_not_be_scrolled_from_480_by_800_on(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False, size=(480, 800))
    settle(qapp, app)
    scrolling = visible(app, ScrollingContent)[0]
    assert not scrolling.verticalScrollBar().isVisible()
    assert not scrolling.horizontalScrollBar().isVisible()


@pytest.mark.parametrize(
    ("size", "portrait", "scale"),
    [((1920, 1080), False, 1.0), ((1080, 1920), True, 1.0), ((3840, 2160), False, 2.0), ((480, 800), True, 800 / 1920)],
)
def test_portrait_has_a_design_size_of_its_own(size: tuple[int, int], portrait: bool, scale: float) -> None:
    looks = theme.Theme()
    looks.fit(*size)
    assert looks.portrait is portrait
    assert looks.scale == pytest.approx(scale)
