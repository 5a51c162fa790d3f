"""The launches of a step and of an answer, in the form that suits a device."""

import math
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import pyopencl as cl
from msgspec.structs import replace

from gpuviz.chapters.training.device_room import DeviceRoom
from gpuviz.chapters.training.launch import Launch
from gpuviz.chapters.training.model import HIDDEN, INPUTS
from gpuviz.chapters.training.names import CONTEXT
from gpuviz.chapters.training.trainer import Task
from gpuviz.compute.gpu_kernel import build_matmul_gpu, power_of_two, work_group_limit
from gpuviz.compute.parameters import CpuParameters, GpuParameters
from gpuviz.compute.program import OpenDevice
from gpuviz.compute.shaders import shader_source

_STRIPS_PER_UNIT = 4  # of a CPU: no core idles for long at the end, and few shares of the gradients are added up
_STRIP_STEP = 16  # examples; strips are multiples of it
_CPU_DEPTH = 256  # terms; no product of a strip has more
_COMPILED_TOGETHER = "matmul_cpu", "embed", "activate", "softmax_loss", "activation_gradient", "learn_strip"
_ONLY_ANSWERS = "-DTRACE=0", "-DCELLS=0"  # products without trace and cells
_NO_TILES = None, np.float32(0), np.float32(1), None, None, None, None  # in place of what these would need
_GPU_WIDTH = 64  # work-items that share a row or a letter
_NO_LEARNING = "-DLEARN=0"


@dataclass(frozen=True)
class StepLaunches:
    """A step, in order. ``draws`` has the step's number as an argument, ``tells`` the place of its losses.

    ``adjusts`` is ``sgd``, the last one, whose last argument is the learning rate.
    """

    launches: tuple[Launch, ...]
    draws: tuple[Launch, int]
    tells: tuple[Launch, int]

    @property
    def adjusts(self) -> Launch:
        """See above."""
        return self.launches[-1]


class DeviceSteps(Protocol):
    """A form of the steps, for one device."""

    room: DeviceRoom

    def learning(self) -> StepLaunches:
        """A step."""
        ...

    def answering(self, rows: int) -> tuple[Launch, ...]:
        """What turns so many contexts in ``room.asked`` into probabilities in ``room.logits``."""
        ...


class CpuSteps:
    """All of a step in one launch, each work-item with some examples of its own, and ``sgd``."""

    def __init__(self, opened: OpenDevice, parameters: CpuParameters, task: Task) -> None:
        self._opened, self._parameters = opened, replace(parameters, depth=_CPU_DEPTH)
        self._kernels: dict[tuple[str, ...], cl.Kernel] = {}  # by their options
        wanted = task.batch / (_STRIPS_PER_UNIT * max(1, opened.info.compute_units))
        self._strip = math.ceil(wanted / _STRIP_STEP) * _STRIP_STEP
        self.room = DeviceRoom(opened, task, math.ceil(task.batch / self._strip))

    def learning(self) -> StepLaunches:
        """As ``DeviceSteps.learning``."""
        room = self.room
        strips = self._strips(room.contexts, room.task.batch, len(room.task.examples), room.task.seed)
        return StepLaunches((strips, _sgd(self._opened, room, 1)), (strips, -2), (strips, -1))

    def answering(self, rows: int) -> tuple[Launch, ...]:
        """As ``DeviceSteps.answering``."""
        return (self._strips(self.room.asked, rows, rows, 0, _NO_LEARNING),)

    def _strips(self, contexts: cl.Buffer, rows: int, examples: int, seed: int, *options: str) -> Launch:
        room = self.room
        if options not in self._kernels:
            source = "".join(shader_source(name) for name in _COMPILED_TOGETHER)
            sizes = *room.layout.options, *_ONLY_ANSWERS, "-DDIRECT=1", f"-DSTRIP={self._strip}"
            self._kernels[options] = self._opened.kernel("learn_strip", [*sizes, *options], source, self._parameters)
        buffers = (
            contexts, room.answers, room.weights, room.hidden_t, room.output_t, room.inputs, room.sums, room.active,
            room.logits, room.letters, room.before, room.right, room.losses, room.gradients,
        )  # fmt: skip
        items = math.ceil(rows / self._strip)
        return Launch.of(self._kernels[options], (items,), (1,), *buffers, rows, examples, _signed(seed), 0, 0)


class GpuSteps:
    """A launch for everything that needs all of what came before: products, and what stands between them."""

    def __init__(self, opened: OpenDevice, parameters: GpuParameters, task: Task) -> None:
        self._opened, self.room = opened, DeviceRoom(opened, task, parts=1)
        self._kernels: dict[tuple[str, str], cl.Kernel] = {}  # by their names and options
        self._matmul, self._fitting = build_matmul_gpu(opened, parameters, list(_ONLY_ANSWERS))
        self._matmul_t, self._fitting_t = build_matmul_gpu(opened, parameters, [*_ONLY_ANSWERS, "-DTRANSPOSED=1"])

    def learning(self) -> StepLaunches:
        """As ``DeviceSteps.learning``."""
        room, stride, batch = self.room, self.room.layout.stride, self.room.task.batch
        embedding, hidden, output = room.parts_of(room.weights)
        embedding_g, hidden_g, output_g = room.parts_of(room.gradients)
        examples = room.contexts, room.answers, embedding, room.inputs, room.before, room.right
        embed = self._each("embed", batch, *examples, batch, len(room.task.examples), _signed(room.task.seed), 0)
        loss = self._each("softmax_loss", batch, room.logits, room.right, room.losses, batch, 0)
        launches = (
            embed,
            self._product(room.inputs, hidden, room.sums, batch, HIDDEN, INPUTS + 1),
            self._each("activate", batch, room.sums, room.active),
            self._product(room.active, output, room.logits, batch, stride, HIDDEN + 1),
            loss,
            self._product_t(room.active, room.logits, output_g, HIDDEN + 1, stride, batch),
            self._product(room.logits, room.output_t, room.sums, batch, HIDDEN, stride),
            self._each("activation_gradient", batch, room.active, room.sums),
            self._product_t(room.inputs, room.sums, hidden_g, INPUTS + 1, HIDDEN, batch),
            self._product(room.sums, room.hidden_t, room.letters, batch, INPUTS, HIDDEN),
            self._letters(room.before, room.letters, embedding_g, batch * CONTEXT),
            _sgd(self._opened, room, _GPU_WIDTH),
        )
        return StepLaunches(launches, (embed, -1), (loss, -1))

    def answering(self, rows: int) -> tuple[Launch, ...]:
        """As ``DeviceSteps.answering``."""
        room = self.room
        embedding, hidden, output = room.parts_of(room.weights)
        asked = room.asked, None, embedding, room.inputs, None, None
        return (
            self._each("embed", rows, *asked, rows, rows, 0, 0, option=_NO_LEARNING),
            self._product(room.inputs, hidden, room.sums, rows, HIDDEN, INPUTS + 1),
            self._each("activate", rows, room.sums, room.active),
            self._product(room.active, output, room.logits, rows, room.layout.stride, HIDDEN + 1),
            self._each("softmax_loss", rows, room.logits, None, None, rows, 0, option=_NO_LEARNING),
        )

    def _each(self, name: str, rows: int, *arguments: object, option: str = "") -> Launch:
        """A kernel with one work-item an example."""
        if (name, option) not in self._kernels:
            options = [*self.room.layout.options, *([option] if option else [])]
            self._kernels[name, option] = self._opened.kernel(name, options)
        return Launch.of(self._kernels[name, option], (rows,), None, *arguments)

    def _product(self, a: cl.Buffer, b: cl.Buffer, c: cl.Buffer, m: int, n: int, k: int) -> Launch:
        """C = A·B, where A is M×K and B is K×N, all row-major."""
        return self._blocks(self._matmul, self._fitting, (a, b, c), m, n, k)

    def _product_t(self, a: cl.Buffer, b: cl.Buffer, c: cl.Buffer, m: int, n: int, k: int) -> Launch:
        """The same where A lies as its transpose does."""
        return self._blocks(self._matmul_t, self._fitting_t, (a, b, c), m, n, k)

    def _blocks(
        self, kernel: cl.Kernel, fitting: GpuParameters, matrices: tuple[cl.Buffer, ...], m: int, n: int, k: int
    ) -> Launch:
        blocks, side = math.ceil(m / fitting.block_rows) * math.ceil(n / fitting.block_cols), fitting.side
        return Launch.of(kernel, (blocks * side, side), (side, side), *matrices, m, n, k, m, n, *_NO_TILES)

    def _letters(self, *arguments: object) -> Launch:
        """``embedding_gradient`` with one work-group a letter, as large as it can be."""
        width = power_of_two(min(_GPU_WIDTH, self._opened.device.max_work_group_size))
        while True:
            kernel = self._opened.kernel("embedding_gradient", [*self.room.layout.options, f"-DWIDTH={width}"])
            if width <= max(1, work_group_limit(kernel, self._opened.device)):
                return Launch.of(kernel, (self.room.layout.letters * width,), (width,), *arguments)
            width //= 2


def _sgd(opened: OpenDevice, room: DeviceRoom, width: int) -> Launch:
    """``sgd`` at a learning rate of 0, with so many work-items a row."""
    kernel = opened.kernel("sgd", [*room.layout.options, f"-DWIDTH={width}"])
    rows = sum(rows for rows, _ in room.layout.shapes)
    buffers = room.weights, room.gradients, room.hidden_t, room.output_t
    group = (1,) if width == 1 else None
    return Launch.of(kernel, (rows * width,), group, *buffers, room.parts, np.float32(0))


def _signed(seed: int) -> int:
    """The low 32 bits of a seed as a signed number."""
    return ((seed & 0xFFFFFFFF) ^ 0x80000000) - 0x80000000
