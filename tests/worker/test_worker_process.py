"""The real worker process, seen through its pipes and its client."""

import subprocess
import sys
import time
from pathlib import Path

import msgspec
import numpy as np
import psutil
import pytest

from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.messages import PrepareRace, RaceSpec, RunRace
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.errors import WorkerLost
from gpuviz.worker import main, messages
from gpuviz.worker.board import Board
from gpuviz.worker.client import WorkerClient, worker_command
from gpuviz.worker.pipe import framed, header
from gpuviz.worker.supervisor import Supervisor
from tests.worker.patience import Listener, wait_for

PLAIN = ("blas_one_core", "blas_all_cores", "sequential")
QUICK = RaceSpec(size=(100, 160, 64), lanes=PLAIN, runs=2)
LONG = RaceSpec(size=(800, 1280, 4096), tiles=100_000, lanes=("sequential",), runs=1)


def test_worker_announces_itself(client: WorkerClient, listener: Listener) -> None:
    assert listener.wait_for(messages.WorkerStarted).pid == client.pid


def test_race_reports_every_lane_and_fills_the_board(client: WorkerClient, listener: Listener) -> None:
    client.send(RunRace(7, QUICK))
    result = listener.wait_for(race_messages.RaceFinished).result
    listener.wait_for(messages.JobDone)
    assert [type(event).__name__ for event in listener.heard] == [
        "WorkerStarted",
        "JobStarted",
        "RacePrepared",
        *["LaneStarted", "LaneFinished"] * 3,
        "RaceFinished",
        "JobDone",
    ]
    assert all(lane.verified for lane in result.lanes)
    shape = listener.wait_for(race_messages.RacePrepared).shape
    for lane in result.lanes:
        cells = client.board.cells(lane.lane, run_id=7)
        assert cells is not None
        assert cells.shape == (shape.grid_rows, shape.grid_cols)
        assert (cells >= 2).all()
        assert client.board.cells(lane.lane, run_id=6) is None


def test_prepared_race_starts_without_choosing_a_size_again(client: WorkerClient, listener: Listener) -> None:
    spec = RaceSpec(lanes=PLAIN, runs=1, sequential_s=0.05)
    client.send(PrepareRace(1, spec))
    client.send(RunRace(2, spec))
    result = listener.wait_for(race_messages.RaceFinished).result
    prepared = listener.all(race_messages.RacePrepared)
    assert [event.run_id for event in prepared] == [1, 2]
    assert prepared[0].shape == prepared[1].shape == result.problem


def test_tiles_appear_on_the_board_while_the_race_runs(client: WorkerClient, listener: Listener) -> None:
    client.send(RunRace(1, LONG))
    listener.wait_for(race_messages.LaneStarted)

    def done() -> int:
        cells = client.board.cells("sequential", run_id=1)
        return 0 if cells is None else int(np.count_nonzero(cells >= 2))

    wait_for(lambda: done() > 0)
    assert done() < 100_000


def test_stopped_race_ends_at_once_and_the_next_one_runs(client: WorkerClient, listener: Listener) -> None:
    client.send(RunRace(1, LONG))
    listener.wait_for(race_messages.LaneStarted)
    client.send(messages.StopJob(1))
    client.send(RunRace(3, QUICK))
    assert listener.wait_for(race_messages.RaceFinished).run_id == 3
    assert [event.run_id for event in listener.all(messages.JobStopped)] == [1]


def test_stopping_one_job_leaves_the_others_alone(client: WorkerClient, listener: Listener) -> None:
    client.send(RunRace(1, LONG))
    listener.wait_for(race_messages.LaneStarted)
    client.send(race_messages.MeasureSizes(2, None))
    client.send(messages.StopJob(2))
    client.send(messages.StopJob(99))  # of no job
    assert listener.all(messages.JobStopped) == []
    client.send(messages.StopJob(1))
    listener.wait_until(lambda: len(listener.all(messages.JobStopped)) == 2)
    assert [event.run_id for event in listener.all(messages.JobStopped)] == [1, 2]


def test_newer_race_replaces_the_one_at_work_and_the_one_that_waits(client: WorkerClient, listener: Listener) -> None:
    client.send(RunRace(1, LONG))
    listener.wait_for(race_messages.LaneStarted)
    client.send(RunRace(2, msgspec.structs.replace(LONG, seed=1)))
    client.send(RunRace(3, QUICK))
    assert listener.wait_for(race_messages.RaceFinished).run_id == 3
    assert [event.run_id for event in listener.all(messages.JobStopped)] == [1, 2]


def test_newer_race_overtakes_a_preparation_nobody_needs(client: WorkerClient, listener: Listener) -> None:
    client.send(RunRace(1, LONG))
    listener.wait_for(race_messages.LaneStarted)
    client.send(PrepareRace(2, QUICK))
    client.send(PrepareRace(3, msgspec.structs.replace(QUICK, seed=1)))
    client.send(PrepareRace(4, QUICK))
    assert listener.wait_for(race_messages.RacePrepared, count=2).run_id == 4


def test_answer_is_shown_while_a_race_runs(client: WorkerClient, listener: Listener) -> None:
    client.send(RunRace(5, LONG))
    listener.wait_for(race_messages.LaneStarted)
    client.send(race_messages.ShowAnswer(4, 0, 0))
    client.send(race_messages.ShowAnswer(5, 800, 0))
    client.send(race_messages.ShowAnswer(5, -1, 0))
    client.send(race_messages.ShowAnswer(5, 799, 1279))
    shown = listener.wait_for(race_messages.AnswerShown)
    assert (shown.row, shown.col, shown.answers) == (799, 1279, {})
    assert shown.reference == pytest.approx(float(np.dot(shown.a_row, shown.b_col)))
    assert shown.bound > 0


def test_shown_answer_holds_what_each_lane_gave(client: WorkerClient, listener: Listener) -> None:
    client.send(RunRace(1, QUICK))
    listener.wait_for(race_messages.RaceFinished)
    client.send(race_messages.ShowAnswer(1, 99, 159))
    shown = listener.wait_for(race_messages.AnswerShown)
    assert shown.answers.keys() == set(PLAIN)
    assert all(abs(answer - shown.reference) <= shown.bound for answer in shown.answers.values())


@pytest.mark.parametrize(
    ("spec", "key"),
    [
        (RaceSpec(size=(0, 1, 1), lanes=PLAIN), "error-invalid-size"),
        (RaceSpec(size=(5, 5, 5), tiles=0, lanes=PLAIN), "error-invalid-size"),
        (RaceSpec(size=(4_000_000, 4_000_000, 1), lanes=PLAIN), "error-problem-too-large"),
        (RaceSpec(size=(5, 5, 5), lanes=("quantum",)), "error-unknown-lane"),
        (RaceSpec(size=(5, 5, 5), lanes=()), "error-unknown-lane"),
        (RaceSpec(size=(5, 5, 5), lanes=PLAIN, runs=0), "error-invalid-choice"),
        (RaceSpec(lanes=PLAIN, sequential_s=float("nan")), "error-invalid-choice"),
    ],
)
def test_impossible_race_fails_and_the_worker_lives(spec: RaceSpec, key: str) -> None:
    client = WorkerClient()
    listener = Listener(client.poll)
    client.send(RunRace(1, spec))
    failed = listener.wait_for(messages.JobFailed)
    assert (failed.run_id, failed.key) == (1, key)
    client.send(RunRace(2, QUICK))
    assert listener.wait_for(race_messages.RaceFinished).run_id == 2
    client.close()


def test_heartbeat_says_whether_anything_is_done(client: WorkerClient) -> None:
    def beats(busy: bool) -> bool:
        return any(isinstance(event, messages.Heartbeat) and event.busy == busy for event in client.poll())

    wait_for(lambda: beats(busy=False))
    client.send(RunRace(1, LONG))
    wait_for(lambda: beats(busy=True))
    client.send(messages.StopJob(1))
    wait_for(lambda: beats(busy=False))


# ---- ends ----


def exit_code(sent: bytes, command: list[str] | None = None, board_name: str | None = None) -> int:
    """The exit code of a worker that got these bytes and then the end of the pipe."""
    board = Board.create()
    done = subprocess.run(
        [*(command or worker_command()), "--board", board_name or board.name],
        input=sent,
        capture_output=True,
        check=False,
        timeout=60,
    )
    board.close()
    return done.returncode


def test_worker_ends_when_its_parent_is_gone() -> None:
    assert exit_code(b"") == 0


@pytest.mark.parametrize(
    "garbage",
    [
        pytest.param(b"\xff" * 100, id="noise"),
        pytest.param(header(0xFFFFFFFF, 0), id="absurd length"),
        pytest.param(header(4, 0) + b"abcd", id="wrong sum"),
        pytest.param(framed(b"\xc1"), id="no MessagePack"),
        pytest.param(framed(b"abcd"), id="no message"),
        pytest.param(framed(b""), id="no content"),
    ],
)
def test_garbage_ends_the_worker_with_a_code(garbage: bytes) -> None:
    assert exit_code(garbage) == main.EXIT_GARBAGE


def test_half_a_message_is_the_end_of_the_pipe() -> None:
    assert exit_code(framed(b"a whole message")[:-1]) == 0


def test_worker_without_its_board_says_so() -> None:
    assert exit_code(b"", board_name="psm_nowhere") == main.EXIT_NO_BOARD


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_error_without_a_name_ends_the_worker() -> None:
    code = f"""
from {RunRace.__module__} import RunRace
from gpuviz.worker.main import main
main(lambda _: {{RunRace: lambda _: 1 / 0}})
"""
    client = WorkerClient(command=python(code))
    client.send(RunRace(1, QUICK))
    wait_for(lambda: client.poll() is not None and client.lost)
    client.close()


def test_query_that_fails_gets_no_answer_and_is_logged(tmp_path: Path) -> None:
    code = f"""
from {RunRace.__module__} import RunRace, ShowAnswer
from gpuviz.worker.main import main
main(lambda _: {{RunRace: lambda _: None, ShowAnswer: lambda _: 1 / 0}})
"""
    client = WorkerClient(command=python(code))
    client.send(race_messages.ShowAnswer(1, 0, 0))
    client.send(RunRace(2, QUICK))
    Listener(client.poll).wait_for(messages.JobDone)
    client.close()
    assert "ZeroDivisionError" in (tmp_path / "worker.log").read_text()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_bug_ends_the_worker_where_the_disk_has_no_room_for_its_log() -> None:
    code = f"""
import os
from {RunRace.__module__} import RunRace
from gpuviz.worker.main import main
os.dup2(os.open("/dev/full", os.O_WRONLY), 2)
main(lambda _: {{RunRace: lambda _: 1 / 0}})
"""
    client = WorkerClient(command=python(code))
    client.send(RunRace(1, QUICK))
    wait_for(lambda: client.poll() is not None and client.lost)
    client.close()
    assert client._process.returncode == main.EXIT_BUG


def test_a_bug_in_reading_commands_ends_the_worker_without_exit_handlers_or_words_of_visitors(tmp_path: Path) -> None:
    code = """
import atexit, sys
from gpuviz.worker import main
atexit.register(lambda: print("the handler of a driver", file=sys.stderr))
def read(*_):
    raise ValueError("what a visitor said")
main._run_commands = read
main.main(lambda _: {})
"""
    client = WorkerClient(command=python(code))
    wait_for(lambda: client.poll() is not None and client.lost)
    client.close()
    assert client._process.returncode == main.EXIT_BUG
    log = (tmp_path / "worker.log").read_text()
    assert "ValueError" in log
    assert "the handler of a driver" not in log
    assert "what a visitor said" not in log


CHATTY = """
import os
from gpuviz.worker import main
from gpuviz.worker_process import all_handlers
run_commands = main._run_commands
def chat(*arguments):
    os.write(1, b"a driver prints what it likes")
    print("so does a library", flush=True)
    os.system("echo and a child")
    return run_commands(*arguments)
main._run_commands = chat
main.main(all_handlers)
"""


def test_what_drivers_print_does_not_harm_the_events_and_is_logged(tmp_path: Path) -> None:
    client = WorkerClient(command=python(CHATTY))
    listener = Listener(client.poll)
    client.send(RunRace(1, QUICK))
    listener.wait_for(race_messages.RaceFinished)
    client.close()
    log = (tmp_path / "worker.log").read_text()
    assert all(text in log for text in ("a driver prints", "so does a library", "and a child"))


def test_close_ends_a_worker_that_was_stopped_by_the_system(client: WorkerClient, listener: Listener) -> None:
    listener.wait_for(messages.WorkerStarted)
    psutil.Process(client.pid).suspend()
    for number in range(5000):  # more than a pipe holds
        client.send(race_messages.ShowAnswer(number, 0, 0))


STUBBORN = """
import os, signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)"], start_new_session=True)
open({path!r}, "w").write(str(child.pid))
time.sleep(1000)
"""


def test_closing_takes_3_s_at_most_whatever_workers_do(tmp_path: Path) -> None:
    """Three that were replaced and a fourth, all with children out of reach, which keep their pipes open for ever."""
    supervisor = Supervisor(command=python(STUBBORN.format(path=str(tmp_path / "child"))))
    supervisor.start()
    children: list[psutil.Process] = []
    for _ in range(3):
        wait_for(lambda: (tmp_path / "child").exists() and (tmp_path / "child").read_text())
        children.append(psutil.Process(int((tmp_path / "child").read_text())))
        (tmp_path / "child").unlink()
        psutil.Process(supervisor.worker_pid).suspend()
        supervisor._failed_starts = 0
        supervisor._lose_worker("worker-silent", WorkerLost(reason="silent"))
    assert supervisor.worker_pid is not None
    wait_for(lambda: (tmp_path / "child").exists() and (tmp_path / "child").read_text())
    children.append(psutil.Process(int((tmp_path / "child").read_text())))
    psutil.Process(supervisor.worker_pid).suspend()
    started_s = time.monotonic()
    supervisor.close()
    assert time.monotonic() - started_s <= 3.0
    for child in children:
        child.kill()


def test_worker_told_to_end_leaves_nothing(client: WorkerClient, listener: Listener) -> None:
    client.send(RunRace(1, LONG))
    listener.wait_for(race_messages.LaneStarted)
    folder = Path(psutil.Process(client.pid).environ()["TMPDIR"])
    assert folder.exists()
    psutil.Process(client.pid).terminate()
    wait_for(lambda: client.poll() is not None and client.lost)
    assert not folder.exists()


PARENT = """
import sys, time
from gpuviz.worker.client import WorkerClient
from gpuviz.chapters.race.messages import RaceSpec, RunRace
client = WorkerClient()
client.send(RunRace(1, RaceSpec(size=(800, 1280, 4096), lanes=("sequential",), runs=1)))
while not any(type(event).__name__ == "LaneStarted" for event in client.poll()):
    time.sleep(0.01)
print(client.pid, client._folder.name, client.board.name, flush=True)
time.sleep(1000)
"""


@pytest.mark.parametrize("end", ["kill", "terminate"])
def test_worker_whose_parent_is_gone_ends_and_leaves_nothing(end: str) -> None:
    parent = subprocess.Popen(python(PARENT), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    with parent, parent.stdout:  # type: ignore[union-attr]
        pid, folder, board = parent.stdout.readline().split()  # type: ignore[union-attr]
        assert Path(folder).exists()
        getattr(parent, end)()
    wait_for(lambda: not psutil.pid_exists(int(pid)))
    assert not Path(folder).exists()
    wait_for(lambda: not _is_there(board))


def _is_there(board: str) -> bool:
    try:
        Board.attach(board).close()
    except FileNotFoundError:
        return False
    return True


ORPHAN = """
import subprocess, sys
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)"], stdout=subprocess.DEVNULL)
sys.exit(1)
"""


def test_close_ends_what_a_dead_worker_left_behind() -> None:
    client = WorkerClient(command=python(ORPHAN))
    wait_for(lambda: client.poll() is not None and client.lost)
    group = client.pid
    client.close()
    wait_for(lambda: not any(_in_group(process, group) for process in psutil.process_iter()))


def _in_group(process: psutil.Process, group: int) -> bool:
    import os

    try:
        return os.getpgid(process.pid) == group and process.status() != psutil.STATUS_ZOMBIE
    except (ProcessLookupError, psutil.NoSuchProcess):
        return False


def test_program_that_cannot_be_started_leaves_nothing() -> None:
    with pytest.raises(OSError, match="nothing-here"):
        WorkerClient(command=["/nothing-here"])


SHOW = """
import os, pathlib, tempfile
pathlib.Path({path!r}).write_text(os.environ["POCL_CACHE_DIR"] + "\\n" + tempfile.mkdtemp())
"""


@pytest.mark.parametrize("fresh", [True, False])
def test_workers_temporary_files_go_with_it(tmp_path: Path, fresh: bool) -> None:
    client = WorkerClient(fresh_caches=fresh, command=python(SHOW.format(path=str(tmp_path / "seen"))))
    wait_for(lambda: client.poll() is not None and client.lost)
    client.close()
    cache, temporary = (Path(line) for line in (tmp_path / "seen").read_text().splitlines())
    assert not temporary.parent.exists()
    assert (cache.parent == temporary.parent) == fresh


def test_all_lanes_are_named_in_the_order_of_their_turns() -> None:
    from gpuviz.compute.lanes import LANES

    assert tuple(LANES) == LANE_NAMES
