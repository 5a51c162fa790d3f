"""A window that is asked to end, as by ``systemctl stop`` or a closed terminal: it does so, and leaves nothing."""

import signal
from pathlib import Path

import pytest

from tests.signalled import started

# The program, which says when it has come to where the signal is to meet it.
_PROGRAM = """
import sys
from gpuviz.app import App
from gpuviz.commands.cli import cli

stage = sys.argv[1]
said = []

def say_when(name, reached):
    original = getattr(App, name)

    def watched(app, *arguments):
        if not said and reached(app):
            said.append(stage)
            print(stage, flush=True)
        return original(app, *arguments)

    setattr(App, name, watched)

def is_racing(app):
    race = app.chapters.scenes["race"].race
    if race.now.prepared and not race.now.racing:
        race.do("start")
    return race.picture.sequential.grid.done > 0

match stage:
    case "opening":
        say_when("__init__", lambda _: True)
    case "painted":
        say_when("_first_paint", lambda _: True)
    case "idle":  # nothing moves, so no Python runs
        App._first_paint = lambda _: print(stage, flush=True)
    case "starting":
        say_when("frame", lambda app: app.supervisor.worker_pid)
    case "racing":
        say_when("frame", is_racing)
sys.exit(cli.main(["--window", "800x480", "--offline", "--size", "1600x2560x256"], standalone_mode=False))
"""


@pytest.fixture(autouse=True)
def _no_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading a sentence would only take time."""
    monkeypatch.setenv("GPUVIZ_MODEL_FOLDER", str(tmp_path / "models"))


@pytest.mark.parametrize("stage", ["opening", "painted", "starting"])
def test_a_signal_ends_the_window_cleanly_whatever_it_is_at(tmp_path: Path, stage: str) -> None:
    with started(tmp_path / "temporary", "-c", _PROGRAM, stage) as window:
        window.hear(stage)
        window.assert_ends(signal.SIGTERM, 0)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_every_such_signal_is_heard_while_qt_waits(tmp_path: Path, number: int) -> None:
    with started(tmp_path / "temporary", "-c", _PROGRAM, "idle") as window:
        window.hear("idle")
        window.assert_ends(number, 0)


@pytest.mark.parametrize("everybody", [False, True])
def test_a_race_ends_with_its_window_even_if_the_worker_is_asked_too(tmp_path: Path, everybody: bool) -> None:
    with started(tmp_path / "temporary", "-c", _PROGRAM, "racing") as window:
        window.hear("racing")
        window.assert_ends(signal.SIGTERM, 0, everybody)


def test_the_command_itself_ends_cleanly(tmp_path: Path) -> None:
    with started(tmp_path / "temporary", "-m", "gpuviz", "--offline") as window:
        window.wait_for_worker()
        window.assert_ends(signal.SIGTERM, 0)
