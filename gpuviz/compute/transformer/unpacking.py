"""Unpacking of weights, format by format: the reference for the kernels ``unpack_*.cl``.

Formats are those of llama.cpp (``ggml-quants.c``). In Q4_0 to Q8_0, 32 neighbouring weights of a row form a block with
one scale d, and perhaps a minimum m, in float16: w = d·q + m. The low nibbles of a block's 16 bytes are its first 16
weights, the high nibbles the other 16; fifth bits are stored apart.

In the K formats 256 weights form a block of 16 parts with 16 weights each. A part has a small integer scale, and
perhaps an integer minimum; d and dmin, in float16, are their units: w = d·scale·q − dmin·minimum. ``unpack_k.cl``
describes the bits.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]  # blocks × bytes of a block
Floats = NDArray[np.float32]
Whole = NDArray[Any]  # 8-bit integers
Unpack = Callable[[Bytes, Floats], None]  # blocks into blocks × weights of a block


def _f32(blocks: Bytes, out: Floats) -> None:
    out[:] = blocks.reshape(-1).view("<f4")[:, None]


def _f16(blocks: Bytes, out: Floats) -> None:
    out[:] = blocks.reshape(-1).view("<f2")[:, None]


def _bf16(blocks: Bytes, out: Floats) -> None:
    """BF16 is the upper half of a float32."""
    out.view(np.uint32)[:] = blocks.reshape(-1).view("<u2")[:, None].astype(np.uint32) << np.uint32(16)


def _q4_0(blocks: Bytes, out: Floats) -> None:
    scale = _float16(blocks, 0)
    _four_bits(blocks[:, 2:], scale, out)
    out += scale * np.float32(-8)


def _q4_1(blocks: Bytes, out: Floats) -> None:
    _four_bits(blocks[:, 4:], _float16(blocks, 0), out)
    out += _float16(blocks, 2)


def _q5_0(blocks: Bytes, out: Floats) -> None:
    scale = _float16(blocks, 0)
    np.multiply(_five_bits(blocks[:, 2:]), scale, out=out)
    out += scale * np.float32(-16)


def _q5_1(blocks: Bytes, out: Floats) -> None:
    np.multiply(_five_bits(blocks[:, 4:]), _float16(blocks, 0), out=out)
    out += _float16(blocks, 2)


def _q8_0(blocks: Bytes, out: Floats) -> None:
    np.multiply(blocks[:, 2:].view(np.int8), _float16(blocks, 0), out=out)


def _q2_k(blocks: Bytes, out: Floats) -> None:
    parts = blocks[:, :16]
    quants = _pairs(blocks[:, 16:80])
    _k(out, quants, _float16(blocks, 80), parts & 15, _float16(blocks, 82), parts >> 4)


def _q3_k(blocks: Bytes, out: Floats) -> None:
    high = np.unpackbits(blocks[:, None, :32], axis=1, count=8, bitorder="little").reshape(len(blocks), 256)
    quants = (_pairs(blocks[:, 32:96]) | high << np.uint8(2)).view(np.int8) - np.int8(4)
    low, rest = blocks[:, 96:104], blocks[:, None, 104:108]
    upper = (rest >> np.arange(0, 8, 2, dtype=np.uint8)[:, None] & 3).reshape(-1, 16)
    scales = (np.hstack([low & 15, low >> 4]) | upper << np.uint8(4)).view(np.int8) - np.int8(32)
    _k(out, quants, _float16(blocks, 108), scales)


def _q4_k(blocks: Bytes, out: Floats) -> None:
    scales, minima = _six_bits(blocks[:, 4:16])
    _k(out, _halves_by_32(blocks[:, 16:]), _float16(blocks, 0), scales, _float16(blocks, 2), minima)


def _q5_k(blocks: Bytes, out: Floats) -> None:
    scales, minima = _six_bits(blocks[:, 4:16])
    high = np.unpackbits(blocks[:, None, 16:48], axis=1, bitorder="little").reshape(-1, 256)
    quants = _halves_by_32(blocks[:, 48:]) | high << np.uint8(4)
    _k(out, quants, _float16(blocks, 0), scales, _float16(blocks, 2), minima)


def _q6_k(blocks: Bytes, out: Floats) -> None:
    low = blocks[:, :128].reshape(-1, 2, 1, 64) >> np.array([[0], [4]], np.uint8) & 15
    quants = low.reshape(-1, 256) | _pairs(blocks[:, 128:192]) << np.uint8(4)
    _k(out, quants.view(np.int8) - np.int8(32), _float16(blocks, 208), blocks[:, 192:208].view(np.int8))


UNPACKERS: dict[str, Unpack] = {
    "F32": _f32,
    "F16": _f16,
    "BF16": _bf16,
    "Q4_0": _q4_0,
    "Q4_1": _q4_1,
    "Q5_0": _q5_0,
    "Q5_1": _q5_1,
    "Q8_0": _q8_0,
    "Q2_K": _q2_k,
    "Q3_K": _q3_k,
    "Q4_K": _q4_k,
    "Q5_K": _q5_k,
    "Q6_K": _q6_k,
}


def _four_bits(pairs: Bytes, scale: Floats, out: Floats) -> None:
    """Scale times the low nibbles of all bytes, then times the high ones."""
    np.multiply(pairs & 15, scale, out=out[:, :16])
    np.multiply(pairs >> 4, scale, out=out[:, 16:])


def _five_bits(blocks: Bytes) -> Whole:
    """Fifth bits are in the first four bytes, the other four bits in the nibbles of the rest."""
    pairs, fifth = blocks[:, 4:], np.unpackbits(blocks[:, :4], axis=1, bitorder="little")
    quants: Whole = np.hstack([pairs & 15, pairs >> 4]) | fifth << np.uint8(4)
    return quants


def _k(
    out: Floats,
    quants: Whole,
    scale: Floats,
    scales: Whole,
    least: Floats | None = None,
    minima: Whole | None = None,
) -> None:
    """256 weights from integers and the scales (and minima) of 16 parts, or of 8 parts of twice the length."""
    shape = len(out), scales.shape[1], -1
    np.multiply(quants.reshape(shape), (scale * scales)[..., None], out=out.reshape(shape))
    if least is not None and minima is not None:
        parts = out.reshape(shape)
        parts -= (least * minima)[..., None]


def _float16(blocks: Bytes, offset: int) -> Floats:
    """The float16 number at this byte offset of every block, as a column."""
    return np.ascontiguousarray(blocks[:, offset : offset + 2]).view("<f2").astype(np.float32)


def _halves_by_32(pairs: Bytes) -> Whole:
    """For each 32 bytes their low nibbles, then their high ones."""
    return (pairs.reshape(-1, 4, 1, 32) >> np.array([[0], [4]], np.uint8) & 15).reshape(-1, 256)


def _pairs(quads: Bytes) -> Whole:
    """For each 32 bytes the lowest two bits, then the next two, and so on."""
    return (quads.reshape(-1, 2, 1, 32) >> np.array([[0], [2], [4], [6]], np.uint8) & 3).reshape(-1, 256)


def _six_bits(packed: Bytes) -> tuple[Whole, Whole]:
    """Eight scales and eight minima of six bits; the last four's upper two bits are stored above the first four."""
    first, second, third = packed[:, :4], packed[:, 4:8], packed[:, 8:]
    scales = np.hstack([first & 63, third & 15 | first >> 6 << 4])
    return scales, np.hstack([second & 63, third >> 4 | second >> 6 << 4])
