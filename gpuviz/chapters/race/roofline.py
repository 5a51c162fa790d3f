"""The roof over a race: the most its device can do, and what the lanes that ran on it came to."""

from dataclasses import dataclass

from gpuviz.compute.device_limits import DeviceLimits, intensity
from gpuviz.compute.race_result import RaceResult
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.lanes import Role
from gpuviz.panels.layout import Panel

_NAMES: dict[str, tuple[Role, str]] = {
    "opencl": ("opencl", "lane-opencl"),
    "blas_all_cores": ("other", "lane-blas_all_cores"),
    "blas_one_core": ("other", "lane-blas_one_core"),
    "sequential": ("sequential", "lane-sequential"),
}


@dataclass(frozen=True)
class RoofDot:
    """What one lane came to: ``speed`` in GFLOP/s."""

    role: Role
    label: Text
    speed: float


@dataclass
class Roofline(Panel):
    """Speed (GFLOP/s) against intensity (calculations a byte moved), on logarithmic axes.

    ``x_range`` and ``y_range`` are the first and last value of the axes.
    ``roof`` holds the line's three corners as (intensity, speed): its lower end, the ridge, its right end. All
    ``dots`` stand at ``here``, the intensity of the one product that all lanes compute.
    """

    title: Text
    subtitle: Text
    description: Text
    x_name: Text
    y_name: Text
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    roof: list[tuple[float, float]]
    memory: Text
    peak: Text
    here: float
    dots: list[RoofDot]


def roofline(result: RaceResult | None) -> Roofline | None:
    """The picture of a race whose device was measured, else nothing."""
    if result is None or result.limits is None or not result.shares:
        return None
    limits, here = result.limits, intensity(result.problem)
    dots = [
        RoofDot(role, _label(name, result.shares[lane]), done.gflops)
        for lane, (role, name) in _NAMES.items()
        if lane in result.shares and (done := result.lane(lane)) is not None
    ]
    speeds = [_gflops(limits), *(dot.speed for dot in dots)]
    x_range = min(here, limits.ridge / 8) / 3, max(here * 4, limits.ridge * 40)  # room for words along both parts
    y_range = min(speeds) / 2, max(speeds) * 3
    return Roofline(
        text("roof-title"),
        text("roof-subtitle"),
        text("roof-description"),
        text("roof-x", here=figures.three_digits(here)),
        text("roof-y"),
        x_range,
        y_range,
        _corners(limits, x_range, y_range[0]),
        text("roof-memory", gigabytes=figures.three_digits(limits.bytes_per_s / 1e9)),
        text("roof-peak", billions=figures.three_digits(_gflops(limits))),
        here,
        dots,
    )


def _corners(limits: DeviceLimits, x_range: tuple[float, float], lowest_speed: float) -> list[tuple[float, float]]:
    """The line begins at the left edge, or where it comes up through the lower one."""
    start = max(x_range[0], lowest_speed * 1e9 / limits.bytes_per_s)
    return [(x, limits.attainable_flops_per_s(x) / 1e9) for x in (start, limits.ridge, x_range[1])]


def _label(name: str, share: float) -> Text:
    return text("roof-dot", lane=text(name), share=figures.rough_percent(share))


def _gflops(limits: DeviceLimits) -> float:
    return limits.flops_per_s / 1e9
