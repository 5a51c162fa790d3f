"""What a process has taken from the system, and whether it grows from session to session."""

import gc
import threading
from collections.abc import Sequence
from contextlib import suppress

import msgspec
import numpy as np
import psutil
from PySide6.QtWidgets import QApplication, QWidget

from gpuviz.ui.garbage import give_back_memory
from gpuviz.ui.widgets import widgets_within
from gpuviz.worker.leftovers import PREFIX, SHARED_MEMORY

SETTLING = 100  # sessions after which caches are full
_FEWEST = 100  # in each quarter some visitor has to choose a language


class Taken(msgspec.Struct, frozen=True):
    """What the window has at the end of a session: memory of its own in MB, and numbers of everything else.

    Code and fonts that the system keeps for all who use them are not its own, also while nobody else does, as when
    the worker is gone.
    """

    memory_mb: float
    handles: int
    processes: int
    threads: int
    boards: int
    widgets: int

    @classmethod
    def now(cls) -> "Taken":
        """Of this process, once it has given back what it does not use, as the window does every half minute."""
        gc.collect()
        give_back_memory()
        process = psutil.Process()
        boards = 0
        with suppress(OSError):
            boards = sum(1 for _ in SHARED_MEMORY.glob(f"{PREFIX}*"))
        return cls(
            memory_mb=own_memory(process) / 1e6,
            handles=process.num_fds() if hasattr(process, "num_fds") else process.num_handles(),
            processes=len(process.children()),
            threads=threading.active_count(),
            boards=boards,
            widgets=sum(1 for window in QApplication.topLevelWidgets() for _ in _with_all_within(window)),
        )


def own_memory(process: psutil.Process) -> int:
    """In bytes; where the system does not tell, files count that no other process has in memory just now."""
    info = process.memory_info()
    return int(info.rss - info.shared if hasattr(info, "shared") else process.memory_full_info().uss)


def _with_all_within(window: QWidget) -> list[QWidget]:
    """A window and what is in it; of a menu nothing else, as it would stay in memory."""
    return [window, *(widgets_within(window) if window.parent() is None else [])]


class Growth(msgspec.Struct, frozen=True):
    """How much was taken more from session to session (``memory_mb_per_session``), or at the end than before."""

    memory_mb_per_session: float
    handles: float
    processes: float
    threads: float
    boards: float
    widgets: float
    sessions: int


def growth(taken: Sequence[Taken]) -> Growth | None:
    """From what each session left; None where these are too few to tell.

    The first sessions, up to ``SETTLING``, do not count. The slope is the median of those between far sessions (Theil
    and Sen), which single ones do not change. Of the rest, the least of the first and last quarter are compared, as
    pages are kept once they were open, until a visitor changes the language.
    """
    settled = taken[min(SETTLING, len(taken) // 4) :]
    if len(settled) < _FEWEST:
        return None
    memory, half = np.array([each.memory_mb for each in settled]), len(settled) // 2
    slopes = (memory[half:] - memory[: len(memory) - half]) / half
    quarter = len(settled) // 4

    def more(name: str) -> float:
        values = [float(getattr(each, name)) for each in settled]
        return min(values[-quarter:]) - min(values[:quarter])

    return Growth(
        float(np.median(slopes)),
        more("handles"),
        more("processes"),
        more("threads"),
        more("boards"),
        more("widgets"),
        len(settled),
    )
