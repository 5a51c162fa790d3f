"""What the training chapter asks of the worker, and what it hears."""

from typing import ClassVar, Self

import msgspec
from msgspec.structs import replace

from gpuviz.chapters.training import errors  # noqa: F401 - so that what the worker reports is known by its key
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.worker.message_base import Backend, Event, JobCommand, Priority


class TrainingSpec(msgspec.Struct, frozen=True):
    """What to train, and on what.

    ``names`` is the path of a file with a name in each line, None for the list that ships with gpuviz. ``device`` is a
    device's name, a part of it, or None for the best; without ``opencl`` NumPy does its work.
    """

    seed: int = 1
    learning_rate: float = 0.1
    names: str | None = None
    device: str | None = None
    opencl: bool = True


# ---- to the worker ----


class _TrainingJob(JobCommand, frozen=True):
    slot: ClassVar = "training"

    spec: TrainingSpec

    @property
    def wanted_device(self) -> str | None:
        """The device that trains."""
        return self.spec.device

    def for_backend(self, backend: Backend) -> Self | None:
        """The same on another device, or by NumPy."""
        spec = self.spec
        device, opencl = backend.device or spec.device, spec.opencl and backend.opencl
        return replace(self, spec=replace(spec, device=device, opencl=opencl))


class Train(_TrainingJob, frozen=True):
    """Train up to ``last_step``; gives ``TrainingReady``, then ``TrainingAdvanced`` again and again.

    The worker keeps the model between jobs of the same ``training_id`` and goes on from the step it has reached, also
    with another learning rate; a worker that does not have it begins at step 0. Steps follow a logarithmic clock: each
    tenfold number of them takes ``seconds_per_decade``, or as little time as the device needs if that is more.
    """

    priority: ClassVar = Priority.LEISURELY

    training_id: int
    last_step: int
    seconds_per_decade: float = 0.0


class MeasureTraining(_TrainingJob, frozen=True):
    """Measure what a step and an answer cost, and what a step costs the sequential loop; gives ``TrainingMeasured``."""

    is_measured: ClassVar = True


# ---- from the worker ----


class TrainingReady(Event, frozen=True):
    """A model is there, after ``step`` steps; ``step`` is 0 if it is a new one.

    ``alphabet`` holds its letters, in the order of the probabilities; the first is "." and stands for the end of a
    name and for the places before its beginning. ``names`` are trained on, ``heldout_names`` are not. The losses (nats
    a letter, of held-out names) are those of guessing blindly, of knowing how often each letter comes, and of knowing
    which letter follows which.
    """

    run_id: int
    device: DeviceInfo
    step: int
    parameters: int
    alphabet: str
    batch: int
    names: int
    heldout_names: int
    blind_loss: float
    letters_loss: float
    pairs_loss: float


class InventedName(msgspec.Struct, frozen=True):
    """A name that the model made up; ``is_known`` if it is in the list."""

    name: str
    is_known: bool


class TrainingExample(msgspec.Struct, frozen=True):
    """One example of the step's batch: the letters before (``.`` where there are none), and the letter that came.

    ``before`` and ``after`` are the probabilities of all letters of the alphabet, before and after this one step.
    """

    context: str
    letter: str
    before: list[float]
    after: list[float]


class WeightPicture(msgspec.Struct, frozen=True):
    """The weights between context and hidden layer as bytes, row after row.

    ``rows`` are the numbers of the context's letters (the oldest letter first), ``cols`` the hidden units. ``size`` is
    0 for a weight of 0 and 255 for the largest, ``moved`` likewise how far a weight moved since the picture before.
    """

    rows: int
    cols: int
    size: bytes
    moved: bytes


class TrainingAdvanced(Event, frozen=True):
    """Training has reached ``step``.

    ``loss`` is the mean of the batches since the event before (nats a letter), ``heldout_loss`` that of the held-out
    names where it was computed, and ``heldout_accuracy`` the share of their letters that the model finds most likely.
    ``compute_ns`` is what all steps of this training have taken so far, without waiting for the clock. Names, example
    and picture come when they are new.
    """

    run_id: int
    step: int
    loss: float
    compute_ns: int
    heldout_loss: float | None = None
    invented: list[InventedName] = msgspec.field(default_factory=list)
    example: TrainingExample | None = None
    picture: WeightPicture | None = None
    heldout_accuracy: float | None = None


class TrainingDiverged(Event, frozen=True):
    """The loss grew beyond all bounds at ``step``: the learning rate is too large. The job ends."""

    run_id: int
    step: int


class TrainingMeasured(Event, frozen=True):
    """What training costs here.

    ``step_ns`` and ``answer_ns`` are medians for a batch of ``batch`` examples on ``device``, ``sequential_step_ns``
    for the sequential loop. ``step_flops`` are the floating-point operations of the products of one step, forward and
    backward. ``verified``: both lanes arrive at the same weights.
    """

    run_id: int
    device: DeviceInfo
    parameters: int
    batch: int
    step_flops: int
    step_ns: int
    answer_ns: int
    sequential_step_ns: int | None
    verified: bool
