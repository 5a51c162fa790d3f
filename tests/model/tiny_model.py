"""Tiny but complete Llama models as GGUF files, with random weights; any part can be replaced or left out."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from gguf import GGMLQuantizationType, quants
from numpy.typing import NDArray
from tokenizers import pre_tokenizers

from tests.model import gguf_bytes
from tests.model.gguf_bytes import Value
from tests.model.k_blocks import WORTH_AT, k_blocks

HIDDEN, FEED_FORWARD, LAYERS, HEADS, KEY_VALUE_HEADS, CONTEXT = 64, 96, 2, 4, 2, 128
WIDE = 256  # hidden units and feed-forward width of models in the K formats, whose blocks are that long

FORMATS = {
    "F32": GGMLQuantizationType.F32,
    "F16": GGMLQuantizationType.F16,
    "Q8_0": GGMLQuantizationType.Q8_0,
    "Q4_0": GGMLQuantizationType.Q4_0,
    "Q4_1": GGMLQuantizationType.Q4_1,
    "BF16": GGMLQuantizationType.BF16,
    "Q5_0": GGMLQuantizationType.Q5_0,
    "Q5_1": GGMLQuantizationType.Q5_1,
    **{kind.name: kind for kind in WORTH_AT},
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
    "llama.attention.head_count": HEADS,
    "llama.attention.head_count_kv": KEY_VALUE_HEADS,
    "llama.rope.freq_base": 10_000.0,
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


def tiny_weights(
    words: int = len(WORDS), tied: bool = True, seed: int = 1, hidden: int = HIDDEN, feed_forward: int = FEED_FORWARD
) -> Tensors:
    """Every tensor by its name, rows first; large enough that no layer is without effect."""
    key_width = hidden // HEADS * KEY_VALUE_HEADS
    rng = np.random.default_rng(seed)

    def normal(*shape: int) -> NDArray[np.float32]:
        numbers: NDArray[np.float32] = (rng.normal(size=shape) / shape[-1] ** 0.5).astype(np.float32)
        return numbers

    def norm() -> NDArray[np.float32]:
        return rng.uniform(0.5, 1.5, hidden).astype(np.float32)

    tensors = {"token_embd.weight": normal(words, hidden) * 4}
    for layer in range(LAYERS):
        tensors |= {
            f"blk.{layer}.attn_norm.weight": norm(),
            f"blk.{layer}.attn_q.weight": normal(hidden, hidden) * 2,
            f"blk.{layer}.attn_k.weight": normal(key_width, hidden) * 2,
            f"blk.{layer}.attn_v.weight": normal(key_width, hidden),
            f"blk.{layer}.attn_output.weight": normal(hidden, hidden),
            f"blk.{layer}.ffn_norm.weight": norm(),
            f"blk.{layer}.ffn_gate.weight": normal(feed_forward, hidden) * 2,
            f"blk.{layer}.ffn_up.weight": normal(feed_forward, hidden),
            f"blk.{layer}.ffn_down.weight": normal(hidden, feed_forward),
        }
    tensors["output_norm.weight"] = norm()
    return tensors if tied else {**tensors, "output.weight": normal(words, hidden)}


def tiny_model(
    packing: str = "F32",
    tied: bool = True,
    metadata: Mapping[str, Value | None] | None = None,
    tensors: Mapping[str, NDArray[np.float32] | None] | None = None,
) -> bytes:
    """A model file; what stands in ``metadata`` and ``tensors`` replaces its parts, None leaves them out."""
    kind = FORMATS[packing]
    hidden, feed_forward = (WIDE, WIDE) if kind in WORTH_AT else (HIDDEN, FEED_FORWARD)
    sizes: dict[str, Value] = {
        "llama.embedding_length": hidden,
        "llama.feed_forward_length": feed_forward,
        "llama.rope.dimension_count": hidden // HEADS,
    }
    facts = {**METADATA, **sizes, **(metadata or {})}
    words = facts["tokenizer.ggml.tokens"]
    weights: dict[str, Any] = {
        **tiny_weights(len(words) if isinstance(words, Sequence) else 1, tied, 1, hidden, feed_forward),
        **(tensors or {}),
    }
    described, data = [], b""
    for name, numbers in weights.items():
        if numbers is None:
            continue
        its_kind = kind if numbers.ndim == 2 else GGMLQuantizationType.F32
        described.append(gguf_bytes.tensor(name, numbers.shape[::-1], int(its_kind), len(data)))
        data = gguf_bytes.padded(data + _packed(numbers, its_kind))
    pairs = [gguf_bytes.pair(key, content) for key, content in facts.items() if content is not None]
    return gguf_bytes.file(pairs, described, data)


def _packed(numbers: NDArray[np.float32], kind: GGMLQuantizationType) -> bytes:
    return k_blocks(numbers, kind) if kind in WORTH_AT else quants.quantize(numbers, kind).tobytes()
