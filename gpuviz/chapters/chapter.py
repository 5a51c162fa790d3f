"""What a chapter is: a folder whose files each do one thing, all found by their names.

``scene.py`` gives ``make_scene(stage)``. As far as a chapter needs them, ``jobs.py`` gives ``handlers(worker)``,
``views.py`` gives ``VIEWS``, ``read_ahead.py`` gives ``read_ahead()``, ``moments.py`` gives ``MOMENTS``, and
``command.py`` the command of the chapter's name; ``bench.py`` is a measurement that is run by hand. Each is loaded by
the process that needs it: jobs by the worker, views by the window.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Protocol

from gpuviz.errors import GpuvizError
from gpuviz.panels.layout import Panel
from gpuviz.worker.board import Board
from gpuviz.worker.context import Handlers, WorkerContext
from gpuviz.worker.port import WorkerPort
from gpuviz.worker.replacement import SupervisorEvent

if TYPE_CHECKING:  # the worker lists the chapters too, and starts sooner without what only a window needs
    from gpuviz.i18n.languages import Text
    from gpuviz.panels.actions import Action, Value
    from gpuviz.panels.finding import Findings
    from gpuviz.sentence.sentence import Sentence
    from gpuviz.settings import Settings


@dataclass(frozen=True)
class Stage:
    """What all scenes of a window share.

    ``given`` holds, by a chapter's name, what it is to begin with. Each reports its point to the ``findings``.
    """

    port: WorkerPort
    settings: "Settings"
    sentence: "Sentence"
    findings: "Findings"
    given: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Frame:
    """A moment to be drawn: ``now_ns`` of the performance counter, and the board as the worker fills it."""

    now_ns: int
    board: Board | None


class Scene(Protocol):
    """What a chapter shows: panels that change when events arrive. No Qt, no OpenCL."""

    title: "Text"
    layout: Panel

    @property
    def failure(self) -> GpuvizError | None:
        """What did not work, while that is what it shows."""
        ...

    def actions(self) -> "list[Action]":
        """Everything a person can do now."""
        ...

    def do(self, name: str, value: "Value" = None) -> None:
        """A person did it: an action by its name, or a chooser, slider or sheet with a value."""
        ...

    def apply(self, event: SupervisorEvent) -> None:
        """The worker or its supervisor reported something."""
        ...

    def tick(self, frame: Frame, visible: bool) -> None:
        """Bring the panels to this moment; what goes on unseen must go on while they are not ``visible`` too."""
        ...

    def reset(self) -> None:
        """Back to the start."""
        ...

    def measured(self) -> bytes | None:
        """What was measured here, as one JSON object; None before."""
        ...


Conditions = Iterator[Callable[[], bool]]  # each has to be true before the next is asked for
Moment = Callable[[Any], Conditions]  # a named state for pictures: leads the scene there, and gives what to wait for


@dataclass(frozen=True)
class Chapter:
    """One folder of ``gpuviz/chapters``, by its name."""

    name: str

    def make_scene(self, stage: Stage) -> Scene:
        """A new scene."""
        scene: Scene = self._part("scene").make_scene(stage)
        return scene

    def job_handlers(self, worker: WorkerContext) -> Handlers:
        """Who does its jobs, in the worker's process."""
        handlers: Handlers = self._part("jobs").handlers(worker) if self.has("jobs") else {}
        return handlers

    def views(self) -> Mapping[type[Panel], Any]:
        """The views of its own panels, in the window's process."""
        views: Mapping[type[Panel], Any] = self._part("views").VIEWS if self.has("views") else {}
        return views

    def read_ahead(self) -> None:
        """Read the files of gpuviz's own that may be shown later, when perhaps no file can be opened any more."""
        if self.has("read_ahead"):
            self._part("read_ahead").read_ahead()

    def moments(self) -> Mapping[str, Moment]:
        """Its states for pictures, by name; the first is the usual one."""
        moments: Mapping[str, Moment] = self._part("moments").MOMENTS if self.has("moments") else {}
        return moments

    def command(self) -> Any:
        """The command ``gpuviz NAME``."""
        return getattr(self._part("command"), self.name)

    def has(self, part: str) -> bool:
        """Whether the chapter has a file of this name."""
        return find_spec(f"gpuviz.chapters.{self.name}.{part}") is not None

    def _part(self, part: str) -> Any:
        return import_module(f"gpuviz.chapters.{self.name}.{part}")
