"""``gpuviz snapshot``: saves a picture of a scene, drawn by the real window from real jobs."""

import inspect
import os
from pathlib import Path

import click

from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.race.options import race_spec, recording
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.shape import DEFAULT_TILES
from gpuviz.errors import InvalidChoice, UselessOption
from gpuviz.exhibit.config import Config, Languages
from gpuviz.i18n.spoken import spoken_name
from gpuviz.kiosk.moments import MOMENTS as KIOSK_MOMENTS
from gpuviz.sentence.curated import FIRST_SENTENCE
from gpuviz.terminal.options import (
    access_options,
    access_spec,
    check_writable,
    examples,
    language_option,
    sentence_options,
    sentence_spec,
    window_size,
)
from gpuviz.ui.libraries import loading_qt
from gpuviz.ui.offscreen import offscreen

_KIOSK = "kiosk"
_REPLAYS = ("race", _KIOSK)  # the other scenes show what only a worker computes, and a replay has none
_CHAPTERS = {chapter.name: chapter for chapter in CHAPTERS if chapter.has("moments")}
_MOMENTS = {name: chapter.moments() for name, chapter in _CHAPTERS.items()} | {_KIOSK: KIOSK_MOMENTS}


def _moments() -> str:
    """The list of all moments, for the help text."""
    paragraphs = []
    for name, moments in _MOMENTS.items():
        width = max(map(len, moments))
        lines = (f"  {moment:{width}}  {inspect.getdoc(lead)}" for moment, lead in moments.items())
        paragraphs.append("\n".join(("\b", f"Moments of {name}:", *lines)))
    return "\n\n".join(paragraphs)


_EPILOG = "\n\n".join(
    (
        _moments(),
        examples(
            "gpuviz snapshot race --out race.png",
            "gpuviz snapshot race --moment slow --seconds 5 --out slow.png",
            "gpuviz snapshot layers --moment written --out layers.png",
            "gpuviz snapshot race --language de --out rennen.png",
        ),
    )
)


@click.command(short_help="Save a picture of a scene.", epilog=_EPILOG)
@click.argument("scene", type=click.Choice(list(_MOMENTS)), metavar="SCENE")
@click.option("--moment", metavar="NAME", help="One of the moments listed below; by default the first.")
@click.option(
    "--size",
    "picture",
    default="1920x1080",
    show_default=True,
    metavar="WxH",
    envvar="GPUVIZ_SNAPSHOT_SIZE",  # GPUVIZ_SIZE is the size of the race's matrices
    help="Width and height in pixels.",
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The PNG file to write.")
@click.option(
    "--replay", type=click.Path(path_type=Path, dir_okay=False), help="Draw a recorded race, as race or kiosk."
)
@click.option(
    "--problem",
    default="auto",
    show_default=True,
    metavar="MxNxK|auto",
    envvar=["GPUVIZ_SNAPSHOT_PROBLEM", "GPUVIZ_SIZE"],
    help="What is raced, as --size of “gpuviz race”.",
)
@click.option(
    "--seconds",
    type=float,
    default=20.0,
    show_default=True,
    help="Seconds that the sequential lane takes, with --problem auto.",
)
@language_option
@access_options
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
    text_size: int,
    high_contrast: bool,
    reduced_motion: bool,
) -> int:
    """Draw SCENE without a screen, at one of its moments, and save it as a PNG picture.

    What it shows is really computed (or replayed) up to that moment.
    """
    moments = list(_MOMENTS[scene])
    if moment is not None and moment not in moments:
        raise InvalidChoice(option="--moment", given=moment, allowed=", ".join(moments))
    if replay is not None and scene not in _REPLAYS:
        raise UselessOption(option="--replay", command=f"gpuviz snapshot {scene}")
    check_writable(out)
    size = window_size(picture, "--size")
    spec = race_spec(problem, seconds, DEFAULT_TILES, device, 0, ",".join(LANE_NAMES), 5)
    recorded = recording(replay)
    if not os.environ.get("QT_QPA_PLATFORM"):
        os.environ.update(offscreen())
    with loading_qt():
        from gpuviz import snapshots  # noqa: PLC0415 - Qt is loaded only where something is drawn
        from gpuviz.app import WindowOptions  # noqa: PLC0415
        from gpuviz.chapters.race.matmul_race import RaceStart  # noqa: PLC0415

    options = WindowOptions(
        RaceStart(spec, recorded),
        size=size,
        model=model,
        sentence=sentence_spec(sentence, model, device).text,
        fetch_model=False,
        kiosk=scene == _KIOSK,
        config=Config(
            languages=Languages(first=spoken_name()), access=access_spec(text_size, high_contrast, reduced_motion)
        ),
    )
    snapshots.take(options, _CHAPTERS.get(scene), moment or moments[0], out)
    return 0
