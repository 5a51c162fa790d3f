"""Sizes and constants of a Llama model, read from its file and validated."""

from dataclasses import dataclass
from typing import TypeVar

from gpuviz.errors import ModelFileDamaged, ModelInParts, ModelNotSupported
from gpuviz.model.gguf import GgufFile

_MAX = {"layers": 200, "hidden": 32_768, "feed_forward": 262_144, "heads": 512, "vocabulary": 1_000_000}
_STRETCHES = (0.0, 1e6)  # 0 stands for none
_MIN_CONTEXT = 3  # warming up reads two tokens and writes one

Number = TypeVar("Number", int, float)


@dataclass(frozen=True)
class LlamaConfig:
    """Sizes and constants of one model of the Llama architecture.

    ``hidden`` is the hidden size, ``head_size`` the size of a head, of which RoPE rotates the first ``rotated``
    numbers. RoPE's frequencies go from 1 down to 1 / ``rope_base`` and are divided by ``rope_stretch``. ``context`` is
    the context length in tokens.
    """

    name: str
    layers: int
    hidden: int
    feed_forward: int
    heads: int
    key_value_heads: int
    head_size: int
    rotated: int
    rope_base: float
    rope_stretch: float
    norm_epsilon: float
    vocabulary: int
    context: int

    @property
    def key_width(self) -> int:
        """Size of a token's keys (and of its values) in each layer."""
        return self.key_value_heads * self.head_size

    @property
    def query_width(self) -> int:
        """Size of a token's queries in each layer."""
        return self.heads * self.head_size


def read_config(file: GgufFile) -> LlamaConfig:
    """Read and validate the model's configuration.

    Raises:
        ModelInParts: if the file is one of several that make up a model.
        ModelNotSupported: if the architecture is not Llama, or a variant that is not implemented.
        ModelFileDamaged: if a value is missing, out of range, or contradicts another.
    """
    parts = file.value("split.count", int, 1)
    if parts > 1:
        raise ModelInParts(path=str(file.path), part=file.value("split.no", int, 0) + 1, parts=parts)
    architecture = file.value("general.architecture", str)
    if architecture != "llama":
        raise ModelNotSupported(path=str(file.path), detail=f"architecture {architecture[:40]}")
    if file.value("llama.expert_count", int, 0):
        raise ModelNotSupported(path=str(file.path), detail="a mixture of experts")
    if any(name.endswith(".bias") for name in file.names):
        raise ModelNotSupported(path=str(file.path), detail="products with a bias")
    numbers = _Numbers(file)
    layers = numbers.whole("block_count", _MAX["layers"])
    hidden = numbers.whole("embedding_length", _MAX["hidden"])
    heads = numbers.whole("attention.head_count", _MAX["heads"])
    key_value_heads = numbers.whole("attention.head_count_kv", heads, default=heads)
    head_size = numbers.whole("attention.key_length", hidden, default=0 if hidden % heads else hidden // heads)
    rotated = numbers.whole("rope.dimension_count", head_size, default=head_size)
    value_size = numbers.whole("attention.value_length", hidden, default=head_size)
    if heads % key_value_heads or rotated % 2 or value_size != head_size:
        raise numbers.damaged("its attention heads make no sense")
    words = len(file.value("tokenizer.ggml.tokens", list))
    if not 1 <= words <= _MAX["vocabulary"]:
        raise numbers.damaged(f"it has {words} words")
    context = numbers.whole("context_length", 1 << 30)
    if context < _MIN_CONTEXT:
        raise ModelNotSupported(path=str(file.path), detail=f"its context length is {context}")
    return LlamaConfig(
        name=_name(file),
        layers=layers,
        hidden=hidden,
        feed_forward=numbers.whole("feed_forward_length", _MAX["feed_forward"]),
        heads=heads,
        key_value_heads=key_value_heads,
        head_size=head_size,
        rotated=rotated,
        rope_stretch=_rope_stretch(file, numbers),
        rope_base=numbers.real("rope.freq_base", 1.0, 1e12, default=10_000.0),
        norm_epsilon=numbers.real("attention.layer_norm_rms_epsilon", 1e-12, 1.0, default=1e-5),
        vocabulary=words,
        context=context,
    )


def _name(file: GgufFile) -> str:
    """The model's name, made printable on one line."""
    told = file.value("general.name", str, "").strip() or file.path.stem
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in told[:80])


def _rope_stretch(file: GgufFile, numbers: "_Numbers") -> float:
    """The factor of linear RoPE scaling, by which the context is extended; 1 without scaling."""
    kind = file.value("llama.rope.scaling.type", str, "linear")
    if kind not in ("none", "linear"):
        raise ModelNotSupported(path=str(file.path), detail=f"RoPE stretched by {kind[:40]}")
    older = numbers.real("rope.scale_linear", *_STRETCHES, default=1.0)
    factor = numbers.real("rope.scaling.factor", *_STRETCHES, default=older)
    return 1.0 if kind == "none" or factor == 0 else factor


class _Numbers:
    """Range-checked access to the file's numbers about the architecture."""

    def __init__(self, file: GgufFile) -> None:
        self._file = file

    def damaged(self, detail: str) -> ModelFileDamaged:
        return ModelFileDamaged(path=str(self._file.path), detail=detail)

    def whole(self, name: str, most: int, default: int | None = None) -> int:
        return self._within(name, self._file.value(f"llama.{name}", int, default), 1, most)

    def real(self, name: str, least: float, most: float, default: float) -> float:
        return self._within(name, self._file.value(f"llama.{name}", float, default), least, most)

    def _within(self, name: str, value: Number, least: Number, most: Number) -> Number:
        if not least <= value <= most:  # also refuses NaN
            raise self.damaged(f"{name} cannot be {value}")
        return value
