"""The race's product beside CLBlast's on the same device, where CLBlast is installed.

Building CLBlast's kernels may take longer than a quick benchmark has, and may crash a driver. So they are built in a
child process first; drivers cache what they have built.

    python -m gpuviz.bench.clblast DEVICE_AS_JSON
"""

import subprocess
import sys

import msgspec

from gpuviz.bench.child import last_error_line, run_child
from gpuviz.bench.figures import size_name
from gpuviz.bench.interleave import Case, interleave, ratio_spread
from gpuviz.bench.lane_case import LaneCase, speed_samples
from gpuviz.bench.matmul import SIZE, TILES
from gpuviz.bench.report import Finding, Missing, Promise, Section
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.verification import Reference
from gpuviz.errors import BenchmarkFailed, NoOpenCl

_OPENCL, _CLBLAST = "OpenCL", "CLBlast"
_PROMISE = Promise("at least", 12, 20)
_MEASURING_S = 3.0
_LEAST_S = 2.0  # for a process to start, even if it has nothing to build


def measure(budget: SectionBudget, size: tuple[int, int, int] = SIZE) -> Section:
    """Measure both, interleaved.

    Raises:
        OpenClError: if there is no device, or it fails.
        BenchmarkFailed: if CLBlast fails.
        WrongAnswer: if an answer is wrong.
    """
    if budget.device is None:
        raise NoOpenCl(detail="no device passed the probe")
    from gpuviz.bench.competitors import clblast, find_clblast  # noqa: PLC0415 - the rest works without OpenCL
    from gpuviz.compute.lanes.opencl import OpenClLane  # noqa: PLC0415
    from gpuviz.compute.program import OpenDevice  # noqa: PLC0415

    section, name = Section("clblast", "Beside CLBlast"), size_name(size)
    finding = f"{name}: speed of OpenCL / {_CLBLAST}"
    if find_clblast() is None:
        section.missing.append(Missing(_CLBLAST, "not installed", finding, _PROMISE))
        return section
    budget.say("building its kernels")
    limit_s = max(_LEAST_S, budget.left_s + budget.spare_s - _MEASURING_S)
    if not _build(budget.device, limit_s):
        why = "its kernels are not built in the time there is; “gpuviz bench matmul” builds them for good"
        section.missing.append(Missing(_CLBLAST, why, finding, _PROMISE))
        return section
    budget.say(name)
    problem = MatmulProblem.random(*size, TILES)
    reference = Reference(problem)
    cases: dict[str, Case] = {
        _OPENCL: LaneCase(OpenClLane(budget.device), problem, reference),
        _CLBLAST: clblast(OpenDevice(budget.device), problem, reference),
    }
    times_ms = interleave(cases, budget.left_s, budget.rounds, are_warm=True)
    section.samples.extend(speed_samples(f"{name}, {_CLBLAST}", times_ms[_CLBLAST], problem.shape.flops))
    section.findings.append(Finding(finding, ratio_spread(times_ms[_CLBLAST], times_ms[_OPENCL]), _PROMISE))
    section.notes.append(f"{_CLBLAST}'s matrices lie on the device already; OpenCL's time includes packing and copies")
    return section


def _build(device: DeviceInfo, limit_s: float) -> bool:
    """Build and verify all kernels in a child process; False if that takes longer than ``limit_s``.

    Raises:
        BenchmarkFailed: if the child fails.
    """
    try:
        child = run_child(_CLBLAST, __name__, msgspec.json.encode(device).decode(), limit_s=limit_s)
    except subprocess.TimeoutExpired:
        return False
    if child.returncode != 0:
        raise BenchmarkFailed(what=_CLBLAST, detail=last_error_line(child))
    return True


def main() -> None:
    """Run both as they will be measured; on some devices that crashes the process."""
    from gpuviz.bench.competitors import clblast  # noqa: PLC0415
    from gpuviz.compute.lanes.opencl import OpenClLane  # noqa: PLC0415
    from gpuviz.compute.program import OpenDevice  # noqa: PLC0415

    device, problem = msgspec.json.decode(sys.argv[1], type=DeviceInfo), MatmulProblem.random(*SIZE, TILES)
    reference = Reference(problem)
    cases: list[Case] = [
        LaneCase(OpenClLane(device), problem, reference),
        clblast(OpenDevice(device), problem, reference),
    ]
    for case in 3 * cases:
        case()


if __name__ == "__main__":
    main()
