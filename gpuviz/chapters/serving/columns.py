"""The three columns of people: who waits, who is served, who leaves; and how they follow from the service."""

from collections import deque
from itertools import islice

from gpuviz.chapters.serving import wording
from gpuviz.chapters.serving.crowd import Mix
from gpuviz.chapters.serving.kinds import long_mix, promise_s, usual_mix
from gpuviz.chapters.serving.live_service import Leaving, LiveService
from gpuviz.chapters.serving.panels import (
    AnsweredColumn,
    Bubble,
    CacheShare,
    ClassColumn,
    Leaver,
    MemoryGauge,
    SeatedPerson,
    WaitingColumn,
)
from gpuviz.chapters.serving.requests import Request
from gpuviz.chapters.serving.simulation import Seat
from gpuviz.chapters.serving.state import Known
from gpuviz.i18n.languages import text
from gpuviz.panels.figure import Figure

_WALK_S = 0.7  # from the door to the queue
_USUAL_ROWS = 12
_LONGEST_CONTEXT = max(share.most for mix in (usual_mix(), long_mix()) for share in mix.kinds)
_LONGEST_ANSWER = max(mix.most for mix in (usual_mix(), long_mix()))


class Columns:
    """The panels; ``show`` brings them up to date."""

    def __init__(self) -> None:
        nothing = Figure(text("serving-unknown"), text("serving-people", people=0))
        self.waiting = WaitingColumn(text("serving-waiting"), nothing, _USUAL_ROWS, text("serving-legend"), [])
        gauge = MemoryGauge(text("serving-memory-title"), None, text("serving-unknown"))
        self.at_work = ClassColumn(
            text("serving-class"), text("serving-unknown"), nothing, (None,) * _USUAL_ROWS, _LONGEST_ANSWER, gauge
        )
        self.answered = AnsweredColumn(
            text("serving-answered"), wording.answered(None), _USUAL_ROWS, text("serving-beside")
        )
        self._mix: Mix | None = None

    def show(self, known: Known, live: LiveService, mix: Mix, in_time: float | None) -> None:
        """Bring all up to this moment; ``in_time`` is the share (0-1) of the last minute."""
        if mix is not self._mix:
            self._mix = mix
            self.waiting.legend, self.waiting.legend_origin = wording.legend(mix), wording.legend_origin(mix)
        self.waiting.rows = self.answered.rows = live.rows
        self._show_waiting(live)
        self._show_class(known, live)
        self.answered.figure = wording.answered(in_time)
        self.answered.leavers = tuple(_leaver(leaving, gone) for leaving, gone in live.leaving())

    def _show_waiting(self, live: LiveService) -> None:
        column, queue, now_s = self.waiting, live.service.waiting, live.now_s
        column.figure = wording.waiting(live)
        column.people = len(queue)
        column.late = _count_late(queue, now_s)
        column.front = tuple(_bubble(request) for request in islice(queue, live.rows))
        arriving = []
        for request in reversed(queue):
            walked = (now_s - request.asked_s) / _WALK_S
            if walked >= 1.0:
                break
            arriving.append(round(walked, 3))
        column.arriving = tuple(reversed(arriving))
        column.note = text("serving-waits-for-memory") if live.waits_for_memory else None

    def _show_class(self, known: Known, live: LiveService) -> None:
        column, service = self.at_work, live.service
        seated = service.seated
        column.device = wording.device(known.measured.device)
        column.figure = wording.at_work(live, known)
        seats = [_seated(seat) if seat is not None else None for seat in seated]
        seats += [None] * (live.rows - len(seats))
        reading = service.reading
        if reading is not None and None in seats:
            read = (service.now_s - service.reading_since_s) / service.reading_s
            seats[seats.index(None)] = SeatedPerson(_bubble(reading), 0, round(min(1.0, read), 2))
        column.seats = tuple(seats)
        column.note = wording.empty_seats(live)
        self._show_memory(known, live, seated, reading)

    def _show_memory(self, known: Known, live: LiveService, seated: list[Seat | None], reading: Request | None) -> None:
        gauge, there = self.at_work.gauge, known.measured.costs.memory_tokens
        caches = [
            CacheShare(
                (seat.request.context + seat.written - 1) / there,
                (seat.request.cache_tokens - seat.request.context - seat.written + 1) / there,
            )
            for seat in seated
            if seat is not None
        ]
        if reading is not None:
            caches.append(CacheShare(0.0, reading.cache_tokens / there))
        gauge.caches = tuple(caches)
        waits = live.waits_for_memory and bool(live.service.waiting)
        gauge.wanted = live.service.waiting[0].cache_tokens / there if waits else 0.0
        gauge.value = wording.memory(live.service.memory_reserved, known)
        if gauge.origin is None:
            gauge.origin = wording.memory_origin(known)


def _bubble(request: Request) -> Bubble:
    return Bubble(request.kind, request.context / _LONGEST_CONTEXT)


def _seated(seat: Seat) -> SeatedPerson:
    is_late = not _is_in_time(seat.first_token_s - seat.request.asked_s)
    return SeatedPerson(_bubble(seat.request), seat.written, is_late=is_late)


def _leaver(leaving: Leaving, gone: float) -> Leaver:
    took_s = leaving.served.to_first_token_s
    return Leaver(leaving.row, round(gone, 3), wording.seconds(took_s), _is_in_time(took_s))


def _is_in_time(took_s: float) -> bool:
    return took_s <= promise_s()


def _count_late(queue: deque[Request], now_s: float) -> int:
    """How many have waited longer than promised: they stand in front, as they came first."""
    late = 0
    for request in queue:
        if _is_in_time(now_s - request.asked_s):
            break
        late += 1
    return late
