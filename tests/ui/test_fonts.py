"""Whether our letters can be drawn."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from gpuviz.exhibit.languages import letters
from gpuviz.ui.fonts import check_fonts
from tests.commands.running import NO_FONTS, RECORDED_RACE, run_program

_TO_FIRST_PAINT = """
import sys
from gpuviz.app import App
from gpuviz.__main__ import main

first_paint = App._first_paint

def leave(app):
    first_paint(app)
    app.close()

App._first_paint = leave
sys.argv = ["gpuviz", "--replay", sys.argv[1]]
main()
"""


def test_all_letters_of_our_messages_can_be_drawn_here(qapp: QApplication) -> None:
    assert qapp is not None
    assert {"A", "z", "0", "×", "✓", "“"} <= set(letters())
    check_fonts()


def test_a_window_without_fonts_opens_and_the_log_says_what_is_missing(tmp_path: Path) -> None:
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(NO_FONTS)
    variables = {"FONTCONFIG_FILE": str(fonts), "XDG_STATE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    done = run_program(sys.executable, "-c", _TO_FIRST_PAINT, str(RECORDED_RACE), **variables)
    assert done.returncode == 0, done.stderr
    (log,) = tmp_path.rglob("gpuviz.log")
    assert "error-font-missing" in log.read_text()
