import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gpuviz.worker.leftovers import PREFIX, SHARED_MEMORY, claim, sweep
from tests.handles import limited_handles, no_handles_left

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing is left there, and nothing can be locked")

OWNER = """
import sys
from gpuviz.worker.board import Board
from gpuviz.worker.environment import WorkerFolder
board, folder = Board.create(), WorkerFolder()
print(board.name, folder.name, flush=True)
sys.stdin.read()
board.close()
"""


def old(path: Path) -> Path:
    """As if it had been made an hour ago."""
    os.utime(path, (time.time() - 3600,) * 2)
    return path


def folder(place: Path) -> Path:
    made = place / f"{PREFIX}abc"
    (made / "caches").mkdir(parents=True)
    (made / "caches" / "file").write_text("kernel")
    return old(made)


def test_folder_that_nobody_has_claimed_is_deleted_with_all_in_it(tmp_path: Path) -> None:
    left = folder(tmp_path)
    assert sweep([tmp_path]) >= 1
    assert not left.exists()


def test_folder_that_is_claimed_stays(tmp_path: Path) -> None:
    used = folder(tmp_path)
    descriptor = os.open(used, os.O_RDONLY)
    claim(descriptor)
    sweep([tmp_path])
    assert (used / "caches" / "file").exists()
    os.close(descriptor)
    sweep([tmp_path])
    assert not used.exists()


def test_what_was_just_made_stays_as_its_owner_may_not_have_claimed_it_yet(tmp_path: Path) -> None:
    made = tmp_path / f"{PREFIX}new"
    made.mkdir()
    sweep([tmp_path])
    assert made.exists()


def test_what_has_another_name_stays(tmp_path: Path) -> None:
    other = tmp_path / "gpuviz-notes"
    other.mkdir()
    old(other)
    sweep([tmp_path])
    assert other.exists()


def test_link_is_not_followed(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    place = tmp_path / "place"
    place.mkdir()
    (place / f"{PREFIX}link").symlink_to(precious)
    sweep([place])
    assert precious.exists()


def test_folder_that_is_not_there_is_no_error(tmp_path: Path) -> None:
    sweep([tmp_path / "nowhere"])


@limited_handles
def test_where_no_file_can_be_opened_all_waits_for_the_next_sweep(tmp_path: Path) -> None:
    left = folder(tmp_path)
    with no_handles_left():
        assert sweep([tmp_path]) == 0
    sweep([tmp_path])
    assert not left.exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can make files of other users")
def test_what_belongs_to_another_user_stays(tmp_path: Path) -> None:
    left = folder(tmp_path)
    os.chown(left, 12345, 12345)
    sweep([tmp_path])
    assert left.exists()


def test_board_and_folder_of_a_killed_process_are_deleted_and_those_of_a_living_one_stay(tmp_path: Path) -> None:
    environment = os.environ | {"TMPDIR": str(tmp_path)}
    owners = []
    for _ in range(2):
        owner = subprocess.Popen(
            [sys.executable, "-c", OWNER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True,
            start_new_session=True,
        )  # fmt: skip
        assert owner.stdout is not None
        board, made = owner.stdout.readline().split()
        owners.append((owner, SHARED_MEMORY / board, Path(made)))
    (killed, killed_board, killed_folder), (alive, board_in_use, folder_in_use) = owners
    # Python's tracker of shared memory, which would clean up, is killed as well, as a service manager does.
    os.killpg(killed.pid, signal.SIGKILL)
    killed.communicate()
    assert killed_folder.exists()
    for path in (killed_board, killed_folder, board_in_use, folder_in_use):
        if path.exists():
            old(path)
    sweep([tmp_path])
    assert not killed_board.exists()
    assert not killed_folder.exists()
    assert folder_in_use.exists()
    assert board_in_use.exists() or not SHARED_MEMORY.exists()
    alive.communicate("")
    assert not folder_in_use.exists()
