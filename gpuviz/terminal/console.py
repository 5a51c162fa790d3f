"""What the terminal commands write on."""

from rich.console import Console
from rich.progress import TextColumn


def plain_console(stderr: bool = False) -> Console:
    """A console that prints words as they are: models, devices and people may be called “[/red]” or “:fire:”."""
    return Console(stderr=stderr, markup=False, emoji=False)


def plain_description(width: int = 0) -> TextColumn:
    """The column of a progress bar that says what goes on, as it is."""
    return TextColumn(f"{{task.description:{width or ''}}}", markup=False)
