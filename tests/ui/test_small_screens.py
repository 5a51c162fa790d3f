"""Screens smaller than what there is to show: all can be reached, and no window opens larger than its screen."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollBar, QWidget

from gpuviz.app import App
from gpuviz.ui.scrolling_content import ScrollingContent
from tests.ui.conftest import OpenApp, race_in, settle, visible


def _scroll_bars(app: App) -> list[QScrollBar]:
    """Those of the whole window that are there."""
    scrolling = visible(app, ScrollingContent)[0]
    return [bar for bar in (scrolling.horizontalScrollBar(), scrolling.verticalScrollBar()) if bar.isVisible()]


def _is_in_view(app: App, widget: QWidget) -> bool:
    view = visible(app, ScrollingContent)[0].viewport()
    return view.rect().contains(QRect(widget.mapTo(app.window, QPoint(0, 0)), widget.size()))


@pytest.mark.parametrize("size", [(800, 480), (853, 480), (911, 512), (1024, 600), (1280, 720), (1080, 1920)])
def test_from_800_by_480_on_nothing_is_scrolled(open_app: OpenApp, qapp: QApplication, size: tuple[int, int]) -> None:
    app = open_app(live=False, size=size)
    settle(qapp, app)
    assert app.window.size().toTuple() == size
    assert _scroll_bars(app) == []


@pytest.mark.parametrize(("size", "bars"), [((900, 400), 1), ((500, 640), 1), ((640, 400), 2), ((320, 240), 2)])
def test_a_smaller_window_scrolls_in_the_directions_it_must(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int], bars: int
) -> None:
    app = open_app(live=False, size=size)
    settle(qapp, app)
    assert app.window.size().toTuple() == size
    assert len(_scroll_bars(app)) == bars
    app.window.resize(800, 480)
    settle(qapp, app)
    assert _scroll_bars(app) == []


@pytest.mark.parametrize("size", [(500, 640), (500, 300)])
def test_what_gets_the_focus_comes_into_view(open_app: OpenApp, qapp: QApplication, size: tuple[int, int]) -> None:
    app = open_app(live=False, size=size)
    settle(qapp, app)
    app.window.activateWindow()
    wanted = {button for button in visible(app, QPushButton) if button.isEnabled()}
    assert not all(_is_in_view(app, button) for button in wanted)
    for _ in range(3 * len(wanted)):
        QTest.keyClick(QApplication.focusWidget() or app.window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused in wanted:
            assert _is_in_view(app, focused)
            wanted.discard(focused)
    assert not wanted


def test_arrows_and_page_keys_scroll_and_letters_still_are_commands(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False, size=(480, 400))
    settle(qapp, app)
    across, down = _scroll_bars(app)
    QTest.keyClick(app.window, Qt.Key.Key_Right)
    QTest.keyClick(app.window, Qt.Key.Key_PageDown)
    assert across.value() > 0
    assert down.value() > 0
    QTest.keyClick(app.window, Qt.Key.Key_PageUp)
    assert down.value() == 0
    QTest.keyClick(visible(app, QPushButton)[0], Qt.Key.Key_H)
    assert race_in(app).picture.pages.shown == "how"


# The program, which tells how large its window has opened.
_PROGRAM = """
import sys
from gpuviz.app import App
from gpuviz.commands.cli import cli

def report(app):
    print(*app.window.size().toTuple(), *app.window.normalGeometry().size().toTuple())
    app.close()

App._first_paint = report
cli.main(["--offline", *sys.argv[1:]], standalone_mode=False)
"""


@pytest.mark.parametrize("arguments", [[], ["--window", "1280x720"], ["--full-screen"]])
@pytest.mark.parametrize(
    ("screen", "scale", "pixels"), [((800, 480), "1", (800, 480)), ((1366, 768), "1.5", (911, 512))]
)
def test_no_window_opens_larger_than_its_screen(
    tmp_path: Path,
    screen: tuple[int, int],
    scale: str,
    pixels: tuple[int, int],
    arguments: list[str],
) -> None:
    (width, height), (most_width, most_height) = screen, pixels
    described = {"x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "logicalBaseDpi": 96}
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": [described | {"name": "small"}]}))
    environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={file}", "QT_SCALE_FACTOR": scale}
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    sizes = [int(word) for word in done.stdout.split()]
    assert all(size <= most for size, most in zip(sizes, 2 * (most_width, most_height), strict=True)), sizes
    assert sizes[0] > most_width / 2
