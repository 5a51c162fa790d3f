"""The worker process: reads commands, does them, and tells what happened.

Commands come in on standard input, events go out on what was standard output when the process began. From
then on standard output is standard error, so that nothing a driver prints can get between the events.
"""

import argparse
import os
import shutil
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import BinaryIO, NoReturn

import psutil

from gpuviz.compute import driver_activity
from gpuviz.errors import ProtocolError
from gpuviz.worker.board import Board
from gpuviz.worker.context import Handlers, WorkerContext
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
    """Run until standard input ends, ``Quit`` or SIGTERM comes, or garbage does.

    ``make_handlers`` gives who does the jobs and answers the queries.
    """
    parser = argparse.ArgumentParser(prog="gpuviz.worker_process", description="gpuviz's compute process")
    parser.add_argument("--board", required=True, help="name of the shared memory to show finished parts in")
    parser.add_argument("--folder", help="folder of this worker's own, which goes with it")
    parsed = parser.parse_args(arguments)
    board_name, exit_process = parsed.board, _ProcessExit(parsed.folder)
    commands, events = _claim_standard_streams()
    threading.excepthook = exit_process.on_bug
    signal.signal(signal.SIGTERM, lambda *_: exit_process(0))
    _lower_priority()
    try:
        board = Board.attach(board_name)
    except FileNotFoundError:
        print(f"there is no board {board_name!r}", file=sys.stderr)
        exit_process(EXIT_NO_BOARD)
    writer = _EventWriter(events, exit_process)
    context = WorkerContext(board, writer.emit)
    handlers = make_handlers(context)
    jobs = JobQueue(handlers, context.cancel, writer.emit)
    writer.emit(WorkerStarted(os.getpid()))
    driver_activity.announce_by(lambda: _send_heartbeat(writer, jobs))
    threading.Thread(target=_send_heartbeats, args=(writer, jobs), name="heartbeat", daemon=True).start()
    code = _run_commands(commands, jobs, handlers)
    jobs.stop_all(_STOP_TIMEOUT_S)
    exit_process(code)


class _ProcessExit:
    """Ends the process, from any thread, and leaves neither processes nor files behind.

    It does so without the farewells of drivers and libraries, some of which hang or crash.
    """

    def __init__(self, folder: str | None) -> None:
        self._folder = folder

    def __call__(self, code: int) -> NoReturn:
        with suppress(psutil.Error):
            for child in psutil.Process().children(recursive=True):
                with suppress(psutil.Error):
                    child.kill()
        if self._folder is not None:  # whoever started this process may be gone, and can then not remove it
            shutil.rmtree(self._folder, ignore_errors=True)
        sys.stderr.flush()
        os._exit(code)

    def on_bug(self, failure: threading.ExceptHookArgs) -> None:
        """An error without a name in any thread: write it to the log and end, so that a fresh worker takes over."""
        traceback.print_exception(failure.exc_type, failure.exc_value, failure.exc_traceback)
        self(EXIT_BUG)


class _EventWriter:
    """Sends events from any thread."""

    def __init__(self, pipe: BinaryIO, exit_process: "_ProcessExit") -> None:
        self._pipe, self._exit_process = pipe, exit_process
        self._lock = threading.Lock()

    def emit(self, event: Event) -> None:
        try:
            with self._lock:
                write_message(self._pipe, event)
        except OSError:  # nobody listens any more
            self._exit_process(0)


def _run_commands(commands: BinaryIO, jobs: JobQueue, handlers: Handlers) -> int:
    """Take commands until there are none; gives the exit code."""
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
                    handlers[type(command)](command)
    except ProtocolError as error:
        print(error, file=sys.stderr)
        return EXIT_GARBAGE
    return 0


def _send_heartbeats(writer: _EventWriter, jobs: JobQueue) -> None:
    while True:
        _send_heartbeat(writer, jobs)
        keep_log_small(sys.stderr.fileno())
        time.sleep(_HEARTBEAT_S)


def _send_heartbeat(writer: _EventWriter, jobs: JobQueue) -> None:
    progress, limit_s = driver_activity.reading()
    writer.emit(Heartbeat(progress, jobs.busy, limit_s))


def _claim_standard_streams() -> tuple[BinaryIO, BinaryIO]:
    """Private copies of standard input and output; the public ones become nothing and standard error."""
    commands, events = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    sys.stdout.flush()
    os.dup2(2, 1)
    return commands, events


def _lower_priority() -> None:
    """Yield to the window where both want the same core; alone on a core, the lanes lose nothing by it."""
    process = psutil.Process()
    if sys.platform == "win32":
        process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        process.nice(max(_NICENESS, process.nice()))
