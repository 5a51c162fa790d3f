"""What the worker offers to the handlers of its jobs."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from gpuviz.compute.cancellation import CancelToken
from gpuviz.worker.board import Board
from gpuviz.worker.message_base import Command, Event

Emit = Callable[[Event], None]
Handlers = Mapping[type[Command], Callable[[Any], None]]  # by the class of the job or query

T = TypeVar("T")


class WorkerContext:
    """What handlers share: ``board``, ``emit`` and ``cancel``.

    ``board`` is the shared memory that the window draws from; ``emit`` sends an event and may be called from any
    thread. All jobs share the token ``cancel``, because objects that outlive a job, such as an open model, hold it.
    """

    def __init__(self, board: Board, emit: Emit) -> None:
        self.board, self.emit = board, emit
        self.cancel = CancelToken()
        self._shared: dict[Any, Any] = {}

    def shared(self, kind: "Callable[[WorkerContext], T]") -> T:
        """The instance of ``kind`` that all jobs of this worker share; created on first use."""
        if kind not in self._shared:
            self._shared[kind] = kind(self)
        made: T = self._shared[kind]
        return made
