"""The sequential lane's loop beside the same loop in C, to show that the opponent is not handicapped."""

import ctypes
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from gpuviz.bench.interleave import interleave, ratio_spread
from gpuviz.bench.lane_case import speed_samples
from gpuviz.bench.report import Finding, Missing, Promise, Section
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.lanes.sequential import SequentialLane
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.trace import TileTrace
from gpuviz.errors import BenchmarkFailed, WrongAnswer

SIZE = (400, 640, 512)
_COMPILERS = ("cc", "gcc", "clang")
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


def measure(budget: SectionBudget, size: tuple[int, int, int] = SIZE) -> Section:
    """Measure both with the same matrices, tile by tile in the same order; their answers must be equal bit by bit.

    Raises:
        BenchmarkFailed: if the C compiler fails.
        WrongAnswer: if they differ.
    """
    section = Section("sequential", "One answer after another")
    compiler = next(filter(None, map(shutil.which, _COMPILERS)), None)
    if compiler is None:
        section.missing.append(Missing("a C compiler", "not installed"))
        return section
    problem = MatmulProblem.random(*size)
    lane, by_lane, by_c = SequentialLane(), problem.empty_answers(), problem.empty_answers()
    lane.prepare(problem)
    with tempfile.TemporaryDirectory() as folder:
        in_c = _compiled(compiler, Path(folder), problem)

        def of_lane() -> float:
            return lane.run(problem, TileTrace.empty(problem.shape.tiles), by_lane).total_ns / 1e6

        def of_c() -> float:
            started_ns = time.perf_counter_ns()
            in_c(by_c)
            return (time.perf_counter_ns() - started_ns) / 1e6

        times_ms = interleave({"the professor": of_lane, "C": of_c}, budget.left_s, budget.rounds)
    if not np.array_equal(by_lane, by_c):
        raise WrongAnswer(who=lane.describe())
    for case, sample_ms in times_ms.items():
        note = f"{Path(compiler).name} -O2" if case == "C" else lane.describe()
        section.samples.extend(speed_samples(case, sample_ms, problem.shape.flops, note))
    found = ratio_spread(times_ms["C"], times_ms["the professor"])
    section.findings.append(
        Finding("speed of the sequential lane / the same loop in C", found, Promise("at least", 0.9, 1.0))
    )
    return section


def _compiled(compiler: str, folder: Path, problem: MatmulProblem) -> Callable[[FloatMatrix], None]:
    """The compiled C loop as a function that writes the problem's answers."""
    source, library = folder / "loop.c", folder / "loop.so"
    source.write_text(_LOOP_IN_C)
    try:
        subprocess.run([compiler, "-O2", "-shared", "-fPIC", "-o", library, source], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise BenchmarkFailed(what="C", detail=str(error)) from error
    multiply = ctypes.CDLL(str(library)).multiply
    shape = problem.shape
    sizes = [ctypes.c_long(size) for size in (shape.m, shape.n, shape.k, shape.tile_rows, shape.tile_cols)]

    def run(answers: FloatMatrix) -> None:
        multiply(*(matrix.ctypes.data_as(ctypes.c_void_p) for matrix in (problem.a, problem.b, answers)), *sizes)

    return run
