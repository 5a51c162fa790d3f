import os
from pathlib import Path
from threading import Thread

import pytest

from gpuviz.worker import log


def keep(content: list[bytes], path: Path) -> None:
    """Send these chunks through a pipe into the log."""
    reading, writing = os.pipe()
    keeper = Thread(target=log.keep_log, args=(os.fdopen(reading, "rb"), path))
    keeper.start()
    with os.fdopen(writing, "wb", buffering=0) as pipe:
        for chunk in content:
            pipe.write(chunk)
    keeper.join()


def test_log_is_appended_to_what_stands_there(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "worker.log"
    keep([b"one\n"], path)
    keep([b"two\n"], path)
    assert path.read_bytes() == b"one\ntwo\n"


def test_full_log_starts_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_MOST_BYTES", 100_000)
    path = tmp_path / "worker.log"
    keep([b"x" * 1000] * 500 + [b"the end"], path)
    assert path.stat().st_size <= 100_000
    assert path.read_bytes().endswith(b"the end")


def test_log_that_cannot_be_written_is_read_and_dropped(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    keep([b"x" * 1000] * 200, tmp_path / "file" / "worker.log")
