import pytest
from PySide6.QtWidgets import QApplication

from gpuviz.i18n.languages import Language
from gpuviz.ui.theme import Theme
from gpuviz.ui.views.lane_card import Stopwatch
from gpuviz.ui.views.view import ViewContext


@pytest.fixture
def stopwatch(qapp: QApplication) -> Stopwatch:
    del qapp
    return Stopwatch(ViewContext(Theme(), Language(), lambda _name, _value: None, {}))


def _name_after(stopwatch: Stopwatch, *milliseconds: int) -> str:
    for shown in milliseconds:
        stopwatch.show_elapsed(shown * 1_000_000, "Many")
    return stopwatch.accessibleName()


def test_a_stopwatch_that_runs_tells_screen_readers_whole_seconds_alone(stopwatch: Stopwatch) -> None:
    assert _name_after(stopwatch, 0, 17, 350) == "Stopwatch of Many: 0 seconds"
    assert _name_after(stopwatch, 1002, 1350) == "Stopwatch of Many: 1 second"


def test_a_stopwatch_that_stands_tells_screen_readers_its_time(stopwatch: Stopwatch) -> None:
    assert _name_after(stopwatch, 0, 333, 370, 370) == "Stopwatch of Many: 0.4 seconds"
