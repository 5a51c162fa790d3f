"""The OpenCL trainer: every step on one device, by the kernels of the race and a few small ones."""

import time

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.training.device_room import MOST_STEPS
from gpuviz.chapters.training.device_steps import CpuSteps, DeviceSteps, GpuSteps
from gpuviz.chapters.training.launch import Launch
from gpuviz.chapters.training.model import Weights, first_weights
from gpuviz.chapters.training.trainer import Steps, Task
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.driver_activity import BUILD_S, advance, driver_at_work
from gpuviz.compute.parameters import CpuParameters, KernelParameters
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.program import OpenDevice, device_errors

_LONGEST_WAIT_NS = 500_000_000  # for steps that are queued: a device that is at work longer counts as hanging


class OpenClTrainer:
    """Trains on one device; steps are queued without waiting for each other.

    ``parameters`` replace those chosen for the device: for tests.

    Raises:
        OpenClError: if the device is gone or its compiler refuses a kernel; also from all methods.
    """

    def __init__(self, device: DeviceInfo, task: Task, parameters: KernelParameters | None = None) -> None:
        self.step = 0
        self._info = device
        self._most_steps = 1  # to be queued at once; nobody knows yet how long one takes
        with driver_at_work(BUILD_S), device_errors(device):
            self._steps = _steps_on(OpenDevice(device, parameters), task)
            self._room, self._queue = self._steps.room, self._steps.room.opened.queue
            self._learning = self._steps.learning()
            self._answering: dict[int, tuple[Launch, ...]] = {}
            self.restore(first_weights(task.letters, task.seed), 0)
            self.probabilities(task.examples.contexts[: task.batch])  # some drivers finish compiling only now

    def train(self, steps: int, learning_rate: float) -> Steps:
        """As ``Trainer.train``; the time includes the waiting for the device, and the losses' way back."""
        losses: list[NDArray[np.float64]] = []
        started_ns = time.perf_counter_ns()
        with driver_at_work(), device_errors(self._info):
            self._learning.adjusts.set(-1, np.float32(learning_rate))
            last_step = self.step + steps
            while self.step < last_step:
                losses.append(self._learn(min(self._most_steps, last_step - self.step)))
                advance()
        return Steps(np.concatenate(losses), time.perf_counter_ns() - started_ns)

    def answer(self, batches: int) -> int:
        """As ``Trainer.answer``."""
        with driver_at_work(), device_errors(self._info):
            launches = self._answers(self._room.task.batch)
            started_ns = time.perf_counter_ns()
            for _ in range(batches):
                self._enqueue(launches)
            self._queue.finish()
            return time.perf_counter_ns() - started_ns

    def probabilities(self, contexts: NDArray[np.uint8]) -> FloatMatrix:
        """As ``Trainer.probabilities``."""
        with driver_at_work(), device_errors(self._info):
            batch = self._room.task.batch
            parts = [self._answered(contexts[first : first + batch]) for first in range(0, len(contexts), batch)]
        return np.concatenate(parts)

    def weights(self) -> Weights[np.float32]:
        """As ``Trainer.weights``."""
        with driver_at_work(), device_errors(self._info):
            return self._room.read_weights()

    def gradients(self) -> Weights[np.float32]:
        """Those of the last step."""
        with driver_at_work(), device_errors(self._info):
            return self._room.read_gradients()

    def restore(self, weights: Weights[np.float32], step: int) -> None:
        """As ``Trainer.restore``."""
        with driver_at_work(), device_errors(self._info):
            self._room.write_weights(weights)
            self._learning.adjusts.enqueue(self._queue)
        self.step = step

    @driver_at_work()
    def close(self) -> None:
        """As ``Trainer.close``."""
        del self._steps, self._room, self._queue, self._learning, self._answering

    def _learn(self, steps: int) -> NDArray[np.float64]:
        """Make up to ``MOST_STEPS`` steps; gives their losses."""
        started_ns = time.perf_counter_ns()
        (draws, number), (tells, place) = self._learning.draws, self._learning.tells
        for slot in range(steps):
            draws.set(number, np.int32(self.step + slot))
            tells.set(place, np.int32(slot))
            self._enqueue(self._learning.launches)
        losses = self._room.read_losses(steps)
        self.step += steps
        step_ns = (time.perf_counter_ns() - started_ns) / steps
        self._most_steps = max(1, min(MOST_STEPS, int(_LONGEST_WAIT_NS / step_ns)))
        return losses

    def _answered(self, contexts: NDArray[np.uint8]) -> FloatMatrix:
        self._room.write_asked(contexts)
        self._enqueue(self._answers(len(contexts)))
        return self._room.read_probabilities(len(contexts))

    def _answers(self, rows: int) -> tuple[Launch, ...]:
        if rows not in self._answering:
            self._answering[rows] = self._steps.answering(rows)
        return self._answering[rows]

    def _enqueue(self, launches: tuple[Launch, ...]) -> None:
        for launch in launches:
            launch.enqueue(self._queue)


def _steps_on(opened: OpenDevice, task: Task) -> DeviceSteps:
    parameters = opened.parameters
    return (
        CpuSteps(opened, parameters, task)
        if isinstance(parameters, CpuParameters)
        else GpuSteps(opened, parameters, task)
    )
