"""What the worker does for the training."""

import math
from pathlib import Path

from gpuviz.chapters.training.lesson import Lesson
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
from gpuviz.errors import InvalidChoice
from gpuviz.worker.context import Handlers, WorkerContext
from gpuviz.worker.found_devices import FoundDevices

_MOST_STEPS = 1_000_000
_MOST_RATE = 1000.0
_MOST_SECONDS = 3600.0


def handlers(worker: WorkerContext) -> Handlers:
    """Who trains, and who measures that."""
    jobs = TrainingJobs(worker)
    return {Train: jobs.train, MeasureTraining: jobs.measure_training}


class TrainingJobs:
    """Keeps the model in training, so that the next job goes on from there."""

    def __init__(self, worker: WorkerContext) -> None:
        self._worker = worker
        self._devices = worker.shared(FoundDevices)
        self._devices.on_parameters_changed(self._forget)
        self._kept: tuple[object, Session] | None = None  # and what it is known by

    def train(self, job: Train) -> None:
        """Train until the last step, or until it is stopped.

        Raises:
            Cancelled, GpuvizError
        """
        _check(job)
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
        _check_rate(job.spec.learning_rate)
        device = self._device(job.run_id, job.spec)
        names = _names(job.spec)
        task = Task(names.examples, len(names.alphabet), job.spec.seed)
        trainer = _trainer_on(device, task)
        try:
            costs = measure(trainer, task, job.spec.learning_rate, self._worker.cancel)
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
        known_by = job.training_id, job.spec.names, job.spec.seed, device
        if self._kept is None or self._kept[0] != known_by:
            self._forget()
            names = _names(job.spec)
            trainer = _trainer_on(device, Task(names.examples, len(names.alphabet), job.spec.seed))
            self._kept = known_by, Session(names, job.spec.seed, trainer)
        return self._kept[1]

    def _forget(self) -> None:
        """Another training begins, or the device has other parameters now."""
        if self._kept is not None:
            self._kept[1].close()
            self._kept = None


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


def _check(job: Train) -> None:
    """Raise ``InvalidChoice`` if there is no such training."""
    if not 1 <= job.last_step <= _MOST_STEPS:
        raise InvalidChoice(option="steps", given=job.last_step, allowed=f"1 to {_MOST_STEPS:,}")
    if not 0 <= job.seconds_per_decade <= _MOST_SECONDS:
        raise InvalidChoice(option="seconds per decade", given=job.seconds_per_decade, allowed="0 to 3,600")
    _check_rate(job.spec.learning_rate)


def _check_rate(learning_rate: float) -> None:
    if not (math.isfinite(learning_rate) and 0 < learning_rate <= _MOST_RATE):
        raise InvalidChoice(option="learning rate", given=learning_rate, allowed="more than 0, and 1,000 at most")
