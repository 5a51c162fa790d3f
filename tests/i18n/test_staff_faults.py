"""Faults in the staff's own Fluent files are found, each with its file."""

from pathlib import Path

import pytest

from gpuviz.i18n.staff_faults import FileFault, staff_faults


def _write(folder: Path, name: str, source: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")


def test_right_texts_have_no_faults_and_need_not_be_all(tmp_path: Path) -> None:
    _write(tmp_path, "de/ours.ftl", "# Unseres\nanswers = { $done } von { $tiles }, { same }\n")
    _write(tmp_path, "de/more.ftl", "race-title = Los\n\nsame = gleich\n")
    assert staff_faults(tmp_path) == [FileFault("de/more.ftl", "same", "unknown")]


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("answers = { $done } von\n", FileFault("de/ours.ftl", "answers", "unused", "tiles")),
        ("answers = { $done\n", FileFault("de/ours.ftl", "answers", "syntax", "answers = { $done")),
        ("Guten Tag\nrace-title = Los\n", FileFault("de/ours.ftl", "", "syntax", "Guten Tag")),
        ("race-titel = Los\n", FileFault("de/ours.ftl", "race-titel", "unknown")),
    ],
)
def test_each_fault_names_its_file(source: str, fault: FileFault, tmp_path: Path) -> None:
    _write(tmp_path, "de/ours.ftl", source)
    assert staff_faults(tmp_path) == [fault]


def test_a_folder_that_cannot_be_read_is_one(tmp_path: Path) -> None:
    (fault,) = staff_faults(tmp_path / ("long" * 100))
    assert (fault.kind, fault.key) == ("unreadable", "")


def test_a_new_language_without_its_own_name_is_not_offered(tmp_path: Path) -> None:
    _write(tmp_path, "fr/ours.ftl", "race-title = Course\n")
    assert staff_faults(tmp_path) == [FileFault("fr", "language-name", "missing")]


def test_a_file_that_is_no_text_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "ours.ftl").write_bytes(b"\xff\xfe\x00")
    (fault,) = staff_faults(tmp_path)
    assert (fault.file, fault.kind) == ("de/ours.ftl", "unreadable")


def test_a_folder_that_is_not_there_has_none() -> None:
    assert staff_faults(Path("/no/such/folder")) == []
