import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.messages import MeasureSizes, PrepareRace, RaceSpec, RunRace
from gpuviz.compute.driver_activity import LAUNCH_S
from gpuviz.compute.race_result import RaceResult
from gpuviz.worker import device_messages, messages, watchdog
from gpuviz.worker import supervisor as supervisors
from gpuviz.worker.device_messages import ListDevices, MeasureLimits
from gpuviz.worker.environment import remove_put_away
from gpuviz.worker.supervisor import Rung, Supervisor, WorkerReplaced
from tests.worker import fake_worker
from tests.worker.patience import Listener, wait_for

PLAIN = ("blas_one_core", "blas_all_cores", "sequential")
SOME_SECONDS = RaceSpec(size=(400, 640, 2048), lanes=PLAIN, runs=2)


class Clock:
    """Time that passes only when told to."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


class Watched:
    """A supervisor with its clock and a listener."""

    def __init__(self, supervisor: Supervisor, clock: Clock) -> None:
        self.supervisor, self.clock = supervisor, clock
        self.listener = Listener(supervisor.poll)

    def let_seconds_pass(self, seconds: float) -> None:
        for _ in range(int(seconds * 2)):
            self.clock.now_s += 0.5
            self.listener.listen()

    @property
    def replaced(self) -> list[tuple[Rung, str]]:
        return [(event.rung, event.reason_key) for event in self.listener.all(WorkerReplaced)]


Start = Callable[..., Watched]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts a supervisor of the real worker, or of one that behaves as named."""
    started: list[Supervisor] = []

    def start(behaviour: str | None = None, ladder: bool = True) -> Watched:
        command = None if behaviour is None else [sys.executable, fake_worker.__file__, behaviour, str(tmp_path)]
        clock = Clock()
        supervisor = Supervisor(ladder, clock, command)
        started.append(supervisor)
        supervisor.start()
        return Watched(supervisor, clock)

    yield start
    for supervisor in started:
        supervisor.close()


def asked(tmp_path: Path) -> list[str]:
    """Device and lanes of every race the fake workers were given."""
    return (tmp_path / "asked").read_text().splitlines()


def answers(result: RaceResult) -> dict[str, tuple[bytes, bytes]]:
    """Marks and colours of all tiles by lane."""
    return {lane.lane: (lane.trace.marks, lane.trace.cells) for lane in result.lanes}


# ---- the real worker ----


def test_race_begins_anew_after_its_worker_was_killed(start: Start) -> None:
    watched = start()
    listener, supervisor = watched.listener, watched.supervisor
    supervisor.send(RunRace(1, SOME_SECONDS))
    undisturbed = listener.wait_for(race_messages.RaceFinished).result
    supervisor.send(RunRace(2, SOME_SECONDS))
    listener.wait_for(race_messages.LaneStarted, count=6)
    first_pid, first_board = supervisor.worker_pid, supervisor.board
    assert first_pid is not None
    assert first_board is not None
    psutil.Process(first_pid).kill()
    assert listener.wait_for(WorkerReplaced) == WorkerReplaced(Rung.CHOSEN_DEVICE, "worker-ended", 1)
    finished = listener.wait_for(race_messages.RaceFinished, count=2)
    assert finished.run_id == 2
    assert answers(finished.result) == answers(undisturbed)
    assert all(lane.verified for lane in finished.result.lanes)
    assert supervisor.restarts == 1
    assert supervisor.worker_pid != first_pid
    board = supervisor.board
    assert board is not None
    assert board is not first_board
    cells = board.cells("sequential", run_id=2)
    assert cells is not None
    assert (np.asarray(cells) >= 2).all()


def test_stopped_worker_is_replaced_once_it_is_silent_too_long(start: Start) -> None:
    watched = start()
    watched.supervisor.send(RunRace(1, SOME_SECONDS))
    watched.listener.wait_for(race_messages.LaneStarted)
    pid = watched.supervisor.worker_pid
    psutil.Process(pid).suspend()
    watched.listener.listen()
    watched.let_seconds_pass(watchdog.SILENCE_S + 1)
    assert watched.replaced == [(Rung.CHOSEN_DEVICE, "worker-silent")]
    assert watched.listener.wait_for(race_messages.RaceFinished).run_id == 1
    wait_for(lambda: not psutil.pid_exists(pid))


def test_window_never_waits_for_a_stopped_worker(start: Start) -> None:
    watched = start()
    watched.listener.wait_for(messages.WorkerStarted)
    psutil.Process(watched.supervisor.worker_pid).suspend()
    for number in range(5000):  # far more than a pipe holds
        watched.supervisor.send(race_messages.ShowAnswer(number, 0, 0))
        watched.supervisor.poll()
    assert watched.supervisor.restarts == 0


def test_spoken_garbage_to_the_worker_brings_a_fresh_one(start: Start) -> None:
    watched = start()
    watched.listener.wait_for(messages.WorkerStarted)
    client = watched.supervisor._client
    assert client is not None
    pipe = client._process.stdin
    assert pipe is not None
    pipe.write(b"\xff" * 100)
    pipe.flush()
    assert watched.listener.wait_for(WorkerReplaced).reason_key == "worker-ended"
    watched.supervisor.send(RunRace(1, SOME_SECONDS))
    watched.listener.wait_for(race_messages.RaceFinished)


# ---- workers that misbehave ----


def test_worker_that_says_nothing_has_30_seconds(start: Start) -> None:
    watched = start("mute")
    watched.let_seconds_pass(watchdog.FIRST_MESSAGE_S - 1)
    assert watched.replaced == []
    watched.let_seconds_pass(2)
    assert watched.replaced == [(Rung.CHOSEN_DEVICE, "worker-silent")]


def test_endlessly_silent_workers_lead_to_the_recording(start: Start) -> None:
    watched = start("speaks once")
    for rung in (Rung.CHOSEN_DEVICE, Rung.CLEAN_CACHES, Rung.NUMPY_ONLY, Rung.RECORDING):
        watched.listener.wait_for(messages.WorkerStarted, count=watched.supervisor.restarts + 1)
        watched.let_seconds_pass(watchdog.SILENCE_S + 1)
        assert watched.supervisor.rung is rung
    assert watched.supervisor.board is None
    assert watched.supervisor.worker_pid is None
    watched.supervisor.send(RunRace(1, SOME_SECONDS))
    assert watched.supervisor.poll() == []


@pytest.mark.parametrize(("behaviour", "reason"), [("junk", "worker-garbage"), ("dies", "worker-ended")])
def test_failing_workers_lead_down_the_whole_ladder(start: Start, behaviour: str, reason: str) -> None:
    watched = start(behaviour)
    watched.supervisor.send(RunRace(1, RaceSpec()))
    watched.listener.wait_for(WorkerReplaced, count=4)
    assert watched.replaced == [
        (Rung.CHOSEN_DEVICE, reason),
        (Rung.CLEAN_CACHES, reason),
        (Rung.NUMPY_ONLY, reason),  # no device was found, so there is no other
        (Rung.RECORDING, reason),
    ]


def test_busy_worker_that_does_not_get_on_is_replaced(start: Start) -> None:
    watched = start("never finishes")
    beat = race_messages.ShowAnswer(0, row=5, col=1)  # heartbeat: progress 5, busy
    seconds = 0
    while not watched.replaced and seconds < 100:
        watched.supervisor.send(beat)
        _wait_for_a_beat(watched)
        watched.let_seconds_pass(1)
        seconds += 1
    assert watched.replaced == [(Rung.CHOSEN_DEVICE, "worker-stuck")]
    assert seconds == pytest.approx(LAUNCH_S, abs=2)


@pytest.mark.parametrize("beat", [lambda second: (second, 1), lambda _: (5, 0)], ids=["gets on", "idle"])
def test_worker_that_gets_on_or_is_idle_is_kept(start: Start, beat: Callable[[int], tuple[int, int]]) -> None:
    watched = start("never finishes")
    for second in range(50):
        watched.supervisor.send(race_messages.ShowAnswer(0, *beat(second)))
        _wait_for_a_beat(watched)
        watched.let_seconds_pass(1)
    assert watched.replaced == []


def _wait_for_a_beat(watched: Watched) -> None:
    """Poll, with the clock standing still, until the supervisor has taken in a heartbeat."""
    wait_for(lambda: any(isinstance(event, messages.Heartbeat) for event in watched.supervisor.poll()))


def test_sleeping_computer_is_no_silence(start: Start) -> None:
    watched = start("never finishes")
    watched.listener.wait_for(messages.WorkerStarted)
    watched.clock.now_s += 3600
    watched.listener.listen()
    assert watched.replaced == []


def test_kernels_kept_by_a_lost_worker_are_put_away_at_once_and_removed_by_another_thread(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    kept, removed_by = tmp_path / "cache" / "gpuviz" / "pocl", list[threading.Thread]()
    kept.mkdir(parents=True)
    (kept / "damaged").touch()

    def remove() -> None:
        removed_by.append(threading.current_thread())
        remove_put_away()

    monkeypatch.setattr(supervisors, "remove_put_away", remove)
    watched = start("never finishes")
    watched.listener.wait_for(messages.WorkerStarted)
    psutil.Process(watched.supervisor.worker_pid).kill()
    watched.listener.wait_for(WorkerReplaced)
    assert not (kept / "damaged").exists()
    wait_for(lambda: removed_by and not list(kept.parent.glob("pocl-*")))
    assert threading.main_thread() not in removed_by


# ---- devices that fail ----


def test_failing_device_gives_way_to_another(start: Start, tmp_path: Path) -> None:
    watched = start("bad device")
    watched.supervisor.send(RunRace(1, RaceSpec(device="bad device")))
    watched.listener.wait_for(race_messages.RaceFinished)
    failed = "error-device-failed"
    assert watched.replaced == [
        (Rung.CHOSEN_DEVICE, failed),
        (Rung.CLEAN_CACHES, failed),
        (Rung.OTHER_DEVICE, failed),
    ]
    lanes = ",".join(LANE_NAMES)
    assert asked(tmp_path) == [*[f"bad device {lanes}"] * 3, f"good device {lanes}"]
    assert watched.supervisor.device_in_use == fake_worker.DEVICES[1]
    assert watched.listener.all(messages.JobFailed) == []  # neither the failures nor what the lost workers said later


def test_device_that_cannot_be_measured_is_kept(start: Start) -> None:
    watched = start("cannot measure")
    watched.supervisor.send(MeasureLimits(1, "good device"))
    assert watched.listener.wait_for(messages.JobFailed) == messages.JobFailed(1, "error-device-failed", {})
    assert watched.supervisor.restarts == 0


def test_measuring_that_may_have_ended_a_worker_is_not_tried_with_the_next(start: Start, tmp_path: Path) -> None:
    watched = start("never finishes")
    watched.supervisor.send(MeasureLimits(1, "bad device"))
    wait_for(lambda: (tmp_path / "measured").exists() and (tmp_path / "measured").read_text())
    psutil.Process(watched.supervisor.worker_pid).kill()
    failed = watched.listener.wait_for(messages.JobFailed)
    assert (failed.run_id, failed.key) == (1, "error-worker-lost")
    watched.listener.wait_for(messages.WorkerStarted, count=2)
    assert (tmp_path / "measured").read_text() == "bad device\n"


def test_device_chosen_anew_is_tried_again(start: Start, tmp_path: Path) -> None:
    watched = start("bad device")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    watched.listener.wait_for(race_messages.RaceFinished)
    assert watched.supervisor.rung is Rung.OTHER_DEVICE
    watched.supervisor.send(PrepareRace(2, RaceSpec(device="bad device")))
    watched.listener.wait_for(WorkerReplaced, count=4)
    assert asked(tmp_path)[-1].startswith("bad device ")


def test_finished_race_gives_its_rung_a_new_start(start: Start) -> None:
    watched = start("bad device")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    watched.listener.wait_for(race_messages.RaceFinished)
    psutil.Process(watched.supervisor.worker_pid).kill()
    watched.listener.wait_for(WorkerReplaced, count=4)
    assert watched.supervisor.rung is Rung.OTHER_DEVICE


def test_machine_without_opencl_races_with_numpy(start: Start, tmp_path: Path) -> None:
    watched = start("no opencl")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    watched.listener.wait_for(race_messages.RaceFinished)
    assert watched.replaced == [(Rung.CLEAN_CACHES, "error-no-opencl"), (Rung.NUMPY_ONLY, "error-no-opencl")]
    assert asked(tmp_path)[-1] == f"None {','.join(PLAIN)}"


def test_worker_lost_on_the_numpy_rung_gets_one_more_try(start: Start) -> None:
    watched = start("no opencl")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    watched.listener.wait_for(WorkerReplaced, count=2)
    psutil.Process(watched.supervisor.worker_pid).kill()
    assert watched.listener.wait_for(WorkerReplaced, count=3).rung is Rung.NUMPY_ONLY


def test_numpy_rung_answers_what_needs_a_device_by_itself(start: Start) -> None:
    watched = start("no opencl")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    watched.listener.wait_for(race_messages.RaceFinished)
    watched.supervisor.send(ListDevices())
    watched.supervisor.send(MeasureSizes(4, None))
    watched.supervisor.send(MeasureLimits(5, None))
    assert watched.listener.wait_for(device_messages.DevicesFound).devices == []
    assert watched.listener.wait_for(messages.JobFailed).run_id == 4
    assert watched.listener.wait_for(messages.JobFailed, count=2).run_id == 5


def test_race_of_opencl_alone_ends_in_the_recording(start: Start) -> None:
    watched = start("no opencl")
    watched.supervisor.send(RunRace(1, RaceSpec(lanes=("opencl",))))
    watched.listener.wait_for(WorkerReplaced, count=2)
    assert watched.supervisor.rung is Rung.RECORDING


@pytest.mark.parametrize(
    ("behaviour", "key"), [("wrong size", "error-invalid-size"), ("unknown device", "error-unknown-device")]
)
def test_mistakes_of_the_user_change_nothing(start: Start, behaviour: str, key: str) -> None:
    watched = start(behaviour)
    watched.supervisor.send(RunRace(1, RaceSpec()))
    assert watched.listener.wait_for(messages.JobFailed).key == key
    assert watched.supervisor.restarts == 0
    assert watched.supervisor.rung is Rung.CHOSEN_DEVICE


def test_failed_race_is_not_run_again_by_the_next_worker(start: Start, tmp_path: Path) -> None:
    watched = start("wrong size")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    watched.listener.wait_for(messages.JobFailed)
    psutil.Process(watched.supervisor.worker_pid).kill()
    watched.listener.wait_for(messages.WorkerStarted, count=2)
    assert len(asked(tmp_path)) == 1


def test_stopped_race_is_not_run_again_and_counts_as_stopped(start: Start, tmp_path: Path) -> None:
    watched = start("never finishes")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    wait_for(lambda: (tmp_path / "asked").exists() and asked(tmp_path))
    watched.supervisor.send(messages.StopJob())
    psutil.Process(watched.supervisor.worker_pid).kill()
    assert watched.listener.wait_for(messages.JobStopped).run_id == 1
    watched.listener.wait_for(messages.WorkerStarted, count=2)
    assert len(asked(tmp_path)) == 1


def test_program_that_cannot_be_started_leads_to_the_recording() -> None:
    supervisor = Supervisor(command=["/nothing-here"])
    supervisor.start()
    assert supervisor.rung is Rung.RECORDING
    supervisor.close()


# ---- without a ladder ----


def test_without_a_ladder_device_errors_are_passed_on(start: Start) -> None:
    watched = start("bad device", ladder=False)
    watched.supervisor.send(RunRace(1, RaceSpec()))
    assert watched.listener.wait_for(messages.JobFailed).key == "error-device-failed"
    assert watched.supervisor.restarts == 0


def test_without_a_ladder_a_lost_worker_fails_this_race_and_the_next(start: Start) -> None:
    watched = start("dies", ladder=False)
    watched.supervisor.send(RunRace(1, RaceSpec()))
    failed = watched.listener.wait_for(messages.JobFailed)
    assert failed == messages.JobFailed(1, "error-worker-lost", {"reason": "ended"})
    watched.supervisor.send(RunRace(2, RaceSpec()))
    assert watched.listener.wait_for(messages.JobFailed, count=2).run_id == 2


def test_supervisor_closes_itself() -> None:
    with Supervisor() as supervisor:
        pid = supervisor.worker_pid
    assert pid is not None
    assert not psutil.pid_exists(pid)
