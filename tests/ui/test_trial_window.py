"""A window is tried in a process of its own."""

import json
import socket
import sys
from pathlib import Path

import pytest

from tests.commands.running import NO_FONTS, run_program

_TRIAL = [sys.executable, "-P", "-m", "gpuviz.ui.trial_window"]


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


@pytest.mark.parametrize(
    "platform", ["offscreen", "minimal:enable_fonts", "nonsense;offscreen", "vnc:size=800x600:port=PORT"]
)
def test_platforms_with_options_and_lists_of_them_open(platform: str) -> None:
    done = run_program(*_TRIAL, QT_QPA_PLATFORM=platform.replace("PORT", str(_free_port())))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {}


@pytest.mark.parametrize("screen", [{"DISPLAY": ":77"}, {"QT_QPA_PLATFORM": "nonsense"}])
def test_where_qt_would_abort_it_ends_with_a_sentence(screen: dict[str, str]) -> None:
    done = run_program(*_TRIAL, **screen)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-1].startswith("There is no screen to open a window on")


def test_a_framebuffer_that_is_not_there_is_an_error() -> None:
    done = run_program(*_TRIAL, QT_QPA_PLATFORM="linuxfb:fb=/dev/no-such-framebuffer")
    assert json.loads(done.stdout) == {
        "key": "error-display-unusable",
        "arguments": {"settings": "QT_QPA_PLATFORM=linuxfb:fb=/dev/no-such-framebuffer"},
    }


def test_letters_that_no_font_can_draw_are_named(tmp_path: Path) -> None:
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(NO_FONTS)
    done = run_program(*_TRIAL, QT_QPA_PLATFORM="offscreen", FONTCONFIG_FILE=str(fonts))
    trial = json.loads(done.stdout)
    assert trial["key"] == "error-font-missing"
    assert trial["arguments"]["letters"].startswith("0123")
