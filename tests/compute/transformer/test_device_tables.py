"""How weights lie on a device once unpacked."""

import math

import numpy as np
import pyopencl as cl
import pytest

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import CpuParameters, GpuParameters, KernelParameters
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.program import OpenDevice
from gpuviz.compute.transformer.device_tables import Unpacker, table_products
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
        unpack = Unpacker(opened, work_group)
        for panel in (1, 16, 32, rows):
            panels = math.ceil(rows / panel)
            filled = np.zeros((panels * panel, cols), np.float32)
            filled[:rows] = weights.numbers
            expected = filled.reshape(panels, panel, cols).swapaxes(1, 2)
            assert (numbers_in(opened, unpack(weights.packed, panel)) == expected.ravel()).all()


def test_unpacks_into_room_given(opened_devices: list[OpenDevice]) -> None:
    weights = random_weights(WeightFormat.Q4_1, 3, 32)
    for opened in opened_devices:
        room = cl.Buffer(opened.context, cl.mem_flags.READ_WRITE, 4 * 3 * 32)
        assert Unpacker(opened, (1,))(weights.packed, 1, room) is room
        assert (numbers_in(opened, room) == weights.packed.unpack().ravel()).all()


def test_packed_bytes_may_be_a_slice_of_the_file(opened_devices: list[OpenDevice]) -> None:
    weights = random_weights(WeightFormat.Q8_0, 4, 32)
    file = np.concatenate([np.full(3, 255, np.uint8), weights.packed.data])
    there = PackedMatrix(WeightFormat.Q8_0, 4, 32, file[3:])
    assert (there.unpack() == weights.packed.unpack()).all()
    for opened in opened_devices:
        assert (numbers_in(opened, Unpacker(opened, None)(there, 1)) == weights.packed.unpack().ravel()).all()


@pytest.mark.parametrize("parameters", [CpuParameters(), GpuParameters()])
def test_table_is_as_wide_as_its_weights_have_rows(devices: list[DeviceInfo], parameters: KernelParameters) -> None:
    for device in devices:
        if isinstance(parameters, CpuParameters) and device.kernels != "cpu":
            continue
        opened = OpenDevice(device, parameters)
        products = table_products(opened, Unpacker(opened, (1,)))
        table = products.table(random_weights(WeightFormat.Q8_0, 5, 64).packed)
        assert (table.k, table.n) == (64, 5)
