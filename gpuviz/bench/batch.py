"""Speed of several sentences in one pass, beside one sentence written alone, and the time of a step by its size."""

import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path

import numpy as np

from gpuviz.bench.interleave import Case, interleave, ratio_spread
from gpuviz.bench.report import Finding, Promise, Sample, Section, Spread
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.errors import BenchmarkFailed, NoOpenCl, WrongAnswer
from gpuviz.model.backends import make_operations
from gpuviz.model.batch import Batch, Conversation
from gpuviz.model.model_file import open_model
from gpuviz.model.reader import Reader
from gpuviz.model.writing import TokenSampler, write

SENTENCES, PROMISE = 8, Promise("at least", 3.0, 4.0)
CONTEXTS, ROWS = (32, 300), (1, 2, 4, 8, 12, 16)
_STEPS, _TABLE_STEPS = 16, 6
_TABLE_SHARE = 0.7  # of the time
_EXACT = 1e-5  # of the largest logit
_ALONE, _TOGETHER = "one sentence alone", f"{SENTENCES} sentences at once"


def measure(budget: SectionBudget, path: Path | None = None) -> Section:
    """Measure with the fetched model, unless ``path`` names another.

    Raises:
        OpenClError: if there is no device, or it fails.
        ModelError, UnreadableFile: if the model's file is missing, damaged or too large.
        WrongAnswer: if a sentence's logits differ from those that it gets alone.
    """
    if budget.device is None:
        raise NoOpenCl(detail="no device passed the probe")
    section = Section("batch", "Several sentences in one pass")
    budget.say("opening the model")
    with ExitStack() as stack:
        model = stack.enter_context(closing(open_model(path)))
        tables = stack.enter_context(closing(HostTables(None)))
        operations = make_operations("opencl", budget.device, tables, CancelToken())
        reader = stack.enter_context(closing(Reader(model, operations)))
        reader.warm_up()
        context = CONTEXTS[0]
        room = max(ROWS) * (max(CONTEXTS) + _STEPS + 32)
        sentences = _Sentences(reader, stack.enter_context(closing(Batch(reader, max(ROWS), room))))
        sentences.check(SENTENCES, context)
        budget.say(f"{SENTENCES} sentences at once, and one")
        cases: dict[str, Case] = {
            _ALONE: lambda: sentences.written_per_s(context),
            _TOGETHER: lambda: SENTENCES * 1e3 / sentences.step_ms(SENTENCES, context, _STEPS),
        }
        speeds = interleave(cases, budget.left_s * (1 - _TABLE_SHARE), budget.rounds)
        section.samples.extend(Sample(name, "tokens/s", Spread.of(speed)) for name, speed in speeds.items())
        ratios = ratio_spread(speeds[_TOGETHER], speeds[_ALONE])
        section.findings.append(Finding(f"tokens/s of {_TOGETHER} / {_ALONE}", ratios, PROMISE))
        budget.say("steps of several sizes")
        sizes = [(rows, length) for length in CONTEXTS for rows in ROWS]
        steps: dict[str, Case] = {
            f"a step, {rows} × {length} tokens": _step(sentences, rows, length) for rows, length in sizes
        }
        for name, times_ms in interleave(steps, budget.left_s, budget.rounds, fewest_rounds=2).items():
            section.samples.append(Sample(name, "ms", Spread.of(times_ms)))
    return section


def _step(sentences: "_Sentences", rows: int, length: int) -> Callable[[], float]:
    return lambda: sentences.step_ms(rows, length, _TABLE_STEPS)


class _Sentences:
    """Sentences of any tokens, by the same reader alone and in a batch."""

    def __init__(self, reader: Reader, batch: Batch) -> None:
        self._reader, self._batch = reader, batch
        self._random = np.random.default_rng(1)

    def written_per_s(self, context: int) -> float:
        """Tokens a second when one goes on, as the app writes; reading it is not timed."""
        self._reader.read([self._reader.model.token(token) for token in self._tokens(context)])
        speed = write(self._reader, TokenSampler(0.0, 0), _STEPS, lambda *_: True).tokens_per_s
        if speed is None:
            raise BenchmarkFailed(what=_ALONE, detail="it wrote nothing")
        return speed

    def step_ms(self, rows: int, context: int, steps: int) -> float:
        """The time of a step, the mean of some; reading is not timed."""
        batch, here = self._batch, self._read(rows, context, steps + 2)
        batch.step(here)
        started_s = time.perf_counter()
        for _ in range(steps):
            batch.step(here)
        took_ms = (time.perf_counter() - started_s) / steps * 1e3
        for one in here:
            batch.leave(one)
        return took_ms

    def check(self, rows: int, context: int) -> None:
        """Compare a step's logits with those that each sentence gets alone.

        Raises:
            WrongAnswer: if they differ by more than ``_EXACT`` of the largest.
        """
        here = self._read(rows, context, 2)
        self._batch.step(here)
        model, operations = self._reader.model, self._reader.llama.operations
        for found, one in zip(self._batch.logits(), here, strict=True):
            self._reader.read([model.token(token) for token in one.tokens[:-1]])
            exact = operations.read_back(self._reader.reading.logits).wait()[0]
            if not np.abs(found - exact).max() <= _EXACT * np.abs(exact).max():  # also refuses NaN
                raise WrongAnswer(who=_TOGETHER)
            self._batch.leave(one)

    def _read(self, rows: int, context: int, answer: int) -> list[Conversation]:
        here = [self._batch.admit(self._tokens(context), answer) for _ in range(rows)]
        for one in here:
            self._batch.prefill(one)
        return here

    def _tokens(self, count: int) -> list[int]:
        tokens: list[int] = self._random.integers(3, self._reader.model.weights.config.vocabulary, count).tolist()
        return tokens
