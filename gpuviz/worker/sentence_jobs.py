"""What the worker does with the language model: reads sentences, writes on, and lets lanes climb the layers."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from gpuviz import __version__
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.results import NO_DEVICE, DeviceInfo, HostInfo, today
from gpuviz.compute.stopped import Stopped, check_stop
from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.errors import InvalidChoice
from gpuviz.model.climb import Climb
from gpuviz.model.heat import LayerHeat
from gpuviz.model.model_file import ModelFile, open_model
from gpuviz.model.reader import LayerNumbers, Reader, Reading
from gpuviz.model.results import ClimbLane, SentenceResult, Token
from gpuviz.model.ways import describe_way, make_operations
from gpuviz.model.writing import WordChooser, Written, check_temperature, write
from gpuviz.worker import messages, sentence_messages
from gpuviz.worker.found_devices import FoundDevices
from gpuviz.worker.job import SentenceCommand
from gpuviz.worker.roots import Event
from gpuviz.worker.sentence_messages import (
    MOST_TOKENS_SHOWN,
    ReadSentence,
    RunClimb,
    ScoreWords,
    SentenceSpec,
    ShowAttention,
    WriteOn,
)

Emit = Callable[[Event], None]


@dataclass
class _Model:
    """A model loaded for one way to compute it."""

    file: ModelFile
    reader: Reader
    lane: str
    device: DeviceInfo
    tables: HostTables
    ready_ns: int

    def close(self) -> None:
        self.reader.close()
        self.tables.close()
        self.file.close()


@dataclass
class _Read:
    """The sentence read last; ``heats`` are the colour scales of its layers."""

    run_id: int
    spec: SentenceSpec
    reading: Reading
    result: SentenceResult
    heats: list[LayerHeat]


@dataclass
class _Colours:
    """Turns layers into colours, each layer by its own scale, and tells of them."""

    emit: Emit
    run_id: int
    lane: str
    heats: list[LayerHeat] = field(default_factory=list)

    def __call__(self, layer: int, numbers: LayerNumbers) -> None:
        heat = LayerHeat.of(numbers.hidden)
        self.heats.append(heat)
        shown = numbers.hidden[-MOST_TOKENS_SHOWN:]
        elapsed_ns = numbers.report.elapsed_ns
        cells = heat.cells(shown).tobytes()
        self.emit(sentence_messages.LayerFinished(self.run_id, self.lane, layer, elapsed_ns, len(shown), cells))


class SentenceJobs:
    """Loads a model when one is first asked for, and keeps it."""

    def __init__(self, emit: Emit, devices: FoundDevices) -> None:
        self._emit, self._devices = emit, devices
        self._model: tuple[SentenceSpec, _Model] | None = None  # a spec without its text
        self._read: _Read | None = None
        self._climb: tuple[RunClimb, Climb] | None = None  # a command with run id 0

    def do(self, command: SentenceCommand, stop: NDArray[np.uint8]) -> None:
        """Do one job.

        Raises:
            Stopped, GpuvizError
        """
        match command:
            case ReadSentence():
                self._tell_sentence(command, stop)
            case WriteOn():
                self._write_on(command, stop)
            case ScoreWords(run_id, temperature, top):
                if self._read is not None and self._read.run_id == run_id and self._model is not None:
                    reading = self._read.reading
                    scores = self._model[1].reader.top(top, check_temperature(temperature), reading)
                    self._emit(sentence_messages.WordsScored(run_id, temperature, scores))
            case RunClimb():
                self._run_climb(command, stop)

    def show_attention(self, command: ShowAttention) -> None:
        """Answer at once. What asks about another sentence, layer or head gets no answer."""
        if self._model is None or self._read is None or self._read.run_id != command.run_id:
            return
        model = self._model[1]
        config = model.file.weights.config
        if 0 <= command.layer < config.layers and 0 <= command.head < config.heads:
            looks = model.reader.looks(self._read.reading, command.layer, command.head)
            self._emit(
                sentence_messages.AttentionShown(
                    command.run_id, command.layer, command.head, len(looks), looks.tobytes()
                )
            )

    def layer_matrices(
        self, run_id: int, spec: SentenceSpec, layer: int, stop: NDArray[np.uint8]
    ) -> tuple[FloatMatrix, FloatMatrix]:
        """What a layer (from 0) multiplies: its tokens × hidden units, and its gate table, hidden × wide.

        Raises:
            InvalidChoice: if there is no such layer.
            GpuvizError: if the sentence cannot be read.
        """
        model = self._loaded(run_id, spec, stop)
        layers = model.file.weights.layers
        if not 0 <= layer < len(layers):
            raise InvalidChoice(option="--layer", given=layer + 1, allowed=f"1 to {len(layers)}")
        tokens = model.file.tokens(spec.text)
        left = model.reader.feed_forward_input(tokens, layer)
        return left, np.ascontiguousarray(layers[layer].products["gate"].unpack().T)

    # ---- the model ----

    def _loaded(self, run_id: int, spec: SentenceSpec, stop: NDArray[np.uint8]) -> _Model:
        """The model of this spec, ready; the one at hand if it is the same."""
        wanted = replace(spec, text="")
        if self._model is None or self._model[0] != wanted:
            self._forget()
            started_ns = time.perf_counter_ns()
            lane = "opencl" if spec.opencl else "blas_all_cores"
            with ThreadPoolExecutor(1, thread_name_prefix="open-model") as beside:
                named = Path(spec.model) if spec.model else None
                opening = beside.submit(open_model, named)  # while the devices are tried in a child
                device = self._devices.choose(run_id, spec.device) if spec.opencl else NO_DEVICE
                file = opening.result()
            with ExitStack() as undo:
                undo.callback(file.close)
                tables = HostTables(None)
                undo.callback(tables.close)
                reader = Reader(file, make_operations(lane, device, tables, stop))
                undo.callback(reader.close)
                reader.warm_up(lambda *_: check_stop(stop))
                undo.pop_all()
            ready_ns = time.perf_counter_ns() - started_ns
            self._model = wanted, _Model(file, reader, lane, device, tables, ready_ns)
        model = self._model[1]
        self._emit(sentence_messages.ModelReady(run_id, model.file.info, model.device, model.lane, model.ready_ns))
        return model

    def _forget(self) -> None:
        """Free the old model before a new one needs the memory."""
        if self._climb is not None:
            self._climb[1].close()
        if self._model is not None:
            self._model[1].close()
        self._model = self._read = self._climb = None

    # ---- reading and writing ----

    def _tell_sentence(self, command: ReadSentence, stop: NDArray[np.uint8]) -> None:
        check_temperature(command.temperature)
        result = self._read_sentence(command, stop).result
        self._emit(sentence_messages.SentenceRead(command.run_id, result))

    def _read_sentence(self, command: ReadSentence | WriteOn, stop: NDArray[np.uint8]) -> _Read:
        run_id, spec = command.run_id, command.spec
        model = self._loaded(run_id, spec, stop)
        tokens = model.file.tokens(spec.text)
        self._read = None
        first_shown = max(0, len(tokens) - MOST_TOKENS_SHOWN)
        self._emit(sentence_messages.SentenceSplit(run_id, tokens, first_shown))
        colours = _Colours(self._emit, run_id, model.lane)

        def take(layer: int, numbers: LayerNumbers) -> None:
            check_stop(stop)
            colours(layer, numbers)

        reading = model.reader.read(tokens, take)
        result = SentenceResult(
            gpuviz=__version__,
            date=today(),
            host=HostInfo.here(),
            device=model.device,
            computed_by=describe_way(model.lane, model.device),
            model=model.file.info,
            text=spec.text,
            tokens=tokens,
            layers=reading.layers,
            guesses=model.reader.guesses(),
            top=model.reader.top(command.top, command.temperature),
            temperature=command.temperature,
            prefill_ns=reading.prefill_ns,
        )
        self._read = _Read(run_id, spec, reading, result, colours.heats)
        return self._read

    def _write_on(self, command: WriteOn, stop: NDArray[np.uint8]) -> None:
        chooser = WordChooser(command.temperature, command.seed)
        read = self._read
        if self._model is None or read is None or not self._goes_on(read, command.spec):
            read = self._read_sentence(command, stop)
        read.run_id = command.run_id
        reader = self._loaded(command.run_id, command.spec, stop).reader
        columns: list[bytes] = []

        def take(layer: int, numbers: LayerNumbers) -> None:
            columns.append(read.heats[layer].cells(numbers.hidden).tobytes())

        def tell(token: Token, written: Written) -> bool:
            heat = b"".join(columns)
            columns.clear()
            rate = written.tokens_per_s or 0.0
            top = reader.top(command.top, command.temperature)
            self._emit(sentence_messages.WordWritten(command.run_id, token, heat, top, rate))
            return not stop[0]

        written = write(reader, chooser, command.count, tell, take)
        if written.end == "stopped":
            raise Stopped
        self._emit(sentence_messages.WritingEnded(command.run_id, self._with_writing(read.result, written)))

    def _goes_on(self, read: _Read, spec: SentenceSpec) -> bool:
        """Whether the model's memory still ends with this very sentence."""
        return (
            self._model is not None
            and self._model[1].reader.reading is read.reading
            and read.spec == spec
            and len(read.reading.tokens) == len(read.result.tokens)
        )

    def _with_writing(self, result: SentenceResult, written: Written) -> SentenceResult:
        tokenizer = self._model[1].file.tokenizer if self._model else None
        text = tokenizer.decode([token.id for token in written.tokens]) if tokenizer else ""
        return replace(
            result,
            generated=written.tokens,
            generated_text=text,
            end=written.end,
            decode_tokens_per_s=written.tokens_per_s,
        )

    # ---- all lanes ----

    def _run_climb(self, command: RunClimb, stop: NDArray[np.uint8]) -> None:
        run_id = command.run_id
        spec = replace(command.spec, opencl=command.spec.opencl and "opencl" in command.lanes)
        model = self._loaded(run_id, spec, stop)
        wanted = replace(command, run_id=0)
        if self._climb is None or self._climb[0] != wanted:
            if self._climb is not None:
                self._climb[1].close()
            self._climb = None
            climb = Climb(model.file, spec.text, command.lanes, model.device, command.runs, self._kept(model), stop)
            with ExitStack() as undo:
                undo.callback(climb.close)
                climb.prepare()
                undo.pop_all()
            self._climb = wanted, climb
        climb = self._climb[1]
        self._emit(sentence_messages.ClimbPrepared(run_id, model.device, climb.lanes, climb.turns))
        result = climb.run(_ClimbObserver(run_id, self._emit))
        self._emit(sentence_messages.ClimbFinished(run_id, result))

    def _kept(self, model: _Model) -> Reader | None:
        return model.reader if model.lane == "opencl" else None


class _ClimbObserver:
    """Reports the lanes of a climb."""

    def __init__(self, run_id: int, emit: Emit) -> None:
        self._run_id, self._emit = run_id, emit
        self._colours: dict[str, _Colours] = {}

    def lane_started(self, lane: str, started_ns: int) -> None:
        self._colours[lane] = _Colours(self._emit, self._run_id, lane)
        self._emit(messages.LaneStarted(self._run_id, lane, started_ns))

    def layer_finished(self, lane: str, layer: int, numbers: LayerNumbers) -> None:
        self._colours[lane](layer, numbers)

    def lane_finished(self, result: ClimbLane) -> None:
        self._emit(sentence_messages.ClimbLaneFinished(self._run_id, result))
