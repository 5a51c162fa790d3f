"""The rich console of the terminal commands, without markup."""

from rich.console import Console
from rich.progress import TextColumn


def plain_console(stderr: bool = False) -> Console:
    """A console without markup and emoji codes, as names of models or devices may contain “[/red]” or “:fire:”."""
    return Console(stderr=stderr, markup=False, emoji=False)


def plain_description(width: int = 0) -> TextColumn:
    """The description column of a progress bar, without markup; ``width`` in characters, 0 for as needed."""
    return TextColumn(f"{{task.description:{width or ''}}}", markup=False)
