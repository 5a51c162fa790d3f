"""Jobs of the language model: read a sentence, continue it, and score the next words."""

import dataclasses
from dataclasses import dataclass

from msgspec.structs import replace

from gpuviz import __version__
from gpuviz.compute.cancellation import Cancelled
from gpuviz.compute.host_info import HostInfo, today
from gpuviz.model.backends import describe_backend
from gpuviz.model.heat import LayerHeat, LayersHeat
from gpuviz.model.reading import LayerNumbers, Reading
from gpuviz.model.results import SentenceResult
from gpuviz.model.writing import TokenSampler, Written, WrittenToken, check_temperature, write
from gpuviz.sentence.language_model import LanguageModel, OpenModel
from gpuviz.sentence.layer_colours import LayerColours
from gpuviz.sentence.messages import (
    MOST_TOKENS_SHOWN,
    AttentionShown,
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
from gpuviz.worker.context import Handlers, WorkerContext


def handlers(worker: WorkerContext) -> Handlers:
    """The handlers of the jobs and queries about sentences."""
    jobs = SentenceJobs(worker)
    return {
        ReadSentence: jobs.read,
        WriteOn: jobs.write_on,
        ScoreWords: jobs.score_words,
        ShowAttention: jobs.show_attention,
    }


@dataclass(frozen=True)
class _Read:
    """The last sentence read, with its model, and ``heats``, the colour scale of each layer."""

    run_id: int
    spec: SentenceSpec
    model: OpenModel
    reading: Reading
    result: SentenceResult
    heats: list[LayerHeat]


class SentenceJobs:
    """Keeps the last sentence read, so that it can be continued and queried without being read again."""

    def __init__(self, worker: WorkerContext) -> None:
        self._worker = worker
        self._models = worker.shared(LanguageModel)
        self._models.on_close(self._forget)
        self._read: _Read | None = None  # replaced, never mutated, as another thread answers queries

    def read(self, job: ReadSentence) -> None:
        """Read a sentence, and emit ``SentenceRead``; see ``ReadSentence`` for the events before it.

        Raises:
            Cancelled, GpuvizError
        """
        check_temperature(job.temperature)
        model = self._models.get(job.run_id, job.spec)
        self._worker.emit(SentenceRead(job.run_id, self._read_sentence(job, model).result))

    def write_on(self, job: WriteOn) -> None:
        """Continue a sentence, and emit ``WordWritten`` for each token, then ``WritingEnded``.

        Raises:
            Cancelled, GpuvizError
        """
        worker, sampler = self._worker, TokenSampler(job.temperature, job.seed)
        model = self._models.get(job.run_id, job.spec)  # first: if its file was changed, nothing is read any more
        reader, read = model.reader, self._read
        if read is None or not _can_continue(read, job.spec):
            read = self._read_sentence(job, model)
        read = self._read = dataclasses.replace(read, run_id=job.run_id)
        colours = LayersHeat.of(read.heats)

        def emit_word(one: WrittenToken, written: Written) -> bool:
            heat = colours.cells(one.hidden[1:]).tobytes()
            top = reader.top(job.top, one.probabilities)
            worker.emit(WordWritten(job.run_id, one.token, heat, top, written.tokens_per_s or 0.0))
            return not worker.cancel.cancelled

        written = write(reader, sampler, job.count, emit_word)
        if written.end == "stopped":
            raise Cancelled
        worker.emit(WritingEnded(job.run_id, _with_writing(read, written)))

    def score_words(self, job: ScoreWords) -> None:
        """Emit ``WordsScored`` for another temperature, if the sentence is still the last one read.

        Raises:
            InvalidChoice: if the temperature is out of range.
        """
        read = self._read
        if read is not None and read.run_id == job.read_id:
            reader = read.model.reader
            scores = reader.top(job.top, reader.probabilities(check_temperature(job.temperature), read.reading))
            self._worker.emit(WordsScored(job.read_id, job.temperature, scores))

    def show_attention(self, query: ShowAttention) -> None:
        """Emit ``AttentionShown``; no answer if the sentence, layer or head does not exist (any more)."""
        read = self._read
        if read is None or read.run_id != query.run_id:
            return
        config = read.model.file.weights.config
        if 0 <= query.layer < config.layers and 0 <= query.head < config.heads:
            weights = read.model.reader.attention_weights(read.reading, query.layer, query.head)
            shown = AttentionShown(query.run_id, query.layer, query.head, len(weights), weights.tobytes())
            self._worker.emit(shown)

    def _forget(self) -> None:
        self._read = None

    def _read_sentence(self, job: ReadSentence | WriteOn, model: OpenModel) -> _Read:
        run_id, spec, worker = job.run_id, job.spec, self._worker
        tokens = model.file.tokens(spec.text)
        self._read = None
        worker.emit(SentenceSplit(run_id, tokens, max(0, len(tokens) - MOST_TOKENS_SHOWN)))
        colours = LayerColours(worker.emit, run_id, model.lane)

        def emit_colours(layer: int, numbers: LayerNumbers) -> None:
            worker.cancel.check()
            colours(layer, numbers)

        reading = model.reader.read(tokens, emit_colours)
        result = SentenceResult(
            gpuviz=__version__,
            date=today(),
            host=HostInfo.here(),
            device=model.device,
            computed_by=describe_backend(model.lane, model.device),
            model=model.file.info,
            text=spec.text,
            tokens=tokens,
            layers=reading.layers,
            guesses=model.reader.guesses(),
            top=model.reader.top(job.top, model.reader.probabilities(job.temperature)),
            temperature=job.temperature,
            prefill_ns=reading.prefill_ns,
        )
        self._read = read = _Read(run_id, spec, model, reading, result, colours.heats)
        return read


def _can_continue(read: _Read, spec: SentenceSpec) -> bool:
    """Whether the model's KV cache ends with exactly this sentence, so that it need not be read again."""
    return (
        read.model.reader.reading is read.reading
        and read.spec == spec
        and len(read.reading.tokens) == len(read.result.tokens)
    )


def _with_writing(read: _Read, written: Written) -> SentenceResult:
    text = read.model.file.tokenizer.decode([token.id for token in written.tokens])
    return replace(
        read.result,
        generated=written.tokens,
        generated_text=text,
        end=written.end,
        decode_tokens_per_s=written.tokens_per_s,
    )
