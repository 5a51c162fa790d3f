"""What the worker does for the training."""

from dataclasses import dataclass
from pathlib import Path

from gpuviz.chapters.training.lesson import Lesson
from gpuviz.chapters.training.limits import check_training
from gpuviz.chapters.training.measurement import measure
from gpuviz.chapters.training.messages import (
    MeasureTraining,
    Train,
    TrainingDiverged,
    TrainingMeasured,
    TrainingReady,
    TrainingSpec,
)
from gpuviz.chapters.training.model import BATCH, products_flops
from gpuviz.chapters.training.names import NameList, read_names
from gpuviz.chapters.training.numpy_trainer import NumpyTrainer
from gpuviz.chapters.training.session import Diverged, Session
from gpuviz.chapters.training.trainer import Task, Trainer
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.worker.context import Handlers, WorkerContext
from gpuviz.worker.found_devices import FoundDevices


def handlers(worker: WorkerContext) -> Handlers:
    """Who trains, and who measures that."""
    jobs = TrainingJobs(worker)
    return {Train: jobs.train, MeasureTraining: jobs.measure_training}


@dataclass(frozen=True)
class _Kept:
    """A session, what it is known by, and where it is trained."""

    known_by: tuple[int, str | None, int]
    device: DeviceInfo
    task: Task
    session: Session


class TrainingJobs:
    """Keeps the model in training, so that the next job goes on from there."""

    def __init__(self, worker: WorkerContext) -> None:
        self._worker = worker
        self._devices = worker.shared(FoundDevices)
        self._devices.on_parameters_changed(self._renew)
        self._kept: _Kept | None = None

    def train(self, job: Train) -> None:
        """Train until the last step, or until it is stopped.

        Raises:
            Cancelled, GpuvizError
        """
        check_training(job)
        device = self._device(job.run_id, job.spec)
        session = self._session_of(job, device)
        self._worker.emit(_ready(job.run_id, device, session))
        try:
            Lesson(job, session, self._worker.cancel, self._worker.emit).give()
        except Diverged as diverged:
            self._worker.emit(TrainingDiverged(job.run_id, diverged.step))

    def measure_training(self, job: MeasureTraining) -> None:
        """Measure both lanes, and compare what they learn.

        Raises:
            Cancelled, GpuvizError
        """
        device = self._device(job.run_id, job.spec)
        names = _names(job.spec)
        task = Task(names.examples, len(names.alphabet), job.spec.seed)
        trainer = _trainer_on(device, task)
        try:
            costs = measure(trainer, task, self._worker.cancel)
            flops = products_flops(task.letters)[1]
            parameters = trainer.weights().count
        finally:
            trainer.close()
        self._worker.emit(
            TrainingMeasured(
                job.run_id,
                device,
                parameters,
                BATCH,
                flops,
                costs.step_ns,
                costs.answer_ns,
                costs.sequential_step_ns,
                costs.verified,
            )
        )

    def _device(self, run_id: int, spec: TrainingSpec) -> DeviceInfo:
        return self._devices.choose(run_id, spec.device) if spec.opencl else NO_DEVICE

    def _session_of(self, job: Train, device: DeviceInfo) -> Session:
        """The session of this training if it is there, else a new one."""
        known_by = job.training_id, job.spec.names, job.spec.seed
        if self._kept is None or (self._kept.known_by, self._kept.device) != (known_by, device):
            if self._kept is not None:
                self._kept.session.close()
                self._kept = None
            names = _names(job.spec)
            task = Task(names.examples, len(names.alphabet), job.spec.seed)
            self._kept = _Kept(known_by, device, task, Session(names, task, _trainer_on(device, task)))
        return self._kept.session

    def _renew(self) -> None:
        """The device has other parameters now: the model goes on with kernels built for them."""
        if self._kept is not None:
            self._kept.session.move_to(_trainer_on(self._kept.device, self._kept.task))


def _names(spec: TrainingSpec) -> NameList:
    return read_names(Path(spec.names) if spec.names is not None else None)


def _trainer_on(device: DeviceInfo, task: Task) -> Trainer:
    if device == NO_DEVICE:
        return NumpyTrainer(task)
    # Loaded only now, as NumPy's trainer must work where OpenCL does not.
    from gpuviz.chapters.training.opencl_trainer import OpenClTrainer  # noqa: PLC0415

    return OpenClTrainer(device, task)


def _ready(run_id: int, device: DeviceInfo, session: Session) -> TrainingReady:
    names, baselines = session.names, session.baselines
    return TrainingReady(
        run_id,
        device,
        session.step,
        session.parameters,
        names.alphabet,
        BATCH,
        len(names.names),
        len(names.heldout),
        baselines.blind,
        baselines.letters,
        baselines.pairs,
    )
