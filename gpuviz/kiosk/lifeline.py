"""The window's side of what connects it to ``gpuviz kiosk``, which started it and starts it again.

Its standard output carries a line for each second in which frames were drawn; its standard input ends when the
supervisor does, whatever ended it.
"""

import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Thread

from gpuviz.exhibit.service import ALIVE, READY, notify, service_address

SUPERVISED = "GPUVIZ_SUPERVISED"  # set by the supervisor
LEFT, ANEW = 10, 11  # the window's exit codes: staff left the exhibit, or want it started anew
_STDIN, _STDOUT = 0, 1
_LAST_GRACE_S = 5.0


class Lifeline:
    """Reports to whoever watches over the window: ``gpuviz kiosk``, else systemd, else nobody."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self.is_supervised = SUPERVISED in environment
        self._address = service_address(environment)
        self._ready = False
        if self.is_supervised:
            # it has no standard output, or a system on which it may block; before Python 3.12, Windows cannot even ask
            with suppress(OSError, ValueError, AttributeError):
                os.set_blocking(_STDOUT, False)

    def alive(self) -> None:
        """Frames were drawn within the last second."""
        words = [ALIVE] if self._ready else [READY, ALIVE]
        self._ready = True
        if self.is_supervised:
            with suppress(OSError, ValueError):  # full or closed: whoever should read does not
                os.write(_STDOUT, "".join(f"{word}\n" for word in words).encode())
        else:
            notify(self._address, *words)

    def when_cut(self, react: Callable[[], object]) -> None:
        """Call ``react``, in another thread, when the supervisor has ended; a window that then hangs is ended too."""
        if self.is_supervised:
            Thread(target=_wait_for_end, args=(react,), name="lifeline", daemon=True).start()


def _wait_for_end(react: Callable[[], object]) -> None:
    with suppress(OSError, ValueError):
        while os.read(_STDIN, 64):
            pass
    react()
    time.sleep(_LAST_GRACE_S)
    os._exit(1)
