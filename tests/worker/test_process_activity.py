"""Real processes that compute, sleep and are stopped."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from gpuviz.worker.process_activity import is_at_work
from tests.worker.patience import wait_for

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the states of another process")

_COMPUTES = "while True: pass"
_SLEEPS = "import time; time.sleep(1000)"
_LETS_ANOTHER_COMPUTE = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {_COMPUTES!r}])"

Start = Callable[[str], int]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a process that runs such a program; returns its process id."""
    with ExitStack() as stack:

        def one(program: str) -> int:
            process = stack.enter_context(subprocess.Popen([sys.executable, "-c", program], process_group=0))
            stack.callback(os.killpg, process.pid, signal.SIGKILL)
            return process.pid

        yield one


@pytest.mark.parametrize("program", [_COMPUTES, _LETS_ANOTHER_COMPUTE])
def test_what_computes_itself_or_in_a_child_is_at_work(start: Start, program: str) -> None:
    pid = start(program)
    for _ in range(5):
        wait_for(lambda: is_at_work(pid))


def test_what_sleeps_is_not(start: Start) -> None:
    pid = start(_SLEEPS)
    for _ in range(5):
        wait_for(lambda: is_at_work(pid) is False)


def test_what_was_stopped_is_not(start: Start) -> None:
    pid = start(_COMPUTES)
    wait_for(lambda: is_at_work(pid))
    os.kill(pid, signal.SIGSTOP)
    wait_for(lambda: is_at_work(pid) is False)


def test_of_a_process_that_has_ended_nothing_is_known() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    assert is_at_work(process.pid) is None
