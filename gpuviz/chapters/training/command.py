"""``gpuviz training``: a small model learns to invent names, in the terminal."""

from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from gpuviz.chapters.training.limits import check_training
from gpuviz.chapters.training.messages import (
    MeasureTraining,
    Train,
    TrainingAdvanced,
    TrainingDiverged,
    TrainingMeasured,
    TrainingReady,
    TrainingSpec,
)
from gpuviz.chapters.training.results import StepLoss, TrainingReport
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language, text
from gpuviz.i18n.spoken import spoken
from gpuviz.terminal.ask import FIRST_RUN, answer_of
from gpuviz.terminal.console import plain_console
from gpuviz.terminal.options import DEVICE_HELP, examples
from gpuviz.worker.messages import JobDone
from gpuviz.worker.replacement import SupervisorEvent
from gpuviz.worker.supervisor import Supervisor

_DIGITS = 6  # of losses: the rest depends on how often we were told
_ROWS = 12


@click.command(
    short_help="Train a small model that invents names.",
    epilog=examples("gpuviz training", "gpuviz training --steps 300 --learning-rate 1 --names towns.txt"),
)
@click.option("--steps", type=int, default=10_000, show_default=True, help="How often to predict, compare and adjust.")
@click.option("--seed", type=int, default=1, show_default=True, help="Another number, another model and other names.")
@click.option("--learning-rate", type=float, default=0.1, show_default=True, help="How far the weights move in a step.")
@click.option("--names", type=click.Path(path_type=Path), help="A file to learn from, with a name in each line.")
@click.option("--device", metavar="NAME", help=DEVICE_HELP)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object; all else goes to standard error.")
def training(steps: int, seed: int, learning_rate: float, names: Path | None, device: str | None, as_json: bool) -> int:
    """Train a small model on first names, and measure what a step costs the device and the sequential loop."""
    spec = TrainingSpec(seed, learning_rate, str(names.absolute()) if names else None, device)
    job, heard = Train(FIRST_RUN, spec, training_id=1, last_step=steps), list[SupervisorEvent]()
    check_training(job)
    with Supervisor(ladder=False) as supervisor:
        answer_of(supervisor, job, JobDone, lambda event, _: heard.append(event) if event else None)
        measured = answer_of(supervisor, MeasureTraining(FIRST_RUN + 1, spec), TrainingMeasured)
    report = _report(heard, measured)
    if as_json:
        click.echo(report.to_json())
    else:
        _print_report(plain_console(), report, spoken())
    return 0 if report.verified else 3


def _report(heard: list[SupervisorEvent], measured: TrainingMeasured) -> TrainingReport:
    """What a training told, and what it costs."""
    ready = next(event for event in heard if isinstance(event, TrainingReady))
    advanced = [event for event in heard if isinstance(event, TrainingAdvanced)]
    last = next((event for event in reversed(advanced) if event.heldout_loss is not None), None)
    return TrainingReport(
        device=ready.device,
        parameters=ready.parameters,
        vocabulary=len(ready.alphabet),
        blind_loss=ready.blind_loss,
        letters_loss=ready.letters_loss,
        pairs_loss=ready.pairs_loss,
        steps=_steps(advanced),
        heldout_loss=last.heldout_loss if last else None,
        heldout_accuracy=last.heldout_accuracy if last else None,
        names=[invented.name for invented in last.invented] if last else [],
        diverged_at=next((event.step for event in heard if isinstance(event, TrainingDiverged)), None),
        step_ns=measured.step_ns,
        answer_ns=measured.answer_ns,
        ratio=measured.step_ns / measured.answer_ns,
        sequential_step_ns=measured.sequential_step_ns,
        verified=measured.verified,
    )


def _steps(advanced: list[TrainingAdvanced]) -> list[StepLoss]:
    """The losses up to marked steps, which are the same in every run; when else we were told differs."""
    steps, before, told, total = list[StepLoss](), 0, 0, 0.0
    for event in advanced:
        total += event.loss * (event.step - told)
        told = event.step
        if event.heldout_loss is not None:
            steps.append(StepLoss(told, round(total / (told - before), _DIGITS)))
            before, total = told, 0.0
    return steps


def _print_report(console: Console, report: TrainingReport, language: Language) -> None:
    device = text("training-terminal-device", name=report.device.name, driver=report.device.driver)
    console.print(language(device), style="dim", highlight=False)
    model = text("training-terminal-model", parameters=report.parameters, letters=report.vocabulary - 1)
    console.print(language(model))
    table = Table(box=None, header_style="bold")
    for column in ("step", "loss"):
        table.add_column(language(text(f"training-terminal-{column}")), justify="right")
    for told in report.steps[:: max(1, len(report.steps) // _ROWS)]:
        table.add_row(f"{told.step:,}", f"{told.loss:.2f}")
    console.print(table)
    baselines = text(
        "training-terminal-baselines", blind=report.blind_loss, letters=report.letters_loss, pairs=report.pairs_loss
    )
    console.print(language(baselines))
    if report.diverged_at is not None:
        console.print(language(text("training-terminal-diverged", step=report.diverged_at)))
    elif report.heldout_loss is not None and report.heldout_accuracy is not None:
        share = figures.rough_percent(report.heldout_accuracy)
        console.print(language(text("training-terminal-heldout", loss=report.heldout_loss, share=share)))
        console.print(language(text("training-terminal-names", names=", ".join(map(str.title, report.names)))))
    if not report.verified:
        console.print(language(text("training-terminal-wrong")))
        return
    costs = text(
        "training-terminal-costs",
        step=figures.duration(report.step_ns),
        answer=figures.duration(report.answer_ns),
        ratio=figures.ratio(report.ratio),
    )
    console.print(language(costs))
    if report.sequential_step_ns is not None:
        loop = figures.duration(report.sequential_step_ns)
        ratio = figures.ratio(report.sequential_step_ns / report.step_ns)
        console.print(language(text("training-terminal-sequential", step=loop, ratio=ratio)))
