"""``gpuviz serving``: people ask one service, simulated with costs that were measured, in the terminal."""

import math
from pathlib import Path
from typing import get_args

import click
from rich.console import Console
from rich.table import Table

from gpuviz.chapters.serving.cost_file import read_costs
from gpuviz.chapters.serving.costs import ServingCosts, check_answers
from gpuviz.chapters.serving.crowd import Mix, constant
from gpuviz.chapters.serving.kinds import promise_s as usual_promise_s
from gpuviz.chapters.serving.kinds import usual_mix
from gpuviz.chapters.serving.messages import CheckService, CostsMeasured, MeasureCosts, ServiceChecked, ServiceSpec
from gpuviz.chapters.serving.requests import Mode
from gpuviz.chapters.serving.results import CheckReport, ServingReport, check_report
from gpuviz.chapters.serving.stretch import Stretch
from gpuviz.errors import InvalidChoice
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language, Text, text
from gpuviz.i18n.spoken import spoken
from gpuviz.terminal.ask import FIRST_RUN, answer_of
from gpuviz.terminal.console import plain_console
from gpuviz.terminal.options import examples, sentence_options
from gpuviz.worker.supervisor import Supervisor

_LEAST_ARRIVALS, _MOST_ARRIVALS = 0.001, 1_000_000
_LEAST_S, _MOST_S = 0.001, 1e9
_MOST_REQUESTS = 20_000_000
_MOST_TOKENS = 1_000_000
_MOST_CHECKED = 1000
_LARGEST_SEED = 2**32 - 1


@click.command(
    short_help="Let many people ask one service at once.",
    epilog=examples(
        "gpuviz serving --arrivals-per-minute 90",
        "gpuviz serving --mode alone --check 20 --json",
        "gpuviz serving --costs costs.json --context 100 --answer 1 --seconds 86400",
    ),
)
@click.option("--arrivals-per-minute", type=float, default=60.0, show_default=True, help="How many people ask.")
@click.option(
    "--seconds",
    type=float,
    default=600.0,
    show_default=True,
    envvar="GPUVIZ_SERVING_SECONDS",  # GPUVIZ_SECONDS is the time of a race
    help="How long they come.",
)
@click.option(
    "--mode",
    type=click.Choice(get_args(Mode)),
    default="together",
    show_default=True,
    help="All who fit get a word a step, or one person after the other.",
)
@click.option("--context", type=int, metavar="TOKENS", help="What each brings; by default texts, images, audio, video.")
@click.option("--answer", type=int, metavar="TOKENS", help="What each is answered; by default 20 to 100.")
@click.option("--promise-s", type=float, help="Within how many seconds the first word is promised; by default 2.")
@click.option("--seed", type=int, default=1, show_default=True, help="Another number, other people.")
@click.option("--costs", "costs_file", type=click.Path(path_type=Path), help="A file of costs, instead of measuring.")
@click.option("--check", type=int, metavar="N", help="Serve the first N for real too, and compare.")
@sentence_options
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object; all else goes to standard error.")
def serving(
    arrivals_per_minute: float,
    seconds: float,
    mode: Mode,
    context: int | None,
    answer: int | None,
    promise_s: float | None,
    seed: int,
    costs_file: Path | None,
    check: int | None,
    model: Path | None,
    device: str | None,
    as_json: bool,
) -> int:
    """Simulate how one service answers many people, with costs that are measured here with the language model."""
    promised_s = usual_promise_s() if promise_s is None else promise_s
    _check_span("--arrivals-per-minute", arrivals_per_minute, _LEAST_ARRIVALS, _MOST_ARRIVALS)
    _check_span("--seconds", seconds, _LEAST_S, _MOST_S)
    _check_span("--promise-s", promised_s, _LEAST_S, _MOST_S)
    _check_count("--context", context, 1, _MOST_TOKENS)
    _check_count("--answer", answer, 1, _MOST_TOKENS)
    _check_count("--seed", seed, 0, _LARGEST_SEED)
    _check_count("--check", check, 1, _MOST_CHECKED)
    if arrivals_per_minute * seconds / 60 > _MOST_REQUESTS:
        most_s = _MOST_REQUESTS * 60 / arrivals_per_minute
        allowed = f"up to {most_s:,.0f}, in which {_MOST_REQUESTS:,} people come"
        raise InvalidChoice(option="--seconds", given=f"{seconds:,g}", allowed=allowed)
    mix = constant(context, answer, usual_mix())
    costs = _given_costs(costs_file, mix) if costs_file is not None else None
    stretch = Stretch(mode, arrivals_per_minute, seconds, mix, seed, promised_s)
    spec = ServiceSpec(str(model.absolute()) if model else None, device)
    report = _simulated(stretch, spec, costs, check)
    if as_json:
        click.echo(report.to_json())
    else:
        _print_report(plain_console(), report, spoken())
    return 0


def _check_span(option: str, given: float, least: float, most: float) -> None:
    if not (math.isfinite(given) and least <= given <= most):
        raise InvalidChoice(option=option, given=f"{given:g}", allowed=f"{least:g} to {most:,.0f}")


def _check_count(option: str, given: int | None, fewest: int, most: int) -> None:
    if given is not None and not fewest <= given <= most:
        raise InvalidChoice(option=option, given=f"{given:,}"[:30], allowed=f"{fewest:,} to {most:,}")


def _given_costs(file: Path, mix: Mix) -> ServingCosts:
    costs = read_costs(file)
    check_answers(costs, mix.most, str(file))
    return costs


def _simulated(stretch: Stretch, spec: ServiceSpec, costs: ServingCosts | None, check: int | None) -> ServingReport:
    """How it goes, with measured costs if none are given, and a check if it is wanted; else no worker is started."""
    requests = [one for one in stretch.crowd().take(check or 0) if one.asked_s < stretch.seconds]
    if costs is not None and not requests:
        return stretch.simulate(costs)
    other_load_cores, compared = 0.0, None
    with Supervisor(ladder=False) as supervisor:
        if costs is None:
            measured = answer_of(supervisor, MeasureCosts(FIRST_RUN, spec), CostsMeasured)
            costs, other_load_cores = measured.costs, measured.other_load_cores
        if requests:
            job = CheckService(FIRST_RUN + 1, spec, requests, costs, stretch.mode)
            told = answer_of(supervisor, job, ServiceChecked)
            compared = check_report(told.real, told.simulated, told.other_load_cores) if told.real else None
    return stretch.simulate(costs, compared, other_load_cores)


def _print_report(console: Console, report: ServingReport, language: Language) -> None:
    table = Table(box=None, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    for name, value in _rows(report):
        table.add_row(language(text(f"serving-terminal-{name}")), language(value))
    console.print(language(text("serving-terminal-heading")))
    console.print(table)
    for sentence in _sentences(report):
        console.print(language(sentence))


def _rows(report: ServingReport) -> list[tuple[str, Text]]:
    counts = [("asked", report.requests), ("completed", report.completed), ("refused", report.refused)]
    times = [
        ("wait", report.mean_wait_s),
        ("first-half", report.p50_first_token_s),
        ("first-most", report.p95_first_token_s),
        ("response-half", report.p50_response_s),
        ("response-most", report.p95_response_s),
    ]
    return [
        *((name, figures.count(number)) for name, number in counts),
        *((name, figures.long_duration(time_s * 1e9)) for name, time_s in times if time_s is not None),
        ("tokens", text("serving-terminal-tokens-value", rate=figures.three_digits(report.tokens_per_s))),
        ("busy", figures.rough_percent(report.utilisation)),
    ]


def _sentences(report: ServingReport) -> list[Text]:
    """What to think of it."""
    if report.kept_promise is None:
        return [text("serving-terminal-nobody")]
    come, limit = (figures.three_digits(rate) for rate in (report.arrivals_per_minute, report.limit_per_minute))
    kept = figures.rough_percent(report.kept_promise)
    told = [text("serving-terminal-promise", promise=report.promise_s, share=kept)]
    if report.completed:
        rates = "serving-terminal-runs-away" if report.runs_away else "serving-terminal-keeps-up"
        told.insert(0, text(rates, come=come, limit=limit))
    if report.queue_full:
        told.append(text("serving-terminal-full"))
    elif report.refused:
        told.append(text("serving-terminal-never-fits", memory=report.costs.memory_tokens))
    if report.costs_other_load_cores:
        cores = figures.three_digits(report.costs_other_load_cores)
        told.append(text("serving-terminal-costs-disturbed", cores=cores))
    return told + (_checked(report.check) if report.check is not None else [])


def _checked(check: CheckReport) -> list[Text]:
    told = text(
        "serving-terminal-checked",
        requests=check.requests,
        real=figures.long_duration(check.real_p50_response_s * 1e9),
        simulated=figures.long_duration(check.simulated_p50_response_s * 1e9),
        error=figures.rough_percent(abs(check.error)),
    )
    busy = text("serving-terminal-others", cores=figures.three_digits(check.other_load_cores))
    return [told, busy] if check.other_load_cores else [told]
