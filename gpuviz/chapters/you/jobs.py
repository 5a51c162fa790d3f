"""What the worker does for the chapter: it measures how long the next word takes."""

from contextlib import closing
from itertools import cycle, islice

from gpuviz.chapters.you.messages import MeasureWord, WordMeasured
from gpuviz.chapters.you.results import WordTimes
from gpuviz.chapters.you.work import ModelSizes, Work
from gpuviz.errors import InvalidChoice
from gpuviz.model.full_pass import FullPass
from gpuviz.model.model_file import ModelFile
from gpuviz.model.reading import LayerNumbers
from gpuviz.model.results import FullPassLane, Token
from gpuviz.sentence.language_model import LanguageModel
from gpuviz.worker.context import Handlers, WorkerContext

_RUNS = 5  # of the OpenCL lane; the median counts


def handlers(worker: WorkerContext) -> Handlers:
    """Who measures."""
    jobs = YouJobs(worker)
    return {MeasureWord: jobs.measure_word}


class YouJobs:
    """Measures with the model that chapters share, and keeps nothing of its own."""

    def __init__(self, worker: WorkerContext) -> None:
        self._worker = worker
        self._models = worker.shared(LanguageModel)

    def measure_word(self, job: MeasureWord) -> None:
        """Measure both lanes, one after another where they share the CPU.

        Raises:
            InvalidChoice: if the model has no such layer, or no room for so many tokens.
            Cancelled, GpuvizError
        """
        worker, spec = self._worker, job.spec
        model = self._models.get(job.run_id, spec)
        file = model.file
        layers = file.weights.config.layers
        if not 0 <= job.layer < layers:
            raise InvalidChoice(option="--layer", given=job.layer + 1, allowed=f"1 to {layers}")
        tokens = _tokens(file, job)
        lanes = ("opencl", "sequential") if spec.opencl else ("sequential",)
        own = model.reader if spec.opencl else None
        with closing(FullPass(file, spec.text, lanes, model.device, _RUNS, own, worker.cancel, tokens)) as full_pass:
            full_pass.prepare()
            result = full_pass.run(_Nobody())
        work = Work(ModelSizes.of(file.weights.config), len(tokens))
        worker.emit(WordMeasured(job.run_id, WordTimes(file.info, model.device, work, result.lanes)))


def _tokens(file: ModelFile, job: MeasureWord) -> list[Token]:
    """As many tokens as asked for."""
    if job.tokens is not None and not 1 <= job.tokens <= file.positions:
        raise InvalidChoice(option="--tokens", given=job.tokens, allowed=f"1 to {file.positions:,}")
    own = file.tokens(job.spec.text)
    return own if job.tokens is None else list(islice(cycle(own), job.tokens))


class _Nobody:
    """Watches a full pass without telling."""

    def lane_started(self, lane: str, started_ns: int) -> None:
        pass

    def layer_finished(self, lane: str, layer: int, numbers: LayerNumbers) -> None:
        pass

    def lane_finished(self, result: FullPassLane) -> None:
        pass
