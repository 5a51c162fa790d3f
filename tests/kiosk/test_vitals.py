import errno
from typing import NoReturn

import psutil
import pytest
from msgspec.structs import replace

from gpuviz.chapters.race.messages import RaceFinished
from gpuviz.compute.problem import MatmulProblem
from gpuviz.kiosk.vitals import Vitals
from gpuviz.worker.device_messages import DeviceChosen, DevicesFound
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import Heartbeat, JobDone
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from tests.chapters.race.driving import RESULT
from tests.chapters.race.made_up import DEVICE, race

BEAT = Heartbeat(1, busy=False)
LOST = WorkerReplaced("worker-ended", fresh_caches=False)


class Case:
    def __init__(self) -> None:
        self.now_s = 100.0
        self.vitals = Vitals(lambda: self.now_s)

    def worker(self) -> str:
        return self.vitals.worker

    def rung(self) -> Rung:
        return self.vitals.rung


def test_a_worker_that_was_never_heard_is_starting_then_silent() -> None:
    case = Case()
    assert case.worker() == "starting"
    case.now_s += 31
    assert case.worker() == "silent"


def test_a_worker_that_is_heard_answers() -> None:
    case = Case()
    case.vitals.hear(BEAT)
    case.now_s += 0.3
    assert case.worker() == "answers"
    assert case.vitals.seconds_since_heard == pytest.approx(0.3)
    case.now_s += 10
    assert case.worker() == "silent"


def test_where_nothing_can_be_computed_the_worker_is_gone_until_it_can() -> None:
    case = Case()
    case.vitals.hear(BEAT)
    case.vitals.hear(FellBack(None, Rung.RECORDING, "error-worker-lost"))
    assert case.worker() == "gone"
    case.vitals.hear(FellBack(None, Rung.CHOSEN_DEVICE))
    assert case.worker() == "answers"


def _race(*lanes: str) -> RaceFinished:
    return RaceFinished(1, replace(RESULT, lanes=[lane for lane in RESULT.lanes if lane.lane in lanes]))


ON_DEVICE, ON_NUMPY = _race("sequential", "opencl"), _race("sequential", "blas_all_cores")


def test_the_chosen_device_computes_again_only_when_a_race_on_it_is_finished() -> None:
    case = Case()
    case.vitals.hear(FellBack("race", Rung.NUMPY_ONLY, "error-opencl"))
    case.vitals.hear(FellBack("race", Rung.CHOSEN_DEVICE))
    assert case.rung() is Rung.NUMPY_ONLY
    case.vitals.hear(ON_NUMPY)  # begun before
    assert case.rung() is Rung.NUMPY_ONLY
    case.vitals.hear(ON_DEVICE)
    assert case.rung() is Rung.CHOSEN_DEVICE


def test_a_try_that_fails_leaves_the_rung_below() -> None:
    case = Case()
    case.vitals.hear(FellBack("race", Rung.OTHER_DEVICE, "error-opencl"))
    case.vitals.hear(FellBack("race", Rung.CHOSEN_DEVICE))
    case.vitals.hear(FellBack("race", Rung.OTHER_DEVICE, "error-opencl"))
    case.vitals.hear(ON_DEVICE)
    assert case.rung() is Rung.OTHER_DEVICE


def test_a_worker_that_can_be_started_again_leaves_the_race_where_it_was() -> None:
    case = Case()
    case.vitals.hear(FellBack("race", Rung.NUMPY_ONLY, "error-opencl"))
    case.vitals.hear(FellBack(None, Rung.RECORDING, "error-worker-lost"))
    case.vitals.hear(FellBack(None, Rung.CHOSEN_DEVICE))
    assert case.rung() is Rung.RECORDING
    case.vitals.hear(ON_NUMPY)
    assert case.rung() is Rung.NUMPY_ONLY


def test_where_a_recording_was_asked_for_no_worker_is_missed() -> None:
    vitals = Vitals(is_live=False)
    assert (vitals.worker, vitals.rung) == ("none", Rung.RECORDING)


def test_a_lost_worker_is_back_when_a_job_is_done_and_that_is_told_once() -> None:
    case = Case()
    case.vitals.hear(LOST)
    case.now_s += 1.2
    assert case.vitals.hear(BEAT) is None
    assert case.vitals.hear(JobDone(7)) == pytest.approx(1.2)
    assert case.vitals.hear(JobDone(8)) is None
    assert case.vitals.restarts == 1


def test_races_and_wrong_squares_are_counted() -> None:
    case = Case()
    case.vitals.hear(RaceFinished(1, RESULT))
    assert (case.vitals.races, case.vitals.wrong_answers) == (1, 0)
    wrong = race(MatmulProblem.random(25, 40, 8), wrong_tiles=(1, 2, 3))
    case.vitals.hear(RaceFinished(2, wrong))
    assert (case.vitals.races, case.vitals.wrong_answers) == (2, 3)


def test_the_device_is_the_one_that_was_chosen_last() -> None:
    case = Case()
    case.vitals.hear(DevicesFound([DEVICE], []))
    case.vitals.hear(DeviceChosen(1, DEVICE))
    assert case.vitals.device == DEVICE
    assert case.vitals.devices == [DEVICE]


def test_memory_is_compared_with_that_of_a_minute_after_the_start() -> None:
    case = Case()
    case.vitals.measure()
    assert case.vitals.memory_mb > 10
    case.now_s += 60
    case.vitals.measure()
    first_mb = case.vitals.first_memory_mb
    assert first_mb is not None
    assert case.vitals.memory_is_steady
    case.vitals.memory_mb = first_mb * 2 + 100
    assert not case.vitals.memory_is_steady


def test_memory_that_the_system_does_not_tell_stays_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    def memory_info(_process: psutil.Process) -> NoReturn:
        raise OSError(errno.EMFILE, "Too many open files")

    case = Case()
    case.vitals.measure()
    before_mb = case.vitals.memory_mb
    monkeypatch.setattr(psutil.Process, "memory_info", memory_info)
    case.vitals.measure()
    assert case.vitals.memory_mb == before_mb


def test_touches_are_remembered() -> None:
    case = Case()
    assert case.vitals.seconds_since_touch is None
    case.vitals.touch()
    case.now_s += 120
    assert case.vitals.seconds_since_touch == 120
