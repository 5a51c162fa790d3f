"""Handles termination signals while Qt's event loop waits, during which no Python code runs to notice them."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from PySide6.QtCore import QSocketNotifier

from gpuviz.ending import ending_signals

_ENOUGH = 4096


@contextmanager
def ending_signals_in_qt(react: Callable[[int], object]) -> Iterator[None]:
    """Like ``ending_signals``, but ``react`` is also called while Qt's event loop waits."""
    reader, writer = socket.socketpair()
    with reader, writer:
        reader.setblocking(False)
        writer.setblocking(False)  # required by set_wakeup_fd
        notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda: _empty(reader))  # running any Python code lets the signal handler run
        before = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
        try:
            with ending_signals(react):
                yield
        finally:
            signal.set_wakeup_fd(before)
            notifier.setEnabled(False)


def _empty(reader: socket.socket) -> None:
    with suppress(BlockingIOError):
        reader.recv(_ENOUGH)
