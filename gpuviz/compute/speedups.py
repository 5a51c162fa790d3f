"""How lanes compare: speed-ups, and the environment variables that slowed a lane down."""

from collections.abc import Sequence

from gpuviz.compute.lane_outcome import LaneOutcome


def all_handicaps(lanes: Sequence[LaneOutcome]) -> list[str]:
    """The environment variables that slowed down any of these lanes, sorted, without duplicates."""
    return sorted({name for lane in lanes for name in lane.held_back_by})


def speedups(lanes: Sequence[LaneOutcome]) -> dict[str, float]:
    """Ratios of total times, ``opencl/<other lane>``: above 1 where OpenCL is faster.

    A lane that failed verification has no ratio.
    """
    return speedup_ratios({lane.lane: lane.total_ns for lane in lanes if lane.verified})


def speedup_ratios(times_ns: dict[str, int]) -> dict[str, float]:
    """Ratios of times by lane, ``opencl/<other lane>``; empty without a time of ``opencl``."""
    opencl_ns = times_ns.get("opencl", 0)
    if not opencl_ns:
        return {}
    names = ("sequential", "blas_one_core", "blas_all_cores")
    return {f"opencl/{name}": times_ns[name] / opencl_ns for name in names if name in times_ns}
