"""The cost of tracing: begin, end and compute unit of every tile."""

from gpuviz.bench.figures import size_name
from gpuviz.bench.interleave import interleave, ratio_spread
from gpuviz.bench.lane_case import LaneCase
from gpuviz.bench.report import Finding, Promise, Sample, Section, Spread
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.verification import Reference
from gpuviz.errors import NoOpenCl

SIZE = (1600, 2560, 1024)
_PROMISED_TILES, _MANY_TILES = 1000, 100_000
_PROMISE, _PROMISE_OF_MANY = Promise("at most", 1.02, 1.01), Promise("at most", 1.03, 1.01)


def measure(budget: SectionBudget, size: tuple[int, int, int] = SIZE) -> Section:
    """Measure 1,000 tiles, and unless it is to be quick also 100,000.

    Raises:
        OpenClError: if there is no device, or it fails.
        WrongAnswer: if an answer is wrong.
    """
    if budget.device is None:
        raise NoOpenCl(detail="no device passed the probe")
    from gpuviz.compute.lanes.opencl import OpenClLane  # noqa: PLC0415 - the rest works without OpenCL

    section = Section("trace", "The trace of each tile")
    counts = [_PROMISED_TILES] if budget.quick else [_PROMISED_TILES, _MANY_TILES]
    for done, tiles in enumerate(counts):
        problem = MatmulProblem.random(*size, tiles)
        name = f"{size_name(size)}, {problem.shape.tiles:,} tiles"
        budget.say(name)
        reference = Reference(problem)
        traced, untraced = (
            LaneCase(OpenClLane(budget.device, trace_tiles=kept), problem, reference) for kept in (True, False)
        )
        cases = {"traced": traced, "untraced": untraced}
        interleave(cases, budget.left_s / (len(counts) - done), 3 * budget.rounds, are_warm=True)
        for kept, case in (("with", traced), ("without", untraced)):
            section.samples.append(Sample(f"{name}, {kept} a trace", "ms", Spread.of(case.kernels_ms)))
        found = ratio_spread(traced.kernels_ms, untraced.kernels_ms)
        promise = _PROMISE if tiles == _PROMISED_TILES else _PROMISE_OF_MANY
        section.findings.append(Finding(f"{name}: kernels' time with a trace / without", found, promise))
    return section
