"""Opens a real window in a process of its own, for whoever wants to know whether one can be opened here.

Prints the error that keeps it from being drawn well as JSON, or an empty object. Where Qt would abort the process it
ends as ``make_application`` ends it: with a sentence, and without JSON.
"""

import sys

import msgspec

from gpuviz.errors import Argument, GpuvizError
from gpuviz.ui.libraries import loading_qt


class Trial(msgspec.Struct, frozen=True, omit_defaults=True):
    """How it went: the key and the arguments of the error; no key if there was none."""

    key: str = ""
    arguments: dict[str, Argument] = {}


def main() -> None:
    """Try it."""
    try:
        with loading_qt():
            _open_window()
        trial = Trial()
    except GpuvizError as error:
        trial = Trial(error.key, error.arguments)
    sys.stdout.buffer.write(msgspec.json.encode(trial))


def _open_window() -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - whether Qt can be loaded is what is tried
    from PySide6.QtGui import QPaintEvent  # noqa: PLC0415
    from PySide6.QtWidgets import QWidget  # noqa: PLC0415

    from gpuviz.ui.application import make_application  # noqa: PLC0415
    from gpuviz.ui.fonts import check_fonts  # noqa: PLC0415

    application = make_application()

    class Window(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            QTimer.singleShot(0, application.quit)

    window = Window()
    window.show()
    application.exec()
    window.close()
    check_fonts()


if __name__ == "__main__":
    main()
