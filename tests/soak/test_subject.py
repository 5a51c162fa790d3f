"""The exhibit under test."""

import sys

import pytest

from gpuviz.soak.subject import Subject


@pytest.mark.usefixtures("qapp")
def test_letting_the_event_loop_run_leaves_no_objects_behind() -> None:
    """Else a long soak would count its own as the window's."""
    for times in (20, 200):
        before = sys.getallocatedblocks()
        for _ in range(times):
            Subject.pump(0.0015)
    assert sys.getallocatedblocks() - before < 100
