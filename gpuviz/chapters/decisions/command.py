"""``gpuviz decisions``: both lanes walk chains, in the terminal."""

import re

import click
from rich.console import Console
from rich.table import Table

from gpuviz.chapters.decisions.crossover import outcome
from gpuviz.chapters.decisions.messages import ChainsMeasured, ChainsWanted, MeasureChains
from gpuviz.chapters.decisions.report import ChainsResult
from gpuviz.chapters.decisions.spec import DEFAULT_STEPS, MOST_CHAINS, check_runs
from gpuviz.errors import InvalidChoice
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language, text
from gpuviz.i18n.spoken import spoken
from gpuviz.terminal.ask import FIRST_RUN, answer_of
from gpuviz.terminal.console import plain_console
from gpuviz.terminal.options import DEVICE_HELP, examples
from gpuviz.worker.supervisor import Supervisor

_DEFAULT_CHAINS = "1,2,3,5,10,100,1000,10000,100000,1000000"
_MOST_POINTS = 100
_CHAINS = re.compile(r"\s*\d{1,12}\s*(,\s*\d{1,12}\s*)*")


@click.command(
    short_help="Walk chains in which each step waits for the one before.",
    epilog=examples("gpuviz decisions", "gpuviz decisions --chains 1,2,3,1000 --ways 8 --runs 5"),
)
@click.option(
    "--chains",
    default=_DEFAULT_CHAINS,
    show_default=True,
    metavar="N,N,…",
    help="Into how many chains to cut the work.",
)
@click.option("--steps-total", type=int, default=DEFAULT_STEPS, show_default=True, help="Steps of all chains together.")
@click.option(
    "--ways", type=int, default=1, show_default=True, help="How many different ways neighbours take, 1 to 32."
)
@click.option("--device", metavar="NAME", help=DEVICE_HELP)
@click.option("--runs", type=int, default=3, show_default=True, help="Number of runs of each; the median counts.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object; all else goes to standard error.")
def decisions(chains: str, steps_total: int, ways: int, device: str | None, runs: int, as_json: bool) -> int:
    """Walk chains by the OpenCL device and by a sequential loop, and compare where each chain ends."""
    check_runs(runs)
    jobs = [
        MeasureChains(FIRST_RUN + place, ChainsWanted(count, steps_total, ways, device), runs)
        for place, count in enumerate(_parsed(chains))
    ]
    for job in jobs:
        job.wanted.spec()  # what cannot be is to be said before anything is measured
    with Supervisor(ladder=False) as supervisor:
        measured = [answer_of(supervisor, job, ChainsMeasured) for job in jobs]
    result = ChainsResult(measured[0].device, steps_total, ways, [answer.point for answer in measured])
    if as_json:
        click.echo(result.to_json())
    else:
        _print_result(plain_console(), result, spoken())
    return 0 if result.correct else 3


def _parsed(chains: str) -> list[int]:
    """The numbers of chains, in order.

    Raises:
        InvalidChoice: if it is no list of them.
    """
    counts = sorted({int(count) for count in chains.split(",")}) if _CHAINS.fullmatch(chains) else []
    if not 1 <= len(counts) <= _MOST_POINTS:
        allowed = f"up to {_MOST_POINTS} whole numbers from 1 to {MOST_CHAINS:,}, such as 1,10,1000"
        raise InvalidChoice(option="chains", given=chains[:40], allowed=allowed)
    return counts


def _print_result(console: Console, result: ChainsResult, language: Language) -> None:
    console.print(language(text("decisions-terminal-work", steps=result.steps_total, ways=result.ways)))
    device = text("decisions-terminal-device", name=result.device.name, driver=result.device.driver)
    console.print(language(device), style="dim", highlight=False)
    table = Table(box=None, header_style="bold")
    for column in ("chains", "steps", "professor", "students", "sooner"):
        table.add_column(language(text(f"decisions-terminal-{column}")), justify="right", no_wrap=True)
    for point in result.points:
        times_ns = (lane.total_ns for lane in (point.sequential, point.opencl) if lane is not None)
        table.add_row(
            f"{point.chains:,}",
            f"{point.steps:,}",
            *(language(figures.duration(time_ns)) for time_ns in times_ns),
            language(text(f"decisions-terminal-{outcome(point)}")),
        )
    console.print(table)
    crossover = result.crossover_chains
    found = text(
        "decisions-terminal-none" if crossover is None else "decisions-terminal-crossover", chains=crossover or 0
    )
    console.print(language(found))
    console.print(language(text("decisions-terminal-correct" if result.correct else "decisions-terminal-wrong")))
