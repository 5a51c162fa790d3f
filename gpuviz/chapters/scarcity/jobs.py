"""What the worker does for the chapter: it measures how quickly the language model writes, and what that draws."""

import time

from gpuviz.chapters.scarcity.energy_counters import counter_of
from gpuviz.chapters.scarcity.messages import MeasureWriting, WritingMeasured
from gpuviz.compute.cancellation import CancelToken
from gpuviz.errors import TextTooLong
from gpuviz.model.reader import Reader
from gpuviz.sentence.language_model import LanguageModel
from gpuviz.worker.context import Handlers, WorkerContext

_LEAST_S, _LEAST_TOKENS, _MOST_TOKENS = 1.5, 8, 512


def handlers(worker: WorkerContext) -> Handlers:
    """Who measures."""
    jobs = ScarcityJobs(worker)
    return {MeasureWriting: jobs.measure_writing}


class ScarcityJobs:
    """Measures with the model that chapters share, and keeps nothing of its own."""

    def __init__(self, worker: WorkerContext) -> None:
        self._worker = worker
        self._models = worker.shared(LanguageModel)

    def measure_writing(self, job: MeasureWriting) -> None:
        """Read the sentence, write on, and read the energy counter before and after.

        Raises:
            Cancelled, GpuvizError
        """
        model = self._models.get(job.run_id, job.spec)
        reader = model.reader
        tokens = model.file.tokens(job.spec.text)
        reader.read(tokens, lambda *_: self._worker.cancel.check())
        with counter_of(model.device) as counter:
            before_j = counter()
            written, elapsed_s = _write_on(reader, self._worker.cancel)
            after_j = counter()
        if not written:
            raise TextTooLong(tokens=len(tokens), longest=model.file.positions - 1)
        watts = (after_j - before_j) / elapsed_s if before_j is not None and after_j is not None else None
        told = WritingMeasured(job.run_id, model.file.info, model.device, written / elapsed_s, _possible(watts))
        self._worker.emit(told)


def _write_on(reader: Reader, cancel: CancelToken) -> tuple[int, float]:
    """Write the likeliest tokens for so long, past an end of the text too; how many, and seconds for them."""
    started_s, written = time.perf_counter(), 0
    try:
        queued = reader.enqueue(None) if not reader.is_full else None
        while queued is not None:
            elapsed_s = time.perf_counter() - started_s
            is_enough = written + 1 >= _MOST_TOKENS or (written >= _LEAST_TOKENS and elapsed_s >= _LEAST_S)
            following = None if is_enough or reader.is_full else reader.enqueue(None)
            reader.finish(queued)
            cancel.check()
            written, queued = written + 1, following
    finally:
        reader.drop()
    return written, time.perf_counter() - started_s


def _possible(watts: float | None) -> float | None:
    """None for a counter that stood still or began anew meanwhile."""
    return watts if watts is not None and watts > 0 else None
