"""Signals that ask a program to end: from a service manager, a closed terminal, or a person at the keyboard."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_held: list[Callable[[], object]] | None = None  # what is to be done about signals after ``ending_later``
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # not every system has all of them


@contextmanager
def ending_signals(react: Callable[[int], object]) -> Iterator[None]:
    """While this lasts, ``react`` is called with the number of each signal that asks for the end.

    It is called in the main thread as soon as Python runs there. What the program was told to ignore (``nohup``)
    stays ignored.
    """
    before = {}
    for number in (getattr(signal, name) for name in _NAMES if hasattr(signal, name)):
        if signal.getsignal(number) not in (signal.SIG_IGN, None):
            before[number] = signal.signal(number, lambda signalled, _frame: _react(react, signalled))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def ending_later() -> Iterator[None]:
    """While this lasts no signal is reacted to, only afterwards: for what must not be left half done."""
    global _held  # noqa: PLW0603 - signals belong to the whole process
    reactions: list[Callable[[], object]] = []
    _held = reactions
    try:
        yield
    finally:
        _held = None
        for react in reactions:
            react()


def _react(react: Callable[[int], object], number: int) -> None:
    if _held is None:
        react(number)
    else:
        _held.append(lambda: react(number))


def end_as_signalled(number: int) -> None:
    """End the program with the code that shells give to a signal; what is open is closed on the way out.

    Raises:
        SystemExit: always.
    """
    raise SystemExit(128 + number)


def end_at_once(_number: int) -> None:
    """End the program with code 0 while nothing is open yet; an exception might get lost in what is being loaded."""
    os._exit(0)
