import struct

import numpy as np
import pytest
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType, quants

from gpuviz.compute.transformer.packed import PackedMatrix, WeightFormat
from tests.compute.transformer.packing import SMALLEST_SCALE, random_weights, whole_blocks

FORMATS = list(WeightFormat)
RISING = bytes(low + 16 * (15 - low) for low in range(16))  # weights 0 to 15, then 15 to 0


def matrix(form: WeightFormat, rows: int, cols: int, data: bytes) -> PackedMatrix:
    return PackedMatrix(form, rows, cols, np.frombuffer(data, np.uint8).copy())


def test_q4_0_is_scale_times_quant_less_8() -> None:
    packed = matrix(WeightFormat.Q4_0, 1, 32, b"\x00\x38" + RISING)  # 0x3800 is 0.5
    falling = [0.5 * (quant - 8) for quant in range(16)]
    assert packed.unpack().tolist() == [falling + falling[::-1]]


def test_q4_1_is_scale_times_quant_plus_minimum() -> None:
    packed = matrix(WeightFormat.Q4_1, 1, 32, b"\x00\x40\x00\xbc" + RISING)  # 2 and -1
    rising = [2.0 * quant - 1 for quant in range(16)]
    assert packed.unpack().tolist() == [rising + rising[::-1]]


def test_q8_0_is_scale_times_signed_quant() -> None:
    quants = [0, 1, -1, 127, -128, *range(-13, 14)]
    packed = matrix(WeightFormat.Q8_0, 1, 32, b"\x00\xc2" + struct.pack("32b", *quants))  # -3
    assert packed.unpack().tolist() == [[-3.0 * quant for quant in quants]]


def test_floats_are_little_endian() -> None:
    half = matrix(WeightFormat.F16, 2, 1, b"\x00\x3c\x01\x00")
    assert half.unpack().tolist() == [[1.0], [SMALLEST_SCALE]]
    single = matrix(WeightFormat.F32, 1, 2, b"\x00\x00\x80\x3f\xdb\x0f\x49\x40")
    assert single.unpack().tolist() == [[1.0, float(np.float32(np.pi))]]


def test_scale_below_float16s_normal_numbers_counts() -> None:
    eight_bits = matrix(WeightFormat.Q8_0, 1, 32, b"\x01\x00" + bytes([3] * 32))
    assert (eight_bits.unpack() == 3 * SMALLEST_SCALE).all()
    four_bits = matrix(WeightFormat.Q4_0, 1, 32, b"\xff\x03" + bytes([0xFF] * 16))
    assert (four_bits.unpack() == 7 * 1023 * SMALLEST_SCALE).all()


@pytest.mark.parametrize("form", FORMATS)
def test_rows_of_several_blocks_unpack_in_order(form: WeightFormat) -> None:
    weights = random_weights(form, 7, 3 * max(32, form.block_weights))
    # Quants, parts' scales and scales have up to 23 bits together, so only the sum with a minimum is rounded, and once.
    assert (weights.packed.unpack() == weights.numbers.astype(np.float32)).all()
    assert weights.packed.data.size == 7 * weights.packed.row_bytes


@pytest.mark.parametrize("form", FORMATS)
def test_rows_are_taken_in_the_order_asked_for_and_as_often(form: WeightFormat) -> None:
    cols = whole_blocks(form, 64)
    weights = random_weights(form, 9, cols)
    rows = np.array([8, 0, 3, 3])
    taken = weights.packed.take(rows)
    assert (taken.format, taken.rows, taken.cols) == (form, 4, cols)
    assert (taken.unpack() == weights.packed.unpack()[rows]).all()


@pytest.mark.parametrize("form", FORMATS)
def test_unpacks_into_given_room_and_nowhere_else(form: WeightFormat) -> None:
    cols = whole_blocks(form, 64)
    weights = random_weights(form, 3, cols)
    room = np.full((5, cols), np.nan, np.float32)
    assert np.shares_memory(weights.packed.unpack(room[1:4]), room)
    assert (room[1:4] == weights.packed.unpack()).all()
    assert np.isnan(room[[0, 4]]).all()


@pytest.mark.parametrize("form", FORMATS)
def test_any_bytes_are_what_another_reader_makes_of_them(form: WeightFormat) -> None:
    kind = GGMLQuantizationType[form.name]
    assert (int(kind), *GGML_QUANT_SIZES[kind]) == form.value
    data = np.random.default_rng(3).integers(0, 256, 60 * form.block_bytes, np.uint8)
    with np.errstate(all="ignore"):  # any bytes: scales may be infinite or no numbers
        exact = quants.dequantize(data, kind).astype(np.float32)
        found = PackedMatrix(form, 1, 60 * form.block_weights, data).unpack()[0]
    assert np.array_equal(found, exact, equal_nan=True)
