"""When a worker looks for devices; what it finds is made up here."""

import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from gpuviz.compute.probe import Probe
from gpuviz.errors import DeviceFailed, NoOpenCl
from gpuviz.worker import found_devices
from gpuviz.worker.board import Board
from gpuviz.worker.context import WorkerContext
from gpuviz.worker.found_devices import FoundDevices
from gpuviz.worker.restarts import RestartLimits
from tests.worker.fake_worker import DEVICES

RETRY_S = RestartLimits().retry.first_s


class Machine:
    """What there is to find: ``looks`` counts how often somebody looked, at ``now_s``."""

    def __init__(self, board: Board) -> None:
        self.there, self.looks, self.now_s = Probe(), 0, 0.0
        self.devices = FoundDevices(WorkerContext(board, lambda _: None), lambda: self.now_s)

    def look(self, anew: bool = True) -> Probe:
        del anew
        self.looks += 1
        return self.there


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    board = Board.create()
    machine = Machine(board)
    monkeypatch.setattr(found_devices, "known_devices", lambda: None)
    monkeypatch.setattr(found_devices, "probe_devices", machine.look)
    yield machine
    board.close()


def test_a_driver_that_comes_later_is_found_when_its_jobs_are_tried_again(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "pyopencl", raising=False)
    with pytest.raises(NoOpenCl):
        machine.devices.choose(1, None)
    machine.there = Probe(DEVICES)
    machine.now_s += RETRY_S
    assert machine.devices.choose(2, None) == DEVICES[0]


def test_a_worker_that_loaded_opencl_before_there_was_a_device_gives_way_to_another(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyopencl", ModuleType("pyopencl"))
    with pytest.raises(NoOpenCl):
        machine.devices.choose(1, None)
    machine.there = Probe(DEVICES)
    machine.now_s += RETRY_S
    for run_id in (2, 3):
        with pytest.raises(DeviceFailed):
            machine.devices.choose(run_id, None)


def test_jobs_that_ask_one_after_another_do_not_each_look_where_there_is_nothing(machine: Machine) -> None:
    for run_id in range(3):
        with pytest.raises(NoOpenCl):
            machine.devices.choose(run_id, None)
    assert machine.looks == 1


def test_devices_that_were_found_are_not_looked_for_again(machine: Machine) -> None:
    machine.there = Probe(DEVICES)
    for run_id in range(2):
        machine.devices.choose(run_id, None)
        machine.now_s += RETRY_S
    assert machine.looks == 1
