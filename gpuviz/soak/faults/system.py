"""Faults of clocks, limits and whatever else the window shares with its system."""

import locale
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta

from gpuviz.chapters.race.messages import ShowAnswer
from gpuviz.soak.faults.fault import Fault
from gpuviz.soak.faults.files import kill_worker
from gpuviz.soak.faults.window import Called
from gpuviz.soak.subject import Subject

_FEW_HANDLES = 12  # more than are open; all are taken at once


@dataclass
class WallClockJumps(Fault):
    """Somebody sets the clock on the wall."""

    name: str
    by: timedelta

    def inject(self, subject: Subject) -> None:
        """Set it."""
        kiosk, by = subject.app.kiosk, self.by
        before = kiosk._wall
        kiosk._wall = lambda: before() + by

    def mend(self, subject: Subject) -> None:
        """Set it right again."""
        kiosk = subject.app.kiosk
        from gpuviz.kiosk.clock import wall_clock  # noqa: PLC0415 - the one it began with

        kiosk._wall = wall_clock


@dataclass
class HandlesUsedUp(Fault):
    """The window can open no more files, and a new worker is needed."""

    name: str = "no file handles left"
    loses: bool = False
    fails: tuple[type[BaseException], ...] = (OSError,)
    _taken: list[int] = field(default_factory=list)
    _limit: tuple[int, int] | None = None

    def possible(self, subject: Subject) -> bool:
        """Where there is such a limit."""
        del subject
        return sys.platform == "linux"

    def inject(self, subject: Subject) -> None:
        """Take all of them."""
        import resource  # noqa: PLC0415 - not on Windows

        with subject.probe.paused():
            self._limit = resource.getrlimit(resource.RLIMIT_NOFILE)
            most = max(map(int, os.listdir("/proc/self/fd"))) + _FEW_HANDLES  # noqa: PTH208 - names of descriptors
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, self._limit[1]))
            with suppress(OSError):
                while True:
                    self._taken.append(os.open(os.devnull, os.O_RDONLY))
        kill_worker(subject)

    def mend(self, subject: Subject) -> None:
        """Give them back."""
        import resource  # noqa: PLC0415 - not on Windows

        del subject
        for descriptor in self._taken:
            os.close(descriptor)
        self._taken.clear()
        if self._limit is not None:
            resource.setrlimit(resource.RLIMIT_NOFILE, self._limit)


def _flood_with_commands(subject: Subject) -> None:
    for number in range(5000):
        subject.app.supervisor.send(ShowAnswer(-1, number, number))


def _travel(subject: Subject) -> None:
    del subject
    os.environ["TZ"] = "Pacific/Kiritimati"
    if hasattr(time, "tzset"):
        time.tzset()
    with suppress(locale.Error):
        locale.setlocale(locale.LC_ALL, "C")


def _return(subject: Subject) -> None:
    del subject
    os.environ.pop("TZ", None)
    if hasattr(time, "tzset"):
        time.tzset()


def _vanish(subject: Subject) -> None:
    """The working folder is deleted."""
    folder = subject.world.root / "gone"
    folder.mkdir(exist_ok=True)
    os.chdir(folder)
    if os.name == "posix":
        folder.rmdir()
    kill_worker(subject)


FAULTS: list[Callable[[], Fault]] = [
    lambda: WallClockJumps("wall clock an hour forward", timedelta(hours=1)),
    lambda: WallClockJumps("wall clock a day back", timedelta(days=-1)),
    lambda: WallClockJumps("wall clock at 1970", timedelta(days=-20_000)),
    HandlesUsedUp,
    lambda: Called("5,000 commands at once", _flood_with_commands),
    lambda: Called("another timezone and locale", _travel, _return),
    lambda: Called("working folder gone", _vanish, lambda subject: os.chdir(subject.world.root)),
]
