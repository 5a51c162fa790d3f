"""``gpuviz soak``: proves on this machine that the exhibit never stops, with random visitors and random faults."""

from pathlib import Path

import click
import msgspec

from gpuviz.compute.device_info import NO_DEVICE
from gpuviz.errors import InvalidChoice
from gpuviz.i18n.languages import Language
from gpuviz.model.store import is_there, model_path
from gpuviz.soak.asked import SIZE, Asked
from gpuviz.terminal.console import plain_console
from gpuviz.terminal.options import check_writable, examples, window_size
from gpuviz.ui.libraries import loading_qt

_FOR_EVER = 1 << 40
_YEAR_H = 24 * 365.0


@click.command(
    short_help="Try the exhibit with random visitors and random faults.",
    epilog=examples(
        "gpuviz soak --sessions 20",
        "gpuviz soak --hours 12 --report soak.json",
        "gpuviz soak --sessions 1 --seed 4711",
        "gpuviz soak --sessions 200 --size 1080x1920",
        "gpuviz soak --corruptions 10000",
    ),
)
@click.option("--hours", type=click.FloatRange(0.01, _YEAR_H), help="Run sessions for so long.")
@click.option("--sessions", type=click.IntRange(0), help="Run so many sessions; 50 if nothing else is asked for.")
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True, help="The seed of the first session.")
@click.option(
    "--events", type=click.IntRange(0), default=0, metavar="N", help="Then so many touches and keys without a pause."
)
@click.option(
    "--corruptions", type=click.IntRange(0), default=0, metavar="N", help="Verify so many results that were corrupted."
)
@click.option("--fuzz", type=click.IntRange(0), default=0, metavar="N", help="Read so many damaged files and messages.")
@click.option(
    "--report",
    "report_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Also write the report to this file, as one JSON object.",
)
@click.option(
    "--size",
    "window",
    default="x".join(map(str, SIZE)),
    show_default=True,
    metavar="WxH",
    envvar="GPUVIZ_SOAK_SIZE",  # GPUVIZ_SIZE is the size of the race's matrices
    help="Width and height of the window in pixels.",
)
@click.option("--faults", default="", hidden=True, help="Only these kinds of fault, with commas between them.")
@click.option("--chapters", default="", hidden=True, help="Only these chapters, with commas between them.")
def soak(
    hours: float | None,
    sessions: int | None,
    seed: int,
    events: int,
    corruptions: int,
    fuzz: int,
    report_file: Path | None,
    window: str,
    faults: str,
    chapters: str,
) -> int:
    """Let random visitors and random faults try the exhibit, and report on one page.

    The real window runs in kiosk mode, with the real worker, beside everything else on this machine; offscreen where
    there is no screen. In each session one thing goes wrong in one chapter. The exit code is 0 if all that must hold
    did hold, and 1 if not. What fails is named with its seed, which runs that very session again.
    """
    check_writable(report_file)
    size = window_size(window, "--size")
    language, errors = Language(), plain_console(stderr=True)
    with loading_qt():
        from gpuviz.compute.probe import probe_devices  # noqa: PLC0415
        from gpuviz.soak.corruptions import clean_runs  # noqa: PLC0415 - Qt is loaded only where a window opens
        from gpuviz.soak.corruptions import corruptions as corrupt  # noqa: PLC0415
        from gpuviz.soak.faults import FAULTS  # noqa: PLC0415
        from gpuviz.soak.fuzz import fuzz as read_damaged  # noqa: PLC0415
        from gpuviz.soak.parent import soak as run  # noqa: PLC0415
        from gpuviz.soak.report import page  # noqa: PLC0415
        from gpuviz.soak.session import Outcome  # noqa: PLC0415
    for name in filter(None, faults.split(",")):
        if name not in FAULTS:
            raise InvalidChoice(option="--faults", given=name, allowed=", ".join(sorted(FAULTS)))

    def say(outcome: Outcome) -> None:
        plan, again = outcome.plan, outcome.again
        came = f"{again.seconds:.1f} s" if again is not None else ""
        errors.print(
            f"{plan.seed:>6} {plan.chapter:<10} {plan.fault:<40} {came:>7}",
            highlight=False,
            markup=False,
        )
        for finding in outcome.findings:
            errors.print(f"       {finding}", highlight=False, markup=False)

    checks = []
    if corruptions:
        devices = probe_devices().devices
        device = devices[0] if devices else NO_DEVICE
        checks += [corrupt(corruptions, seed, device), clean_runs(max(1, corruptions // 10), seed, device)]
    if fuzz:
        checks.append(read_damaged(fuzz, seed, model_path() if is_there() else None))
    if sessions is None:
        sessions = _FOR_EVER if hours is not None else 0 if (events or checks) else 50
    chosen, shown = (tuple(name for name in given.split(",") if name) for given in (faults, chapters))
    seconds = (hours or _YEAR_H) * 3600
    asked = Asked(
        sessions=sessions, seconds=seconds, seed=seed, events=events, faults=chosen, chapters=shown, size=size
    )
    report = run(asked, say, checks)
    click.echo(page(report, language))
    if report_file is not None:
        report_file.write_bytes(msgspec.json.encode(report))
    return 0 if report.passed else 1
