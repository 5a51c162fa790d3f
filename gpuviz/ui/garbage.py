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
# Parameters of glibc's mallopt (malloc.h), and what they are set to.
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
_MALLOC = {_ARENA_MAX: 1, _MMAP_THRESHOLD: 128 << 10, _TRIM_THRESHOLD: 16 << 20}


def keep_memory_together() -> None:
    """Let glibc allocate for all threads from one place; call it before there are any.

    By itself it has a place for each thread, whose unused end ``give_back_memory`` cannot give back, and allocates ever
    larger blocks there, as large as those that were freed before: these leave gaps for small ones that stay.
    """
    mallopt = _of_glibc("mallopt")
    if mallopt is not None:
        for parameter, value in _MALLOC.items():
            mallopt(parameter, value)


def collect_garbage_from_now_on() -> None:
    """Exclude everything loaded so far from garbage collection, and collect the rest between frames.

    By itself Python would do so while it makes many objects, as when a page is opened, which takes long anyway. What
    has been loaded by the first full collection is excluded too: else it would be most of what each looks through.
    """
    gc.freeze()
    timer = QTimer(QApplication.instance())
    rounds = itertools.count(1)
    timer.timeout.connect(lambda: _collect(next(rounds)))
    timer.start(_COLLECT_EVERY_MS)


def give_back_memory() -> None:
    """Let the C library give back what was freed between what is in use, which glibc does not do by itself.

    Pages come and go for years, each with its texts and pictures; this takes 2 ms.
    """
    trim = _of_glibc("malloc_trim")
    if trim is not None:
        trim(0)


def _collect(this_round: int) -> None:
    is_full = this_round % _ROUNDS_TO_FULL == 0
    gc.collect(2 if is_full else 1)
    if is_full:
        give_back_memory()
    if this_round == _ROUNDS_TO_FULL:
        gc.freeze()


@cache
def _of_glibc(name: str) -> Callable[..., int] | None:
    """One of its functions; other C libraries do not have them."""
    if sys.platform != "linux":
        return None
    found: Callable[..., int] | None = getattr(ctypes.CDLL(None), name, None)
    return found
