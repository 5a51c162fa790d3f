from collections import Counter

import msgspec

from gpuviz.i18n.languages import Language
from gpuviz.soak.checks import Check
from gpuviz.soak.leaks import Taken, growth
from gpuviz.soak.loop_probe import Gaps
from gpuviz.soak.report import SoakReport, page, report
from gpuviz.soak.session import Again, Outcome, Plan


def taken(memory_mb: float = 100.0, handles: int = 16) -> Taken:
    return Taken(memory_mb, handles, processes=2, threads=3, boards=1, widgets=400)


def outcome(seed: int = 1, *findings: str, again: Again | None = None, held_ms: float = 9.0) -> Outcome:
    return Outcome(Plan(seed, "race", "worker killed"), list(findings), again, held_ms, 20, 1.5, taken())


def reported(*outcomes: Outcome, held: Gaps | None = None, checks: list[Check] | None = None) -> SoakReport:
    return report("1.0", 1, outcomes, held or Gaps(), Gaps(), [], checks or [])


def test_sessions_without_findings_pass() -> None:
    made = reported(outcome(), outcome(2))
    assert made.passed
    assert "Passed." in page(made, Language())


def test_a_finding_fails_and_is_named_with_its_seed() -> None:
    made = reported(outcome(), outcome(4711, "the picture is black"))
    assert not made.passed
    assert "seed 4711 (worker killed, race): the picture is black" in page(made, Language())


def test_what_others_took_of_the_processors_does_not_count_as_recovery() -> None:
    made = reported(outcome(again=Again(5.0, 4.0)), outcome(again=Again(2.0, 0.0)), outcome(again=Again(1.5, 0.0)))
    (recovery,) = made.recoveries
    assert (recovery.median_s, recovery.worst_s, recovery.sessions) == (1.5, 2.0, 3)


def test_an_event_loop_that_is_often_held_fails() -> None:
    held = Gaps(Counter({5: 9_900, 80: 100}))
    assert not reported(outcome(), held=held).passed


def test_the_slowest_turn_of_a_single_session_is_not_one_of_1000() -> None:
    assert reported(outcome(), held=Gaps(Counter({5: 400, 80: 1}))).passed


def test_a_check_with_something_wrong_fails() -> None:
    check = Check("fuzz", tried=7)
    check.add("settings: ValueError")
    assert not reported(outcome(), checks=[check]).passed
    assert "settings: ValueError" in page(reported(checks=[check]), Language())


def test_the_report_is_one_json_object() -> None:
    made = reported(outcome(again=Again(1.0, 0.2)))
    assert msgspec.json.decode(msgspec.json.encode(made), type=SoakReport) == made


def test_growth_is_the_slope_of_memory_and_the_increase_of_all_else() -> None:
    grown = growth([taken(100 + 0.5 * number, 16 + number // 100) for number in range(300)])
    assert grown is not None
    assert round(grown.memory_mb_per_session, 3) == 0.5
    assert grown.handles > 0
    assert grown.widgets == 0


def test_single_sessions_that_take_much_are_no_growth() -> None:
    grown = growth([taken(100 + 50 * (number % 37 == 0)) for number in range(300)])
    assert grown is not None
    assert grown.memory_mb_per_session == 0


def test_memory_that_grows_fails_over_many_sessions_and_is_told_over_few() -> None:
    growing = [msgspec.structs.replace(outcome(), taken=taken(100 + number)) for number in range(600)]
    assert not reported(*growing).passed
    few = reported(*growing[:200])
    assert few.passed
    assert few.growth is not None
    assert few.growth.memory_mb_per_session == 1


def test_what_is_kept_for_a_while_is_no_growth() -> None:
    grown = growth([taken(handles=16 + number % 11) for number in range(300)])
    assert grown is not None
    assert grown.handles == 0


def test_few_sessions_tell_nothing_about_growth() -> None:
    assert growth([taken()] * 10) is None


def test_quantiles_of_gaps_are_those_of_all_gaps() -> None:
    gaps = Gaps()
    for held_ms in range(1, 1001):
        gaps.add(held_ms)
    assert gaps.quantile_ms(0.5) == 500
    assert gaps.quantile_ms(0.999) == 999
    assert gaps.longest_ms == 1000
