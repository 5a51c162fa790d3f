"""How fast the OpenCL lane is beside NumPy's BLAS on the same machine, and what tracing its tiles costs.

All take turns on the same matrices, so that whatever else the machine does slows all. Before each turn there is a
pause, as BLAS threads keep a core busy for a while after their work. Prints the median and the spread of each, and the
ratios of the medians; packing and copies count in OpenCL's total.

    python benchmarks/matmul.py [SIZE] [ROUNDS] [DEVICE]      SIZE is MxNxK, 1600x2560x1024 unless given
"""

import os
import statistics
import sys
import time

from gpuviz.compute.devices import choose_device
from gpuviz.compute.lane import Lane
from gpuviz.compute.lanes.blas import BlasLane
from gpuviz.compute.marking import CORRECT, Reference
from gpuviz.compute.probe import probe_devices
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.shape import parse_size
from gpuviz.compute.trace import TileTrace

_PAUSE_S = 0.1


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
    totals_ns: dict[str, list[int]] = {name: [] for name in lanes}
    kernels_ns: dict[str, list[int]] = {name: [] for name in lanes}
    names = list(lanes)
    for _ in range(rounds):
        names.append(names.pop(0))  # nobody always comes after the same other
        for name in names:
            answers = problem.empty_answers()
            time.sleep(_PAUSE_S)
            times = lanes[name].run(problem, TileTrace.empty(problem.shape.tiles), answers)
            totals_ns[name].append(times.total_ns)
            kernels_ns[name].append(times.kernel_ns)
            assert (reference.mark(answers) == CORRECT).all()
    _report(lanes, totals_ns, kernels_ns, problem.shape.flops)


def _report(
    lanes: dict[str, Lane], totals_ns: dict[str, list[int]], kernels_ns: dict[str, list[int]], flops: int
) -> None:
    for name, lane in lanes.items():
        total_ns, kernel_ns = statistics.median(totals_ns[name]), statistics.median(kernels_ns[name])
        spread = f"{min(totals_ns[name]) / 1e6:.1f}-{max(totals_ns[name]) / 1e6:.1f}"
        print(
            f"{name:16} total {total_ns / 1e6:6.1f} ms ({spread}), {flops / total_ns:5.0f} GFLOP/s; "
            f"kernel {kernel_ns / 1e6:6.1f} ms   {lane.describe()}"
        )
    traced_ns = statistics.median(totals_ns["OpenCL"])
    for name in ("BLAS, one core", "BLAS, all cores"):
        print(f"speed of OpenCL / speed of {name}: {statistics.median(totals_ns[name]) / traced_ns:.2f}")
    cost = statistics.median(
        traced / untraced - 1
        for traced, untraced in zip(totals_ns["OpenCL"], totals_ns["OpenCL untraced"], strict=True)
    )
    print(f"tracing costs {cost:+.1%} (median of the pairs)")


if __name__ == "__main__":
    main()
