"""What a Llama model's file says of its shape, checked."""

import math
from dataclasses import dataclass
from typing import Any

from gpuviz.errors import ModelFileDamaged, ModelNotSupported
from gpuviz.model.gguf import GgufFile

_MOST = {"layers": 200, "hidden": 32_768, "feed_forward": 262_144, "heads": 512, "vocabulary": 1_000_000}


@dataclass(frozen=True)
class LlamaConfig:
    """Sizes and constants of one model of the Llama architecture.

    ``hidden`` is the number of hidden units, ``head_size`` how many of them a head has; ``rotated`` of these are
    turned by RoPE, whose angles go down from 1 to 1/``rope_base``. ``context`` counts the tokens it was trained for.
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
    norm_epsilon: float
    vocabulary: int
    context: int

    @property
    def key_width(self) -> int:
        """Numbers a token keeps as its keys (and as many as its values) in each layer."""
        return self.key_value_heads * self.head_size

    @property
    def query_width(self) -> int:
        """Numbers a token asks with in each layer."""
        return self.heads * self.head_size


def read_config(file: GgufFile) -> LlamaConfig:
    """The shape of the model in a file.

    Raises:
        ModelNotSupported: if it is not of the Llama architecture, or bends it in a way unknown here.
        ModelFileDamaged: if a figure is missing, impossible, or contradicts another.
    """
    architecture = file.metadata.get("general.architecture")
    if architecture != "llama":
        raise ModelNotSupported(path=str(file.path), detail=f"architecture {str(architecture)[:40]}")
    scaling = file.metadata.get("llama.rope.scaling.type", "none")
    if scaling != "none" or file.has("rope_freqs.weight"):
        raise ModelNotSupported(path=str(file.path), detail="stretched RoPE")
    if file.metadata.get("llama.expert_count"):
        raise ModelNotSupported(path=str(file.path), detail="a mixture of experts")
    numbers = _Numbers(file)
    layers = numbers.whole("block_count", _MOST["layers"])
    hidden = numbers.whole("embedding_length", _MOST["hidden"])
    heads = numbers.whole("attention.head_count", _MOST["heads"])
    key_value_heads = numbers.whole("attention.head_count_kv", heads, default=heads)
    head_size = numbers.whole("attention.key_length", hidden, default=hidden // heads)
    rotated = numbers.whole("rope.dimension_count", head_size, default=head_size)
    if (
        heads % key_value_heads
        or rotated % 2
        or numbers.whole("attention.value_length", hidden, head_size) != head_size
    ):
        raise numbers.damaged("its attention heads make no sense")
    tokens = file.metadata.get("tokenizer.ggml.tokens")
    if not isinstance(tokens, list) or not 1 <= len(tokens) <= _MOST["vocabulary"]:
        raise numbers.damaged("it has no vocabulary")
    return LlamaConfig(
        name=str(file.metadata.get("general.name", file.path.stem))[:80],
        layers=layers,
        hidden=hidden,
        feed_forward=numbers.whole("feed_forward_length", _MOST["feed_forward"]),
        heads=heads,
        key_value_heads=key_value_heads,
        head_size=head_size,
        rotated=rotated,
        rope_base=numbers.real("rope.freq_base", 10_000.0),
        norm_epsilon=numbers.real("attention.layer_norm_rms_epsilon", 1e-5),
        vocabulary=len(tokens),
        context=numbers.whole("context_length", 1 << 30),
    )


class _Numbers:
    """The file's figures about the architecture."""

    def __init__(self, file: GgufFile) -> None:
        self._file = file

    def damaged(self, detail: str) -> ModelFileDamaged:
        return ModelFileDamaged(path=str(self._file.path), detail=detail)

    def whole(self, name: str, most: int, default: int | None = None) -> int:
        value = self._value(name, default)
        if not isinstance(value, int) or not 1 <= value <= most:
            raise self.damaged(f"{name} cannot be {str(value)[:40]}")
        return value

    def real(self, name: str, default: float) -> float:
        value = self._value(name, default)
        if not isinstance(value, float) or not (math.isfinite(value) and value > 0):
            raise self.damaged(f"{name} cannot be {str(value)[:40]}")
        return value

    def _value(self, name: str, default: float | None) -> Any:
        value = self._file.metadata.get(f"llama.{name}", default)
        if value is None:
            raise self.damaged(f"it does not tell its {name}")
        return value
