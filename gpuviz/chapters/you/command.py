"""``gpuviz you``: a person's rate beside this machine's, in the terminal."""

from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from gpuviz.chapters.you.messages import MeasureWord, WordMeasured
from gpuviz.chapters.you.rate import Rate
from gpuviz.chapters.you.results import Seconds, WordTimes, YouReport, report
from gpuviz.errors import InvalidChoice
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language, Text, text
from gpuviz.i18n.spoken import spoken
from gpuviz.model.model_file import MOST_POSITIONS
from gpuviz.sentence.curated import FIRST_SENTENCE
from gpuviz.terminal.ask import FIRST_RUN, ask
from gpuviz.terminal.console import plain_console
from gpuviz.terminal.options import examples, sentence_options, sentence_spec

_MOST_LAYERS = 1000


@click.command(
    short_help="Compare your own multiplying with this machine's.",
    epilog=examples(
        "gpuviz you --products 4 --seconds 21.5",
        "gpuviz you --products 4 --seconds 21.5 --tokens 100 --layer 30 --json",
    ),
)
@click.option("--products", type=int, default=4, show_default=True, help="Number of products that you worked out.")
@click.option(
    "--seconds",
    type=float,
    default=20.0,
    show_default=True,
    envvar="GPUVIZ_YOU_SECONDS",  # GPUVIZ_SECONDS is the time of a race
    help="Seconds that you needed for all of them.",
)
@click.option("--tokens", type=int, help="Number of tokens of the sentence; by default those of our first one.")
@click.option("--layer", type=int, default=1, show_default=True, help="The layer whose time is told, from 1.")
@sentence_options
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object; all else goes to standard error.")
def you(
    products: int,
    seconds: float,
    tokens: int | None,
    layer: int,
    model: Path | None,
    device: str | None,
    as_json: bool,
) -> int:
    """Say how long one layer of the language model, and the next word, would take at your rate.

    Beside it stand a sequential loop on one CPU core and an OpenCL device, both measured now.
    """
    rate = Rate(products, seconds)
    if not 1 <= layer <= _MOST_LAYERS:  # what lies between is for the model to say
        raise InvalidChoice(option="--layer", given=f"{layer:,}", allowed="1 to the number of the model’s layers")
    if tokens is not None and not 1 <= tokens <= MOST_POSITIONS:
        raise InvalidChoice(option="--tokens", given=f"{tokens:,}", allowed=f"1 to {MOST_POSITIONS:,}")
    job = MeasureWord(FIRST_RUN, sentence_spec(FIRST_SENTENCE, model, device), tokens, layer - 1)
    times = ask(job, WordMeasured).times
    told = report(rate, times, layer - 1)
    if as_json:
        click.echo(told.to_json())
    else:
        _print_report(plain_console(), told, times, spoken())
    return 0 if times.verified else 3


def _print_report(console: Console, told: YouReport, times: WordTimes, language: Language) -> None:
    console.print(language(text("you-terminal-rate", rate=figures.three_digits(told.rate_per_s))))
    work = {"layer": told.layer_multiplications, "word": told.word_multiplications}
    console.print(language(text("you-terminal-work", tokens=times.work.tokens, **work)))
    table = Table(box=None, header_style="bold")
    table.add_column("", no_wrap=True)
    for column in ("layer", "word"):
        table.add_column(language(text(f"you-terminal-{column}")), justify="right", no_wrap=True)
    rows: list[tuple[Text, Seconds | None]] = [
        (text("you-name"), told.you_s),
        (text("lane-sequential"), told.sequential_s),
        (text("lane-opencl"), told.opencl_s),
    ]
    for name, row in rows:
        if row is not None:
            table.add_row(language(name), *(language(_time(value_s)) for value_s in (row.layer, row.word)))
    console.print(table)
    console.print(language(text("you-terminal-verified" if times.verified else "you-terminal-wrong")))


def _time(value_s: float) -> Text:
    return figures.long_duration(value_s * 1e9)
