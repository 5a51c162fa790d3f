"""``python -m gpuviz.soak.run ASKED``: the sessions themselves, in a process and a world of their own.

What is asked for is one JSON object. It writes one line of JSON for each session to standard output, and nothing else.
"""

import faulthandler
import os
import sys
import threading
import time
from pathlib import Path
from typing import BinaryIO

import msgspec

from gpuviz.i18n.languages import Language
from gpuviz.soak.asked import Asked
from gpuviz.soak.checks import Check
from gpuviz.soak.events import events, network_sockets
from gpuviz.soak.session import Outcome, Session, plan
from gpuviz.soak.subject import Subject
from gpuviz.soak.tour import tour
from gpuviz.soak.world import World
from gpuviz.ui.application import make_application
from gpuviz.ui.fonts import check_fonts

_OPENS_S = 240.0  # with nothing kept, all kernels are built and tried first
_RESULTS_S = 120.0


class Line(msgspec.Struct, omit_defaults=True):
    """One line of output: a session that begins, an outcome, or what the loop probe has counted at the end."""

    begins: int | None = None
    outcome: Outcome | None = None
    held_ms: dict[str, int] | None = None
    gaps_ms: dict[str, int] | None = None
    events: Check | None = None
    failure: str = ""


def main() -> None:
    """Run sessions until there were enough, or the time is over."""
    asked = msgspec.json.decode(sys.argv[1], type=Asked)
    out = _claim_output()
    faulthandler.enable()
    world, kept = World.here(), Path(os.environ["GPUVIZ_SOAK_KEPT"])
    world.make(kept)
    os.chdir(world.root)
    application = make_application()
    check_fonts(Language())
    subject = Subject(world, asked.size)
    unexpected: list[str] = []
    threading.excepthook = lambda failure: unexpected.append(f"{failure.exc_type.__name__} in {failure.thread}")
    try:
        if not (subject.open(_OPENS_S) and subject.wait(lambda: subject.seen.result_s, _OPENS_S)):
            _say(out, Line(failure="the worker did not come"))
            return
        subject.wait(lambda: subject.seen.races, _RESULTS_S)
        tour(subject)
        with subject.probe.paused():
            world.keep(kept)
        _run(subject, asked, out, unexpected)
        if asked.events:
            check = events(subject, asked.events, asked.seed, lambda count: _say(out, Line(begins=count)))
            _say(out, Line(events=check))
    finally:
        subject.close()
        application.processEvents()


def _run(subject: Subject, asked: Asked, out: BinaryIO, unexpected: list[str]) -> None:
    end_s = time.monotonic() + asked.seconds
    for seed in range(asked.seed, asked.seed + asked.sessions):
        if time.monotonic() >= end_s:
            break
        _say(out, Line(begins=seed))
        outcome = Session(subject, plan(seed, asked.faults, asked.chapters)).run()
        outcome.findings.extend([*unexpected, *network_sockets()])
        unexpected.clear()
        _say(out, Line(outcome=outcome))
    probe = subject.probe
    held, gaps = ({str(ms): count for ms, count in each.by_ms.items()} for each in (probe.held, probe.gaps))
    _say(out, Line(held_ms=held, gaps_ms=gaps))


def _claim_output() -> BinaryIO:
    """A private copy of standard output, which is then redirected to standard error."""
    out = os.fdopen(os.dup(1), "wb")
    sys.stdout.flush()
    os.dup2(2, 1)
    return out


def _say(out: BinaryIO, line: Line) -> None:
    out.write(msgspec.json.encode(line) + b"\n")
    out.flush()


if __name__ == "__main__":
    main()
