"""``gpuviz devices``: lists the OpenCL devices that work here."""

from collections.abc import Iterator

import click
import msgspec
from rich.table import Table

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.probe_cache import DeviceFailure
from gpuviz.errors import NoOpenCl, error_of
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language, Text, text
from gpuviz.i18n.spoken import spoken
from gpuviz.terminal.ask import find_devices
from gpuviz.terminal.console import plain_console
from gpuviz.terminal.options import examples
from gpuviz.worker.device_messages import DevicesFound

_COLUMNS = ("number", "name", "type", "units", "lanes", "driver", "platform")


@click.command(
    short_help="List the OpenCL devices that work here.",
    epilog=examples("gpuviz devices", "gpuviz devices --all", "gpuviz devices --json"),
)
@click.option("--all", "everything", is_flag=True, help="Also list devices that are left out, and why.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def devices(everything: bool, as_json: bool) -> int:
    """Try every OpenCL device in a process of its own and list those that computed known answers, best first.

    Where several drivers serve the same hardware, the fastest is listed. --device takes a name, a number or a platform
    from this list, or a part of one.
    """
    found, language = find_devices(), spoken()
    if as_json:
        click.echo(msgspec.json.encode(found_as_json(found)))
        return 0 if found.devices else 1
    if not found.devices:
        for failure in found.failures[:1]:  # further failures mostly follow from the first
            raise error_of(failure.key, {"name": failure.name, "detail": failure.detail})
        raise NoOpenCl(detail=language(text("doctor-no-driver")))
    console = plain_console()
    shown = [*found.devices, *(aside.device for aside in found.set_aside if everything)]
    console.print(_table(shown, language))
    for line in _left_out(found) if everything else ():
        console.print(language(line), style="yellow", highlight=False)
    return 0


def found_as_json(found: DevicesFound) -> dict[str, object]:
    """The devices and failures without the message's own fields."""
    return {"devices": found.devices, "set_aside": found.set_aside, "failures": found.failures}


def failure_text(failure: DeviceFailure) -> Text:
    """Why a device or driver is left out, and how to fix it."""
    return text(failure.key, name=failure.name, detail=failure.detail)


def aside_texts(found: DevicesFound) -> Iterator[Text]:
    """Why working devices are set aside."""
    for aside in found.set_aside:
        names = {"name": aside.device.name, "instead": aside.instead}
        if aside.is_clear:
            yield text("device-set-aside", **names, times=figures.ratio(aside.times))
        else:
            yield text("device-set-aside-equal", **names)


def _left_out(found: DevicesFound) -> Iterator[Text]:
    yield from aside_texts(found)
    yield from (failure_text(failure) for failure in found.failures)


def _table(shown: list[DeviceInfo], language: Language) -> Table:
    table = Table(box=None, header_style="bold", padding=(0, 1, 0, 0), pad_edge=False)
    for column in _COLUMNS:
        table.add_column(language(text(f"devices-column-{column}")), overflow="fold")
    for number, device in enumerate(shown, 1):
        table.add_row(
            str(number),
            device.name,
            device.type,
            str(device.compute_units),
            str(device.vector_lanes),
            device.driver,
            device.platform,
        )
    return table
