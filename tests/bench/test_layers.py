from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from gpuviz.bench import layers
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.errors import ModelFileMissing, WrongAnswer
from gpuviz.model.model_file import ModelFile
from gpuviz.model.reader import Reader
from tests.model.tiny_model import tiny_model, tiny_weights

LONG = {"llama.context_length": 1024}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A tiny model with room for the text that is read."""
    file = tmp_path / "tiny.gguf"
    file.write_bytes(tiny_model("Q4_1", metadata=LONG))
    return file


def test_reading_writing_and_readiness_are_measured(budget: SectionBudget, path: Path) -> None:
    section = layers.measure(replace(budget, quick=False), path, counts=(64,))
    found = {sample.name: sample.unit for sample in section.samples}
    assert found["model ready"] == "ms"
    assert found["64 tokens read, OpenCL"] == found["64 tokens read, NumPy, all cores"] == "ms"
    assert found["32 tokens written, OpenCL"] == found["32 tokens written, NumPy, all cores"] == "tokens/s"


def test_pytorch_that_is_not_installed_is_named(
    budget: SectionBudget, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layers, "find_spec", lambda name: None)
    section = layers.measure(budget, path, counts=(4,))
    assert ("PyTorch with transformers", "not installed") in [(line.what, line.why) for line in section.missing]
    assert all(found.verdict == "no promise" for found in section.findings)


def test_without_time_left_nothing_is_written_and_that_is_said(budget: SectionBudget, path: Path) -> None:
    section = layers.measure(budget, path, counts=(4,))
    assert ("writing", "no time left") in [(line.what, line.why) for line in section.missing]
    assert not any("written" in sample.name for sample in section.samples)


def test_only_64_tokens_are_promised_beside_pytorch(
    budget: SectionBudget, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layers, "_torch_case", lambda config: lambda count: 1.0)  # too large to install for a test
    section = layers.measure(budget, path, counts=(16, 64))
    assert [found.what for found in section.findings if found.promise is not None] == [
        "64 tokens read: speed of OpenCL / PyTorch, float32"
    ]


def test_missing_model_is_said_to_be_missing(
    budget: SectionBudget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GPUVIZ_MODEL_FOLDER", str(tmp_path))
    with pytest.raises(ModelFileMissing):
        layers.measure(budget)


def test_pass_of_a_model_with_other_weights_is_wrong(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.gguf"
    other.write_bytes(tiny_model(metadata=LONG, tensors=tiny_weights(seed=2)))
    with _opened(path) as (model, tables), _opened(other) as (other_model, other_tables):
        exact, tokens = layers._Exact(model, tables), model.tokens("the sun and the cat")
        right, wrong = (
            Reader(one, NumpyOperations(its, np.float32)) for one, its in ((model, tables), (other_model, other_tables))
        )
        right.read(tokens)
        exact.check(right, "right")
        wrong.read(tokens)
        with pytest.raises(WrongAnswer):
            exact.check(wrong, "wrong")


@contextmanager
def _opened(path: Path) -> Iterator[tuple[ModelFile, HostTables]]:
    with closing(ModelFile(path)) as model, closing(HostTables(None)) as tables:
        yield model, tables
