from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language, Text, text
from gpuviz.panels.actions import Value
from gpuviz.panels.guess import NO_GUESS, Guess
from gpuviz.ui.theme import Theme
from gpuviz.ui.views.time_axis import TimeAxis
from gpuviz.ui.views.view import ViewContext

_LAST_NS = round(1e9 * figures.YEAR_NS)
_TICKS = [1e9, 60e9, 3600e9, 86_400e9, figures.YEAR_NS, 1e3 * figures.YEAR_NS, 1e6 * figures.YEAR_NS, _LAST_NS]


@dataclass
class _Ages:
    """An axis from a second to a billion years."""

    first_ns: int = 1_000_000_000
    last_ns: int = _LAST_NS
    ticks: tuple[tuple[int, Text | None], ...] = ()
    caption: Text = text("timeline-caption")  # noqa: RUF009 - a frozen value
    guess: Guess | None = NO_GUESS


class _Axis(TimeAxis):
    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        self.draw_axis(painter)
        if self._scale is not None and self._scale.guess is not None:
            self.draw_marker(painter, self._scale.guess, self.line_y(painter.fontMetrics()))


@pytest.fixture
def told() -> list[tuple[str, Value]]:
    return []


@pytest.fixture
def axis(qapp: QApplication, told: list[tuple[str, Value]]) -> _Axis:
    del qapp
    shown = _Axis(ViewContext(Theme(), Language(), lambda name, value: told.append((name, value)), {}))
    shown.resize(900, 160)
    ticks = tuple((round(tick_ns), figures.long_duration(tick_ns, fewest=1)) for tick_ns in _TICKS)
    shown.show_scale(_Ages(ticks=ticks))
    return shown


def test_a_billion_years_have_room_on_the_axis(axis: _Axis) -> None:
    left, right = axis.ends()
    assert axis.place(1e9) == pytest.approx(left)
    assert axis.place(_LAST_NS) == pytest.approx(right)
    assert left < axis.place(3600e9) < axis.place(figures.YEAR_NS) < right


def test_what_lies_beyond_the_axis_is_placed_at_its_end(axis: _Axis) -> None:
    left, right = axis.ends()
    assert axis.place(1) == pytest.approx(left)
    assert axis.place(10 * _LAST_NS) == pytest.approx(right)


def test_a_guess_of_a_million_years_is_a_whole_number_of_nanoseconds(
    axis: _Axis, told: list[tuple[str, Value]]
) -> None:
    spot = axis.rect().center()
    spot.setX(round(axis.place(1e6 * figures.YEAR_NS)))
    QTest.mouseClick(axis, Qt.MouseButton.LeftButton, pos=spot)
    name, guessed_ns = told[-1]
    assert name == "guess"
    assert isinstance(guessed_ns, int)
    assert guessed_ns == pytest.approx(1e6 * figures.YEAR_NS, rel=0.05)


def test_the_guess_is_written_in_the_unit_that_suits_it(axis: _Axis) -> None:
    axis.show_scale(_Ages(guess=NO_GUESS.place(round(3 * figures.YEAR_NS))))
    assert "3" in axis.guess_words
    assert "years" in axis.guess_words
    assert not axis.grab().toImage().isNull()


def test_an_axis_is_painted_as_it_was_shown_whatever_its_panel_has_become(axis: _Axis) -> None:
    scale = _Ages(ticks=((10**9, figures.duration(10**9)), (10**12, None)))
    axis.show_scale(scale)
    shown, place = axis.grab().toImage(), axis.place(10**12)
    scale.ticks, scale.last_ns = ((10**9, None),), 10**13
    assert axis.grab().toImage() == shown
    assert axis.place(10**12) == place
