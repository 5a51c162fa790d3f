"""What is asked and heard about a sentence that the language model reads."""

from typing import ClassVar, Self

import msgspec
from msgspec.structs import replace

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.model.results import ModelInfo, Score, SentenceResult, Token
from gpuviz.worker.message_base import Backend, Event, JobCommand, Priority, Query

MOST_TOKENS_SHOWN = 64  # the last so many tokens of a long text travel as colours


class SentenceSpec(msgspec.Struct, frozen=True):
    """What to read. ``model`` is a file's path, or None for the one that was fetched.

    ``device`` is a device's name, a part of it, or None for the best; ``opencl`` False leaves OpenCL alone.
    """

    text: str
    model: str | None = None
    device: str | None = None
    opencl: bool = True

    def for_backend(self, backend: Backend) -> Self:
        """The same on another device, or without OpenCL."""
        return replace(self, device=backend.device or self.device, opencl=self.opencl and backend.opencl)


# ---- to the worker ----


class _SentenceJob(JobCommand, frozen=True):
    slot: ClassVar = "sentence"

    spec: SentenceSpec

    @property
    def wanted_device(self) -> str | None:
        """The device that computes the model."""
        return self.spec.device

    def for_backend(self, backend: Backend) -> Self | None:
        """The same on another device, or by NumPy."""
        return replace(self, spec=self.spec.for_backend(backend))


class ReadSentence(_SentenceJob, frozen=True):
    """Read a sentence; answered by ``ModelReady``, ``SentenceSplit``, ``LayerFinished`` each and ``SentenceRead``.

    ``top`` counts the next words that are told.
    """

    temperature: float = 1.0
    top: int = 10


class WriteOn(_SentenceJob, frozen=True):
    """Write up to ``count`` tokens after this sentence; gives ``WordWritten`` each, then ``WritingEnded``.

    A worker that has not read it, or has written on already, reads it first.
    """

    priority: ClassVar = Priority.LEISURELY

    count: int
    temperature: float = 1.0
    seed: int = 0
    top: int = 10

    def builds_on(self, earlier: JobCommand) -> bool:
        """What was read and written before is gone on with."""
        return True


class ScoreWords(JobCommand, frozen=True):
    """Tell the next words of the sentence read last at another temperature; answered by ``WordsScored``.

    ``read_id`` is the run id of the job that read it.
    """

    slot: ClassVar = "scores"
    priority: ClassVar = Priority.LEISURELY
    on_crash: ClassVar = "drop"  # what was read is gone with the worker

    read_id: int
    temperature: float
    top: int = 10


class ShowAttention(Query, frozen=True):
    """Tell where each token looks, in one layer and by one head, both from 0; answered by ``AttentionShown``."""

    run_id: int
    layer: int
    head: int


# ---- from the worker ----


class ModelReady(Event, frozen=True):
    """The model is loaded. ``lane`` names the way it is computed; ``ready_ns`` is what opening and unpacking took."""

    run_id: int
    model: ModelInfo
    device: DeviceInfo
    lane: str
    ready_ns: int


class SentenceSplit(Event, frozen=True):
    """The sentence's tokens; colours are told of those from ``first_shown`` on."""

    run_id: int
    tokens: list[Token]
    first_shown: int


class LayerFinished(Event, frozen=True):
    """A layer (from 0) is computed: its time, and a byte for each number (tokens × hidden units) as its colour."""

    run_id: int
    lane: str
    layer: int
    elapsed_ns: int
    tokens: int
    heat: bytes


class SentenceRead(Event, frozen=True):
    """All layers are computed, and the next words known."""

    run_id: int
    result: SentenceResult


class WordWritten(Event, frozen=True):
    """The model wrote one token; ``heat`` has a byte for each number (layers × hidden units) of it."""

    run_id: int
    token: Token
    heat: bytes
    top: list[Score]
    tokens_per_s: float


class WritingEnded(Event, frozen=True):
    """The model has written all it was asked for, or ended by itself."""

    run_id: int
    result: SentenceResult


class WordsScored(Event, frozen=True):
    """The likeliest next words at this temperature."""

    run_id: int
    temperature: float
    top: list[Score]


class AttentionShown(Event, frozen=True):
    """Where each token looks: tokens × tokens float32 numbers, none if there are too many tokens."""

    run_id: int
    layer: int
    head: int
    tokens: int
    weights: bytes
