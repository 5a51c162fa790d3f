"""``gpuviz snapshot``: a picture of a scene, drawn by the real window from a real race."""

import os
from pathlib import Path

import click

from gpuviz.commands.options import check_writable, race_spec, recording, window_size
from gpuviz.compute.shape import DEFAULT_TILES
from gpuviz.worker.messages import LANE_NAMES

MOMENTS = ("start", "middle", "finished", "slow", "answer", "how", "sizes")


@click.command(short_help="Save a picture of a scene.")
@click.argument("scene", type=click.Choice(["race"]))
@click.option("--moment", type=click.Choice(MOMENTS), default="finished", show_default=True, help="When.")
@click.option("--size", "picture", default="1920x1080", show_default=True, metavar="WxH", help="Of the picture.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The PNG file to write.")
@click.option("--replay", type=click.Path(path_type=Path, dir_okay=False), help="Draw a recorded race.")
@click.option("--problem", default="auto", show_default=True, metavar="MxNxK|auto", help="What is raced.")
@click.option("--seconds", type=float, default=20.0, show_default=True, help="See “gpuviz race”.")
@click.option("--device", metavar="NAME", help="Part of a device's name; see “gpuviz devices”.")
def snapshot(
    scene: str,
    moment: str,
    picture: str,
    out: Path,
    replay: Path | None,
    problem: str,
    seconds: float,
    device: str | None,
) -> int:
    """Draw SCENE without a screen and save it as a PNG picture.

    The race is really run (or replayed) up to the moment asked for: start, middle (the sequential lane is at
    work), finished, slow (slow motion), answer (how one answer adds up), how (both programs), sizes (the curve).
    """
    check_writable(out)
    size = window_size(picture, "--size")
    spec = race_spec(problem, seconds, DEFAULT_TILES, device, 0, ",".join(LANE_NAMES), 5)
    recorded = recording(replay)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gpuviz import snapshots  # noqa: PLC0415 - Qt is loaded only where something is drawn
    from gpuviz.app import WindowOptions  # noqa: PLC0415

    snapshots.take(WindowOptions(spec, recorded, size=size), moment, out)
    return 0
