"""What ``reduce.h`` gives the kernels: an exponential function, and sums and maxima over work-groups."""

import numpy as np
import pyopencl as cl
import pytest
from numpy.typing import NDArray

from gpuviz.compute.program import OpenDevice
from tests.compute.transformer.formulas import EXPONENTIAL

EXPONENTIALS = """
__kernel void exponentials(__global float *numbers)
{
    const size_t i = get_global_id(0);
    numbers[i] = exponential(numbers[i]);
}
"""
TEAM = """
__kernel __attribute__((reqd_work_group_size(WIDTH, 1, 1))) void team(__global float *numbers, __global float *found)
{
    __local float all[WIDTH];
    const size_t i = get_global_id(0);
    found[3 * i] = sum_over_group(numbers[i], all);
    found[3 * i + 1] = maximum_over_group(numbers[i], all);
    found[3 * i + 2] = sum_over_group(found[3 * i + 1] + get_local_id(0), all);
}
"""
LOWEST, HIGHEST = -87.33, 88.72  # between these e^x is a normal float32 number, on the device as well


def exponentials(opened: OpenDevice, numbers: NDArray[np.float32]) -> NDArray[np.float32]:
    out = numbers.copy()
    room = cl.Buffer(opened.context, cl.mem_flags.READ_WRITE | cl.mem_flags.COPY_HOST_PTR, hostbuf=out)
    opened.kernel("exponentials", source=EXPONENTIALS)(opened.queue, out.shape, None, room)
    cl.enqueue_copy(opened.queue, out, room)
    return out


def test_exponential_is_right_to_two_units_in_the_last_place(opened_devices: list[OpenDevice]) -> None:
    halfway = np.arange(-126, 129) * np.log(2) / 2  # where the number of doublings changes, and between
    near = (halfway[:, None] + np.linspace(-1e-4, 1e-4, 101)).ravel()
    numbers = np.concatenate([np.linspace(-90, 89, 1_000_003), near, [LOWEST, HIGHEST, 0]]).astype(np.float32)
    numbers = numbers[(numbers >= np.float32(LOWEST)) & (numbers <= np.float32(HIGHEST))]
    exact = np.exp(numbers.astype(np.float64))
    for opened in opened_devices:
        assert (np.abs(exponentials(opened, numbers) - exact) <= EXPONENTIAL * exact).all()


def test_exponential_of_numbers_too_low_is_0(opened_devices: list[OpenDevice]) -> None:
    numbers = np.array([-np.inf, -3e38, -1e4, -90, np.nextafter(np.float32(LOWEST), np.float32(-90))], np.float32)
    for opened in opened_devices:
        assert (exponentials(opened, numbers) == 0).all()


def test_exponential_of_numbers_too_high_is_infinite(opened_devices: list[OpenDevice]) -> None:
    numbers = np.array([np.nextafter(np.float32(HIGHEST), np.float32(90)), 89, 1e4, 3e38, np.inf], np.float32)
    for opened in opened_devices:
        assert np.isposinf(exponentials(opened, numbers)).all()


def test_exponential_of_nan_is_nan(opened_devices: list[OpenDevice]) -> None:
    for opened in opened_devices:
        assert np.isnan(exponentials(opened, np.array([np.nan], np.float32))).all()


@pytest.mark.parametrize("width", [1, 2, 64])
def test_every_member_of_a_group_learns_its_sum_and_maximum(opened_devices: list[OpenDevice], width: int) -> None:
    numbers = np.random.default_rng(1).permutation(5 * width).astype(np.float32).reshape(5, width) - width
    for opened in opened_devices:
        found = np.empty((5, width, 3), np.float32)
        flags = cl.mem_flags.READ_WRITE
        given = cl.Buffer(opened.context, flags | cl.mem_flags.COPY_HOST_PTR, hostbuf=numbers)
        room = cl.Buffer(opened.context, flags, found.nbytes)
        opened.kernel("team", [f"-DWIDTH={width}"], TEAM)(opened.queue, (numbers.size,), (width,), given, room)
        cl.enqueue_copy(opened.queue, found, room)
        sums, maxima = numbers.sum(axis=1), numbers.max(axis=1)
        again = width * maxima + width * (width - 1) / 2
        assert (found == np.stack([sums, maxima, again], axis=1)[:, None]).all()
