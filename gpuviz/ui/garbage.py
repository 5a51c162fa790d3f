"""Collects garbage between frames, and gives memory back to the system."""

import ctypes
import gc
import itertools
import sys
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

_COLLECT_EVERY_MS = 1000
_ROUNDS_TO_FULL = 30


def collect_garbage_from_now_on() -> None:
    """Exclude everything loaded so far from garbage collection, and collect the rest between frames.

    By itself Python would do so while it makes many objects, as when a page is opened, which takes long anyway.
    """
    gc.freeze()
    timer = QTimer(QApplication.instance())
    rounds = itertools.count(1)
    timer.timeout.connect(lambda: _collect(is_full=next(rounds) % _ROUNDS_TO_FULL == 0))
    timer.start(_COLLECT_EVERY_MS)


def give_back_memory() -> None:
    """Let the C library give back what was freed between what is in use, which glibc does not do by itself.

    Pages come and go for years, each with its texts and pictures; this takes 2 ms.
    """
    trim = _malloc_trim()
    if trim is not None:
        trim(0)


def _collect(is_full: bool) -> None:
    gc.collect(2 if is_full else 1)
    if is_full:
        give_back_memory()


@cache
def _malloc_trim() -> Callable[[int], int] | None:
    """Glibc's; other libraries have none."""
    if sys.platform != "linux":
        return None
    found: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return found
