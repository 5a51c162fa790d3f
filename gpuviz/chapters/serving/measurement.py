"""Measures what serving costs: reading texts of several lengths, and steps for several people."""

import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from statistics import median

from gpuviz.chapters.serving.costs import ServingCosts
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.transformer.operations import PAGE
from gpuviz.model.batch import Batch, Conversation

BATCHES = (1, 2, 4, 8, 12)
_FIRST_LENGTHS = (24, 192)  # of those who then get steps
_LENGTHS = ((64, 128, 300, 526), (64, 128, 300))  # read in turns with each of them; the longest takes a second
_STEPS = 9  # of each batch with them
_TURNS = 2  # a machine's speed drifts by a tenth within ten seconds, and a service goes on for longer
_TOO_LONG_NS = 2_000_000_000  # a length that takes longer is read once, and longer ones are not

Progress = Callable[[float], None]


class CostMeasurement:
    """Measures with a batch that nobody else uses, which has a seat more than people get tokens together.

    ``text`` are tokens of any text, which is repeated, and ``positions`` how many the model can read. Rounds go through
    all sizes again and again, so that a drift of the machine's speed meets all alike; medians count. The first step of
    each batch is not counted, as it gets ready.
    """

    def __init__(self, batch: Batch, text: list[int], positions: int, cancel: CancelToken) -> None:
        self._batch, self._text, self._positions, self._cancel = batch, text, positions, cancel
        self._batches = [people for people in BATCHES if people < batch.seats]
        self._each = -(-sum(self._batches) * (1 + _STEPS) // self._batches[-1])  # steps of each person
        self._prefill_ns = dict[int, list[int]]()
        self._decode_ns = dict[tuple[int, int], list[int]]()

    def measure(self, memory_tokens: int, progress: Progress) -> ServingCosts:
        """Measure everything; ``progress`` is told what share of it is done.

        Raises:
            Cancelled, GpuvizError
        """
        self._read_once(_FIRST_LENGTHS[0])  # it gets ready, too
        self._prefill_ns.clear()
        lengths = [length for length in _FIRST_LENGTHS if self._fits(length)] * _TURNS
        for place, length in enumerate(lengths):
            for share in self._rounds(length):
                progress((place + share) / len(lengths))
        return ServingCosts(
            [(tokens, median(times_ns) / 1e9) for tokens, times_ns in sorted(self._prefill_ns.items())],
            [(*where, median(times_ns) / 1e9) for where, times_ns in sorted(self._decode_ns.items())],
            memory_tokens,
        )

    def _fits(self, length: int) -> bool:
        """Whether all people can have so many tokens read, and then get their steps."""
        most = length + self._each
        return most <= self._positions and self._batches[-1] * (most + PAGE) <= self._batch.free_tokens

    def _rounds(self, length: int) -> Iterator[float]:
        """Measure with people who had ``length`` tokens read; says how far that has come, from 0 to 1."""
        most, people, done = self._batches[-1], list[Conversation](), 0
        reads = most + sum(map(len, _LENGTHS))
        for place, others in enumerate(_LENGTHS):
            while len(people) < most * (place + 1) // len(_LENGTHS):
                people.append(self._read(length, self._each + 1))
                yield (done := done + 1) / reads
            for other in others:
                if self._is_worth(other):
                    self._read_once(other)
                yield (done := done + 1) / reads
        for size in self._batches:
            self._step(people, size)
        context = length + self._each // 2
        for size in self._batches * _STEPS:
            self._decode_ns.setdefault((size, context), []).append(self._step(people, size))
        for one in people:
            self._batch.leave(one)

    def _is_worth(self, length: int) -> bool:
        known = [times_ns[0] for tokens, times_ns in self._prefill_ns.items() if tokens <= length]
        return length <= min(self._positions, self._batch.free_tokens) and max(known, default=0) < _TOO_LONG_NS

    def _read_once(self, length: int) -> None:
        self._batch.leave(self._read(length, 1))

    def _read(self, length: int, answer: int) -> Conversation:
        self._cancel.check()
        one = self._batch.admit([*islice(cycle(self._text), length)], answer)
        started_ns = time.perf_counter_ns()
        self._batch.prefill(one)
        self._prefill_ns.setdefault(length, []).append(time.perf_counter_ns() - started_ns)
        return one

    def _step(self, people: list[Conversation], size: int) -> int:
        """What a step takes for ``size`` of these people: those with the fewest tokens, so that they remain alike."""
        fewest = sorted(people, key=lambda one: one.cached)[:size]
        started_ns = time.perf_counter_ns()
        self._batch.step(fewest)
        return time.perf_counter_ns() - started_ns
