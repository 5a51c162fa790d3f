"""Options that say what is raced, and what they mean together."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.race_result import RaceResult
from gpuviz.compute.shape import DEFAULT_TILES, MAX_TILES, MatmulShape, parse_size
from gpuviz.errors import InvalidChoice, InvalidSize, UnknownLane
from gpuviz.terminal.options import DEVICE_HELP

Command = TypeVar("Command", bound=Callable[..., Any])

_AUTO = "auto"


def race_options(command: Command) -> Command:
    """What is raced: size, tiles, device, seed, lanes, runs."""
    for option in reversed(
        (
            click.option(
                "--size",
                default=_AUTO,
                show_default=True,
                metavar="MxNxK|auto",
                help="A is M×K, B is K×N, C is M×N. With auto, as large as the sequential lane manages in --seconds.",
            ),
            click.option(
                "--seconds",
                type=float,
                default=20.0,
                show_default=True,
                help="Seconds that the sequential lane takes, with --size auto; 0.01 to 3600.",
            ),
            click.option(
                "--tiles",
                type=int,
                default=DEFAULT_TILES,
                show_default=True,
                help="Number of tiles that C is cut into.",
            ),
            click.option("--device", metavar="NAME", help=DEVICE_HELP),
            click.option(
                "--seed",
                type=click.IntRange(0, 2**32 - 1),
                default=0,
                show_default=True,
                help="Seed of the random numbers in A and B.",
            ),
            click.option(
                "--lanes",
                default=",".join(LANE_NAMES),
                show_default=True,
                metavar="A,B",
                help="The lanes that race, separated by commas.",
            ),
            click.option(
                "--runs",
                type=click.IntRange(1, 1000),
                default=5,
                show_default=True,
                help="Measured runs of each fast lane; the median counts. The sequential lane runs once.",
            ),
        )
    ):
        command = option(command)
    return command


def trace_options(command: Command) -> Command:
    """Where a race is recorded to and replayed from."""
    path = click.Path(path_type=Path, dir_okay=False)
    command = click.option("--replay", type=path, help="Show a recorded race; nothing is computed.")(command)
    return click.option("--save-trace", type=path, help="Record the race to this file.")(command)


def race_spec(size: str, seconds: float, tiles: int, device: str | None, seed: int, lanes: str, runs: int) -> RaceSpec:
    """The race that the options describe.

    Raises:
        InvalidSize, ProblemTooLarge, InvalidChoice, UnknownLane: if they describe none.
    """
    dimensions = None if size == _AUTO else parse_size(size)
    if not 1 <= tiles <= MAX_TILES:
        raise InvalidSize(given=f"{tiles} tiles")
    if not 0.01 <= seconds <= 3600:
        raise InvalidChoice(option="--seconds", given=seconds, allowed="0.01 to 3600")
    names = tuple(name.strip() for name in lanes.split(",") if name.strip())
    for name in names or ("",):
        if name not in LANE_NAMES:
            raise UnknownLane(given=name, available=", ".join(LANE_NAMES))
    if dimensions is not None:
        MatmulShape.plan(*dimensions, tiles).check_fits_memory(len(names))
    return RaceSpec(dimensions, tiles, seed, device, tuple(dict.fromkeys(names)), runs, seconds)


def recording(path: Path | None) -> RaceResult | None:
    """The race recorded in a file, if one is given."""
    return RaceResult.load(path) if path is not None else None
