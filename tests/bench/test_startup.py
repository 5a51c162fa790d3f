import pytest

from gpuviz.bench.section_budget import SectionBudget
from gpuviz.bench.startup import first_paint_ms, measure
from gpuviz.errors import BenchmarkFailed


def test_first_paint_is_held_against_a_bare_window(budget: SectionBudget) -> None:
    section = measure(budget)
    assert [(sample.name, sample.unit, sample.spread.count) for sample in section.samples] == [
        ("gpuviz has painted", "ms", 2),
        ("a bare window has painted", "ms", 2),
    ]
    (found,) = section.findings
    assert found.promise is not None
    assert found.promise.bound == "at most"
    assert (found.unit, found.spread.count) == ("", 2)
    assert found.spread.least > 0


@pytest.mark.parametrize("program", ["import os; os.abort()", "raise SystemExit", "print('painted', True)", "("])
def test_window_that_does_not_open_or_loads_opencl_first_is_an_error(program: str) -> None:
    with pytest.raises(BenchmarkFailed):
        first_paint_ms(program)


def test_window_that_never_paints_is_given_up() -> None:
    with pytest.raises(BenchmarkFailed):
        first_paint_ms("import threading; threading.Event().wait()", patience_s=0.3)
