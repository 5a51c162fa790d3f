"""What a visitor types into the real exhibit reaches no file and no log, whatever fails over it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.running import environment
from tests.model.tiny_model import tiny_model

MARKER = "Zebrafink Zwetschge"

# The exhibit, with a visitor who types, and with failures that have the typed words in their arguments.
_EXHIBIT = """
import sys, threading
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from gpuviz import __main__ as program
from gpuviz.kiosk_app import KioskApp
from gpuviz.worker import client

marker, worker = sys.argv[1:3]
client.worker_command = lambda: [sys.executable, "-P", "-c", worker]
draw = KioskApp.frame
visitors = {}

def fail(*_):
    raise ValueError(marker, {"sentence": marker})

def fail_again(*_):
    try:
        fail()
    except ValueError as error:
        raise KeyError(marker) from error

def visitor(app):
    while not app.chapters.sentence.now.status.name == "READ":
        yield
    app.kiosk.touch()
    app.kiosk.do("close")
    app.kiosk.do("sentences")
    while not (lines := [line for line in app.window.findChildren(QLineEdit) if line.isVisible()]):
        yield
    (line,) = lines
    QTest.keyClicks(line, marker)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert app.chapters.settings.sentence == marker
    while app.supervisor.restarts < 2:  # the worker fails over these words, and so does the next
        yield
    for broken in (fail, fail_again):
        app.chapters.tick = broken
        yield
        del app.chapters.tick
        QTimer.singleShot(0, broken)
        threading.Thread(target=broken).start()
        yield
    app.staff.desk.come()
    app.staff.desk.do("staff-messages")
    for _ in range(5):
        yield
    print("done", flush=True)
    QApplication.exit(0)
    yield

def frame(app):
    draw(app)
    next(visitors.setdefault(app, visitor(app)))

KioskApp.frame = frame
sys.argv[1:] = sys.argv[3:]
program.main()
"""
_WORKER = f"""
from gpuviz.model import tokenizer
from gpuviz.worker.main import main
from gpuviz.worker_process import all_handlers

encode = tokenizer.ModelTokenizer.encode

def fail_over_some(self, text, longest):
    if {MARKER!r} in text:
        raise RuntimeError(text)
    return encode(self, text, longest)

tokenizer.ModelTokenizer.encode = fail_over_some
main(all_handlers)
"""


def test_they_are_in_no_file_and_no_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = tmp_path / "tiny.gguf"
    model.write_bytes(tiny_model())
    home = tmp_path / "home"
    folders = {name: home / name.lower() for name in ("XDG_STATE_HOME", "XDG_DATA_HOME", "TMPDIR")}
    for folder in folders.values():
        folder.mkdir(parents=True)
    options = ["--kiosk", "--window", "800x480", "--set", "kiosk.typing=true", "--model", str(model)]
    done = subprocess.run(
        [sys.executable, "-c", _EXHIBIT, MARKER, _WORKER, *options, "--size", "64x640x64"],
        capture_output=True,
        encoding="utf-8",
        env=environment(QT_QPA_PLATFORM="offscreen", **{name: str(folder) for name, folder in folders.items()}),
        timeout=240,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "done\n"), done.stderr
    log = folders["XDG_STATE_HOME"] / "gpuviz" / "log"
    assert "RuntimeError" in (log / "worker.log").read_text()
    window = (log / "gpuviz.log").read_text()
    assert window.count("ValueError") >= 3
    assert "KeyError" in window
    assert (folders["XDG_STATE_HOME"] / "gpuviz" / "incidents.json").exists()
    words = [part.encode() for part in (MARKER, *MARKER.split())]
    places = [home, Path(os.environ["XDG_CACHE_HOME"])]
    told = {path.name: path.read_bytes() for place in places for path in place.rglob("*") if path.is_file()}
    told |= {"stdout": done.stdout.encode(), "stderr": done.stderr.encode()}
    assert [name for name, content in told.items() if any(word in content for word in words)] == []
