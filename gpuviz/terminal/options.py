"""Command-line options shared by several commands, and their validation."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from gpuviz.errors import InvalidChoice, TextUnreadable, UnwritableFile
from gpuviz.exhibit.config import Access
from gpuviz.i18n.spoken import speak
from gpuviz.sentence.messages import SentenceSpec

Command = TypeVar("Command", bound=Callable[..., Any])

DEVICE_HELP = "Name, number or platform of a device, or a part of these; see “gpuviz devices”."
_WINDOW_SIZE = re.compile(r"(\d{3,5})[x×](\d{3,5})", re.IGNORECASE)


def examples(*lines: str) -> str:
    """A paragraph of examples for the end of a command's help."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))  # click keeps lines after a backspace


def language_option(command: Command) -> Command:
    """Add the option ``--language``, which holds for all that this process says."""
    return click.option(
        "--language",
        metavar="NAME",
        expose_value=False,
        is_eager=True,
        callback=lambda _context, _option, name: speak(name) if name else None,
        help="The language of all words, such as de or ja; GPUVIZ_LANGUAGE sets it too.",
    )(command)


def access_options(command: Command) -> Command:
    """Options that make the picture easier to see and to follow; ``access_spec`` takes their values."""
    reduced = click.option("--reduced-motion", is_flag=True, help="Nothing moves to decorate; the rest moves in steps.")
    contrast = click.option("--high-contrast", is_flag=True, help="White and bright colours on black.")
    size = click.option(
        "--text-size",
        type=click.IntRange(100, 200),
        default=100,
        show_default=True,
        metavar="PERCENT",
        help="How large text is, 100-200; larger pages scroll.",
    )
    return size(contrast(reduced(command)))


def access_spec(text_size: int, high_contrast: bool, reduced_motion: bool) -> Access:
    """The settings of ``access_options``."""
    return Access(text_percent=text_size, high_contrast=high_contrast, reduced_motion=reduced_motion)


def sentence_options(command: Command) -> Command:
    """Add the options ``--model`` and ``--device`` to a command."""
    path = click.Path(path_type=Path, dir_okay=False)
    command = click.option("--device", metavar="NAME", help=DEVICE_HELP)(command)
    return click.option("--model", type=path, help="A Llama model in a GGUF file, instead of the one fetched.")(command)


def sentence_spec(sentence: str, model: Path | None, device: str | None) -> SentenceSpec:
    """The ``SentenceSpec`` for these options.

    Raises:
        TextUnreadable: if the text contains a lone surrogate, which a terminal may pass on.
    """
    try:
        sentence.encode()
    except UnicodeEncodeError:
        raise TextUnreadable from None
    return SentenceSpec(sentence, str(model.absolute()) if model else None, device)


def check_writable(path: Path | None) -> None:
    """Check before any work whether a file can be written; no path is no problem.

    Raises:
        UnwritableFile: if it cannot.
    """
    if path is None:
        return
    existed = path.exists()
    try:
        with path.open("ab"):
            pass
        if not existed:
            path.unlink()
    except OSError as error:
        raise UnwritableFile(path=str(path), detail=error.strerror or str(error)) from error


def window_size(text: str, option: str) -> tuple[int, int]:
    """Parse a size such as ``1920x1080`` into width and height in pixels; ``option`` is named in the error.

    Raises:
        InvalidChoice: if it is no size, or is too small or too large.
    """
    match = _WINDOW_SIZE.fullmatch(text)
    width, height = (int(part) for part in match.groups()) if match else (0, 0)
    if not (320 <= width <= 16384 and 240 <= height <= 16384):
        raise InvalidChoice(option=option, given=text[:40], allowed="a width and a height such as 1920x1080")
    return width, height
