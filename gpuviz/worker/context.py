"""What the worker gives to those who do its jobs."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from gpuviz.compute.cancellation import CancelToken
from gpuviz.worker.board import Board
from gpuviz.worker.message_base import Command, Event

Emit = Callable[[Event], None]
Handlers = Mapping[type[Command], Callable[[Any], None]]  # does a job, or answers a query

T = TypeVar("T")


class WorkerContext:
    """``emit`` tells the window from any thread; ``cancel`` is one token for all jobs, as what one job leaves behind
    for the next ones keeps it; ``board`` is the memory that the window draws from.
    """

    def __init__(self, board: Board, emit: Emit) -> None:
        self.board, self.emit = board, emit
        self.cancel = CancelToken()
        self._shared: dict[Any, Any] = {}

    def shared(self, kind: "Callable[[WorkerContext], T]") -> T:
        """The one object of this class that all jobs of this worker share, made when it is first asked for."""
        if kind not in self._shared:
            self._shared[kind] = kind(self)
        made: T = self._shared[kind]
        return made
