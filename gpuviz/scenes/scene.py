"""What every chapter is: panels that change when events arrive. No Qt, no OpenCL."""

from typing import Protocol

from gpuviz.exhibit.languages import Text
from gpuviz.scenes.panels import Command, Panel, Value
from gpuviz.worker.board import Board
from gpuviz.worker.supervisor import SupervisorEvent


class Scene(Protocol):
    """One chapter. A new one is one file here and one line in ``Chapters``."""

    title: Text
    layout: Panel

    def commands(self) -> list[Command]:
        """Everything a person can do now."""
        ...

    def do(self, name: str, value: Value = None) -> None:
        """A person did it: a command by its name, or a chooser, slider or sheet with a value."""
        ...

    def apply(self, event: SupervisorEvent) -> None:
        """The worker or its supervisor reported something."""
        ...

    def tick(self, now_ns: int, board: Board | None) -> None:
        """A frame is due at ``now_ns`` of the performance counter: read the board, move what moves."""
        ...

    def reset(self) -> None:
        """Back to the start."""
        ...
