import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gpuviz.shared_log import BYTES_A_FILE, FILES, SharedLogHandler
from gpuviz.worker.log import MOST_BYTES

TYPED = "Zebrafink"
_WRITING = """
import logging, sys
from pathlib import Path
from gpuviz.shared_log import SharedLogHandler
log = logging.getLogger("writer")
log.addHandler(SharedLogHandler(Path(sys.argv[1]), 20_000, 20))
handler, = log.handlers
handler.filters.clear()
for number in range(400):
    log.warning("%s %d %s", sys.argv[2], number, "x" * 80)
"""


@pytest.fixture
def log(tmp_path: Path) -> Iterator[logging.Logger]:
    made = logging.getLogger("tests.shared_log")
    made.propagate = False
    made.addHandler(SharedLogHandler(tmp_path / "log" / "gpuviz.log", 2000, 3))
    yield made
    made.handlers.clear()
    made.filters.clear()


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix != ".lock")


def test_all_logs_together_stay_below_20_mb() -> None:
    assert FILES * BYTES_A_FILE + MOST_BYTES < 20_000_000


def test_a_full_file_is_moved_aside_and_the_oldest_is_dropped(log: logging.Logger, tmp_path: Path) -> None:
    log.handlers[0].filters.clear()
    for number in range(200):
        log.warning("number %d", number)
    files = _files(tmp_path / "log")
    assert [path.name for path in files] == ["gpuviz.log", "gpuviz.log.1", "gpuviz.log.2"]
    assert all(path.stat().st_size < 2200 for path in files)
    newest = "".join(path.read_text() for path in reversed(files))
    assert "number 199" in newest
    assert "number 0\n" not in newest


def test_processes_that_write_at_once_lose_no_line_and_mix_none(tmp_path: Path) -> None:
    path = tmp_path / "gpuviz.log"
    writers = [subprocess.Popen([sys.executable, "-c", _WRITING, str(path), name]) for name in "abc"]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    files = _files(tmp_path)
    assert len(files) > 4
    assert all(file.stat().st_size < 25_000 for file in files)
    lines = "".join(file.read_text() for file in reversed(files)).splitlines()
    assert all(line.endswith("x" * 80) and line.count("writer:") == 1 for line in lines)
    for name in "abc":
        numbers = [int(line.split()[-2]) for line in lines if f"writer: {name} " in line]
        assert sorted(numbers) == list(range(400))


def test_a_folder_that_vanishes_comes_back(log: logging.Logger, tmp_path: Path) -> None:
    log.warning("before")
    for path in _files(tmp_path / "log"):
        path.unlink()
    (tmp_path / "log").rmdir()
    log.warning("after")
    assert "after" in (tmp_path / "log" / "gpuviz.log").read_text()


def test_a_log_that_cannot_be_written_is_no_obstacle(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()
    handler = SharedLogHandler(tmp_path / "file" / "gpuviz.log")
    handler.handle(logging.LogRecord("x", logging.ERROR, __file__, 1, "words", (), None))
    assert capfd.readouterr() == ("", "")


def test_exceptions_are_told_without_what_was_typed(log: logging.Logger, tmp_path: Path) -> None:
    try:
        raise ValueError(TYPED)
    except ValueError:
        log.exception("uncaught")
    told = (tmp_path / "log" / "gpuviz.log").read_text()
    assert "ValueError" in told
    assert TYPED not in told


def test_what_fails_in_every_frame_does_not_fill_the_log(log: logging.Logger, tmp_path: Path) -> None:
    for _ in range(500):
        log.error("again")
    log.error("something else")
    told = (tmp_path / "log" / "gpuviz.log").read_text()
    assert told.count("again") <= 20  # a minute may have begun in between
    assert "something else" in told
