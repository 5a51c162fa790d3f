"""A desktop for tests: a screen, a session bus, and on it the real window and a screen reader that reads it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.commands.running import environment

_HERE = Path(__file__).parent
_SYSTEM_PYTHON = "/usr/bin/python3"
_SCREEN = "1280x720x24"
_END_S = 20


class Asked:
    """A process that answers each line of JSON with one."""

    def __init__(self, command: list[str], variables: dict[str, str]) -> None:
        self._command = " ".join(command)
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", env=variables
        )

    def ask(self, **request: Any) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        assert answer, f"{self._command} ended instead of answering {request}"
        return json.loads(answer)


def missing_parts() -> list[str]:
    """The Debian packages without which there is no such desktop."""
    reads = [_SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"]
    parts = {
        "xvfb": shutil.which("Xvfb") is not None,
        "dbus": shutil.which("dbus-daemon") is not None,
        "at-spi2-core": Path("/usr/libexec/at-spi-bus-launcher").exists(),
        "python3-gi gir1.2-atspi-2.0": subprocess.run(reads, capture_output=True, check=False).returncode == 0,
    }
    return [package for package, is_there in parts.items() if not is_there]


@contextmanager
def desktop() -> Iterator[tuple[Asked, Asked]]:
    """The window and the screen reader; all of it ends with the block."""
    missing = missing_parts()
    assert not missing, f"The window cannot be read aloud here: please install {' '.join(missing)}."
    with ExitStack() as ends:
        display = _first_line(ends, ["Xvfb", "-displayfd", "1", "-screen", "0", _SCREEN, "-nolisten", "tcp"])
        bus = _first_line(ends, ["dbus-daemon", "--session", "--print-address", "--nofork"])
        variables = environment(DISPLAY=f":{display}", DBUS_SESSION_BUS_ADDRESS=bus)
        variables |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0"}
        app = Asked([sys.executable, "-m", "tests.screen_reader.shown_app"], variables)
        ends.callback(_end, app.process)
        reader = Asked([_SYSTEM_PYTHON, str(_HERE / "reader.py"), str(app.process.pid)], variables)
        ends.callback(_end, reader.process)
        yield app, reader


def _first_line(ends: ExitStack, command: list[str]) -> str:
    """Start a program that says in its first line how to reach it."""
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8", env=dict(os.environ)
    )
    ends.callback(_end, process)
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _end(process: "subprocess.Popen[str]") -> None:
    process.terminate()
    process.wait(_END_S)
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
