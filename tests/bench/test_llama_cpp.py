import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gpuviz.bench import llama_cpp
from gpuviz.bench.llama_cpp import LlamaCpp, is_installed
from gpuviz.errors import BenchmarkFailed
from tests.model.tiny_model import tiny_model

FOR_LLAMA_CPP = {"tokenizer.ggml.token_type": None}  # it takes no other integers than signed ones there

# Answers as the child does, without the library: it is ready after 5 ms, reads in 1 ms and writes 7 a token.
_STAND_IN = """
import json, sys
print(json.dumps({"read_ms": 5, "write_ms": 0, "tokens": []}), flush=True)
for line in sys.stdin:
    request = json.loads(line)
    if request["tokens"] == [13]:
        sys.exit("the abacus broke")
    if request["tokens"] == [14]:
        sys.stdin.read()
    tokens = [7] * (request["count"] + 1)
    print(json.dumps({"read_ms": 1, "write_ms": 7 * request["count"], "tokens": tokens}), flush=True)
"""


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[LlamaCpp]:
    monkeypatch.setattr(llama_cpp, "_program", lambda: [sys.executable, "-c", _STAND_IN])
    with closing(LlamaCpp(Path("a file"), 2, 64, patience_s=5)) as opened:
        yield opened


def test_it_answers_requests_one_after_another(stand_in: LlamaCpp) -> None:
    assert stand_in.ready_ms == 5
    assert stand_in.write([1, 2]).read_ms == 1
    answer = stand_in.write([1, 2], 3)
    assert (answer.write_ms, answer.tokens) == (21, [7, 7, 7, 7])


def test_process_that_ends_is_a_failure_with_its_last_words(stand_in: LlamaCpp) -> None:
    for _ in range(2):  # also once it has ended
        with pytest.raises(BenchmarkFailed, match="the abacus broke"):
            stand_in.write([13])


def test_process_that_does_not_answer_is_given_up(stand_in: LlamaCpp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stand_in, "_patience_s", 0.05)
    with pytest.raises(BenchmarkFailed) as caught:
        stand_in.write([14])
    assert caught.value.arguments["what"] == "llama.cpp"


def test_process_that_cannot_be_started_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/program")
    with pytest.raises(BenchmarkFailed):
        LlamaCpp(Path("a file"), 1, 64)


def test_library_that_is_installed_reads_and_writes_and_else_says_what_it_lacks(tmp_path: Path) -> None:
    file = tmp_path / "tiny.gguf"
    file.write_bytes(tiny_model("Q4_1", metadata=FOR_LLAMA_CPP))
    if not is_installed():
        with pytest.raises(BenchmarkFailed, match="llama_cpp"):
            LlamaCpp(file, 1, 64)
        return
    with closing(LlamaCpp(file, 1, 64)) as opened:
        first = opened.write([5, 6, 7], 4)
        opened.write([9, 8], 2)
        again = opened.write([5, 6, 7], 4)  # with its KV cache cleared
    assert opened.ready_ms > 0
    assert min(first.read_ms, first.write_ms) > 0
    assert len(first.tokens) == 5
    assert again.tokens == first.tokens
