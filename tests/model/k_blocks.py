"""Weights in the K formats, which the package that reads them cannot write."""

import struct

import numpy as np
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType, quants
from numpy.typing import NDArray

# Where in a block d stands and, if it has one, dmin.
WORTH_AT = {
    GGMLQuantizationType.Q2_K: [80, 82],
    GGMLQuantizationType.Q3_K: [108],
    GGMLQuantizationType.Q4_K: [0, 2],
    GGMLQuantizationType.Q5_K: [0, 2],
    GGMLQuantizationType.Q6_K: [208],
}


def k_blocks(like: NDArray[np.float32], kind: GGMLQuantizationType) -> bytes:
    """Random blocks for a matrix of this shape, whose weights are as large as its are on average."""
    rng = np.random.default_rng(like.size)
    bits = int(kind.name[1])
    block_weights, block_bytes = GGML_QUANT_SIZES[kind]
    blocks = rng.integers(0, 256, (like.size // block_weights, block_bytes), np.uint8)

    def with_worth(size: float) -> NDArray[np.uint8]:
        worth = struct.pack("<ee", size, size * (2**bits - 1) / 2)  # so that minima lie in the middle
        for place, offset in enumerate(WORTH_AT[kind]):
            blocks[:, offset : offset + 2] = np.frombuffer(worth, np.uint8)[2 * place : 2 * place + 2]
        return blocks

    return with_worth(float(like.std() / quants.dequantize(with_worth(1.0), kind).std())).tobytes()
