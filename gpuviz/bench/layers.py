"""Prefill and decode speed beside NumPy, and beside PyTorch with a model of the same shape."""

import time
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from gpuviz.bench.interleave import Case, interleave, ratio_spread
from gpuviz.bench.report import Finding, Missing, Promise, Sample, Section, Spread
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.errors import NoOpenCl, WrongAnswer
from gpuviz.model.backends import make_operations
from gpuviz.model.config import LlamaConfig
from gpuviz.model.full_pass import LARGEST_ERROR
from gpuviz.model.model_file import ModelFile, open_model
from gpuviz.model.reader import Reader
from gpuviz.model.results import Token
from gpuviz.model.writing import TokenSampler

COUNTS, QUICK_COUNTS = (16, 64, 128), (64,)
_PROMISED_COUNT, _PROMISE = 64, Promise("at least", 1.0, 1.5)
_PROMPT, _WRITTEN, _QUICK_WRITTEN = 11, 32, 8  # tokens
_DECODING_SHARE = 0.25  # of the time left
_OPENCL, _NUMPY, _TORCH = "OpenCL", "NumPy, all cores", "PyTorch, float32"
_SPINNING = (_NUMPY, _TORCH)
_TEXT = "A professor and one thousand students sat down to solve the same problems, one after another. " * 12


def measure(budget: SectionBudget, path: Path | None = None, counts: Sequence[int] | None = None) -> Section:
    """Measure prefill of ``counts`` tokens, decode, and loading; of the fetched model unless ``path`` names another.

    Raises:
        OpenClError: if there is no device, or it fails.
        ModelError, UnreadableFile: if the model's file is missing, damaged or too large.
        WrongAnswer: if a layer is wrong.
    """
    if budget.device is None:
        raise NoOpenCl(detail="no device passed the probe")
    started_s = time.perf_counter()
    budget.say("opening the model")
    section = Section("layers", "A sentence through all layers")
    model, tables = open_model(path), HostTables(None)
    readers: list[Reader] = []
    try:
        opencl = _reader(model, "opencl", budget.device, tables)
        readers.append(opencl)
        opencl.warm_up()
        ready_ms = (time.perf_counter() - started_s) * 1e3
        section.samples.append(Sample("model ready", "ms", Spread.of([ready_ms]), "once its device was known"))
        readers.append(_reader(model, "blas_all_cores", budget.device, tables))
        exact = _Exact(model, tables)
        readers_by_name = dict(zip((_OPENCL, _NUMPY), readers, strict=True))
        torch_case = _torch_case(model.weights.config)
        if torch_case is None:
            finding = f"{_PROMISED_COUNT} tokens read: speed of OpenCL / {_TORCH}"
            section.missing.append(Missing("PyTorch with transformers", "not installed", finding, _PROMISE))
        left_s = budget.left_s
        wanted = counts or (QUICK_COUNTS if budget.quick else COUNTS)
        for count in wanted:
            limit_s = left_s * (1 - _DECODING_SHARE) / len(wanted)
            _read(section, budget, readers_by_name, torch_case, exact, model.tokens(_TEXT)[:count], limit_s)
        if budget.left_s > 0 or not budget.quick:
            _write(section, budget, readers_by_name, exact, left_s * _DECODING_SHARE)
        else:
            section.missing.append(Missing("writing", "no time left"))
    finally:
        for reader in readers:
            reader.close()
        tables.close()
        model.close()
    return section


class _Exact:
    """The last token's hidden states after each layer in float64, cached by the tokens read."""

    def __init__(self, model: ModelFile, tables: HostTables) -> None:
        self._reader = Reader(model, NumpyOperations(tables, np.float64))
        self._known: dict[tuple[int, ...], FloatMatrix] = {}

    def check(self, reader: Reader, who: str) -> None:
        """Verify the latest pass of a reader, as in a full pass.

        Raises:
            WrongAnswer: if the relative error of a layer exceeds ``LARGEST_ERROR``.
        """
        tokens = reader.reading.tokens
        key = tuple(token.id for token in tokens)
        if key not in self._known:
            self._known[key] = np.concatenate(self._reader.read(tokens).last_hidden)
        exact, found = self._known[key], np.concatenate(reader.reading.last_hidden)
        errors = np.linalg.norm(found - exact, axis=1) / np.linalg.norm(exact, axis=1)
        if not (errors <= LARGEST_ERROR).all():  # also refuses NaN
            raise WrongAnswer(who=who)


def _read(
    section: Section,
    budget: SectionBudget,
    readers_by_name: Mapping[str, Reader],
    torch_case: Callable[[int], float] | None,
    exact: _Exact,
    tokens: list[Token],
    limit_s: float,
) -> None:
    name = f"{len(tokens)} tokens"
    budget.say(f"reading {name}")
    cases: dict[str, Case] = {who: _reading(reader, tokens, exact, who) for who, reader in readers_by_name.items()}
    if torch_case is not None:
        cases[_TORCH] = lambda: torch_case(len(tokens))
    times_ms = interleave(cases, limit_s, budget.rounds, spinning=_SPINNING)
    for who, sample_ms in times_ms.items():
        note = "a model of the same shape; only its time counts" if who == _TORCH else ""
        section.samples.append(Sample(f"{name} read, {who}", "ms", Spread.of(sample_ms), note))
    promise = _PROMISE if len(tokens) == _PROMISED_COUNT else None
    for who in list(cases)[1:]:
        found = ratio_spread(times_ms[who], times_ms[_OPENCL])
        section.findings.append(
            Finding(f"{name} read: speed of OpenCL / {who}", found, promise if who == _TORCH else None)
        )


def _write(
    section: Section, budget: SectionBudget, readers_by_name: Mapping[str, Reader], exact: _Exact, limit_s: float
) -> None:
    count = _QUICK_WRITTEN if budget.quick else _WRITTEN
    budget.say(f"writing {count} tokens")
    writers = [_OPENCL] if budget.quick else list(readers_by_name)
    cases: dict[str, Case] = {who: _writing(readers_by_name[who], count, exact, who) for who in writers}
    speeds = interleave(cases, limit_s, budget.rounds, fewest_rounds=2, spinning=_SPINNING)
    for who, sample in speeds.items():
        section.samples.append(Sample(f"{count} tokens written, {who}", "tokens/s", Spread.of(sample)))
    if _NUMPY in speeds:
        found = ratio_spread(speeds[_OPENCL], speeds[_NUMPY])
        section.findings.append(Finding(f"writing: speed of OpenCL / {_NUMPY}", found))


def _reader(model: ModelFile, lane: str, device: DeviceInfo, tables: HostTables) -> Reader:
    return Reader(model, make_operations(lane, device, tables, CancelToken()))


def _reading(reader: Reader, tokens: list[Token], exact: _Exact, who: str) -> Case:
    """A case that measures one prefill in ms."""

    def case() -> float:
        took_ms = reader.read(tokens).prefill_ns / 1e6
        exact.check(reader, who)
        return took_ms

    return case


def _writing(reader: Reader, count: int, exact: _Exact, who: str) -> Case:
    """A case that measures decoded tokens a second, sampling included, after a prompt that is not timed.

    An end-of-text token does not end it, so that all cases decode the same number of tokens.
    """
    prompt, sampler = reader.model.tokens(_TEXT)[:_PROMPT], TokenSampler(0.0, 0)

    def case() -> float:
        reader.read(prompt)
        started_ns = time.perf_counter_ns()
        for _ in range(count):
            reader.follow(sampler.sample(reader))
        speed = count * 1e9 / (time.perf_counter_ns() - started_ns)
        exact.check(reader, who)
        return speed

    return case


def _torch_case(config: LlamaConfig) -> Callable[[int], float] | None:
    """A function for the prefill time in ms of a PyTorch model of this shape with random weights; None without it."""
    if find_spec("torch") is None or find_spec("transformers") is None:
        return None
    import torch  # noqa: PLC0415
    import transformers  # noqa: PLC0415

    shape = transformers.LlamaConfig(
        vocab_size=config.vocabulary,
        hidden_size=config.hidden,
        intermediate_size=config.feed_forward,
        num_hidden_layers=config.layers,
        num_attention_heads=config.heads,
        num_key_value_heads=config.key_value_heads,
        tie_word_embeddings=True,
    )
    model = transformers.LlamaForCausalLM(shape).eval().float()

    def case(count: int) -> float:
        ids = torch.arange(count)[None]
        started_ns = time.perf_counter_ns()
        with torch.no_grad():
            model(ids, logits_to_keep=1)
        return (time.perf_counter_ns() - started_ns) / 1e6

    return case
