"""Environment variables for options."""

import click

_PREFIX = "GPUVIZ"


def name_variables(command: click.Command, path: tuple[str, ...] = ()) -> None:
    """Have every option of a command read ``GPUVIZ_<COMMAND>_<OPTION>`` or, if that is unset, ``GPUVIZ_<OPTION>``.

    The second applies to all commands that have the option. Options that declare their variables themselves keep them.
    """
    for option in command.params:
        if isinstance(option, click.Option) and option.expose_value and option.envvar is None:
            word = max(option.opts, key=len).lstrip("-")
            names = dict.fromkeys("_".join((*prefix, word)) for prefix in ((_PREFIX, *path), (_PREFIX,)))
            option.envvar = [name.upper().replace("-", "_") for name in names]
    if isinstance(command, click.Group):
        for name, child in command.commands.items():
            name_variables(child, (*path, name))
