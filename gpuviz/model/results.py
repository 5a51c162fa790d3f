"""Results of the language model as plain data, for JSON reports and the worker's messages."""

import msgspec

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.host_info import HostInfo
from gpuviz.compute.lane_outcome import LaneOutcome
from gpuviz.compute.speedups import all_handicaps


class Token(msgspec.Struct, frozen=True):
    """One token: its id in the vocabulary, and its text (U+FFFD for a part of a character)."""

    id: int
    text: str


class ModelInfo(msgspec.Struct, frozen=True):
    """A model's name and sizes. ``weights`` counts all trained parameters."""

    name: str
    file: str
    weights: int
    layers: int
    hidden: int
    feed_forward: int
    heads: int
    key_value_heads: int
    vocabulary: int
    positions: int  # tokens that fit into its KV cache here


class ProductReport(msgspec.Struct, frozen=True):
    """Products with the same left side, computed as one, m × k times k × n, and their time.

    ``name`` lists them, such as "gate, up". Their time includes the norm before and what is done with the results, as a
    device may do both at once.
    """

    name: str
    m: int
    n: int
    k: int
    elapsed_ns: int

    @property
    def multiplications(self) -> int:
        """M·N·K."""
        return self.m * self.n * self.k


class LayerReport(msgspec.Struct, frozen=True):
    """One step of a pass: the embedding, a layer, or the final norm.

    ``shape`` is tokens × hidden size, ``hidden_norm`` the Euclidean norm of the last token's hidden state after this
    step, ``elapsed_ns`` the step's time (0 where it is not measured separately).
    """

    name: str
    shape: tuple[int, int]
    elapsed_ns: int
    hidden_norm: float
    products: list[ProductReport] = []


class Guess(msgspec.Struct, frozen=True):
    """The most likely next token if the model ended after this layer (counted from 1)."""

    layer: int
    token: Token
    probability: float


Score = tuple[int, str, float]  # a candidate for the next token: id, text, probability


class SentenceResult(msgspec.Struct, frozen=True):
    """A sentence after prefill and decode, in the format of ``gpuviz layers --json``.

    ``prefill_ns``: from the first operation until the next token's logits are in host memory.
    ``end``: why decoding ended: ``length``, ``end-of-text``, ``full`` (the KV cache is) or ``none``.
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


class FullPassLane(LaneOutcome, frozen=True, kw_only=True):
    """The result of one lane. ``layers_correct``, too, is that of its representative run.

    The last layer is correct only if ``next_word`` is: the likeliest word of the float64 pass, or about as likely.

    ``total_ns``: from the first operation until the next token's logits are in host memory; tables are unpacked
    beforehand in every lane. ``worst_error``: the largest relative error of any token's hidden state after any layer.
    """

    layers_ns: list[int]
    layers_correct: int
    worst_error: float
    next_word: Token

    @property
    def units_correct(self) -> int:
        """How many layers passed verification."""
        return self.layers_correct

    @property
    def outcome(self) -> LaneOutcome:
        """The lane itself."""
        return self


class FullPassResult(msgspec.Struct, frozen=True):
    """A full pass of all lanes over one sentence, in the format of ``gpuviz race --sentence … --whole --json``."""

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
        """The result of one lane; None if it did not run."""
        return next((lane for lane in self.lanes if lane.lane == name), None)

    @property
    def handicaps(self) -> list[str]:
        """Environment variables that slowed down any lane, sorted."""
        return all_handicaps(self.lanes)

    def to_json(self) -> bytes:
        """One JSON object, UTF-8."""
        return msgspec.json.encode(self)
