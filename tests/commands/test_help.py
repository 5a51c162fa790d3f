"""Help texts: readable, whatever the command."""

import re
from collections.abc import Iterator

import click
import pytest

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


def _documented(path: tuple[str, ...]) -> str:
    command: click.Command = cli
    for name in path:
        assert isinstance(command, click.Group)
        found = command.get_command(click.Context(command), name)
        assert found is not None
        command = found
    return (command.callback.__doc__ if command.callback else None) or ""


@pytest.mark.parametrize("path", list(_paths()), ids=" ".join)
def test_help_is_readable(path: tuple[str, ...]) -> None:
    done = run(*path, "--help")
    assert done.returncode == 0
    assert "\\b" not in done.stdout
    assert "\b" not in done.stdout
    assert all(len(line) <= 80 for line in done.stdout.splitlines())
    for item in _LIST_LINE.findall(_documented(path)):
        assert re.search(rf"^ +{item}  ", done.stdout, re.MULTILINE), f"{item} has no line of its own"


def test_what_a_benchmark_can_measure_is_a_list() -> None:
    lines = [line.split() for line in run("bench", "--help").stdout.splitlines()]
    firsts = [line[0] for line in lines if line]
    for section in ("matmul", "layers", "trace", "frames", "startup", "memory", "all"):
        assert section in firsts


def test_the_rule_for_environment_variables_is_told() -> None:
    told = run("--help").stdout
    assert "GPUVIZ_DEVICE" in told
    assert "GPUVIZ_RACE_DEVICE" in told
