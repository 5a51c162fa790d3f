import os
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from gpuviz.compute.transformer.host_tables import HostTables
from gpuviz.compute.transformer.numpy_operations import NumpyOperations
from gpuviz.errors import ModelFileChanged
from gpuviz.model.gguf import GgufFile
from gpuviz.model.model_file import ModelFile
from gpuviz.model.open_file import OpenFile, StoredBytes
from gpuviz.model.reader import Reader
from tests.model.tiny_model import tiny_model

CONTENT = bytes(range(256)) * 40
MODEL = tiny_model("Q4_1")


def cut(path: Path) -> None:
    os.truncate(path, 100)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def lengthen(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


def overwrite(path: Path) -> None:
    """Other bytes of the same length in the same file, as by a program that maps it or writes in place."""
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))


def delete(path: Path) -> None:
    with suppress(PermissionError):  # Windows deletes and replaces no file that is open
        path.unlink()


def replace(path: Path) -> None:
    """As a download does that is renamed when it is whole."""
    fresh = path.with_name("fresh")
    fresh.write_bytes(bytes(path.stat().st_size))
    with suppress(PermissionError):
        fresh.replace(path)


CHANGES = [cut, empty, lengthen, overwrite]
HARMLESS = [delete, replace]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "model.gguf"
    path.write_bytes(CONTENT)
    os.utime(path, (1, 1))  # long ago, so that a change in the same tick of the file system's clock is seen too
    return path


@pytest.fixture
def opened(path: Path) -> Iterator[OpenFile]:
    with closing(OpenFile(path)) as file:
        yield file


@pytest.mark.parametrize(("start", "count"), [(0, 0), (0, 1), (7, 1000), (0, len(CONTENT)), (len(CONTENT), 0)])
def test_a_part_is_read_as_it_is(start: int, count: int, opened: OpenFile) -> None:
    assert opened.size == len(CONTENT)
    assert opened.read(start, count).tobytes() == CONTENT[start : start + count]


def test_slices_of_stored_bytes_begin_at_their_place(opened: OpenFile) -> None:
    stored = StoredBytes(opened, 100, 200)
    assert stored[:].tobytes() == CONTENT[100:300]
    assert stored[20:30].tobytes() == CONTENT[120:130]
    assert stored[190:400].tobytes() == CONTENT[290:300]
    assert stored[300:].size == 0


@pytest.mark.parametrize("change", CHANGES)
def test_nothing_is_read_of_a_file_that_was_changed(
    change: Callable[[Path], None], path: Path, opened: OpenFile
) -> None:
    held, before = opened.read(50, 100), opened.changed
    change(path)
    assert (before, opened.changed) == (False, True)
    for start in (0, 50, len(CONTENT) - 10):
        with pytest.raises(ModelFileChanged) as caught:
            opened.read(start, 10)
        assert caught.value.arguments == {"path": str(path)}
    assert held.tobytes() == CONTENT[50:150]


@pytest.mark.parametrize("change", HARMLESS)
def test_a_file_that_goes_away_stays_readable_here(
    change: Callable[[Path], None], path: Path, opened: OpenFile
) -> None:
    change(path)
    assert not opened.changed
    assert opened.read(0, len(CONTENT)).tobytes() == CONTENT


def test_opening_a_model_reads_no_weights(smollm2: GgufFile, monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[tuple[int, int]] = []
    read = OpenFile.read

    def noted(file: OpenFile, start: int, count: int) -> NDArray[np.uint8]:
        reads.append((start, count))
        return read(file, start, count)

    monkeypatch.setattr(OpenFile, "read", noted)
    with closing(ModelFile(smollm2.path)) as model:
        assert reads == [(0, 4 << 20)]
        table = model.weights.layers[7].tables["query"]
        table.unpack()
        assert [count for _, count in reads[1:]] == [table.nbytes]


def probabilities(model: ModelFile) -> bytes:
    """What the model makes of a text, with all its tables read anew."""
    with closing(HostTables(None)) as tables:
        reader = Reader(model, NumpyOperations(tables))
        reader.read(model.tokens("some words"))
        return reader.probabilities(1.0).tobytes()


@pytest.mark.parametrize("change", CHANGES)
def test_a_model_whose_file_was_changed_computes_nothing(change: Callable[[Path], None], path: Path) -> None:
    path.write_bytes(MODEL)
    os.utime(path, (1, 1))
    with closing(ModelFile(path)) as model:
        probabilities(model)
        change(path)
        with pytest.raises(ModelFileChanged):
            probabilities(model)


@pytest.mark.parametrize("change", HARMLESS)
def test_a_model_whose_file_went_away_computes_the_same(change: Callable[[Path], None], path: Path) -> None:
    path.write_bytes(MODEL)
    with closing(ModelFile(path)) as model:
        before = probabilities(model)
        change(path)
        assert probabilities(model) == before
