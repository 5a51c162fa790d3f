"""Tiny but complete Llama models as GGUF files, with random weights; any part can be replaced or left out."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from gguf import GGMLQuantizationType, quants
from numpy.typing import NDArray
from tokenizers import pre_tokenizers

from tests.model import gguf_bytes
from tests.model.gguf_bytes import Value

HIDDEN, FEED_FORWARD, LAYERS, HEADS, KEY_VALUE_HEADS, CONTEXT = 64, 96, 2, 4, 2, 128
KEY_WIDTH = HIDDEN // HEADS * KEY_VALUE_HEADS

FORMATS = {
    "F32": GGMLQuantizationType.F32,
    "F16": GGMLQuantizationType.F16,
    "Q8_0": GGMLQuantizationType.Q8_0,
    "Q4_0": GGMLQuantizationType.Q4_0,
    "Q4_1": GGMLQuantizationType.Q4_1,
}

CONTROL_WORDS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
MERGES = [
    *("t h", "h e", "th e", "Ġ the", "i n", "a n", "an d", "Ġ and", "Ġ a", "Ġ t", "o u", "e r", "o n", "r e"),
    *("Ġ s", "Ġs u", "Ġsu n", "Ġ c", "Ġc a", "Ġca t", "l l", "he ll", "hell o", "Ġ Ġ", "ĠĠ ĠĠ", "= =", "o r"),
    *("Ã ©", "Ġ w", "Ġw or", "l d", "Ġwor ld", "i s", "Ġ is", "e d", "in g", "s t", "e s", "Ġ o", "Ġo f", "a t"),
]
WORDS = [*CONTROL_WORDS, *sorted(pre_tokenizers.ByteLevel.alphabet()), *(pair.replace(" ", "") for pair in MERGES)]

METADATA: dict[str, Value] = {
    "general.architecture": "llama",
    "general.name": "Tiny",
    "llama.block_count": LAYERS,
    "llama.context_length": CONTEXT,
    "llama.embedding_length": HIDDEN,
    "llama.feed_forward_length": FEED_FORWARD,
    "llama.attention.head_count": HEADS,
    "llama.attention.head_count_kv": KEY_VALUE_HEADS,
    "llama.rope.freq_base": 10_000.0,
    "llama.rope.dimension_count": HIDDEN // HEADS,
    "llama.attention.layer_norm_rms_epsilon": 1e-5,
    "tokenizer.ggml.model": "gpt2",
    "tokenizer.ggml.pre": "smollm",
    "tokenizer.ggml.bos_token_id": 1,
    "tokenizer.ggml.eos_token_id": 2,
    "tokenizer.ggml.add_bos_token": False,
    "tokenizer.ggml.tokens": WORDS,
    "tokenizer.ggml.token_type": [3] * len(CONTROL_WORDS) + [1] * (len(WORDS) - len(CONTROL_WORDS)),
    "tokenizer.ggml.merges": MERGES,
}

_PIECES = [*"▁abcdehlorstw<>", "he", "ll", "hell", "hello", "▁hello", "or", "ld", "▁w", "▁wor", "▁world", "<s"]
SENTENCE_PIECES = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256)), *_PIECES]
FIRST_PIECE = len(SENTENCE_PIECES) - len(_PIECES)
SENTENCE_PIECE_SCORES = [0.0] * FIRST_PIECE + [-float(i) for i in range(len(_PIECES))]

SENTENCE_PIECE_METADATA: dict[str, Value | None] = {
    "tokenizer.ggml.model": "llama",
    "tokenizer.ggml.pre": None,
    "tokenizer.ggml.add_bos_token": True,
    "tokenizer.ggml.unknown_token_id": 0,
    "tokenizer.ggml.tokens": SENTENCE_PIECES,
    "tokenizer.ggml.scores": SENTENCE_PIECE_SCORES,
    "tokenizer.ggml.token_type": [2, 3, 3] + [6] * 256 + [1] * len(_PIECES),
    "tokenizer.ggml.merges": None,
}

Tensors = dict[str, NDArray[np.float32]]


def tiny_weights(words: int = len(WORDS), tied: bool = True, seed: int = 1) -> Tensors:
    """Every tensor by its name, rows first; large enough that no layer is without effect."""
    rng = np.random.default_rng(seed)

    def normal(*shape: int) -> NDArray[np.float32]:
        numbers: NDArray[np.float32] = (rng.normal(size=shape) / shape[-1] ** 0.5).astype(np.float32)
        return numbers

    def norm() -> NDArray[np.float32]:
        return rng.uniform(0.5, 1.5, HIDDEN).astype(np.float32)

    tensors = {"token_embd.weight": normal(words, HIDDEN) * 4}
    for layer in range(LAYERS):
        tensors |= {
            f"blk.{layer}.attn_norm.weight": norm(),
            f"blk.{layer}.attn_q.weight": normal(HIDDEN, HIDDEN) * 2,
            f"blk.{layer}.attn_k.weight": normal(KEY_WIDTH, HIDDEN) * 2,
            f"blk.{layer}.attn_v.weight": normal(KEY_WIDTH, HIDDEN),
            f"blk.{layer}.attn_output.weight": normal(HIDDEN, HIDDEN),
            f"blk.{layer}.ffn_norm.weight": norm(),
            f"blk.{layer}.ffn_gate.weight": normal(FEED_FORWARD, HIDDEN) * 2,
            f"blk.{layer}.ffn_up.weight": normal(FEED_FORWARD, HIDDEN),
            f"blk.{layer}.ffn_down.weight": normal(HIDDEN, FEED_FORWARD),
        }
    tensors["output_norm.weight"] = norm()
    return tensors if tied else {**tensors, "output.weight": normal(words, HIDDEN)}


def tiny_model(
    packing: str = "F32",
    tied: bool = True,
    metadata: Mapping[str, Value | None] | None = None,
    tensors: Mapping[str, NDArray[np.float32] | None] | None = None,
) -> bytes:
    """A model file; what stands in ``metadata`` and ``tensors`` replaces its parts, None leaves them out."""
    facts = {**METADATA, **(metadata or {})}
    words = facts["tokenizer.ggml.tokens"]
    weights: dict[str, Any] = {
        **tiny_weights(len(words) if isinstance(words, Sequence) else 1, tied),
        **(tensors or {}),
    }
    described, data = [], b""
    for name, numbers in weights.items():
        if numbers is None:
            continue
        kind = FORMATS[packing] if numbers.ndim == 2 else GGMLQuantizationType.F32
        described.append(gguf_bytes.tensor(name, numbers.shape[::-1], int(kind), len(data)))
        data = gguf_bytes.padded(data + quants.quantize(numbers, kind).tobytes())
    pairs = [gguf_bytes.pair(key, content) for key, content in facts.items() if content is not None]
    return gguf_bytes.file(pairs, described, data)
