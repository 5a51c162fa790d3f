"""NumPy's trainer: for machines without OpenCL."""

import time

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.training.backpropagation import forward, gradients_of, losses_of
from gpuviz.chapters.training.model import Weights, first_weights
from gpuviz.chapters.training.trainer import Steps, Task
from gpuviz.compute.problem import FloatMatrix


class NumpyTrainer:
    """Trains in float32, with the products of BLAS."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._weights = first_weights(task.letters, task.seed)
        self.step = 0

    def train(self, steps: int, learning_rate: float) -> Steps:
        """As ``Trainer.train``."""
        started_ns = time.perf_counter_ns()
        losses = [self._train_once(np.float32(learning_rate)) for _ in range(steps)]
        return Steps(np.array(losses, np.float64), time.perf_counter_ns() - started_ns)

    def answer(self, batches: int) -> int:
        """As ``Trainer.answer``."""
        contexts = self._task.examples.contexts[: self._task.batch]
        started_ns = time.perf_counter_ns()
        for _ in range(batches):
            forward(self._weights, contexts)
        return time.perf_counter_ns() - started_ns

    def probabilities(self, contexts: NDArray[np.uint8]) -> FloatMatrix:
        """As ``Trainer.probabilities``."""
        return forward(self._weights, contexts).probabilities

    def weights(self) -> Weights[np.float32]:
        """As ``Trainer.weights``."""
        return Weights(*(part.copy() for part in self._weights.parts))

    def restore(self, weights: Weights[np.float32], step: int) -> None:
        """As ``Trainer.restore``."""
        self._weights, self.step = Weights(*(part.copy() for part in weights.parts)), step

    def close(self) -> None:
        """Nothing to let go of."""

    def _train_once(self, learning_rate: np.float32) -> float:
        batch = self._task.batch_of(self.step)
        # Where the learning rate is too large numbers overflow; whoever looks at the losses notices.
        with np.errstate(all="ignore"):
            done = forward(self._weights, batch.contexts)
            losses = losses_of(done.probabilities, batch.answers)
            gradients = gradients_of(self._weights, done, batch)
            for part, gradient in zip(self._weights.parts, gradients.parts, strict=True):
                np.subtract(part, learning_rate * gradient, out=part)
        self.step += 1
        return float(losses.mean(dtype=np.float64))
