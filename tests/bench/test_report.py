import pytest

from gpuviz.bench.report import Finding, Promise, Report, Section, Spread, Verdict
from gpuviz.compute.host_info import HostInfo


def test_spread_holds_the_median_and_the_middle_half() -> None:
    spread = Spread.of([5.0, 1.0, 3.0, 2.0, 4.0])
    assert (spread.least, spread.low, spread.median, spread.high, spread.most, spread.count) == (1, 2, 3, 4, 5, 5)


def test_one_value_is_its_own_spread() -> None:
    assert Spread.of([7.0]) == Spread(7, 7, 7, 7, 7, 1)


@pytest.mark.parametrize(
    ("promise", "found", "verdict"),
    [
        (Promise("at least", 1.1, 1.35), 1.1, "reached"),
        (Promise("at least", 1.1, 1.35), 1.096, "reached"),  # it is shown as 1.10
        (Promise("at least", 1.1, 1.35), 1.09, "not reached"),
        (Promise("at most", 1.02, 1.01), 1.02, "reached"),
        (Promise("at most", 1.02, 1.01), 1.03, "not reached"),
        (Promise("at most", 16.7, 10), 16.71, "not reached"),
    ],
)
def test_a_promise_is_kept_on_its_good_side(promise: Promise, found: float, verdict: Verdict) -> None:
    assert promise.verdict(found) == verdict
    assert Finding("this / that", Spread.of([found]), promise).verdict == verdict


def test_the_verdict_is_that_of_the_median_and_missing_an_aim_does_not_change_it() -> None:
    finding = Finding("this / that", Spread.of([0.5, 1.2, 1.2]), Promise("at least", 1.1, 1.35))
    assert finding.verdict == "reached"


def test_what_nothing_was_promised_of_has_no_verdict() -> None:
    assert Finding("this / that", Spread.of([0.1])).verdict == "no promise"


def test_a_report_failed_where_a_section_could_not_be_measured_and_not_where_a_promise_was_not_kept() -> None:
    broken = Finding("this / that", Spread.of([0.1]), Promise("at least", 1.0, 1.5))
    sections = [Section("matmul", "Matrix products", findings=[broken])]
    assert not _report(sections).failed
    assert _report([*sections, Section("trace", "The trace", failure="Not today.")]).failed


def _report(sections: list[Section]) -> Report:
    return Report("0", "2026-01-01", True, HostInfo.here(), None, {}, sections)
