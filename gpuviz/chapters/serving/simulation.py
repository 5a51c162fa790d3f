"""A discrete-event simulation of one service, by what its parts were measured to cost.

The rule: one reading, then one step for all; first come, first served. Whenever a seat and memory are free and somebody
waits, the first in line has their text read (prefill) while all others pause, and with that they have their first
token. Then everybody seated gets one more token (a decode step), and so on. Who is let in has room reserved for the
whole answer; where the first in line does not fit, nobody is let in. "Alone" is the same with a single seat.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from gpuviz.chapters.serving.cost_tables import CostTables
from gpuviz.chapters.serving.costs import ServingCosts, check_answers
from gpuviz.chapters.serving.crowd import Crowd
from gpuviz.chapters.serving.requests import Mode, Request, Served

if TYPE_CHECKING:  # it takes 40 ms to load, and is needed only where somebody is served
    import simpy

MOST_WAITING = 1000
_FOREVER_S = float("inf")


@dataclass(frozen=True)
class Seat:
    """Somebody with a seat, who has ``written`` tokens of the answer; times as in ``Served``."""

    request: Request
    begun_s: float
    first_token_s: float
    written: int


@dataclass(frozen=True, slots=True)
class _Seated:
    """Somebody with a seat, from the end of step ``since`` on."""

    request: Request
    begun_s: float
    first_token_s: float
    since: int


class Service:
    """One service, and those who wait for it; nobody comes until it is told whom to follow.

    Raises:
        InvalidCosts: if the costs cannot be.
    """

    def __init__(self, costs: ServingCosts, mode: Mode, *, most_waiting: int = MOST_WAITING) -> None:
        import simpy  # noqa: PLC0415 - see above

        self.costs = CostTables(costs)
        self.seats = 1 if mode == "alone" else self.costs.costs.largest_batch
        self.memory_tokens = costs.memory_tokens
        self.most_waiting = most_waiting
        self.waiting = deque[Request]()
        self.reading: Request | None = None
        self.reading_since_s = self.reading_s = 0.0
        self.step_s = 0.0  # of the step under way, or the last one
        self.steps = 0  # that have been done
        self.arrived = self.refused = self.completed = 0
        self.queue_was_full = False  # so that somebody was refused
        self.memory_used = 0  # tokens in the KV caches of those seated
        self.memory_reserved = 0  # tokens for which room is kept, for those seated and whoever is read
        self.busy_s = 0.0
        self._environment = simpy.Environment()
        self._places: list[_Seated | None] = [None] * self.seats
        self._free = list(range(self.seats))  # a heap: the first free seat is taken
        self._ends: list[tuple[int, int, _Seated]] = []  # a heap: step after which an answer is complete, and its seat
        self._served: list[Served] = []
        self._until_s = 0.0
        self._source: Crowd | Sequence[Request] = ()
        self._followed = 0  # how many sources there have been: who comes from an earlier one stays away
        self._rate = 0.0  # of the crowd, when its next arrival was drawn
        self._arrivals: simpy.Process | None = None
        self._awaited: simpy.Event | None = None  # by an idle service
        self._environment.process(self._serve())

    @property
    def now_s(self) -> float:
        """How far the simulation has come."""
        return float(self._environment.now)

    @property
    def batch(self) -> int:
        """How many people are seated, and get a token in each step."""
        return len(self._places) - len(self._free)

    @property
    def seated(self) -> list[Seat | None]:
        """Who sits on each seat until the answer is complete; the first free seat is the next to be taken."""
        return [
            Seat(one.request, one.begun_s, one.first_token_s, 1 + self.steps - one.since) if one else None
            for one in self._places
        ]

    @property
    def waits_for_memory(self) -> bool:
        """Whether the first in line would have a seat, but there is no room for so many tokens."""
        free = self.seats - self.batch - (self.reading is not None)
        return bool(self.waiting) and free > 0 and not self._has_room()

    def change_mode(self, mode: Mode) -> None:
        """Let in as many at once as this mode allows from now on; whoever has a seat keeps it to the end."""
        self.seats = 1 if mode == "alone" else self.costs.costs.largest_batch
        more = range(len(self._places), self.seats)
        self._places += [None] * len(more)
        for seat in more:
            heappush(self._free, seat)

    def follow(self, source: Crowd | Sequence[Request]) -> None:
        """From now on these people come: a crowd, or requests in the order in which they are asked.

        Raises:
            StepsUnknown: if answers are longer than one token, and the costs say nothing of steps.
        """
        longest = source.mix.most if isinstance(source, Crowd) else max((one.answer for one in source), default=1)
        check_answers(self.costs.costs, longest)
        self._source = source
        self._followed += 1
        if isinstance(source, Crowd):
            self._rate = source.arrivals_per_minute
            coming = self._crowd_comes(source, self._followed)
        else:
            coming = self._listed_come(source, self._followed)
        self._arrivals = self._environment.process(coming)

    def run(self, until_s: float) -> None:
        """Go on to that moment; nothing happens if it is past."""
        source = self._source
        if isinstance(source, Crowd) and source.arrivals_per_minute != self._rate:
            self.follow(source)  # what is left of an exponential gap is as long as a whole one, so it is drawn anew
        if until_s > self.now_s:
            self._until_s = until_s
            self._environment.run(until_s)

    def finish(self) -> None:
        """Serve everybody to the end: all of a list, but of a crowd only those who are there already."""
        if isinstance(self._source, Crowd):
            self.follow(())
        self._until_s = _FOREVER_S
        while (self._arrivals is not None and self._arrivals.is_alive) or self._is_at_work():
            self._environment.step()

    def take_served(self) -> list[Served]:
        """Those whose answers were completed since the last call, in that order."""
        served, self._served = self._served, []
        return served

    # ---- who comes ----

    def _crowd_comes(self, crowd: Crowd, source: int) -> "Generator[simpy.Event, None, None]":
        environment = self._environment
        while (gap_s := crowd.next_gap_s()) < _FOREVER_S:
            yield environment.timeout(gap_s)
            if source != self._followed:
                return
            self._arrive(crowd.next_request(self.arrived, environment.now))

    def _listed_come(self, requests: Sequence[Request], source: int) -> "Generator[simpy.Event, None, None]":
        for request in requests:
            yield self._environment.timeout(max(0.0, request.asked_s - self.now_s))
            if source != self._followed:
                return
            self._arrive(request)

    def _arrive(self, request: Request) -> None:
        self.arrived += 1
        is_full = len(self.waiting) >= self.most_waiting
        self.queue_was_full |= is_full
        if is_full or request.cache_tokens > self.memory_tokens:
            self.refused += 1
            return
        self.waiting.append(request)
        if self._awaited is not None:
            self._awaited.succeed()
            self._awaited = None

    # ---- how they are served ----

    def _serve(self) -> "Generator[simpy.Event, None, None]":
        while True:
            if self._may_begin():
                yield from self._read()
            if self._ends:
                yield from self._step()
            elif not self.waiting:
                self._awaited = self._environment.event()
                yield self._awaited

    def _is_at_work(self) -> bool:
        return bool(self.waiting or self._ends or self.reading is not None)

    def _has_room(self) -> bool:
        return self.memory_reserved + self.waiting[0].cache_tokens <= self.memory_tokens

    def _may_begin(self) -> bool:
        return bool(self.waiting) and self.batch < self.seats and self._has_room()

    def _read(self) -> "Generator[simpy.Event, None, None]":
        """The first in line gets a seat, and the first token."""
        request, begun_s = self.waiting.popleft(), self.now_s
        self.memory_reserved += request.cache_tokens
        self.reading, self.reading_since_s = request, begun_s
        self.reading_s = self.costs.prefill_s(request.context)
        yield self._environment.timeout(self.reading_s)
        self.reading = None
        self.busy_s += self.reading_s
        place = _Seated(request, begun_s, self.now_s, self.steps)
        if request.answer == 1:
            self._complete(place)
            return
        seat = heappop(self._free)
        self._places[seat] = place
        self.memory_used += request.context
        heappush(self._ends, (self.steps + request.answer - 1, seat, place))

    def _step(self) -> "Generator[simpy.Event, None, None]":
        """Everybody seated gets a token, or several if nothing else can happen meanwhile."""
        begun_s, batch = self.now_s, self.batch
        most, horizon_s = self._ends[0][0] - self.steps, self._until_s
        if self._may_begin():
            most = 1
        elif batch < self.seats and not self.waiting:
            horizon_s = min(horizon_s, self._environment.peek())  # until then nobody comes
        steps, context = self.costs.steps_of(batch), self.memory_used / batch
        done, lasting_s = most, steps.total(context, most)
        if begun_s + lasting_s >= horizon_s:  # no more of them than end before, but the one that is due
            done = max(1, bisect_left(range(1, most), horizon_s - begun_s, key=partial(steps.total, context)))
            lasting_s = steps.total(context, done)
        self.step_s = steps.at(context + done - 1)
        yield self._environment.timeout(lasting_s)
        self.busy_s += lasting_s
        self.steps += done
        self.memory_used += done * batch
        while self._ends and self._ends[0][0] == self.steps:
            _, seat, place = heappop(self._ends)
            self._places[seat] = None
            heappush(self._free, seat)
            self.memory_used -= place.request.cache_tokens
            self._complete(place)

    def _complete(self, place: _Seated) -> None:
        self.memory_reserved -= place.request.cache_tokens
        self.completed += 1
        self._served.append(Served(place.request, place.begun_s, place.first_token_s, self.now_s))


def simulated(costs: ServingCosts, mode: Mode, requests: Sequence[Request]) -> list[Served]:
    """How these requests would go, in the order in which they are answered; none of them is refused for the queue.

    Raises:
        InvalidCosts: if the costs cannot be, or say nothing of steps that are needed.
    """
    service = Service(costs, mode, most_waiting=len(requests))
    service.follow(requests)
    service.finish()
    return service.take_served()
