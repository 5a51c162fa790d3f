"""Keeps the exhibit's window running: starts it, and starts it again when it ends or no longer draws. Knows no Qt."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Thread
from typing import BinaryIO, Self

import psutil

from gpuviz.exhibit.incidents import Incident, append_incident
from gpuviz.exhibit.service import READY, STOPPING, notify, service_address
from gpuviz.kiosk.lifeline import ANEW, LEFT, SUPERVISED

FIRST_SIGN_S = 60.0  # a slow disk may take so long to load everything
SILENCE_S = 4.0  # the window says each second that it draws
_LONGEST_STEP_S = 1.0  # a longer gap was a machine asleep or overloaded, not the window's
_POLL_S = 0.1
_CLOSING_S = 6.0  # the window itself gives its worker 3 s
_DYING_S = 5.0  # a killed process that waits for a driver or a disk may take longer, or for ever
_HEALTHY_S = 60.0
_FREE_RESTARTS = 4
_FIRST_WAIT_S, _LONGEST_WAIT_S = 2.0, 60.0
_ORPHANS_S = 2.0
_SHORTAGES = (OSError, RuntimeError, MemoryError)  # of processes, handles, threads or memory
_NOT_INHERITED = ("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID")

_INCIDENTS = {"ended": "incident-window-ended", "stopped": "incident-window-stopped"}

_log = logging.getLogger(__name__)


def window_command(arguments: Sequence[str]) -> list[str]:
    """The command line of the window; ``arguments`` are options of ``gpuviz``."""
    return [sys.executable, "-P", "-X", "faulthandler", "-m", "gpuviz", "--kiosk", *arguments]


class WindowSupervisor:
    """Runs ``command`` again and again; ``stop`` ends that. What the window reports goes on to the service manager.

    It never gives up, but waits longer and longer where the window does not live for a minute. ``clock`` gives seconds.
    """

    def __init__(self, command: Sequence[str], clock: Callable[[], float] = time.monotonic) -> None:
        self.restarts = 0
        self._command, self._clock = command, clock
        self._service = service_address()
        self._stopping = False  # no Event: a signal's handler may interrupt this very thread while it holds its lock
        self._quick_ends = 0

    def stop(self) -> None:
        """End the window and ``run``; may be called by a signal's handler."""
        self._stopping = True

    def run(self) -> int:
        """Keep the window running until staff leave the exhibit (``LEFT``) or ``stop`` is called (0)."""
        while not self._stopping:
            began_s = self._clock()
            reason = self._run_window()
            if reason is None:
                continue
            if reason == "left":
                return LEFT
            self._note(reason)
            lived_s = self._clock() - began_s
            self._quick_ends = self._quick_ends + 1 if lived_s < _HEALTHY_S else 1
            self._pause(wait_s(self._quick_ends))
        notify(self._service, STOPPING)
        return 0

    def _run_window(self) -> str | None:
        """Start a window and wait until it is over; gives the same as ``_watch``."""
        try:
            with _Window(self._command, self._service, self._clock) as window:
                window.listen()
                reason = self._watch(window)
                _log.info("window over (exit code %s)", window.code)
                return reason
        except _SHORTAGES as error:
            _log.warning("no window can be started or looked after: %s", error)
            return "ended"

    def _watch(self, window: "_Window") -> str | None:
        """Wait until the window is over; why that was unexpected, None if it was not, or ``left``."""
        while not self._stopping:
            code = window.code
            if code == LEFT:
                return "left"
            if code is not None:
                return None if code == ANEW else "ended"
            if window.is_silent:
                window.kill()
                return "stopped"
            time.sleep(_POLL_S)
        window.end()
        return None

    def _note(self, reason: str) -> None:
        self.restarts += 1
        _log.warning("window %s; restart %d", reason, self.restarts)
        with suppress(MemoryError):
            append_incident(Incident(time.time(), _INCIDENTS[reason], kind="healed"))

    def _pause(self, seconds: float) -> None:
        ends_s = time.monotonic() + seconds
        while not self._stopping and time.monotonic() < ends_s:
            time.sleep(_POLL_S)


def wait_s(quick_ends: int) -> float:
    """How long to wait after so many windows in a row that did not live long."""
    beyond = quick_ends - _FREE_RESTARTS - 1
    return min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 2 ** min(beyond, 10)) if beyond >= 0 else 0.0


class _Window:
    """One window's process, and when it was last heard of."""

    def __init__(self, command: Sequence[str], service: str | None, clock: Callable[[], float]) -> None:
        environment = {name: value for name, value in os.environ.items() if name not in _NOT_INHERITED}
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,  # which ends with this process, whatever ends it
            stdout=subprocess.PIPE,
            env=environment | {SUPERVISED: "1"},
            process_group=0 if os.name == "posix" else None,  # Ctrl+C is for this process, which then ends the window
        )
        self._service, self._clock = service, clock
        self._looked_s, self._silent_s = clock(), 0.0
        self._is_ready = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()
        if self.code is None:
            self._kill_alone()

    def listen(self) -> None:
        """Hear its signs from now on, in a thread.

        Raises:
            RuntimeError, MemoryError: if there can be no more threads.
        """
        signs = self._process.stdout
        try:
            Thread(target=self._listen, args=(signs,), name="window-signs", daemon=True).start()
        except (RuntimeError, MemoryError):
            if signs is not None:
                signs.close()
            raise

    @property
    def code(self) -> int | None:
        """Its exit code, once it has ended."""
        return self._process.poll()

    @property
    def is_silent(self) -> bool:
        """Whether it has drawn nothing for too long; time in which this process did not run either does not count."""
        now_s = self._clock()
        self._silent_s += min(now_s - self._looked_s, _LONGEST_STEP_S)
        self._looked_s = now_s
        return self._silent_s > (SILENCE_S if self._is_ready else FIRST_SIGN_S)

    def end(self) -> None:
        """Ask it to end, and kill it if it does not."""
        with suppress(OSError):
            self._process.send_signal(signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_CLOSING_S)
        if self._process.poll() is None:
            self.kill().join()

    def kill(self) -> Thread:
        """Kill it; the thread that is returned also kills what it had started and what does not end by itself."""
        family: list[psutil.Process] = []
        with suppress(psutil.Error, OSError):
            family = psutil.Process(self._process.pid).children(recursive=True)
        self._kill_alone()
        cleaning = Thread(target=_kill_orphans, args=(family,), name="window-orphans", daemon=True)
        cleaning.start()
        return cleaning

    def _kill_alone(self) -> None:
        self._process.kill()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_DYING_S)

    def _listen(self, signs: BinaryIO) -> None:
        with signs:
            for line in signs:
                self._silent_s = 0.0
                self._is_ready = True
                words = line.decode("ascii", "replace").strip()
                if words == READY:
                    _log.info("the window draws")
                notify(self._service, words)


def _kill_orphans(family: Sequence[psutil.Process]) -> None:
    """Let a killed window's processes end by themselves, as they tidy up then; kill those that do not."""
    _, left = psutil.wait_procs(family, timeout=_ORPHANS_S)
    for process in left:
        with suppress(psutil.Error):
            process.kill()
