import shutil
from pathlib import Path

import pytest

from gpuviz.worker.kept_copy import KeptCopy
from tests.worker.patience import wait_for


@pytest.fixture
def places(tmp_path: Path) -> dict[str, Path]:
    """Two folders with a file each."""
    made = {name: tmp_path / name for name in ("programs", "files")}
    for name, folder in made.items():
        folder.mkdir()
        (folder / "kept.json").write_text(name)
    return made


def copy_of(places: dict[str, Path]) -> KeptCopy:
    copy = KeptCopy()
    copy.take(places)
    wait_for(lambda: copy._files)
    return copy


def test_folders_that_are_cleared_are_filled_again(places: dict[str, Path]) -> None:
    copy = copy_of(places)
    for folder in places.values():
        shutil.rmtree(folder)
    copy.put_back(places)
    assert {name: (folder / "kept.json").read_text() for name, folder in places.items()} == {
        name: name for name in places
    }


def test_a_folder_that_is_not_there_yet_keeps_none_from_being_copied(places: dict[str, Path], tmp_path: Path) -> None:
    copy = copy_of(places | {"programs": tmp_path / "later"})
    shutil.rmtree(places["files"])
    copy.put_back(places)
    assert (places["files"] / "kept.json").exists()


def test_what_is_there_stays_as_it_is(places: dict[str, Path]) -> None:
    copy = copy_of(places)
    (places["files"] / "kept.json").write_text("newer")
    copy.put_back(places)
    assert (places["files"] / "kept.json").read_text() == "newer"


def test_where_the_usual_folder_cannot_be_written_another_one_gets_all_of_it(
    places: dict[str, Path], tmp_path: Path
) -> None:
    copy = copy_of(places)
    shutil.rmtree(places["programs"])
    places["programs"].touch()
    copy.put_back(places)
    copy.put_back(places | {"programs": tmp_path / "elsewhere"})
    assert (tmp_path / "elsewhere" / "kept.json").read_text() == "programs"


def test_a_copy_outlives_its_folders_until_there_is_a_newer_one(places: dict[str, Path]) -> None:
    copy = copy_of(places)
    shutil.rmtree(places["programs"])
    copy._read(places)
    (places["files"] / "kept.json").unlink()
    copy.put_back(places)
    assert (places["files"] / "kept.json").exists()
    (places["programs"] / "kept.json").write_text("newer")
    copy._read(places)
    shutil.rmtree(places["programs"])
    copy.put_back(places)
    assert (places["programs"] / "kept.json").read_text() == "newer"


def test_what_is_still_being_written_is_not_copied(places: dict[str, Path]) -> None:
    (places["programs"] / "0123.4711").touch()
    copy = copy_of(places)
    shutil.rmtree(places["programs"])
    copy.put_back(places)
    assert [path.name for path in places["programs"].iterdir()] == ["kept.json"]
