"""Environment variables for options."""

from collections.abc import Container

import click

_PREFIX = "GPUVIZ"


def name_variables(command: click.Command, path: tuple[str, ...] = (), but: Container[str] = ()) -> None:
    """Have every option of a command read ``GPUVIZ_<COMMAND>_<OPTION>`` or, if that is unset, ``GPUVIZ_<OPTION>``.

    The second applies to all commands that have the option. Options that declare their variables themselves keep them,
    and those named in ``but``, such as ``full-screen``, read none.
    """
    for option in command.params:
        if isinstance(option, click.Option) and option.expose_value and option.envvar is None:
            word = max(option.opts, key=len).lstrip("-")
            if word in but:
                continue
            names = dict.fromkeys("_".join((*prefix, word)) for prefix in ((_PREFIX, *path), (_PREFIX,)))
            option.envvar = [name.upper().replace("-", "_") for name in names]
    if isinstance(command, click.Group):
        for name, child in command.commands.items():
            name_variables(child, (*path, name))
