"""Text generation: sampling and decoding, one token after another."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from gpuviz.errors import InvalidChoice
from gpuviz.model.reader import COLDEST, LayerWatcher, Reader
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


class TokenSampler:
    """Samples next tokens by their probability, reproducibly by ``seed``.

    Raises:
        InvalidChoice: if the temperature is out of range.
    """

    def __init__(self, temperature: float, seed: int) -> None:
        self._temperature = check_temperature(temperature)
        self._generator = np.random.default_rng(seed)

    def sample(self, reader: Reader) -> Token:
        """Sample the next token; at temperature 0 take the most likely one."""
        probabilities = reader.probabilities(self._temperature).astype(np.float64)
        if self._temperature < COLDEST:
            return reader.model.token(int(probabilities.argmax()))
        cumulative = np.cumsum(probabilities)
        drawn = self._generator.random() * cumulative[-1]
        token = min(int(np.searchsorted(cumulative, drawn, side="right")), len(probabilities) - 1)
        return reader.model.token(token)


def write(
    reader: Reader,
    sampler: TokenSampler,
    count: int,
    on_token: Callable[[Token, Written], bool],
    watch: LayerWatcher | None = None,
) -> Written:
    """Generate up to ``count`` tokens; ``on_token`` is called after each is decoded, and ends generation by False."""
    written = Written()
    started_ns = time.perf_counter_ns()
    while len(written.tokens) < count:
        if reader.is_full:
            written.end = "full"
            break
        token = sampler.sample(reader)
        if token.id in reader.model.tokenizer.ends:
            written.end = "end-of-text"
            break
        reader.follow(token, watch)
        written.tokens.append(token)
        written.elapsed_ns = time.perf_counter_ns() - started_ns
        if not on_token(token, written):
            written.end = "stopped"
            break
    return written
