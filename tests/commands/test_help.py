"""Help texts: readable, whatever the command."""

import re
import shlex
from collections.abc import Iterator

import click
import pytest

from gpuviz.bench.run import GROUPS
from gpuviz.commands.cli import cli
from tests.commands.running import run

_LIST_LINE = re.compile(r"^ {6,}(\w+)  +\S", re.MULTILINE)


def _paths(command: click.Command = cli, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            yield from _paths(child, (*path, name))


def _command(path: tuple[str, ...]) -> click.Command:
    command: click.Command = cli
    for name in path:
        assert isinstance(command, click.Group)
        found = command.get_command(click.Context(command), name)
        assert found is not None
        command = found
    return command


def _documented(path: tuple[str, ...]) -> str:
    callback = _command(path).callback
    return (callback.__doc__ if callback else None) or ""


@pytest.mark.parametrize("path", list(_paths()), ids=" ".join)
def test_help_is_readable(path: tuple[str, ...]) -> None:
    done = run(*path, "--help")
    assert done.returncode == 0
    assert "\\b" not in done.stdout
    assert "\b" not in done.stdout
    assert all(len(line) <= 80 for line in done.stdout.splitlines())
    for item in _LIST_LINE.findall(_documented(path)):
        assert re.search(rf"^ +{item}  ", done.stdout, re.MULTILINE), f"{item} has no line of its own"


@pytest.mark.parametrize(
    "path", [path for path in _paths() if not isinstance(_command(path), click.Group)], ids=" ".join
)
def test_help_ends_with_examples_that_can_be_typed(path: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GPUVIZ_LANGUAGE", "en")  # which --language changes for the whole process
    _, heading, examples = run(*path, "--help").stdout.partition("Examples:")
    assert heading
    typed = [shlex.split(line.partition(" > ")[0]) for line in examples.strip().splitlines()]
    assert typed
    for program, *words in typed:
        assert (program, *words[: len(path)]) == ("gpuviz", *path)
        _command(path).make_context(" ".join(path), words[len(path) :])


def test_moments_of_a_snapshot_are_a_list() -> None:
    lines = [line.split() for line in run("snapshot", "--help").stdout.splitlines()]
    for name in ("race", "layers", "pixels"):
        assert ["Moments", "of", f"{name}:"] in lines
    for moment in ("finished", "climb", "written", "zoomed"):
        assert moment in [line[0] for line in lines if len(line) > 1]


def test_what_a_benchmark_can_measure_is_a_list() -> None:
    lines = [line.split() for line in run("bench", "--help").stdout.splitlines()]
    firsts = [line[0] for line in lines if line]
    assert set(GROUPS) <= set(firsts)


def test_the_rule_for_environment_variables_is_told() -> None:
    told = run("--help").stdout
    assert "GPUVIZ_DEVICE" in told
    assert "GPUVIZ_RACE_DEVICE" in told
