"""Tells a service manager how the exhibit is, as systemd's sd_notify does: one datagram to the socket it named."""

import os
import socket
from collections.abc import Mapping
from contextlib import suppress

READY, ALIVE, STOPPING = "READY=1", "WATCHDOG=1", "STOPPING=1"
_VARIABLE = "NOTIFY_SOCKET"


def service_address(environment: Mapping[str, str] = os.environ) -> str | None:
    """The socket that systemd named, or None where there is none."""
    return environment.get(_VARIABLE) or None


def notify(address: str | None, *words: str) -> bool:
    """Send ``words``, such as ``READY``, without waiting; whether they were sent.

    An address that begins with @ is an abstract name, as Linux has them.
    """
    if not address or not hasattr(socket, "AF_UNIX"):
        return False
    name = f"\0{address[1:]}" if address.startswith("@") else address
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
        channel.setblocking(False)
        channel.sendto("\n".join(words).encode(), name)
        return True
    return False
