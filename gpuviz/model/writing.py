"""Text generation: sampling and decoding, one token after another."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from gpuviz.compute.problem import FloatMatrix
from gpuviz.errors import InvalidChoice
from gpuviz.model.reader import COLDEST, Reader
from gpuviz.model.reading import QueuedToken
from gpuviz.model.results import Token

End = Literal["length", "end-of-text", "full", "stopped"]
HIGHEST_TEMPERATURE = 10.0


def check_temperature(temperature: float) -> float:
    """The temperature itself, if it is within 0…``HIGHEST_TEMPERATURE``.

    Raises:
        InvalidChoice: if it is not.
    """
    if not (math.isfinite(temperature) and 0 <= temperature <= HIGHEST_TEMPERATURE):
        allowed = f"0 (always the best word) to {HIGHEST_TEMPERATURE:g}"
        raise InvalidChoice(option="--temperature", given=f"{temperature:g}", allowed=allowed)
    return temperature


@dataclass
class Written:
    """The generated tokens, the time for sampling and decoding them, and why generation ended."""

    tokens: list[Token] = field(default_factory=list)
    elapsed_ns: int = 0
    end: End = "length"

    @property
    def tokens_per_s(self) -> float | None:
        """Tokens a second; None without any."""
        return len(self.tokens) * 1e9 / self.elapsed_ns if self.tokens and self.elapsed_ns else None


@dataclass(frozen=True)
class WrittenToken:
    """A generated token.

    ``hidden`` are its hidden states after embedding and each layer, ``probabilities`` those of the next token.
    """

    token: Token
    hidden: FloatMatrix
    probabilities: FloatMatrix


OnToken = Callable[[WrittenToken, Written], bool]


class TokenSampler:
    """Samples next tokens by their probability, reproducibly by ``seed``.

    Raises:
        InvalidChoice: if the temperature is out of range.
    """

    def __init__(self, temperature: float, seed: int) -> None:
        self.temperature = check_temperature(temperature)
        self._generator = np.random.default_rng(seed)

    @property
    def takes_best(self) -> bool:
        """Whether it always takes the most likely token."""
        return self.temperature < COLDEST

    def sample(self, probabilities: FloatMatrix) -> int:
        """The id of a token, by the probabilities of all; at temperature 0 of the most likely one."""
        if self.takes_best:
            return int(probabilities.argmax())
        cumulative = np.cumsum(probabilities, dtype=np.float64)
        drawn = self._generator.random() * cumulative[-1]
        return min(int(np.searchsorted(cumulative, drawn, side="right")), len(probabilities) - 1)


def write(reader: Reader, sampler: TokenSampler, count: int, on_token: OnToken) -> Written:
    """Generate up to ``count`` tokens; ``on_token`` is called with each, and ends generation by False.

    The next token is enqueued before one is given to ``on_token``, so the device does not wait for it. At temperature
    0 the device chooses the next token itself, and does not wait for the host at all.
    """
    written = Written()
    started_ns = time.perf_counter_ns()
    try:
        written.end = _write(reader, sampler, count, on_token, written, started_ns)
    finally:
        reader.drop()
    return written


def _write(
    reader: Reader, sampler: TokenSampler, count: int, on_token: OnToken, written: Written, started_ns: int
) -> End:
    ends = reader.model.tokenizer.ends
    probabilities = reader.probabilities(sampler.temperature)
    current = _next(reader, sampler, probabilities) if count > 0 else "length"
    while isinstance(current, QueuedToken):
        following: QueuedToken | End = "length"
        scores = None if sampler.takes_best else reader.enqueue_probabilities(sampler.temperature)
        more = len(written.tokens) + 1 < count
        if scores is not None:
            probabilities = scores.wait()[0]
            following = _next(reader, sampler, probabilities) if more else "length"
        elif more:
            following = "full" if reader.is_full else reader.enqueue(None)
        hidden = reader.finish(current)
        written.tokens.append(reader.reading.tokens[-1])
        written.elapsed_ns = time.perf_counter_ns() - started_ns
        if scores is None:
            probabilities = reader.certainty(following.token.wait() if isinstance(following, QueuedToken) else None)
        if not on_token(WrittenToken(written.tokens[-1], hidden, probabilities), written):
            return "stopped"
        if scores is None and isinstance(following, QueuedToken) and following.token.wait() in ends:
            return "end-of-text"
        current = following
    return current


def _next(reader: Reader, sampler: TokenSampler, probabilities: FloatMatrix) -> "QueuedToken | End":
    """Sample the next token and enqueue it, or why there is none."""
    if reader.is_full:
        return "full"
    token = sampler.sample(probabilities)
    if token in reader.model.tokenizer.ends:
        return "end-of-text"
    return reader.enqueue(reader.model.token(token))
