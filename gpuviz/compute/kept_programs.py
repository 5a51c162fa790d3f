"""Built OpenCL programs, kept between starts: drivers that keep kernels still spend most of a build on the source.

Each file holds one program for one device, driver, set of options and source. What is damaged, foreign or of another
version is not given to a driver, which it might crash.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

import msgspec

FOLDER_VARIABLE = "GPUVIZ_PROGRAM_FOLDER"  # where programs are kept; unset, they are not
_MOST_BYTES = 32 << 20  # in the whole folder
_LARGEST_BYTES = 4 << 20
_DIGEST_BYTES = 32


class KeptProgram(msgspec.Struct, frozen=True):
    """A program as its driver gives it, and the names of its kernel's argument types, which it need not hold."""

    identity: str
    binary: bytes
    argument_types: list[str] | None


def keeps_programs() -> bool:
    """Whether programs are kept at all; some drivers take long to give one."""
    return _path("") is not None


def program_identity(*parts: str) -> str:
    """A hash of everything a program depends on."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()


def load_program(identity: str) -> KeptProgram | None:
    """The kept program of this identity, whole and unchanged, if there is one."""
    if not (path := _path(identity)):
        return None
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_BYTES)
        os.utime(path)  # used, so others are removed before it
    except OSError:
        return None
    digest, packed = content[:_DIGEST_BYTES], content[_DIGEST_BYTES:]
    if hashlib.sha256(packed).digest() != digest:
        return None
    with suppress(msgspec.DecodeError):
        program = msgspec.msgpack.decode(packed, type=KeptProgram)
        return program if program.identity == identity else None
    return None


def save_program(program: KeptProgram) -> None:
    """Keep a program, if there is a folder for it that can be written; those not used for longest make room."""
    if not (path := _path(program.identity)):
        return
    packed = msgspec.msgpack.encode(program)
    if _DIGEST_BYTES + len(packed) > _LARGEST_BYTES:
        return
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(hashlib.sha256(packed).digest() + packed)
        fresh.replace(path)  # as a whole, so that no other process reads half of it
        _make_room(path.parent)


def forget_program(identity: str) -> None:
    """Remove a program that its driver refuses."""
    if path := _path(identity):
        with suppress(OSError):
            path.unlink()


def _path(identity: str) -> Path | None:
    folder = os.environ.get(FOLDER_VARIABLE)
    return Path(folder) / identity if folder else None


def _make_room(folder: Path) -> None:
    files = sorted(((file.stat(), file) for file in folder.iterdir()), key=lambda entry: entry[0].st_mtime_ns)
    excess = sum(status.st_size for status, _ in files) - _MOST_BYTES
    for status, file in files:
        if excess <= 0:
            return
        file.unlink(missing_ok=True)
        excess -= status.st_size
