"""Reads GGUF files, the format of llama.cpp, without trusting their content.

Layout (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md): magic, version, two counts, key-value pairs, tensor
descriptions, then the tensors' bytes. Every count, length and offset is checked against the file's size before anything
is allocated, so a hostile file costs no more time and memory than a valid one of its size. Tensors are read when their
weights are needed.
"""

import math
import struct
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from gpuviz.compute.transformer.packed import PackedMatrix, WeightFormat
from gpuviz.errors import GpuvizError, ModelFileDamaged, ModelNotSupported, WeightsNotSupported
from gpuviz.model.open_file import OpenFile, StoredBytes

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
_FIRST_READ_BYTES = 4 << 20  # the whole header of most models
_length = struct.Struct("<Q").unpack_from
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
    """An open model file: ``metadata`` by key, tensors by name. The file is kept open until ``close``.

    Raises:
        ModelFileMissing, UnreadableFile: if there is no such file, or it cannot be read.
        ModelFileDamaged: if it is not a GGUF file, truncated, or inconsistent.
        ModelFileChanged: if it is changed while it is read.
        ModelNotSupported: if it has another version or byte order.
        WeightsNotSupported: if its weights are packed in an unknown format.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = OpenFile(path)
        try:
            self.metadata, self._places = _read_header(_Cursor(self._file))
        except GpuvizError:
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
        """The tensor of this name, which must have this shape (rows, cols) or (cols). Its bytes are not read yet.

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
        return PackedMatrix(place.format, rows, cols, StoredBytes(self._file, place.start, place.bytes))

    def has(self, name: str) -> bool:
        """Whether there is such a tensor."""
        return name in self._places

    @property
    def names(self) -> list[str]:
        """The names of all tensors."""
        return list(self._places)

    @property
    def changed(self) -> bool:
        """Whether the file was changed since it was opened, so that its tensors cannot be read any more."""
        return self._file.changed

    def close(self) -> None:
        """Close the file; its tensors cannot be read any more."""
        self._file.close()


class _Cursor:
    """Reads numbers and strings one after another; raises ``ModelFileDamaged`` at the end of the file.

    ``data`` is the beginning of the file, as far as it was needed up to now.
    """

    def __init__(self, file: OpenFile) -> None:
        self.path, self.size, self.at = file.path, file.size, 0
        self._file = file
        self.data = b""

    def damaged(self, detail: str) -> ModelFileDamaged:
        return ModelFileDamaged(path=str(self.path), detail=detail)

    def take(self, count: int) -> int:
        """Advance by ``count`` bytes; gives the offset at which they begin."""
        start = self.at
        self._hold(start + count)
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
        """As many string values, such as all words of a vocabulary."""
        if count > min(_MAX_STRINGS, (self.size - self.at) // 8):
            raise self.damaged("a list is too long")
        found, end = _strings(self.data, self.at, count)
        while len(found) < count:
            self._hold(end)
            found, end = _strings(self.data, self.at, count)
        self.at = end
        return _decoded(found)

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

    def _hold(self, end: int) -> None:
        """Have the file's first ``end`` bytes in ``data``; at least twice as many as before, so that this is rare."""
        held = len(self.data)
        if end <= held:
            return
        if end > self.size:
            raise self.damaged("it ends too early")
        wanted = min(self.size, max(end, 2 * held, _FIRST_READ_BYTES))
        self.data += self._file.read(held, wanted - held).tobytes()


def _strings(data: bytes, at: int, count: int) -> tuple[list[bytes], int]:
    """The first strings at an offset, and where the last one ends.

    They are ``count``, unless ``data`` ends before: then the offset is where the string that is cut off ends, as far as
    that is known.
    """
    found: list[bytes] = []
    held = len(data)
    for _ in range(count):  # a hundred thousand times: a call for each string would take as long as all the rest
        if at + 8 > held:
            return found, at + 8
        (length,) = _length(data, at)
        end = at + 8 + length
        if end > held:
            return found, end
        found.append(data[at + 8 : end])
        at = end
    return found, at


def _decoded(strings: list[bytes]) -> list[str]:
    """Strings from UTF-8, whose errors are replaced; all at once, unless there is a zero in one of them."""
    texts = b"\0".join(strings).decode(errors="replace").split("\0")
    return texts if len(texts) == len(strings) else [string.decode(errors="replace") for string in strings]


def _read_header(cursor: _Cursor) -> tuple[Metadata, dict[str, TensorPlace]]:
    cursor.take(4)
    if cursor.data[:4] != _MAGIC:
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
