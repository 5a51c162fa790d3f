import subprocess

import pytest

from gpuviz.worker.client import WorkerClient


def test_a_start_that_is_interrupted_leaves_no_board(monkeypatch: pytest.MonkeyPatch) -> None:
    """As by Ctrl+C in the terminal; ``nothing_leaks`` looks for the board."""

    def interrupt(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "Popen", interrupt)
    with pytest.raises(KeyboardInterrupt):
        WorkerClient()
