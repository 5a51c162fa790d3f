"""The worker process: reads commands, runs jobs, and emits events.

Commands arrive on standard input; events are written to a private copy of standard output. Standard output itself is
redirected to standard error, so that nothing a driver prints can corrupt the stream of events.
"""

import argparse
import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO, NoReturn

import psutil

from gpuviz.compute import driver_activity
from gpuviz.errors import ProtocolError
from gpuviz.plain_trace import plain_trace
from gpuviz.worker.board import Board
from gpuviz.worker.context import Emit, Handlers, WorkerContext
from gpuviz.worker.log import keep_log_small
from gpuviz.worker.message_base import Command, Event, JobCommand
from gpuviz.worker.messages import Heartbeat, Quit, StopJob, WorkerStarted
from gpuviz.worker.pipe import read_message, write_message
from gpuviz.worker.queue import JobQueue

EXIT_GARBAGE = 65  # EX_DATAERR
EXIT_NO_BOARD = 66  # EX_NOINPUT
EXIT_BUG = 70  # EX_SOFTWARE

_HEARTBEAT_S = 0.5
_STOP_TIMEOUT_S = 1.0
_NICENESS = 10


def main(make_handlers: Callable[[WorkerContext], Handlers], arguments: list[str] | None = None) -> NoReturn:
    """Run until standard input ends, or ``Quit``, SIGTERM or an undecodable message arrives.

    ``make_handlers`` returns the handlers of all jobs and queries. ``arguments`` replace those of the command line.
    """
    parser = argparse.ArgumentParser(prog="gpuviz.worker_process", description="gpuviz's compute process")
    parser.add_argument("--board", required=True, help="name of the shared memory to show finished parts in")
    parser.add_argument("--folder", help="folder of this worker's own, which goes with it")
    parsed = parser.parse_args(arguments)
    board_name, exit_process = parsed.board, _ProcessExit(parsed.folder)
    commands, events = _claim_standard_streams()
    threading.excepthook = lambda failure: exit_process.on_bug(failure.exc_value)
    sys.excepthook = lambda _kind, error, _trace: exit_process.on_bug(error)
    signal.signal(signal.SIGTERM, lambda *_: exit_process(0))
    _lower_priority()
    try:
        board = Board.attach(board_name)
    except FileNotFoundError:
        _log(f"there is no board {board_name!r}")
        exit_process(EXIT_NO_BOARD)
    writer = _EventWriter(events, exit_process)
    context = WorkerContext(board, writer.emit)
    handlers = make_handlers(context)
    jobs = JobQueue(handlers, context.cancel, writer.emit)
    writer.emit(WorkerStarted(os.getpid()))
    heart = _Heart(writer.emit, jobs)
    driver_activity.announce_by(heart.beat)
    threading.Thread(target=heart.beat_for_ever, name="heartbeat", daemon=True).start()
    code = _run_commands(commands, jobs, handlers)
    jobs.stop_all(_STOP_TIMEOUT_S)
    exit_process(code)


class _ProcessExit:
    """Ends the process from any thread, with its child processes and its folder.

    Exit handlers of drivers and libraries are skipped, as some of them hang or crash.
    """

    def __init__(self, folder: str | None) -> None:
        self._folder = folder

    def __call__(self, code: int) -> NoReturn:
        with suppress(psutil.Error):
            for child in psutil.Process().children(recursive=True):
                with suppress(psutil.Error):
                    child.kill()
        if self._folder is not None:  # the parent, which would remove it, may be gone
            shutil.rmtree(self._folder, ignore_errors=True)
        with suppress(OSError, ValueError):  # what could not be written there is still to be
            sys.stderr.flush()
        os._exit(code)

    def on_bug(self, error: BaseException | None) -> None:
        """Log an unexpected exception of any thread and end, so that a new worker takes over."""
        if error is not None:
            _log(plain_trace(error))
        self(EXIT_BUG)


class _EventWriter:
    """Writes events to the pipe; may be used from any thread."""

    def __init__(self, pipe: BinaryIO, exit_process: "_ProcessExit") -> None:
        self._pipe, self._exit_process = pipe, exit_process
        self._lock = threading.Lock()

    def emit(self, event: Event) -> None:
        try:
            with self._lock:
                write_message(self._pipe, event)
        except OSError:  # the parent has closed its end
            self._exit_process(0)


class _Heart:
    """Tells what the worker does, regularly and from any thread that begins or ends something long."""

    def __init__(self, emit: Emit, jobs: JobQueue) -> None:
        self._emit, self._jobs = emit, jobs
        self._lock = threading.Lock()  # else what was read earlier might be sent later

    def beat(self) -> None:
        """Send a heartbeat."""
        with self._lock:
            progress, limit_s = driver_activity.reading()
            self._emit(Heartbeat(progress, self._jobs.busy, limit_s))

    def beat_for_ever(self) -> None:
        """Send one twice a second, and keep the log small."""
        while True:
            self.beat()
            keep_log_small(sys.stderr.fileno())
            time.sleep(_HEARTBEAT_S)


def _log(words: str) -> None:
    with suppress(OSError, ValueError):  # a full disk must not keep the worker from ending
        print(words, file=sys.stderr)


def _run_commands(commands: BinaryIO, jobs: JobQueue, handlers: Handlers) -> int:
    """Run commands until the stream ends or ``Quit`` arrives; returns the exit code."""
    try:
        while (command := read_message(commands, Command)) is not None:
            match command:
                case Quit():
                    return 0
                case StopJob(run_id):
                    jobs.stop(run_id)
                case JobCommand():
                    jobs.submit(command)
                case _:
                    _answer(command, handlers)
    except ProtocolError as error:
        _log(str(error))
        return EXIT_GARBAGE
    return 0


def _answer(query: Command, handlers: Handlers) -> None:
    """Answer a query; one that fails is logged and gets no answer, as the jobs must not be lost by a look at them."""
    try:
        handlers[type(query)](query)
    except Exception as error:
        _log(plain_trace(error))


def _claim_standard_streams() -> tuple[BinaryIO, BinaryIO]:
    """Private copies of standard input and output, which are then redirected from the null device and to stderr."""
    commands, events = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    sys.stdout.flush()
    os.dup2(2, 1)
    return commands, events


def _lower_priority() -> None:
    """Let the window go first where both compete for a core; lanes with a core to themselves lose no time."""
    process = psutil.Process()
    if sys.platform == "win32":
        process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        process.nice(max(_NICENESS, process.nice()))
