"""What reading a sentence gave, as plain data: the JSON report and the worker's messages are all this."""

import msgspec

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.host_info import HostInfo
from gpuviz.compute.speedups import all_handicaps


class Token(msgspec.Struct, frozen=True):
    """One token: its number in the vocabulary and the text it stands for (U+FFFD for a part of a character)."""

    id: int
    text: str


class ModelInfo(msgspec.Struct, frozen=True):
    """A model's name and shape. ``weights`` counts all numbers that were learned."""

    name: str
    file: str
    weights: int
    layers: int
    hidden: int
    feed_forward: int
    heads: int
    key_value_heads: int
    vocabulary: int
    positions: int  # tokens it can hold here


class ProductReport(msgspec.Struct, frozen=True):
    """One product of a layer: ``m`` × ``k`` times ``k`` × ``n``."""

    name: str
    m: int
    n: int
    k: int
    elapsed_ns: int

    @property
    def multiplications(self) -> int:
        """How many numbers were multiplied."""
        return self.m * self.n * self.k


class LayerReport(msgspec.Struct, frozen=True):
    """One step on the way: the embedding, a layer, or the final norm.

    ``shape`` is tokens × hidden units, ``hidden_norm`` the Euclidean norm of the last token's after this step,
    ``elapsed_ns`` the step's own time (0 where it is not measured by itself).
    """

    name: str
    shape: tuple[int, int]
    elapsed_ns: int
    hidden_norm: float
    products: list[ProductReport] = []


class Guess(msgspec.Struct, frozen=True):
    """What the model would write if it ended after this layer."""

    layer: int
    token: Token
    probability: float


Score = tuple[int, str, float]  # a token's number, its text and its probability


class SentenceResult(msgspec.Struct, frozen=True):
    """A sentence read, in the shape of ``gpuviz layers --json``.

    ``prefill_ns``: from the first operation until the next token's scores are in the host's memory.
    ``end``: why writing ended: ``length``, ``end-of-text``, ``full`` (no room for more tokens) or ``none``.
    """

    gpuviz: str
    date: str
    host: HostInfo
    device: DeviceInfo
    computed_by: str
    model: ModelInfo
    text: str
    tokens: list[Token]
    layers: list[LayerReport]
    guesses: list[Guess]
    top: list[Score]
    temperature: float
    prefill_ns: int
    generated: list[Token] = []
    generated_text: str = ""
    end: str = "none"
    decode_tokens_per_s: float | None = None

    def to_json(self) -> bytes:
        """One JSON object, UTF-8."""
        return msgspec.json.encode(self)


class FullPassLane(msgspec.Struct, frozen=True):
    """How one lane climbed all layers. Times are those of the median run, and so is ``layers_correct``.

    ``total_ns``: from the first operation until the next token's scores are in the host's memory; tables are unpacked
    beforehand in every lane. ``worst_error``: the largest relative error of any token after any layer.
    ``blas_kernel`` and ``held_back_by`` as in a race's ``LaneResult``.
    """

    lane: str
    description: str
    total_ns: int
    layers_ns: list[int]
    layers_correct: int
    worst_error: float
    verified: bool
    next_word: Token
    runs: int
    spread_ns: int
    blas_kernel: str = ""
    held_back_by: list[str] = []


class FullPassResult(msgspec.Struct, frozen=True):
    """All lanes climb all layers of one sentence, in the shape of ``gpuviz race --sentence … --whole --json``."""

    gpuviz: str
    date: str
    precision: str
    host: HostInfo
    device: DeviceInfo
    model: ModelInfo
    text: str
    tokens: list[Token]
    lanes: list[FullPassLane]
    speedup: dict[str, float]

    def lane(self, name: str) -> FullPassLane | None:
        """The result of one lane, if it ran."""
        return next((lane for lane in self.lanes if lane.lane == name), None)

    @property
    def handicaps(self) -> list[str]:
        """What held back any of the lanes that OpenCL is compared with."""
        return all_handicaps(self.lanes)

    def to_json(self) -> bytes:
        """One JSON object, UTF-8."""
        return msgspec.json.encode(self)
