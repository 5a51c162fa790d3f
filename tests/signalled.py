"""A program that is really started, and really asked to end."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from gpuviz.worker.board import Board
from tests.worker.patience import wait_for

_LIMIT_S = 60


class Signalled:
    """A running program with a folder of its own for temporary files."""

    def __init__(self, process: "subprocess.Popen[str]", folder: Path) -> None:
        self.process, self._folder = process, folder
        self._boards: set[str] = set()

    def hear(self, word: str) -> None:
        """Wait until it says a word."""
        assert self.process.stdout is not None
        heard = self.process.stdout.readline().strip()
        if not heard:
            _, said = self.process.communicate(timeout=_LIMIT_S)
            pytest.fail(f"it ended with {self.process.returncode} instead of saying {word}: {said}")
        assert heard == word

    def wait_for_worker(self) -> None:
        """Wait until there is a worker that has a board."""
        wait_for(self._find_boards)

    def processes(self) -> list[psutil.Process]:
        """It and all that it started."""
        itself = psutil.Process(self.process.pid)
        return [itself, *itself.children(recursive=True)]

    def assert_ends(self, number: int, code: int, everybody: bool = False) -> None:
        """It ends with this code, says nothing about it, and leaves nothing behind.

        The signal goes to it, or to ``everybody`` whom it has started too, as service managers do it.
        """
        self._find_boards()
        family = self.processes()
        for process in reversed(family) if everybody else family[:1]:
            process.send_signal(number)
        _, said = self.process.communicate(timeout=_LIMIT_S)
        assert (self.process.returncode, _warnings(said)) == (code, [])
        assert list(self._folder.iterdir()) == []
        wait_for(lambda: not psutil.wait_procs(family, timeout=0)[1])
        for name in self._boards:
            with pytest.raises(FileNotFoundError):
                Board.attach(name)

    def _find_boards(self) -> bool:
        for process in self.processes():
            try:
                words = process.cmdline()
            except psutil.NoSuchProcess:
                continue
            if "--board" in words:
                self._boards.add(words[words.index("--board") + 1])
        return bool(self._boards)


def _warnings(said: str) -> list[str]:
    return [line for line in said.splitlines() if line.strip() and "getting ready" not in line]


@contextmanager
def started(folder: Path, *arguments: str) -> Iterator[Signalled]:
    """Python started with these arguments; ended for sure afterwards."""
    folder.mkdir()
    environment = os.environ | {"TMPDIR": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-X", "faulthandler", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield Signalled(process, folder)
        finally:
            process.kill()
