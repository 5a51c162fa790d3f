"""The OpenCL trainer: every step on one device, by the kernels of the race and a few small ones."""

import math
import time

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray

from gpuviz.chapters.training.model import BATCH, HIDDEN, INPUTS, NUMBERS, Weights, first_weights
from gpuviz.chapters.training.names import CONTEXT
from gpuviz.chapters.training.products import Launch, Products
from gpuviz.chapters.training.trainer import Steps, Task
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.driver_activity import BUILD_S, driver_at_work
from gpuviz.compute.gpu_kernel import power_of_two, work_group_limit
from gpuviz.compute.parameters import CpuParameters, KernelParameters
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.program import OpenDevice, device_errors

_MOST_STEPS = 64  # queued before their losses are read
_COLS = 32  # logits are padded to whole vectors
_CPU_EACH, _GPU_EACH = 16, 1  # rows of a work-item
_CPU_WEIGHTS, _GPU_WEIGHTS = 4096, 1
_GPU_WIDTH = 64  # work-items that share a letter
_STEP, _SLOT, _RATE = 10, 6, 9  # places of the arguments that differ from step to step


class OpenClTrainer:
    """Trains on one device; a step is twelve launches, and steps are queued without waiting for each other.

    ``parameters`` replace those chosen for the device: for tests.

    Raises:
        OpenClError: if the device is gone or its compiler refuses a kernel; also from all methods.
    """

    def __init__(self, device: DeviceInfo, task: Task, parameters: KernelParameters | None = None) -> None:
        self.step = 0
        self._info, self._task = device, task
        with driver_at_work(BUILD_S), device_errors(device):
            self._model = _DeviceModel(OpenDevice(device, parameters), task)
            self._model.write(first_weights(task.letters, task.seed))
            self.probabilities(task.examples.contexts[:1])

    def train(self, steps: int, learning_rate: float) -> Steps:
        """As ``Trainer.train``; the time includes the waiting for the device, and the losses' way back."""
        losses: list[NDArray[np.float64]] = []
        started_ns = time.perf_counter_ns()
        with driver_at_work(), device_errors(self._info):
            for first in range(0, steps, _MOST_STEPS):
                count = min(_MOST_STEPS, steps - first)
                losses.append(self._model.train(self.step, count, learning_rate))
                self.step += count
        return Steps(np.concatenate(losses), time.perf_counter_ns() - started_ns)

    def answer(self, batches: int) -> int:
        """As ``Trainer.answer``."""
        started_ns = time.perf_counter_ns()
        with driver_at_work(), device_errors(self._info):
            self._model.answer(batches)
        return time.perf_counter_ns() - started_ns

    def probabilities(self, contexts: NDArray[np.uint8]) -> FloatMatrix:
        """As ``Trainer.probabilities``."""
        with driver_at_work(), device_errors(self._info):
            parts = [self._model.probabilities(part) for part in np.split(contexts, range(BATCH, len(contexts), BATCH))]
        return np.concatenate(parts)

    def weights(self) -> Weights[np.float32]:
        """As ``Trainer.weights``."""
        with driver_at_work(), device_errors(self._info):
            return self._model.read(self._model.weights)

    def gradients(self) -> Weights[np.float32]:
        """Those of the last step."""
        with driver_at_work(), device_errors(self._info):
            return self._model.read(self._model.gradients)

    def restore(self, weights: Weights[np.float32], step: int) -> None:
        """As ``Trainer.restore``."""
        with driver_at_work(), device_errors(self._info):
            self._model.write(weights)
        self.step = step

    @driver_at_work()
    def close(self) -> None:
        """As ``Trainer.close``."""
        del self._model


class _Regions:
    """Embedding, hidden and output layer one after another in one buffer, each where the device can begin a buffer."""

    def __init__(self, opened: OpenDevice, letters: int, cols: int) -> None:
        unit = max(16, opened.device.mem_base_addr_align // 32)  # numbers
        self._opened, self._letters = opened, letters
        self.shapes = (letters, NUMBERS), (INPUTS + 1, HIDDEN), (HIDDEN + 1, cols)
        self.firsts = [0]
        for rows, columns in self.shapes:
            self.firsts.append(self.firsts[-1] + math.ceil(rows * columns / unit) * unit)
        self.count = self.firsts[-1]

    def buffers(self, whole: cl.Buffer) -> list[cl.Buffer]:
        """A buffer over each part of a whole one."""
        sizes = (4 * rows * cols for rows, cols in self.shapes)
        return [whole.get_sub_region(4 * first, size) for first, size in zip(self.firsts, sizes, strict=False)]

    def flat(self, weights: Weights[np.float32]) -> NDArray[np.float32]:
        """All numbers as they lie in the buffer."""
        flat = np.zeros(self.count, np.float32)
        for room, part in zip(self._parts_of(flat), weights.parts, strict=True):
            room[:, : part.shape[1]] = part
        return flat

    def weights(self, flat: NDArray[np.float32]) -> Weights[np.float32]:
        """The weights that lie in the buffer so."""
        embedding, hidden, output = self._parts_of(flat)
        return Weights(embedding, hidden, np.ascontiguousarray(output[:, : self._letters]))

    def _parts_of(self, flat: NDArray[np.float32]) -> list[NDArray[np.float32]]:
        return [
            flat[first : first + rows * cols].reshape(rows, cols)
            for first, (rows, cols) in zip(self.firsts, self.shapes, strict=False)
        ]


class _DeviceModel:
    """Weights and examples on an open device, and the launches of a step and of an answer."""

    def __init__(self, opened: OpenDevice, task: Task) -> None:
        self._opened, self._task = opened, task
        on_cpu = isinstance(opened.parameters, CpuParameters)
        self._each, self._each_weights = (_CPU_EACH, _CPU_WEIGHTS) if on_cpu else (_GPU_EACH, _GPU_WEIGHTS)
        self._group = (1,) if on_cpu else None
        self._cols = math.ceil(task.letters / _COLS) * _COLS
        self._regions = _Regions(opened, task.letters, self._cols)
        self._products = Products(opened)
        self.weights, self.gradients = self._room(self._regions.count), self._room(self._regions.count)
        self._hidden_t, self._output_t = self._room(HIDDEN * INPUTS), self._room(self._cols * HIDDEN)
        self._losses = self._room(_MOST_STEPS * BATCH)
        self._asked = cl.Buffer(opened.context, cl.mem_flags.READ_WRITE, BATCH * CONTEXT)
        self._inputs, self._sums = self._room(BATCH * (INPUTS + 1)), self._room(BATCH * HIDDEN)
        self._active, self._logits = self._room(BATCH * (HIDDEN + 1)), self._room(BATCH * self._cols)
        self._contexts, self._answers = self._copied(task.examples.contexts), self._copied(task.examples.answers)
        self._still = self._adjust(0.0)
        self._steps = self._launches_of_a_step()
        self._forward = {BATCH: self._launches_of_answers(BATCH)}

    def train(self, first: int, count: int, learning_rate: float) -> NDArray[np.float64]:
        """Make up to ``_MOST_STEPS`` steps; gives their mean losses."""
        draw, loss, adjust = (self._steps[name] for name in ("embed", "softmax_loss", "sgd"))
        adjust.set(_RATE, np.float32(learning_rate))
        for slot in range(count):
            draw.set(_STEP, np.int32((first + slot) & 0x7FFFFFFF))
            loss.set(_SLOT, np.int32(slot))
            for launch in self._steps.values():
                launch.enqueue(self._opened.queue)
        losses = np.empty((count, BATCH), np.float32)
        cl.enqueue_copy(self._opened.queue, losses, self._losses)
        means: NDArray[np.float64] = losses.mean(axis=1, dtype=np.float64)
        return means

    def answer(self, batches: int) -> None:
        """Predict so many times for a batch."""
        for _ in range(batches):
            for launch in self._forward[BATCH]:
                launch.enqueue(self._opened.queue)
        self._opened.queue.finish()

    def probabilities(self, contexts: NDArray[np.uint8]) -> FloatMatrix:
        """For up to ``BATCH`` contexts."""
        rows, queue = len(contexts), self._opened.queue
        if rows not in self._forward:
            self._forward[rows] = self._launches_of_answers(rows)
        cl.enqueue_copy(queue, self._asked, np.ascontiguousarray(contexts))
        for launch in self._forward[rows]:
            launch.enqueue(queue)
        found = np.empty((rows, self._cols), np.float32)
        cl.enqueue_copy(queue, found, self._logits)
        return np.ascontiguousarray(found[:, : self._task.letters])

    def read(self, buffer: cl.Buffer) -> Weights[np.float32]:
        """Weights or gradients."""
        flat = np.empty(self._regions.count, np.float32)
        cl.enqueue_copy(self._opened.queue, flat, buffer)
        return self._regions.weights(flat)

    def write(self, weights: Weights[np.float32]) -> None:
        """Replace the weights, and their transposes."""
        cl.enqueue_copy(self._opened.queue, self.weights, self._regions.flat(weights))
        cl.enqueue_fill_buffer(self._opened.queue, self.gradients, np.float32(0), 0, 4 * self._regions.count)
        self._still.enqueue(self._opened.queue)

    def _launches_of_a_step(self) -> dict[str, Launch]:
        """In their order, by what each does."""
        task, cols = self._task, self._cols
        before, right = (
            cl.Buffer(self._opened.context, cl.mem_flags.READ_WRITE, size) for size in (BATCH * CONTEXT, BATCH)
        )
        inputs_t, active_t = self._room((INPUTS + 1) * BATCH), self._room((HIDDEN + 1) * BATCH)
        back, letters = self._room(BATCH * HIDDEN), self._room(BATCH * INPUTS)
        inputs, sums, active, logits = self._inputs, self._sums, self._active, self._logits
        embedding, hidden, output = self._regions.buffers(self.weights)
        embedding_g, hidden_g, output_g = self._regions.buffers(self.gradients)
        examples = self._contexts, self._answers, embedding
        drawn = _int32(BATCH, len(task.examples), _signed(task.seed), 0)
        product = self._products.product
        return {
            "embed": self._rows("embed", BATCH, *examples, inputs, inputs_t, before, right, *drawn),
            "hidden": product(inputs, hidden, sums, (BATCH, HIDDEN, INPUTS + 1)),
            "activate": self._rows("activate", BATCH, sums, active, active_t, *_int32(BATCH)),
            "output": product(active, output, logits, (BATCH, cols, HIDDEN + 1)),
            "softmax_loss": self._rows(
                "softmax_loss", BATCH, logits, right, self._losses, *_int32(BATCH, task.letters, cols, 0)
            ),
            "output_gradient": product(active_t, logits, output_g, (HIDDEN + 1, cols, BATCH)),
            "back": product(logits, self._output_t, back, (BATCH, HIDDEN, cols)),
            "activation_gradient": self._rows("activation_gradient", BATCH, active, back, *_int32(BATCH)),
            "hidden_gradient": product(inputs_t, back, hidden_g, (INPUTS + 1, HIDDEN, BATCH)),
            "letters": product(back, self._hidden_t, letters, (BATCH, INPUTS, HIDDEN)),
            "embedding_gradient": self._letters(before, letters, embedding_g, *_int32(BATCH * CONTEXT)),
            "sgd": self._adjust(0.0),
        }

    def _launches_of_answers(self, rows: int) -> list[Launch]:
        """For so many contexts of ``_asked``; their probabilities come to lie in the logits."""
        embedding, hidden, output = self._regions.buffers(self.weights)
        product, cols = self._products.product, self._cols
        found = _int32(rows, self._task.letters, cols, 0)
        contexts = self._asked, None, embedding, self._inputs, None, None, None
        return [
            self._rows("embed", rows, *contexts, *_int32(rows, rows, 0, 0), option="-DDRAW=0"),
            product(self._inputs, hidden, self._sums, (rows, HIDDEN, INPUTS + 1)),
            self._rows("activate", rows, self._sums, self._active, None, *_int32(rows), option="-DCOLUMNS=0"),
            product(self._active, output, self._logits, (rows, cols, HIDDEN + 1)),
            self._rows("softmax_loss", rows, self._logits, None, None, *found, option="-DGRADIENT=0"),
        ]

    def _rows(self, name: str, rows: int, *arguments: object, option: str = "") -> Launch:
        """A kernel whose work-items have some rows each."""
        kernel = self._opened.kernel(name, [f"-DEACH={self._each}", *([option] if option else [])])
        return Launch.of(kernel, (math.ceil(rows / self._each),), self._group, *arguments)

    def _letters(self, *arguments: object) -> Launch:
        """``embedding_gradient`` with one work-group a letter, as large as it can be."""
        width = 1 if self._group else power_of_two(min(_GPU_WIDTH, self._opened.device.max_work_group_size))
        while True:
            kernel = self._opened.kernel("embedding_gradient", [f"-DWIDTH={width}"])
            if width <= max(1, work_group_limit(kernel, self._opened.device)):
                return Launch.of(kernel, (self._task.letters * width,), (width,), *arguments)
            width //= 2

    def _adjust(self, learning_rate: float) -> Launch:
        """``sgd`` for all weights."""
        regions, each = self._regions, self._each_weights
        kernel = self._opened.kernel("sgd", [f"-DEACH={each}"])
        buffers = self.weights, self.gradients, self._hidden_t, self._output_t
        sizes = _int32(regions.count, regions.firsts[1], INPUTS, regions.firsts[2], self._cols)
        items = math.ceil(regions.count / each)
        return Launch.of(kernel, (items,), self._group, *buffers, *sizes, np.float32(learning_rate))

    def _room(self, numbers: int) -> cl.Buffer:
        return cl.Buffer(self._opened.context, cl.mem_flags.READ_WRITE, 4 * numbers)

    def _copied(self, array: NDArray[np.uint8]) -> cl.Buffer:
        flags = cl.mem_flags.READ_ONLY | cl.mem_flags.COPY_HOST_PTR
        return cl.Buffer(self._opened.context, flags, hostbuf=array)


def _int32(*numbers: int) -> tuple[np.int32, ...]:
    return tuple(np.int32(number) for number in numbers)


def _signed(seed: int) -> int:
    """The low 32 bits of a seed as a signed number."""
    return ((seed & 0xFFFFFFFF) ^ 0x80000000) - 0x80000000
