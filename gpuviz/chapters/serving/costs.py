"""What serving costs: measured points, checked before they are used."""

import math
from collections.abc import Sequence

import msgspec

from gpuviz.chapters.serving.errors import CostTwice, CostWrong, StepsUnknown

MOST_TOKENS = 1_000_000_000
_MOST_BATCH = 4096
_MOST_POINTS = 500  # each; tables take time by batches times contexts
_LEAST_S, _MOST_S = 1e-9, 1e6
_SHOWN = 30  # characters of a number that cannot be


class ServingCosts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Measured costs of one service.

    ``prefill_s`` has [tokens, seconds] for reading so many tokens; ``decode_s`` has [batch, context, seconds] for a
    step that gives one token to each of ``batch`` people, with ``context`` tokens in the KV cache of each.
    ``memory_tokens`` is how many tokens all KV caches together can hold.
    """

    prefill_s: list[tuple[int, float]]
    decode_s: list[tuple[int, int, float]]
    memory_tokens: int

    @property
    def largest_batch(self) -> int:
        """How many people a step was measured with, at most; 1 if no step was."""
        return max((batch for batch, _, _ in self.decode_s), default=1)


def checked(costs: ServingCosts, path: str = "costs") -> ServingCosts:
    """The same costs with their points in order; ``path`` is named in errors.

    Without ``decode_s`` all answers have to be of one token.

    Raises:
        InvalidCosts: if a number cannot be, or a point is there twice.
    """
    _check_number_of_points(path, "prefill_s", len(costs.prefill_s))
    _check_number_of_points(path, "decode_s", len(costs.decode_s))
    if not costs.prefill_s:
        raise CostWrong(path=path, name="prefill_s", given="[]", allowed="at least one [tokens, seconds]")
    for tokens, time_s in costs.prefill_s:
        _check_count(path, "prefill_s", tokens, 1, MOST_TOKENS)
        _check_time(path, "prefill_s", time_s)
    for batch, context, time_s in costs.decode_s:
        _check_count(path, "decode_s", batch, 1, _MOST_BATCH)
        _check_count(path, "decode_s", context, 0, MOST_TOKENS)
        _check_time(path, "decode_s", time_s)
    _check_count(path, "memory_tokens", costs.memory_tokens, 1, MOST_TOKENS)
    _check_once(path, "prefill_s", [[tokens] for tokens, _ in costs.prefill_s])
    _check_once(path, "decode_s", [[batch, context] for batch, context, _ in costs.decode_s])
    return ServingCosts(sorted(costs.prefill_s), sorted(costs.decode_s), costs.memory_tokens)


def check_answers(costs: ServingCosts, longest: int, path: str = "costs") -> None:
    """Make sure that answers of up to ``longest`` tokens can be given.

    Raises:
        StepsUnknown: if that takes steps, and none was measured.
    """
    if longest > 1 and not costs.decode_s:
        raise StepsUnknown(path=path)


def _check_count(path: str, name: str, given: int, fewest: int, most: int) -> None:
    if not fewest <= given <= most:
        raise CostWrong(path=path, name=name, given=f"{given:,}"[:_SHOWN], allowed=f"{fewest:,} to {most:,}")


def _check_number_of_points(path: str, name: str, given: int) -> None:
    if given > _MOST_POINTS:
        raise CostWrong(path=path, name=name, given=f"{given:,} points", allowed=f"{_MOST_POINTS:,} at most")


def _check_time(path: str, name: str, given: float) -> None:
    if not (math.isfinite(given) and _LEAST_S <= given <= _MOST_S):
        raise CostWrong(
            path=path, name=name, given=f"{given:g}", allowed=f"a number of seconds from 1e-9 to {_MOST_S:g}"
        )


def _check_once(path: str, name: str, points: Sequence[list[int]]) -> None:
    before: list[int] | None = None
    for point in sorted(points):
        if point == before:
            raise CostTwice(path=path, name=name, given=", ".join(f"{number:,}" for number in point))
        before = point
