"""Matrices, caches and inputs in the memory of an OpenCL device, and what is on its way from there."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray

from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.operations import Row

_ROW_NUMBERS = 3  # of rows.h


@dataclass
class DeviceMatrix:
    """A rows × cols float32 matrix on the device, row-major, and perhaps also in the ``panels`` of ``matmul_cpu``."""

    buffer: cl.Buffer
    rows: int
    cols: int
    panels: cl.Buffer | None = None


@dataclass
class DeviceNumbers:
    """A copy from the device that may not have arrived yet."""

    numbers: NDArray[np.float32]
    arrival: cl.Event
    source: DeviceMatrix  # keeps its memory from being reused before the copy is done

    def wait(self) -> FloatMatrix:
        """The numbers, once the copy has arrived."""
        self.arrival.wait()
        return self.numbers


@dataclass
class DeviceTokens:
    """Ids of tokens on their way from the device; ``numbers`` (tokens × 2) also has positions."""

    numbers: NDArray[np.int32]
    arrival: cl.Event

    def wait(self) -> list[int]:
        """The ids."""
        self.arrival.wait()
        ids: list[int] = self.numbers[:, 0].tolist()
        return ids


@dataclass
class DeviceToken:
    """The id of a single one."""

    tokens: DeviceTokens

    def wait(self) -> int:
        """The id."""
        (token,) = self.tokens.wait()
        return token


@dataclass(frozen=True)
class DeviceCache:
    """Keys and values (positions × width, in pages) of one layer."""

    keys: cl.Buffer
    values: cl.Buffer
    width: int
    head_size: int


@dataclass(frozen=True)
class DeviceInput:
    """``count`` rows as 32-bit integers; see ``rows.h``."""

    buffer: cl.Buffer
    count: int


def as_numbers(rows: Sequence[Row]) -> NDArray[np.int32]:
    """Rows as ``rows.h`` describes them; those that share the list of their pages share it there too."""
    placed: dict[int, int] = {}  # where the pages begin, by the identity of their list
    heads: list[int] = []
    tables: list[int] = []
    for row in rows:
        if id(row.pages) not in placed:
            placed[id(row.pages)] = _ROW_NUMBERS * len(rows) + len(tables)
            tables += row.pages
        heads += row.token, row.position, placed[id(row.pages)]
    return np.array([*heads, *tables], np.int32)
