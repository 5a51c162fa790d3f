"""Work in a thread of its own, for which nobody waits."""

from collections.abc import Callable
from threading import Thread


def in_background(work: Callable[[], None], otherwise: Callable[[], None] = lambda: None) -> Thread:
    """Do it in a thread, which is returned; where there can be no more threads, do what is ``otherwise``."""
    thread = Thread(target=work, name="worker-background", daemon=True)
    try:
        thread.start()
    except RuntimeError:
        otherwise()
    return thread
