"""``gpuviz scarcity``: what a model for many people takes, in the terminal."""

from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from gpuviz.chapters.scarcity import quantities
from gpuviz.chapters.scarcity.accelerators import USUAL, accelerator, key_of
from gpuviz.chapters.scarcity.choices import BOUNDS
from gpuviz.chapters.scarcity.model_size import ModelSize
from gpuviz.chapters.scarcity.results import Question, ScarcityReport, report
from gpuviz.chapters.scarcity.sources import CENTRE_FACTS, SIZES, centre, facts_from, staff_facts
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language, Text, text
from gpuviz.i18n.spoken import spoken
from gpuviz.terminal.console import plain_console
from gpuviz.terminal.options import examples

_USUAL_MODEL = "llama-8b"  # its facts stand in for what is not given
_USUAL_CONTEXT, _USUAL_USERS = "8192", "1"


@click.command(
    short_help="Reckon how many GPUs a model for many people needs.",
    epilog=examples(
        "gpuviz scarcity --parameters 405B --layers 126 --users 10000",
        "gpuviz scarcity --parameters 70.6e9 --layers 80 --training-tokens 15e12",
    ),
)
@click.option(
    "--parameters", metavar="P", help="Weights of the model, such as 8.03e9 or 405B.  [default: Llama 3.1 8B]"
)
@click.option("--bytes-per-weight", metavar="B", help="Bytes of each weight; 0.5 for 4 bits.  [default: 2]")
@click.option("--layers", metavar="L", help="Layers of the model.  [default: 32]")
@click.option("--kv-heads", metavar="H", help="Key/value heads of each layer.  [default: 8]")
@click.option("--head-size", metavar="D", help="Numbers of each head.  [default: 128]")
@click.option("--kv-bytes", metavar="K", help="Bytes of each number in the key/value cache.  [default: 2]")
@click.option("--context", metavar="C", default=_USUAL_CONTEXT, show_default=True, help="Tokens of each conversation.")
@click.option("--users", metavar="U", default=_USUAL_USERS, show_default=True, help="People who talk at once.")
@click.option(
    "--accelerator", "named", metavar="NAME", default=USUAL, show_default=True, help="Its name, or a part of it."
)
@click.option("--training-tokens", metavar="T", help="Tokens that it learns from; without it, learning is left out.")
@click.option("--utilisation", metavar="R", help="Share of the peak that learning reaches.  [default: 0.38]")
@click.option("--facts", type=click.Path(path_type=Path), help="A file that replaces the shipped facts.toml.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object; all else goes to standard error.")
def scarcity(context: str, users: str, named: str, facts: Path | None, as_json: bool, **options: str | None) -> int:
    """Reckon the memory, accelerators, servers, racks, power and money that a language model for many people takes.

    Nothing is measured: every figure that goes in is listed with its source.
    """
    known = facts_from(facts) if facts is not None else staff_facts()
    used = dict.fromkeys(f"{key_of(named)}-{part}" for part in ("memory", "bandwidth", "flops", "watts"))

    def number(option: str, usual: str) -> int | float:
        given = options[option.removeprefix("--").replace("-", "_")]
        if given is not None:
            return BOUNDS[option].parse(given)
        used[usual] = None
        return known[usual].value

    parameters, layers, kv_heads, head_size = (int(number(f"--{part}", f"{_USUAL_MODEL}-{part}")) for part in SIZES)
    weight_bytes, kv_bytes = number("--bytes-per-weight", "weight-bytes"), number("--kv-bytes", "cache-bytes")
    model = ModelSize(parameters, layers, kv_heads, head_size, weight_bytes, kv_bytes)
    tokens = options["training_tokens"]
    question = Question(
        model,
        int(BOUNDS["--context"].parse(context)),
        int(BOUNDS["--users"].parse(users)),
        accelerator(key_of(named), known),
        int(BOUNDS["--training-tokens"].parse(tokens)) if tokens is not None else None,
        number("--utilisation", "training-utilisation"),
    )
    told = report(question, centre(known), {name: known[name] for name in (*used, *CENTRE_FACTS) if name in known})
    if as_json:
        click.echo(told.to_json())
    else:
        _print_report(plain_console(), told, question, spoken())
    return 0


def _print_report(console: Console, told: ScarcityReport, question: Question, language: Language) -> None:
    heading = text(
        "scarcity-terminal-heading",
        parameters=figures.count(question.model.parameters),
        users=question.users,
        context=question.context,
        accelerator=question.accelerator.name,
    )
    console.print(language(heading))
    table = Table(box=None, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    for name, value in _rows(told):
        table.add_row(language(text(f"scarcity-terminal-{name}")), language(value))
    console.print(table)
    if told.it_watts is None:
        console.print(language(text("scarcity-terminal-no-watts", accelerator=question.accelerator.name)))
    if told.training is not None and told.training.accelerator_hours is None:
        console.print(language(text("scarcity-terminal-no-peak", accelerator=question.accelerator.name)))
    console.print(language(text("scarcity-terminal-facts")), style="dim")
    sources = Table(box=None, show_header=False)
    sources.add_column(no_wrap=True)
    sources.add_column()
    sources.add_column(overflow="fold")
    for fact in told.facts:
        sources.add_row(fact.name, f"{fact.value:,.15g} {fact.unit}", f"{fact.source} ({fact.date})", style="dim")
    console.print(sources)


def _rows(told: ScarcityReport) -> list[tuple[str, Text]]:
    """Names and values, from bytes to money."""
    rows = [(part, quantities.memory(getattr(told, f"{part}_bytes"))) for part in ("weights", "memory")]
    rows[1:1] = [
        ("kv-token", quantities.memory(told.kv_bytes_per_token)),
        ("kv-user", quantities.memory(told.kv_bytes_per_user)),
    ]
    rows += [(part, text("count", value=getattr(told, part))) for part in ("accelerators", "servers", "racks")]
    watts = {"it": told.it_watts, "facility": told.facility_watts}
    rows += [(part, quantities.power(value)) for part, value in watts.items() if value is not None]
    if told.energy_kwh_per_year is not None:
        rows.append(("energy", quantities.energy(told.energy_kwh_per_year)))
    rows += [(f"cost-{cost.place.lower()}", quantities.dollars(cost.amount)) for cost in told.cost_per_year]
    if told.training is not None:
        rows.append(("flops", text("scarcity-flops", value=f"{told.training.flops:.3g}")))
        if told.training.accelerator_hours is not None:
            rows.append(("hours", quantities.many(told.training.accelerator_hours)))
    return rows
