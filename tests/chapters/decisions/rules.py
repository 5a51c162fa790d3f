"""The rules of the chains as their definition says, in Python's own integers."""

from collections.abc import Callable
from itertools import product

from gpuviz.chapters.decisions.spec import ChainSpec

_MASK = (1 << 64) - 1


def _folded(x: int, k: int) -> int:
    """Its upper bits, which would be lost, come back below."""
    return (x << k | x >> {3: 57, 11: 47}[k]) & _MASK


_CHANGES: tuple[Callable[[int, int], int], ...] = (
    lambda x, k: (x << k) - x,
    lambda x, k: (x << k) + x,
    lambda x, k: _folded(x, k) - x,
    lambda x, k: _folded(x, k) + x,
)
_LAST_CHANGES: tuple[Callable[[int], int], ...] = (lambda x: x + 1, lambda x: x ^ 1, lambda x: ~x, lambda x: x - 3)
_ODD_RULES = list(product(_CHANGES, (3, 11), _LAST_CHANGES))


def step(x: int, way: int) -> int:
    """Where a chain is after one step."""
    change, k, last_change = _ODD_RULES[way]
    return (last_change(change(x, k)) if x % 2 else x // 2) & _MASK


def ends_of(spec: ChainSpec) -> list[int]:
    """Where all chains end."""
    ends = []
    for chain in range(spec.chains):
        x = 3 + 50 * chain
        for _ in range(spec.steps_each + (chain < spec.longer)):
            x = step(x, chain % spec.ways)
        ends.append(x)
    return ends
