"""Places where nothing can be written, kept or loaded from: full, tiny, read-only and noexec file systems, no home."""

import errno
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from gpuviz.compute.kept_programs import FOLDER_VARIABLE
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.worker.environment import WorkerFolder, why_unusable, worker_environment
from tests.worker.namespaces import run_with_mounts

RACE = [sys.executable, "-P", "-m", "gpuviz", "race", "--size", "64x64x64", "--runs", "1"]
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - to be hidden by another one
WINDOW = """
import sys
from gpuviz.worker.supervisor import Supervisor
supervisor = Supervisor()
supervisor.start()
(fell,) = supervisor.poll()
print(fell.rung.name, fell.key, fell.arguments)
supervisor.close()
"""


def environment(**changes: str) -> dict[str, str]:
    """Without any folder that the tests chose."""
    folders = ("POCL_CACHE_DIR", "NUMBA_CACHE_DIR", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME")
    kept = {name: value for name, value in os.environ.items() if name not in folders}
    return kept | {"PYTHONDONTWRITEBYTECODE": "1"} | changes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "mounted"
    made.mkdir()
    return made


# ---- shared memory ----


@pytest.mark.parametrize("options", ["size=4k", "ro", "nr_inodes=1"], ids=["tiny", "read-only", "full"])
def test_race_without_shared_memory_ends_with_a_sentence(options: str) -> None:
    done = run_with_mounts(RACE, {SHARED_MEMORY: options})
    assert done.returncode == 1
    assert "1 MB of shared memory cannot be had" in done.stderr
    assert "Traceback" not in done.stderr


def test_window_without_shared_memory_shows_the_recording() -> None:
    done = run_with_mounts([sys.executable, "-P", "-c", WINDOW], {SHARED_MEMORY: "size=4k"})
    assert done.stdout.startswith("RECORDING error-no-shared-memory {'needed_mb': 1, 'detail': "), done


# ---- caches ----


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("XDG_CACHE_HOME", "noexec"),
        ("XDG_CACHE_HOME", "size=64k"),
        ("XDG_CACHE_HOME", "ro"),
        ("POCL_CACHE_DIR", "noexec"),
    ],
)
def test_race_runs_where_kernels_cannot_be_kept(folder: Path, tmp_path: Path, name: str, options: str) -> None:
    changes = {"HOME": str(tmp_path), name: str(folder)}
    done = run_with_mounts(RACE, {folder: options}, environment=environment(**changes))
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("704 of 704") == 4


def test_where_kernels_can_be_loaded_from_nowhere_folder_and_reason_are_named(folder: Path) -> None:
    mounts = dict.fromkeys((folder, Path("/var/tmp"), SHARED_MEMORY), "noexec")  # noqa: S108 - as above
    changes = {"HOME": str(folder), "TMPDIR": str(folder), "XDG_RUNTIME_DIR": str(folder)}
    done = run_with_mounts(RACE, mounts, environment=environment(**changes))
    assert done.returncode == 1
    words = done.stderr.replace("\n", " ")
    assert "pocl_cache_dir (Operation not permitted)" in words
    assert str(folder) in words


@pytest.mark.parametrize(("user", "lanes"), [(65534, LANE_NAMES), (12345, ["sequential"])])
def test_service_user_without_a_home_races_without_a_cache(user: int, lanes: Sequence[str], folder: Path) -> None:
    changes = {"HOME": "/nonexistent", "TMPDIR": str(folder)}
    done = run_with_mounts([*RACE, "--lanes", ",".join(lanes)], {folder: "mode=777"}, user, environment(**changes))
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("704 of 704") == len(lanes)


def test_usual_folders_are_kept_between_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("POCL_CACHE_DIR")
    with WorkerFolder() as folder:
        found = worker_environment(Path(folder), fresh_caches=False)
        assert {found["POCL_CACHE_DIR"], found[FOLDER_VARIABLE], found["NUMBA_CACHE_DIR"]} == {
            str(tmp_path / "cache" / "gpuviz" / name) for name in ("pocl", "programs", "numba")
        }
        assert found["TMPDIR"] == folder


def test_where_no_usual_temporary_folder_can_be_written_a_worker_has_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> str:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", refuse)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    with WorkerFolder() as folder:
        assert Path(folder).parent == tmp_path


def test_folder_that_is_a_file_is_named_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert why_unusable(tmp_path / "file") == os.strerror(17)
    assert why_unusable(tmp_path) == ""
