"""One session: the exhibit wakes, a visitor is in a chapter, something goes wrong, and at the end all is as before."""

import random
import time
from collections.abc import Sequence

import msgspec

from gpuviz.chapters import CHAPTERS
from gpuviz.kiosk.machine import State
from gpuviz.soak.faults import FAULTS, Fault
from gpuviz.soak.invariants import broken
from gpuviz.soak.leaks import Taken
from gpuviz.soak.subject import REST_S, Subject
from gpuviz.soak.visitor import Visitor, exceptions_as_in_an_event_loop

_LONGEST_HELD_MS = 250.0
_ATTRACT_S = 20.0  # until the attract loop comes back, with the longest rest after failures
_HEALED_S = 30.0  # until there is a worker again, once the fault is mended
_OCCASION_S = 3.0  # until a fault at work finds work
_FRAMES_S = 1.0
_AFTERWARDS_S = 1.0  # results that come so long after a loss are not what was under way then
_LATE_S, _LONGEST_S = 2.0, 60.0  # how late results may be before they are given up
_IDLES = 0.15  # so many visitors walk away, instead of starting over


class Plan(msgspec.Struct, frozen=True):
    """What a session is made of; it follows from the seed alone."""

    seed: int
    chapter: str
    fault: str


class Again(msgspec.Struct, frozen=True):
    """How long it took until results came again, and how much of that the new worker waited for a processor."""

    seconds: float
    waited_s: float


class Outcome(msgspec.Struct, frozen=True):
    """What came of a session.

    ``findings`` are what must not be, in words. ``again`` is None where nothing was lost, or the fault found no
    occasion. ``held_ms``: the longest that the event loop was held.
    """

    plan: Plan
    findings: list[str]
    again: Again | None
    held_ms: float
    acts: int
    seconds: float
    taken: Taken | None


def plan(seed: int, faults: Sequence[str] = (), chapters: Sequence[str] = ()) -> Plan:
    """The session of a seed. Seeds in a row, as many as there are pairs, take each fault into each chapter."""
    pairs = [
        (fault, chapter)
        for fault in faults or sorted(FAULTS)
        for chapter in chapters or [chapter.name for chapter in CHAPTERS]
    ]
    random.Random(len(pairs)).shuffle(pairs)
    fault, chapter = pairs[seed % len(pairs)]
    return Plan(seed, chapter, fault)


class Session:
    """Runs one session on the subject."""

    def __init__(self, subject: Subject, plan: Plan) -> None:
        self._subject, self._plan = subject, plan
        self._visitor = Visitor(subject.app, plan.seed)
        self._random = subject.chance = random.Random(plan.seed)
        self._findings: list[str] = []
        self._acts = 0

    def run(self) -> Outcome:
        """All of it."""
        subject, begun_s = self._subject, time.monotonic()
        subject.probe.restart()
        fault = FAULTS[self._plan.fault]()
        self._expect(
            subject.wait(lambda: subject.state is State.ATTRACT, _ATTRACT_S), "the attract loop does not begin"
        )
        self._wake()
        subject.rest_between(self._visitor.choose_language())
        subject.rest_between(self._visitor.enter(self._plan.chapter))
        self._wander(3)
        again = self._suffer(fault) if fault.possible(subject) else None
        self._wander(3)
        self._leave()
        self._check_failures(fault)
        held_ms = subject.probe.longest_ms
        self._expect(held_ms <= _LONGEST_HELD_MS, f"the event loop was held for {held_ms:.0f} ms")
        with subject.probe.paused():
            taken = Taken.now()
        seconds = time.monotonic() - begun_s
        return Outcome(self._plan, self._findings, again, held_ms, self._acts, seconds, taken)

    def _expect(self, holds: bool, otherwise: str) -> None:
        if not holds:
            self._findings.append(otherwise)

    def _wake(self) -> None:
        with exceptions_as_in_an_event_loop():
            self._visitor.wake()
        self._expect(self._subject.wait(lambda: self._subject.state is State.AWAKE, 1.0), "a touch does not wake it")

    def _wander(self, acts: int) -> None:
        for _ in range(acts):
            with exceptions_as_in_an_event_loop():
                self._acts += self._visitor.act()
            self._subject.pump(REST_S)

    def _suffer(self, fault: Fault) -> Again | None:
        """Let the fault happen, and see how soon all goes on."""
        subject, seen = self._subject, self._subject.seen
        if fault.loses:  # what builds kernels may be silent for longer
            subject.wait(lambda: not subject.builds, _HEALED_S)
        replaced, frames, begun_s = len(seen.replaced), seen.frames, time.monotonic()
        with subject.probe.paused():  # what the fault itself takes is none of the window's work
            fault.inject(subject)
        again = None
        if fault.loses:
            again = self._wait_for_results(fault, replaced, begun_s)
        else:
            self._wander(6)
            subject.pump(0.15)
        self._expect(subject.wait(lambda: seen.frames > frames + 3, _FRAMES_S), "no frames are drawn any more")
        self._findings += broken(subject)
        with subject.probe.paused():
            fault.mend(subject)
        return again

    def _wait_for_results(self, fault: Fault, replaced: int, begun_s: float) -> Again | None:
        """Seconds from the loss until results come again; None where there was no occasion for the fault."""
        subject, seen = self._subject, self._subject.seen
        lost_s = begun_s

        def has_begun() -> bool:
            return len(seen.replaced) > replaced or seen.misbehaved_s > begun_s

        def moves_again() -> bool:
            self._visitor.stay()
            came_s = seen.result_s if subject.is_awaited else max(seen.result_s, seen.started_s)
            return len(seen.replaced) > replaced and came_s > seen.started_s - 1e-9 > lost_s and seen.frame_s >= came_s

        if fault.at_work and not subject.wait(has_begun, _OCCASION_S):
            return None
        lost_s = max(begun_s, seen.misbehaved_s)
        limit_s = _LONGEST_S if subject.builds else fault.limit_s  # a compiler is waited for, while it computes
        again, again_s, waited_s = False, 0.0, 0.0
        # On a busy machine it takes longer, which is no fault of the exhibit.
        while not again and again_s - waited_s < limit_s + _LATE_S and again_s < _LONGEST_S:
            again = subject.wait(moves_again, 0.5)
            again_s, waited_s = time.monotonic() - lost_s, subject.worker_waited_s()
        gets_on = subject.gets_on or seen.result_s > lost_s + _AFTERWARDS_S
        if len(seen.replaced) == replaced and (gets_on or not subject.is_awaited):
            return None  # it bore that, as where a driver catches a signal
        course = subject.course.since(begun_s)
        if not again:
            self._findings.append(f"no results {again_s:.1f} s after the loss: {subject.situation()}; {course}")
        elif again_s - waited_s > limit_s:
            self._findings.append(
                f"results came only {again_s:.1f} s after the loss ({waited_s:.1f} s taken by others): {course}"
            )
        return Again(again_s, waited_s)

    def _leave(self) -> None:
        """Walk away, or start over; then the attract loop has to come back, and a worker if it was lost."""
        subject = self._subject
        if self._random.random() >= _IDLES:
            subject.rest_between(self._visitor.start_over())
        self._expect(
            subject.wait(lambda: subject.state is State.ATTRACT, _ATTRACT_S), "the attract loop does not return"
        )
        self._findings += broken(subject)
        # What builds its kernels anew may be silent for long, which would be counted against the next session's fault.
        subject.wait(lambda: subject.is_settled, _HEALED_S)
        self._expect(subject.worker is not None, "no worker any more")

    def _check_failures(self, fault: Fault) -> None:
        for error, trace in self._subject.failures:
            if not isinstance(error, fault.fails):
                self._findings.append(f"uncaught {type(error).__name__}: {error}\n{trace}")
        self._subject.failures.clear()
