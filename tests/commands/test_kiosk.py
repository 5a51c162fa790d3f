"""The exhibit's command: the PIN, the systemd unit, and the real window that is killed, stopped and left."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest

from gpuviz.exhibit.pin import is_pin
from tests.commands.running import assert_one_calm_sentence, environment, gpuviz_command, run
from tests.worker.patience import wait_for


def _asked(typed: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        gpuviz_command("kiosk", "pin"),
        input=typed,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=environment(),
    )


def test_the_pin_is_printed_as_a_line_for_the_settings_file() -> None:
    done = _asked("2580\n2580\n")
    assert done.returncode == 0
    name, _, stored = done.stdout.strip().partition(" = ")
    assert name == "pin"
    assert is_pin("2580", stored.strip('"'))
    assert "2580" not in done.stdout + done.stderr


@pytest.mark.parametrize("typed", ["2580\n2581\n", "12\n12\n", "letters\nletters\n", ""])
def test_two_pins_that_differ_or_none_are_said_calmly(typed: str) -> None:
    assert_one_calm_sentence(_asked(typed))


def test_the_unit_is_one_that_systemd_understands(tmp_path: Path) -> None:
    done = run("kiosk", "install", "--print")
    assert done.returncode == 0
    assert sys.executable in done.stdout
    assert "$" not in done.stdout
    lines = done.stdout.splitlines()
    for needed in ("PrivateNetwork=yes", "MemoryDenyWriteExecute=no", "User=gpuviz", "WatchdogSec=90"):
        assert needed in lines
    if shutil.which("systemd-analyze") is None:
        return
    unit = tmp_path / "gpuviz.service"
    unit.write_text(done.stdout.replace("/usr/bin/cage", "/bin/true"), encoding="utf-8")
    verified = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True, check=False)
    assert (verified.returncode, verified.stderr) == (0, "")


def test_without_print_nothing_is_printed() -> None:
    done = run("kiosk", "install")
    assert done.returncode == 2
    assert done.stdout == ""


@pytest.mark.parametrize("wrong", [["--no-such-option"], ["nonsense"], ["--seed", "x"]])
def test_what_the_window_would_not_take_is_said_at_once_and_not_tried_for_ever(wrong: list[str]) -> None:
    done = run("kiosk", *wrong)
    assert done.returncode not in (0, 10)
    assert "Traceback" not in done.stderr


class Exhibit:
    """A real ``gpuviz kiosk`` without a screen, in folders of its own."""

    def __init__(self, process: "subprocess.Popen[bytes]", folder: Path) -> None:
        self.process, self._folder = process, folder

    def health(self) -> dict[str, Any]:
        """What the health file says; nothing before it is there."""
        try:
            told: dict[str, Any] = json.loads((self._folder / "gpuviz" / "health.json").read_bytes())
        except FileNotFoundError:
            return {}
        return told

    def wait_for_window(self, before: int = 0) -> int:
        """Wait until a window other than ``before`` shows the attract loop, and that moves; gives its process."""

        def moves() -> bool:
            health = self.health()
            return bool(health.get("pid", before) != before and health["state"] == "attract" and health["frames"] > 10)

        wait_for(moves)
        return int(self.health()["pid"])

    def family(self) -> list[psutil.Process]:
        itself = psutil.Process(self.process.pid)
        return [itself, *itself.children(recursive=True)]

    def assert_nothing_is_left(self, family: list[psutil.Process]) -> None:
        wait_for(lambda: not psutil.wait_procs(family, timeout=0)[1])
        assert list((self._folder / "temporary").iterdir()) == []


@contextmanager
def _exhibit(folder: Path, *options: str, **more: str) -> Iterator[Exhibit]:
    (folder / "temporary").mkdir(parents=True)
    variables = {"XDG_STATE_HOME": str(folder), "TMPDIR": str(folder / "temporary"), "QT_QPA_PLATFORM": "offscreen"}
    variables |= more
    command = gpuviz_command("kiosk", "--window", "800x480", "--seconds", "1", *options)
    kept = {name: value for name, value in os.environ.items() if name != "XDG_RUNTIME_DIR"}
    with subprocess.Popen(command, env=kept | variables) as process:
        try:
            yield Exhibit(process, folder)
        finally:
            process.kill()  # the window then ends by itself


def test_a_killed_window_comes_back_and_sigterm_leaves_nothing(tmp_path: Path) -> None:
    with _exhibit(tmp_path / "state") as exhibit:
        first = exhibit.wait_for_window()
        os.kill(first, signal.SIGKILL)
        exhibit.wait_for_window(first)
        assert exhibit.health()["last_error"]["key"] == "incident-window-ended"
        family = exhibit.family()
        exhibit.process.terminate()
        assert exhibit.process.wait(60) == 0
        exhibit.assert_nothing_is_left(family)


def test_a_killed_supervisor_takes_its_window_with_it(tmp_path: Path) -> None:
    with _exhibit(tmp_path / "state") as exhibit:
        exhibit.wait_for_window()
        family = exhibit.family()
        exhibit.process.kill()
        exhibit.process.wait()
        exhibit.assert_nothing_is_left(family)


def test_a_wrong_variable_keeps_no_exhibit_from_opening_and_is_told(tmp_path: Path) -> None:
    with _exhibit(tmp_path / "state", GPUVIZ_RUNS="abc") as exhibit:
        exhibit.wait_for_window()
        assert "(GPUVIZ_RUNS)" in exhibit.health()["last_error"]["sentence"]
        exhibit.process.terminate()
        assert exhibit.process.wait(60) == 0
