"""Users that the system does not know, and users without a home."""

import os
from pathlib import Path

import pytest

from gpuviz.commands.home import ensure_home
from tests.commands.running import gpuviz_command, run_program

_UNKNOWN_USER = ["unshare", "--user", "--map-user=12345", "--map-group=12345", "env", "-u", "HOME"]
_HOMES = ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")


@pytest.fixture(scope="module")
def temporary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``TMPDIR`` names; what one command keeps in the home it makes there serves the next."""
    return tmp_path_factory.mktemp("temporary")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--version"], 0),
        (["--help"], 0),
        (["race", "--size", "25x40x16", "--runs", "1"], 0),
        (["devices"], 0),
        (["doctor"], 0),
        (["model", "path"], 1),
        (["tune", "--device", "no such device"], 1),
    ],
)
def test_an_unknown_user_without_a_home(arguments: list[str], code: int, temporary: Path) -> None:
    nowhere = [f"--unset={name}" for name in (*_HOMES, "POCL_CACHE_DIR")]
    done = run_program(*_UNKNOWN_USER, *nowhere, *gpuviz_command(*arguments), TMPDIR=str(temporary))
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    if arguments == ["--version"]:
        assert done.stdout.startswith("gpuviz, version ")
    assert [folder.name for folder in temporary.iterdir() if folder.name == "gpuviz-12345"]


@pytest.fixture
def homeless(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No home, and where one is made instead."""
    monkeypatch.delenv("HOME")
    monkeypatch.setattr("pathlib.Path.home", _raise)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path / f"gpuviz-{os.getuid()}"


def _raise() -> Path:
    raise RuntimeError


def test_a_home_is_the_same_each_time_and_ours_alone(homeless: Path) -> None:
    for _ in range(2):
        ensure_home()
        assert os.environ.pop("HOME") == str(homeless)
    assert homeless.stat().st_mode & 0o777 == 0o700


def test_a_home_that_others_could_write_to_is_not_used(homeless: Path) -> None:
    homeless.mkdir()
    homeless.chmod(0o777)
    ensure_home()
    assert os.environ["HOME"] == "/nonexistent"


def test_a_link_to_somewhere_else_is_no_home(homeless: Path, tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    homeless.symlink_to(tmp_path / "theirs")
    ensure_home()
    assert os.environ["HOME"] == "/nonexistent"


def test_a_home_that_is_set_or_known_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/some/home")
    ensure_home()
    assert os.environ["HOME"] == "/some/home"
    monkeypatch.setenv("HOME", "")
    ensure_home()
    assert os.environ.get("HOME") != ""
