"""Chooses words and writes on, one token after another."""

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
    """The temperature itself, if there can be such a one; raises ``InvalidChoice``."""
    if not (math.isfinite(temperature) and 0 <= temperature <= HIGHEST_TEMPERATURE):
        allowed = f"0 (always the best word) to {HIGHEST_TEMPERATURE:g}"
        raise InvalidChoice(option="--temperature", given=f"{temperature:g}", allowed=allowed)
    return temperature


@dataclass
class Written:
    """What was written, how fast, and why it ended. The rate counts choosing and computing."""

    tokens: list[Token] = field(default_factory=list)
    elapsed_ns: int = 0
    end: End = "length"

    @property
    def tokens_per_s(self) -> float | None:
        """Tokens a second, if there are any."""
        return len(self.tokens) * 1e9 / self.elapsed_ns if self.tokens and self.elapsed_ns else None


class TokenSampler:
    """Draws next words by their probability; the same ``seed`` draws the same words."""

    def __init__(self, temperature: float, seed: int) -> None:
        self._temperature = check_temperature(temperature)
        self._generator = np.random.default_rng(seed)

    def choose(self, reader: Reader) -> Token:
        """The next token."""
        shares = reader.probabilities(self._temperature).astype(np.float64)
        if self._temperature < COLDEST:
            return reader.model.token(int(shares.argmax()))
        heights = np.cumsum(shares)
        place = self._generator.random() * heights[-1]
        return reader.model.token(min(int(np.searchsorted(heights, place, side="right")), len(shares) - 1))


def write(
    reader: Reader,
    chooser: TokenSampler,
    count: int,
    on_token: Callable[[Token, Written], bool],
    watch: LayerWatcher | None = None,
) -> Written:
    """Write up to ``count`` tokens. ``on_token`` is told each once it was read, and may end the writing by False."""
    written = Written()
    started_ns = time.perf_counter_ns()
    while len(written.tokens) < count:
        if reader.is_full:
            written.end = "full"
            break
        token = chooser.choose(reader)
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
