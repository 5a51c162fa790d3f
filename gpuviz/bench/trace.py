"""What it costs that every tile writes down when it began, when it ended and who computed it."""

from gpuviz.bench.lane_side import LaneSide
from gpuviz.bench.report import Finding, Promise, Sample, Section, Spread
from gpuviz.bench.setting import Setting
from gpuviz.bench.turns import ratio, take_turns
from gpuviz.compute.marking import Reference
from gpuviz.compute.problem import MatmulProblem
from gpuviz.errors import NoOpenCl

SIZE = (1600, 2560, 1024)
_PROMISED_TILES, _MANY_TILES = 1000, 100_000


def measure(setting: Setting, size: tuple[int, int, int] = SIZE) -> Section:
    """With a thousand tiles, and unless it is to be quick with a hundred thousand.

    Raises:
        OpenClError: if there is no device, or it fails.
        WrongAnswer: if it computes wrong.
    """
    if setting.device is None:
        raise NoOpenCl(detail="no device passed the probe")
    from gpuviz.compute.lanes.opencl import OpenClLane  # noqa: PLC0415 - the rest works without OpenCL

    section = Section("trace", "The diary of each tile")
    counts = [_PROMISED_TILES] if setting.quick else [_PROMISED_TILES, _MANY_TILES]
    for done, tiles in enumerate(counts):
        problem = MatmulProblem.random(*size, tiles)
        name = f"{'×'.join(str(side) for side in size)}, {problem.shape.tiles:,} tiles"
        setting.say(name)
        reference = Reference(problem)
        traced, untraced = (
            LaneSide(OpenClLane(setting.device, trace_tiles=kept), problem, reference) for kept in (True, False)
        )
        sides = {"traced": traced, "untraced": untraced}
        take_turns(sides, setting.left_s / (len(counts) - done), 3 * setting.rounds, are_warm=True)
        for kept, side in (("with", traced), ("without", untraced)):
            section.samples.append(Sample(f"{name}, {kept} a diary", "ms", Spread.of(side.kernels_ms)))
        found = ratio(traced.kernels_ms, untraced.kernels_ms)
        promise = Promise("at most", 1.02, 1.01) if tiles == _PROMISED_TILES else None
        section.findings.append(Finding(f"{name}: kernels' time with a diary / without", found, promise))
    return section
