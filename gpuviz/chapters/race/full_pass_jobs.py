"""What the worker does to let all lanes read a whole sentence."""

from contextlib import ExitStack

from msgspec.structs import replace

from gpuviz.chapters.race.messages import (
    FullPassFinished,
    FullPassLaneFinished,
    FullPassPrepared,
    LaneStarted,
    RunFullPass,
)
from gpuviz.model.full_pass import FullPass
from gpuviz.model.reading import LayerNumbers
from gpuviz.model.results import FullPassLane
from gpuviz.sentence.language_model import LanguageModel, OpenModel
from gpuviz.sentence.layer_colours import LayerColours
from gpuviz.worker.context import Emit, WorkerContext


class FullPassJobs:
    """Keeps the lanes of the last full pass warm."""

    def __init__(self, worker: WorkerContext) -> None:
        self._worker = worker
        self._models = worker.shared(LanguageModel)
        self._models.on_close(self._forget)
        self._kept: tuple[RunFullPass, FullPass] | None = None  # a job with run id 0

    def run(self, job: RunFullPass) -> None:
        """Let all lanes read a sentence.

        Raises:
            Cancelled, GpuvizError
        """
        emit, run_id = self._worker.emit, job.run_id
        spec = replace(job.spec, opencl=job.spec.opencl and "opencl" in job.lanes)
        full_pass = self._warm(job, self._models.get(run_id, spec))
        emit(FullPassPrepared(run_id, full_pass.device, full_pass.lanes, full_pass.turns))
        emit(FullPassFinished(run_id, full_pass.run(_Observer(run_id, emit))))

    def _warm(self, job: RunFullPass, model: OpenModel) -> FullPass:
        """The lanes of this job, ready to run; those at hand if they are the same."""
        wanted = replace(job, run_id=0)
        if self._kept is None or self._kept[0] != wanted:
            self._forget()
            own = model.reader if model.lane == "opencl" else None
            full_pass = FullPass(model.file, job.spec.text, job.lanes, model.device, job.runs, own, self._worker.cancel)
            with ExitStack() as undo:
                undo.callback(full_pass.close)
                full_pass.prepare()
                undo.pop_all()
            self._kept = wanted, full_pass
        return self._kept[1]

    def _forget(self) -> None:
        if self._kept is not None:
            self._kept[1].close()
        self._kept = None


class _Observer:
    """Reports the lanes of a full pass."""

    def __init__(self, run_id: int, emit: Emit) -> None:
        self._run_id, self._emit = run_id, emit
        self._colours: dict[str, LayerColours] = {}

    def lane_started(self, lane: str, started_ns: int) -> None:
        self._colours[lane] = LayerColours(self._emit, self._run_id, lane)
        self._emit(LaneStarted(self._run_id, lane, started_ns))

    def layer_finished(self, lane: str, layer: int, numbers: LayerNumbers) -> None:
        self._colours[lane](layer, numbers)

    def lane_finished(self, result: FullPassLane) -> None:
        self._emit(FullPassLaneFinished(self._run_id, result))
