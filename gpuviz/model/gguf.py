"""Reads GGUF files, the format of llama.cpp, without trusting their content.

Layout (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md): magic, version, two counts, key-value pairs, tensor
descriptions, then the tensors' bytes. Every count, length and offset is checked against the file's size before anything
is allocated, so a hostile file costs no more time and memory than a valid one of its size.
"""

import math
import mmap
import struct
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.transformer.packed import PackedMatrix, WeightFormat
from gpuviz.errors import (
    ModelError,
    ModelFileDamaged,
    ModelFileMissing,
    ModelNotSupported,
    UnreadableFile,
    WeightsNotSupported,
)

_MAGIC = b"GGUF"
_VERSIONS = (2, 3)
_FORMATS = {form.gguf_type: form for form in WeightFormat}
_UNREAD_FORMATS = {
    **{9: "Q8_1", 15: "Q8_K", 16: "IQ2_XXS", 17: "IQ2_XS", 18: "IQ3_XXS", 19: "IQ1_S", 20: "IQ4_NL", 21: "IQ3_S"},
    **{22: "IQ2_S", 23: "IQ4_XS", 24: "I8", 25: "I16", 26: "I32", 27: "I64", 28: "F64", 29: "IQ1_M", 34: "TQ1_0"},
    **{31: "Q4_0_4_4", 32: "Q4_0_4_8", 33: "Q4_0_8_8", 35: "TQ2_0", 36: "IQ4_NL_4_4", 39: "MXFP4", 40: "NVFP4"},
}  # names by type number
_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9
_MAX_ENTRIES = 10_000  # of key-value pairs and of tensors; real files have hundreds
_MAX_STRINGS = 2_000_000  # in a list; the largest vocabularies have 260,000 tokens
_LONGEST_NAME = 65_535
_LONGEST_DIMENSION = 1 << 31
_ALIGNMENTS = frozenset(1 << power for power in range(3, 21))

Metadata = dict[str, Any]
Kind = TypeVar("Kind")


@dataclass(frozen=True)
class TensorPlace:
    """Where a tensor is in the file, in bytes; ``cols`` weights per row, ``rows`` rows (1 for a vector)."""

    format: WeightFormat
    rows: int
    cols: int
    start: int
    bytes: int


class GgufFile:
    """An open model file: ``metadata`` by key, tensors by name. The file is memory-mapped until ``close``.

    Raises:
        ModelFileMissing, UnreadableFile: if there is no such file, or it cannot be read.
        ModelFileDamaged: if it is not a GGUF file, truncated, or inconsistent.
        ModelNotSupported: if it has another version or byte order.
        WeightsNotSupported: if its weights are packed in an unknown format.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._map = _map(path)
        try:
            cursor = _Cursor(path, self._map)
            self.metadata, self._places = _read_header(cursor)
        except ModelError:
            self.close()
            raise

    def value(self, key: str, kind: type[Kind], default: Kind | None = None) -> Kind:
        """The metadata value of a key; its type must be exactly ``kind``, so a bool is not an int.

        Raises:
            ModelFileDamaged: if it has another type, or is missing without a default.
        """
        found = self.metadata.get(key, default)
        if found is None:
            raise ModelFileDamaged(path=str(self.path), detail=f"it does not tell its {key}")
        if type(found) is not kind:
            raise ModelFileDamaged(path=str(self.path), detail=f"{key} cannot be {str(found)[:40]}")
        return found

    def tensor(self, name: str, *shape: int) -> PackedMatrix:
        """The tensor of this name, which must have this shape (rows, cols) or (cols).

        Raises:
            ModelFileDamaged: if it is missing or has another shape.
        """
        place = self._places.get(name)
        if place is None:
            raise ModelFileDamaged(path=str(self.path), detail=f"no tensor {name}")
        rows, cols = shape if len(shape) == 2 else (1, *shape)
        if (place.rows, place.cols) != (rows, cols):
            detail = f"{name} is {place.rows} x {place.cols} instead of {rows} x {cols}"
            raise ModelFileDamaged(path=str(self.path), detail=detail)
        data: NDArray[np.uint8] = np.frombuffer(self._map, np.uint8, place.bytes, place.start)
        return PackedMatrix(place.format, rows, cols, data)

    def has(self, name: str) -> bool:
        """Whether there is such a tensor."""
        return name in self._places

    @property
    def names(self) -> list[str]:
        """The names of all tensors."""
        return list(self._places)

    def close(self) -> None:
        """Unmap the file, or leave that to the last tensor that still uses it."""
        try:
            self._map.close()
        except BufferError:
            return  # tensors still refer to it


class _Cursor:
    """Reads numbers and strings one after another; raises ``ModelFileDamaged`` at the end of the file."""

    def __init__(self, path: Path, data: mmap.mmap) -> None:
        self.path, self.data, self.at, self.size = path, data, 0, len(data)

    def damaged(self, detail: str) -> ModelFileDamaged:
        return ModelFileDamaged(path=str(self.path), detail=detail)

    def take(self, count: int) -> int:
        """Advance by ``count`` bytes; gives the offset at which they begin."""
        start = self.at
        if not 0 <= count <= self.size - start:
            raise self.damaged("it ends too early")
        self.at = start + count
        return start

    def number(self, code: str) -> Any:
        """One number or bool of this ``struct`` code."""
        start = self.take(struct.calcsize("<" + code))
        return struct.unpack_from("<" + code, self.data, start)[0]

    def name(self) -> str:
        """A string that serves as a key, so it must be valid UTF-8."""
        raw = self._string(_LONGEST_NAME)
        try:
            return raw.decode()
        except UnicodeDecodeError:
            raise self.damaged("a name is not UTF-8") from None

    def text(self) -> str:
        """A string value; invalid UTF-8 is replaced, as authors' names and the like come in old encodings too."""
        return self._string(self.size).decode(errors="replace")

    def texts(self, count: int) -> list[str]:
        if count > min(_MAX_STRINGS, (self.size - self.at) // 8):
            raise self.damaged("a list is too long")
        return [self.text() for _ in range(count)]

    def numbers(self, code: str, count: int) -> NDArray[Any]:
        kind = np.dtype("<" + ("?" if code == "?" else code))
        if count > (self.size - self.at) // kind.itemsize:
            raise self.damaged("a list is too long")
        start = self.take(count * kind.itemsize)
        return np.frombuffer(self.data[start : self.at], kind)

    def _string(self, longest: int) -> bytes:
        length = self.number("Q")
        if length > longest:
            raise self.damaged("a text is too long")
        start = self.take(length)
        return self.data[start : start + length]


def _map(path: Path) -> mmap.mmap:
    try:
        if path.exists() and not path.is_file():  # opening a pipe would block
            raise UnreadableFile(path=str(path), detail="it is no file")
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except FileNotFoundError:
        raise ModelFileMissing(path=str(path)) from None
    except ValueError:  # it is empty
        raise ModelFileDamaged(path=str(path), detail="it is empty") from None
    except OSError as error:
        raise UnreadableFile(path=str(path), detail=error.strerror or str(error)) from error


def _read_header(cursor: _Cursor) -> tuple[Metadata, dict[str, TensorPlace]]:
    if cursor.data[cursor.take(4) : 4] != _MAGIC:
        raise cursor.damaged("it is no GGUF file")
    version = cursor.number("I")
    if version and not version & 0xFFFF:
        raise ModelNotSupported(path=str(cursor.path), detail="it is big-endian")
    if version not in _VERSIONS:
        raise ModelNotSupported(path=str(cursor.path), detail=f"GGUF version {version}")
    tensors, pairs = cursor.number("Q"), cursor.number("Q")
    if max(tensors, pairs) > _MAX_ENTRIES:
        raise cursor.damaged("it counts too many entries")
    metadata: Metadata = {}
    for _ in range(pairs):
        key = cursor.name()
        if key in metadata:
            raise cursor.damaged(f"it tells {key[:40]} twice")
        metadata[key] = _read_value(cursor)
    described = [_read_tensor(cursor) for _ in range(tensors)]
    alignment = metadata.get("general.alignment", 32)
    if type(alignment) is not int or alignment not in _ALIGNMENTS:
        raise cursor.damaged("its alignment makes no sense")
    start = -(-cursor.at // alignment) * alignment
    places = {name: place(start, alignment) for name, place in described}
    in_order = sorted(places.values(), key=lambda place: place.start)
    overlap = any(before.start + before.bytes > after.start for before, after in pairwise(in_order))
    if overlap or len(places) < len(described):
        raise cursor.damaged("two tensors have the same name or place")
    return metadata, places


def _read_value(cursor: _Cursor) -> Any:
    kind = cursor.number("I")
    if kind == _STRING:
        return cursor.text()
    if kind == _ARRAY:
        kind, count = cursor.number("I"), cursor.number("Q")
        if kind == _STRING:
            return cursor.texts(count)
        if kind in _SCALARS:
            return cursor.numbers(_SCALARS[kind], count)
    elif kind in _SCALARS:
        return cursor.number(_SCALARS[kind])
    raise cursor.damaged(f"a value is of the unknown kind {kind}")


def _read_tensor(cursor: _Cursor) -> tuple[str, Callable[[int, int], TensorPlace]]:
    """A tensor's name, and a function that gives its place once the start and alignment of the data are known."""
    name = cursor.name()
    dimensions = cursor.number("I")
    if not 1 <= dimensions <= 4:
        raise cursor.damaged(f"{name[:40]} has {dimensions} dimensions")
    sizes = [cursor.number("Q") for _ in range(dimensions)]
    kind, offset = cursor.number("I"), cursor.number("Q")
    if kind not in _FORMATS:
        raise WeightsNotSupported(path=str(cursor.path), packing=_UNREAD_FORMATS.get(kind, f"GGUF type {kind}"))
    if not all(1 <= size <= _LONGEST_DIMENSION for size in sizes):
        raise cursor.damaged(f"{name[:40]} has an impossible size")
    cols, rows = sizes[0], math.prod(sizes[1:])
    packing = _FORMATS[kind]
    if cols % packing.block_weights:
        raise cursor.damaged(f"{name[:40]} has rows of {cols} weights")
    needed = rows * (cols // packing.block_weights) * packing.block_bytes

    def place(data_start: int, alignment: int) -> TensorPlace:
        if offset % alignment or data_start + offset + needed > cursor.size:
            raise cursor.damaged(f"{name[:40]} cannot lie at {offset}")
        return TensorPlace(packing, rows, cols, data_start + offset, needed)

    return name, place
