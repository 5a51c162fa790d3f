"""How time and memory grow with the number of tiles, and with the size of the matrices up to what memory allows.

Each line is a process of its own, so that its memory is its own. Every answer of small products is marked; of large
ones a few hundred are, picked at random, as the float64 reference would take longer than all the rest.

    python -m benchmarks.growth [tiles|sizes] [DEVICE]
"""

import os
import random
import statistics
import subprocess
import sys
import time

import numpy as np
import psutil

from gpuviz.compute.probe import probe_devices
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.shape import MatmulShape
from gpuviz.compute.trace import TileTrace
from gpuviz.compute.verification import CORRECT, Reference
from gpuviz.errors import ProblemTooLarge

_TILES = (100, 1000, 10_000, 100_000)
_TILES_SIZE = (1600, 2560, 1024)
_SIDES = (64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768)
_FULLY_MARKED = 2e10  # calculations
_PICKED = 300
_LONGEST_S = 6.0
_RUNS = 5


def main() -> None:
    """Print one table or both; ``one M N K TILES DEVICE`` is how the children are called."""
    what, *rest = sys.argv[1:] or ["all"]
    if what == "one":
        m, n, k, tiles = (int(number) for number in rest[:4])
        _measure(m, n, k, tiles, rest[4])
        return
    probe = probe_devices()
    os.environ.update(probe.environment)
    device = probe.choose(rest[0] if rest else None)
    print(f"{'M×N×K':>20} {'tiles':>8} {'median':>12} {'GFLOP/s':>9} {'memory':>10}")
    if what in ("all", "tiles"):
        for tiles in _TILES:
            _child(*_TILES_SIZE, tiles, device.name)
    if what in ("all", "sizes"):
        for side in _SIDES:
            try:
                MatmulShape.plan(side, side, side).check_fits_memory(lanes=1)
            except ProblemTooLarge as error:
                print(f"{side}³: {error}")
                break
            _child(side, side, side, 1000, device.name)


def _child(m: int, n: int, k: int, tiles: int, device: str) -> None:
    numbers = [str(number) for number in (m, n, k, tiles)]
    subprocess.run([sys.executable, "-m", "benchmarks.growth", "one", *numbers, device], check=True)


def _measure(m: int, n: int, k: int, tiles: int, device_name: str) -> None:
    probe = probe_devices()
    from gpuviz.compute.lanes.opencl import OpenClLane  # noqa: PLC0415 - loads drivers

    before = psutil.Process().memory_info().rss
    lane = OpenClLane(probe.choose(device_name))
    problem = MatmulProblem.random(m, n, k, tiles)
    lane.prepare(problem)
    answers, times_ms = problem.empty_answers(), list[float]()
    started_s = time.perf_counter()
    while len(times_ms) < _RUNS and time.perf_counter() - started_s < _LONGEST_S:
        answers.fill(np.nan)
        times_ms.append(lane.run(problem, TileTrace.empty(problem.shape.tiles), answers).total_ns / 1e6)
    grown_mb = (psutil.Process().memory_info().rss - before) / 1e6
    _check(problem, answers)
    median_ms = statistics.median(times_ms)
    speed = problem.shape.flops / median_ms / 1e6
    print(
        f"{f'{m}×{n}×{k}':>20} {problem.shape.tiles:>8,} {median_ms:>9.2f} ms {speed:>9.1f} {grown_mb:>7.0f} MB",
        flush=True,
    )


def _check(problem: MatmulProblem, answers: FloatMatrix) -> None:
    if problem.shape.flops <= _FULLY_MARKED:
        assert (Reference(problem).mark(answers) == CORRECT).all()
        return
    assert np.isfinite(answers).all()
    picks = random.Random(0)
    for _ in range(_PICKED):
        row, col = picks.randrange(problem.shape.m), picks.randrange(problem.shape.n)
        terms = problem.a[row].astype(np.float64) * problem.b[:, col]
        assert abs(answers[row, col] - terms.sum()) <= problem.shape.k * np.finfo(np.float32).eps * np.abs(terms).sum()


if __name__ == "__main__":
    main()
