"""``gpuviz bench``: measures everything that is promised about speed."""

from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from gpuviz.bench.figures import bound, digits, found_figure, middle_half
from gpuviz.bench.report import Finding, Report, Sample, Section
from gpuviz.bench.run import GROUPS, run
from gpuviz.i18n.languages import Language, text
from gpuviz.i18n.spoken import spoken
from gpuviz.terminal.console import plain_console
from gpuviz.terminal.options import DEVICE_HELP, check_writable, examples
from gpuviz.ui.libraries import loading_qt

_VERDICTS = {"reached": "bench-reached", "not reached": "bench-not-reached"}


@click.command(
    short_help="Measure speed beside NumPy, CLBlast, PyTorch, llama.cpp and C.",
    epilog=examples(
        "gpuviz bench --quick",
        "gpuviz bench layers",
        "gpuviz bench matmul --device 2 --chart matmul.png",
        "gpuviz bench --json > bench.json",
    ),
)
@click.argument("what", type=click.Choice(list(GROUPS)), default="all", metavar="[WHAT]")
@click.option("--quick", is_flag=True, help="A minute at most: fewer repetitions and sizes. Without it, some minutes.")
@click.option("--device", metavar="NAME", help=DEVICE_HELP)
@click.option(
    "--chart",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Also draw what is promised, and what came here, to this PNG file.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object; all else goes to standard error.")
def bench(what: str, quick: bool, device: str | None, chart: Path | None, as_json: bool) -> int:
    """Measure, side by side in one run, and print medians, their spread and ratios.

    \b
    WHAT is measured (by default all):
      matmul   the product beside NumPy, CLBlast and PyTorch; the shapes of
               a model's layers; chosen parameters; all sizes from small to
               large; the professor's loop beside the same loop in C
      layers   reading and writing of the language model beside NumPy, PyTorch
               and llama.cpp, as shares of the device's limits; how soon the
               model is ready
      trace    what tracing each tile costs
      frames   how long the window takes for a frame, idle and racing, with few
               tiles and many; what drawing costs the model that writes
      startup  the first paint beside that of a bare window
      memory   what window and worker take, in MB
      chapters how soon each chapter shows its first picture, how long it takes
               for a frame, and what it adds to window and worker
      growth   time and memory from few tiles to many, and from small matrices
               to the largest that fit
      all      all of these

    Every answer is checked before its time counts. What is not installed is named and left out.
    """  # noqa: D301 - click keeps the lines of a paragraph that begins with a backspace
    language, errors = spoken(), plain_console(stderr=True)
    check_writable(chart)
    with errors.status("") as status:

        def say(doing: str) -> None:
            status.update(Text(doing))
            if not errors.is_terminal:  # a status line cannot be replaced there
                errors.print(doing, highlight=False)

        report = run(what, device, quick, say)
    if as_json:
        click.echo(msgspec.json.encode(report))
    else:
        print_report(plain_console(), report, language)
    if chart is not None:
        with loading_qt():
            from gpuviz.bench.chart import save_chart  # noqa: PLC0415

        save_chart(report, chart)
        errors.print(language(text("bench-chart-saved", path=str(chart))))
    return 1 if report.failed else 0


def print_report(console: Console, report: Report, language: Language) -> None:
    """Print the machine, each section, and at the end a table of promises and results."""
    host, device = report.host, report.device
    console.print(f"gpuviz {report.gpuviz}, {report.date}{', quick' if report.quick else ''}", style="bold")
    console.print(f"{host.processor}, {host.cores} cores, {host.memory_gb:g} GB, {host.system}, Python {host.python}")
    console.print(
        f"{device.name} ({device.type}), {device.platform}, driver {device.driver}"
        if device is not None
        else language(text("bench-no-device")),
    )
    versions = [f"{name} {version}" for name, version in report.versions.items()]
    if report.blas_kernel:
        versions.append(f"BLAS kernels for {report.blas_kernel}")
    console.print(", ".join(versions), style="dim")
    if report.held_back_by:
        names = ", ".join(report.held_back_by)
        console.print(language(text("bench-held-back", names=names)), style="yellow")
    for section in report.sections:
        _print_section(console, section, language)
    _print_promises(console, report, language)


def _print_section(console: Console, section: Section, language: Language) -> None:
    console.print()
    console.print(section.title, style="bold")
    if section.failure:
        console.print(language(text("bench-failed", why=section.failure)), style="yellow", highlight=False)
    rows = [_sample_row(sample) for sample in section.samples] + [_finding_row(found) for found in section.findings]
    if rows:
        table = Table(box=None, show_header=False, pad_edge=False)
        for column in ("left", "right", "left", "left"):
            table.add_column(justify="right" if column == "right" else "left")
        for row in rows:
            table.add_row(*row)
        console.print(table)
    for missing in section.missing:
        console.print(f"{missing.what}: {missing.why}", style="dim", highlight=False)
    for note in section.notes:
        console.print(note, style="dim", highlight=False)


def _sample_row(sample: Sample) -> tuple[str, ...]:
    spread = sample.spread
    between = f"({digits(spread.least)}–{digits(spread.most)})" if spread.count > 1 else ""
    return sample.name, f"{digits(spread.median)} {sample.unit}", between, sample.note


def _finding_row(found: Finding) -> tuple[str, ...]:
    return found.what, found_figure(found), middle_half(found.spread), ""


def _print_promises(console: Console, report: Report, language: Language) -> None:
    found_rows = [
        (found.what, found.promise, found_figure(found), middle_half(found.spread), _VERDICTS[found.verdict])
        for section in report.sections
        for found in section.findings
        if found.promise is not None
    ]
    missing_rows = [
        (missing.finding, missing.promise, "", f"{missing.what}: {missing.why}", "bench-unknown")
        for section in report.sections
        for missing in section.missing
        if missing.promise is not None
    ]
    if not found_rows + missing_rows:
        return
    console.print()
    table = Table(box=None, header_style="bold", pad_edge=False)
    for column in ("what", "promised", "aim", "here", "half", "verdict"):
        table.add_column(language(text(f"bench-column-{column}")))
    for what, promise, figure, half, verdict in found_rows + missing_rows:
        words = language(text(verdict))
        table.add_row(what, bound(promise), f"{promise.aim:g}", figure, half, words)
    console.print(table)
    disturbed = [section for section in report.sections if section.bystanders]
    if disturbed:
        names = ", ".join(section.name for section in disturbed)
        most = max(section.bystanders for section in disturbed)
        console.print(language(text("bench-disturbed", sections=names, cores=f"{most:.1f}")), style="yellow")
