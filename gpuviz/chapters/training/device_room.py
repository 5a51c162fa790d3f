"""What a model in training has on a device: weights, gradients, examples, and room for what comes between."""

import math
from dataclasses import dataclass

import numpy as np
import pyopencl as cl
from numpy.typing import NDArray

from gpuviz.chapters.training.model import HIDDEN, INPUTS, NUMBERS, Weights
from gpuviz.chapters.training.names import CONTEXT
from gpuviz.chapters.training.trainer import Task
from gpuviz.compute.program import OpenDevice

MOST_STEPS = 64  # whose losses there is room for
_WHOLE = 32  # logits are padded to whole vectors


@dataclass(frozen=True)
class Layout:
    """Embedding, hidden and output layer one after another, each row-major and where the device can begin a buffer.

    ``firsts`` are their places and the end of all, in numbers; rows of the output layer are padded to ``stride``.
    """

    letters: int
    align: int

    @property
    def stride(self) -> int:
        """Numbers from one row of logits to the next."""
        return math.ceil(self.letters / _WHOLE) * _WHOLE

    @property
    def shapes(self) -> tuple[tuple[int, int], ...]:
        """Rows and columns of each."""
        return (self.letters, NUMBERS), (INPUTS + 1, HIDDEN), (HIDDEN + 1, self.stride)

    @property
    def firsts(self) -> list[int]:
        """See above."""
        places = [0]
        for rows, cols in self.shapes:
            places.append(places[-1] + math.ceil(rows * cols / self.align) * self.align)
        return places

    @property
    def options(self) -> list[str]:
        """The sizes, as the kernels want to know them."""
        _, hidden_at, output_at, end = self.firsts
        sizes = {"LETTERS": self.letters, "STRIDE": self.stride, "CONTEXT": CONTEXT, "NUMBERS": NUMBERS}
        sizes |= {"HIDDEN": HIDDEN, "HIDDEN_AT": hidden_at, "OUTPUT_AT": output_at, "WEIGHTS": end}
        return [f"-D{name}={size}" for name, size in sizes.items()]

    def packed(self, weights: Weights[np.float32]) -> NDArray[np.float32]:
        """All numbers as they lie on the device."""
        flat = np.zeros(self.firsts[-1], np.float32)
        for room, part in zip(self._parts_of(flat), weights.parts, strict=True):
            room[:, : part.shape[1]] = part
        return flat

    def unpacked(self, flat: NDArray[np.float32]) -> Weights[np.float32]:
        """The weights that lie there."""
        embedding, hidden, output = self._parts_of(flat)
        return Weights(embedding, hidden, np.ascontiguousarray(output[:, : self.letters]))

    def _parts_of(self, flat: NDArray[np.float32]) -> list[NDArray[np.float32]]:
        places = zip(self.firsts, self.shapes, strict=False)
        return [flat[first : first + rows * cols].reshape(rows, cols) for first, (rows, cols) in places]


class DeviceRoom:
    """Buffers on an open device. ``parts`` is how many shares of the gradients are added up.

    What has no comment is described in ``learn_strip.cl``, under the same name.
    """

    def __init__(self, opened: OpenDevice, task: Task, parts: int) -> None:
        self.opened, self.task, self.parts = opened, task, parts
        self.layout = Layout(task.letters, max(1, opened.device.mem_base_addr_align // 32))
        count, stride, batch = self.layout.firsts[-1], self.layout.stride, task.batch
        opened.check_room(4 * parts * count, 4 * MOST_STEPS * task.batch, task.examples.contexts.nbytes)
        self.contexts, self.answers = self._copied(task.examples.contexts), self._copied(task.examples.answers)
        self.asked = self._bytes(batch * CONTEXT)  # contexts to be answered
        self.weights, self.gradients = self._numbers(count), self._numbers(parts * count)
        self.hidden_t, self.output_t = self._numbers(HIDDEN * INPUTS), self._numbers(stride * HIDDEN)
        self.inputs, self.letters = self._numbers(batch * (INPUTS + 1)), self._numbers(batch * INPUTS)
        self.sums, self.active = self._numbers(batch * HIDDEN), self._numbers(batch * (HIDDEN + 1))
        self.logits, self.losses = self._numbers(batch * stride), self._numbers(MOST_STEPS * batch)
        self.before, self.right = self._bytes(batch * CONTEXT), self._bytes(batch)

    def parts_of(self, whole: cl.Buffer) -> list[cl.Buffer]:
        """Buffers over embedding, hidden and output layer in the weights, or in the gradients."""
        sizes = (4 * rows * cols for rows, cols in self.layout.shapes)
        return [whole.get_sub_region(4 * first, size) for first, size in zip(self.layout.firsts, sizes, strict=False)]

    def read_weights(self) -> Weights[np.float32]:
        """Those on the device."""
        flat = np.empty(self.layout.firsts[-1], np.float32)
        cl.enqueue_copy(self.opened.queue, flat, self.weights)
        return self.layout.unpacked(flat)

    def read_gradients(self) -> Weights[np.float32]:
        """Those of the last step."""
        shares = np.empty((self.parts, self.layout.firsts[-1]), np.float32)
        cl.enqueue_copy(self.opened.queue, shares, self.gradients)
        return self.layout.unpacked(shares.sum(axis=0))

    def write_weights(self, weights: Weights[np.float32]) -> None:
        """Replace them; the gradients become 0, with which ``sgd`` brings the layers' transposes up to date."""
        cl.enqueue_copy(self.opened.queue, self.weights, self.layout.packed(weights))
        zeros = np.zeros(self.parts * self.layout.firsts[-1], np.float32)
        cl.enqueue_copy(self.opened.queue, self.gradients, zeros)

    def read_losses(self, steps: int) -> NDArray[np.float64]:
        """The mean losses of the last batches."""
        losses = np.empty((steps, self.task.batch), np.float32)
        cl.enqueue_copy(self.opened.queue, losses, self.losses)
        means: NDArray[np.float64] = losses.mean(axis=1, dtype=np.float64)
        return means

    def write_asked(self, contexts: NDArray[np.uint8]) -> None:
        """Contexts to be answered, up to ``task.batch``."""
        cl.enqueue_copy(self.opened.queue, self.asked, np.ascontiguousarray(contexts))

    def read_probabilities(self, rows: int) -> NDArray[np.float32]:
        """The answers."""
        found = np.empty((rows, self.layout.stride), np.float32)
        cl.enqueue_copy(self.opened.queue, found, self.logits)
        return np.ascontiguousarray(found[:, : self.layout.letters])

    def _numbers(self, count: int) -> cl.Buffer:
        return self._bytes(4 * count)

    def _bytes(self, count: int) -> cl.Buffer:
        return cl.Buffer(self.opened.context, cl.mem_flags.READ_WRITE, count)

    def _copied(self, array: NDArray[np.uint8]) -> cl.Buffer:
        flags = cl.mem_flags.READ_ONLY | cl.mem_flags.COPY_HOST_PTR
        return cl.Buffer(self.opened.context, flags, hostbuf=array)
