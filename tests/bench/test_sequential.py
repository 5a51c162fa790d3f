import pytest

from gpuviz.bench import sequential
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.errors import BenchmarkFailed, WrongAnswer

SIZE = (20, 32, 16)


def test_loop_in_c_gives_the_same_bits_and_both_are_timed(budget: SectionBudget) -> None:
    section = sequential.measure(budget, SIZE)
    (found,) = section.findings
    assert found.promise is not None
    assert (found.promise.bound, found.promise.value, found.promise.aim) == ("at least", 0.9, 1.0)
    assert {sample.name for sample in section.samples} == {"the professor", "C"}


def test_loop_whose_answers_differ_a_little_does_not_count(
    budget: SectionBudget, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_little_off = sequential._LOOP_IN_C.replace("total = 0.0f", "total = 1e-6f")
    monkeypatch.setattr(sequential, "_LOOP_IN_C", a_little_off)
    with pytest.raises(WrongAnswer):
        sequential.measure(budget, SIZE)


def test_compiler_that_fails_is_named(budget: SectionBudget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sequential, "_LOOP_IN_C", "no C at all")
    with pytest.raises(BenchmarkFailed):
        sequential.measure(budget, SIZE)


def test_without_a_compiler_the_line_is_missing(budget: SectionBudget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    section = sequential.measure(budget, SIZE)
    assert [(line.what, line.why) for line in section.missing] == [("a C compiler", "not installed")]
    assert not section.findings
