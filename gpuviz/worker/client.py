"""The parent's side of one worker process: starts it, exchanges messages with it, and ends it reliably."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import BinaryIO

from gpuviz.errors import ProtocolError, WorkerLost
from gpuviz.worker.background import in_background
from gpuviz.worker.board import Board
from gpuviz.worker.environment import WorkerFolder, delete_leftovers, kept_places, worker_environment
from gpuviz.worker.kept_copy import KeptCopy
from gpuviz.worker.log import open_log, worker_log_path
from gpuviz.worker.message_base import Command, Event
from gpuviz.worker.messages import Quit
from gpuviz.worker.pipe import encoded, framed, read_message

ENDED, GARBAGE = "ended", "garbage"

_MOST_EVENTS = 250  # at once: all chapters hear each, and the next frame goes on
_GRACE_S = 1.5
_LAST_WAIT_S = 1.0


def worker_command() -> list[str]:
    """The command line of a worker; ``-P`` keeps modules in the current folder from shadowing installed ones."""
    return [sys.executable, "-P", "-X", "faulthandler", "-m", "gpuviz.worker_process"]


class WorkerClient:
    """A running worker process and its board; reader and writer threads keep ``send`` and ``poll`` from blocking.

    ``board`` belongs to this worker and is freed by ``close``. With ``fresh_caches`` the worker reads no compiler
    cache of an earlier one; ``command`` replaces its command line. What is missing in its ``kept_places`` is put back
    from ``kept``.

    Raises:
        NoSharedMemory: if there is too little shared memory for a board.
        OSError: if the process cannot be started.
        RuntimeError: if there can be no more threads.
    """

    def __init__(
        self, fresh_caches: bool = False, command: Sequence[str] | None = None, kept: KeptCopy | None = None
    ) -> None:
        self.lost: WorkerLost | None = None
        self.was_killed = False  # by somebody, so that nothing it read or computed is to blame; once it is lost
        self.board = Board.create()
        self._folder: WorkerFolder | None = None
        self._commands: SimpleQueue[bytes | None] = SimpleQueue()
        self._events: SimpleQueue[Event | WorkerLost] = SimpleQueue()
        try:
            self._folder = WorkerFolder()
            environment = worker_environment(Path(self._folder.name), fresh_caches)
            self.kept_places = kept_places(environment)
            if kept is not None:
                kept.put_back(self.kept_places)
            with open_log(worker_log_path()) as log:
                self._process = subprocess.Popen(
                    [*(command or worker_command()), "--board", self.board.name, "--folder", self._folder.name],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=log,
                    env=os.environ | environment,
                    process_group=0 if os.name == "posix" else None,  # so that its children can be killed with it
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
        except BaseException:  # including an exception raised by a signal handler
            self.free()
            raise
        stdin, stdout = self._process.stdin, self._process.stdout
        self._listener = Thread(target=self._read_events, args=(stdout,), name="worker-events", daemon=True)
        writer = Thread(target=self._write_commands, args=(stdin,), name="worker-commands", daemon=True)
        self._threads = [self._listener, writer]
        try:
            for thread in self._threads:
                thread.start()
        except BaseException:
            self.kill()
            self.free()
            raise

    @property
    def pid(self) -> int:
        """The worker's process id."""
        return self._process.pid

    def send(self, command: Command) -> None:
        """Queue a command for the worker; never blocks.

        Raises:
            NotUtf8: if it holds a text that cannot be sent.
        """
        self._commands.put(framed(encoded(command)))

    def poll(self) -> list[Event]:
        """The events since the last call, many at most; never blocks. Once it is lost, ``lost`` holds the error."""
        events: list[Event] = []
        with suppress(Empty):
            while len(events) < _MOST_EVENTS:
                event = self._events.get_nowait()
                if isinstance(event, WorkerLost):
                    self.lost = event
                else:
                    events.append(event)
        return events

    def close(self, grace_s: float = _GRACE_S) -> None:
        """Ask the worker to quit, kill it after ``grace_s``, and free the board.

        Returns within ``grace_s`` plus one second, whatever the worker does.
        """
        self.send(Quit())
        self._commands.put(None)
        self._listener.join(grace_s)
        self.kill()
        deadline_s = time.monotonic() + _LAST_WAIT_S
        with suppress(subprocess.TimeoutExpired):  # uninterruptible inside a driver: leave it behind
            self._process.wait(_LAST_WAIT_S)
        for thread in self._threads:
            thread.join(max(0.0, deadline_s - time.monotonic()))
        self.free()

    def kill(self) -> None:
        """Kill the worker's process group without waiting, even if the worker is suspended or has exited itself.

        The worker has not been reaped yet, so its process id cannot have been reused.
        """
        if os.name == "posix":
            with suppress(ProcessLookupError, PermissionError):  # no process is left, or only zombies (macOS)
                os.killpg(self._process.pid, signal.SIGKILL)
        else:
            self._process.kill()

    def free(self) -> None:
        """Free board and folder, without waiting for the worker or its threads."""
        self.board.close()
        if self._folder is not None:
            self._folder.cleanup()

    def _read_events(self, pipe: BinaryIO) -> None:
        reason = ENDED
        with pipe:
            try:
                while (event := read_message(pipe, Event)) is not None:
                    self._events.put(event)
            except (ProtocolError, MemoryError):
                reason = GARBAGE
            except OSError:
                reason = ENDED
        if reason == ENDED:
            self.was_killed = self._waits_for_a_kill()
        self._events.put(WorkerLost(reason=reason))

    def _waits_for_a_kill(self) -> bool:
        """Wait for its end, and leave it to be reaped by others; returns whether it was killed, where that is told."""
        if sys.platform in ("win32", "darwin"):
            return False
        with suppress(ChildProcessError):
            end = os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOWAIT)
            return end is not None and end.si_code == os.CLD_KILLED and end.si_status == signal.SIGKILL
        return False

    def _write_commands(self, pipe: BinaryIO) -> None:
        with suppress(OSError, MemoryError), pipe:  # the listener reports a worker that has ended
            while (command := self._commands.get()) is not None:
                pipe.write(command)
                pipe.flush()


def close_in_background(client: WorkerClient) -> Thread:
    """Clean up after a killed worker in a thread, as removing its files may take seconds; returns the thread."""

    def close() -> None:
        client.close(grace_s=0.0)
        delete_leftovers()

    return in_background(close, otherwise=client.free)
