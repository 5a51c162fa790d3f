"""The state of the sentence that all chapters share, and the actions on it."""

from dataclasses import dataclass, field
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.errors import GpuvizError, TextError, error_of
from gpuviz.model.results import Guess, ModelInfo, ProductReport, Score, SentenceResult
from gpuviz.panels.actions import Value
from gpuviz.sentence.curated import FIRST_SENTENCE, SENTENCES, accepted, cleaned
from gpuviz.sentence.messages import (
    MOST_TOKENS_SHOWN,
    AttentionShown,
    LayerFinished,
    ModelReady,
    ReadSentence,
    ScoreWords,
    SentenceRead,
    SentenceSpec,
    SentenceSplit,
    ShowAttention,
    WordsScored,
    WordWritten,
    WriteOn,
    WritingEnded,
)
from gpuviz.settings import Settings
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import JobFailed, JobStopped
from gpuviz.worker.port import WorkerPort
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced

WORDS_AT_A_TIME = 24
HIGHEST_TEMPERATURE = 2.0
_USUAL_TEMPERATURE = 1.0
_TOP = 10
_LAYERS_UNTIL_KNOWN = 30
_NO_MODEL = "error-model-file-missing"


class Status(Enum):
    """The state of the sentence."""

    ASLEEP = auto()  # nothing is computed while a recording is shown
    WAITING = auto()  # for the worker to open the model
    NO_MODEL = auto()
    FETCHING = auto()
    READING = auto()
    READ = auto()
    WRITING = auto()
    FAILED = auto()


@dataclass(frozen=True)
class FetchProgress:
    """The bytes of the model's file downloaded so far, and in total."""

    done_bytes: int
    total_bytes: int


@dataclass
class SentenceState:
    """What is known of one sentence.

    ``heat`` is layers × tokens × hidden units, 0 where nothing is computed yet. ``first_shown`` is the number of tokens
    omitted from the start of a long sentence. ``given`` counts the tokens of the visitor, ``written`` those that the
    model added.
    """

    text: str
    run_id: int
    status: Status = Status.WAITING
    model: ModelInfo | None = None
    device: DeviceInfo = NO_DEVICE
    lane: str = "opencl"
    tokens: list[str] = field(default_factory=list)
    first_shown: int = 0
    given: int = 0  # the model wrote the others
    written: int = 0
    written_text: str = ""
    heat: NDArray[np.uint8] = field(default_factory=lambda: np.zeros((_LAYERS_UNTIL_KNOWN, 1, 1), np.uint8))
    computed: int = 0
    layers_ns: list[int] = field(default_factory=list)
    result: SentenceResult | None = None
    top: list[Score] = field(default_factory=list)
    scored_at: float = _USUAL_TEMPERATURE  # the temperature of ``top``
    writes_at: float = _USUAL_TEMPERATURE  # the temperature at which words are being written
    rate: float | None = None
    is_full: bool = False
    attention: NDArray[np.float32] | None = None
    failure: GpuvizError | None = None
    fetch: FetchProgress | None = None

    @property
    def layers(self) -> int:
        """The number of the model's layers."""
        return len(self.heat)

    @property
    def guesses(self) -> list[Guess]:
        """The likeliest next word after each layer."""
        return self.result.guesses if self.result else []

    @property
    def is_known(self) -> bool:
        """Whether the sentence has been read."""
        return self.status in (Status.READ, Status.WRITING)

    def product(self, layer: int) -> ProductReport | None:
        """The measured gate and up products of a layer (from 0), the first after attention; None until it is known."""
        if self.result is None:
            return None
        products = self.result.layers[layer + 1].products
        return next((product for product in products if product.name == "gate, up"), None)


class Sentence:
    """Submits jobs about the sentence, and follows their events; ``port`` is shared with all scenes."""

    def __init__(self, port: WorkerPort, settings: Settings, model: str | None = None) -> None:
        self.may_fetch = False  # whether to download a missing model
        self.may_be_typed = True
        self.refused = False  # whether the last typed sentence was refused
        self.layer_touched = False
        self._times_written = 0  # since the start
        self.temperature = _USUAL_TEMPERATURE
        self.head = 0
        self._model, self._first = model, settings.sentence or FIRST_SENTENCE
        self._port, self._settings = port, settings
        settings.sentence = self._first
        settings.observe(lambda: self.read(self.now.text), "device")
        self.now = SentenceState(self._first, port.next_run_id())

    # ---- actions ----

    @property
    def spec(self) -> SentenceSpec:
        """The spec of the sentence with all words written after it."""
        return SentenceSpec(self.now.text + self.now.written_text, self._model, self._settings.device)

    @property
    def layer(self) -> int:
        """The selected layer (from 0)."""
        return self._settings.layer

    def do(self, name: str, value: Value = None) -> bool:
        """Handle an action; returns False if it does not concern the sentence."""
        now = self.now
        match name, value:
            case "sentence", str(typed) if self.may_be_typed or typed in SENTENCES:
                self.refused = bool(cleaned(typed)) and not accepted(typed)
                if accepted(typed):
                    self.read(accepted(typed))
            case "write", _ if now.status is Status.READ and not now.is_full:
                self._write_on()
            case "temperature", float(temperature):
                self._set_temperature(temperature)
            case "layer", int(layer) if 0 <= layer < now.layers:
                self.layer_touched = True
                self._settings.change(layer=layer)
                self._ask_for_attention()
            case "head", int(head) if now.model is not None and 0 <= head < now.model.heads:
                self.head = head
                self._ask_for_attention()
            case "retry", _:  # retrying a text that cannot be read would fail again
                self.read(self._first if isinstance(now.failure, TextError) else now.text)
            case "fetch", _:
                self.may_fetch = True
            case (("write" | "sentence" | "temperature" | "layer" | "head"), _):
                pass
            case _:
                return False
        return True

    def reset(self) -> None:
        """Return to the first sentence, and undo all changes of the visitor."""
        self.temperature, self.head, self._times_written = _USUAL_TEMPERATURE, 0, 0
        self.refused = False
        self.read(self._first)

    def read(self, text: str) -> None:
        """Submit the reading of a sentence, unless nothing is computed now."""
        before, run_id = self.now, self._port.next_run_id()
        self.layer_touched = False
        self.now = SentenceState(text, run_id, model=before.model, device=before.device, lane=before.lane)
        self.now.heat = np.zeros((before.layers, 1, 1), np.uint8)
        if before.status is Status.ASLEEP:
            self.sleep()
        else:
            self._port.submit(ReadSentence(run_id, self.spec, self.temperature, _TOP))
        self._settings.change(sentence=text)

    def _write_on(self) -> None:
        now = self.now
        spec = self.spec
        now.text, now.written_text = spec.text, ""
        now.status, now.rate = Status.WRITING, None
        now.run_id, now.writes_at = self._port.next_run_id(), self.temperature
        seed = now.run_id if self._settings.seed is None else self._settings.seed + self._times_written
        self._times_written += 1
        self._port.submit(WriteOn(now.run_id, spec, WORDS_AT_A_TIME, self.temperature, seed, _TOP))

    def _set_temperature(self, temperature: float) -> None:
        self.temperature = min(max(round(temperature, 2), 0.0), HIGHEST_TEMPERATURE)
        if self.now.status is Status.READ:
            self._score_words()

    def _score_words(self) -> None:
        self._port.submit(ScoreWords(self._port.next_run_id(), self.now.run_id, self.temperature, _TOP))

    def _ask_for_attention(self) -> None:
        if self.now.is_known:
            self._port.submit(ShowAttention(self.now.run_id, self.layer, self.head))

    # ---- the model's file ----

    @property
    def wants_fetch(self) -> bool:
        """Whether the default model is missing, not being downloaded yet, and may be downloaded."""
        return self.may_fetch and self.now.status is Status.NO_MODEL and self._model is None

    def sleep(self) -> None:
        """Note that nothing is computed from now on."""
        self.now.status = Status.ASLEEP

    def fetching(self, done_bytes: int, total_bytes: int) -> None:
        """Show the progress of the download, which is tried once only."""
        self.may_fetch = False
        if self.now.status is not Status.ASLEEP:
            self.now.status = Status.FETCHING
            self.now.fetch = FetchProgress(done_bytes, total_bytes)

    def fetched(self, failure: GpuvizError | None) -> None:
        """Note the end of the download, and read the sentence unless it failed."""
        if failure is None:
            self.read(self.now.text)
        elif self.now.status is not Status.ASLEEP:
            self.now.status, self.now.failure = Status.FAILED, failure

    # ---- events ----

    def apply(self, event: SupervisorEvent) -> None:
        """Apply an event; those of earlier sentences are ignored."""
        now = self.now
        if isinstance(event, WorkerReplaced | FellBack):
            self._apply_change_of_worker(event)
            return
        if getattr(event, "run_id", None) != now.run_id or now.status in (Status.FETCHING, Status.ASLEEP):
            return
        match event:
            case ModelReady():
                now.model, now.device, now.lane = event.model, event.device, event.lane
                self._settings.change(layer=min(self.layer, event.model.layers - 1))
                self.head = min(self.head, event.model.heads - 1)
            case SentenceSplit():
                self._begin_reading(event)
            case LayerFinished() if event.lane == now.lane:
                self._take_layer(event)
            case SentenceRead():
                now.result, now.top, now.scored_at = event.result, event.result.top, event.result.temperature
                self._rest()
                self._ask_for_attention()
            case WordWritten():
                self._take_word(event)
            case WritingEnded():
                now.result, now.rate = event.result, event.result.decode_tokens_per_s
                now.written_text = event.result.generated_text  # a single token may be part of a character
                now.is_full = event.result.end == "full"
                self._rest()
                self._ask_for_attention()
            case WordsScored() if event.temperature == self.temperature:
                now.top, now.scored_at = event.top, event.temperature
            case AttentionShown() if (event.layer, event.head) == (self.layer, self.head):
                now.attention = np.frombuffer(event.weights, np.float32).reshape(event.tokens, event.tokens)
            case _:
                self._apply_end(event)

    def _apply_end(self, event: SupervisorEvent) -> None:
        """Apply the end of a job that was cancelled or failed."""
        now = self.now
        match event:
            case JobStopped() if now.status is Status.WRITING:
                self._rest()
            case JobFailed():
                now.failure = error_of(event.key, event.arguments)
                now.status = Status.NO_MODEL if event.key == _NO_MODEL else Status.FAILED

    def _rest(self) -> None:
        """Reading or writing is over. Words of a temperature that was changed meanwhile are scored anew."""
        self.now.status = Status.READ
        if self.now.scored_at != self.temperature:
            self._score_words()

    def _begin_reading(self, event: SentenceSplit) -> None:
        now = self.now
        if now.status is Status.WAITING:
            now.given = len(event.tokens)
        if now.status is not Status.WRITING:
            now.status = Status.READING
        now.tokens = [token.text for token in event.tokens[event.first_shown :]]
        now.first_shown = event.first_shown
        now.written = min(len(event.tokens) - now.given, len(now.tokens))
        now.layers_ns, now.computed, now.attention = [], 0, None
        if now.model is not None:
            now.heat = np.zeros((now.model.layers, len(now.tokens), now.model.hidden), np.uint8)

    def _take_layer(self, event: LayerFinished) -> None:
        now = self.now
        layers, words, values = now.heat.shape
        if event.layer >= layers or len(event.heat) != words * values:
            return  # it came before the words that it belongs to
        heat = now.heat.copy()  # a new array, so that earlier references keep their content
        heat[event.layer] = np.frombuffer(event.heat, np.uint8).reshape(words, values)
        now.heat = heat
        now.computed = event.layer + 1
        now.layers_ns.append(event.elapsed_ns)

    def _take_word(self, event: WordWritten) -> None:
        """Append a token's column, and drop the first one if there are too many."""
        now = self.now
        layers, _, values = now.heat.shape
        if len(event.heat) != layers * values:
            return  # as above
        column = np.frombuffer(event.heat, np.uint8).reshape(layers, 1, values)
        now.heat = np.concatenate([now.heat, column], axis=1)[:, -MOST_TOKENS_SHOWN:]
        now.first_shown += len(now.tokens) + 1 - now.heat.shape[1]
        now.tokens = [*now.tokens, event.token.text][-MOST_TOKENS_SHOWN:]
        now.written = min(now.written + 1, len(now.tokens))
        now.written_text += event.token.text
        now.top, now.scored_at, now.rate = event.top, now.writes_at, event.tokens_per_s

    def _apply_change_of_worker(self, event: WorkerReplaced | FellBack) -> None:
        match event:
            case WorkerReplaced() if self.now.is_known:
                self._read_again()
            case FellBack(None | ReadSentence.slot, Rung.RECORDING):
                self.sleep()
            case FellBack(None | ReadSentence.slot, Rung.CHOSEN_DEVICE) if self.now.status is Status.ASLEEP:
                self.now.status = Status.WAITING
                self.read(self.now.text)

    def _read_again(self) -> None:
        """Let the new worker read the sentence, while the old results stay visible."""
        now = self.now
        now.text, now.written_text = self.spec.text, ""
        now.status, now.run_id = Status.READ, self._port.next_run_id()
        self._port.submit(ReadSentence(now.run_id, self.spec, self.temperature, _TOP))
