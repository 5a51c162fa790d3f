"""What is there, and what is not loaded yet, when the window has painted for the first time."""

import subprocess
import sys

# In a process of its own, as the tests' own process has loaded everything.
_TO_FIRST_PAINT = """
import sys
from gpuviz.app import App
from gpuviz.commands.cli import cli

def report(app):
    print(*(name for name in sys.argv[1:] if name in sys.modules), sep=",")
    image = app.window.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    print(len(colours))
    app.close()

App._first_paint = report
cli.main(["--window", "1280x720", "--offline"], standalone_mode=False)
"""


def test_the_first_picture_waits_for_nothing_that_it_does_not_show() -> None:
    """Each of these takes longer to load than the window to paint."""
    late = ["pyqtgraph", "pyopencl", "numba", "rich", "pygments", "tokenizers", "PySide6.QtTest"]
    command = [sys.executable, "-c", _TO_FIRST_PAINT, *late]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr
    loaded, colours = ended.stdout.splitlines()
    assert loaded == ""
    assert int(colours) > 50  # and yet the picture is complete
