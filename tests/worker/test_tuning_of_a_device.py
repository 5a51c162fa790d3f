"""A real worker searches for its device's best parameters, is disturbed, stopped and killed."""

from pathlib import Path

import psutil
import pytest

from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.messages import RaceSpec, RunRace
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.parameters import choices, default_parameters
from gpuviz.compute.tuning_cache import load_tuned, tuned_path
from gpuviz.worker import device_messages, messages
from gpuviz.worker.device_messages import TuneDevice
from gpuviz.worker.supervisor import Supervisor
from tests.worker.patience import Listener

QUICK = RaceSpec(size=(64, 80, 32), tiles=20, runs=1)


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def test_search_is_kept_and_found_again_by_the_next_worker(device: DeviceInfo) -> None:
    with Supervisor() as supervisor:
        listener = Listener(supervisor.poll)
        supervisor.send(TuneDevice(3, device.name))
        tuned = listener.wait_for(device_messages.DeviceTuned).tuned
        shares = [event.share for event in listener.all(device_messages.TuningProgress)]
    assert tuned.parameters in choices(device)
    assert shares == sorted(shares)
    assert len(shares) > 2
    kept = load_tuned(device)
    assert kept == tuned
    with Supervisor() as supervisor:
        listener = Listener(supervisor.poll)
        supervisor.send(TuneDevice(4, device.name))
        assert listener.wait_for(device_messages.DeviceTuned).tuned.flops_per_s == tuned.flops_per_s
        assert listener.all(device_messages.TuningProgress) == []


def test_race_does_not_wait_for_a_search_and_nothing_is_kept_of_it(device: DeviceInfo) -> None:
    with Supervisor() as supervisor:
        listener = Listener(supervisor.poll)
        supervisor.send(TuneDevice(3, device.name))
        listener.wait_for(device_messages.TuningProgress)
        supervisor.send(RunRace(4, QUICK))
        assert all(lane.verified for lane in listener.wait_for(race_messages.RaceFinished).result.lanes)
        assert [event.run_id for event in listener.all(messages.JobStopped)] == [3]
    assert load_tuned(device) is None


def test_race_that_was_ready_uses_what_a_search_chose(device: DeviceInfo) -> None:
    with Supervisor() as supervisor:
        listener = Listener(supervisor.poll)
        supervisor.send(RunRace(1, QUICK))
        listener.wait_for(race_messages.RaceFinished)
        supervisor.send(TuneDevice(2, device.name))
        listener.wait_for(device_messages.DeviceTuned)
        supervisor.send(RunRace(3, QUICK))
        assert all(lane.verified for lane in listener.wait_for(race_messages.RaceFinished, count=2).result.lanes)


def test_device_that_ends_the_worker_while_searched_keeps_the_usual_parameters(device: DeviceInfo) -> None:
    with Supervisor() as supervisor:
        listener = Listener(supervisor.poll)
        supervisor.send(TuneDevice(3, device.name))
        listener.wait_for(device_messages.TuningProgress)
        psutil.Process(supervisor.worker_pid).kill()
        assert listener.wait_for(messages.JobFailed).run_id == 3
        supervisor.send(TuneDevice(4, device.name))
        tuned = listener.wait_for(device_messages.DeviceTuned).tuned
    assert (tuned.parameters, tuned.tried) == (default_parameters(device), 0)


def test_damaged_file_is_searched_for_anew_and_rewritten(device: DeviceInfo) -> None:
    tuned_path().parent.mkdir(parents=True, exist_ok=True)
    tuned_path().write_text("{ damaged")
    with Supervisor() as supervisor:
        listener = Listener(supervisor.poll)
        supervisor.send(TuneDevice(3, device.name))
        listener.wait_for(device_messages.DeviceTuned)
    assert load_tuned(device) is not None
