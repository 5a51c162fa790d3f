"""Caches and inputs of the NumPy backend, and what it gives where others would have to wait."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.operations import PAGE, Row


@dataclass(frozen=True)
class HostNumbers:
    """Numbers in host memory; nothing to wait for."""

    numbers: FloatMatrix

    def wait(self) -> FloatMatrix:
        """The numbers."""
        return self.numbers


@dataclass(frozen=True)
class HostToken:
    """A token's id; nothing to wait for."""

    token: int

    def wait(self) -> int:
        """The id."""
        return self.token


@dataclass
class HostSpan:
    """Elapsed time by the host's clock."""

    elapsed_ns: int = 0


@dataclass(frozen=True)
class HostCache:
    """Keys and values (positions × key-value heads × head size), in pages."""

    keys: FloatMatrix
    values: FloatMatrix


@dataclass(frozen=True)
class HostTokens:
    """Ids of tokens; nothing to wait for."""

    tokens: list[int]

    def wait(self) -> list[int]:
        """The ids."""
        return self.tokens


Places = slice | NDArray[np.int64]  # of positions in a cache; a slice, which needs no copy, where they lie in order


@dataclass(frozen=True)
class Stretch:
    """Rows of an input that follow each other in one sentence, the first of them at position ``first``.

    ``written`` is where the cache holds their positions, ``seen`` where it holds all up to the last of them.
    """

    rows: slice
    first: int
    written: Places
    seen: Places

    @classmethod
    def of(cls, rows: Sequence[Row], begin: int, end: int) -> "Stretch":
        """The rows from ``begin`` to before ``end``."""
        first, pages = rows[begin].position, np.array(rows[begin].pages, np.int64)
        positions = np.arange(first + end - begin)
        places = pages[positions // PAGE] * PAGE + positions % PAGE
        return cls(slice(begin, end), first, _sliced(places[first:]), _sliced(places))


class HostInput:
    """The rows of a pass."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.replace(rows)

    def replace(self, rows: Sequence[Row]) -> None:
        """Take other rows."""
        self.rows = [*rows]
        self.tokens = np.array([row.token for row in rows], np.int64)
        self.positions = np.array([row.position for row in rows], np.int64)
        begins = [at for at, (one, next_one) in enumerate(pairwise(rows), 1) if not _are_neighbours(one, next_one)]
        self.stretches = [Stretch.of(rows, begin, end) for begin, end in pairwise([0, *begins, len(rows)])]


def _sliced(places: NDArray[np.int64]) -> Places:
    in_order = (np.diff(places) == 1).all()
    return slice(int(places[0]), int(places[-1]) + 1) if in_order else places


def _are_neighbours(one: Row, next_one: Row) -> bool:
    return next_one.pages is one.pages and next_one.position == one.position + 1
