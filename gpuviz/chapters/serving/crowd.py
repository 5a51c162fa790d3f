"""The people who ask: when they come, and what they bring."""

from collections.abc import Callable, Iterator

import msgspec
import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.serving.requests import Kind, Request

_BLOCK = 1024  # drawn at once
_QUANTILES = 64  # that stand for all lengths of a kind where a mean is computed


class KindShare(msgspec.Struct, frozen=True):
    """A ``share`` (0-1) of people bring this kind, of ``fewest`` to ``most`` tokens.

    As many are shorter as are longer than the geometric mean of both, as most people ask shortly.
    """

    kind: Kind
    share: float
    fewest: int
    most: int


class Mix(msgspec.Struct, frozen=True):
    """What people bring, and that answers have ``fewest`` to ``most`` tokens, each number as likely as another."""

    kinds: tuple[KindShare, ...]
    fewest: int
    most: int

    @property
    def mean_answer(self) -> float:
        """Tokens of an answer, on average."""
        return (self.fewest + self.most) / 2

    def mean(self, of: Callable[[int], float]) -> float:
        """The mean of a function of the tokens that people bring."""
        middles = (np.arange(_QUANTILES) + 0.5) / _QUANTILES
        means = (share.share * np.mean([of(tokens) for tokens in _lengths(share, middles)]) for share in self.kinds)
        return float(sum(means) / sum(share.share for share in self.kinds))


def constant(context: int | None, answer: int | None, otherwise: Mix) -> Mix:
    """All bring texts of ``context`` tokens and get ``answer`` tokens; None leaves that as it is in ``otherwise``."""
    kinds = otherwise.kinds if context is None else (KindShare("text", 1.0, context, context),)
    fewest, most = (otherwise.fewest, otherwise.most) if answer is None else (answer, answer)
    return Mix(kinds, fewest, most)


class Crowd:
    """People who come independently of each other (a Poisson process), without end.

    ``arrivals_per_minute`` and ``mix`` may be changed while they come. The same seed gives the same people in the same
    order, at any rate.
    """

    def __init__(self, arrivals_per_minute: float, mix: Mix, seed: int) -> None:
        self.arrivals_per_minute = arrivals_per_minute
        times, people = np.random.SeedSequence(seed).spawn(2)
        self._times, self._people = np.random.default_rng(times), np.random.default_rng(people)
        self._gaps = self._drawn_gaps()
        self.mix = mix

    @property
    def mix(self) -> Mix:
        """What they bring."""
        return self._mix

    @mix.setter
    def mix(self, mix: Mix) -> None:
        self._mix, self._brought = mix, self._drawn_people(mix)

    def next_gap_s(self) -> float:
        """Seconds until the next one comes, at today's rate; infinite at a rate of 0."""
        rate = self.arrivals_per_minute
        return next(self._gaps) * 60 / rate if rate > 0 else float("inf")

    def next_request(self, number: int, asked_s: float) -> Request:
        """What the next one asks."""
        kind, context, answer = next(self._brought)
        return Request(number, asked_s, context, answer, kind)

    def take(self, count: int) -> list[Request]:
        """The next ``count`` people, from a beginning at 0."""
        asked_s, requests = 0.0, list[Request]()
        for number in range(count):
            asked_s += self.next_gap_s()
            requests.append(self.next_request(number, asked_s))
        return requests

    def _drawn_gaps(self) -> Iterator[float]:
        while True:
            yield from self._times.standard_exponential(_BLOCK).tolist()

    def _drawn_people(self, mix: Mix) -> Iterator[tuple[Kind, int, int]]:
        shares = np.cumsum([share.share for share in mix.kinds])
        while True:
            places = np.searchsorted(shares, self._people.random(_BLOCK) * shares[-1], side="right")
            lengths = [_lengths(share, self._people.random(_BLOCK)) for share in mix.kinds]
            answers = self._people.integers(mix.fewest, mix.most, _BLOCK, endpoint=True).tolist()
            for nth, place in enumerate(places.tolist()):
                yield mix.kinds[place].kind, lengths[place][nth], answers[nth]


def _lengths(share: KindShare, quantiles: NDArray[np.float64]) -> list[int]:
    """Numbers of tokens, evenly spread on a logarithmic scale."""
    drawn = share.fewest * ((share.most + 1) / share.fewest) ** quantiles
    return [min(int(length), share.most) for length in drawn.tolist()]
