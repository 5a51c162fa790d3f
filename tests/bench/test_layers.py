from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from gpuviz.bench import layers, torch_model
from gpuviz.bench.llama_cpp import Answer, LlamaCpp
from gpuviz.bench.model_case import ExactPass
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.errors import BenchmarkFailed, ModelFileMissing, WrongAnswer
from gpuviz.model.model_file import ModelFile
from gpuviz.model.reader import Reader
from gpuviz.model.results import Token
from tests.bench.test_llama_cpp import FOR_LLAMA_CPP
from tests.model.tiny_model import tiny_model, tiny_weights

LONG = {"llama.context_length": 1024, **FOR_LLAMA_CPP}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A tiny model with room for the text that is read."""
    file = tmp_path / "tiny.gguf"
    file.write_bytes(tiny_model("Q4_1", metadata=LONG))
    return file


def test_reading_and_writing_are_measured_and_held_against_the_limits(budget: SectionBudget, path: Path) -> None:
    section = layers.measure(replace(budget, quick=False), path, counts=(64,))
    units = {sample.name: sample.unit for sample in section.samples}
    assert units["64 tokens read, OpenCL"] == units["64 tokens read, NumPy, all cores"] == "ms"
    assert units["32 tokens written, OpenCL"] == units["32 tokens written, NumPy, all cores"] == "tokens/s"
    assert (units["to be read for a token written"], units["memory is read at most"]) == ("MB", "GB/s")
    names = [found.what for found in section.findings]
    assert "writing: OpenCL / the device's bandwidth at most" in names
    assert "64 tokens read: OpenCL / the device's FLOP/s at most" in names
    assert len(section.notes) == 2


def test_pytorch_that_is_not_installed_is_named(
    budget: SectionBudget, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch_model, "find_spec", lambda name: None)
    section = layers.measure(replace(budget, quick=False), path, counts=(4,))
    assert ("PyTorch with transformers", "not installed") in [(line.what, line.why) for line in section.missing]


def test_quickly_pytorch_is_left_out_and_numpy_does_not_write(budget: SectionBudget, path: Path) -> None:
    section = layers.measure(budget, path, counts=(4,))
    assert any("--quick" in line.why for line in section.missing)
    assert not any("written, NumPy" in sample.name for sample in section.samples)


def test_only_64_tokens_are_promised_beside_pytorch(
    budget: SectionBudget, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layers, "torch_reading", lambda config: lambda count: 1.0)  # too large to install for a test
    monkeypatch.setattr(layers, "is_installed", lambda: False)
    section = layers.measure(replace(budget, quick=False), path, counts=(16, 64))
    assert [found.what for found in section.findings if found.promise is not None] == [
        "64 tokens read: speed of OpenCL / PyTorch, float32"
    ]


def test_llama_cpp_that_is_not_installed_is_one_line(
    budget: SectionBudget, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layers, "is_installed", lambda: False)
    section = layers.measure(budget, path, counts=(4,))
    (line,) = (line for line in section.missing if line.what == "llama.cpp")
    assert (line.why, line.finding) == ("not installed", "writing: speed of OpenCL / llama.cpp")
    assert line.promise is not None
    assert (line.promise.bound, line.promise.value, line.promise.aim) == ("at least", 1.0, 1.5)


def test_reading_and_writing_are_promised_beside_llama_cpp(
    budget: SectionBudget, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layers, "is_installed", lambda: True)
    monkeypatch.setattr(layers, "LlamaCpp", _StandIn)
    monkeypatch.setattr(layers, "_CANDIDATES", 1000)  # more than the tiny model has words
    section = layers.measure(replace(budget, seconds=100), path, counts=(4, 8))
    assert [(found.what, found.promise.value) for found in section.findings if found.promise is not None] == [
        ("writing: speed of OpenCL / llama.cpp", 1.0),
        ("4 tokens read: speed of OpenCL / llama.cpp", 2.0),
        ("8 tokens read: speed of OpenCL / llama.cpp", 2.0),
    ]


def test_llama_cpp_that_fails_is_one_line_and_the_others_are_measured(
    budget: SectionBudget, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layers, "is_installed", lambda: True)
    monkeypatch.setattr(layers, "LlamaCpp", _Failing)
    section = layers.measure(replace(budget, seconds=100), path, counts=(4,))
    assert [line.why for line in section.missing if line.what == "llama.cpp"] == ["the abacus broke"]
    assert {"16 tokens written, OpenCL", "4 tokens read, OpenCL"} <= {sample.name for sample in section.samples}


def test_llama_cpp_that_reads_something_else_is_wrong() -> None:
    peer = _StandIn(Path(), 1, 1)
    with pytest.raises(WrongAnswer):
        layers._by_llama_cpp(peer, [Token(1, "a")], likeliest=frozenset())


def test_quickly_nothing_is_read_without_time_left_and_that_is_said(budget: SectionBudget, path: Path) -> None:
    section = layers.measure(budget, path, counts=(4,))
    assert ("reading", "no time left") in [(line.what, line.why) for line in section.missing]
    assert not any("read," in sample.name for sample in section.samples)


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
        exact, tokens = ExactPass(model, tables), model.tokens("the sun and the cat")
        right, wrong = (
            Reader(one, NumpyOperations(its, np.float32)) for one, its in ((model, tables), (other_model, other_tables))
        )
        right.read(tokens)
        exact.check(right, "right")
        wrong.read(tokens)
        with pytest.raises(WrongAnswer):
            exact.check(wrong, "wrong")


class _StandIn(LlamaCpp):
    """Always goes on with token 5."""

    def __init__(self, path: Path, threads: int, positions: int) -> None:
        del path, threads, positions

    def write(self, tokens: list[int], count: int = 0) -> Answer:
        return Answer(1.0, 1.0, [5] * (count + 1))

    def close(self) -> None:
        pass


class _Failing(_StandIn):
    """Fails once it is asked for something."""

    def write(self, tokens: list[int], count: int = 0) -> Answer:
        raise BenchmarkFailed(what="llama.cpp", detail="the abacus broke")


@contextmanager
def _opened(path: Path) -> Iterator[tuple[ModelFile, HostTables]]:
    with closing(ModelFile(path)) as model, closing(HostTables(None)) as tables:
        yield model, tables
