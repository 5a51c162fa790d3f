import os
from pathlib import Path

from gpuviz.worker.log import MOST_BYTES, keep_log_small, open_log


def test_log_is_appended_to_what_stands_there(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "worker.log"
    for line in (b"one\n", b"two\n"):
        with open_log(path) as log:
            log.write(line)
    assert path.read_bytes() == b"one\ntwo\n"


def test_full_log_starts_over(tmp_path: Path) -> None:
    path = tmp_path / "worker.log"
    with open_log(path) as log:
        for _ in range(3 * MOST_BYTES // 1000):
            os.write(log.fileno(), b"x" * 1000)
            keep_log_small(log.fileno())
        os.write(log.fileno(), b"the end")
    assert path.stat().st_size <= MOST_BYTES
    assert path.read_bytes().endswith(b"the end")


def test_log_that_cannot_be_written_is_dropped(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with open_log(tmp_path / "file" / "worker.log") as log:
        assert log.write(b"x" * 1000) == 1000
        keep_log_small(log.fileno())
