import shutil
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from gpuviz.chapters.race.messages import (
    LaneStarted,
    MeasureSizes,
    PrepareRace,
    RaceFinished,
    RaceSpec,
    RunRace,
    ShowAnswer,
)
from gpuviz.compute.driver_activity import BUILD_S, LAUNCH_S
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.race_result import RaceResult
from gpuviz.ending import ending_signals
from gpuviz.errors import NoSharedMemory
from gpuviz.worker import client, watchdog
from gpuviz.worker.device_messages import MeasureLimits
from gpuviz.worker.environment import delete_leftovers
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import Heartbeat, JobDone, JobFailed, JobStarted, JobStopped, StopJob, WorkerStarted
from gpuviz.worker.process_activity import is_at_work
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from gpuviz.worker.restarts import RestartLimits
from gpuviz.worker.supervisor import Supervisor
from tests.worker import fake_worker
from tests.worker.patience import Listener, wait_for

RETRY_S = RestartLimits().retry_recording.first_s
PLAIN = ("blas_one_core", "blas_all_cores", "sequential")
SMALL = RaceSpec(size=(64, 64, 64), lanes=("opencl",), runs=1)
SOME_SECONDS = RaceSpec(size=(400, 640, 2048), lanes=PLAIN, runs=2)

linux_tells_states = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells the states of another process"
)


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
    def replaced(self) -> list[str]:
        """Why workers were replaced."""
        return [event.reason_key for event in self.listener.all(WorkerReplaced)]

    @property
    def fallen(self) -> list[tuple[str | None, Rung]]:
        """Which jobs fell back to which rung."""
        return [(event.slot, event.rung) for event in self.listener.all(FellBack)]

    def kill(self) -> None:
        """End the worker, and wait until that was noticed."""
        count = len(self.replaced) + 1
        psutil.Process(self.supervisor.worker_pid).kill()
        self.listener.wait_for(WorkerReplaced, count=count)


Start = Callable[..., Watched]


@pytest.fixture
def kernel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A kernel that is kept, in a cache folder of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    kernel = tmp_path / "gpuviz" / "pocl" / "kernel"
    kernel.parent.mkdir(parents=True)
    kernel.touch()
    return kernel


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
    undisturbed = listener.wait_for(RaceFinished).result
    supervisor.send(RunRace(2, SOME_SECONDS))
    listener.wait_for(LaneStarted, count=6)
    first_pid, first_board = supervisor.worker_pid, supervisor.board
    assert first_pid is not None
    assert first_board is not None
    psutil.Process(first_pid).kill()
    assert listener.wait_for(WorkerReplaced) == WorkerReplaced("worker-ended", fresh_caches=False)
    finished = listener.wait_for(RaceFinished, count=2)
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


def test_a_worker_that_a_person_wants_anew_finishes_the_same_race_and_blames_nobody(start: Start) -> None:
    watched = start()
    watched.supervisor.send(RunRace(1, SOME_SECONDS))
    watched.listener.wait_for(LaneStarted)
    before = watched.supervisor.worker_pid
    for _ in range(3):
        watched.supervisor.restart_worker()
    assert watched.supervisor.worker_pid != before
    assert watched.listener.wait_for(RaceFinished).run_id == 1
    assert watched.replaced == ["worker-asked"] * 3
    assert watched.fallen == []
    assert watched.supervisor.restarts == 3


def test_stopped_worker_is_replaced_once_it_is_silent_too_long(start: Start) -> None:
    watched = start()
    watched.supervisor.send(RunRace(1, SOME_SECONDS))
    watched.listener.wait_for(LaneStarted)
    pid = watched.supervisor.worker_pid
    psutil.Process(pid).suspend()
    watched.listener.listen()
    watched.let_seconds_pass(watchdog.SILENCE_S + 1)
    assert watched.replaced == ["worker-silent"]
    assert watched.listener.wait_for(RaceFinished).run_id == 1
    wait_for(lambda: not psutil.pid_exists(pid))


def test_window_never_waits_for_a_stopped_worker(start: Start) -> None:
    watched = start()
    watched.listener.wait_for(WorkerStarted)
    psutil.Process(watched.supervisor.worker_pid).suspend()
    for number in range(5000):  # far more than a pipe holds
        watched.supervisor.send(ShowAnswer(number, 0, 0))
        watched.supervisor.poll()
    assert watched.supervisor.restarts == 0


def test_spoken_garbage_to_the_worker_brings_a_fresh_one(start: Start) -> None:
    watched = start()
    watched.listener.wait_for(WorkerStarted)
    client = watched.supervisor._worker.client
    assert client is not None
    pipe = client._process.stdin
    assert pipe is not None
    pipe.write(b"\xff" * 100)
    pipe.flush()
    assert watched.listener.wait_for(WorkerReplaced).reason_key == "worker-ended"
    watched.supervisor.send(RunRace(1, SOME_SECONDS))
    watched.listener.wait_for(RaceFinished)


# ---- workers that misbehave ----


def test_worker_that_says_nothing_has_30_seconds(start: Start) -> None:
    watched = start("computes without a word")
    watched.let_seconds_pass(watchdog.FIRST_MESSAGE_S - 1)
    assert watched.replaced == []
    watched.let_seconds_pass(2)
    assert watched.replaced == ["worker-silent"]


def _wait_until_it_stands_still(watched: Watched) -> None:
    client = watched.supervisor._worker.client
    assert client is not None
    wait_for(lambda: is_at_work(client.pid) is False)


@linux_tells_states
def test_worker_that_stands_still_before_it_says_anything_is_silent_as_soon_as_any(start: Start) -> None:
    watched = start("mute")
    _wait_until_it_stands_still(watched)
    watched.let_seconds_pass(watchdog.SILENCE_S + 1)
    assert watched.replaced == ["worker-silent"]


def test_endlessly_silent_workers_lead_to_the_recording(start: Start) -> None:
    watched = start("speaks once")
    for lost in range(1, 4):
        watched.listener.wait_for(WorkerStarted, count=lost)
        watched.let_seconds_pass(watchdog.SILENCE_S + 1)
    assert watched.replaced == ["worker-silent"] * 2
    assert watched.fallen == [(None, Rung.RECORDING)]
    assert watched.supervisor.board is None
    assert watched.supervisor.worker_pid is None
    watched.supervisor.send(RunRace(1, SOME_SECONDS))
    (failed,) = watched.supervisor.poll()
    assert failed == JobFailed(1, "error-worker-lost", {"reason": "silent"})


@pytest.mark.parametrize(("behaviour", "reason"), [("junk", "worker-garbage"), ("ends at once", "worker-ended")])
def test_workers_that_fail_before_any_job_lead_to_the_recording(start: Start, behaviour: str, reason: str) -> None:
    watched = start(behaviour)
    watched.supervisor.send(RunRace(1, RaceSpec()))
    fell = watched.listener.wait_for(FellBack)
    assert (fell.slot, fell.rung, fell.key) == (None, Rung.RECORDING, "error-worker-lost")
    assert watched.listener.wait_for(JobFailed).run_id == 1
    assert watched.replaced == [reason] * 2
    assert [event.fresh_caches for event in watched.listener.all(WorkerReplaced)] == [False, False]


def test_recording_is_left_again_by_a_timer(start: Start, tmp_path: Path) -> None:
    watched = start("ends at once until mended")
    watched.listener.wait_for(FellBack)
    watched.let_seconds_pass(RETRY_S / 2)
    assert watched.supervisor.worker_pid is None
    (tmp_path / "mended").touch()
    watched.let_seconds_pass(RETRY_S)
    assert watched.fallen == [(None, Rung.RECORDING), (None, Rung.CHOSEN_DEVICE)]
    watched.supervisor.send(RunRace(2, RaceSpec()))
    assert watched.listener.wait_for(RaceFinished).run_id == 2


def _let_no_worker_start(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """End the worker where there is no room for the board of another."""

    def start(_fresh_caches: bool) -> None:
        raise NoSharedMemory

    monkeypatch.setattr(watched.supervisor._worker, "start", start)
    watched.kill()
    assert watched.fallen[-1] == (None, Rung.RECORDING)


def test_no_kind_of_job_is_computed_again_while_no_worker_runs(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    watched = start("no opencl")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    watched.listener.wait_for(RaceFinished)
    assert watched.fallen == [("race", Rung.NUMPY_ONLY)]
    _let_no_worker_start(watched, monkeypatch)
    watched.clock.now_s += RestartLimits().retry.first_s + 1
    watched.listener.listen()
    assert {rung for _, rung in watched.fallen[1:]} == {Rung.RECORDING}
    monkeypatch.undo()
    watched.clock.now_s += RestartLimits().retry_recording.longest_s
    watched.listener.listen()
    watched.listener.listen()
    assert watched.fallen[-2:] == [(None, Rung.CHOSEN_DEVICE), ("race", Rung.CHOSEN_DEVICE)]


def test_what_nothing_computed_is_tried_again_with_a_worker_that_came_back(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = start("no opencl")
    watched.supervisor.send(RunRace(1, RaceSpec(lanes=("opencl",))))
    watched.listener.wait_for(JobFailed)
    assert watched.fallen == [("race", Rung.RECORDING)]
    _let_no_worker_start(watched, monkeypatch)
    monkeypatch.undo()
    watched.supervisor.restart_worker()
    watched.supervisor.send(RunRace(2, RaceSpec()))
    assert watched.listener.wait_for(RaceFinished).run_id == 2
    assert watched.fallen[-2:] == [(None, Rung.CHOSEN_DEVICE), ("race", Rung.NUMPY_ONLY)]


def test_worker_that_a_person_brought_back_from_the_recording_stays_the_only_one(start: Start, tmp_path: Path) -> None:
    watched = start("ends at once until mended")
    watched.listener.wait_for(FellBack)
    (tmp_path / "mended").touch()
    watched.supervisor.restart_worker()
    pid = watched.supervisor.worker_pid
    assert pid is not None
    watched.listener.wait_for(WorkerStarted)
    _let_beats_pass(watched, RETRY_S + 1)
    assert watched.supervisor.worker_pid == pid
    assert watched.fallen == [(None, Rung.RECORDING), (None, Rung.CHOSEN_DEVICE)]


def test_worker_that_lived_well_is_replaced_however_often(start: Start) -> None:
    watched = start("good")
    for lost in range(1, 6):
        watched.listener.wait_for(WorkerStarted, count=lost)
        for second in range(30):  # with a heartbeat each
            watched.supervisor.send(ShowAnswer(0, second, 0))
            _wait_for_a_beat(watched)
            watched.let_seconds_pass(1)
        watched.kill()
    assert watched.fallen == []


def test_busy_worker_that_does_not_get_on_is_replaced(start: Start) -> None:
    watched = start("never finishes")
    beat = ShowAnswer(0, row=5, col=1)  # heartbeat: progress 5, busy
    seconds = 0
    while not watched.replaced and seconds < 100:
        watched.supervisor.send(beat)
        _wait_for_a_beat(watched)
        watched.let_seconds_pass(1)
        seconds += 1
    assert watched.replaced == ["worker-stuck"]
    assert seconds == pytest.approx(LAUNCH_S, abs=2)


@pytest.mark.parametrize("busy", [1, 0], ids=["gets on", "idle"])
def test_worker_that_gets_on_or_is_idle_is_kept(start: Start, busy: int) -> None:
    watched = start("never finishes")
    for second in range(50):
        watched.supervisor.send(ShowAnswer(0, row=second, col=busy))
        _wait_for_a_beat(watched)
        watched.let_seconds_pass(1)
    assert watched.replaced == []


def _wait_for_a_beat(watched: Watched) -> None:
    """Poll, with the clock standing still, until the supervisor has taken in a heartbeat."""
    wait_for(lambda: any(isinstance(event, Heartbeat) for event in watched.supervisor.poll()))


def _let_beats_pass(watched: Watched, seconds: float) -> None:
    """Let time pass at once, which to the watchdog is one second, and hear a heartbeat after it."""
    watched.clock.now_s += seconds
    watched.listener.listen()
    watched.supervisor.send(ShowAnswer(0, 5, 0))
    _wait_for_a_beat(watched)


def _wait_for_the_end(watched: Watched, run_id: int, count: int = 1) -> None:
    """Wait until a job of this run id has ended, well or not, so many times."""

    def ended() -> int:
        ends: list[JobDone | JobFailed] = [*watched.listener.all(JobDone), *watched.listener.all(JobFailed)]
        return sum(end.run_id == run_id for end in ends)

    watched.listener.wait_until(lambda: ended() >= count)


def test_sleeping_computer_is_no_silence(start: Start) -> None:
    watched = start("never finishes")
    watched.listener.wait_for(WorkerStarted)
    watched.clock.now_s += 3600
    watched.listener.listen()
    assert watched.replaced == []


@pytest.mark.parametrize("folder", ["pocl", "programs"])
def test_kernels_kept_by_a_worker_that_hangs_while_building_are_put_away_at_once_and_removed_by_another_thread(
    folder: str, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    kept, removed_by = tmp_path / "cache" / "gpuviz" / folder, list[threading.Thread]()
    kept.mkdir(parents=True)
    (kept / "damaged").touch()
    (kept.parent / "probed.json").touch()

    def remove() -> None:
        removed_by.append(threading.current_thread())
        delete_leftovers()

    watched = start("good")
    monkeypatch.setattr(client, "delete_leftovers", remove)
    watched.supervisor.send(
        ShowAnswer(int(BUILD_S), 5, fake_worker.COMPUTES_FOR_EVER)
    )  # heartbeat: a compiler may be at work
    _wait_for_a_beat(watched)
    watched.let_seconds_pass(BUILD_S + 1)
    assert watched.replaced == ["worker-silent"]
    assert not (kept / "damaged").exists()
    assert not (kept.parent / "probed.json").exists()  # the device is not as it was found
    wait_for(lambda: removed_by and not list(kept.parent.glob(f"{folder}-*")))
    assert threading.main_thread() not in removed_by


@linux_tells_states
def test_worker_that_stands_still_while_it_builds_is_silent_as_soon_as_any_and_keeps_what_is_kept(
    start: Start, kernel: Path
) -> None:
    watched = start("good")
    watched.supervisor.send(ShowAnswer(int(BUILD_S), 5, 1))  # heartbeat: a compiler may be at work
    _wait_for_a_beat(watched)
    _wait_until_it_stands_still(watched)
    watched.let_seconds_pass(watchdog.SILENCE_S + 1)
    assert watched.replaced == ["worker-silent"]
    assert kernel.exists()


@pytest.mark.parametrize(("number", "kept"), [(signal.SIGABRT, [True, False]), (signal.SIGKILL, [True, True])])
def test_kernels_are_put_away_when_two_workers_crash_while_building_and_never_when_somebody_kills_them(
    number: signal.Signals, kept: list[bool], start: Start, kernel: Path
) -> None:
    """Once may be any mishap, and to build all anew takes longer than to find out; what was probed holds."""
    probed = kernel.parent.parent / "probed.json"
    probed.touch()
    watched = start("good")
    there = []
    for loss in (1, 2):
        watched.supervisor.send(ShowAnswer(int(BUILD_S), 5, 1))  # heartbeat: a compiler may be at work
        _wait_for_a_beat(watched)
        psutil.Process(watched.supervisor.worker_pid).send_signal(number)
        watched.listener.wait_for(WorkerReplaced, count=loss)
        there.append(kernel.exists())
    assert there == kept
    assert [not event.fresh_caches for event in watched.listener.all(WorkerReplaced)] == kept
    assert probed.exists()


def test_copies_of_kernels_outlast_two_crashes_while_building_and_not_a_third(start: Start, kernel: Path) -> None:
    """What a driver keeps is doubted first: to build all kernels anew takes longest of all."""
    program = kernel.parent.with_name("programs") / "0123"
    program.parent.mkdir()
    program.touch()
    watched = start("never finishes")
    watched.supervisor.send(RunRace(1, RaceSpec()))  # workers that have begun a job did start
    watched.listener.wait_for(JobStarted)
    current = watched.supervisor._worker
    current.copy_what_is_kept()
    wait_for(lambda: current._kept._files)
    there = []
    for loss in (1, 2, 3):
        watched.supervisor.send(ShowAnswer(int(BUILD_S), 5, 1))  # heartbeat: a compiler may be at work
        _wait_for_a_beat(watched)
        psutil.Process(watched.supervisor.worker_pid).send_signal(signal.SIGABRT)
        watched.listener.wait_for(WorkerReplaced, count=loss)
        assert current.client is not None
        there.append((program.exists(), (current.client.kept_places["programs"] / program.name).exists()))
    assert there == [(True, True), (False, True), (False, False)]


def test_kernels_are_kept_when_a_worker_is_lost_at_anything_else(start: Start, kernel: Path) -> None:
    """To build them anew takes seconds, and nothing suggests that they are to blame."""
    watched = start("good")
    for loss in (1, 2):
        watched.supervisor.send(ShowAnswer(0, 5, 1))
        _wait_for_a_beat(watched)
        psutil.Process(watched.supervisor.worker_pid).send_signal(signal.SIGABRT)
        watched.listener.wait_for(WorkerReplaced, count=loss)
    assert kernel.exists()


def test_a_cache_that_was_cleared_costs_the_next_worker_nothing(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    kept = tmp_path / "cache" / "gpuviz"
    watched = start()
    watched.supervisor.send(RunRace(1, SMALL))
    watched.listener.wait_for(JobDone)
    probed = (kept / "probed.json").read_bytes()
    programs = {path.name for path in (kept / "programs").iterdir()}
    wait_for(lambda: watched.supervisor._worker._kept._files)
    shutil.rmtree(kept)
    watched.kill()
    assert {path.name for path in (kept / "programs").iterdir()} == programs
    watched.supervisor.send(RunRace(2, SMALL))
    watched.listener.wait_for(JobDone, count=2)
    assert (kept / "probed.json").read_bytes() == probed  # with the speeds that were measured then


# ---- jobs and devices that fail ----


def test_workers_lost_at_jobs_that_were_superseded_are_no_failed_starts(start: Start) -> None:
    watched = start("never finishes")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    for run_id in range(2, 5):
        watched.listener.wait_for(JobStarted, count=run_id - 1)
        psutil.Process(watched.supervisor.worker_pid).suspend()  # as in a driver that is about to crash
        watched.supervisor.send(RunRace(run_id, RaceSpec()))
        watched.kill()
    assert watched.fallen == []


def test_job_that_ends_two_workers_fails_alone_and_its_rung_stays(start: Start, tmp_path: Path) -> None:
    watched = start("dies at 1")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    failed = watched.listener.wait_for(JobFailed)
    assert failed == JobFailed(1, "error-worker-lost", {"reason": "ended"})
    assert watched.replaced == ["worker-ended"] * 2
    assert watched.fallen == []
    watched.supervisor.send(RunRace(2, RaceSpec()))
    assert watched.listener.wait_for(RaceFinished).run_id == 2
    assert asked(tmp_path)[-1] == f"None {','.join(LANE_NAMES)}"


def test_other_jobs_go_on_when_one_fails_alone(start: Start, tmp_path: Path) -> None:
    watched = start("dies at 1")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    watched.supervisor.send(MeasureSizes(2, None))
    watched.listener.wait_for(JobFailed)
    watched.listener.wait_until((tmp_path / "sizes").exists)
    assert [event.run_id for event in watched.listener.all(JobFailed)] == [1]


def test_device_on_which_two_jobs_fail_gives_way_to_another(start: Start, tmp_path: Path) -> None:
    watched = start("bad device")
    for run_id in (1, 2):
        watched.supervisor.send(RunRace(run_id, RaceSpec(device="bad device")))
        watched.listener.wait_for(JobFailed if run_id == 1 else RaceFinished)
    lanes = ",".join(LANE_NAMES)
    assert asked(tmp_path) == [*[f"bad device {lanes}"] * 3, f"good device {lanes}"]
    assert watched.fallen == [("race", Rung.OTHER_DEVICE)]
    assert watched.replaced == ["error-device-failed"] * 3
    # Nothing else: neither the failures that were mended nor what the lost workers said later.
    assert watched.listener.all(JobFailed) == [JobFailed(1, "error-device-failed", {})]


def test_devices_that_all_fail_give_way_to_numpy(start: Start, tmp_path: Path) -> None:
    watched = start("dies at opencl")
    for run_id in (1, 2):
        watched.supervisor.send(RunRace(run_id, RaceSpec()))
        watched.listener.wait_for(JobFailed if run_id == 1 else RaceFinished)
    assert watched.fallen == [("race", Rung.NUMPY_ONLY)]  # no device was found, so there is no other
    assert asked(tmp_path)[-1] == f"None {','.join(PLAIN)}"


def test_a_race_that_could_be_prepared_does_not_clear_its_device(start: Start, tmp_path: Path) -> None:
    watched = start("dies at running opencl")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    watched.listener.wait_for(JobFailed)
    watched.supervisor.send(PrepareRace(2, RaceSpec()))
    watched.supervisor.send(RunRace(3, RaceSpec()))
    watched.listener.wait_until(lambda: any(done.run_id == 3 for done in watched.listener.all(JobDone)))
    assert watched.fallen == [("race", Rung.NUMPY_ONLY)]
    assert asked(tmp_path)[-1] == f"None {','.join(PLAIN)}"


def test_rungs_belong_to_a_kind_of_job(start: Start, tmp_path: Path) -> None:
    watched = start("dies at opencl")
    for run_id in (1, 2):
        watched.supervisor.send(RunRace(run_id, RaceSpec()))
        watched.listener.wait_for(JobFailed if run_id == 1 else RaceFinished)
    watched.supervisor.send(MeasureSizes(3, None))
    watched.listener.wait_until((tmp_path / "sizes").exists)
    assert [event.run_id for event in watched.listener.all(JobFailed)] == [1]


def test_where_nothing_can_be_computed_any_more_the_recording_comes_and_goes(start: Start) -> None:
    watched = start("dies at opencl")
    spec = RaceSpec(lanes=("opencl",))
    for run_id in (1, 2):
        watched.supervisor.send(RunRace(run_id, spec))
        watched.listener.wait_for(JobFailed, count=run_id)
    assert watched.fallen == [("race", Rung.RECORDING)]
    assert watched.supervisor.worker_pid is not None
    for _ in range(int(RETRY_S) + 1):
        watched.supervisor.send(ShowAnswer(0, 5, 0))
        _wait_for_a_beat(watched)
        watched.let_seconds_pass(1)
    assert watched.fallen[1:] == [("race", Rung.CHOSEN_DEVICE)]


def test_device_that_cannot_be_measured_is_kept(start: Start) -> None:
    watched = start("cannot measure")
    watched.supervisor.send(MeasureLimits(1, "good device"))
    assert watched.listener.wait_for(JobFailed) == JobFailed(1, "error-device-failed", {})
    assert watched.supervisor.restarts == 0


def test_measuring_that_may_have_ended_a_worker_is_not_tried_with_the_next(start: Start, tmp_path: Path) -> None:
    watched = start("never finishes")
    watched.supervisor.send(MeasureLimits(1, "bad device"))
    wait_for(lambda: (tmp_path / "measured").exists() and (tmp_path / "measured").read_text())
    psutil.Process(watched.supervisor.worker_pid).kill()
    failed = watched.listener.wait_for(JobFailed)
    assert (failed.run_id, failed.key) == (1, "error-worker-lost")
    watched.listener.wait_for(WorkerStarted, count=2)
    assert (tmp_path / "measured").read_text() == "bad device\n"


def test_device_chosen_anew_is_tried_again(start: Start, tmp_path: Path) -> None:
    watched = start("bad device")
    for run_id in (1, 2):
        watched.supervisor.send(RunRace(run_id, RaceSpec(device="bad device")))
        watched.listener.wait_for(JobFailed if run_id == 1 else RaceFinished)
    assert watched.fallen == [("race", Rung.OTHER_DEVICE)]
    watched.supervisor.send(PrepareRace(3, RaceSpec(device="good device")))
    watched.listener.wait_for(JobDone, count=2)
    watched.supervisor.send(PrepareRace(4, RaceSpec(device="bad device")))
    watched.listener.wait_for(JobFailed, count=2)
    assert asked(tmp_path)[-1].startswith("bad device ")
    assert watched.fallen[1:] == [("race", Rung.CHOSEN_DEVICE)]


def test_worker_that_a_person_wants_anew_begins_at_the_top_of_the_ladder(start: Start, tmp_path: Path) -> None:
    watched = start("no opencl")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    watched.listener.wait_for(RaceFinished)
    watched.supervisor.restart_worker()
    watched.supervisor.send(RunRace(2, RaceSpec()))
    watched.listener.wait_for(RaceFinished, count=2)
    assert watched.fallen == [
        ("race", Rung.NUMPY_ONLY),
        ("race", Rung.CHOSEN_DEVICE),
        ("race", Rung.NUMPY_ONLY),
    ]
    assert asked(tmp_path)[2] == f"None {','.join(LANE_NAMES)}"


def test_device_that_failed_too_often_is_tried_again_after_ten_minutes_then_twenty(start: Start) -> None:
    watched = start("dies at opencl")
    limits = RestartLimits()
    run_id = 0
    for wait_s in (limits.retry.first_s, 2 * limits.retry.first_s):
        while watched.fallen[-1:] != [("race", Rung.NUMPY_ONLY)]:
            run_id += 1
            watched.supervisor.send(RunRace(run_id, RaceSpec()))
            _wait_for_the_end(watched, run_id)
        count = len(watched.fallen)
        _let_beats_pass(watched, wait_s - 1)
        assert len(watched.fallen) == count
        _let_beats_pass(watched, 2)
        assert watched.fallen[count:] == [("race", Rung.CHOSEN_DEVICE)]


def test_device_that_loses_a_worker_now_and_then_is_kept(start: Start) -> None:
    watched = start("dies at 1")
    for count in range(1, 5):
        watched.supervisor.send(RunRace(1, RaceSpec()))
        _wait_for_the_end(watched, 1, count)
        _let_beats_pass(watched, RestartLimits().within_s)
    assert watched.fallen == []


def test_finished_race_gives_its_rung_a_new_start(start: Start) -> None:
    watched = start("bad device")
    for run_id in (1, 2):
        watched.supervisor.send(RunRace(run_id, RaceSpec()))
        watched.listener.wait_for(JobFailed if run_id == 1 else RaceFinished)
    watched.kill()
    assert watched.fallen == [("race", Rung.OTHER_DEVICE)]


def test_machine_without_opencl_races_with_numpy_and_keeps_its_worker(start: Start, tmp_path: Path) -> None:
    watched = start("no opencl")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    watched.listener.wait_for(RaceFinished)
    assert watched.fallen == [("race", Rung.NUMPY_ONLY)]
    assert watched.replaced == []
    assert asked(tmp_path) == [f"None {','.join(LANE_NAMES)}", f"None {','.join(PLAIN)}"]


def test_numpy_rung_fails_what_needs_a_device(start: Start) -> None:
    watched = start("no opencl")
    watched.supervisor.send(MeasureSizes(1, None))
    failed = watched.listener.wait_for(JobFailed)
    assert (failed.run_id, failed.key) == (1, "error-no-opencl")


def test_race_of_opencl_alone_ends_in_the_recording(start: Start) -> None:
    watched = start("no opencl")
    watched.supervisor.send(RunRace(1, RaceSpec(lanes=("opencl",))))
    assert watched.listener.wait_for(JobFailed).run_id == 1
    assert watched.fallen == [("race", Rung.RECORDING)]


def test_job_that_cannot_be_sent_fails_alone(start: Start) -> None:
    watched = start("good")
    watched.supervisor.send(RunRace(1, RaceSpec(device="\udcff")))  # as Python reads a byte that is no UTF-8
    watched.supervisor.send(RunRace(2, RaceSpec()))
    assert watched.listener.wait_for(RaceFinished).run_id == 2
    assert watched.listener.all(JobFailed) == [JobFailed(1, "error-not-utf8", {})]
    assert watched.replaced == []


@pytest.mark.parametrize(
    ("behaviour", "key"), [("wrong size", "error-invalid-size"), ("unknown device", "error-unknown-device")]
)
def test_mistakes_of_the_user_change_nothing(start: Start, behaviour: str, key: str) -> None:
    watched = start(behaviour)
    watched.supervisor.send(RunRace(1, RaceSpec()))
    assert watched.listener.wait_for(JobFailed).key == key
    assert watched.supervisor.restarts == 0
    assert watched.fallen == []


def test_failed_race_is_not_run_again_by_the_next_worker(start: Start, tmp_path: Path) -> None:
    watched = start("wrong size")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    watched.listener.wait_for(JobFailed)
    psutil.Process(watched.supervisor.worker_pid).kill()
    watched.listener.wait_for(WorkerStarted, count=2)
    assert len(asked(tmp_path)) == 1


def test_stopped_race_is_not_run_again_and_counts_as_stopped(start: Start, tmp_path: Path) -> None:
    watched = start("never finishes")
    watched.supervisor.send(RunRace(1, RaceSpec()))
    wait_for(lambda: (tmp_path / "asked").exists() and asked(tmp_path))
    watched.supervisor.send(StopJob(1))
    psutil.Process(watched.supervisor.worker_pid).kill()
    assert watched.listener.wait_for(JobStopped).run_id == 1
    watched.listener.wait_for(WorkerStarted, count=2)
    assert len(asked(tmp_path)) == 1


def test_program_that_cannot_be_started_leads_to_the_recording() -> None:
    supervisor = Supervisor(command=["/nothing-here"])
    supervisor.start()
    (fell,) = supervisor.poll()
    assert isinstance(fell, FellBack)
    assert (fell.slot, fell.rung, fell.key) == (None, Rung.RECORDING, "error-worker-lost")
    supervisor.close()


# ---- without a ladder ----


def test_without_a_ladder_device_errors_are_passed_on(start: Start) -> None:
    watched = start("bad device", ladder=False)
    watched.supervisor.send(RunRace(1, RaceSpec()))
    assert watched.listener.wait_for(JobFailed).key == "error-device-failed"
    assert watched.supervisor.restarts == 0


def test_without_a_ladder_a_lost_worker_fails_this_race_and_the_next(start: Start) -> None:
    watched = start("dies", ladder=False)
    watched.supervisor.send(RunRace(1, RaceSpec()))
    failed = watched.listener.wait_for(JobFailed)
    assert failed == JobFailed(1, "error-worker-lost", {"reason": "ended"})
    watched.supervisor.send(RunRace(2, RaceSpec()))
    assert watched.listener.wait_for(JobFailed, count=2).run_id == 2


def test_without_a_ladder_kernels_are_put_away_at_the_first_crash_while_building(start: Start, kernel: Path) -> None:
    """No second crash would be counted: each command of the terminal starts one worker, and counts from zero."""
    watched = start("good", ladder=False)
    watched.supervisor.send(ShowAnswer(int(BUILD_S), 5, 1))  # heartbeat: a compiler may be at work
    _wait_for_a_beat(watched)
    psutil.Process(watched.supervisor.worker_pid).send_signal(signal.SIGABRT)
    watched.listener.wait_until(lambda: watched.supervisor.worker_pid is None)
    assert not kernel.exists()


def test_supervisor_closes_itself() -> None:
    with Supervisor() as supervisor:
        pid = supervisor.worker_pid
    assert pid is not None
    assert not psutil.pid_exists(pid)


def test_a_second_signal_waits_until_the_supervisor_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    supervisor, done = Supervisor(), list[str]()

    def close() -> None:
        signal.raise_signal(signal.SIGINT)
        done.append("closed")

    monkeypatch.setattr(supervisor._worker, "close", close)
    with ending_signals(lambda _: done.append("signal")):
        supervisor.close()
    assert done == ["closed", "signal"]
