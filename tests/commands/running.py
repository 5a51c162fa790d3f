"""The command line as people run it: in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import gpuviz

RECORDED_RACE = Path(gpuviz.__file__).parent / "recordings" / "race.json"
NO_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig></fontconfig>
"""
LIMIT_S = 120
_NOT_TAKEN_OVER = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XAUTHORITY")


def environment(**variables: str) -> dict[str, str]:
    """Our own environment without a screen, and with these variables."""
    return {key: value for key, value in os.environ.items() if key not in _NOT_TAKEN_OVER} | variables


def run_program(*command: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    """A program and what it printed."""
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment(**variables), timeout=LIMIT_S, check=False
    )


def run(*arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    """``gpuviz`` and what it printed."""
    return run_program(*gpuviz_command(*arguments), **variables)


def gpuviz_command(*arguments: str) -> list[str]:
    """The command line that starts ``gpuviz``."""
    return [sys.executable, "-m", "gpuviz", *arguments]


def assert_one_calm_sentence(done: "subprocess.CompletedProcess[str]") -> None:
    assert done.returncode not in (0, 70)
    assert done.returncode > 0
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    said = [line for line in done.stderr.splitlines() if line.strip()]
    assert len([line for line in said if "getting ready" not in line]) == 1, done.stderr
    assert said[-1].rstrip().endswith(".")
    assert "!" not in said[-1]
