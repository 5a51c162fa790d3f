"""Opens a window in a process of its own, to find out whether one can be opened here.

Prints the error as a JSON object, which is empty on success. Where Qt would abort the process, it ends as described at
``make_application``: with a sentence, and without JSON.
"""

import sys

import msgspec

from gpuviz.errors import Argument, GpuvizError
from gpuviz.ui.libraries import loading_qt


class Trial(msgspec.Struct, frozen=True, omit_defaults=True):
    """The result: the key and arguments of the error; an empty key on success."""

    key: str = ""
    arguments: dict[str, Argument] = {}


def main() -> None:
    """Open the window, and print the result."""
    try:
        with loading_qt():
            _open_window()
        trial = Trial()
    except GpuvizError as error:
        trial = Trial(error.key, error.arguments)
    sys.stdout.buffer.write(msgspec.json.encode(trial))


def _open_window() -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - loading Qt is part of the trial
    from PySide6.QtGui import QPaintEvent  # noqa: PLC0415
    from PySide6.QtWidgets import QWidget  # noqa: PLC0415

    from gpuviz.i18n.languages import Language  # noqa: PLC0415
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
    check_fonts(Language())


if __name__ == "__main__":
    main()
