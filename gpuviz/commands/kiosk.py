"""``gpuviz kiosk``: runs the unattended exhibit and keeps it running, makes the staff's PIN, and prints a service."""

import sys

import click

from gpuviz.ending import ending_signals
from gpuviz.errors import PinsDiffer, UselessOption
from gpuviz.exhibit.pin import hash_pin
from gpuviz.exhibit.toml_text import toml_value
from gpuviz.i18n.languages import text
from gpuviz.i18n.spoken import spoken
from gpuviz.kiosk.service_unit import service_unit
from gpuviz.kiosk.window_supervisor import WindowSupervisor, window_command
from gpuviz.terminal.options import examples

_WINDOW_OPTIONS = "gpuviz.window_options"


class _KioskGroup(click.Group):
    """Whatever does not begin with one of its commands are options of the window."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        """Keep the window's options for it."""
        if args and args[0] not in (*self.commands, *context.help_option_names):
            context.meta[_WINDOW_OPTIONS] = args
            args = []
        return super().parse_args(context, args)


@click.group(
    cls=_KioskGroup,
    invoke_without_command=True,
    short_help="Run the unattended exhibit, and keep it running.",
    subcommand_metavar="[OPTIONS OF GPUVIZ] | COMMAND",
    context_settings={"ignore_unknown_options": True, "help_option_names": ["-h", "--help"]},
    epilog=examples("gpuviz kiosk", "gpuviz kiosk --config exhibit.toml", "gpuviz kiosk pin"),
)
@click.pass_context
def kiosk(context: click.Context) -> int:
    """Open the window as an unattended exhibit, and open it again whenever it ends or no longer moves.

    Everything that “gpuviz” itself can be told, this can be told too. It ends by SIGTERM or Ctrl+C with exit code 0,
    and with 10 when staff leave the exhibit by the screen.
    """
    if context.invoked_subcommand is not None:
        return 0
    options = context.meta.get(_WINDOW_OPTIONS, [])
    _check(options)
    supervisor = WindowSupervisor(window_command(options))
    with ending_signals(lambda _: supervisor.stop()):
        return supervisor.run()


@kiosk.command(
    short_help="Make the line of the settings file that holds the staff's PIN.",
    epilog=examples("gpuviz kiosk pin", "gpuviz kiosk pin > pin.toml"),
)
def pin() -> int:
    """Ask for a PIN of 4 to 8 digits twice, and print the line that goes into [kiosk] of the settings file.

    The line holds no PIN but a salted hash of it. Without a terminal both are read as lines.
    """
    language = spoken()
    first, again = (_read(language(text(key))) for key in ("staff-pin-choose", "staff-pin-again"))
    hashed = hash_pin(first)
    if first != again:
        raise PinsDiffer
    click.echo(" = ".join(("pin", toml_value(hashed))))
    return 0


@kiosk.command(
    short_help="Print a systemd service that runs the exhibit from the start.",
    epilog=examples("gpuviz kiosk install --print", "gpuviz kiosk install --print > gpuviz.service"),
)
@click.option("--print", "prints", is_flag=True, required=True, help="Print it; nothing is installed.")
def install(prints: bool) -> int:
    """Print a systemd unit for this installation of gpuviz, with the commands that set it up as comments."""
    del prints  # required, so that nobody believes that anything was installed
    click.echo(service_unit(sys.prefix, sys.executable), nl=False)
    return 0


def _check(options: list[str]) -> None:
    """Read the window's options as the window will, so that a wrong one is told once and not tried for ever.

    Raises:
        UselessOption: if something is left that is no option.
        click.UsageError: if the window would not take them.
    """
    from gpuviz.commands.cli import cli  # noqa: PLC0415 - it lists this command

    with click.Context(cli, info_name="gpuviz kiosk") as context:
        values, rest, _ = cli.make_parser(context).parse_args(list(options))
        if rest:
            raise UselessOption(option=rest[0], command="gpuviz kiosk")
        for option in cli.get_params(context):
            if option.name in values and option.expose_value:
                option.type_cast_value(context, values[option.name])


def _read(prompt: str) -> str:
    if sys.stdin.isatty():
        typed: str = click.prompt(prompt, hide_input=True, err=True)
        return typed
    return sys.stdin.readline().strip()
