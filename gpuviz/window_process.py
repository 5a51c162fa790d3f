"""The window's process: opens the window that is asked for, and runs until it is closed."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication

from gpuviz.app import App, WindowOptions
from gpuviz.i18n.languages import Language
from gpuviz.ui.application import make_application
from gpuviz.ui.ending import ending_signals_in_qt
from gpuviz.ui.fonts import check_fonts
from gpuviz.ui.garbage import collect_garbage_from_now_on


def run_window(options: WindowOptions) -> int:
    """Open the window and run until it is closed; returns the exit code.

    Raises:
        NoDisplay, DisplayUnusable, QtLibraryMissing: see ``make_application``.
        FontMissing: if no font has the letters of our texts.
    """
    application = make_application()
    # No exception passes through Qt's event loop, so the loop is told to end; before it runs, that has no effect.
    with ending_signals_in_qt(lambda _: QTimer.singleShot(0, application, lambda: application.exit(0))):
        check_fonts(Language())
        app = make_app(options)
        application.aboutToQuit.connect(app.close)
        app.window.painted.connect(collect_garbage_from_now_on, Qt.ConnectionType.QueuedConnection)
        app.show(room_on_screen())
        return application.exec()


def make_app(options: WindowOptions) -> App:
    """The window that the options ask for."""
    # Imported late, as any other window opens sooner without them.
    if options.kiosk:
        from gpuviz.kiosk_app import KioskApp  # noqa: PLC0415

        return KioskApp(options)
    if options.presenting:
        from gpuviz.talk_app import TalkApp  # noqa: PLC0415

        return TalkApp(options)
    return App(options)


def room_on_screen() -> QSize:
    """The size of the screen without panels and docks, in device-independent pixels."""
    return QApplication.primaryScreen().availableSize()
