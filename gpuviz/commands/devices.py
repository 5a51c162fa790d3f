"""``gpuviz devices``: what OpenCL devices work here."""

import click
import msgspec
from rich.console import Console
from rich.table import Table

from gpuviz.commands.run_race import find_devices
from gpuviz.errors import NoOpenCl
from gpuviz.exhibit.languages import Language, text


@click.command(short_help="List the OpenCL devices that work here.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def devices(as_json: bool) -> int:
    """Try every OpenCL device in a process of its own and list those that computed a known answer, best first."""
    found = find_devices()
    if as_json:
        click.echo(msgspec.json.encode({"devices": found.devices, "failures": found.failures}))
        return 0 if found.devices else 1
    language = Language()
    if not found.devices:
        reasons = "; ".join(f"{name}: {reason}" for name, reason in found.failures)
        raise NoOpenCl(detail=reasons or language(text("doctor-no-driver")))
    table = Table(box=None, header_style="bold")
    for column in ("name", "type", "units", "lanes", "memory", "driver", "platform"):
        table.add_column(language(text(f"devices-column-{column}")))
    for device in found.devices:
        table.add_row(
            device.name,
            device.type,
            str(device.compute_units),
            str(device.vector_lanes),
            f"{device.memory_mb:,} MB",
            device.driver,
            device.platform,
        )
    console = Console()
    console.print(table)
    for name, reason in found.failures:
        console.print(language(text("doctor-device-failed", name=name, reason=reason)), style="yellow", highlight=False)
    return 0
