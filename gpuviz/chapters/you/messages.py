"""What the chapter asks of the worker, and what it hears."""

from typing import ClassVar

from gpuviz.chapters.you.results import WordTimes
from gpuviz.sentence.messages import SentenceJob
from gpuviz.worker.message_base import Event


class MeasureWord(SentenceJob, frozen=True):
    """Let a sequential loop and an OpenCL device compute the next word after a sentence; gives ``WordMeasured``.

    With ``tokens`` the sentence's tokens are repeated, or cut, to that many. ``layer`` (from 0) must be one of the
    model's. Without OpenCL the sequential lane is alone.
    """

    slot: ClassVar = "you"
    is_measured: ClassVar = True

    tokens: int | None = None
    layer: int = 0


class WordMeasured(Event, frozen=True):
    """The next word was computed by each lane, and every layer verified."""

    run_id: int
    times: WordTimes
