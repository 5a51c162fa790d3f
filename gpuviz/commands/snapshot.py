"""``gpuviz snapshot``: a picture of a scene, drawn by the real window from a real race."""

import os
from pathlib import Path

import click

from gpuviz.commands.options import (
    check_writable,
    race_spec,
    recording,
    sentence_options,
    sentence_spec,
    window_size,
)
from gpuviz.compute.shape import DEFAULT_TILES
from gpuviz.errors import InvalidChoice
from gpuviz.scenes.sentences import FIRST_SENTENCE
from gpuviz.ui.libraries import loading_qt
from gpuviz.ui.offscreen import offscreen
from gpuviz.worker.messages import LANE_NAMES

RACE_MOMENTS = ("start", "middle", "finished", "slow", "answer", "how", "sizes", "climb", "sentences")
LAYERS_MOMENTS = ("read", "written", "attention")


@click.command(short_help="Save a picture of a scene.")
@click.argument("scene", type=click.Choice(["race", "layers"]))
@click.option(
    "--moment",
    type=click.Choice(RACE_MOMENTS + LAYERS_MOMENTS),
    metavar="NAME",
    help="When, as said above; by default at the end.",
)
@click.option(
    "--size",
    "picture",
    default="1920x1080",
    show_default=True,
    metavar="WxH",
    envvar="GPUVIZ_SNAPSHOT_SIZE",  # GPUVIZ_SIZE is what is raced
    help="Of the picture.",
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The PNG file to write.")
@click.option("--replay", type=click.Path(path_type=Path, dir_okay=False), help="Draw a recorded race.")
@click.option(
    "--problem",
    default="auto",
    show_default=True,
    metavar="MxNxK|auto",
    envvar=["GPUVIZ_SNAPSHOT_PROBLEM", "GPUVIZ_SIZE"],
    help="What is raced: --size of other commands.",
)
@click.option("--seconds", type=float, default=20.0, show_default=True, help="See “gpuviz race”.")
@sentence_options
@click.option("--sentence", default=FIRST_SENTENCE, metavar="TEXT", help="What the language model reads.")
def snapshot(
    scene: str,
    moment: str | None,
    picture: str,
    out: Path,
    replay: Path | None,
    problem: str,
    seconds: float,
    device: str | None,
    model: Path | None,
    sentence: str,
) -> int:
    """Draw SCENE without a screen and save it as a PNG picture.

    The race is really run (or replayed) up to the moment asked for: start, middle (the sequential lane is at
    work), finished, slow (slow motion), answer (how one answer adds up), how (both programs), sizes (the curve),
    climb (both lanes have read the sentence), sentences (the choice). Of the layers there are: read, written (the
    model has gone on), attention (who looks where).
    """
    moments = RACE_MOMENTS if scene == "race" else LAYERS_MOMENTS
    if moment is not None and moment not in moments:
        raise InvalidChoice(option="--moment", given=moment, allowed=", ".join(moments))
    check_writable(out)
    size = window_size(picture, "--size")
    spec = race_spec(problem, seconds, DEFAULT_TILES, device, 0, ",".join(LANE_NAMES), 5)
    recorded = recording(replay)
    if not os.environ.get("QT_QPA_PLATFORM"):
        os.environ.update(offscreen())
    with loading_qt():
        from gpuviz import snapshots  # noqa: PLC0415 - Qt is loaded only where something is drawn
        from gpuviz.app import WindowOptions  # noqa: PLC0415

    options = WindowOptions(
        spec, recorded, size=size, model=model, sentence=sentence_spec(sentence, model, device).text, fetch_model=False
    )
    snapshots.take(options, scene, moment or ("finished" if scene == "race" else "read"), out)
    return 0
