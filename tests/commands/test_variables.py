"""Environment variables: one name holds in every command that has the option."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from gpuviz.commands.cli import cli
from gpuviz.commands.settings_options import typed_options
from gpuviz.exhibit.config import OPTIONS, variable
from gpuviz.exhibit.config_layers import in_force, typed
from tests.commands.running import assert_one_calm_sentence, run

_SMALL = ["--size", "64x64x64", "--runs", "1"]
_NEEDED = {"snapshot": ["race", "--out", "race.png"]}
_SAMPLES = {
    "size": ("7x7x7", "8x8x8"),
    "seconds": ("7", "8"),
    "tiles": ("7", "8"),
    "device": ("some device", "another device"),
    "seed": ("7", "8"),
    "lanes": ("sequential", "opencl"),
    "runs": ("7", "8"),
    "save-trace": ("a.json", "b.json"),
    "replay": ("a.json", "b.json"),
    "model": ("a.gguf", "b.gguf"),
    "sentence": ("a few words", "other words"),
    "layer": ("7", "8"),
    "text-size": ("150", "200"),
    "context": ("7", "8"),
    "config": ("a.toml", "b.toml"),
    "set": ("race.runs=7", "race.runs=8"),
}
_SETTINGS = {option: path for path, option in OPTIONS.items()}  # the window's, which read their variables themselves
_OF_ITS_OWN = {  # the picture's and the window's size, the visitor's time, and how long people come
    (("snapshot",), "size"),
    (("soak",), "size"),
    (("you",), "seconds"),
    (("serving",), "seconds"),
}


def _commands(
    command: click.Command = cli, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            yield from _commands(child, (*path, name))


def _word(option: click.Option) -> str:
    return max(option.opts, key=len).removeprefix("--")


def _options(command: click.Command) -> list[click.Option]:
    return [option for option in command.params if isinstance(option, click.Option) and option.expose_value]


def _shared() -> Iterator[tuple[tuple[str, ...], str]]:
    """Each command with each option that takes a value and that other commands have too."""
    found = [
        (path, option)
        for path, command in _commands()
        for option in _options(command)
        if not option.is_flag and (path, _word(option)) not in _OF_ITS_OWN
    ]
    times = Counter(_word(option) for _, option in found)
    yield from ((path, _word(option)) for path, option in found if times[_word(option)] > 1)


def _parsed(path: tuple[str, ...], word: str, *arguments: str) -> object:
    """What a command understands an option to be."""
    command = dict(_commands())[path]
    (option,) = (option for option in _options(command) if _word(option) == word)
    context = command.make_context("gpuviz", [*_NEEDED.get(" ".join(path), []), *arguments])
    if not path and word in _SETTINGS:
        section, name = _SETTINGS[word]
        settings = in_force(None, Path(), os.environ, typed(typed_options(context)))
        assert settings.faults == []
        return getattr(getattr(settings.config, section), name)
    return context.params[option.name or ""]


def _variables(path: tuple[str, ...], option: click.Option) -> list[str]:
    if not path and _word(option) in _SETTINGS:
        assert not option.envvar
        return [variable(_SETTINGS[_word(option)])]
    return [option.envvar] if isinstance(option.envvar, str) else list(option.envvar or ())


@pytest.mark.parametrize(("path", "word"), list(_shared()))
def test_one_name_holds_in_every_command(path: tuple[str, ...], word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    general, special = _SAMPLES[word]
    name = word.upper().replace("-", "_")
    monkeypatch.setenv(f"GPUVIZ_{name}", general)
    assert _parsed(path, word) == _parsed(path, word, f"--{word}", general)
    monkeypatch.setenv("_".join(["GPUVIZ", *path, name]).upper(), special)
    assert _parsed(path, word) == _parsed(path, word, f"--{word}", special)
    assert _parsed(path, word, f"--{word}", general) == _parsed(path, word, f"--{word}", general)


def test_every_command_that_prints_json_does_so_by_one_name() -> None:
    printing = [option for _, command in _commands() for option in _options(command) if _word(option) == "json"]
    assert len(printing) > 5
    assert all("GPUVIZ_JSON" in (option.envvar or ()) for option in printing)


def test_each_commands_own_name_comes_before_the_one_for_all() -> None:
    for path, command in _commands():
        for option in _options(command):
            name = _word(option).upper().replace("-", "_")
            assert _variables(path, option)[0] == "_".join(["GPUVIZ", *path, name]).upper()


def test_the_size_of_a_picture_is_not_the_size_of_a_race(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GPUVIZ_SIZE", "7x7x7")
    assert _parsed(("snapshot",), "size") == "1920x1080"
    assert _parsed(("snapshot",), "problem") == "7x7x7"
    monkeypatch.setenv("GPUVIZ_SNAPSHOT_SIZE", "800x600")
    assert _parsed(("snapshot",), "size") == "800x600"


def test_a_visitor_s_time_is_not_that_of_a_race(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GPUVIZ_SECONDS", "7")
    assert _parsed(("you",), "seconds") == _parsed(("you",), "seconds", "--seconds", "20")
    monkeypatch.setenv("GPUVIZ_YOU_SECONDS", "8")
    assert _parsed(("you",), "seconds") == 8.0


def test_the_sentence_holds_for_the_layers_where_it_is_an_argument(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GPUVIZ_SENTENCE", "a few words")
    assert dict(_commands())[("layers",)].make_context("layers", []).params["sentence"] == "a few words"


@pytest.mark.parametrize("command", ["race", "layers", "tune", "snapshot"])
def test_a_device_named_in_the_environment_is_not_ignored(command: str) -> None:
    more = {"race": _SMALL, "snapshot": ["race", "--out", "/dev/null"]}.get(command, [])
    done = run(command, *more, GPUVIZ_DEVICE="no such device")
    assert_one_calm_sentence(done)
    assert "no such device" in done.stderr


def test_the_more_special_name_wins_and_what_is_typed_before_both() -> None:
    both = {"GPUVIZ_DEVICE": "no such device", "GPUVIZ_RACE_DEVICE": "nor this one"}
    assert "nor this one" in run("race", *_SMALL, **both).stderr
    assert "“typed”" in run("race", *_SMALL, "--device", "typed", **both).stderr


def test_what_is_typed_before_a_command_is_handed_on_to_it() -> None:
    before = ["--device", "no such device", "--size", "64x64x64"]
    assert "“no such device”" in run(*before, "race", GPUVIZ_RACE_DEVICE="another").stderr
    assert "“typed last”" in run(*before, "race", "--device", "typed last").stderr


@pytest.mark.parametrize("before", [["--window", "800x600"], ["--full-screen"], ["--no-typing"]])
def test_what_a_command_has_no_use_for_is_said(before: list[str]) -> None:
    done = run(*before, "race", *_SMALL)
    assert_one_calm_sentence(done)
    assert f"“gpuviz race” has no use for {before[0]}" in done.stderr


@pytest.mark.parametrize("wrong", [{"GPUVIZ_RUNS": "abc"}, {"GPUVIZ_FULL_SCREEN": "perhaps"}, {"GPUVIZ_WINDOW": "7"}])
def test_a_wrong_variable_of_the_window_is_one_calm_sentence(wrong: dict[str, str]) -> None:
    done = run(**wrong)
    assert_one_calm_sentence(done)
    ((name, value),) = wrong.items()
    assert f"“{value}” ({name})" in done.stderr
