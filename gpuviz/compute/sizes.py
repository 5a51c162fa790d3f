"""Which sizes to race: as large as makes the sequential lane need a given time, and the sweep for the curve."""

from threading import Timer

import numpy as np

from gpuviz.compute.lanes.sequential import SequentialLane
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.shape import MAX_DIMENSION
from gpuviz.compute.trace import TileTrace

# M and N by falling size; each is cut into 25 × 40 tiles of whole 6 × 16 blocks (see matmul_cpu.cl). N is an odd
# multiple of 640: with N = 2560 the numbers of a column fall into so few cache sets that the sequential lane (and the
# same loop in C) runs three times slower, which would flatter the other lanes.
_ANSWERS = ((1650, 1920), (750, 1920), (300, 640), (150, 640))
_K_STEP = 32
_LEAST_K = 64
_FIRST_GUESS_K = 512
_CALIBRATION_S = 0.15
_MOST_CALIBRATION_K = 4096  # beyond it the speed no longer changes, and the matrices only cost memory

SWEEP_SIZES = (
    (25, 40, 16),
    (50, 80, 32),
    (100, 160, 64),
    (200, 320, 128),
    (400, 640, 256),
    (400, 640, 1024),
    (750, 1920, 512),
    (1650, 1920, 512),
)


def size_for_sequential_seconds(seconds: float) -> tuple[int, int, int]:
    """M, N and K such that the sequential lane on this machine takes about ``seconds``.

    The loop is timed on the very shape that is chosen, because its speed hangs on how B lies in the caches.
    """
    for m, n in _ANSWERS:
        k = _FIRST_GUESS_K
        for _ in range(2):
            rate = _sequential_flops_per_s(m, n, min(k, _MOST_CALIBRATION_K))
            k = int(rate * seconds / (2 * m * n)) // _K_STEP * _K_STEP
            k = min(max(k, _K_STEP), MAX_DIMENSION)
        if k >= _LEAST_K:
            break
    return m, n, k


def _sequential_flops_per_s(m: int, n: int, k: int) -> float:
    """The sequential lane's speed, from the tiles it finishes within a fraction of a second."""
    problem = MatmulProblem.of(np.ones((m, k), np.float32), np.ones((k, n), np.float32))
    lane, trace = SequentialLane(), TileTrace.empty(problem.shape.tiles)
    lane.prepare(problem)
    timer = Timer(_CALIBRATION_S, trace.stop.fill, [1])
    timer.start()
    try:
        lane.run(problem, trace, problem.empty_answers())
    finally:
        timer.cancel()
        timer.join()
    done = int(np.count_nonzero(trace.end_ns))
    seconds = trace.end_ns[done - 1] / 1e9
    return problem.shape.flops * done / problem.shape.tiles / max(float(seconds), 1e-9)
