"""The first visit of all: each chapter is seen until its results come."""

import time

from gpuviz.chapters import CHAPTERS
from gpuviz.soak.subject import Subject
from gpuviz.soak.visitor import Visitor, exceptions_as_in_an_event_loop

_CHAPTER_S = 60.0  # with nothing kept, kernels are built first
_LOOK_S = 2.0  # at what goes on for ever


def tour(subject: Subject) -> None:
    """Lead a visitor through all chapters, so that whatever is built for once is there, as on an exhibit's second day.

    The exhibit has to be in its attract loop, and returns to it.
    """
    visitor = Visitor(subject.app, 0)
    with exceptions_as_in_an_event_loop():
        visitor.wake()
    for chapter in CHAPTERS:
        subject.rest_between(visitor.enter(chapter.name))
        looked_s = time.monotonic() + _LOOK_S

        def has_results(looked_s: float = looked_s) -> bool:
            visitor.stay()
            return not subject.is_awaited or subject.seen.result_s > looked_s

        subject.wait(has_results, _CHAPTER_S)
    subject.rest_between(visitor.start_over())
