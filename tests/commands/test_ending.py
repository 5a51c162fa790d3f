"""Commands that are asked to end before they have done what they were started for."""

import signal
from pathlib import Path

import pytest

from tests.signalled import started

_SNAPSHOT = ["snapshot", "race", "--out", "picture.png"]


@pytest.mark.parametrize(
    ("command", "number"),
    [(["race"], signal.SIGTERM), (["race"], signal.SIGHUP), (["race"], signal.SIGINT), (_SNAPSHOT, signal.SIGTERM)],
)
def test_a_signal_ends_a_command_with_its_code_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], number: int
) -> None:
    monkeypatch.chdir(tmp_path)
    with started(tmp_path / "temporary", "-m", "gpuviz", *command) as program:
        program.wait_for_worker()
        program.assert_ends(number, 128 + number)
