"""The products of a model's layers beside NumPy: enqueued in a row, as a forward pass does, and one at a time."""

import time
from collections.abc import Callable

import numpy as np

from gpuviz.bench.figures import size_name
from gpuviz.bench.interleave import Case, interleave, ratio_spread, warmed
from gpuviz.bench.lane_case import LaneCase
from gpuviz.bench.report import Finding, Promise, Sample, Section, Spread
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.lanes.blas import BlasLane
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.transformer.packed import PackedMatrix, WeightFormat
from gpuviz.compute.verification import CORRECT, Reference
from gpuviz.errors import NoOpenCl, WrongAnswer

SIZES = ((64, 576, 1536), (64, 576, 576))
_IN_A_ROW = 20
_OPENCL, _NUMPY = "OpenCL, in a row", "NumPy, in a row"
_OPENCL_ALONE, _NUMPY_ALONE = "OpenCL, one at a time", "NumPy, one at a time"
_PROMISE, _PROMISE_ALONE = Promise("at least", 0.9, 1.2), Promise("at least", 1.0, 1.2)
_TILES = 36  # of 16 x 64 answers each


def measure(budget: SectionBudget) -> Section:
    """Measure all sizes; each case runs once untimed in every round, as caches are warm within a pass.

    Raises:
        OpenClError: if there is no device, or it fails.
        WrongAnswer: if an answer is wrong.
    """
    if budget.device is None:
        raise NoOpenCl(detail="no device passed the probe")
    section = Section(
        "products",
        "Products of a model's layers",
        notes=[f"in a row: {_IN_A_ROW} products queued one after another, weights laid out when the model was loaded"],
    )
    for done, size in enumerate(SIZES):
        budget.say(size_name(size))
        _measure_size(section, budget, budget.device, size, len(SIZES) - done)
    return section


def _measure_size(
    section: Section, budget: SectionBudget, device: DeviceInfo, size: tuple[int, int, int], sizes_left: int
) -> None:
    from gpuviz.compute.lanes.opencl import OpenClLane  # noqa: PLC0415 - the rest works without OpenCL

    problem = MatmulProblem.random(*size, _TILES)
    name, reference = size_name(size), Reference(problem)
    on_device = _on_device(device, problem)
    cases: dict[str, Case] = {
        _OPENCL: _in_a_row(on_device, reference, "OpenCL"),
        _NUMPY: _in_a_row(lambda count: _with_numpy(problem, count), reference, "NumPy"),
        _OPENCL_ALONE: warmed(LaneCase(OpenClLane(device), problem, reference)),
        _NUMPY_ALONE: warmed(LaneCase(BlasLane.all_cores(), problem, reference)),
    }
    limit_s, spinning = budget.left_s / sizes_left, [_NUMPY, _NUMPY_ALONE]
    times_ms = interleave(cases, limit_s, budget.rounds, spinning=spinning, are_warm=True)
    for case, sample_ms in times_ms.items():
        section.samples.append(Sample(f"{name}, {case}", "ms", Spread.of(sample_ms)))
    row = ratio_spread(times_ms[_NUMPY], times_ms[_OPENCL])
    section.findings.append(Finding(f"{name} in a row: speed of OpenCL / NumPy, all cores", row, _PROMISE))
    single = ratio_spread(times_ms[_NUMPY_ALONE], times_ms[_OPENCL_ALONE])
    what = f"{name} one at a time, packing and waiting included: speed of OpenCL / NumPy, all cores"
    section.findings.append(Finding(what, single, _PROMISE_ALONE))


def _on_device(device: DeviceInfo, problem: MatmulProblem) -> Callable[[int], FloatMatrix]:
    """A function that enqueues the product ``count`` times and returns the last one's answers."""
    from gpuviz.compute.transformer.opencl_operations import OpenClOperations  # noqa: PLC0415

    operations = OpenClOperations(device)
    weights = np.ascontiguousarray(problem.b.T)
    packed = PackedMatrix(WeightFormat.F32, problem.shape.n, problem.shape.k, weights.view(np.uint8).ravel())
    table, left = operations.table(packed), operations.matrix(problem.a)

    def compute(count: int) -> FloatMatrix:
        for _ in range(count - 1):
            operations.multiply(left, table)
        return operations.read_back(operations.multiply(left, table)).wait()

    return compute


def _with_numpy(problem: MatmulProblem, count: int) -> FloatMatrix:
    for _ in range(count - 1):
        problem.a @ problem.b
    answers: FloatMatrix = problem.a @ problem.b
    return answers


def _in_a_row(compute: Callable[[int], FloatMatrix], reference: Reference, who: str) -> Callable[[], float]:
    """A case that measures the mean time in ms of the products of a row."""

    def case() -> float:
        compute(_IN_A_ROW)
        started_ns = time.perf_counter_ns()
        answers = compute(_IN_A_ROW)
        took_ms = (time.perf_counter_ns() - started_ns) / 1e6 / _IN_A_ROW
        if not (reference.verify(answers) == CORRECT).all():
            raise WrongAnswer(who=who)
        return took_ms

    return case
