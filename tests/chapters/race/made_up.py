"""Small finished races, computed here and marked by the real rules."""

import numpy as np

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.host_info import HostInfo
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.race_result import LaneResult, RaceResult
from gpuviz.compute.speedups import speedups
from gpuviz.compute.trace import TileTrace
from gpuviz.compute.trace_record import TraceRecord
from gpuviz.compute.verification import Reference

DEVICE = DeviceInfo("some CPU", "CPU", "1.0", "some platform", is_cpu=True, compute_units=2, vector_lanes=8)
TOTAL_NS = {
    "opencl": 40_000_000,
    "blas_one_core": 80_000_000,
    "blas_all_cores": 42_000_000,
    "sequential": 2_000_000_000,
}


def lane(problem: MatmulProblem, name: str, wrong_tiles: tuple[int, ...] = ()) -> LaneResult:
    """A lane whose tiles follow each other evenly; some of them wrong."""
    shape, total_ns = problem.shape, TOTAL_NS[name]
    answers = problem.a @ problem.b
    for tile in wrong_tiles:
        answers[shape.tile_slices(tile)] += 1
    trace = TileTrace.empty(shape.tiles)
    edges = np.linspace(0, total_ns, shape.tiles + 1).astype(np.int64)
    trace.begin_ns[:], trace.end_ns[:] = edges[:-1], edges[1:]
    trace.unit[:] = np.arange(shape.tiles) % 2
    trace.cells[:] = problem.heat.cells(answers[:: shape.tile_rows, :: shape.tile_cols].ravel())
    marks = Reference(problem).verify(answers)
    correct = int((marks == 1).sum())
    record = TraceRecord.of(trace, marks)
    return LaneResult(
        lane=name,
        description=name,
        kernel_ns=total_ns,
        total_ns=total_ns,
        build_ns=0,
        gflops=shape.flops / total_ns,
        runs=1,
        tiles_done=shape.tiles,
        tiles_correct=correct,
        verified=correct == shape.tiles,
        trace=record,
    )


def race(problem: MatmulProblem, wrong_tiles: tuple[int, ...] = ()) -> RaceResult:
    """All four lanes; the OpenCL one with wrong tiles."""
    lanes = [lane(problem, name, wrong_tiles if name == "opencl" else ()) for name in TOTAL_NS]
    date = "2026-11-23T00:00:00+00:00"
    return RaceResult("0", date, "float32", HostInfo.here(), DEVICE, problem.shape, lanes, speedups(lanes))
