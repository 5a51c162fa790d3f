"""The sequential loop: one core, one chain after another, step after step, compiled by numba.

What ``shaders/chains.cl`` does, rule by rule, in unsigned integers of 64 bits that wrap. Each way is a loop of its own,
as there; no parallel, no vector instructions: no step could begin before the one before it has ended. ``bench.py``
compares it with what a C compiler makes of the same loops.
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

# An int64 beside a uint64 would make numba compute in floating point.
_1, _3, _11, _47, _57 = (np.uint64(number) for number in (1, 3, 11, 47, 57))
_options = {"nogil": True, "error_model": "numpy"}


@njit(forceinline=True, **_options)
def _walk(x: np.uint64, way: int, steps: int) -> np.uint64:  # noqa: PLR0912, PLR0915 - 32 ways are 32 loops
    """Where a chain at ``x`` is after so many steps of a way."""
    if way == 0:
        for _ in range(steps):
            x = ((x << _3) - x) + _1 if x & _1 else x >> _1
    elif way == 1:
        for _ in range(steps):
            x = ((x << _3) - x) ^ _1 if x & _1 else x >> _1
    elif way == 2:
        for _ in range(steps):
            x = ~((x << _3) - x) if x & _1 else x >> _1
    elif way == 3:
        for _ in range(steps):
            x = ((x << _3) - x) - _3 if x & _1 else x >> _1
    elif way == 4:
        for _ in range(steps):
            x = ((x << _11) - x) + _1 if x & _1 else x >> _1
    elif way == 5:
        for _ in range(steps):
            x = ((x << _11) - x) ^ _1 if x & _1 else x >> _1
    elif way == 6:
        for _ in range(steps):
            x = ~((x << _11) - x) if x & _1 else x >> _1
    elif way == 7:
        for _ in range(steps):
            x = ((x << _11) - x) - _3 if x & _1 else x >> _1
    elif way == 8:
        for _ in range(steps):
            x = ((x << _3) + x) + _1 if x & _1 else x >> _1
    elif way == 9:
        for _ in range(steps):
            x = ((x << _3) + x) ^ _1 if x & _1 else x >> _1
    elif way == 10:
        for _ in range(steps):
            x = ~((x << _3) + x) if x & _1 else x >> _1
    elif way == 11:
        for _ in range(steps):
            x = ((x << _3) + x) - _3 if x & _1 else x >> _1
    elif way == 12:
        for _ in range(steps):
            x = ((x << _11) + x) + _1 if x & _1 else x >> _1
    elif way == 13:
        for _ in range(steps):
            x = ((x << _11) + x) ^ _1 if x & _1 else x >> _1
    elif way == 14:
        for _ in range(steps):
            x = ~((x << _11) + x) if x & _1 else x >> _1
    elif way == 15:
        for _ in range(steps):
            x = ((x << _11) + x) - _3 if x & _1 else x >> _1
    elif way == 16:
        for _ in range(steps):
            x = (((x << _3) | (x >> _57)) - x) + _1 if x & _1 else x >> _1
    elif way == 17:
        for _ in range(steps):
            x = (((x << _3) | (x >> _57)) - x) ^ _1 if x & _1 else x >> _1
    elif way == 18:
        for _ in range(steps):
            x = ~(((x << _3) | (x >> _57)) - x) if x & _1 else x >> _1
    elif way == 19:
        for _ in range(steps):
            x = (((x << _3) | (x >> _57)) - x) - _3 if x & _1 else x >> _1
    elif way == 20:
        for _ in range(steps):
            x = (((x << _11) | (x >> _47)) - x) + _1 if x & _1 else x >> _1
    elif way == 21:
        for _ in range(steps):
            x = (((x << _11) | (x >> _47)) - x) ^ _1 if x & _1 else x >> _1
    elif way == 22:
        for _ in range(steps):
            x = ~(((x << _11) | (x >> _47)) - x) if x & _1 else x >> _1
    elif way == 23:
        for _ in range(steps):
            x = (((x << _11) | (x >> _47)) - x) - _3 if x & _1 else x >> _1
    elif way == 24:
        for _ in range(steps):
            x = (((x << _3) | (x >> _57)) + x) + _1 if x & _1 else x >> _1
    elif way == 25:
        for _ in range(steps):
            x = (((x << _3) | (x >> _57)) + x) ^ _1 if x & _1 else x >> _1
    elif way == 26:
        for _ in range(steps):
            x = ~(((x << _3) | (x >> _57)) + x) if x & _1 else x >> _1
    elif way == 27:
        for _ in range(steps):
            x = (((x << _3) | (x >> _57)) + x) - _3 if x & _1 else x >> _1
    elif way == 28:
        for _ in range(steps):
            x = (((x << _11) | (x >> _47)) + x) + _1 if x & _1 else x >> _1
    elif way == 29:
        for _ in range(steps):
            x = (((x << _11) | (x >> _47)) + x) ^ _1 if x & _1 else x >> _1
    elif way == 30:
        for _ in range(steps):
            x = ~(((x << _11) | (x >> _47)) + x) if x & _1 else x >> _1
    elif way == 31:
        for _ in range(steps):
            x = (((x << _11) | (x >> _47)) + x) - _3 if x & _1 else x >> _1
    return x


@njit(cache=True, **_options)
def walk_chains(
    values: NDArray[np.uint64], ways: int, steps: int, longer: int, place: NDArray[np.int64], budget: int
) -> None:
    """Walk on for ``budget`` steps, or to the end of the last chain.

    ``values`` holds where each chain is. Chain i takes way i mod ``ways``; the first ``longer`` ones go a step more
    than ``steps``. ``place`` is how far all is, two numbers that are updated: the chain that is walked, and the steps
    it has gone.
    """
    chain, gone = place[0], place[1]
    while budget > 0 and chain < values.size:
        length = steps + 1 if chain < longer else steps
        stretch = min(budget, length - gone)
        values[chain] = _walk(values[chain], chain % ways, stretch)
        budget -= stretch
        gone += stretch
        if gone == length:
            chain += 1
            gone = 0
    place[0], place[1] = chain, gone
