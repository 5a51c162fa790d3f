"""One worker process as seen from the window: started, spoken to, listened to, and ended for sure."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory
from threading import Thread
from typing import BinaryIO

from gpuviz.errors import ProtocolError, WorkerLost
from gpuviz.worker.board import Board
from gpuviz.worker.environment import delete_discarded_caches, worker_environment, worker_folder
from gpuviz.worker.log import open_log, worker_log_path
from gpuviz.worker.message_base import Command, Event
from gpuviz.worker.messages import Quit
from gpuviz.worker.pipe import read_message, write_message

ENDED, GARBAGE = "ended", "garbage"

_GRACE_S = 1.5
_LAST_WAIT_S = 1.0


def worker_command() -> list[str]:
    """How a worker is started; ``-P`` keeps files in the current folder from being taken for modules."""
    return [sys.executable, "-P", "-X", "faulthandler", "-m", "gpuviz.worker_process"]


class WorkerClient:
    """A running worker, its board, and the threads that keep every call here from waiting.

    ``board`` belongs to this worker and is freed by ``close``.

    Raises:
        NoSharedMemory: if there is too little for a board.
        OSError: if the process cannot be started.
    """

    def __init__(self, fresh_caches: bool = False, command: Sequence[str] | None = None) -> None:
        self.lost: WorkerLost | None = None
        self.board = Board.create()
        self._folder: TemporaryDirectory[str] | None = None
        try:
            self._folder = worker_folder()
            with open_log(worker_log_path()) as log:
                self._process = subprocess.Popen(
                    [*(command or worker_command()), "--board", self.board.name, "--folder", self._folder.name],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=log,
                    env=os.environ | worker_environment(Path(self._folder.name), fresh_caches),
                    process_group=0 if os.name == "posix" else None,  # so that its children can be ended with it
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
        except BaseException:  # whatever ends this, a signal as well
            self._free()
            raise
        self._commands: SimpleQueue[Command | None] = SimpleQueue()
        self._events: SimpleQueue[Event | WorkerLost] = SimpleQueue()
        stdin, stdout = self._process.stdin, self._process.stdout
        self._listener = Thread(target=self._read_events, args=(stdout,), name="worker-events", daemon=True)
        self._threads = [
            self._listener,
            Thread(target=self._write_commands, args=(stdin,), name="worker-commands", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """The worker's process id."""
        return self._process.pid

    def send(self, command: Command) -> None:
        """Send a command; never waits."""
        self._commands.put(command)

    def poll(self) -> list[Event]:
        """All events since the last call; never waits. After the last one ``lost`` says why there are no more."""
        events: list[Event] = []
        with suppress(Empty):
            while True:
                event = self._events.get_nowait()
                if isinstance(event, WorkerLost):
                    self.lost = event
                else:
                    events.append(event)
        return events

    def close(self, grace_s: float = _GRACE_S) -> None:
        """End the worker and free the board; takes a second more than ``grace_s`` at most, whatever the worker does."""
        self.send(Quit())
        self._commands.put(None)
        self._listener.join(grace_s)
        self.kill()
        deadline_s = time.monotonic() + _LAST_WAIT_S
        with suppress(subprocess.TimeoutExpired):  # stuck inside a driver, where no signal reaches: leave it behind
            self._process.wait(_LAST_WAIT_S)
        for thread in self._threads:
            thread.join(max(0.0, deadline_s - time.monotonic()))
        self._free()

    def kill(self) -> None:
        """Without waiting, end the worker, even a stopped one, and what it started, even if it has ended itself.

        It has not been waited for yet, so its number cannot have become another process's.
        """
        if os.name == "posix":
            with suppress(ProcessLookupError, PermissionError):  # nobody is left, or only the dead (macOS)
                os.killpg(self._process.pid, signal.SIGKILL)
        else:
            self._process.kill()

    def _free(self) -> None:
        self.board.close()
        if self._folder is not None:
            self._folder.cleanup()

    def _read_events(self, pipe: BinaryIO) -> None:
        reason = ENDED
        with pipe:
            try:
                while (event := read_message(pipe, Event)) is not None:
                    self._events.put(event)
            except ProtocolError:
                reason = GARBAGE
        self._events.put(WorkerLost(reason=reason))

    def _write_commands(self, pipe: BinaryIO) -> None:
        with suppress(OSError), pipe:  # a worker that has ended is noticed by the listener
            while (command := self._commands.get()) is not None:
                write_message(pipe, command)


def close_in_background(client: WorkerClient) -> Thread:
    """End a worker that was killed, in a thread: removing files may take seconds, and the window must go on drawing."""

    def close() -> None:
        client.close(grace_s=0.0)
        delete_discarded_caches()

    closing = Thread(target=close, name="worker-closing", daemon=True)
    closing.start()
    return closing
