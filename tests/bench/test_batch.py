from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from gpuviz.bench import batch
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.problem import FloatMatrix
from gpuviz.errors import ModelFileMissing, NoOpenCl, WrongAnswer
from gpuviz.model.batch import Batch
from tests.model.test_writing import WITHOUT_END
from tests.model.tiny_model import tiny_model


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "tiny.gguf"
    file.write_bytes(tiny_model("Q4_1", metadata={**WITHOUT_END, "llama.context_length": 1024}))
    return file


def test_many_sentences_are_held_against_one_and_a_table_of_steps_follows(budget: SectionBudget, path: Path) -> None:
    section = batch.measure(budget, path)
    (finding,) = section.findings
    assert finding.promise == batch.PROMISE
    assert {sample.unit for sample in section.samples[:2]} == {"tokens/s"}
    assert [sample.name for sample in section.samples[2:]] == [
        f"a step, {rows} × {length} tokens" for length in batch.CONTEXTS for rows in batch.ROWS
    ]


def test_a_sentence_that_gets_something_else_in_a_batch_is_named(
    budget: SectionBudget, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = Batch.logits

    def a_little_off(self: Batch) -> FloatMatrix:
        logits = right(self)
        logits[3] += np.float32(1e-4) * np.abs(logits[3]).max()
        return logits

    monkeypatch.setattr(Batch, "logits", a_little_off)
    with pytest.raises(WrongAnswer):
        batch.measure(budget, path)


def test_what_is_missing_is_named(budget: SectionBudget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GPUVIZ_MODEL_FOLDER", str(tmp_path))
    with pytest.raises(NoOpenCl):
        batch.measure(replace(budget, device=None))
    with pytest.raises(ModelFileMissing):
        batch.measure(budget)
