"""What the list of chapters promises of each of its folders."""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.chapter import Chapter, Frame
from gpuviz.commands.cli import cli
from gpuviz.panels.access_choices import HOLD, OPEN, RELEASE
from gpuviz.panels.layout import Panel
from gpuviz.worker.board import Board
from gpuviz.worker.context import WorkerContext
from gpuviz.worker.message_base import Command, Event, JobCommand
from tests.chapters.stages import make_stage

every_chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)


@pytest.fixture
def worker() -> Iterator[WorkerContext]:
    """What a worker gives to those who do its jobs; nobody hears what they say."""
    board = Board.create()
    said: list[Event] = []
    yield WorkerContext(board, said.append)
    board.close()


def test_no_two_chapters_share_a_name() -> None:
    names = [chapter.name for chapter in CHAPTERS]
    assert len(names) == len(set(names))


@every_chapter
def test_each_chapter_has_a_scene_that_can_be_shown_and_reset(chapter: Chapter) -> None:
    scene = chapter.make_scene(make_stage())
    assert isinstance(scene.layout, Panel)
    assert scene.title.key
    for visible in (True, False):
        scene.tick(Frame(0, None), visible)
    scene.reset()
    assert scene.failure is None
    names = [action.name for action in scene.actions()]
    assert len(names) == len(set(names))


def _action_names(folder: Path) -> set[str]:
    """What the actions that are made in a folder's files are called there, as far as it stands there."""
    calls = [node for file in folder.rglob("*.py") for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    names = [
        call.args[0]
        for call in calls
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Action" and call.args
    ]
    return {name.value for name in names if isinstance(name, ast.Constant) and isinstance(name.value, str)}


@every_chapter
def test_no_action_of_a_chapter_is_called_as_one_of_those_around_it(chapter: Chapter) -> None:
    chapters = Path(inspect.getfile(CHAPTERS[0].__class__)).parent
    around = _action_names(chapters.parent / "presenter") | _action_names(chapters.parent / "kiosk")
    around |= {OPEN, HOLD, RELEASE, "languages", "start-over"}
    assert _action_names(chapters / chapter.name) & around <= {"close"}


@every_chapter
def test_each_chapter_ignores_what_it_does_not_know(chapter: Chapter) -> None:
    stage = make_stage()
    scene = chapter.make_scene(stage)
    before = list(stage.port.outbox)
    scene.do("no such action")
    scene.apply(Event())
    assert stage.port.outbox == before


@every_chapter
def test_each_moment_is_a_function_that_says_what_it_shows(chapter: Chapter) -> None:
    assert chapter.moments()
    for name, moment in chapter.moments().items():
        assert inspect.isgeneratorfunction(moment), name
        assert moment.__doc__, name


@every_chapter
def test_each_command_that_a_chapter_s_jobs_take_is_done_by_somebody(chapter: Chapter, worker: WorkerContext) -> None:
    handlers = chapter.job_handlers(worker)
    assert bool(handlers) == chapter.has("jobs")
    for command, handler in handlers.items():
        assert issubclass(command, Command)
        assert callable(handler)
        assert not issubclass(command, JobCommand) or command.slot


def test_no_command_is_done_by_two_chapters(worker: WorkerContext) -> None:
    commands = [command for chapter in CHAPTERS for command in chapter.job_handlers(worker)]
    assert len(commands) == len(set(commands))


@every_chapter
def test_views_are_those_of_panels(chapter: Chapter) -> None:
    assert bool(chapter.views()) == chapter.has("views")
    assert all(issubclass(panel, Panel) for panel in chapter.views())


@every_chapter
def test_a_chapter_s_command_is_one_of_gpuviz(chapter: Chapter) -> None:
    context = click.Context(cli)
    assert chapter.has("command") == (chapter.name in cli.list_commands(context))
    if chapter.has("command"):
        assert cli.get_command(context, chapter.name) is chapter.command()
        assert f"\n  {chapter.name} " in cli.get_help(context)
