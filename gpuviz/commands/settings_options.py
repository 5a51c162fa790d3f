"""The options that name a settings file or change single settings, and what of all options was typed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

Command = TypeVar("Command", bound=Callable[..., Any])


def settings_options(command: Command) -> Command:
    """Add the options ``--config`` and ``--set`` to a command; the latter's values are called ``changes``."""
    command = click.option(
        "--set",
        "changes",
        multiple=True,
        metavar="KEY=VALUE",
        help="One setting, for this time only: --set kiosk.idle_s=30.",
    )(command)
    return click.option(
        "--config",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="The settings file; see “gpuviz config”.",
    )(command)


def typed_options(context: click.Context) -> dict[str, object]:
    """The options of a command that were typed, by their names without dashes in front."""
    return {
        max(option.opts, key=len).lstrip("-"): context.params[option.name]
        for option in context.command.params
        if option.name in context.params and context.get_parameter_source(option.name) is ParameterSource.COMMANDLINE
    }


def as_typed(option: click.Parameter, value: Any) -> list[str]:
    """An option with a value as a person types it."""
    if isinstance(value, bool):
        return [option.opts[0] if value else option.secondary_opts[0]]
    if isinstance(value, tuple):
        return [word for one in value for word in (option.opts[0], str(one))]
    return [option.opts[0], str(value)]
