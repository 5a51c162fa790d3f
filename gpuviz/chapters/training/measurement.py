"""What a step of training costs, beside an answer, and beside a step of the sequential loop."""

import time
from dataclasses import dataclass
from statistics import median

import numpy as np

from gpuviz.chapters.training.model import Weights
from gpuviz.chapters.training.numpy_trainer import NumpyTrainer
from gpuviz.chapters.training.trainer import Task, Trainer
from gpuviz.compute.cancellation import CancelToken

_ROUND_NS = 40_000_000  # of steps: in short runs the ratio of step and answer scatters
_MOST_STEPS = 64  # of a round
_FEWEST_ROUNDS = 5
_LIMIT_NS = 2_500_000_000  # for all rounds, once there were enough
_LEARNING_RATE = 0.1  # a step takes as long at any, but only a usual one leads both lanes to the same weights
_SEQUENTIAL_STEPS = 12
_TOLERANCE = 2e-4  # between weights of both lanes after these steps, where a weight is about 1 at most


@dataclass(frozen=True)
class Costs:
    """Medians for a batch; ``verified`` if both lanes had the same weights after the same steps.

    ``sequential_step_ns`` is None where there is no sequential loop; NumPy's weights are those to compare with then.
    """

    step_ns: int
    answer_ns: int
    sequential_step_ns: int | None
    verified: bool


def measure(trainer: Trainer, task: Task, cancel: CancelToken) -> Costs:
    """Measure a new trainer, which is trained by that, and a sequential one beside it.

    Raises:
        Cancelled, OpenClError
    """
    cancel.check()
    first = trainer.train(_SEQUENTIAL_STEPS, _LEARNING_RATE)
    learnt = trainer.weights()
    trainer.answer(1)
    steps = max(1, min(_MOST_STEPS, _ROUND_NS * _SEQUENTIAL_STEPS // first.elapsed_ns))
    steps_ns, answers_ns = list[float](), list[float]()
    started_ns = time.perf_counter_ns()
    while len(steps_ns) < _FEWEST_ROUNDS or time.perf_counter_ns() - started_ns < _LIMIT_NS:
        cancel.check()
        steps_ns.append(trainer.train(steps, _LEARNING_RATE).elapsed_ns / steps)
        answers_ns.append(trainer.answer(steps) / steps)
    sequential_ns, expected = _sequential(task, cancel)
    same = are_alike(learnt, expected)
    return Costs(round(median(steps_ns)), round(median(answers_ns)), sequential_ns, same)


def are_alike(weights: Weights[np.float32], others: Weights[np.float32]) -> bool:
    """Whether two ways to make a few steps arrived at the same weights, but for rounding."""
    pairs = zip(weights.parts, others.parts, strict=True)
    return all(np.allclose(one, other, rtol=0, atol=_TOLERANCE) for one, other in pairs)


def _sequential(task: Task, cancel: CancelToken) -> tuple[int | None, Weights[np.float32]]:
    """What a step costs the sequential loop, and its weights after all; without numba no time, and NumPy's weights."""
    try:
        from gpuviz.chapters.training.sequential_trainer import SequentialTrainer  # noqa: PLC0415 - it loads numba
    except ImportError:  # numba has no wheels for Intel Macs
        by_numpy = NumpyTrainer(task)
        by_numpy.train(_SEQUENTIAL_STEPS, _LEARNING_RATE)
        return None, by_numpy.weights()
    SequentialTrainer(task, cancel).train(1, _LEARNING_RATE)  # compiles
    trainer = SequentialTrainer(task, cancel)
    steps_ns = [trainer.train(1, _LEARNING_RATE).elapsed_ns for _ in range(_SEQUENTIAL_STEPS)]
    return round(median(steps_ns)), trainer.weights()
