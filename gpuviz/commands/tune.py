"""``gpuviz tune``: runs the autotuner on an OpenCL device."""

import click
import msgspec
from rich.progress import BarColumn, Progress, TimeElapsedColumn

from gpuviz.compute.parameters import build_options
from gpuviz.compute.tuning_cache import tuned_path
from gpuviz.i18n.languages import text
from gpuviz.i18n.spoken import spoken
from gpuviz.terminal.ask import FIRST_RUN, ask
from gpuviz.terminal.console import plain_console, plain_description
from gpuviz.terminal.options import DEVICE_HELP, examples
from gpuviz.worker.device_messages import DeviceTuned, TuneDevice, TuningProgress
from gpuviz.worker.replacement import SupervisorEvent
from gpuviz.worker.supervisor import Supervisor


@click.command(
    short_help="Find the parameters with which an OpenCL device is fastest.",
    epilog=examples("gpuviz tune", "gpuviz tune --device 2"),
)
@click.option("--device", metavar="NAME", help=DEVICE_HELP)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object; all else goes to standard error.")
def tune(device: str | None, as_json: bool) -> int:
    """Try block sizes of the matrix product for about 10 s, and keep the best for this device and driver.

    The window does the same by itself, once a device has raced and nobody waits for it.
    """
    language = spoken()
    columns = plain_description(), BarColumn(), TimeElapsedColumn()
    with Progress(*columns, console=plain_console(stderr=True), transient=True) as progress:
        bar = progress.add_task(language(text("terminal-tuning")), total=1.0)

        def watch(event: SupervisorEvent | None, supervisor: Supervisor) -> None:
            del supervisor
            if isinstance(event, TuningProgress):
                progress.update(bar, completed=event.share)

        tuned = ask(TuneDevice(FIRST_RUN, device, anew=True), DeviceTuned, watch).tuned
    if as_json:
        click.echo(msgspec.json.encode(tuned))
        return 0
    chosen = ", ".join(option.removeprefix("-D") for option in build_options(tuned.parameters))
    click.echo(language(text("terminal-tuned", device=tuned.device.name, parameters=chosen, tried=tuned.tried)))
    gflops, usual = (f"{speed / 1e9:,.3g}" for speed in (tuned.flops_per_s, tuned.usual_flops_per_s))
    click.echo(language(text("terminal-tuned-speed", gflops=gflops, usual=usual, path=str(tuned_path()))))
    return 0
