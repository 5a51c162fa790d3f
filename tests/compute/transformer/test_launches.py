"""Kernels enqueued in order, or recorded to be enqueued again; what is measured of them."""

from collections.abc import Callable
from contextlib import suppress

import msgspec
import numpy as np
import pyopencl as cl
import pytest

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.program import OpenDevice
from gpuviz.compute.transformer.launches import Launches

ADD = """
__kernel void add_to(const __global float *in, __global float *out, const float more)
{
    out[get_global_id(0)] = in[get_global_id(0)] + more;
}
"""
COUNT = 1000


class Adding:
    """Adds a number to a thousand on one device."""

    def __init__(self, opened: OpenDevice) -> None:
        self.opened, self.launches = opened, Launches(opened)
        self.kernel = opened.kernel("add_to", source=ADD)
        self.numbers, self.results = self.room(), self.room()
        self.set(0)

    def room(self) -> cl.Buffer:
        return cl.Buffer(self.opened.context, cl.mem_flags.READ_WRITE, 4 * COUNT)

    def set(self, number: float) -> None:
        cl.enqueue_copy(self.opened.queue, self.numbers, np.full(COUNT, number, np.float32))

    def __call__(self, more: float = 1.0, out: cl.Buffer | None = None) -> cl.Buffer:
        out = out or self.results
        self.launches(self.kernel, (COUNT,), None, self.numbers, out, np.float32(more))
        return out

    def read(self, buffer: cl.Buffer | None = None) -> float:
        numbers = np.empty(COUNT, np.float32)
        cl.enqueue_copy(self.opened.queue, numbers, buffer or self.results)
        assert np.ptp(numbers) == 0
        return float(numbers[0])


@pytest.fixture(scope="module")
def adding(opened_devices: list[OpenDevice]) -> list[Adding]:
    return [Adding(opened) for opened in opened_devices]


@pytest.fixture
def by_host(devices: list[DeviceInfo]) -> list[Adding]:
    """On devices whose events tell no times."""
    return [Adding(OpenDevice(msgspec.structs.replace(device, event_times=False))) for device in devices]


def test_nothing_is_computed_while_recording(adding: list[Adding]) -> None:
    for add in adding:
        add(7)
        repeat = add.launches.repeatable(add)
        assert add.read() == 7
        repeat()
        assert add.read() == 1


def test_repeated_work_gives_the_same_memory_with_new_numbers(adding: list[Adding]) -> None:
    for add in adding:
        repeat = add.launches.repeatable(lambda: add(2, add.room()))  # noqa: B023
        found = []
        for number in (10, 20, 10):
            add.set(number)
            found.append(repeat())
            assert add.read(found[-1]) == number + 2
        assert found[0] is found[1] is found[2]


def test_numbers_that_kernels_were_given_are_recorded_as_well(adding: list[Adding]) -> None:
    """One kernel object serves several launches with different arguments."""
    for add in adding:
        rooms = [add.room() for _ in range(3)]
        repeat = add.launches.repeatable(lambda: [add(place, room) for place, room in enumerate(rooms)])  # noqa: B023
        add.set(5)
        add(99)
        repeat()
        assert [add.read(room) for room in rooms] == [5, 6, 7]


def test_two_recorded_passes_take_turns(adding: list[Adding]) -> None:
    for add in adding:
        first, second = (add.launches.repeatable(lambda: add(1, add.room())) for _ in range(2))  # noqa: B023
        add.set(3)
        one = first()
        add.set(4)
        other = second()
        assert (add.read(one), add.read(other)) == (4, 5)
        first()
        assert (add.read(one), add.read(other)) == (5, 5)


def test_memory_of_recorded_work_is_kept(opened_devices: list[OpenDevice]) -> None:
    for opened in opened_devices:
        add = Adding(opened)

        def work(add: Adding = add) -> cl.Buffer:
            between = add(1, add.room())  # nobody else holds it
            add.launches(add.kernel, (COUNT,), None, between, add.results, np.float32(1))
            return add.results

        repeat = add.launches.repeatable(work)
        for _ in range(20):
            add(50, add.room())
        repeat()
        assert add.read() == 2


def test_work_that_fails_while_recorded_leaves_nothing_behind(adding: list[Adding]) -> None:
    def fail() -> None:
        raise KeyError

    for add in adding:
        with suppress(KeyError):
            add.launches.repeatable(fail)
        add(8)
        assert add.read() == add.read(add.numbers) + 8


def test_span_without_launches_is_empty(adding: list[Adding]) -> None:
    for add in adding:
        with add.launches.timed() as span:
            pass
        add()
        assert span.elapsed_ns == 0


def test_span_of_recorded_work_is_empty(adding: list[Adding]) -> None:
    def work(add: Adding) -> Callable[[], int]:
        with add.launches.timed() as span:
            add()
        return lambda: span.elapsed_ns

    for add in adding:
        elapsed_ns = add.launches.repeatable(lambda: work(add))()  # noqa: B023
        assert elapsed_ns() == 0


def test_span_ends_with_its_last_launch(adding: list[Adding], by_host: list[Adding]) -> None:
    for add in (*adding, *by_host):
        with add.launches.timed() as span:
            add()
        before = span.elapsed_ns
        add()
        assert span.elapsed_ns == before > 0


def test_inner_span_that_saw_all_of_the_outer_one_so_far_ends_alone(
    adding: list[Adding], by_host: list[Adding]
) -> None:
    for add in (*adding, *by_host):
        with add.launches.timed() as outer:
            with add.launches.timed() as inner:
                add()
            add()
        assert inner.elapsed_ns < outer.elapsed_ns


def test_span_of_what_failed_is_over(adding: list[Adding], by_host: list[Adding]) -> None:
    for add in (*adding, *by_host):
        with suppress(KeyError), add.launches.timed() as span:
            add()
            raise KeyError
        before = span.elapsed_ns
        add()
        assert span.elapsed_ns == before
