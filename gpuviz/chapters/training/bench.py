"""A step of the training beside others: PyTorch's on the same cores, where it is installed, and the same loop in C.

    python -m gpuviz.chapters.training.bench [ROUNDS]

PyTorch gets its batches drawn beforehand, all cores, and its own SGD. The C compiler gets ``-O2 -march=native``. All
begin with the same weights, and must arrive at the same.
"""

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import count, cycle, islice
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.training.measurement import are_alike
from gpuviz.chapters.training.model import HIDDEN, INPUTS, NUMBERS, Weights, first_weights
from gpuviz.chapters.training.names import CONTEXT, read_names
from gpuviz.chapters.training.sequential_trainer import SequentialTrainer
from gpuviz.chapters.training.trainer import Task
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.host import available_cores
from gpuviz.compute.known_devices import known_devices
from gpuviz.compute.probe import probe_devices

STUDENTS, PYTORCH, PROFESSOR, IN_C = "students", "PyTorch", "professor", "the same in C"
_RATE = 0.1
_CHECKED_STEPS = 5  # after which all must have the same weights
_QUICK_STEPS, _SLOW_STEPS = 200, 3  # of a round
_PAUSE_S = 0.3  # for about so long idle threads of PyTorch spin
_IN_C = """
#include <math.h>
#include <string.h>
static float x[BATCH][IN + 1], z[BATCH][H], h[BATCH][H + 1], l[BATCH][V], back[BATCH][H], e[BATCH][IN];
static float xt[IN + 1][BATCH], ht[H + 1][BATCH], lt[V][BATCH], bt[H][BATCH], w1[IN + 1][H], w2[H + 1][V];
static float g1[H][IN + 1], g2[V][H + 1], ge[V][NUMBERS];

/* left (rows x terms) times the transpose of table (cols x terms) */
static void multiply(const float *left, const float *table, float *out, int rows, int cols, int terms)
{
    for (int row = 0; row < rows; row++)
        for (int col = 0; col < cols; col++) {
            float total = 0.0f;
            for (int term = 0; term < terms; term++)
                total += left[row * terms + term] * table[col * terms + term];
            out[row * cols + col] = total;
        }
}

static void turn(const float *matrix, float *out, int rows, int cols)
{
    for (int row = 0; row < rows; row++)
        for (int col = 0; col < cols; col++)
            out[col * rows + row] = matrix[row * cols + col];
}

static void adjust(float *weights, const float *gradients, int count, float rate)
{
    for (int i = 0; i < count; i++)
        weights[i] -= rate * gradients[i];
}

void step(float *embedding, float *hidden, float *output, const unsigned char *before, const unsigned char *right,
          float rate)
{
    for (int i = 0; i < BATCH; i++) {
        for (int p = 0; p < CONTEXT; p++)
            for (int n = 0; n < NUMBERS; n++)
                x[i][p * NUMBERS + n] = embedding[before[i * CONTEXT + p] * NUMBERS + n];
        x[i][IN] = 1.0f;
    }
    multiply(*x, hidden, *z, BATCH, H, IN + 1);
    for (int i = 0; i < BATCH; i++) {
        for (int j = 0; j < H; j++)
            h[i][j] = tanhf(z[i][j]);
        h[i][H] = 1.0f;
    }
    multiply(*h, output, *l, BATCH, V, H + 1);
    for (int i = 0; i < BATCH; i++) {
        float largest = l[i][0], total = 0.0f;
        for (int j = 1; j < V; j++)
            largest = l[i][j] > largest ? l[i][j] : largest;
        for (int j = 0; j < V; j++)
            total += l[i][j] = expf(l[i][j] - largest);
        for (int j = 0; j < V; j++)
            l[i][j] /= total * BATCH;
        l[i][right[i]] -= 1.0f / BATCH;
    }
    turn(*l, *lt, BATCH, V), turn(*h, *ht, BATCH, H + 1), turn(output, *w2, V, H + 1);
    multiply(*lt, *ht, *g2, V, H + 1, BATCH);
    multiply(*l, *w2, *back, BATCH, H, V);
    for (int i = 0; i < BATCH; i++)
        for (int j = 0; j < H; j++)
            back[i][j] *= 1.0f - h[i][j] * h[i][j];
    turn(*back, *bt, BATCH, H), turn(*x, *xt, BATCH, IN + 1), turn(hidden, *w1, H, IN + 1);
    multiply(*bt, *xt, *g1, H, IN + 1, BATCH);
    multiply(*back, *w1, *e, BATCH, IN, H);
    memset(ge, 0, sizeof ge);
    for (int i = 0; i < BATCH; i++)
        for (int p = 0; p < CONTEXT; p++)
            for (int n = 0; n < NUMBERS; n++)
                ge[before[i * CONTEXT + p]][n] += e[i][p * NUMBERS + n];
    adjust(embedding, *ge, V * NUMBERS, rate), adjust(hidden, *g1, H * (IN + 1), rate);
    adjust(output, *g2, V * (H + 1), rate);
}
"""

Rival = Callable[[int], object]  # makes so many more steps
Learnt = dict[str, Callable[[], Weights[np.float32]]]


@dataclass(frozen=True)
class _Took:
    """Milliseconds of a step: by the clock, and of the thread that made it, whatever else its core did meanwhile."""

    ms: float
    thread_ms: float


def main() -> None:
    """Print the time of a step of each: the median and the spread of rounds in which all take turns."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    names = read_names()
    task = Task(names.examples, len(names.alphabet), seed=1)
    with tempfile.TemporaryDirectory() as folder:
        learnt: Learnt = {}
        rivals = _students(task, learnt) | _pytorch(task, learnt)
        rivals |= _professor(task, learnt) | _in_c(task, Path(folder), learnt)
        for rival in rivals.values():
            rival(_CHECKED_STEPS)
        for name, weights in learnt.items():
            if not are_alike(weights(), learnt[PROFESSOR]()):
                raise ValueError(f"{name} learnt something else")
        took: dict[str, list[_Took]] = {name: [] for name in rivals}
        for _ in range(rounds):
            for name, rival in rivals.items():
                took[name].append(_round(name, rival))
    for name, measured in took.items():
        times = [one.ms for one in measured]
        print(f"{name:14} {median(times):8.3f} ms a step ({min(times):.3f} to {max(times):.3f})")
    for slow, quick in (PYTORCH, STUDENTS), (PROFESSOR, STUDENTS):
        if slow in took:
            _print_ratio(
                f"{slow} / {quick}", [one.ms / other.ms for one, other in zip(took[slow], took[quick], strict=True)]
            )
    ratios = [one.thread_ms / other.thread_ms for one, other in zip(took[IN_C], took[PROFESSOR], strict=True)]
    _print_ratio(f"{IN_C} / {PROFESSOR}, by the time of their thread", ratios)


def _print_ratio(name: str, ratios: list[float]) -> None:
    print(f"{name}: {median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")


def _round(name: str, rival: Rival) -> _Took:
    steps = _QUICK_STEPS if name in {STUDENTS, PYTORCH} else _SLOW_STEPS
    started_ns, thread_ns = time.perf_counter_ns(), time.thread_time_ns()
    rival(steps)
    elapsed_ns, worked_ns = time.perf_counter_ns() - started_ns, time.thread_time_ns() - thread_ns
    if name == PYTORCH:
        time.sleep(_PAUSE_S)
    return _Took(elapsed_ns / steps / 1e6, worked_ns / steps / 1e6)


def _students(task: Task, learnt: Learnt) -> dict[str, Rival]:
    probe = known_devices() or probe_devices()
    os.environ.update(probe.environment)
    from gpuviz.chapters.training.opencl_trainer import OpenClTrainer  # noqa: PLC0415 - it loads the drivers

    device = probe.devices[0]
    print(f"students: {device.name} ({device.driver}), professor: one core of {available_cores()}")
    trainer = OpenClTrainer(device, task)
    learnt[STUDENTS] = trainer.weights
    return {STUDENTS: lambda steps: trainer.train(steps, _RATE)}


def _professor(task: Task, learnt: Learnt) -> dict[str, Rival]:
    trainer = SequentialTrainer(task, CancelToken())
    learnt[PROFESSOR] = trainer.weights
    return {PROFESSOR: lambda steps: trainer.train(steps, _RATE)}


def _pytorch(task: Task, learnt: Learnt) -> dict[str, Rival]:
    """Its own modules, optimiser and threads; nothing where it is not installed."""
    if find_spec("torch") is None:
        return {}
    import torch  # noqa: PLC0415

    torch.set_num_threads(available_cores())
    table, hidden, output = (torch.from_numpy(part) for part in first_weights(task.letters, task.seed).parts)
    embedding = torch.nn.Embedding(task.letters, NUMBERS)
    first, second = torch.nn.Linear(INPUTS, HIDDEN), torch.nn.Linear(HIDDEN, task.letters)
    with torch.no_grad():
        embedding.weight.copy_(table)
        for layer, given in (first, hidden), (second, output):
            layer.weight.copy_(given[:-1].T)
            layer.bias.copy_(given[-1])
    model = torch.nn.Sequential(embedding, torch.nn.Flatten(), first, torch.nn.Tanh(), second)
    optimizer, loss_of = torch.optim.SGD(model.parameters(), lr=_RATE), torch.nn.CrossEntropyLoss()
    batches = (task.batch_of(step) for step in range(_CHECKED_STEPS + _QUICK_STEPS))
    drawn = cycle(
        [
            (torch.from_numpy(batch.contexts.astype(np.int64)), torch.from_numpy(batch.answers.astype(np.int64)))
            for batch in batches
        ]
    )

    def run(steps: int) -> None:
        for contexts, answers in islice(drawn, steps):
            optimizer.zero_grad()
            loss_of(model(contexts), answers).backward()
            optimizer.step()

    def weights() -> Weights[np.float32]:
        with torch.no_grad():
            tables = (torch.cat([layer.weight.T, layer.bias[None]]).numpy() for layer in (first, second))
            return Weights(embedding.weight.numpy(), *tables)

    learnt[PYTORCH] = weights
    return {PYTORCH: run}


def _in_c(task: Task, folder: Path, learnt: Learnt) -> dict[str, Rival]:
    source, library = folder / "step.c", folder / "step.so"
    source.write_text(_IN_C)
    sizes = {"BATCH": task.batch, "CONTEXT": CONTEXT, "NUMBERS": NUMBERS, "IN": INPUTS, "H": HIDDEN, "V": task.letters}
    options = ["-O2", "-march=native", "-w", "-shared", "-fPIC", *(f"-D{name}={size}" for name, size in sizes.items())]
    command = [shutil.which("gcc") or "cc", *options, "-o", str(library), str(source), "-lm"]
    subprocess.run(command, check=True)
    step = ctypes.CDLL(str(library)).step
    embedding, hidden, output = first_weights(task.letters, task.seed).parts
    parts = embedding, *(np.ascontiguousarray(layer.T) for layer in (hidden, output))
    places, numbers = [_place(part) for part in parts], count()

    def run(steps: int) -> None:
        for number in islice(numbers, steps):
            batch = task.batch_of(number)
            step(*places, _place(batch.contexts), _place(batch.answers), ctypes.c_float(_RATE))

    learnt[IN_C] = lambda: Weights(parts[0], parts[1].T, parts[2].T)
    return {IN_C: run}


def _place(array: NDArray[Any]) -> ctypes.c_void_p:
    return array.ctypes.data_as(ctypes.c_void_p)


if __name__ == "__main__":
    main()
