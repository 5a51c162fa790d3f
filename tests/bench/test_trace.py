from dataclasses import replace

import pytest

from gpuviz.bench import trace
from gpuviz.bench.section_budget import SectionBudget

SIZE = (100, 160, 32)


def test_trace_of_a_thousand_tiles_is_promised_to_cost_little(budget: SectionBudget) -> None:
    (found,) = trace.measure(budget, SIZE).findings
    assert found.promise is not None
    assert (found.promise.bound, found.promise.value, found.promise.aim) == ("at most", 1.02, 1.01)
    assert found.what.startswith("100×160×32, 1,000 tiles")


def test_many_tiles_are_measured_and_promised_too_where_there_is_time(
    budget: SectionBudget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trace, "_MANY_TILES", 4000)
    thousand, many = trace.measure(replace(budget, quick=False), SIZE).findings
    assert thousand.promise is not None
    assert many.what.startswith("100×160×32, 4,000 tiles")
    assert many.promise is not None
    assert (many.promise.bound, many.promise.value) == ("at most", 1.03)
