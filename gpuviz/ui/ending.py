"""Hears signals that ask for the end while Qt waits, when no Python runs that could notice them."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from PySide6.QtCore import QSocketNotifier

from gpuviz.ending import ending_signals

_ENOUGH = 4096


@contextmanager
def ending_signals_in_qt(react: Callable[[int], object]) -> Iterator[None]:
    """As ``ending_signals``, and also while Qt waits for something to happen."""
    ours, pythons = socket.socketpair()
    with ours, pythons:
        ours.setblocking(False)
        pythons.setblocking(False)  # Python asks for that
        notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda: _empty(ours))  # that Python runs is all that matters
        before = signal.set_wakeup_fd(pythons.fileno(), warn_on_full_buffer=False)
        try:
            with ending_signals(react):
                yield
        finally:
            signal.set_wakeup_fd(before)
            notifier.setEnabled(False)


def _empty(told: socket.socket) -> None:
    with suppress(BlockingIOError):
        told.recv(_ENOUGH)
