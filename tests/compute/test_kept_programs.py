"""Programs that are kept between starts, built by a real driver."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyopencl as cl
import pytest

from gpuviz.compute import kept_programs
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.kept_programs import (
    FOLDER_VARIABLE,
    KeptProgram,
    forget_program,
    load_program,
    program_identity,
    save_program,
)
from gpuviz.compute.parameters import default_parameters
from gpuviz.compute.program import OpenDevice

NUMBERS = np.arange(8, dtype=np.float32)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "programs"
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    return folder


@pytest.fixture
def sources(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows by each source that a driver is given."""
    given: list[str] = []
    real = cl.Program

    def program(context: cl.Context, *rest: object) -> cl.Program:
        given.extend(text for text in rest if isinstance(text, str))
        return real(context, *rest)

    monkeypatch.setattr(cl, "Program", program)
    return given


def doubled(opened: OpenDevice) -> list[float]:
    """What ``add.cl`` makes of numbers and themselves."""
    kernel, flags = opened.kernel("add", ["-DEACH=8"]), cl.mem_flags.COPY_HOST_PTR
    numbers, out = cl.Buffer(opened.context, flags, hostbuf=NUMBERS), np.empty_like(NUMBERS)
    room = cl.Buffer(opened.context, cl.mem_flags.READ_WRITE, out.nbytes)
    kernel(opened.queue, (1,), None, numbers, numbers, room, np.int32(out.size))
    cl.enqueue_copy(opened.queue, out, room)
    return [float(number) for number in out]


RIGHT = [float(number) for number in 2 * NUMBERS]


def test_a_kernel_is_built_from_its_source_once(device: DeviceInfo, folder: Path, sources: list[str]) -> None:
    for _ in range(3):
        assert doubled(OpenDevice(device)) == RIGHT
    assert len(sources) == 1
    assert len([*folder.iterdir()]) == 1


def test_other_options_are_another_program(device: DeviceInfo, folder: Path, sources: list[str]) -> None:
    opened = OpenDevice(device)
    opened.kernel("add", ["-DEACH=8"])
    opened.kernel("add", ["-DEACH=4"])
    opened.kernel("rope")
    assert len(sources) == len([*folder.iterdir()]) == 3


def test_nothing_is_kept_of_what_is_only_tried(device: DeviceInfo, folder: Path, sources: list[str]) -> None:
    opened = OpenDevice(device, default_parameters(device))
    assert doubled(opened) == doubled(opened) == RIGHT
    assert len(sources) == 2
    assert not folder.exists()


def test_nothing_is_kept_where_no_folder_is_named(
    device: DeviceInfo, sources: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, "")
    assert doubled(OpenDevice(device)) == doubled(OpenDevice(device)) == RIGHT
    assert len(sources) == 2


def test_a_folder_that_cannot_be_written_changes_nothing(device: DeviceInfo, folder: Path) -> None:
    folder.write_bytes(b"a file where the folder would be")
    assert doubled(OpenDevice(device)) == doubled(OpenDevice(device)) == RIGHT


def emptied(content: bytes) -> bytes:
    return content[:0]


def cut(content: bytes) -> bytes:
    return content[:-100]


def changed_in_the_middle(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def lengthened(content: bytes) -> bytes:
    return content + b"\0"


def replaced(content: bytes) -> bytes:
    return b"GGUF" * (len(content) // 4)


@pytest.mark.parametrize("damage", [emptied, cut, changed_in_the_middle, lengthened, replaced])
def test_a_damaged_program_is_never_given_to_the_driver(
    damage: Callable[[bytes], bytes], device: DeviceInfo, folder: Path, sources: list[str]
) -> None:
    doubled(OpenDevice(device))
    (file,) = folder.iterdir()
    content = file.read_bytes()
    file.write_bytes(damage(content))
    assert load_program(file.name) is None
    assert doubled(OpenDevice(device)) == RIGHT
    assert len(sources) == 2
    assert load_program(file.name) is not None, "it was kept anew"


def test_a_foreign_program_is_not_taken(folder: Path) -> None:
    save_program(KeptProgram("another", b"binary", []))
    (folder / "another").rename(folder / "wanted")
    assert load_program("wanted") is None


def test_a_program_that_the_driver_refuses_is_built_from_its_source(
    device: DeviceInfo, folder: Path, sources: list[str]
) -> None:
    doubled(OpenDevice(device))
    (file,) = folder.iterdir()
    save_program(KeptProgram(file.name, b"of another version of the driver", ["float*"]))
    assert doubled(OpenDevice(device)) == doubled(OpenDevice(device)) == RIGHT
    assert len(sources) == 2


@pytest.mark.usefixtures("folder")
def test_what_was_forgotten_is_gone() -> None:
    save_program(KeptProgram("one", b"binary", None))
    assert load_program("one") == KeptProgram("one", b"binary", None)
    forget_program("one")
    forget_program("one")
    assert load_program("one") is None


def test_programs_that_were_not_used_for_longest_make_room(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_programs, "_MOST_BYTES", 3500)
    for number, name in enumerate(["first", "second", "third"]):
        save_program(KeptProgram(name, bytes(1000), None))
        os.utime(folder / name, (number, number))
    load_program("first")
    save_program(KeptProgram("fourth", bytes(1000), None))
    assert {file.name for file in folder.iterdir()} == {"first", "third", "fourth"}


def test_a_program_that_is_too_large_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_programs, "_LARGEST_BYTES", 500)
    save_program(KeptProgram("one", bytes(1000), None))
    assert not folder.exists()


def test_an_identity_tells_its_parts_apart() -> None:
    assert len({program_identity(*parts) for parts in (("a", "b"), ("ab",), ("a", "b", ""), ("", "a", "b"))}) == 4
