"""Weights packed by rules written down once more, with the numbers they stand for."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from gguf import GGMLQuantizationType, quants
from numpy.typing import NDArray

from gpuviz.compute.transformer.packed import PackedMatrix, WeightFormat

SMALLEST_SCALE = 2.0**-24  # of float16, below its normal numbers


@dataclass(frozen=True)
class Weights:
    """A packed matrix and, one after another, the numbers in it.

    ``sizes`` are the magnitudes of what each is the sum of, scale · quant and a minimum, as products may be computed
    with each of both.
    """

    packed: PackedMatrix
    numbers: NDArray[np.float64]
    sizes: NDArray[np.float64]


# Where in a block its scale stands, and its minimum if it has one.
SCALE_AT = {
    WeightFormat.Q4_0: [0],
    WeightFormat.Q4_1: [0, 2],
    WeightFormat.Q5_0: [0],
    WeightFormat.Q5_1: [0, 2],
    WeightFormat.Q8_0: [0],
    WeightFormat.Q2_K: [80, 82],
    WeightFormat.Q3_K: [108],
    WeightFormat.Q4_K: [0, 2],
    WeightFormat.Q5_K: [0, 2],
    WeightFormat.Q6_K: [208],
}

# What is added to scale · quant, where a product may be computed with both apart.
_ADDED: dict[WeightFormat, Callable[[float, float], float]] = {
    WeightFormat.Q4_0: lambda scale, least: -8 * scale,
    WeightFormat.Q4_1: lambda scale, least: least,
}


def whole_blocks(form: WeightFormat, cols: int) -> int:
    """``cols``, or the next larger number of weights that blocks can hold."""
    return -(-cols // form.block_weights) * form.block_weights


@cache
def random_weights(form: WeightFormat, rows: int, cols: int, seed: int = 1) -> Weights:
    """Any bytes as quants; scales and minima of either sign, some of them too small for a normal float16."""
    rng = np.random.default_rng(seed)
    blocks = rows * cols // form.block_weights
    scales = rng.choice([SMALLEST_SCALE * 3, -0.0123, 0.5, 1.25], blocks).tolist()
    minima = rng.choice([-0.75, 0.001, SMALLEST_SCALE], blocks).tolist()
    data, numbers, added = bytearray(), [], []
    for scale, least, number in zip(scales, minima, rng.normal(size=blocks).tolist(), strict=True):
        block = _block(form, scale, least, rng.bytes(form.block_bytes), number)
        data += block
        numbers += numbers_of_block(form, block)
        added += form.block_weights * [_ADDED[form](scale, least) if form in _ADDED else 0.0]
    packed = PackedMatrix(form, rows, cols, np.frombuffer(bytes(data), np.uint8).copy())
    exact, least_numbers = (np.array(part).reshape(rows, cols) for part in (numbers, added))
    return Weights(packed, exact, np.abs(exact - least_numbers) + np.abs(least_numbers))


def numbers_of_block(form: WeightFormat, block: bytes) -> list[float]:  # noqa: PLR0911 - one for each format
    """What one block stands for, in double precision."""
    match form:
        case WeightFormat.F32:
            return list(struct.unpack("<f", block))
        case WeightFormat.F16:
            return list(struct.unpack("<e", block))
        case WeightFormat.BF16:
            return list(struct.unpack("<f", bytes(2) + block))
        case WeightFormat.Q8_0:
            scale, *signed = struct.unpack("<e32b", block)
            return [scale * quant for quant in signed]
        case WeightFormat.Q4_0:
            scale, *pairs = struct.unpack("<e16B", block)
            return [scale * (quant - 8) for quant in _halves(pairs)]
        case WeightFormat.Q4_1:
            scale, least, *pairs = struct.unpack("<ee16B", block)
            return [scale * quant + least for quant in _halves(pairs)]
        case _:  # as another reader has it; in the sums of these no product is rounded
            unpacked = quants.dequantize(np.frombuffer(block, np.uint8), GGMLQuantizationType[form.name])
            return [float(number) for number in unpacked]


def _block(form: WeightFormat, scale: float, least: float, content: bytes, number: float) -> bytes:
    match form:
        case WeightFormat.F32:
            return struct.pack("<f", number)
        case WeightFormat.F16:
            return struct.pack("<e", number)
        case WeightFormat.BF16:
            return struct.pack("<f", number)[2:]
        case _:
            block = bytearray(content)
            for place, fixed in zip(SCALE_AT[form], (scale, least), strict=False):
                struct.pack_into("<e", block, place, fixed)
            return bytes(block)


def _halves(pairs: list[int]) -> list[int]:
    return [pair % 16 for pair in pairs] + [pair // 16 for pair in pairs]
