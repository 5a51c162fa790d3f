"""The full pass: all lanes compute the same forward pass over one sentence, each verified against float64."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from gpuviz import __version__
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.contest import Contest, ContestObserver, Entrant, representative_run, spread_ns
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.handicaps import held_back_by
from gpuviz.compute.host_info import HostInfo, today
from gpuviz.compute.lanes.blas import ALL_CORES, ONE_CORE, blas_cores, blas_kernel, wait_for_blas_threads
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.speedups import speedups
from gpuviz.compute.transformer.host_tables import TWO_LAYERS, HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.compute.transformer.packed import PackedMatrix
from gpuviz.model.backends import describe_backend, make_operations
from gpuviz.model.model_file import ModelFile, check_fits_memory
from gpuviz.model.reader import Reader
from gpuviz.model.reading import LayerNumbers
from gpuviz.model.results import FullPassLane, FullPassResult, Token

LARGEST_ERROR = 1e-3
_TIE = 0.9  # words of at least this share of the highest probability are as likely: rounding may choose either


class FullPassObserver(ContestObserver[FullPassLane], Protocol):
    """Callbacks of a full pass; called from the threads of the lanes."""

    def layer_finished(self, lane: str, layer: int, numbers: LayerNumbers) -> None:
        """A layer (counted from 0) of the live run is done."""
        ...


@dataclass(frozen=True)
class _Run:
    total_ns: int
    layers_ns: list[int]
    errors: list[float]  # by layer
    next_word: Token
    word_is_right: bool

    @property
    def correct(self) -> list[bool]:
        """Which layers are."""
        # All comparisons with NaN are false, so it is not correct.
        *before, last = (error <= LARGEST_ERROR for error in self.errors)
        return [*before, last and self.word_is_right]

    @property
    def is_correct(self) -> bool:
        return all(self.correct)


class FullPass:
    """Several lanes computing one sentence. The first run of each lane is the live one; all its runs are verified.

    A layer is correct if, for every token, the relative error of its hidden state against a float64 pass, in the
    Euclidean norm, is at most ``LARGEST_ERROR``. An error in an earlier layer shows in later ones too. The next word
    counts with the last layer: it must be the likeliest of the float64 pass, or about as likely. ``opencl`` may be an
    existing reader, which is not closed with this object. ``tokens`` take the place of the text's own. Once ``cancel``
    is cancelled, all methods end with ``Cancelled``.

    Raises:
        TextError: if the model cannot read the text.
        ModelTooLarge: if there is not enough memory for the float64 pass.
    """

    def __init__(
        self,
        model: ModelFile,
        text: str,
        lanes: Sequence[str],
        device: DeviceInfo,
        runs: int,
        opencl: Reader | None = None,
        cancel: CancelToken | None = None,
        tokens: Sequence[Token] | None = None,
    ) -> None:
        self._cancel = cancel or CancelToken()
        self._model, self._text = model, text
        self._tokens = model.tokens(text) if tokens is None else list(tokens)
        self.device, self._runs = device, runs
        check_fits_memory(model.weights.reference_bytes)
        self._tables = _UnpackedFirst(TWO_LAYERS)
        self._readers = {lane: opencl if lane == "opencl" and opencl else self._reader(lane) for lane in lanes}
        self._kept = opencl
        self._reference: list[FloatMatrix] = []
        self._likely = np.zeros(0, np.float32)  # the float64 pass's probabilities of the next word

    @property
    def lanes(self) -> list[str]:
        """The lanes in the order in which they run."""
        return list(self._readers)

    @property
    def turns(self) -> bool:
        """Whether all lanes share the CPU, and so run one after another."""
        return "opencl" not in self._readers or self.device.is_cpu

    def prepare(self) -> None:
        """Compute the float64 pass and warm up all lanes.

        Raises:
            Cancelled, OpenClError
        """
        self._reference = []
        exact = Reader(self._model, NumpyOperations(self._tables, np.float64))
        exact.read(self._tokens, lambda _, numbers: self._keep(numbers))
        self._likely = exact.probabilities(1.0)
        for lane, reader in self._readers.items():
            self._cancel.check()
            with _cores(lane):
                tokens = self._tokens[:1] if lane == "sequential" else self._tokens
                reader.read(tokens, lambda *_: self._cancel.check())
            wait_for_blas_threads(lane)

    def run(self, observer: FullPassObserver) -> FullPassResult:
        """Run all lanes; ``prepare`` must have been called.

        Raises:
            Cancelled, OpenClError
        """
        entrants = [self._entrant(lane, observer) for lane in self._readers]
        lanes = Contest(entrants, self._cancel, self.turns).run(observer)
        return FullPassResult(
            gpuviz=__version__,
            date=today(),
            precision="float32",
            host=HostInfo.here(),
            device=self.device,
            model=self._model.info,
            text=self._text,
            tokens=self._tokens,
            lanes=lanes,
            speedup=speedups(lanes),
        )

    def close(self) -> None:
        """Release the readers and tables made for this object."""
        for reader in self._readers.values():
            if reader is not self._kept:
                reader.close()
        self._tables.close()

    def _reader(self, lane: str) -> Reader:
        return Reader(self._model, make_operations(lane, self.device, self._tables, self._cancel))

    def _keep(self, numbers: LayerNumbers) -> None:
        self._cancel.check()
        self._reference.append(numbers.hidden)

    def _entrant(self, lane: str, observer: FullPassObserver) -> Entrant[_Run, FullPassLane]:
        uses_cpu = lane != "opencl" or self.device.is_cpu
        runs = 1 if lane == "sequential" else self._runs

        def run_once(live: bool) -> _Run:
            with _cores(lane):
                return self._run_once(lane, observer if live else None)

        return Entrant(lane, uses_cpu, runs, run_once, lambda runs: self._result(lane, runs))

    def _run_once(self, lane: str, observer: FullPassObserver | None) -> _Run:
        reader, finished = self._readers[lane], []

        def take(layer: int, numbers: LayerNumbers) -> None:
            self._cancel.check()
            finished.append(numbers)
            if observer is not None:
                observer.layer_finished(lane, layer, numbers)

        reading = reader.read(self._tokens, take)
        self._cancel.check()
        errors = [_error(numbers.hidden, exact) for numbers, exact in zip(finished, self._reference, strict=True)]
        best = int(np.argmax(reader.probabilities(1.0)))
        layers_ns = [numbers.report.elapsed_ns for numbers in finished]
        word_is_right = is_likeliest(best, self._likely)
        return _Run(reading.prefill_ns, layers_ns, errors, self._model.token(best), word_is_right)

    def _result(self, lane: str, runs: Sequence[_Run]) -> FullPassLane:
        run = representative_run(runs)
        return FullPassLane(
            lane=lane,
            description=describe_backend(lane, self.device),
            total_ns=run.total_ns,
            layers_ns=run.layers_ns,
            layers_correct=sum(run.correct),
            worst_error=float(np.nan_to_num(max(run.errors), nan=1e30, posinf=1e30)),
            verified=run.is_correct,
            next_word=run.next_word,
            runs=len(runs),
            spread_ns=spread_ns(runs),
            blas_kernel=blas_kernel(lane),
            held_back_by=held_back_by(lane),
        )


class _UnpackedFirst(HostTables):
    """Unpacks tables before they are used: unpacking takes a core, which no lane must lack while it is timed."""

    def expect(self, tables: Sequence[PackedMatrix]) -> None:
        """Unpack these tables, and wait for them."""
        super().expect(tables)
        for table in tables:
            self.numbers(table)


def is_likeliest(word: int, probabilities: FloatMatrix) -> bool:
    """Whether no word is clearly more likely; two that are about as likely are both right."""
    return bool(probabilities[word] >= _TIE * probabilities.max())


def _error(hidden: FloatMatrix, exact: FloatMatrix) -> float:
    """The largest relative error of any token's hidden state, in the Euclidean norm; NaN if any number is NaN."""
    return float(np.max(np.linalg.norm(hidden - exact, axis=1) / np.linalg.norm(exact, axis=1)))


def _cores(lane: str) -> AbstractContextManager[object]:
    """A context that limits BLAS to the cores of this lane."""
    return blas_cores(lane) if lane in (ONE_CORE, ALL_CORES) else nullcontext()
