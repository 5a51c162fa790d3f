"""All lanes from small products to large ones, and the size from which on OpenCL is faster."""

from collections.abc import Mapping

from gpuviz.bench.figures import size_name
from gpuviz.bench.interleave import Case, interleave, ratio_spread, warmed
from gpuviz.bench.lane_case import LaneCase
from gpuviz.bench.report import Finding, Missing, Promise, Sample, Section, Spread
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.lanes import LANES, make_lane
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.sizes import SWEEP_SIZES
from gpuviz.compute.verification import Reference
from gpuviz.errors import NoOpenCl, ProblemTooLarge

_ONE_CORE, _ALL_CORES = "blas_one_core", "blas_all_cores"
_NAMES = {
    "opencl": "OpenCL",
    "sequential": "one answer after another",
    _ONE_CORE: "NumPy, one core",
    _ALL_CORES: "NumPy, all cores",
}
_SEQUENTIAL_FLOPS = 4e8  # up to so many the sequential lane takes part; beyond it would take most of the time
_QUICK_FIRST, _QUICK_END = 3, 5  # the sizes between which the crossovers are on most machines

CROSSOVER = (200, 320, 128)  # the size at which OpenCL has to be as fast as one core with NumPy
_PROMISE = Promise("at least", 1.0, 1.2)
LARGER_SIZES = ((1600, 2560, 1024), (4096, 4096, 4096))  # than in the window's sweep


def measure(budget: SectionBudget) -> Section:
    """Measure all lanes at all sizes of the window's sweep and larger ones, or at a few sizes if it is to be quick.

    Raises:
        OpenClError: if there is no device, or it fails.
        WrongAnswer: if an answer is wrong.
    """
    if budget.device is None:
        raise NoOpenCl(detail="no device passed the probe")
    section = Section("sweep", "From small to large")
    sizes = SWEEP_SIZES[_QUICK_FIRST:_QUICK_END] if budget.quick else SWEEP_SIZES + LARGER_SIZES
    medians_ms: dict[str, dict[str, float]] = {}
    for done, size in enumerate(sizes):
        name = size_name(size)
        budget.say(name)
        try:
            problem = MatmulProblem.random(*size)
        except ProblemTooLarge as error:
            section.missing.append(Missing(name, str(error)))
            continue
        reference = Reference(problem)
        cases: dict[str, Case] = {
            lane: warmed(LaneCase(make_lane(lane, budget.device), problem, reference))
            for lane in LANES
            if lane != "sequential" or problem.shape.flops <= _SEQUENTIAL_FLOPS
        }
        times_ms = interleave(
            cases,
            budget.left_s / (len(sizes) - done),
            budget.rounds,
            fewest_rounds=2,
            spinning=[_ALL_CORES],
            are_warm=True,
        )
        for lane, sample_ms in times_ms.items():
            section.samples.append(Sample(f"{name}, {_NAMES[lane]}", "ms", Spread.of(sample_ms)))
        if size == CROSSOVER:
            found = ratio_spread(times_ms[_ONE_CORE], times_ms["opencl"])
            section.findings.append(Finding(f"{name}: speed of OpenCL / {_NAMES[_ONE_CORE]}", found, _PROMISE))
        medians_ms[name] = {lane: Spread.of(sample_ms).median for lane, sample_ms in times_ms.items()}
    section.notes.extend(_crossover(medians_ms, lane) for lane in LANES if lane != "opencl")
    return section


def _crossover(medians_ms: Mapping[str, Mapping[str, float]], lane: str) -> str:
    """A sentence about the size from which on OpenCL is always faster than this lane."""
    compared = [(name, times) for name, times in medians_ms.items() if lane in times]
    first = len(compared)
    while first > 0 and compared[first - 1][1]["opencl"] < compared[first - 1][1][lane]:
        first -= 1
    if first == len(compared):
        return f"{_NAMES[lane]}: faster than OpenCL up to {compared[-1][0]}, the largest compared"
    if first == 0:
        return f"{_NAMES[lane]}: slower than OpenCL from {compared[0][0]} on, the smallest compared"
    return f"{_NAMES[lane]}: faster than OpenCL up to {compared[first - 1][0]}, slower from {compared[first][0]} on"
