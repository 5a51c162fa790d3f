"""``gpuviz race``: the race in the terminal."""

from pathlib import Path

import click
from msgspec.structs import replace
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TimeElapsedColumn
from rich.table import Table

from gpuviz.chapters.race.messages import (
    FullPassFinished,
    FullPassLaneFinished,
    LaneFinished,
    LaneStarted,
    RaceFinished,
    RacePrepared,
    RaceSpec,
    RunFullPass,
    RunRace,
)
from gpuviz.chapters.race.options import race_options, race_spec, recording, trace_options
from gpuviz.compute.device_info import NO_DEVICE
from gpuviz.compute.race_result import RaceResult
from gpuviz.errors import GpuvizError
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language, text
from gpuviz.i18n.spoken import spoken
from gpuviz.model.results import FullPassResult
from gpuviz.sentence.curated import FIRST_SENTENCE
from gpuviz.sentence.messages import LayerFinished, ModelReady, SentenceSpec
from gpuviz.terminal.ask import FIRST_RUN, Watcher, answer_of, ask
from gpuviz.terminal.console import plain_console, plain_description
from gpuviz.terminal.options import check_writable, examples, sentence_spec
from gpuviz.worker.device_messages import LimitsMeasured, MeasureLimits
from gpuviz.worker.replacement import SupervisorEvent
from gpuviz.worker.supervisor import Supervisor


@click.command(
    short_help="Race in the terminal and print what was measured.",
    epilog=examples(
        "gpuviz race",
        "gpuviz race --size 1600x2560x1024 --lanes opencl,blas_all_cores",
        'gpuviz race --sentence "Why do GPUs matter?" --layer 12',
        "gpuviz race --whole --json > race.json",
        "gpuviz race --save-trace race.trace",
    ),
)
@race_options
@trace_options
@click.option("--sentence", metavar="TEXT", help="Race the matrices by which the language model reads this sentence.")
@click.option("--layer", type=int, default=1, show_default=True, help="Number of the layer, with --sentence.")
@click.option("--whole", is_flag=True, help="All layers: every lane reads --sentence, or one of ours, from end to end.")
@click.option(
    "--model",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A Llama model in a GGUF file, instead of the one fetched.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object; all else goes to standard error.")
def race(
    save_trace: Path | None,
    replay: Path | None,
    sentence: str | None,
    layer: int,
    whole: bool,
    model: Path | None,
    as_json: bool,
    **options: str | float | int | None,
) -> int:
    """Multiply two matrices in every lane, mark every answer, and print times and ratios.

    \b
    Lanes:
      sequential      one CPU core, one answer after another, a compiled
                      scalar loop
      blas_one_core   one CPU core at its best (NumPy with BLAS)
      blas_all_cores  all CPU cores at their best (NumPy with BLAS)
      opencl          the OpenCL device
    """  # noqa: D301 - click keeps the lines of a paragraph that begins with a backspace
    language = spoken()
    check_writable(save_trace)
    recorded = recording(replay)
    spec = race_spec(**options)  # type: ignore[arg-type] # click hands over what race_options declares
    errors = plain_console(stderr=True)
    if whole:
        return _full_pass(
            sentence_spec(FIRST_SENTENCE if sentence is None else sentence, model, spec.device), spec, as_json, language
        )
    if sentence is not None:
        spec = replace(spec, sentence=sentence_spec(sentence, model, spec.device), layer=layer - 1)
    if recorded is not None:
        errors.print(language(text("terminal-recording", date=recorded.date, device=recorded.device.name)))
        result = recorded
    else:
        with _progress(errors) as progress:
            result = _race(spec, _Bars(progress, language))
    if as_json:
        click.echo(result.to_json())
    else:
        _print_result(plain_console(), result, language)
    if save_trace is not None:  # last, so that a full disk loses the file and not what was measured
        result.save(save_trace)
        errors.print(language(text("terminal-saved", path=str(save_trace))))
    return 0 if all(lane.verified for lane in result.lanes) else 3


def _full_pass(sentence: SentenceSpec, spec: RaceSpec, as_json: bool, language: Language) -> int:
    """All lanes read the whole sentence."""
    with _progress(plain_console(stderr=True)) as progress:
        job = RunFullPass(FIRST_RUN, sentence, spec.lanes, spec.runs)
        result = ask(job, FullPassFinished, _Bars(progress, language)).result
    if as_json:
        click.echo(result.to_json())
    else:
        _print_full_pass(plain_console(), result, language)
    return 0 if all(lane.verified for lane in result.lanes) else 3


def _race(spec: RaceSpec, watch: Watcher) -> RaceResult:
    """The race's result, held against what its device can do at most if that can be measured."""
    with Supervisor(ladder=False) as supervisor:
        result = answer_of(supervisor, RunRace(FIRST_RUN, spec), RaceFinished, watch).result
        if result.device == NO_DEVICE:
            return result
        try:
            for run_id, anew in enumerate((False, True, True), start=FIRST_RUN + 1):
                measure = MeasureLimits(run_id, result.device.name, anew)
                measured = answer_of(supervisor, measure, LimitsMeasured)
                if measured.device != result.device:
                    break
                held = result.with_limits(measured.limits)
                if not held.exceeds_limits:
                    return held
        except GpuvizError:  # the race stands without them
            pass
        return result


class _Bars:
    """A bar for each lane, filled from the board as its tiles are done."""

    def __init__(self, progress: Progress, language: Language) -> None:
        self._progress, self._language = progress, language
        self._bars: dict[str, TaskID] = {}
        self._tiles = 1
        self._waiting: TaskID | None = progress.add_task(language(text("terminal-preparing")), total=None)

    def __call__(self, event: SupervisorEvent | None, supervisor: Supervisor) -> None:
        """Note an event, or read the board in between."""
        match event:
            case RacePrepared():
                self._tiles = event.shape.tiles
            case LaneStarted():
                if self._waiting is not None:
                    self._progress.remove_task(self._waiting)
                    self._waiting = None
                name = self._language(text(f"lane-{event.lane}"))
                self._bars[event.lane] = self._progress.add_task(name, total=self._tiles)
            case ModelReady():
                self._tiles = event.model.layers
            case LayerFinished() if event.lane in self._bars:
                self._progress.update(self._bars[event.lane], completed=event.layer + 1)
            case LaneFinished() | FullPassLaneFinished():
                self._progress.update(self._bars[event.result.lane], completed=self._tiles)
                self._progress.stop_task(self._bars.pop(event.result.lane))
            case None:
                self._read_board(supervisor)

    def _read_board(self, supervisor: Supervisor) -> None:
        for lane, bar in self._bars.items():
            cells = supervisor.board.cells(lane, FIRST_RUN) if supervisor.board else None
            if cells is not None:
                self._progress.update(bar, completed=int((cells >= 2).sum()))


def _progress(console: Console) -> Progress:
    return Progress(
        plain_description(24),
        BarColumn(bar_width=40),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
    )


def _print_device(console: Console, result: RaceResult | FullPassResult, language: Language) -> None:
    """Where OpenCL took part, on what device."""
    device = result.device
    if device != NO_DEVICE:
        console.print(language(text("terminal-device", name=device.name, driver=device.driver, date=result.date)))


def _print_full_pass(console: Console, result: FullPassResult, language: Language) -> None:
    layers = result.model.layers
    console.print(
        language(text("terminal-full-pass", tokens=len(result.tokens), layers=layers, name=result.model.name))
    )
    _print_device(console, result, language)
    table = Table(box=None, header_style="bold")
    table.add_column("", no_wrap=True)
    for column in ("time", "layers", "sooner"):
        table.add_column(language(text(f"terminal-column-{column}")), justify="right", no_wrap=True)
    for lane in result.lanes:
        ratio = result.speedup.get(f"opencl/{lane.lane}")
        table.add_row(
            language(text(f"lane-{lane.lane}")),
            language(figures.duration(lane.total_ns)),
            language(text("terminal-checked", correct=lane.layers_correct, tiles=layers)),
            _compared(ratio, bool(lane.held_back_by), language),
        )
    console.print(table)
    _print_footnotes(console, result, language)


def _print_result(console: Console, result: RaceResult, language: Language) -> None:
    shape = result.problem
    console.print(language(text("terminal-problem", m=shape.m, n=shape.n, k=shape.k, tiles=shape.tiles)))
    _print_device(console, result, language)
    table = Table(box=None, header_style="bold", padding=(0, 1, 0, 0), pad_edge=False)  # 80 letters are enough
    table.add_column("", no_wrap=True)
    for column in ("time", "rate", "share", "checked", "sooner"):
        table.add_column(language(text(f"terminal-column-{column}")), justify="right", no_wrap=True)
    for lane in result.lanes:
        ratio = result.speedup.get(f"opencl/{lane.lane}")
        share = result.shares.get(lane.lane)
        table.add_row(
            language(text(f"lane-{lane.lane}")),
            language(figures.duration(lane.total_ns)),
            f"{lane.gflops:,.3g}",
            language(figures.rough_percent(share)) if share is not None else "",
            language(text("terminal-checked", correct=lane.tiles_correct, tiles=shape.tiles)),
            _compared(ratio, bool(lane.held_back_by), language),
        )
    console.print(table)
    if result.limits is not None:
        gflops, gigabytes = result.limits.flops_per_s / 1e9, result.limits.bytes_per_s / 1e9
        console.print(language(text("terminal-limits", gflops=f"{gflops:,.3g}", gigabytes=f"{gigabytes:,.3g}")))
    _print_footnotes(console, result, language)


def _compared(ratio: float | None, is_marked: bool, language: Language) -> str:
    """By how much the students were faster or slower than a lane; nothing where that is unknown."""
    word = figures.faster_or_slower(ratio)
    return f"{language(figures.marked_ratio(ratio, is_marked))} {language(word)}" if word is not None else ""


def _print_footnotes(console: Console, result: RaceResult | FullPassResult, language: Language) -> None:
    """What held lanes back, if anything, and who computed in each."""
    if result.handicaps:
        names = ", ".join(result.handicaps)
        console.print(language(text("terminal-held-back", names=names)), style="yellow", markup=False, highlight=False)
    for lane in result.lanes:
        console.print(f"{lane.lane}: {lane.description}", style="dim", markup=False, highlight=False)
