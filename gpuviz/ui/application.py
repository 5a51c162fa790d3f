"""Creates the Qt application, or explains why it cannot start; Qt's messages go to the log."""

import gc
import logging
import os
import sys
from types import TracebackType
from typing import NoReturn

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from gpuviz.errors import GpuvizError
from gpuviz.i18n.languages import error_text
from gpuviz.i18n.spoken import spoken
from gpuviz.ui import theme
from gpuviz.ui.accessible import tell_screen_readers
from gpuviz.ui.garbage import keep_memory_together
from gpuviz.ui.libraries import why_no_window
from gpuviz.ui.overrides import tell_exceptions_at_once

_LEVELS = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}
# A frame asks for Python's lock some dozen times, after calls of Qt that had given it away. While another thread
# computes, such as that which reads the worker's messages, each time takes as long as this; by default it is 5 ms.
_SWITCH_S = 0.0005
_log = logging.getLogger(__name__)


def make_application() -> QApplication:
    """Create the application, or return the existing one; Qt's messages and uncaught exceptions go to the log.

    From then on Python collects no garbage by itself: it would do so in whatever thread makes objects, and widgets must
    not be deleted in another than this one. Where Qt would abort the process because it finds no display, the process
    prints why and exits with code 1.

    Raises:
        NoDisplay, DisplayUnusable, QtLibraryMissing: if Qt starts but has no screen.
    """
    gc.disable()
    keep_memory_together()
    sys.setswitchinterval(_SWITCH_S)
    qInstallMessageHandler(_log_qt_while_starting)
    sys.excepthook = _log_exception
    tell_exceptions_at_once()
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["gpuviz"])
    if application.primaryScreen() is None:
        raise why_no_window(os.environ)
    qInstallMessageHandler(_log_qt)
    application.setApplicationName("gpuviz")
    application.setStyle("Fusion")
    tell_screen_readers()
    application.setPalette(QPalette(theme.BUTTON, theme.FIELD))  # for parts that the style sheet does not cover
    return application


def _log_qt_while_starting(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
    """Log a message; a fatal one means that Qt cannot open a window, so explain why and exit."""
    if kind != QtMsgType.QtFatalMsg:
        _log_qt(kind, context, words)
        return
    logging.getLogger("qt").critical("%s", words)
    _end_process(why_no_window(os.environ), 1)


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", words)
    if kind == QtMsgType.QtFatalMsg:
        _end_process(GpuvizError(), 70)


def _end_process(error: GpuvizError, code: int) -> NoReturn:
    """Print an error and exit at once: Qt aborts as soon as a fatal message is handled, and exceptions do not help."""
    _log.critical("%s", error)
    if sys.stderr is not None:
        print(spoken()(error_text(error)), file=sys.stderr, flush=True)
    logging.shutdown()
    os._exit(code)


def _log_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    _log.critical("uncaught", exc_info=(kind, error, trace))
