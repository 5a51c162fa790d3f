import errno
import os
from pathlib import Path

import pytest

from gpuviz.errors import SettingsNotToml, UnknownSetting, UnreadableFile
from gpuviz.exhibit.config import Config
from gpuviz.exhibit.config_files import last_good_file, load, usual_file
from gpuviz.exhibit.config_layers import set_by


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


def _file(folder: Path, source: str) -> Path:
    path = folder / "exhibit.toml"
    path.write_text(source, encoding="utf-8")
    return path


def test_without_a_file_all_settings_have_their_defaults() -> None:
    loaded = load(None, {}, {})
    assert (loaded.settings.config, loaded.path, loaded.problem) == (Config(), None, None)


def test_the_usual_file_is_read_if_it_is_there() -> None:
    usual_file().parent.mkdir(parents=True)
    usual_file().write_text("[kiosk]\nidle_s = 30")
    loaded = load(None, {}, {})
    assert loaded.path == usual_file()
    assert loaded.settings.config.kiosk.idle_s == 30


def test_a_file_that_was_named_has_to_be_there_and_be_right(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        load(tmp_path / "none.toml", {}, {})
    with pytest.raises(UnknownSetting):
        load(_file(tmp_path, "[kiosk]\nidle = 3"), {}, {})
    with pytest.raises(SettingsNotToml):
        load(_file(tmp_path, "[kiosk"), {}, {})


@pytest.mark.parametrize("broken", ["[kiosk", "[kiosk]\nidle = 30", "[kiosk]\nidle_s = 0\n", "\x00"])
def test_an_exhibit_goes_on_with_the_last_good_file(tmp_path: Path, broken: str) -> None:
    load(_file(tmp_path, "[kiosk]\nidle_s = 40"), {}, {}, never_stops=True)
    loaded = load(_file(tmp_path, broken), {"GPUVIZ_KIOSK_STAFF_S": "7"}, {}, never_stops=True)
    assert loaded.settings.config.kiosk.idle_s == 40
    assert loaded.settings.config.kiosk.staff_s == 7
    assert loaded.problem is not None
    assert loaded.problem.uses_last_good
    assert len(loaded.problem.faults) == 1


def test_a_wrong_variable_or_option_takes_nothing_from_a_good_file(tmp_path: Path) -> None:
    load(_file(tmp_path, "[kiosk]\npin = 'old'"), {}, {})
    path = _file(tmp_path, "[kiosk]\npin = 'new'")
    loaded = load(path, {"GPUVIZ_KIOSK_STAFF_S": "soon"}, set_by("--set", ["kiosk.idle=3"]), never_stops=True)
    assert loaded.settings.config.kiosk.pin == "new"
    assert last_good_file(path).read_text() == "[kiosk]\npin = 'new'"
    assert loaded.problem is not None
    assert len(loaded.problem.faults) == 2
    assert not loaded.problem.uses_last_good


def _refuse(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let nothing in a folder be looked at, whoever runs the tests."""
    real = Path.stat

    def stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if folder in path.parents:
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", stat)


def test_an_exhibit_goes_on_with_the_last_good_file_when_the_folder_may_not_be_searched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usual_file().parent.mkdir(parents=True)
    usual_file().write_text("[kiosk]\nidle_s = 40")
    load(None, {}, {}, never_stops=True)
    _refuse(monkeypatch, usual_file().parent)
    loaded = load(None, {}, {}, never_stops=True)
    assert loaded.settings.config.kiosk.idle_s == 40
    assert loaded.problem is not None
    assert isinstance(loaded.problem.faults[0], UnreadableFile)


def test_an_exhibit_goes_on_when_nothing_that_was_kept_may_be_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _refuse(monkeypatch, last_good_file(tmp_path).parent)
    loaded = load(_file(tmp_path, "[kiosk"), {}, {}, never_stops=True)
    assert loaded.problem is not None
    assert not loaded.problem.uses_last_good


def test_an_exhibit_goes_on_when_its_file_has_vanished(tmp_path: Path) -> None:
    path = _file(tmp_path, "[kiosk]\nidle_s = 40")
    load(path, {}, {}, never_stops=True)
    path.unlink()
    assert load(path, {}, {}, never_stops=True).settings.config.kiosk.idle_s == 40


def test_without_a_last_good_file_what_is_sound_counts(tmp_path: Path) -> None:
    loaded = load(_file(tmp_path, "[kiosk]\nidle = 30\npin = 'x'"), {}, {}, never_stops=True)
    assert loaded.settings.config.kiosk.pin == "x"
    assert loaded.problem is not None
    assert not loaded.problem.uses_last_good


def test_a_good_file_becomes_the_last_good_one_and_a_broken_one_does_not(tmp_path: Path) -> None:
    path = _file(tmp_path, "[kiosk]\nidle_s = 40")
    load(path, {}, {})
    load(_file(tmp_path, "[kiosk]\nidle = 30"), {}, {}, never_stops=True)
    assert last_good_file(path).read_text() == "[kiosk]\nidle_s = 40"
    assert load(_file(tmp_path, "[kiosk]\nidle_s = 50"), {}, {}).problem is None
    assert last_good_file(path).read_text() == "[kiosk]\nidle_s = 50"


def test_two_exhibits_keep_their_own_last_good_files(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    one, other = _file(tmp_path, "[kiosk]\nidle_s = 40"), _file(tmp_path / "other", "[kiosk]\nidle_s = 50")
    assert last_good_file(one) != last_good_file(other)


def test_where_nothing_can_be_written_the_settings_count_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "a file"))
    assert load(_file(tmp_path, "[kiosk]\nidle_s = 40"), {}, {}).settings.config.kiosk.idle_s == 40


def test_a_last_good_file_that_was_damaged_is_not_used(tmp_path: Path) -> None:
    path = _file(tmp_path, "[kiosk]\nidle_s = 40")
    load(path, {}, {})
    last_good_file(path).write_bytes(b"\xff")
    loaded = load(_file(tmp_path, "[kiosk"), {}, {}, never_stops=True)
    assert loaded.settings.config == Config()
    assert loaded.problem is not None
    assert not loaded.problem.uses_last_good
