"""What the chapter asks of the worker, and what it hears."""

from typing import ClassVar, Self

from msgspec.structs import replace

from gpuviz.chapters.you.results import WordTimes
from gpuviz.sentence.messages import SentenceSpec
from gpuviz.worker.message_base import Backend, Event, JobCommand


class MeasureWord(JobCommand, frozen=True):
    """Let a sequential loop and an OpenCL device compute the next word after a sentence; gives ``WordMeasured``.

    With ``tokens`` the sentence's tokens are repeated, or cut, to that many. ``layer`` (from 0) must be one of the
    model's. Without OpenCL the sequential lane is alone.
    """

    slot: ClassVar = "you"
    is_measured: ClassVar = True

    spec: SentenceSpec
    tokens: int | None = None
    layer: int = 0

    @property
    def wanted_device(self) -> str | None:
        """The device that the OpenCL lane uses."""
        return self.spec.device

    def for_backend(self, backend: Backend) -> Self | None:
        """The same on another device, or by the sequential lane alone."""
        return replace(self, spec=self.spec.for_backend(backend))


class WordMeasured(Event, frozen=True):
    """The next word was computed by each lane, and every layer verified."""

    run_id: int
    times: WordTimes
