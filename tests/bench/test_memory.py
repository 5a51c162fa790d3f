import os
from dataclasses import replace
from pathlib import Path

import pytest

from gpuviz.bench.memory import measure
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.model.store import model_path
from tests.model.tiny_model import tiny_model


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
    (missing,) = section.missing
    assert (missing.what, missing.finding) == ("memory with the model", "the worker with the model")
    assert missing.promise is not None
    assert (missing.promise.bound, missing.promise.value, missing.promise.aim) == ("at most", 900, 700)


def test_worker_with_a_model_is_a_promise(
    budget: SectionBudget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / model_path().name).write_bytes(tiny_model("Q4_1"))
    monkeypatch.setenv("GPUVIZ_MODEL_FOLDER", str(tmp_path))
    monkeypatch.setattr("gpuviz.bench.memory.is_there", lambda: True)  # it has not the size of the real one
    (found,) = measure(budget, race_s=0.3).findings
    assert (found.what, found.unit) == ("the worker with the model", "MB")
    assert found.promise is not None
