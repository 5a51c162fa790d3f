"""Which sizes to race: those for which the sequential lane needs a given time, and those of the size sweep."""

import time
from threading import Timer

import numpy as np

from gpuviz.compute.lanes.sequential import SequentialLane
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.shape import MatmulShape
from gpuviz.compute.trace import TileTrace
from gpuviz.errors import ProblemTooLarge

# M and N, rising; each is cut into 25 × 40 tiles. Rows of a tile fill whole blocks of 6, 8 or 12 (except in the
# smallest sizes), its columns whole blocks of 16 (see matmul_cpu.cl). N is an odd multiple of 640: with N = 2560, for
# instance, a column of B falls into so few cache sets that the sequential lane (and the same loop in C) becomes three
# times slower, which would flatter the other lanes. So does K above 2048: then a column spans more pages than the TLB
# holds.
_ANSWERS = (
    (150, 640),
    (300, 640),
    (600, 1920),
    (1200, 1920),
    (1800, 1920),
    (1800, 3200),
    (3600, 3200),
    (3600, 4480),
    (4800, 5760),
    (6600, 7040),
    (9600, 10880),
)
_MOST_K = 2048
_K_STEP = 32
_FIRST_GUESS_K = 1024
_CALIBRATION_S = 0.06

SWEEP_SIZES = (
    (25, 40, 16),
    (50, 80, 32),
    (100, 160, 64),
    (200, 320, 128),
    (400, 640, 256),
    (400, 640, 1024),
    (600, 1920, 512),
    (1800, 1920, 512),
)
_LONGEST_RUN_S = 0.5  # of the sequential lane in the sweep
_FEWEST_RUNS, _MOST_RUNS = 3, 9


def sweep_runs(flops: int, sequential_flops_per_s: float) -> int:
    """How many runs each lane makes of a size of the sweep: the smaller, the more.

    An odd number, as the median counts; 0 if the sequential lane would take too long.
    """
    run_s = flops / sequential_flops_per_s
    if run_s > _LONGEST_RUN_S:
        return 0
    return int(max(_FEWEST_RUNS, min(_MOST_RUNS, _LONGEST_RUN_S / max(run_s, 1e-9)))) // 2 * 2 + 1


def size_for_sequential_seconds(seconds: float) -> tuple[int, int, int]:
    """M, N, K for which the sequential lane takes about ``seconds`` on this machine, as far as memory allows."""
    rate = _sequential_flops_per_s(600, 1920, _FIRST_GUESS_K)
    fitting = [(m, n) for m, n in _ANSWERS if 2 * m * n * _MOST_K >= rate * seconds] or [_ANSWERS[-1]]
    m, n = fitting[0]
    while not _fits_memory(m, n) and (m, n) != _ANSWERS[0]:
        m, n = _ANSWERS[_ANSWERS.index((m, n)) - 1]
    k = _k_for(rate, seconds, m, n)
    # Calibrate again with this size, as the speed depends on how B maps to the caches.
    return m, n, _k_for(_sequential_flops_per_s(m, n, k), seconds, m, n)


def _k_for(flops_per_s: float, seconds: float, m: int, n: int) -> int:
    k = round(flops_per_s * seconds / (2 * m * n) / _K_STEP) * _K_STEP
    return min(max(k, _K_STEP), _MOST_K)


def _fits_memory(m: int, n: int) -> bool:
    try:
        MatmulShape.plan(m, n, _MOST_K).check_fits_memory()
    except ProblemTooLarge:
        return False
    return True


def _sequential_flops_per_s(m: int, n: int, k: int) -> float:
    """The sequential lane's FLOP/s, from the tiles it finishes within ``_CALIBRATION_S``."""
    problem = MatmulProblem.of(np.ones((m, k), np.float32), np.ones((k, n), np.float32))
    lane, trace = SequentialLane(), TileTrace.empty(problem.shape.tiles)
    lane.prepare(problem)
    answers, _ = problem.empty_answers(), problem.heat  # computed here, so that only the loop is timed
    timer = Timer(_CALIBRATION_S, trace.cancel.cancel)
    timer.start()
    # CPU time of this thread, so that other busy processes do not count.
    started_ns = time.thread_time_ns()
    try:
        lane.run(problem, trace, answers)
    finally:
        busy_ns = time.thread_time_ns() - started_ns
        timer.cancel()
        timer.join()
    share = np.count_nonzero(trace.end_ns) / problem.shape.tiles
    return problem.shape.flops * share / max(busy_ns, 1) * 1e9
