"""The sequential trainer: the same steps on one CPU core, one multiplication after another."""

import time

import numpy as np

from gpuviz.chapters.training import scalar_loop
from gpuviz.chapters.training.model import HIDDEN, INPUTS, Weights, first_weights
from gpuviz.chapters.training.trainer import Steps, Task
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.transformer.scalar_loops import multiply


class SequentialTrainer:
    """Trains by compiled scalar loops; NumPy only copies.

    Raises:
        ImportError: where numba is missing, when this file is imported.
    """

    def __init__(self, task: Task, cancel: CancelToken) -> None:
        self._task, self._cancel = task, cancel
        self.step = 0
        embedding, hidden, output = first_weights(task.letters, task.seed).parts
        # Layers as they are multiplied by: a row for each unit.
        self._embedding, self._hidden, self._output = embedding, _turned(hidden), _turned(output)
        self._losses = np.empty(task.batch, np.float32)

    def train(self, steps: int, learning_rate: float) -> Steps:
        """As ``Trainer.train``.

        Raises:
            Cancelled: within a step, which then has not been made.
        """
        started_ns = time.perf_counter_ns()
        losses = [self._train_once(np.float32(learning_rate)) for _ in range(steps)]
        return Steps(np.array(losses, np.float64), time.perf_counter_ns() - started_ns)

    def weights(self) -> Weights[np.float32]:
        """As ``Trainer.weights``."""
        return Weights(self._embedding.copy(), _turned(self._hidden), _turned(self._output))

    def _train_once(self, learning_rate: np.float32) -> float:
        batch = self._task.batch_of(self.step)
        inputs = np.empty((len(batch), INPUTS + 1), np.float32)
        active = np.empty((len(batch), HIDDEN + 1), np.float32)
        scalar_loop.embed(self._embedding, batch.contexts, inputs)
        scalar_loop.activate(self._product(inputs, self._hidden), active)
        logits = self._product(active, self._output)
        scalar_loop.softmax_loss(logits, batch.answers, self._losses)
        output_gradient = self._product(_turned(logits), _turned(active))
        back = self._product(logits, _turned(self._output)[:-1])
        scalar_loop.activation_gradient(active, back)
        hidden_gradient = self._product(_turned(back), _turned(inputs))
        embedding_gradient = np.empty_like(self._embedding)
        scalar_loop.embedding_gradient(
            batch.contexts, self._product(back, _turned(self._hidden)[:-1]), embedding_gradient
        )
        scalar_loop.sgd(self._embedding, embedding_gradient, learning_rate)
        scalar_loop.sgd(self._hidden, hidden_gradient, learning_rate)
        scalar_loop.sgd(self._output, output_gradient, learning_rate)
        self.step += 1
        return float(self._losses.mean(dtype=np.float64))

    def _product(self, left: FloatMatrix, table: FloatMatrix) -> FloatMatrix:
        """``left`` times the transpose of ``table``."""
        out = np.empty((len(left), len(table)), np.float32)
        multiply(left, table, out, self._cancel.flag)
        self._cancel.check()
        return out


def _turned(matrix: FloatMatrix) -> FloatMatrix:
    """The transpose, row-major."""
    return np.ascontiguousarray(matrix.T)
