"""Touches and keys in a row, as fast as they are handled: there must be no way out, and nothing that fails."""

from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtWidgets import QApplication

from gpuviz.soak.checks import Check
from gpuviz.soak.invariants import broken
from gpuviz.soak.subject import Subject
from gpuviz.soak.visitor import Visitor, exceptions_as_in_an_event_loop

_BETWEEN_LOOKS = 2000  # events
_TURN = 20  # events after which the window may draw


def events(subject: Subject, count: int, seed: int, say: Callable[[int], None]) -> Check:
    """So many events of the window system; ``say`` hears how many there were."""
    check, visitor = Check("events"), Visitor(subject.app, seed)
    look = turn = 0
    while check.tried < count:
        with exceptions_as_in_an_event_loop():
            check.tried += visitor.act()
        if check.tried - turn >= _TURN:
            turn = check.tried
            QApplication.processEvents()
        if check.tried - look >= _BETWEEN_LOOKS:
            look = check.tried
            say(check.tried)
            for wrong in [*broken(subject), *_failures(subject), *network_sockets()]:
                check.add(f"after {check.tried} events from seed {seed}: {wrong}")
    return check


def _failures(subject: Subject) -> list[str]:
    failures = [f"uncaught {trace}" for _, trace in subject.failures]
    subject.failures.clear()
    return failures


def network_sockets() -> list[str]:
    """The network sockets that this process and its children hold; there must be none."""
    found = []
    process = psutil.Process()
    for each in [process, *process.children(recursive=True)]:
        try:
            connections = each.net_connections(kind="inet")
        except (psutil.Error, OSError):  # it has just ended
            continue
        found += [f"network socket {connection} of {each.name()}" for connection in connections]
    return found


def has_network() -> bool:
    """Whether any interface could be used; none is within the namespaces of a soak."""
    try:
        lines = Path("/proc/net/dev").read_text().splitlines()[2:]
    except OSError:
        return True
    return any(not line.strip().startswith("lo:") for line in lines)
