"""Holds off screen saver and display sleep, by what the system offers; none of it needs a network.

- X11: the server's own saver and its power management are switched off while this program runs, as ``xset s off
  -dpms`` does.
- Desktops: an inhibition is asked for on the session bus (``org.freedesktop.ScreenSaver``), where there is one.
- Windows: the execution state says that a display is required.

On macOS, and on a bare Wayland compositor, the system's settings must do it.
"""

import ctypes
import logging
import os
import sys
from ctypes.util import find_library
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from gpuviz.ui.inhibition import Inhibition

_log = logging.getLogger(__name__)
_CONTINUOUS, _DISPLAY, _SYSTEM = 0x80000000, 0x2, 0x1  # Windows' ES_CONTINUOUS, ES_DISPLAY_REQUIRED, ES_SYSTEM_REQUIRED


class ScreenSaver:
    """Holds the screen awake from ``hold`` to ``release``; both may be called any number of times."""

    def __init__(self) -> None:
        self._held = False
        self._inhibition: Inhibition | None = None

    def hold(self, window: QWidget) -> None:
        """Keep the screen on."""
        if not self._held:
            self._held = True
            self._switch(on=False, name=window.windowTitle())

    def release(self) -> None:
        """Let the system do as it likes again."""
        if self._held:
            self._held = False
            self._switch(on=True, name="")

    def _switch(self, on: bool, name: str) -> None:
        """Switch the screen saver, by every means that is there."""
        try:
            if sys.platform == "win32":
                state = _CONTINUOUS if on else _CONTINUOUS | _DISPLAY | _SYSTEM
                ctypes.windll.kernel32.SetThreadExecutionState(state)
            elif QGuiApplication.platformName() == "xcb":
                _switch_x(on)
            if bus := os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
                self._switch_by_bus(bus, on, name)
        except (OSError, AttributeError, ImportError) as error:  # a library or a function that is not there
            _log.warning("the screen saver cannot be switched: %s", error)

    def _switch_by_bus(self, address: str, on: bool, name: str) -> None:
        from gpuviz.ui.inhibition import Inhibition  # noqa: PLC0415 - only where there is a bus

        if not on:
            self._inhibition = Inhibition(address, name)
        elif self._inhibition is not None:
            self._inhibition.lift()
            self._inhibition = None


def _switch_x(on: bool) -> None:
    x, ext = (ctypes.CDLL(find_library(name) or f"lib{name}.so.6") for name in ("X11", "Xext"))
    x.XOpenDisplay.restype = ctypes.c_void_p
    display = x.XOpenDisplay(None)
    if not display:
        return
    handle = ctypes.c_void_p(display)
    x.XSetScreenSaver(handle, -1 if on else 0, -1 if on else 0, 2, 2)  # -1: as before; 0: never
    first = ctypes.c_int()
    if ext.DPMSQueryExtension(handle, ctypes.byref(first), ctypes.byref(ctypes.c_int())):
        (ext.DPMSEnable if on else ext.DPMSDisable)(handle)
    x.XCloseDisplay(handle)
