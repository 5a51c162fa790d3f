"""Writes GGUF files byte by byte, wrong ones too; ``test_gguf.py`` has another reader agree with it."""

import struct
from collections.abc import Sequence

Value = str | bool | int | float | bytes | Sequence[str] | Sequence[bool] | Sequence[int] | Sequence[float]

ALIGNMENT = 32
STRING, ARRAY = 8, 9


def text(content: str | bytes) -> bytes:
    """A string behind its length."""
    raw = content.encode() if isinstance(content, str) else content
    return struct.pack("<Q", len(raw)) + raw


def value(content: Value) -> bytes:
    """A value behind its kind; bytes are taken as they are."""
    if isinstance(content, bytes):
        return content
    if isinstance(content, Sequence) and not isinstance(content, str):
        kind = _kind(content[0]) if content else STRING
        return struct.pack("<IIQ", ARRAY, kind, len(content)) + b"".join(_plain(item) for item in content)
    return struct.pack("<I", _kind(content)) + _plain(content)


def pair(key: str | bytes, content: Value) -> bytes:
    """A key with its value."""
    return text(key) + value(content)


def tensor(name: str | bytes, sizes: Sequence[int], kind: int, offset: int) -> bytes:
    """A tensor's description; the first size is the length of its rows."""
    return text(name) + struct.pack(f"<I{len(sizes)}QIQ", len(sizes), *sizes, kind, offset)


def header(tensors: int, pairs: int, version: int = 3, magic: bytes = b"GGUF") -> bytes:
    """A file's first bytes."""
    return magic + struct.pack("<IQQ", version, tensors, pairs)


def file(pairs: Sequence[bytes], tensors: Sequence[bytes] = (), data: bytes = b"") -> bytes:
    """A whole file."""
    start = header(len(tensors), len(pairs)) + b"".join(pairs) + b"".join(tensors)
    return padded(start) + data if tensors else start


def padded(content: bytes) -> bytes:
    """Filled up to where a tensor may begin."""
    return content + bytes(-len(content) % ALIGNMENT)


def _kind(content: str | bool | int | float) -> int:
    match content:
        case str():
            return STRING
        case bool():
            return 7
        case int():
            return 4 if 0 <= content < 1 << 32 else 11
        case float():
            return 6


def _plain(content: str | bool | int | float) -> bytes:
    if isinstance(content, str):
        return text(content)
    return struct.pack("<" + {7: "?", 4: "I", 11: "q", 6: "f"}[_kind(content)], content)
