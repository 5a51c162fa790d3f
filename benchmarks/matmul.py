"""How fast the OpenCL lane is beside NumPy's BLAS on the same machine, and what tracing its tiles costs.

All take turns on the same matrices, in another order each round, so that whatever else the machine does slows all.
Before each turn there is a pause, as BLAS threads keep their cores busy for a while after their work. Packing and
copies count in OpenCL's total.

    python -m benchmarks.matmul [SIZE] [ROUNDS] [DEVICE]      SIZE is MxNxK, 1600x2560x1024 unless given
"""

import os
import random
import sys
import time

from benchmarks.report import print_place, print_ratio, print_sample
from gpuviz.compute.devices import choose_device
from gpuviz.compute.lane import Lane
from gpuviz.compute.lanes.blas import BlasLane
from gpuviz.compute.marking import CORRECT, Reference
from gpuviz.compute.probe import probe_devices
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.shape import parse_size
from gpuviz.compute.trace import TileTrace

_PAUSE_S = 0.2


def main() -> None:
    """Compare and print."""
    size = parse_size(sys.argv[1] if len(sys.argv) > 1 else "1600x2560x1024")
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 25
    probe = probe_devices()
    os.environ.update(probe.environment)
    from gpuviz.compute.lanes.opencl import OpenClLane  # noqa: PLC0415 - loads drivers, but only those that work

    device = choose_device(probe.devices, sys.argv[3] if len(sys.argv) > 3 else None)
    lanes: dict[str, Lane] = {
        "OpenCL": OpenClLane(device),
        "OpenCL untraced": OpenClLane(device, trace_tiles=False),
        "BLAS, one core": BlasLane.one_core(),
        "BLAS, all cores": BlasLane.all_cores(),
    }
    problem = MatmulProblem.random(*size)
    reference = Reference(problem)
    for lane in lanes.values():
        lane.prepare(problem)
    totals_ms: dict[str, list[float]] = {name: [] for name in lanes}
    kernels_ms: dict[str, list[float]] = {name: [] for name in lanes}
    names = list(lanes)
    for _ in range(rounds):
        random.shuffle(names)
        for name in names:
            answers = problem.empty_answers()
            time.sleep(_PAUSE_S)
            times = lanes[name].run(problem, TileTrace.empty(problem.shape.tiles), answers)
            totals_ms[name].append(times.total_ns / 1e6)
            kernels_ms[name].append(times.kernel_ns / 1e6)
            assert (reference.mark(answers) == CORRECT).all()
    print_place(device)
    for name, lane in lanes.items():
        print_sample(name, totals_ms[name], problem.shape.flops, f"   {lane.describe()}")
    print_sample("OpenCL, kernels alone", kernels_ms["OpenCL"], problem.shape.flops)
    for name in ("BLAS, one core", "BLAS, all cores"):
        print_ratio(f"speed of OpenCL / speed of {name}", totals_ms[name], totals_ms["OpenCL"])
    print_ratio("OpenCL's kernels traced / untraced", kernels_ms["OpenCL"], kernels_ms["OpenCL untraced"])


if __name__ == "__main__":
    main()
