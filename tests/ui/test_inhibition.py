import logging
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication

from gpuviz.ui import inhibition
from gpuviz.ui.inhibition import Inhibition
from tests.ui.conftest import wait_for

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a session bus")
_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_named: Any = ClassInfo  # its stub knows no decorator


@_named({"D-Bus Interface": _SERVICE})
class _Desktop(QObject):
    """What holds off the screen saver, on a connection of its own."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address, self.heard = address, list[tuple[str, str]]()
        self._bus = QDBusConnection.connectToBus(address, "desktop")

    def start(self) -> None:
        assert self._bus.registerObject(_PATH, self, QDBusConnection.RegisterOption.ExportAllSlots)
        assert self._bus.registerService(_SERVICE)

    @Slot(str, str, result=int)
    def Inhibit(self, name: str, reason: str) -> int:  # noqa: N802 - the bus calls it by that
        self.heard.append((name, reason))
        return 7

    def programs(self) -> int:
        """How many are connected to the bus."""
        return len([name for name in self._bus.interface().registeredServiceNames().value() if name.startswith(":")])


@pytest.fixture
def desktop(qapp: QApplication) -> Iterator[_Desktop]:
    del qapp
    command = ["dbus-daemon", "--session", "--print-address", "--nofork"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as daemon:
        assert daemon.stdout is not None
        yield _Desktop(daemon.stdout.readline().strip())
        QDBusConnection.disconnectFromBus("desktop")
        daemon.terminate()


def test_an_inhibition_is_asked_for_and_ends_with_its_connection(desktop: _Desktop, qapp: QApplication) -> None:
    desktop.start()
    before = desktop.programs()
    held = Inhibition(desktop.address, "gpuviz")
    wait_for(qapp, lambda: desktop.heard)
    assert desktop.heard == [("gpuviz", "exhibit")]
    assert desktop.programs() == before + 1
    held.lift()
    wait_for(qapp, lambda: desktop.programs() == before)


def test_a_desktop_that_starts_later_is_asked_again_and_the_log_says_so_once(
    desktop: _Desktop, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(inhibition, "_RETRY_MS", 1)
    held = Inhibition(desktop.address, "gpuviz")
    wait_for(qapp, lambda: caplog.records)
    desktop.start()
    wait_for(qapp, lambda: desktop.heard)
    held.lift()
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
