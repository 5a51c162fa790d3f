"""The chapter's states for pictures."""

from gpuviz.chapters.chapter import Conditions, Moment
from gpuviz.chapters.pixels.messages import OPENCL, SEQUENTIAL
from gpuviz.chapters.pixels.scene import PixelsScene

_MIDDLE = 0.35  # of a picture, from either end


def _moving(scene: PixelsScene) -> Conditions:
    """Both lanes paint."""
    yield lambda: scene.now.speedup is not None
    yield lambda: _share_new(scene) > _MIDDLE


def _slow(scene: PixelsScene) -> Conditions:
    """Both lanes in slow motion."""
    yield from _moving(scene)
    scene.do("slow")
    yield lambda: _share_done(scene) > 0.4


def _zoomed(scene: PixelsScene) -> Conditions:
    """One frame as squares."""
    yield from _moving(scene)
    scene.do("freeze")
    yield lambda: scene.now.trace is not None and scene.now.verified is not None


def _share_new(scene: PixelsScene) -> float:
    """How much of the professor's picture is new, where he is still at work on it."""
    lane = scene.now.lanes[SEQUENTIAL]
    share = (lane.line or 0) / len(lane.pixels)
    return share if share < 1 - _MIDDLE else 0.0


def _share_done(scene: PixelsScene) -> float:
    """How much of the students' frame is shown by now."""
    return scene.replay.share(OPENCL) if scene.replay is not None else 0.0


MOMENTS: dict[str, Moment] = {"moving": _moving, "slow": _slow, "zoomed": _zoomed}
