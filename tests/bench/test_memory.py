import os
from dataclasses import replace

import pytest

from gpuviz.bench.memory import measure
from gpuviz.bench.section_budget import SectionBudget


@pytest.mark.parametrize("quick", [True, False])
def test_memory_of_window_and_worker_is_told_without_a_model(
    budget: SectionBudget, quick: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GPUVIZ_MODEL_FOLDER", os.devnull)
    section = measure(replace(budget, quick=quick), race_s=0.2)
    assert [sample.name for sample in section.samples] == [
        "the window after a race, without the model",
        "the worker after a race, without the model",
    ]
    assert {sample.unit for sample in section.samples} == {"MB"}
    assert all(10 < sample.spread.median < 4000 for sample in section.samples)
    assert [missing.what for missing in section.missing] == ["memory with the model"]
