"""The real worker with a real OpenCL device."""

from pathlib import Path

import msgspec
import pytest

from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.messages import RaceSpec, RunRace
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.lanes.blas import blas_kernel
from gpuviz.worker import device_messages, messages
from gpuviz.worker.client import WorkerClient
from gpuviz.worker.ladder import Rung
from gpuviz.worker.replacement import FellBack
from gpuviz.worker.supervisor import Supervisor
from tests.worker.patience import Listener

QUICK = RaceSpec(size=(100, 160, 64), runs=3)


def test_all_lanes_race_on_the_best_device(client: WorkerClient, listener: Listener) -> None:
    client.send(device_messages.ListDevices(9))
    client.send(RunRace(1, QUICK))
    result = listener.wait_for(race_messages.RaceFinished).result
    devices = listener.wait_for(device_messages.DevicesFound).devices
    assert result.device == listener.wait_for(device_messages.DeviceChosen).device == devices[0]
    assert [lane.lane for lane in result.lanes] == list(LANE_NAMES)
    assert all(lane.verified for lane in result.lanes)
    assert result.speedup.keys() == {f"opencl/{lane}" for lane in LANE_NAMES[1:]}
    cells = client.board.cells("opencl", run_id=1)
    assert cells is not None
    assert (cells >= 2).all()


def test_lanes_take_turns_on_a_device_that_is_the_cpu(client: WorkerClient, listener: Listener) -> None:
    client.send(RunRace(1, QUICK))
    prepared = listener.wait_for(race_messages.RacePrepared)
    assert prepared.turns == prepared.device.is_cpu
    listener.wait_for(race_messages.RaceFinished)
    if prepared.turns:
        order = [event.lane for event in listener.all(race_messages.LaneStarted)]
        assert order == list(LANE_NAMES)


def test_sizes_are_measured_from_small_to_large(client: WorkerClient, listener: Listener) -> None:
    client.send(race_messages.MeasureSizes(6, None))
    assert listener.wait_for(race_messages.SizesMeasured).run_id == 6
    points = listener.all(race_messages.SizeMeasured)
    assert len(points) >= 3
    assert all(point.verified and point.total_ns.keys() == set(LANE_NAMES) for point in points)
    flops = [point.shape.flops for point in points]
    assert flops == sorted(flops)


def test_measuring_sizes_can_be_stopped(client: WorkerClient, listener: Listener) -> None:
    client.send(race_messages.MeasureSizes(6, None))
    listener.wait_for(race_messages.SizeMeasured)
    client.send(messages.StopJob(6))
    assert listener.wait_for(messages.JobStopped).run_id == 6


def test_what_a_device_can_do_at_most_is_measured_once(client: WorkerClient, listener: Listener) -> None:
    client.send(device_messages.MeasureLimits(7, None))
    first = listener.wait_for(device_messages.LimitsMeasured)
    client.send(device_messages.MeasureLimits(8, first.device.name))
    again = listener.wait_for(device_messages.LimitsMeasured, count=2)
    assert (first.run_id, again.run_id) == (7, 8)
    assert (again.device, again.limits) == (first.device, first.limits)  # a second measurement would differ
    client.send(device_messages.MeasureLimits(9, None, anew=True))
    anew = listener.wait_for(device_messages.LimitsMeasured, count=3).limits
    assert anew.at_least(first.limits) == anew  # other work may hide what a device can do, nothing can feign it
    assert min(first.limits.flops_per_s, first.limits.bytes_per_s) > 1e8


def test_race_does_not_wait_until_a_device_is_measured(client: WorkerClient, listener: Listener) -> None:
    client.send(device_messages.MeasureLimits(7, None))
    client.send(RunRace(8, QUICK))
    listener.wait_for(race_messages.RaceFinished)
    assert [event.run_id for event in listener.all(messages.JobStopped)] == [7]
    assert listener.all(device_messages.LimitsMeasured) == []


def test_unknown_device_is_refused_with_the_names_there_are(client: WorkerClient, listener: Listener) -> None:
    client.send(RunRace(1, msgspec.structs.replace(QUICK, device="abacus")))
    failed = listener.wait_for(messages.JobFailed)
    assert failed.key == "error-unknown-device"
    assert failed.arguments["given"] == "abacus"


def test_machine_without_opencl_ends_on_the_numpy_rung(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCL_ICD_VENDORS", f"{tmp_path}/nowhere/")  # an empty folder that exists would be ignored
    with Supervisor() as supervisor:
        listener = Listener(supervisor.poll)
        supervisor.send(RunRace(1, QUICK))
        result = listener.wait_for(race_messages.RaceFinished).result
        assert [(event.slot, event.rung) for event in listener.all(FellBack)] == [("race", Rung.NUMPY_ONLY)]
    assert [lane.lane for lane in result.lanes] == list(LANE_NAMES[1:])
    assert all(lane.verified for lane in result.lanes)
    assert listener.all(messages.JobFailed) == []


def test_worker_frees_the_opponents_of_what_the_environment_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"OPENBLAS_CORETYPE": "Haswell", "OPENBLAS_NUM_THREADS": "1", "NUMBA_DISABLE_JIT": "1"}.items():
        monkeypatch.setenv(name, value)
    client = WorkerClient()
    try:
        client.send(RunRace(1, QUICK))
        result = Listener(client.poll).wait_for(race_messages.RaceFinished).result
    finally:
        client.close()
    assert result.handicaps == []
    assert {lane.blas_kernel for lane in result.lanes[1:3]} == {blas_kernel("blas_all_cores")}
    assert result.lanes[3].total_ns < 1_000_000_000  # Python's own loop would take a minute
