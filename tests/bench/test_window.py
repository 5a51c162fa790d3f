import os
import sys
from pathlib import Path

import pytest

from gpuviz.bench.window import open_window
from gpuviz.errors import BenchmarkFailed
from gpuviz.model.store import model_path
from tests.model.tiny_model import tiny_model


def test_child_tells_the_frames_of_a_race_and_the_memory_after_it() -> None:
    cost = open_window("race", 0.2, tiles=1000)
    assert cost.tiles == 1000
    assert len(cost.interval_ms) == len(cost.took_ms) - 1
    assert min(*cost.took_ms, *cost.interval_ms, cost.window_mb, cost.worker_mb) > 0
    assert cost.memory in ("PSS", "USS", "RSS")


def test_child_that_dies_is_named_with_its_last_words() -> None:
    with pytest.raises(BenchmarkFailed) as caught:
        open_window("race", float("nan"))
    assert caught.value.arguments["what"] == "the window (race)"
    assert "NaN" in str(caught.value.arguments["detail"])


def test_child_that_cannot_be_started_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", os.devnull)
    with pytest.raises(BenchmarkFailed):
        open_window("idle", 0.1)


def test_child_that_says_nothing_useful_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "echo")
    with pytest.raises(BenchmarkFailed):
        open_window("idle", 0.1)


def test_child_that_does_not_end_is_given_up() -> None:
    with pytest.raises(BenchmarkFailed, match="did not end"):
        open_window("idle", 50, patience_s=0.2)


def test_nothing_is_written_where_the_model_is_missing() -> None:
    cost = open_window("write", 0.2, with_model=False)
    assert cost.drawn_tokens_per_s == cost.undrawn_tokens_per_s == []


def test_model_writes_with_the_window_drawing_and_with_nothing_drawn_in_turns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / model_path().name).write_bytes(tiny_model("Q4_1", metadata={"llama.context_length": 256}))
    monkeypatch.setenv("GPUVIZ_MODEL_FOLDER", str(tmp_path))
    cost = open_window("write", 0.2, turn=1)
    assert len(cost.drawn_tokens_per_s) - len(cost.undrawn_tokens_per_s) in (0, 1)
    assert min(*cost.drawn_tokens_per_s, *cost.undrawn_tokens_per_s) > 0
    assert len(cost.interval_ms) < len(cost.took_ms)
