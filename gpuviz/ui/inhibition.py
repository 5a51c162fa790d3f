"""An inhibition of the screen saver on the session bus (``org.freedesktop.ScreenSaver``)."""

import logging

from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

_log = logging.getLogger(__name__)
_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_CONNECTION = "gpuviz-screen-saver"
_RETRY_MS = 60_000


class Inhibition:
    """Asks the bus at this ``address`` for it, in the ``name`` of this program, until the desktop gives it.

    The desktop may start later than this program. The connection is its own, and it ends with that: desktops forget
    what programs asked for that are gone. To lift it by its number is not possible, as that has to be sent without a
    sign, which PySide cannot.
    """

    def __init__(self, address: str, name: str) -> None:
        self._address, self._name, self._failed = address, name, ""
        self._again = QTimer(singleShot=True, interval=_RETRY_MS)
        self._again.timeout.connect(self._ask)
        self._answer: QDBusPendingCallWatcher | None = None
        self._ask()

    def lift(self) -> None:
        """End it, whatever came of it."""
        self._again.stop()
        self._answer = None
        QDBusConnection.disconnectFromBus(_CONNECTION)

    def _ask(self) -> None:
        message = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
        message.setArguments([self._name, "exhibit"])
        bus = QDBusConnection.connectToBus(self._address, _CONNECTION)
        self._answer = QDBusPendingCallWatcher(bus.asyncCall(message))
        self._answer.finished.connect(self._hear)

    def _hear(self, answer: QDBusPendingCallWatcher) -> None:
        if not answer.isError():
            return
        failed = answer.error().message()
        if failed != self._failed:
            self._failed = failed
            _log.warning("the screen saver cannot be held off on the session bus: %s", failed)
        QDBusConnection.disconnectFromBus(_CONNECTION)  # one that broke would not come back
        self._again.start()
