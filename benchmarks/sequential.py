"""How fast the sequential lane is beside the same triple loop in C, compiled by ``gcc -O2``.

Both multiply the same matrices in the same order, tile by tile, in turns, so that whatever else the machine
does slows both. Prints the median and the spread of each and the ratio of the medians.

    python -m benchmarks.sequential [SIZE] [ROUNDS]      SIZE is MxNxK, 400x640x512 unless given
"""

import ctypes
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from benchmarks.report import print_place, print_ratio, print_sample
from gpuviz.compute.lanes.sequential import SequentialLane
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.shape import parse_size
from gpuviz.compute.trace import TileTrace

_LOOP_IN_C = """
#include <stddef.h>
void multiply(const float *a, const float *b, float *answers, long m, long n, long k, long tile_rows, long tile_cols)
{
    for (long top = 0; top < m; top += tile_rows)
        for (long left = 0; left < n; left += tile_cols)
            for (long row = top; row < top + tile_rows && row < m; row++)
                for (long col = left; col < left + tile_cols && col < n; col++) {
                    float total = 0.0f;
                    for (long term = 0; term < k; term++)
                        total += a[row * k + term] * b[term * n + col];
                    answers[row * n + col] = total;
                }
}
"""


def compile_loop(folder: Path, problem: MatmulProblem) -> Callable[[FloatMatrix], None]:
    """The C loop as a function that writes the problem's answers."""
    source, library = folder / "loop.c", folder / "loop.so"
    source.write_text(_LOOP_IN_C)
    subprocess.run(["gcc", "-O2", "-shared", "-fPIC", "-o", library, source], check=True)
    multiply = ctypes.CDLL(str(library)).multiply
    shape = problem.shape
    sizes = [ctypes.c_long(size) for size in (shape.m, shape.n, shape.k, shape.tile_rows, shape.tile_cols)]

    def run(answers: FloatMatrix) -> None:
        multiply(*(matrix.ctypes.data_as(ctypes.c_void_p) for matrix in (problem.a, problem.b, answers)), *sizes)

    return run


def main() -> None:
    """Compare and print."""
    m, n, k = parse_size(sys.argv[1] if len(sys.argv) > 1 else "400x640x512")
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    problem = MatmulProblem.random(m, n, k)
    lane, by_lane, by_c = SequentialLane(), problem.empty_answers(), problem.empty_answers()
    lane.prepare(problem)
    lane_ms, c_ms = [], []
    with tempfile.TemporaryDirectory() as folder:
        loop_in_c = compile_loop(Path(folder), problem)
        for _ in range(rounds):
            lane_ms.append(lane.run(problem, TileTrace.empty(problem.shape.tiles), by_lane).total_ns / 1e6)
            started_ns = time.perf_counter_ns()
            loop_in_c(by_c)
            c_ms.append((time.perf_counter_ns() - started_ns) / 1e6)
    assert np.array_equal(by_lane, by_c), "same order of additions, same answers"
    print_place()
    print_sample("sequential lane", lane_ms, problem.shape.flops)
    print_sample("gcc -O2", c_ms, problem.shape.flops)
    print_ratio("speed of the lane / speed of C", c_ms, lane_ms)


if __name__ == "__main__":
    main()
