"""Messages about reading a sentence with the language model; see ``messages`` for how they travel."""

import msgspec

from gpuviz.compute.results import DeviceInfo
from gpuviz.model.results import ClimbLane, ClimbResult, ModelInfo, Score, SentenceResult, Token
from gpuviz.worker.roots import Command, Event

MOST_TOKENS_SHOWN = 64  # the last so many tokens of a long text travel as colours


class SentenceSpec(msgspec.Struct, frozen=True):
    """What to read. ``model`` is a file's path, or None for the one that was fetched.

    ``device`` is a device's name, a part of it, or None for the best; ``opencl`` False leaves OpenCL alone.
    """

    text: str
    model: str | None = None
    device: str | None = None
    opencl: bool = True


# ---- to the worker ----


class ReadSentence(Command, frozen=True):
    """Read a sentence; answered by ``ModelReady``, ``SentenceSplit``, ``LayerFinished`` each and ``SentenceRead``.

    ``top`` counts the next words that are told.
    """

    run_id: int
    spec: SentenceSpec
    temperature: float = 1.0
    top: int = 10


class WriteOn(Command, frozen=True):
    """Write up to ``count`` tokens after this sentence; gives ``WordWritten`` each, then ``WritingEnded``.

    A worker that has not read it, or has written on already, reads it first.
    """

    run_id: int
    spec: SentenceSpec
    count: int
    temperature: float = 1.0
    seed: int = 0
    top: int = 10


class ScoreWords(Command, frozen=True):
    """Tell the next words of the sentence read last at another temperature; answered by ``WordsScored``."""

    run_id: int
    temperature: float
    top: int = 10


class ShowAttention(Command, frozen=True):
    """Tell where each token looks, in one layer and by one head, both from 0; answered by ``AttentionShown``."""

    run_id: int
    layer: int
    head: int


class RunClimb(Command, frozen=True):
    """Let lanes compute all layers of a sentence; answered by ``ClimbPrepared``, layers, lanes, ``ClimbFinished``."""

    run_id: int
    spec: SentenceSpec
    lanes: tuple[str, ...]
    runs: int = 5


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


class ClimbPrepared(Event, frozen=True):
    """All lanes of a climb are warm; ``turns`` as in ``RacePrepared``."""

    run_id: int
    device: DeviceInfo
    lanes: list[str]
    turns: bool


class ClimbLaneFinished(Event, frozen=True):
    """A lane has climbed all layers, and they are marked."""

    run_id: int
    result: ClimbLane


class ClimbFinished(Event, frozen=True):
    """All lanes are done."""

    run_id: int
    result: ClimbResult


AnySentenceCommand = ReadSentence | WriteOn | ScoreWords | ShowAttention | RunClimb
AnySentenceEvent = (
    ModelReady
    | SentenceSplit
    | LayerFinished
    | SentenceRead
    | WordWritten
    | WritingEnded
    | WordsScored
    | AttentionShown
    | ClimbPrepared
    | ClimbLaneFinished
    | ClimbFinished
)
