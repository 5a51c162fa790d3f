"""The window's side, as a process whose pipes the test holds."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from gpuviz.kiosk.lifeline import SUPERVISED, Lifeline

_CUT = """
import os, sys, threading
from gpuviz.kiosk.lifeline import Lifeline
cut = threading.Event()
Lifeline().when_cut(cut.set)
print("waiting", flush=True)
cut.wait(60)
os._exit(7 if cut.is_set() else 1)
"""
_TALKING = """
import sys
from gpuviz.kiosk.lifeline import Lifeline
lifeline = Lifeline()
for _ in range(int(sys.argv[1])):
    lifeline.alive()
sys.exit(7)
"""


def _started(program: str, *arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {SUPERVISED: "1"},
    )


def test_a_window_notices_when_its_supervisor_ends() -> None:
    with _started(_CUT) as window:
        assert window.stdin is not None
        assert window.stdout is not None
        assert window.stdout.readline() == b"waiting\n"
        window.stdin.close()  # as if the supervisor had been killed
        assert window.wait(60) == 7


def test_signs_come_as_lines_the_first_with_the_news_that_it_is_ready() -> None:
    with _started(_TALKING, "3") as window:
        assert window.communicate(timeout=60)[0] == b"READY=1\nWATCHDOG=1\nWATCHDOG=1\nWATCHDOG=1\n"
    assert window.returncode == 7


def test_a_supervisor_that_does_not_read_holds_nothing() -> None:
    with _started(_TALKING, "100000") as window:
        assert window.wait(60) == 7


def test_where_a_pipe_cannot_be_kept_from_blocking_signs_come_all_the_same() -> None:
    with _started(f"import os\ndel os.set_blocking\n{_TALKING}", "1") as window:  # as on Windows before Python 3.12
        assert window.communicate(timeout=60)[0] == b"READY=1\nWATCHDOG=1\n"
    assert window.returncode == 7


def test_without_a_supervisor_systemd_is_told(tmp_path: Path) -> None:
    name = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
        channel.bind(name)
        channel.settimeout(10)
        lifeline = Lifeline({"NOTIFY_SOCKET": name})
        assert not lifeline.is_supervised
        lifeline.alive()
        lifeline.alive()
        assert [channel.recv(100) for _ in range(2)] == [b"READY=1\nWATCHDOG=1", b"WATCHDOG=1"]


def test_with_nobody_there_nothing_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    Lifeline({}).alive()
    assert capfd.readouterr().out == ""
