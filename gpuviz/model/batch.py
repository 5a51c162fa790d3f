"""Several sentences at once: one pass through the model gives each of them its next token.

Weights are read once a pass, however many rows it has; only rotation and attention look at a row's own position and
its own part of the KV cache. That cache is a pool of pages (Kwon et al. 2023, "Efficient Memory Management for Large
Language Model Serving with PagedAttention"): a sentence that ends leaves its pages to any other.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import Any

from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.driver_activity import BUILD_S, LAUNCH_S, advance
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.operations import PAGE, Pending, Row, pages_for
from gpuviz.errors import BatchFull, TextEmpty, TextTooLong
from gpuviz.model.llama import StepPass
from gpuviz.model.model_file import check_fits_memory
from gpuviz.model.reader import Reader

_AHEAD = 1  # layers enqueued before one is waited for, so that reading can be cancelled


@dataclass(eq=False)
class Conversation:
    """A sentence with a seat in a batch: the tokens given, and after them those of the answer so far.

    ``pages`` are its own in the KV cache, for ``positions`` tokens; the last token of its answer needs none.
    """

    tokens: list[int]
    pages: list[int] = field(repr=False)
    positions: int
    cached: int = 0  # positions whose keys and values are in the KV cache

    @property
    def is_finished(self) -> bool:
        """Whether its answer is complete."""
        return self.cached == self.positions


class Batch:
    """Up to ``seats`` conversations on the backend of a reader, whose weights and kernels they share.

    Their KV cache holds ``memory_tokens`` tokens, in whole pages. The reader may read and write between passes.

    Raises:
        ModelTooLarge: if this machine's free memory cannot hold such a cache.
        ProblemTooLarge: if the device cannot.
        DeviceFailed: if the device fails, as in all methods that compute.
    """

    def __init__(self, reader: Reader, seats: int, memory_tokens: int, cancel: CancelToken | None = None) -> None:
        self._llama, self._ops = reader.llama, reader.llama.operations
        self._cancel = cancel or CancelToken()
        config, pages = self._llama.config, memory_tokens // PAGE
        if seats < 1 or pages < 1:
            raise ValueError(f"a batch of {seats} seats and {memory_tokens} tokens holds nothing")
        self.seats, self.memory_tokens = seats, pages * PAGE
        self.kv_bytes_per_token = 4 * 2 * config.layers * config.key_width
        check_fits_memory(self.memory_tokens * self.kv_bytes_per_token)
        with self._ops.guarded():
            self._cache = self._llama.cache(self.memory_tokens)
        self._free = [*range(pages)]
        self._seated: set[Conversation] = set()
        self._passes: dict[int, StepPass[Any]] = {}  # by the number of rows
        self._logits: Any = None

    @property
    def free_tokens(self) -> int:
        """For how many tokens the KV cache has pages that nobody has."""
        return len(self._free) * PAGE

    def admit(self, tokens: Sequence[int], answer: int) -> Conversation:
        """Give a conversation a seat, and pages for its tokens and an answer of up to ``answer`` tokens (at least 1).

        Raises:
            BatchFull: if there is not so much room now.
            TextEmpty, TextTooLong: if it can never be computed.
        """
        positions, longest = len(tokens) + max(answer, 1) - 1, min(self._llama.positions, self.memory_tokens)
        if not tokens:
            raise TextEmpty
        if positions > longest:
            raise TextTooLong(tokens=positions, longest=longest)
        needed, free_seats = pages_for(positions), self.seats - len(self._seated)
        if needed > len(self._free) or not free_seats:
            raise BatchFull(needed=needed * PAGE, free=self.free_tokens, seats=free_seats)
        conversation = Conversation([*tokens], [heappop(self._free) for _ in range(needed)], positions)
        self._seated.add(conversation)
        return conversation

    def leave(self, conversation: Conversation) -> None:
        """Take back its seat and pages, whether its answer is complete or not."""
        self._seated.remove(conversation)
        for page in conversation.pages:
            heappush(self._free, page)

    def warm_up(self, watch: Callable[[int], None] = lambda _: None) -> None:
        """Make every number of rows ready, as drivers finish building kernels at their first launch.

        ``watch`` is called with each of them when that is done. Nobody may have a seat meanwhile.

        Raises:
            Cancelled: once cancelled.
        """
        if self._seated:
            raise ValueError("somebody has a seat")
        for rows in range(1, self.seats + 1):
            self._compute([Row(0, 0, [0])] * rows)
            watch(rows)

    def prefill(self, conversation: Conversation) -> int:
        """Read a conversation that was admitted; gives the first token of its answer, the most likely one.

        Raises:
            Cancelled: between two layers, once cancelled; it can then be read anew.
        """
        self._check([conversation], conversation.cached == 0)
        tokens, ops = conversation.tokens, self._ops
        self._llama.get_ready()
        with ops.guarded():
            rows = ops.input(Row.of_sentence(tokens, 0, conversation.pages))
            hidden = self._llama.embed(rows)
            queued: deque[Pending] = deque()
            for step in self._llama.layers(hidden, rows, len(tokens), len(tokens), self._cache):
                hidden = step.hidden
                queued.append(ops.read_back(ops.last_row(hidden)))
                if len(queued) > _AHEAD:
                    queued.popleft().wait()
                    advance()
                    self._cancel.check()
            logits = self._llama.logits(ops.last_row(hidden))
            (token,) = ops.most_likely(logits).wait()
        self._logits = logits
        conversation.cached = len(tokens)
        tokens.append(token)
        return token

    def step(self, conversations: Sequence[Conversation]) -> list[int]:
        """Give each of these conversations, all of which were read, the next token of its answer, the most likely one.

        Raises:
            Cancelled: once cancelled; then no conversation has changed.
        """
        self._check(conversations, all(0 < one.cached < one.positions for one in conversations))
        tokens = self._compute([Row(one.tokens[-1], one.cached, one.pages) for one in conversations])
        for one, token in zip(conversations, tokens, strict=True):
            one.cached += 1
            one.tokens.append(token)
        return tokens

    def logits(self) -> FloatMatrix:
        """Logits (rows × vocabulary) of the latest pass: of the conversation that was read, or of each in the step."""
        with self._ops.guarded():
            return self._ops.read_back(self._logits).wait().copy()

    def close(self) -> None:
        """Free the KV cache; nothing can be computed afterwards."""
        self._seated.clear()
        self._passes.clear()
        self._cache.clear()
        self._logits = None

    def _check(self, conversations: Sequence[Conversation], is_their_turn: bool) -> None:
        """Refuse what only a mistake in the program can ask for."""
        if (
            not conversations
            or len(set(conversations)) < len(conversations)
            or not self._seated.issuperset(conversations)
        ):
            raise ValueError("not conversations of this batch, each once")
        if not is_their_turn:
            raise ValueError("a conversation is read once, and goes on until its answer is complete")

    def _compute(self, rows: list[Row]) -> list[int]:
        """A pass for rows of different sentences; gives the most likely next token of each."""
        self._cancel.check()
        count, is_new = len(rows), len(rows) not in self._passes
        with self._ops.guarded(BUILD_S if is_new else LAUNCH_S):
            if is_new:
                self._passes[count] = self._llama.step_pass(count, self._cache)
            self._ops.set_input(self._passes[count].tokens, rows)
            self._logits = self._passes[count].compute()
            return self._ops.most_likely(self._logits).wait()
