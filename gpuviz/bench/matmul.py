"""The race's product beside NumPy and PyTorch, and as a share of the device's limits."""

import numpy as np

from gpuviz.bench.figures import size_name
from gpuviz.bench.interleave import Case, interleave, ratio_spread
from gpuviz.bench.lane_case import LaneCase, SampledRows, Verifier, speed_samples
from gpuviz.bench.report import Finding, Missing, Promise, Sample, Section, Spread
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.device_limits import DeviceLimits
from gpuviz.compute.lanes.blas import BlasLane
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.verification import Reference
from gpuviz.errors import NoOpenCl, ProblemTooLarge

SIZE, TILES = (1600, 2560, 1024), 1000
LARGE_SIZE, LARGE_TILES = (4096, 4096, 4096), 1024
_LARGE_SHARE = 0.4  # of the time, for the large size
_QUICK_ROWS = 128
_OPENCL, _ALL, _ONE, _TORCH = "OpenCL", "NumPy, all cores", "NumPy, one core", "PyTorch"
_SPINNING = (_ALL, _TORCH)
_PROMISES = {_ALL: Promise("at least", 1.1, 1.35)}
_GPU_FINDING = "speed of OpenCL's kernels / PyTorch on the same GPU"
_ON_A_GPU = Promise("at least", 0.75, 0.95)


def measure(
    budget: SectionBudget, size: tuple[int, int, int] = SIZE, large_size: tuple[int, int, int] = LARGE_SIZE
) -> Section:
    """Measure the device's limits and products of both sizes.

    Raises:
        OpenClError: if there is no device, or it fails.
        WrongAnswer: if an answer is wrong.
    """
    if budget.device is None:
        raise NoOpenCl(detail="no device passed the probe")
    section = Section("matmul", "Matrix products", notes=[f"{_OPENCL}'s times include packing and copies"])
    limits = _limits(budget.device)
    section.samples.append(Sample("the device at most", "GFLOP/s", Spread.of([limits.flops_per_s / 1e9])))
    section.samples.append(Sample("its memory at most", "GB/s", Spread.of([limits.bytes_per_s / 1e9])))
    _race_size(section, budget, budget.device, limits, size)
    _large_size(section, budget, budget.device, limits, large_size)
    return section


def _race_size(
    section: Section, budget: SectionBudget, device: DeviceInfo, limits: DeviceLimits, size: tuple[int, int, int]
) -> None:
    from gpuviz.bench.competitors import torch_product  # noqa: PLC0415 - the rest works without OpenCL
    from gpuviz.compute.lanes.opencl import OpenClLane  # noqa: PLC0415

    problem = MatmulProblem.random(*size, TILES)
    name, reference = size_name(size), Reference(problem)
    budget.say(name)
    opencl = LaneCase(OpenClLane(device), problem, reference)
    cases: dict[str, Case] = {
        _OPENCL: opencl,
        _ALL: LaneCase(BlasLane.all_cores(), problem, reference),
        _ONE: LaneCase(BlasLane.one_core(), problem, reference),
    }
    if not budget.quick:  # there is no promise about it, and importing it takes seconds
        product = torch_product(problem, reference, on_gpu=False)
        if product is None:
            section.missing.append(Missing(_TORCH, "not installed"))
        else:
            cases[_TORCH] = product
    limit_s = budget.left_s - budget.seconds * _LARGE_SHARE
    times_ms = interleave(cases, limit_s, budget.rounds, spinning=_SPINNING, are_warm=True)
    for case, sample_ms in times_ms.items():
        section.samples.extend(speed_samples(f"{name}, {case}", sample_ms, problem.shape.flops))
    kernels_ms = opencl.kernels_ms
    section.samples.append(Sample(f"{name}, OpenCL's kernels and packing alone", "ms", Spread.of(kernels_ms)))
    for other in list(cases)[1:]:
        found = ratio_spread(times_ms[other], times_ms[_OPENCL])
        section.findings.append(Finding(f"{name}: speed of OpenCL / {other}", found, _PROMISES.get(other)))
    section.findings.append(
        Finding(f"{name}: OpenCL's total time / kernels alone", ratio_spread(times_ms[_OPENCL], kernels_ms))
    )
    held = [_OPENCL, _ALL] if device.is_cpu else [_OPENCL]
    fastest = max(problem.shape.flops / min(times_ms[case]) * 1e3 for case in held)
    if limits.share(fastest, problem.shape) > 1:  # background load disturbed their measurement
        limits = limits.at_least(_limits(device))
    for case in held:
        shares = [limits.share(problem.shape.flops / time_ms * 1e3, problem.shape) for time_ms in times_ms[case]]
        section.findings.append(Finding(f"{name}: {case} / the device at most", Spread.of(shares)))


def _large_size(
    section: Section, budget: SectionBudget, device: DeviceInfo, limits: DeviceLimits, size: tuple[int, int, int]
) -> None:
    from gpuviz.bench.competitors import torch_product  # noqa: PLC0415
    from gpuviz.compute.lanes.opencl import OpenClLane  # noqa: PLC0415

    name = size_name(size)
    budget.say(name)
    try:
        problem = MatmulProblem.random(*size, LARGE_TILES)
    except ProblemTooLarge as error:
        section.missing.append(Missing(name, str(error)))
        return
    reference: Verifier = SampledRows(problem, _QUICK_ROWS) if budget.quick else Reference(problem)
    if budget.quick:
        section.notes.append(f"quick: of {name} only {_QUICK_ROWS} rows are checked each time, else all")
    opencl = LaneCase(OpenClLane(device), problem, reference)
    cases: dict[str, Case] = {_OPENCL: opencl, _ALL: LaneCase(BlasLane.all_cores(), problem, reference)}
    nvidia = "nvidia" in device.platform.lower()
    product = torch_product(problem, reference, on_gpu=True) if nvidia else None
    if product is not None:
        cases[_TORCH] = product
    else:
        lacking = ("PyTorch on this GPU", "not installed") if nvidia else ("an NVIDIA GPU", "not there")
        section.missing.append(Missing(*lacking, f"{name}: {_GPU_FINDING}", _ON_A_GPU))
    times_ms = interleave(cases, budget.left_s, budget.rounds, fewest_rounds=2, spinning=_SPINNING, are_warm=True)
    for case, sample_ms in times_ms.items():
        section.samples.extend(speed_samples(f"{name}, {case}", sample_ms, problem.shape.flops))
    all_cores = ratio_spread(times_ms[_ALL], times_ms[_OPENCL])
    section.findings.append(Finding(f"{name}: speed of OpenCL / {_ALL}", all_cores, Promise("at least", 0.9, 1.2)))
    if product is not None:
        kernels = ratio_spread(times_ms[_TORCH], opencl.kernels_ms)
        section.findings.append(Finding(f"{name}: {_GPU_FINDING}", kernels, _ON_A_GPU))
    share = limits.share(problem.shape.flops / np.median(times_ms[_OPENCL]) * 1e3, problem.shape)
    section.findings.append(Finding(f"{name}: {_OPENCL} / the device at most", Spread.of([float(share)])))


def _limits(device: DeviceInfo) -> DeviceLimits:
    from gpuviz.compute.limit_measurement import measure_limits  # noqa: PLC0415
    from gpuviz.compute.program import OpenDevice  # noqa: PLC0415

    return measure_limits(OpenDevice(device), CancelToken())
