"""Faults of the worker's process, and of what it computes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial

import psutil

from gpuviz.sentence.curated import SENTENCES
from gpuviz.soak.faults.fault import Fault
from gpuviz.soak.subject import Subject
from gpuviz.worker.client import WorkerClient

STUCK_S = 6.0  # until it moves again after a worker that stands still
_MB = 1 << 20


@dataclass
class Signalled(Fault):
    """The worker gets a signal; ``again_s`` after that, the next one gets it too."""

    name: str
    number: int
    limit_s: float = 3.0
    again_s: float | None = None
    loses: bool = True

    def inject(self, subject: Subject) -> None:
        """Send it."""
        self._send(subject)
        if self.again_s is not None:
            subject.pump(self.again_s)
            self._send(subject)

    def mend(self, subject: Subject) -> None:
        """Let a stopped worker go on."""
        if self.number == signal.SIGSTOP and (worker := subject.worker) is not None:
            with suppress(psutil.Error):
                worker.resume()

    def _send(self, subject: Subject) -> None:
        if (worker := subject.worker) is not None:
            with suppress(psutil.Error):
                worker.send_signal(self.number)


@dataclass
class Misbehaving(Fault):
    """The worker does something wrong by itself: see ``faulty_worker``."""

    name: str
    how: str
    loses: bool = True
    limit_s: float = 3.0
    at_work: bool = False

    def inject(self, subject: Subject) -> None:
        """Tell it, and see to it that it has something to do: another sentence is read in every chapter."""
        subject.misbehave(self.how)
        settings = subject.app.chapters.settings
        settings.change(sentence=next(words for words in SENTENCES if words != settings.sentence))

    def mend(self, subject: Subject) -> None:
        """Let it behave."""
        subject.misbehave("")


class Unkillable(Fault):
    """The worker stands still, and not even SIGKILL ends it, as in a driver's system call."""

    name, loses, limit_s = "worker unkillable", True, STUCK_S

    def __init__(self) -> None:
        self._left: psutil.Process | None = None
        self._kill: Callable[[WorkerClient], None] = WorkerClient.kill

    def inject(self, subject: Subject) -> None:
        """Stop it, and let nobody kill it."""
        self._left = subject.worker
        kept, kill = subject.app.supervisor.worker_pid, self._kill

        def kill_all_but_one(client: WorkerClient) -> None:
            if client.pid != kept:
                kill(client)

        setattr(WorkerClient, "kill", kill_all_but_one)  # noqa: B010 - methods are not to be assigned, and here they are
        if self._left is not None:
            self._left.suspend()

    def mend(self, subject: Subject) -> None:
        """Now it can be killed."""
        setattr(WorkerClient, "kill", self._kill)  # noqa: B010 - as above
        if self._left is not None:
            with suppress(psutil.Error):
                self._left.kill()


@dataclass
class Limited(Fault):
    """The worker gets no more of something than it has, and is lost where it cannot do without."""

    name: str
    limit: str
    most: Callable[[psutil.Process], int]
    loses: bool = False

    def possible(self, subject: Subject) -> bool:
        """Where limits can be set for another process."""
        return sys.platform == "linux" and subject.worker is not None

    def inject(self, subject: Subject) -> None:
        """Set the limit."""
        if (worker := subject.worker) is not None:
            with suppress(psutil.Error, OSError):
                most = self.most(worker)
                worker.rlimit(getattr(psutil, self.limit), (most, most))

    def mend(self, subject: Subject) -> None:
        """End this worker; the next has no limit."""
        if (worker := subject.worker) is not None:
            with suppress(psutil.Error):
                worker.kill()


@dataclass
class Crowded(Fault):
    """Other programs take all processors."""

    name: str = "processors busy"
    loses: bool = False
    _others: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def inject(self, subject: Subject) -> None:
        """Start them."""
        del subject
        for _ in range(2 * (os.cpu_count() or 1)):
            self._others.append(subprocess.Popen([sys.executable, "-S", "-c", "while True: pass"]))

    def mend(self, subject: Subject) -> None:
        """End them."""
        del subject
        for other in self._others:
            other.kill()
            other.wait()
        self._others.clear()


class BothSuspended(Fault):
    """The computer sleeps: window and worker stand still for a while, and then both go on."""

    name = "both suspended"

    def possible(self, subject: Subject) -> bool:
        """Where processes can be stopped."""
        del subject
        return os.name == "posix"

    def inject(self, subject: Subject) -> None:
        """Let another process stop and continue us."""
        pids = [pid for pid in (os.getpid(), subject.app.supervisor.worker_pid) if pid is not None]
        numbers = " ".join(map(str, pids))
        script = f"sleep 0.2; kill -STOP {numbers}; sleep 1.3; kill -CONT {numbers}"
        sleeper = subprocess.Popen(["sh", "-c", script], start_new_session=True)
        with subject.probe.paused():
            while sleeper.poll() is None:
                time.sleep(0.02)


def _little_more(worker: psutil.Process) -> int:
    return int(worker.memory_info().vms) + 16 * _MB


SIGNALS: tuple[tuple[str, str, float], ...] = (
    ("worker killed", "SIGKILL", 3.0),
    ("worker stopped", "SIGSTOP", STUCK_S),
    ("worker crashes", "SIGSEGV", 3.0),
    ("worker aborts", "SIGABRT", 3.0),
    ("worker told to end", "SIGTERM", 3.0),
    ("Ctrl+C to the worker alone", "SIGINT", 3.0),
    ("worker hits a bad address", "SIGBUS", 3.0),
)
MISBEHAVIOURS: tuple[tuple[str, str, bool, float, bool], ...] = (
    ("kernel without end", "compute for ever", True, STUCK_S, True),
    ("driver holds up Python", "hold up Python", True, STUCK_S, False),
    ("worker ends at work", "end at work", True, 3.0, True),
    ("worker crashes at work", "crash at work", True, 3.0, True),
    ("bug in a job", "have a bug", True, 3.0, True),
    ("device lost", "lose the device", True, 3.0, True),
    ("worker ends by itself", "end", True, 3.0, False),
    ("answers computed wrongly", "compute wrongly", False, 3.0, False),
    ("board drawn for an old job", "draw for a job that is over", False, 3.0, False),
    ("garbage said", "say garbage", True, 3.0, False),
    ("half a message said", "say half a message", True, 3.0, False),
    ("endless message said", "say an endless message", True, 3.0, False),
    ("unknown message said", "say an unknown message", True, 3.0, False),
    ("bit of a message changed", "change a bit", True, 3.0, False),
    ("events of old jobs", "say what is long over", False, 3.0, False),
    ("events twice", "say everything twice", False, 3.0, False),
    ("events in another order", "say things in another order", False, 3.0, False),
    ("flood of events", "flood", False, 3.0, False),
    ("worker mute", "be mute", True, STUCK_S, False),
)

FAULTS: list[Callable[[], Fault]] = [
    *(
        partial(Signalled, name, getattr(signal, number), limit_s)
        for name, number, limit_s in SIGNALS
        if hasattr(signal, number)
    ),
    *(partial(Misbehaving, *behaviour) for behaviour in MISBEHAVIOURS),
    Unkillable,
    BothSuspended,
    Crowded,
    lambda: Limited("worker without memory", "RLIMIT_AS", _little_more),
    lambda: Limited("worker without file handles", "RLIMIT_NOFILE", lambda _: 8),
]
if os.name == "posix":
    FAULTS += [
        lambda: Signalled("worker killed twice", signal.SIGKILL, limit_s=4.0, again_s=0.6),
        lambda: Signalled("worker killed while it starts", signal.SIGKILL, limit_s=3.5, again_s=0.1),
    ]
