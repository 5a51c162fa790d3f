"""The simulated service that runs in the window: in step with the clock while it is seen, and at rest otherwise."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from gpuviz.chapters.serving.costs import ServingCosts
from gpuviz.chapters.serving.crowd import Crowd
from gpuviz.chapters.serving.history import History, Tally
from gpuviz.chapters.serving.requests import Mode, Served
from gpuviz.chapters.serving.simulation import Service

_LEAVING_S = 4.0  # somebody who was served is seen for so long
_NEXT_LEAVES_AT = 0.45  # of the way of the one before, in the same row
_SEEN_S = 0.5
_CHUNK_S = 0.05  # simulated at once


@dataclass(frozen=True)
class Leaving:
    """Somebody who was served, and the row of the seat."""

    served: Served
    row: int


class LiveService:
    """One service, those who ask it, and what happened lately."""

    def __init__(self, costs: ServingCosts, mode: Mode, crowd: Crowd) -> None:
        self.service = Service(costs, mode)
        self.rows = costs.largest_batch
        self.crowd = crowd
        self.history = History()
        self._leaving: deque[Leaving] = deque()
        self._had_room_s = 0.0  # the last moment at which nobody waited for memory
        self._rows_of: dict[int, int] = {}
        self.service.follow(crowd)
        self.advance(0.0)

    @property
    def now_s(self) -> float:
        """The service's clock."""
        return self.service.now_s

    def advance(self, seconds: float) -> None:
        """Simulate so much, in pieces so small that each moment is noted."""
        until_s = self.now_s + seconds
        while True:
            self.service.run(min(until_s, self.now_s + _CHUNK_S))
            self._note()
            if self.now_s >= until_s:
                return

    @property
    def waits_for_memory(self) -> bool:
        """Whether the first in line has waited for room for so long that it can be seen."""
        return self.now_s - self._had_room_s >= _SEEN_S

    def leaving(self) -> Iterator[tuple[Leaving, float]]:
        """Who is on the way out, and how far (0-1)."""
        return ((one, (self.now_s - one.served.answered_s) / _LEAVING_S) for one in self._leaving)

    def _note(self) -> None:
        service = self.service
        served = service.take_served()
        tally = Tally(self.now_s, service.arrived, service.completed, service.refused)
        self.history.note(tally, len(service.waiting), served)
        if not service.waits_for_memory:
            self._had_room_s = self.now_s
        while self._leaving and self.now_s - self._leaving[0].served.answered_s >= _LEAVING_S:
            self._leaving.popleft()
        for one in served:
            self._let_go(one, self._rows_of.get(one.request.number, 0))
        seated = service.seated
        self._rows_of = {seat.request.number: row for row, seat in enumerate(seated) if seat is not None}
        if service.reading is not None and None in seated:
            self._rows_of[service.reading.number] = seated.index(None)

    def _let_go(self, served: Served, row: int) -> None:
        """Show somebody leaving, unless another has just left there."""
        before = max((one.served.answered_s for one in self._leaving if one.row == row), default=-_LEAVING_S)
        if served.answered_s - before >= _NEXT_LEAVES_AT * _LEAVING_S:
            self._leaving.append(Leaving(served, row))
