"""Serves requests for real, by exactly the rule of the simulation (``simulation.py``)."""

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle, islice

from gpuviz.chapters.serving.requests import Request, Served
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.transformer.operations import PAGE, pages_for
from gpuviz.model.batch import Batch, Conversation

_WARM_UP_TOKENS = 4


@dataclass(frozen=True)
class _Seated:
    request: Request
    conversation: Conversation
    begun_s: float
    first_token_s: float


class RealService:
    """Lets a batch answer requests at the times at which they are asked.

    As many are seated as the batch has seats, and together they reserve up to ``memory_tokens`` tokens. What they bring
    are ``text``'s tokens, repeated as often as it takes; answers have exactly as many tokens as asked for.
    """

    def __init__(self, batch: Batch, memory_tokens: int, text: Sequence[int], cancel: CancelToken) -> None:
        self._batch, self._memory_tokens, self._text, self._cancel = batch, memory_tokens, text, cancel
        self._waiting = deque[Request]()
        self._seated = list[_Seated]()
        self._started_ns = 0

    @staticmethod
    def tokens_to_get_ready(seats: int) -> int:
        """What room in the KV cache ``get_ready`` takes."""
        return seats * pages_for(_WARM_UP_TOKENS + seats) * PAGE

    def get_ready(self) -> None:
        """Take every number of people through a step, as the first of each takes longer."""
        people = list[Conversation]()
        while len(people) < self._batch.seats:
            people.append(self._admit(_WARM_UP_TOKENS, self._batch.seats + 1))
            self._batch.prefill(people[-1])
            self._batch.step(people)
        for one in people:
            self._batch.leave(one)

    def serve(self, requests: Sequence[Request], on_served: Callable[[Served], None]) -> None:
        """Serve requests in the order in which they are asked; who would never fit is refused.

        Raises:
            Cancelled, GpuvizError
        """
        self._started_ns = time.perf_counter_ns()
        coming = deque(one for one in requests if one.cache_tokens <= self._memory_tokens)
        while coming or self._waiting or self._seated:
            while coming and coming[0].asked_s <= self._now_s():
                self._waiting.append(coming.popleft())
            if self._may_begin():
                self._read(self._waiting.popleft(), on_served)
            if self._seated:
                self._step(on_served)
            elif not self._waiting and coming:
                self._cancel.wait(max(0.0, coming[0].asked_s - self._now_s()))

    def _now_s(self) -> float:
        return (time.perf_counter_ns() - self._started_ns) / 1e9

    def _may_begin(self) -> bool:
        if not self._waiting or len(self._seated) == self._batch.seats:
            return False
        reserved = sum(one.request.cache_tokens for one in self._seated)
        return reserved + self._waiting[0].cache_tokens <= self._memory_tokens

    def _admit(self, context: int, answer: int) -> Conversation:
        return self._batch.admit([*islice(cycle(self._text), context)], answer)

    def _read(self, request: Request, on_served: Callable[[Served], None]) -> None:
        begun_s = self._now_s()
        conversation = self._admit(request.context, request.answer)
        self._batch.prefill(conversation)
        one = _Seated(request, conversation, begun_s, self._now_s())
        self._seated.append(one)
        if conversation.is_finished:
            self._leave(one, on_served)

    def _step(self, on_served: Callable[[Served], None]) -> None:
        self._batch.step([one.conversation for one in self._seated])
        for one in [one for one in self._seated if one.conversation.is_finished]:
            self._leave(one, on_served)

    def _leave(self, one: _Seated, on_served: Callable[[Served], None]) -> None:
        self._seated.remove(one)
        self._batch.leave(one.conversation)
        on_served(Served(one.request, one.begun_s, one.first_token_s, self._now_s()))
