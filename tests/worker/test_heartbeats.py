"""Heartbeats from several threads at once."""

from threading import Event as Signal
from threading import Thread
from types import SimpleNamespace
from typing import cast

import pytest

from gpuviz.compute import driver_activity
from gpuviz.worker.main import _Heart
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import Heartbeat
from gpuviz.worker.queue import JobQueue


def test_a_beat_that_was_read_earlier_is_sent_earlier(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else an outdated one would take back that a build has begun, for which the worker may be silent."""
    sent: list[Event] = []
    has_read, goes_on = Signal(), Signal()

    def read_slowly() -> tuple[int, float]:
        monkeypatch.setattr(driver_activity, "reading", lambda: (2, 1.0))
        has_read.set()
        goes_on.wait()
        return 1, 1.0

    heart = _Heart(sent.append, cast(JobQueue, SimpleNamespace(busy=True)))
    monkeypatch.setattr(driver_activity, "reading", read_slowly)
    regular, announced = Thread(target=heart.beat), Thread(target=heart.beat)
    regular.start()
    has_read.wait()
    announced.start()
    announced.join(0.2)  # as long as it would need by far, if nothing held it up
    goes_on.set()
    regular.join()
    announced.join()
    assert [beat.progress for beat in sent if isinstance(beat, Heartbeat)] == [1, 2]
