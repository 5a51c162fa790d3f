import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from gpuviz.exhibit import files
from gpuviz.exhibit.files import FileWriter, write_atomically
from tests.worker.patience import wait_for


@pytest.fixture
def writer() -> Iterator[FileWriter]:
    made = FileWriter()
    yield made
    made.close()
    assert "exhibit-files" not in {thread.name for thread in threading.enumerate()}


def test_a_file_comes_with_its_folder_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "health.json"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_what_cannot_be_written_leaves_the_old_file_and_nothing_half_done(tmp_path: Path) -> None:
    (tmp_path / "folder" / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match=r"."):
        write_atomically(tmp_path / "folder", b"a folder is in the way")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_nobody_ever_reads_half_a_file(tmp_path: Path, writer: FileWriter) -> None:
    path = tmp_path / "health.json"
    for number in range(300):
        writer.write(path, json.dumps({"number": number, "padding": "x" * 5000}).encode())
        if path.exists():
            json.loads(path.read_bytes())
    wait_for(lambda: path.exists() and json.loads(path.read_bytes())["number"] == 299)


def test_closing_writes_what_is_left(tmp_path: Path) -> None:
    writer = FileWriter()
    for name in ("a", "b"):
        writer.write(tmp_path / name, name.encode())
    writer.close()
    assert sorted(path.read_text() for path in tmp_path.iterdir()) == ["a", "b"]


def test_a_folder_that_is_away_is_told_until_it_is_back(tmp_path: Path, writer: FileWriter) -> None:
    blocked = tmp_path / "blocked"
    blocked.touch()  # where the folder should be
    path = blocked / "health.json"
    writer.write(path, b"old")
    wait_for(lambda: path in writer.problems)
    assert writer.problems[path]
    blocked.unlink()
    writer.write(path, b"back")
    wait_for(lambda: not writer.problems)
    assert path.read_bytes() == b"back"


def test_what_could_not_be_written_is_written_as_soon_as_it_can_be(tmp_path: Path, writer: FileWriter) -> None:
    blocked = tmp_path / "blocked"
    blocked.touch()
    writer.write(blocked / "staff.json", b"quiet hours")
    wait_for(lambda: writer.problems)
    blocked.unlink()
    wait_for(lambda: not writer.problems)
    assert (blocked / "staff.json").read_bytes() == b"quiet hours"


def test_a_file_that_cannot_be_written_at_the_first_try_alone_is_no_problem(
    tmp_path: Path, writer: FileWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[bool] = []

    def write(path: Path, content: bytes) -> None:
        told.append(bool(writer.problems))
        if len(told) == 1:
            raise PermissionError("another program reads it")
        write_atomically(path, content)

    monkeypatch.setattr(files, "write_atomically", write)
    path = tmp_path / "health.json"
    writer.write(path, b"new")
    wait_for(path.exists)
    assert told == [False, False]


def test_a_name_that_no_file_can_have_keeps_no_other_from_being_written(tmp_path: Path, writer: FileWriter) -> None:
    writer.write(Path("no\0name"), b"")
    writer.write(tmp_path / "health.json", b"there")
    wait_for(lambda: writer.problems)
    assert (tmp_path / "health.json").read_bytes() == b"there"
