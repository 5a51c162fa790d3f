"""The supervisor with small programs in the window's place, really started and really killed."""

import errno
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from gpuviz.exhibit.incidents import read_incidents
from gpuviz.kiosk import window_supervisor
from gpuviz.kiosk.lifeline import ANEW, LEFT
from gpuviz.kiosk.window_supervisor import WindowSupervisor, wait_s, window_command
from tests.worker.patience import wait_for

# A window that notes its starts in a file, says that it lives, and does at each start what the words say.
_WINDOW = """
import os, signal, subprocess, sys, time
from pathlib import Path
starts = Path(sys.argv[1])
number = len(starts.read_text().split()) if starts.exists() else 0
with starts.open("a") as file:
    file.write(f"{os.getpid()}\\n")
words = sys.argv[2:]
do = words[min(number, len(words) - 1)]
def alive():
    print("READY=1" if do == "never" else "WATCHDOG=1", flush=True)
if do.startswith("exit-"):
    sys.exit(int(do[5:]))
if do == "child":
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    starts.with_name("child").write_text(str(child.pid))
if do == "deaf":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if do != "mute":
    print("READY=1\\nWATCHDOG=1", flush=True)
while do in ("loop", "child"):
    pass
while True:
    if do != "mute":
        print("WATCHDOG=1", flush=True)
    time.sleep(0.1)
"""


class Run:
    """A supervisor that runs in a thread."""

    def __init__(self, folder: Path, *words: str) -> None:
        self._starts = folder / "starts"
        self.supervisor = WindowSupervisor([sys.executable, "-c", _WINDOW, str(self._starts), *words])
        self.codes: list[int] = []
        self._thread = threading.Thread(target=lambda: self.codes.append(self.supervisor.run()), daemon=True)
        self._thread.start()

    @property
    def pids(self) -> list[int]:
        """All windows so far."""
        return [int(word) for word in self._starts.read_text().split()] if self._starts.exists() else []

    def wait_for_window(self, number: int) -> psutil.Process:
        wait_for(lambda: len(self.pids) >= number)
        return psutil.Process(self.pids[number - 1])

    def join(self) -> int:
        self._thread.join(60)
        assert not self._thread.is_alive()
        return self.codes[0]

    def stop(self) -> None:
        self.supervisor.stop()
        self.join()


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Run]]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    runs: list[Run] = []

    def begin(*words: str) -> Run:
        runs.append(Run(tmp_path, *words))
        return runs[-1]

    yield begin
    for begun in runs:
        begun.stop()
    wait_for(lambda: not [thread for thread in threading.enumerate() if thread.name.startswith("window-")])


def _incidents() -> list[str]:
    return [incident.key for incident in reversed(read_incidents().newest_first)]


def test_a_killed_window_is_started_again_and_staff_are_told(run: Callable[..., Run]) -> None:
    running = run("live")
    running.wait_for_window(1).kill()
    running.wait_for_window(2)
    wait_for(lambda: _incidents() == ["incident-window-ended"])
    assert running.supervisor.restarts == 1


@pytest.mark.parametrize("code", [0, 1, 70])
def test_so_is_one_that_ends_by_itself_whatever_it_says(run: Callable[..., Run], code: int) -> None:
    run(f"exit-{code}", "live").wait_for_window(2)


@pytest.mark.parametrize("way", ["stop", "loop"])
def test_a_window_that_no_longer_draws_is_ended_and_started_again(
    run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(window_supervisor, "SILENCE_S", 0.6)
    running = run("loop" if way == "loop" else "live", "live")
    if way == "stop":
        running.wait_for_window(1).suspend()
    running.wait_for_window(2)
    wait_for(lambda: _incidents() == ["incident-window-stopped"])
    assert not psutil.pid_exists(running.pids[0])


def test_a_window_that_never_draws_has_longer(run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_supervisor, "SILENCE_S", 0.1)
    monkeypatch.setattr(window_supervisor, "FIRST_SIGN_S", 1.5)
    began_s = time.monotonic()
    running = run("mute", "live")
    running.wait_for_window(2)
    assert time.monotonic() - began_s > 1.5


def test_what_a_killed_window_had_started_is_ended_too(
    run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(window_supervisor, "SILENCE_S", 0.6)
    monkeypatch.setattr(window_supervisor, "_ORPHANS_S", 0.2)
    running = run("child", "live")
    running.wait_for_window(2)
    child = int((tmp_path / "child").read_text())
    wait_for(lambda: not psutil.pid_exists(child) or psutil.Process(child).status() == psutil.STATUS_ZOMBIE)


def test_when_staff_leave_it_ends_and_says_so(run: Callable[..., Run]) -> None:
    assert run(f"exit-{LEFT}").join() == LEFT
    assert _incidents() == []


def test_when_staff_want_it_anew_it_is_no_incident(run: Callable[..., Run]) -> None:
    running = run(f"exit-{ANEW}", f"exit-{ANEW}", f"exit-{ANEW}", f"exit-{ANEW}", f"exit-{ANEW}", "live")
    running.wait_for_window(6)
    assert running.supervisor.restarts == 0
    assert _incidents() == []


@pytest.mark.parametrize("way", ["live", "deaf"])
def test_asked_to_end_it_ends_the_window_for_sure(
    run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(window_supervisor, "_CLOSING_S", 0.5)
    running = run(way)
    window = running.wait_for_window(1)
    running.supervisor.stop()
    assert running.join() == 0
    assert not window.is_running()


def test_it_waits_longer_and_longer_but_never_gives_up() -> None:
    waits = [wait_s(quick_ends) for quick_ends in range(1, 60)]
    assert waits[:7] == [0, 0, 0, 0, 2, 4, 8]
    assert waits[-1] == max(waits) == 60


@pytest.mark.parametrize("error", [OSError(errno.EAGAIN, "no more processes"), MemoryError()])
def test_a_window_that_cannot_be_started_for_want_of_anything_is_tried_again(
    run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    tried: list[str] = []

    def started(*arguments: Any, **options: Any) -> "subprocess.Popen[bytes]":
        tried.append("")
        if len(tried) == 1:
            raise error
        return real(*arguments, **options)

    real = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", started)
    run("live").wait_for_window(1)
    assert _incidents() == ["incident-window-ended"]


def test_so_is_one_that_nobody_can_listen_to(run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    class Short(threading.Thread):
        def start(self) -> None:
            tried.append(self.name)
            if len(tried) == 1:
                raise RuntimeError("can't start new thread")
            super().start()

    monkeypatch.setattr(window_supervisor, "Thread", Short)
    running = run("live")
    wait_for(lambda: _incidents() == ["incident-window-ended"])
    wait_for(lambda: len(tried) == 2 and running.pids != [])
    wait_for(lambda: all(not psutil.pid_exists(pid) for pid in running.pids[:-1]))


def test_a_window_that_cannot_be_killed_does_not_hold_the_next(
    run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    stuck: list[subprocess.Popen[bytes]] = []

    class Undying(subprocess.Popen[bytes]):
        """Waits for a driver, which no signal ends."""

        def kill(self) -> None:
            if not stuck:
                stuck.append(self)
            elif self not in stuck:
                super().kill()

        def wait(self, timeout: float | None = None) -> int:
            assert timeout is not None
            return super().wait(timeout)

    monkeypatch.setattr(window_supervisor, "SILENCE_S", 0.6)
    monkeypatch.setattr(window_supervisor, "_DYING_S", 0.1)
    monkeypatch.setattr(subprocess, "Popen", Undying)
    running = run("live", "live")
    running.wait_for_window(1).suspend()
    running.wait_for_window(2)
    psutil.Process(running.pids[0]).kill()
    stuck[0].wait(60)


def test_a_signal_s_handler_may_stop_it_wherever_it_interrupts_it(run: Callable[..., Run]) -> None:
    is_due = threading.Event()

    def interrupt(*_: object) -> None:
        if is_due.is_set():
            running.supervisor.stop()

    threading.setprofile(interrupt)  # at every call and every return
    running = run("live")
    threading.setprofile(None)
    running.wait_for_window(1)
    is_due.set()
    assert running.join() == 0


def test_signs_of_the_window_go_on_to_systemd(
    run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    name = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
        channel.bind(name)
        channel.settimeout(60)
        monkeypatch.setenv("NOTIFY_SOCKET", name)
        running = run("live")
        assert [channel.recv(100) for _ in range(2)] == [b"READY=1", b"WATCHDOG=1"]
        running.stop()
        heard = [b""]
        while heard[-1] != b"STOPPING=1":
            heard.append(channel.recv(100))


def test_the_window_is_that_of_the_same_python_with_the_options_given() -> None:
    command = window_command(["--window", "800x600"])
    assert command[0] == sys.executable
    assert command[-4:] == ["gpuviz", "--kiosk", "--window", "800x600"]
