"""How weights lie on a device once unpacked."""

import math

import numpy as np
import pyopencl as cl
import pytest

from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.program import OpenDevice
from gpuviz.compute.transformer.device_memory import as_numbers
from gpuviz.compute.transformer.device_tables import EmbeddingTable, Unpacker
from gpuviz.compute.transformer.launches import Launches
from gpuviz.compute.transformer.opencl_operations import OpenClOperations
from gpuviz.compute.transformer.operations import Row
from gpuviz.compute.transformer.packed import PackedMatrix, WeightFormat
from tests.compute.transformer.packing import random_weights, whole_blocks


def numbers_in(opened: OpenDevice, buffer: cl.Buffer) -> FloatMatrix:
    numbers = np.empty(buffer.size // 4, np.float32)
    cl.enqueue_copy(opened.queue, numbers, buffer)
    return numbers


@pytest.mark.parametrize("work_group", [None, (1,)])
@pytest.mark.parametrize("form", list(WeightFormat))
def test_unpacks_into_panels_and_fills_the_last_with_zeros(
    opened_devices: list[OpenDevice], form: WeightFormat, work_group: tuple[int] | None
) -> None:
    rows, cols = 37, 2 * whole_blocks(form, 32)
    weights = random_weights(form, rows, cols)
    for opened in opened_devices:
        unpack = Unpacker(opened, Launches(opened), work_group)
        for panel in (1, 16, 32, rows):
            panels = math.ceil(rows / panel)
            filled = np.zeros((panels * panel, cols), np.float32)
            filled[:rows] = weights.numbers
            expected = filled.reshape(panels, panel, cols).swapaxes(1, 2)
            assert (numbers_in(opened, unpack([weights.packed], panel)) == expected.ravel()).all()


@pytest.mark.parametrize("panel", [1, 16, 32])
def test_unpacks_tables_one_below_the_other(opened_devices: list[OpenDevice], panel: int) -> None:
    """Each in a format of its own; a panel may have the end of one and the beginning of the next."""
    forms = (WeightFormat.Q8_0, 3), (WeightFormat.F16, 30), (WeightFormat.Q4_1, 2)
    parts = [random_weights(form, rows, 32) for form, rows in forms]
    panels = math.ceil(35 / panel)
    filled = np.zeros((panels * panel, 32), np.float32)
    filled[:35] = np.concatenate([part.numbers for part in parts])
    expected = filled.reshape(panels, panel, 32).swapaxes(1, 2)
    for opened in opened_devices:
        room = Unpacker(opened, Launches(opened), (1,))([part.packed for part in parts], panel)
        assert (numbers_in(opened, room) == expected.ravel()).all()


@pytest.mark.parametrize("form", list(WeightFormat))
def test_unpacks_the_rows_of_tokens(opened_devices: list[OpenDevice], form: WeightFormat) -> None:
    weights, tokens = random_weights(form, 9, whole_blocks(form, 32)), [8, 0, 3, 3]
    for opened in opened_devices:
        unpack, flags = Unpacker(opened, Launches(opened), None), cl.mem_flags
        ids = cl.Buffer(opened.context, flags.COPY_HOST_PTR, hostbuf=as_numbers(Row.of_sentence(tokens, 17)))
        room = cl.Buffer(opened.context, flags.READ_WRITE, 4 * len(tokens) * weights.packed.cols)
        unpack.rows(EmbeddingTable(weights.packed, unpack.packed(weights.packed)), ids, len(tokens), room)
        assert (numbers_in(opened, room) == weights.numbers[tokens].ravel().astype(np.float32)).all()


def test_packed_bytes_may_be_a_slice_of_the_file(opened_devices: list[OpenDevice]) -> None:
    weights = random_weights(WeightFormat.Q8_0, 4, 32)
    file = np.concatenate([np.full(3, 255, np.uint8), weights.packed.data])
    there = PackedMatrix(WeightFormat.Q8_0, 4, 32, file[3:])
    assert (there.unpack() == weights.packed.unpack()).all()
    for opened in opened_devices:
        numbers = numbers_in(opened, Unpacker(opened, Launches(opened), None)([there], 1))
        assert (numbers == weights.packed.unpack().ravel()).all()


@pytest.mark.parametrize("form", [WeightFormat.Q8_0, WeightFormat.F32])
def test_table_is_as_wide_as_its_weights_have_rows(opencl: list[OpenClOperations], form: WeightFormat) -> None:
    for operations in opencl:
        table = operations.table(random_weights(form, 16, 64).packed, random_weights(form, 5, 64).packed)
        assert (table.k, table.n) == (64, 21)
