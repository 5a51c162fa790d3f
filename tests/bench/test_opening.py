from dataclasses import replace
from pathlib import Path

import pytest

from gpuviz.bench import opening
from gpuviz.bench.llama_cpp import is_installed
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.errors import BenchmarkFailed, ModelFileMissing
from tests.bench.test_llama_cpp import FOR_LLAMA_CPP
from tests.model.tiny_model import tiny_model


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "tiny.gguf"
    file.write_bytes(tiny_model("Q4_1", metadata=FOR_LLAMA_CPP))
    return file


def test_readiness_is_promised_and_llama_cpp_stands_beside_it(budget: SectionBudget, path: Path) -> None:
    section = opening.measure(budget, path)
    (found,) = section.findings
    assert (found.unit, found.spread.count) == ("ms", 1)
    assert found.promise is not None
    assert (found.promise.bound, found.promise.value, found.promise.aim) == ("at most", 600, 300)
    if is_installed():
        assert [(sample.name, sample.unit) for sample in section.samples] == [("model ready, llama.cpp", "ms")]
    else:
        assert [(line.what, line.why) for line in section.missing] == [("llama.cpp", "not installed")]


def test_llama_cpp_that_fails_is_one_line(budget: SectionBudget, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_file: Path) -> float:
        raise BenchmarkFailed(what="llama.cpp", detail="the abacus broke")

    monkeypatch.setattr(opening, "is_installed", lambda: True)
    monkeypatch.setattr(opening, "llama_cpp_ready_ms", fail)
    monkeypatch.setattr(opening, "worker_ready_ms", lambda *_: 500.0)
    section = opening.measure(replace(budget, quick=False), path)
    assert [(line.what, line.why) for line in section.missing] == [("llama.cpp", "the abacus broke")]
    assert section.findings[0].verdict == "reached"
    assert not section.samples


def test_missing_model_is_said_to_be_missing(
    budget: SectionBudget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GPUVIZ_MODEL_FOLDER", str(tmp_path))
    monkeypatch.setattr(opening, "is_installed", lambda: False)
    with pytest.raises(ModelFileMissing):
        opening.measure(budget)
