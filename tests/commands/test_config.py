"""Settings from the command line: written, checked, shown, and in force."""

import json
from pathlib import Path

import click
import pytest

from gpuviz.commands.cli import cli
from gpuviz.commands.settings_options import typed_options
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.exhibit.config import OPTIONS, Config
from gpuviz.exhibit.config_layers import in_force, typed
from gpuviz.exhibit.pin import hash_pin
from gpuviz.i18n.languages import DEFAULT_LANGUAGE
from tests.commands.running import assert_one_calm_sentence, run

_OF_THIS_TIME = {
    "config",
    "set",
    "lesson",
    "kiosk",
    "present",
    "version",
    "help",
}  # no settings, but what a person wants now


def _window_options() -> dict[str, click.Option]:
    options = [option for option in cli.params if isinstance(option, click.Option)]
    return {max(option.opts, key=len).removeprefix("--"): option for option in options}


def test_every_option_of_the_window_is_a_setting_too() -> None:
    assert set(_window_options()) - _OF_THIS_TIME == set(OPTIONS.values())


@pytest.mark.parametrize("path", list(OPTIONS), ids=".".join)
def test_an_option_and_its_setting_have_the_same_default(path: tuple[str, str]) -> None:
    context = click.Context(cli)
    with context:
        cli.parse_args(context, [])
    default = context.params.get(_window_options()[OPTIONS[path]].name or "")
    setting = getattr(getattr(Config(), path[0]), path[1])
    if path == ("model", "sentence"):
        assert setting == ""
    elif path == ("languages", "first"):
        assert setting == DEFAULT_LANGUAGE
    elif path == ("race", "lanes"):
        assert setting == list(LANE_NAMES)
        assert default == ",".join(LANE_NAMES)
    else:
        assert setting == (default if default is not None else "")


def test_what_is_typed_counts_and_what_is_not_typed_does_not() -> None:
    context = click.Context(cli)
    with context:
        cli.parse_args(context, ["--no-typing", "--window", "800x600", "--offline"])
    settings = in_force(None, Path(), {"GPUVIZ_RUNS": "7"}, typed(typed_options(context))).config
    assert (settings.window.typing, settings.window.size, settings.model.offline) == (False, "800x600", True)
    assert settings.race.runs == 7


def test_a_file_is_written_checked_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "new" / "exhibit.toml"
    assert run("config", "init", str(path)).returncode == 0
    written = path.read_text(encoding="utf-8")
    assert "# idle_s = 90" in written
    assert run("config", "check", str(path)).returncode == 0
    assert_one_calm_sentence(run("config", "init", str(path)))
    assert path.read_text(encoding="utf-8") == written


def test_a_check_tells_all_faults_and_its_code_says_so(tmp_path: Path) -> None:
    path = tmp_path / "exhibit.toml"
    path.write_text("[kiosk]\nidle = 3\nidle_s = 0\n")
    done = run("config", "check", GPUVIZ_CONFIG=str(path))
    assert done.returncode == 1
    assert "line 2" in done.stdout
    assert "line 3" in done.stdout
    assert "2 things are wrong" in done.stdout


def test_a_check_finds_a_pin_that_is_not_its_hash_and_does_not_tell_it(tmp_path: Path) -> None:
    path = tmp_path / "exhibit.toml"
    path.write_text("[kiosk]\npin = '4711'\n")
    done = run("config", "check", str(path))
    assert done.returncode == 1
    assert "gpuviz kiosk pin" in done.stdout
    assert "4711" not in done.stdout
    path.write_text(f"[kiosk]\npin = '{hash_pin('4711')}'\n")
    assert run("config", "check", str(path)).returncode == 0


def test_the_usual_folder_is_where_all_look(tmp_path: Path) -> None:
    home = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert "There is no settings file" in run("config", "check", **home).stdout
    assert run("config", "init", **home).returncode == 0
    assert (tmp_path / "gpuviz" / "exhibit.toml").is_file()
    assert "is right" in run("config", "check", **home).stdout


def test_all_settings_are_shown_with_where_they_come_from(tmp_path: Path) -> None:
    path = tmp_path / "exhibit.toml"
    path.write_text("[kiosk]\nidle_s = 30\npin = 'a hash'\n")
    words = ["config", "show", "--config", str(path), "--set", "race.runs=3"]
    shown = json.loads(run(*words, "--json", GPUVIZ_DEVICE="a card").stdout)
    assert shown["kiosk.idle_s"] == {"value": 30, "from": "file", "name": "exhibit.toml", "line": 2}
    assert shown["race.runs"] == {"value": 3, "from": "command line", "name": "--set", "line": 0}
    assert shown["race.device"] == {"value": "a card", "from": "environment", "name": "GPUVIZ_DEVICE", "line": 0}
    assert shown["kiosk.pin"]["value"] is True
    table = run(*words).stdout
    assert "(exhibit.toml, line 2)" in table
    assert "a hash" not in table


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--config", "/no/such/file"], "cannot be read"),
        (["--set", "kiosk.idle=3"], "Did you mean “idle_s”?"),
        (["--set", "race.runs=0"], "Give a whole number from 1 to 1,000."),
    ],
)
def test_the_window_does_not_open_with_faulty_settings(words: list[str], said: str) -> None:
    done = run(*words)
    assert_one_calm_sentence(done)
    assert said in done.stderr


def test_the_window_does_not_open_with_a_faulty_lesson(tmp_path: Path) -> None:
    path = tmp_path / "lesson.toml"
    path.write_text("title = 'x'\nchapter = 'decisions'\n[settings]\nchain = 3\n")
    done = run("--lesson", str(path))
    assert_one_calm_sentence(done)
    assert "Did you mean “chains”?" in done.stderr
