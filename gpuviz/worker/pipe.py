"""Message framing: MessagePack, never pickle, after its length, its CRC-32, and the CRC-32 of both.

All three are little-endian uint32. The first sum tells a changed message from a whole one, as a flipped bit in a mark
would make a wrong answer a right one; the second tells noise from the length of a message that would be waited for. The
decoder knows every loaded class derived from ``Command`` or ``Event``.
"""

import struct
import zlib
from collections.abc import Iterator
from functools import cache
from typing import Any, BinaryIO, TypeVar, Union

import msgspec

from gpuviz.errors import NotUtf8, ProtocolError
from gpuviz.worker.message_base import Command, Event

MAX_MESSAGE_BYTES = 100_000_000  # an answer shown with the longest possible row and column takes 75 MB

Message = TypeVar("Message", Command, Event)

_LENGTH_AND_SUM, _SUM = struct.Struct("<II"), struct.Struct("<I")
_encoder = msgspec.msgpack.Encoder()


def write_message(pipe: BinaryIO, message: Command | Event) -> None:
    """Write one message.

    Raises:
        OSError, ValueError: if the pipe is closed.
        NotUtf8: as ``encoded``.
    """
    pipe.write(framed(encoded(message)))
    pipe.flush()


def encoded(message: Command | Event) -> bytes:
    """The content of a message.

    Raises:
        NotUtf8: if it holds a lone surrogate, as Python makes of a path of other bytes.
    """
    try:
        return _encoder.encode(message)
    except UnicodeEncodeError:
        raise NotUtf8 from None


def framed(content: bytes) -> bytes:
    """The content of a message with the header that belongs to it."""
    return header(len(content), zlib.crc32(content)) + content


def header(length: int, checksum: int) -> bytes:
    """What comes before a content of ``length`` bytes with this CRC-32."""
    both = _LENGTH_AND_SUM.pack(length, checksum)
    return both + _SUM.pack(zlib.crc32(both))


def read_message(pipe: BinaryIO, kind: type[Message]) -> Message | None:
    """The next message of ``kind`` (``Command`` or ``Event``); None at the end of the pipe.

    Raises:
        ProtocolError: if the bytes are no such message, were changed, or are too many.
    """
    both, own = pipe.read(_LENGTH_AND_SUM.size), pipe.read(_SUM.size)
    if len(own) < _SUM.size:
        return None
    if _SUM.unpack(own) != (zlib.crc32(both),):
        raise ProtocolError(detail="no header of a message")
    length, checksum = _LENGTH_AND_SUM.unpack(both)
    if length > MAX_MESSAGE_BYTES:
        raise ProtocolError(detail=f"a message of {length} bytes")
    content = pipe.read(length)
    if len(content) < length:
        return None
    if zlib.crc32(content) != checksum:
        raise ProtocolError(detail="a changed message")
    try:
        message: Message = _decoder(tuple(concrete(kind))).decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, OverflowError) as error:
        raise ProtocolError(detail=str(error)[:200]) from error
    return message


def concrete(kind: type[Message]) -> Iterator[type[Message]]:
    """All loaded subclasses of a message class that have no subclasses themselves."""
    for derived in kind.__subclasses__():
        if derived.__subclasses__():
            yield from concrete(derived)
        else:
            yield derived


@cache
def _decoder(kinds: tuple[type, ...]) -> "msgspec.msgpack.Decoder[Any]":
    return msgspec.msgpack.Decoder(Union[kinds])  # noqa: UP007 - made at run time
