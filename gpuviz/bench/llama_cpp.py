"""llama.cpp with the same model file, where ``llama-cpp-python`` is installed.

It runs in a process of its own, so that neither its crash nor what it prints reaches the benchmark, and its threads are
not ours. Each request is a line of JSON, and so is each answer.

    python -m gpuviz.bench.llama_cpp FILE THREADS POSITIONS
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from typing import Any

import msgspec
import numpy as np

from gpuviz.bench.child import last_error_line
from gpuviz.errors import BenchmarkFailed

NAME = "llama.cpp"
_PATIENCE_S = 60.0  # for one answer


class _Request(msgspec.Struct, frozen=True):
    """Read ``tokens`` from position 0, then write ``count`` tokens."""

    tokens: list[int]
    count: int = 0


class Answer(msgspec.Struct, frozen=True):
    """Times of reading and of writing in ms, and the tokens written, followed by the next likeliest one."""

    read_ms: float
    write_ms: float
    tokens: list[int]


def is_installed() -> bool:
    """Whether ``llama-cpp-python`` is installed."""
    return find_spec("llama_cpp") is not None


class LlamaCpp:
    """llama.cpp in a child process, with a model's file open: no GPU layers, ``threads`` threads, always greedy.

    ``ready_ms`` is the time from opening the file until two tokens were read and one was written.

    Raises:
        BenchmarkFailed: if it cannot be started, ends, or does not answer; so do all methods.
    """

    def __init__(self, path: Path, threads: int, positions: int, patience_s: float = _PATIENCE_S) -> None:
        self._patience_s = patience_s
        self._errors = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 - until closed
        command = [*_program(), str(path), str(threads), str(positions)]
        try:
            self._child = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, encoding="utf-8"
            )
        except OSError as error:
            self._errors.close()
            raise BenchmarkFailed(what=NAME, detail=error.strerror or str(error)) from error
        try:
            self.ready_ms = self._answer().read_ms
        except BenchmarkFailed:
            self.close()
            raise

    def write(self, tokens: list[int], count: int = 0) -> Answer:
        """Clear the KV cache, read ``tokens`` with logits of the last one only, then write ``count`` more.

        An end-of-text token does not end it.
        """
        try:
            assert self._child.stdin is not None  # noqa: S101 - for the type checker
            self._child.stdin.write(msgspec.json.encode(_Request(tokens, count)).decode() + "\n")
            self._child.stdin.flush()
        except OSError as error:
            raise self._failure() from error
        return self._answer()

    def close(self) -> None:
        """End the process."""
        self._child.kill()
        self._child.communicate()
        self._errors.close()

    def _answer(self) -> Answer:
        assert self._child.stdout is not None  # noqa: S101 - for the type checker
        limit = Timer(self._patience_s, self._child.kill)
        limit.start()
        try:
            return msgspec.json.decode(self._child.stdout.readline(), type=Answer)
        except msgspec.DecodeError as error:
            raise self._failure() from error
        finally:
            limit.cancel()

    def _failure(self) -> BenchmarkFailed:
        self._child.kill()
        code = self._child.wait()
        self._errors.seek(0)
        ended = subprocess.CompletedProcess([], code, stderr=self._errors.read())
        return BenchmarkFailed(what=NAME, detail=last_error_line(ended))


def _program() -> list[str]:
    return [sys.executable, "-P", "-m", __name__]


def main() -> None:
    """Open the file, say so, and answer requests until there are none."""
    path, threads, positions = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what the library prints is not an answer

    def tell(answer: Answer) -> None:
        answers.write(msgspec.json.encode(answer).decode() + "\n")
        answers.flush()

    import llama_cpp  # noqa: PLC0415 - where it is installed

    started_ns = time.perf_counter_ns()
    model = llama_cpp.Llama(
        path,
        n_gpu_layers=0,
        n_ctx=positions,
        n_batch=positions,
        n_ubatch=positions,
        n_threads=threads,
        n_threads_batch=threads,
        flash_attn=True,  # as by default, and faster
        verbose=False,
    )
    vocabulary = model.n_vocab()

    def likeliest() -> int:
        # Quicker than the library's own sampler, which copies all logits first.
        return int(np.argmax(np.ctypeslib.as_array(llama_cpp.llama_get_logits(model.ctx), (vocabulary,))))

    _serve(_Request([0, 0], 1), model, likeliest)
    tell(Answer(_ms_since(started_ns), 0.0, []))
    for line in sys.stdin:
        tell(_serve(msgspec.json.decode(line, type=_Request), model, likeliest))


def _serve(request: _Request, model: Any, likeliest: Callable[[], int]) -> Answer:
    started_ns = time.perf_counter_ns()
    model.reset()
    model.eval(request.tokens)
    token, written = likeliest(), []
    read_ms, started_ns = _ms_since(started_ns), time.perf_counter_ns()
    for _ in range(request.count):
        written.append(token)
        model.eval([token])
        token = likeliest()
    return Answer(read_ms, _ms_since(started_ns), [*written, token])


def _ms_since(started_ns: int) -> float:
    return (time.perf_counter_ns() - started_ns) / 1e6


if __name__ == "__main__":
    main()
