"""Speed of the language model, writing and reading: beside NumPy, PyTorch and llama.cpp, and as shares of limits."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack, closing
from pathlib import Path

from gpuviz.bench.interleave import Case, interleave, interleave_beside, ratio_spread
from gpuviz.bench.llama_cpp import NAME, LlamaCpp, is_installed
from gpuviz.bench.model_case import ExactPass, reading, writing
from gpuviz.bench.model_limits import ModelLimits
from gpuviz.bench.report import Finding, Missing, Promise, Sample, Section, Spread, Unit
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.bench.torch_model import torch_reading
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.host import available_cores
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.errors import BenchmarkFailed, NoOpenCl, WrongAnswer
from gpuviz.model.backends import make_operations
from gpuviz.model.model_file import ModelFile, open_model
from gpuviz.model.reader import Reader
from gpuviz.model.results import Token

COUNTS, QUICK_COUNTS = (16, 64, 128), (64,)
_PROMPT, _WRITTEN, _QUICK_WRITTEN = 11, 32, 16  # tokens
_CANDIDATES = 5
_WRITING_SHARE = 0.3  # of the time left
_OPENCL, _NUMPY, _TORCH, _LLAMA_CPP = "OpenCL", "NumPy, all cores", "PyTorch, float32", NAME
_SPINNING = (_NUMPY, _TORCH, _LLAMA_CPP)
_NOTES = {
    _TORCH: "a model of the same shape; only its time counts",
    _LLAMA_CPP: "its threads spin: it falls far behind where other processes are at work",
}
_PROMISED_COUNT, _BESIDE_TORCH = 64, Promise("at least", 1.0, 1.5)
_READING = Promise("at least", 2.0, 3.0)  # beside llama.cpp
_WRITING = Promise("at least", 1.0, 1.5)
_WRITING_FINDING = f"writing: speed of {_OPENCL} / {_LLAMA_CPP}"
_READING_FINDING = f"{_PROMISED_COUNT} tokens read: speed of {_OPENCL} / {_LLAMA_CPP}"
_TEXT = "A professor and one thousand students sat down to solve the same problems, one after another. " * 12


def measure(budget: SectionBudget, path: Path | None = None, counts: Sequence[int] | None = None) -> Section:
    """Measure writing, and reading of ``counts`` tokens; by the fetched model unless ``path`` names another.

    Raises:
        OpenClError: if there is no device, or it fails.
        ModelError, UnreadableFile: if the model's file is missing, damaged or too large.
        WrongAnswer: if a layer is wrong, or llama.cpp goes on with an unlikely token.
    """
    if budget.device is None:
        raise NoOpenCl(detail="no device passed the probe")
    budget.say("opening the model")
    with ExitStack() as stack:
        model = stack.enter_context(closing(open_model(path)))
        layers = _Layers(budget, budget.device, model, stack)
        layers.write(budget.left_s * _WRITING_SHARE)
        left_s, wanted = budget.left_s, counts or (QUICK_COUNTS if budget.quick else COUNTS)
        if budget.quick and left_s < 0:
            layers.section.missing.append(Missing("reading", "no time left", _READING_FINDING, _READING))
            return layers.section
        for count in wanted:
            layers.read(model.tokens(_TEXT)[:count], left_s / len(wanted))
    return layers.section


class _Layers:
    """The model opened by all sides, and the section that their measurements are added to; ``stack`` closes them."""

    def __init__(self, budget: SectionBudget, device: DeviceInfo, model: ModelFile, stack: ExitStack) -> None:
        self.section = Section("layers", "A sentence through all layers")
        self._budget, self._model = budget, model
        tables = stack.enter_context(closing(HostTables(None)))
        self._readers: dict[str, Reader] = {}
        for who, lane in ((_OPENCL, "opencl"), (_NUMPY, "blas_all_cores")):
            operations = make_operations(lane, device, tables, CancelToken())
            self._readers[who] = stack.enter_context(closing(Reader(model, operations)))
        self._readers[_OPENCL].warm_up()
        self._exact = ExactPass(model, tables)
        self._limits = ModelLimits.of(model.weights, device)
        self._torch = None if budget.quick else torch_reading(model.weights.config)
        if self._torch is None:
            finding = f"{_PROMISED_COUNT} tokens read: speed of {_OPENCL} / {_TORCH}"
            why = "takes too long to load for “--quick”" if budget.quick else "not installed"
            self.section.missing.append(Missing("PyTorch with transformers", why, finding, _BESIDE_TORCH))
        self._llama_cpp = self._open_llama_cpp(stack)

    def write(self, limit_s: float) -> None:
        """Let all sides write in turns; in a quick benchmark NumPy does not."""
        count = _QUICK_WRITTEN if self._budget.quick else _WRITTEN
        self._budget.say(f"writing {count} tokens")
        prompt = self._model.tokens(_TEXT)[:_PROMPT]
        writers = [_OPENCL] if self._budget.quick else list(self._readers)
        cases: dict[str, Case] = {who: writing(self._readers[who], prompt, count, self._exact, who) for who in writers}
        if (peer := self._llama_cpp) is not None:
            likeliest = self._likeliest(prompt)
            cases[_LLAMA_CPP] = lambda: _by_llama_cpp(peer, prompt, likeliest, count)
        speeds = self._in_turns(cases, limit_s, fewest_rounds=2)
        for who, sample in speeds.items():
            self._sample(f"{count} tokens written, {who}", "tokens/s", sample)
        for who in list(speeds)[1:]:
            found, promise = ratio_spread(speeds[_OPENCL], speeds[who]), _WRITING if who == _LLAMA_CPP else None
            self.section.findings.append(Finding(f"writing: speed of {_OPENCL} / {who}", found, promise))
        self._limits.add_writing(self.section, _OPENCL, len(prompt) + count // 2, speeds[_OPENCL])

    def read(self, tokens: list[Token], limit_s: float) -> None:
        """Let all sides read ``tokens`` in turns."""
        count, name = len(tokens), f"{len(tokens)} tokens"
        self._budget.say(f"reading {name}")
        cases: dict[str, Case] = {
            who: reading(reader, tokens, self._exact, who) for who, reader in self._readers.items()
        }
        if (torch := self._torch) is not None:
            cases[_TORCH] = lambda: torch(count)
        if (peer := self._llama_cpp) is not None:
            likeliest = self._likeliest(tokens)
            cases[_LLAMA_CPP] = lambda: _by_llama_cpp(peer, tokens, likeliest)
        times_ms = self._in_turns(cases, limit_s, fewest_rounds=3)
        for who, sample_ms in times_ms.items():
            self._sample(f"{name} read, {who}", "ms", sample_ms)
        promises = {_LLAMA_CPP: _READING} | ({_TORCH: _BESIDE_TORCH} if count == _PROMISED_COUNT else {})
        for who in list(times_ms)[1:]:
            found = ratio_spread(times_ms[who], times_ms[_OPENCL])
            self.section.findings.append(Finding(f"{name} read: speed of {_OPENCL} / {who}", found, promises.get(who)))
        self._limits.add_reading(self.section, _OPENCL, count, times_ms[_OPENCL])

    def _sample(self, name: str, unit: Unit, values: list[float]) -> None:
        note = next((note for who, note in _NOTES.items() if name.endswith(who)), "")
        self.section.samples.append(Sample(name, unit, Spread.of(values), note))

    def _in_turns(self, cases: Mapping[str, Case], limit_s: float, fewest_rounds: int) -> dict[str, list[float]]:
        """As ``interleave``; a llama.cpp that fails is named and left out from then on."""
        rounds = self._budget.rounds

        def measure(sides: Mapping[str, Case]) -> dict[str, list[float]]:
            return interleave(sides, limit_s, rounds, fewest_rounds, spinning=_SPINNING)

        measured, why = interleave_beside(_LLAMA_CPP, cases, measure)
        if why:
            self._leave_out_llama_cpp(why)
        return measured

    def _open_llama_cpp(self, stack: ExitStack) -> LlamaCpp | None:
        if not is_installed():
            self._leave_out_llama_cpp("not installed")
            return None
        self._budget.say("opening the model by llama.cpp")
        try:
            opened = LlamaCpp(self._model.path, available_cores(), self._model.positions)
        except BenchmarkFailed as error:
            self._leave_out_llama_cpp(str(error.arguments["detail"]))
            return None
        return stack.enter_context(closing(opened))

    def _leave_out_llama_cpp(self, why: str) -> None:
        self._llama_cpp = None
        self.section.missing.append(Missing(_LLAMA_CPP, why, _WRITING_FINDING, _WRITING))

    def _likeliest(self, tokens: list[Token]) -> frozenset[int]:
        """The likeliest tokens to follow: llama.cpp rounds activations to 8 bits, so its first may be our second."""
        reader = self._readers[_OPENCL]
        reader.read(tokens)
        return frozenset(token for token, *_ in reader.top(_CANDIDATES, reader.probabilities(1.0)))


def _by_llama_cpp(peer: LlamaCpp, tokens: list[Token], likeliest: frozenset[int], count: int = 0) -> float:
    """The time in ms for reading ``tokens``, or else tokens a second when it goes on by ``count``.

    Raises:
        WrongAnswer: if it goes on with none of the ``likeliest``.
    """
    answer = peer.write([token.id for token in tokens], count)
    if answer.tokens[0] not in likeliest:
        raise WrongAnswer(who=_LLAMA_CPP)
    return count / answer.write_ms * 1e3 if count else answer.read_ms
