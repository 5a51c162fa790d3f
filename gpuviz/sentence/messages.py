"""Commands and events about a sentence that the language model reads."""

from typing import ClassVar, Self

import msgspec
from msgspec.structs import replace

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.model.results import ModelInfo, Score, SentenceResult, Token
from gpuviz.worker.message_base import Backend, Event, JobCommand, Priority, Query

MOST_TOKENS_SHOWN = 64  # colours are sent for the last tokens of a long text only


class SentenceSpec(msgspec.Struct, frozen=True):
    """A sentence, and what reads it. ``model`` is the path of a GGUF file, or None for the downloaded default.

    ``device`` is a device's name or a part of it, or None for the best; with ``opencl`` False NumPy computes.
    """

    text: str
    model: str | None = None
    device: str | None = None
    opencl: bool = True

    def for_backend(self, backend: Backend) -> Self:
        """The same on another device, or without OpenCL."""
        return replace(self, device=backend.device or self.device, opencl=self.opencl and backend.opencl)


# ---- to the worker ----


class SentenceJob(JobCommand, frozen=True):
    """A job of the language model, about a sentence."""

    slot: ClassVar = "sentence"

    spec: SentenceSpec

    @property
    def wanted_device(self) -> str | None:
        """The device that computes the model."""
        return self.spec.device

    def for_backend(self, backend: Backend) -> Self | None:
        """The same on another device, or by NumPy."""
        return replace(self, spec=self.spec.for_backend(backend))


class ReadSentence(SentenceJob, frozen=True):
    """Read a sentence; answered by ``ModelReady``, ``SentenceSplit``, ``LayerFinished`` per layer, ``SentenceRead``.

    ``top`` is the number of next words reported.
    """

    temperature: float = 1.0
    top: int = 10


class WriteOn(SentenceJob, frozen=True):
    """Continue a sentence by up to ``count`` tokens; answered by ``WordWritten`` per token, then ``WritingEnded``.

    The worker reads the sentence first, unless its KV cache ends with exactly this sentence.
    """

    priority: ClassVar = Priority.LEISURELY

    count: int
    temperature: float = 1.0
    seed: int = 0
    top: int = 10

    def builds_on(self, earlier: JobCommand) -> bool:
        """It continues what earlier jobs have read and written."""
        return True


class ScoreWords(JobCommand, frozen=True):
    """Score the next words of the last sentence read at another temperature; answered by ``WordsScored``.

    ``read_id`` is the run id of the job that read it.
    """

    slot: ClassVar = "scores"
    priority: ClassVar = Priority.LEISURELY
    on_crash: ClassVar = "drop"  # the sentence is lost with the worker

    read_id: int
    temperature: float
    top: int = 10


class ShowAttention(Query, frozen=True):
    """Get the attention weights of one layer and head, both from 0; answered by ``AttentionShown``."""

    run_id: int
    layer: int
    head: int


# ---- from the worker ----


class ModelReady(Event, frozen=True):
    """The model is open, and computed by ``lane``; ``ready_ns`` is how long that took."""

    run_id: int
    model: ModelInfo
    device: DeviceInfo
    lane: str
    ready_ns: int


class SentenceSplit(Event, frozen=True):
    """The sentence's tokens; colours follow for those from index ``first_shown`` on."""

    run_id: int
    tokens: list[Token]
    first_shown: int


class LayerFinished(Event, frozen=True):
    """A layer (from 0) is computed; ``heat`` has a byte per number (``tokens`` × hidden units), its colour index."""

    run_id: int
    lane: str
    layer: int
    elapsed_ns: int
    tokens: int
    heat: bytes


class SentenceRead(Event, frozen=True):
    """All layers are computed and the next words scored."""

    run_id: int
    result: SentenceResult


class WordWritten(Event, frozen=True):
    """The model wrote one token; ``heat`` has a byte per number (layers × hidden units), its colour index."""

    run_id: int
    token: Token
    heat: bytes
    top: list[Score]
    tokens_per_s: float


class WritingEnded(Event, frozen=True):
    """The model has written all requested tokens, or reached an end; see ``SentenceResult.end``."""

    run_id: int
    result: SentenceResult


class WordsScored(Event, frozen=True):
    """The likeliest next words at this temperature."""

    run_id: int
    temperature: float
    top: list[Score]


class AttentionShown(Event, frozen=True):
    """Attention weights: ``tokens`` × ``tokens`` float32 numbers, as bytes; none if there are too many tokens."""

    run_id: int
    layer: int
    head: int
    tokens: int
    weights: bytes
