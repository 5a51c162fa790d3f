"""How time and memory grow with the number of tiles, and with the size of the matrices up to what memory allows.

Each line is measured in a process of its own, so that its memory is its own:

    python -m gpuviz.bench.growth DEVICE_AS_JSON M N K TILES
"""

import subprocess
import sys
import time

import msgspec
import numpy as np
import psutil

from gpuviz.bench.child import last_error_line, run_child
from gpuviz.bench.figures import size_name
from gpuviz.bench.lane_case import SampledRows, Verifier, speed_samples
from gpuviz.bench.report import Missing, Section
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.shape import DEFAULT_TILES, MatmulShape
from gpuviz.compute.trace import TileTrace
from gpuviz.compute.verification import CORRECT, Reference
from gpuviz.errors import BenchmarkFailed, NoOpenCl, ProblemTooLarge, WrongAnswer

_TILES_SIZE, _TILES = (1600, 2560, 1024), (100, 1000, 10_000, 100_000)
_SIDES = (64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768)
_LINES = [(*_TILES_SIZE, tiles) for tiles in _TILES] + [(side, side, side, DEFAULT_TILES) for side in _SIDES]
_PATIENCE_S = 120.0
_FULLY_VERIFIED_FLOPS = 2e10  # beyond, the float64 reference of all answers would take longer than all the rest
_SAMPLED_ROWS = 32
_RUNS, _LONGEST_S = 5, 6.0


class Growth(msgspec.Struct, frozen=True):
    """One line: the times of all runs, and by how much the process grew for them."""

    times_ms: list[float]
    grown_mb: float


def measure(budget: SectionBudget, lines: list[tuple[int, int, int, int]] = _LINES) -> Section:
    """Measure products of (M, N, K, tiles), in this order, until time is up or one does not fit into memory.

    Raises:
        NoOpenCl: if there is no device.
        BenchmarkFailed: if a child fails.
    """
    if budget.device is None:
        raise NoOpenCl(detail="no device passed the probe")
    section = Section("growth", "From few tiles to many, from small matrices to large ones")
    for done, (m, n, k, tiles) in enumerate(lines):
        name = f"{size_name((m, n, k))}, {tiles:,} tiles"
        if done and budget.left_s <= 0:
            section.missing.append(Missing(f"from {name} on", "no time left"))
            break
        try:
            shape = MatmulShape.plan(m, n, k, tiles)
            shape.check_fits_memory(lanes=1)
        except ProblemTooLarge as error:
            section.missing.append(Missing(name, str(error)))
            break
        budget.say(name)
        growth = _in_child(budget.device, m, n, k, tiles)
        note = f"{growth.grown_mb:.0f} MB"
        named = f"{size_name((m, n, k))}, {shape.tiles:,} tiles"
        section.samples.extend(speed_samples(named, growth.times_ms, shape.flops, note))
    section.notes.append("each in a process of its own, with the memory that it grew by")
    return section


def _in_child(device: DeviceInfo, m: int, n: int, k: int, tiles: int) -> Growth:
    numbers = [str(number) for number in (m, n, k, tiles)]
    try:
        child = run_child("growth", __name__, msgspec.json.encode(device).decode(), *numbers, limit_s=_PATIENCE_S)
    except subprocess.TimeoutExpired as error:
        raise BenchmarkFailed(what="growth", detail=f"it did not end within {_PATIENCE_S:g} s") from error
    if child.returncode != 0:
        raise BenchmarkFailed(what="growth", detail=last_error_line(child))
    return msgspec.json.decode(child.stdout.splitlines()[-1], type=Growth)


def main() -> None:
    """Measure one line in this process, and print it as JSON.

    Raises:
        OpenClError: if the device is gone or fails.
        WrongAnswer: if an answer is wrong.
    """
    from gpuviz.compute.lanes.opencl import OpenClLane  # noqa: PLC0415 - loads drivers

    device = msgspec.json.decode(sys.argv[1], type=DeviceInfo)
    m, n, k, tiles = (int(number) for number in sys.argv[2:])
    before = psutil.Process().memory_info().rss
    lane, problem = OpenClLane(device), MatmulProblem.random(m, n, k, tiles)
    lane.prepare(problem)
    answers, times_ms = problem.empty_answers(), list[float]()
    started_s = time.perf_counter()
    while not times_ms or (len(times_ms) < _RUNS and time.perf_counter() - started_s < _LONGEST_S):
        answers.fill(np.nan)
        times_ms.append(lane.run(problem, TileTrace.empty(problem.shape.tiles), answers).total_ns / 1e6)
    grown_mb = (psutil.Process().memory_info().rss - before) / 1e6
    fully = problem.shape.flops <= _FULLY_VERIFIED_FLOPS
    verifier: Verifier = Reference(problem) if fully else SampledRows(problem, _SAMPLED_ROWS)
    if not (verifier.verify(answers) == CORRECT).all():
        raise WrongAnswer(who=lane.describe())
    sys.stdout.write(msgspec.json.encode(Growth(times_ms, grown_mb)).decode() + "\n")


if __name__ == "__main__":
    main()
