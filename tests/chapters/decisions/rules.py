"""The rules of the chains as their definition says, in Python's own integers."""

from itertools import product

from gpuviz.chapters.decisions.spec import ChainSpec

_MASK = (1 << 64) - 1
_CHANGES = (
    lambda x, k: (x << k) - x,
    lambda x, k: (x << k) + x,
    lambda x, k: (x << k) ^ x,
    lambda x, k: ((x << k) | (x >> (64 - k))) + x,
)
_LAST_CHANGES = (lambda x: x + 1, lambda x: x ^ 1, lambda x: ~x, lambda x: x - 3)
_ODD_RULES = [
    lambda x, change=change, k=k, last=last: last(change(x, k))
    for change, k, last in product(_CHANGES, (3, 11), _LAST_CHANGES)
]


def step(x: int, way: int) -> int:
    """Where a chain is after one step."""
    return (_ODD_RULES[way](x) if x % 2 else x // 2) & _MASK


def ends_of(spec: ChainSpec) -> list[int]:
    """Where all chains end."""
    ends = []
    for chain in range(spec.chains):
        x = 3 + 50 * chain
        for _ in range(spec.steps_each + (chain < spec.longer)):
            x = step(x, chain % spec.ways)
        ends.append(x)
    return ends
