"""A training that goes on from job to job: the model, its names, and what has come of it so far."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.training.backpropagation import losses_of
from gpuviz.chapters.training.baselines import count_baselines
from gpuviz.chapters.training.invention import invent
from gpuviz.chapters.training.messages import InventedName, TrainingExample, WeightPicture
from gpuviz.chapters.training.model import HIDDEN, INPUTS
from gpuviz.chapters.training.names import NameList
from gpuviz.chapters.training.trainer import Task, Trainer
from gpuviz.compute.problem import FloatMatrix

_SHOWN_LETTERS = 3  # at least, of the context of an example that is shown
_WORST_LOSS = 3.0  # times that of guessing blindly; training that stays above it for so many steps has diverged
_BAD_STEPS = 5


class Diverged(Exception):
    """The loss grew beyond all bounds at ``step``; the model is back where it last was well when it was looked at."""

    def __init__(self, step: int) -> None:
        super().__init__(step)
        self.step = step


@dataclass(frozen=True)
class HeldOut:
    """How the model does with names that it never saw: nats a letter, and the share of letters it finds likeliest."""

    loss: float
    accuracy: float


class Session:
    """Trains a model and tells about it. ``compute_ns`` is what all its steps have taken."""

    def __init__(self, names: NameList, task: Task, trainer: Trainer) -> None:
        self.names, self.trainer, self._task = names, trainer, task
        self.baselines = count_baselines(names)
        self.compute_ns = 0
        self._bad_steps = 0
        self._seen = self._good = trainer.weights(), trainer.step
        self._pictured = self._seen[0].hidden
        self.parameters = self._seen[0].count

    @property
    def step(self) -> int:
        """How many steps were made."""
        return self.trainer.step

    def train(self, steps: int, learning_rate: float) -> NDArray[np.float64]:
        """Make so many more steps; gives their losses.

        Raises:
            Diverged: at the step where the loss stopped being a number, or had been too large for some steps.
            Cancelled, OpenClError
        """
        first = self.step
        done = self.trainer.train(steps, learning_rate)
        self.compute_ns += done.elapsed_ns
        for place, loss in enumerate(done.losses):
            self._bad_steps = self._bad_steps + 1 if loss > _WORST_LOSS * self.baselines.blind else 0
            if self._bad_steps == _BAD_STEPS or not math.isfinite(loss):
                self._go_back(first + place + 1)
        return done.losses

    def look(self) -> None:
        """Look at the weights as they are now, to come back to should they still serve at the next look.

        Raises:
            Diverged: if they are no numbers any more.
        """
        weights = self.trainer.weights()
        if not weights.are_finite:
            self._go_back(self.step)
        if not self._bad_steps:
            self._good = self._seen
        self._seen = weights, self.step

    def held_out(self) -> HeldOut:
        """How the model does now."""
        examples = self.names.heldout_examples
        probabilities = self.trainer.probabilities(examples.contexts)
        losses = losses_of(np.maximum(probabilities, np.finfo(np.float32).tiny), examples.answers)
        right = probabilities.argmax(axis=1) == examples.answers
        return HeldOut(float(losses.mean(dtype=np.float64)), float(right.mean()))

    def train_one_example(self, learning_rate: float) -> tuple[NDArray[np.float64], TrainingExample]:
        """Make one step, and tell what it did to the prediction for one of its examples.

        Raises:
            Diverged, Cancelled, OpenClError: as ``train``.
        """
        batch = self._task.batch_of(self.step)
        is_long = (batch.contexts > 0).sum(axis=1) >= _SHOWN_LETTERS
        shown = np.argmax(is_long & (batch.answers > 0))
        context = batch.contexts[shown : shown + 1]
        before = self.trainer.probabilities(context)
        losses = self.train(1, learning_rate)
        after = self.trainer.probabilities(context)
        letter = self.names.alphabet[batch.answers[shown]]
        return losses, TrainingExample(self.names.text(context[0]), letter, _listed(before), _listed(after))

    def invent(self, count: int) -> list[InventedName]:
        """Names that the model makes up now; see ``invent``."""
        return invent(self.trainer, self.names, self._task.seed, count)

    def picture(self) -> WeightPicture:
        """The hidden layer's weights as last looked at, beside the picture before."""
        hidden, before = self._seen[0].hidden, self._pictured
        self._pictured = hidden
        moved = np.abs(hidden - before)[:INPUTS]
        return WeightPicture(INPUTS, HIDDEN, _bytes_of(np.abs(hidden)[:INPUTS]), _bytes_of(moved))

    def move_to(self, trainer: Trainer) -> None:
        """Go on with another trainer of the same task."""
        trainer.restore(self.trainer.weights(), self.step)
        self.trainer.close()
        self.trainer = trainer

    def close(self) -> None:
        """Let go of device memory."""
        self.trainer.close()

    def _go_back(self, step: int) -> None:
        self._bad_steps, self._seen = 0, self._good
        self.trainer.restore(*self._good)
        raise Diverged(step)


def _listed(probabilities: FloatMatrix) -> list[float]:
    return [float(one) for one in probabilities[0]]


def _bytes_of(sizes: FloatMatrix) -> bytes:
    """Numbers from 0 up as bytes: 255 for the largest."""
    largest = float(sizes.max())
    return (sizes * (255 / largest) + 0.5).astype(np.uint8).tobytes() if largest else bytes(sizes.size)
