import pytest

from gpuviz.chapters.you.times import FIRST_NS, alike, axis_end, axis_ticks, large_figure
from gpuviz.i18n import figures
from gpuviz.i18n.catalogue import Catalogue
from gpuviz.i18n.languages import Text, without_marks
from tests.chapters.you.driving import ENGLISH

YEAR_NS = figures.YEAR_NS


def _said(figure: tuple[Text, Text]) -> str:
    return " ".join(ENGLISH(part) for part in figure).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("time_ns", "said"),
    [
        (4_200, "0.00 milliseconds"),
        (1_234_567, "1.23 milliseconds"),
        (999e6, "999 milliseconds"),
        (2.5e9, "2.500 seconds"),
        (90e9, "90 seconds"),
        (150e9, "2.5 minutes"),
        (3 * 3600e9, "3 hours"),
        (20 * 86_400e9, "20 days"),
        (400 * 86_400e9, "400 days"),
        (6.64 * YEAR_NS, "6.6 years"),
        (203.7 * YEAR_NS, "204 years"),
        (34_567 * YEAR_NS, "34,567 years"),
        (2.345e6 * YEAR_NS, "2.3 million years"),
    ],
)
def test_a_time_is_told_in_the_unit_that_suits_it(time_ns: float, said: str) -> None:
    assert _said(large_figure(time_ns)) == said


@pytest.mark.parametrize(
    ("days", "unit"), [(2, "يوم"), (2.4, "يوم"), (3, "أيام"), (20, "يومًا"), (211, "يومًا"), (301, "يوم"), (730.5, "سنة")]
)
def test_a_unit_beside_its_number_has_the_number_s_plural(days: float, unit: str) -> None:
    _, beside = large_figure(days * 86_400e9)
    assert without_marks(Catalogue().language("ar")(beside)) == unit


@pytest.mark.parametrize(
    ("times_ns", "said"),
    [
        ([1_115e6, 24e6], ["1.115 seconds", "0.024 seconds"]),
        ([1_115e6, 3.04e6], ["1,115 milliseconds", "3.04 milliseconds"]),
        ([32e6, 0.56e6], ["32.00 milliseconds", "0.56 milliseconds"]),
        ([100e9, 30e6], ["100 seconds", "0.030 seconds"]),
        ([], []),
    ],
)
def test_short_times_have_one_unit(times_ns: list[float], said: list[str]) -> None:
    assert [_said(figure) for figure in alike(times_ns)] == said


@pytest.mark.parametrize(("longest", "years"), [(0, 1e3), (204, 1e3), (1001, 1e4), (3e7, 1e8)])
def test_the_axis_has_room_for_the_longest_time(longest: float, years: float) -> None:
    assert axis_end(longest * YEAR_NS) == pytest.approx(years * YEAR_NS)


def test_there_is_a_tick_a_power_of_ten_and_people_s_units_have_labels() -> None:
    end = axis_end(0)
    ticks = axis_ticks(end)
    times = [tick for tick, _ in ticks]
    assert times == sorted(set(times))
    assert {FIRST_NS * 10**power for power in range(17)} <= set(times)
    labels = [ENGLISH(label).replace("\u00a0", " ") for _, label in ticks if label is not None]
    assert labels == ["1 µs", "1 ms", "1 s", "1 min", "1 hour", "1 day", "1 year", "100 years"]
