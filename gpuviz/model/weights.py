"""The tensors of a Llama model by their role, still packed."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.transformer.packed import PackedMatrix
from gpuviz.errors import ModelFileDamaged
from gpuviz.model.config import LlamaConfig, read_config
from gpuviz.model.gguf import GgufFile

_ROPE_DIVISORS = "rope_freqs.weight"
TABLES = ("query", "key", "value", "output", "gate", "up", "down")
# The products of a layer in the order of their use: tables with the same left side are one product.
PRODUCTS = {
    "query, key, value": ("query", "key", "value"),
    "output": ("output",),
    "gate, up": ("gate", "up"),
    "down": ("down",),
}


@dataclass(frozen=True)
class LayerWeights:
    """One layer: two norms, and the seven tables of its products in the order of their use."""

    attention_norm: PackedMatrix
    feed_forward_norm: PackedMatrix
    tables: dict[str, PackedMatrix]  # by the names in TABLES


@dataclass(frozen=True)
class ModelWeights:
    """A whole model. ``output`` is the table of the logits; in tied models it is the embedding itself.

    ``rope_divisors`` divide RoPE's frequencies, one per pair (see ``RopeAngles.of``).
    """

    config: LlamaConfig
    embedding: PackedMatrix
    layers: list[LayerWeights]
    final_norm: PackedMatrix
    output: PackedMatrix
    rope_divisors: NDArray[np.float64]

    @property
    def unpacked_bytes(self) -> int:
        """Bytes of all tables of products as float32."""
        return 4 * _count([*self._tables, self.output])

    def bytes_needed(self, positions: int) -> int:
        """Memory in bytes for ``positions`` tokens, most of it for tables.

        Tables are unpacked on the device (or in host memory), and packed in the file and on the device. To these add
        the KV cache of all layers, and the activations of two layers for all tokens.
        """
        config = self.config
        packed = sum(table.nbytes for table in [*self._tables, self.output])
        cache = 4 * 2 * config.layers * positions * config.key_width
        a_layer = 4 * positions * (config.heads * positions + 4 * config.hidden + 3 * config.feed_forward)
        return self.unpacked_bytes + 2 * packed + cache + 2 * a_layer

    @property
    def reference_bytes(self) -> int:
        """Additional memory in bytes of a float64 pass: tables of two layers, and the output table, also as float64."""
        return self.unpacked_bytes * 2 // max(1, len(self.layers)) + 12 * _count([self.output])

    @property
    def count(self) -> int:
        """The number of parameters; a tied output counts once."""
        norms = [norm for layer in self.layers for norm in (layer.attention_norm, layer.feed_forward_norm)]
        output = [] if self.output is self.embedding else [self.output]
        return _count([*self._tables, *norms, self.final_norm, self.embedding, *output])

    @property
    def _tables(self) -> list[PackedMatrix]:
        return [table for layer in self.layers for table in layer.tables.values()]


def read_weights(file: GgufFile) -> ModelWeights:
    """Find every tensor, with the shape that the configuration implies.

    Raises:
        ModelFileDamaged: if a tensor is missing or has another shape.
        ModelInParts, ModelNotSupported: as ``read_config``.
    """
    config = read_config(file)
    vocabulary = config.vocabulary, config.hidden
    embedding = file.tensor("token_embd.weight", *vocabulary)
    output = file.tensor("output.weight", *vocabulary) if file.has("output.weight") else embedding
    return ModelWeights(
        config=config,
        embedding=embedding,
        layers=[_layer(file, config, f"blk.{index}") for index in range(config.layers)],
        final_norm=file.tensor("output_norm.weight", config.hidden),
        output=output,
        rope_divisors=_rope_divisors(file, config),
    )


def _rope_divisors(file: GgufFile, config: LlamaConfig) -> NDArray[np.float64]:
    """Linear scaling divides all pairs alike; Llama 3.1 and later store a divisor per pair in the file."""
    divisors = np.full(config.rotated // 2, config.rope_stretch)
    if file.has(_ROPE_DIVISORS):
        divisors *= file.tensor(_ROPE_DIVISORS, config.rotated // 2).unpack()[0]
    if not (np.isfinite(divisors) & (divisors > 0)).all():
        raise ModelFileDamaged(path=str(file.path), detail=f"{_ROPE_DIVISORS} holds impossible numbers")
    return divisors


def _count(matrices: list[PackedMatrix]) -> int:
    return sum(matrix.rows * matrix.cols for matrix in matrices)


def _layer(file: GgufFile, config: LlamaConfig, name: str) -> LayerWeights:
    hidden, wide = config.hidden, config.feed_forward
    tables = {
        "query": file.tensor(f"{name}.attn_q.weight", config.query_width, hidden),
        "key": file.tensor(f"{name}.attn_k.weight", config.key_width, hidden),
        "value": file.tensor(f"{name}.attn_v.weight", config.key_width, hidden),
        "output": file.tensor(f"{name}.attn_output.weight", hidden, config.query_width),
        "gate": file.tensor(f"{name}.ffn_gate.weight", wide, hidden),
        "up": file.tensor(f"{name}.ffn_up.weight", wide, hidden),
        "down": file.tensor(f"{name}.ffn_down.weight", hidden, wide),
    }
    return LayerWeights(
        file.tensor(f"{name}.attn_norm.weight", hidden), file.tensor(f"{name}.ffn_norm.weight", hidden), tables
    )
