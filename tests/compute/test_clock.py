import numpy as np
import pytest
from numpy.typing import NDArray

from gpuviz.compute.clock import candidate_clocks, clock_advances, write_trace
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.program import OpenDevice
from gpuviz.compute.trace import UNIT_UNKNOWN, TileTrace

TWO_LAUNCHES = np.array([[1000, 3000], [4000, 5000]], np.float64)
LAUNCH_OF_TILE = np.array([0, 0, 1])


def trace_of(ticks: list[list[int]]) -> TileTrace:
    trace = TileTrace.empty(3)
    trace.unit[:] = 7
    written: NDArray[np.uint64] = np.array(ticks, np.uint64)
    write_trace(trace, written, TWO_LAUNCHES, LAUNCH_OF_TILE)
    return trace


def test_ticks_are_laid_from_first_launch_to_last() -> None:
    trace = trace_of([[500, 600], [600, 700], [800, 900]])
    assert trace.source == "device-clock"
    assert trace.begin_ns.tolist() == [1000, 2000, 4000]
    assert trace.end_ns.tolist() == [2000, 3000, 5000]
    assert trace.unit.tolist() == [7, 7, 7]


def test_ticks_may_be_larger_than_a_float_is_exact() -> None:
    base = 2**63
    trace = trace_of([[base, base + 1], [base + 1, base + 2], [base + 3, base + 4]])
    assert trace.begin_ns.tolist() == [1000, 2000, 4000]


@pytest.mark.parametrize(
    "ticks",
    [
        [[0, 0], [0, 0], [0, 0]],
        [[500, 600], [600, 700], [0, 0]],
        [[500, 600], [600, 599], [800, 900]],
        [[500, 500], [500, 500], [500, 500]],
    ],
    ids=["no clock", "a tile without ticks", "backwards", "stands still"],
)
def test_ticks_that_make_no_sense_give_way_to_the_launches(ticks: list[list[int]]) -> None:
    trace = trace_of(ticks)
    assert trace.source == "launch-events"
    assert trace.begin_ns.tolist() == [1000, 1000, 4000]
    assert trace.end_ns.tolist() == [3000, 3000, 5000]
    assert (trace.unit == UNIT_UNKNOWN).all()


def test_times_of_the_host_are_said_to_be_these() -> None:
    trace = TileTrace.empty(3)
    write_trace(trace, np.zeros((3, 2), np.uint64), TWO_LAUNCHES, LAUNCH_OF_TILE, by_events=False)
    assert trace.source == "host-clock"
    assert trace.begin_ns.tolist() == [1000, 1000, 4000]


@pytest.mark.parametrize("clock", ["CLOCK_KERNEL_CLOCK", "CLOCK_THAT_STANDS_STILL"])
def test_clock_that_does_not_build_or_stands_still_is_of_no_use(device: DeviceInfo, clock: str) -> None:
    assert not clock_advances(OpenDevice(device), clock)


def test_clock_that_the_probe_chose_moves_on(devices: list[DeviceInfo]) -> None:
    for device in devices:
        opened = OpenDevice(device)
        if device.clock in candidate_clocks(opened):
            assert clock_advances(opened, device.clock)
        else:
            assert device.clock == "CLOCK_NONE"
