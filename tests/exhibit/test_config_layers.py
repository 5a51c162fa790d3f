from pathlib import Path

import pytest

from gpuviz.exhibit.config import OPTIONS, Config, variable
from gpuviz.exhibit.config_layers import InForce, Source, in_force, set_by, typed
from gpuviz.exhibit.schema import settings_of
from gpuviz.exhibit.toml_file import parse_toml
from gpuviz.i18n.languages import Language, error_text

_FILE = "[kiosk]\nidle_s = 2\n[race]\ndevice = 'file'\nruns = 2"
_FOLDER = Path("/exhibit")


def _settings(source: str = "", *changes: str, **environment: str) -> InForce:
    return in_force(parse_toml(source.encode(), "exhibit.toml"), _FOLDER, environment, set_by("--set", changes))


def test_command_line_comes_before_environment_before_file_before_default() -> None:
    values = [
        _settings().config.kiosk.idle_s,
        _settings(_FILE).config.kiosk.idle_s,
        _settings(_FILE, GPUVIZ_KIOSK_IDLE_S="3").config.kiosk.idle_s,
        _settings(_FILE, "kiosk.idle_s=4", GPUVIZ_KIOSK_IDLE_S="3").config.kiosk.idle_s,
    ]
    assert values == [90, 2, 3, 4]


def test_each_value_tells_where_it_comes_from() -> None:
    sources = _settings(_FILE, "race.runs=4", GPUVIZ_DEVICE="gpu").sources
    assert sources["kiosk", "idle_s"] == Source("file", "exhibit.toml", 2)
    assert sources["race", "runs"] == Source("command line", "--set")
    assert sources["race", "device"] == Source("environment", "GPUVIZ_DEVICE")
    assert sources["kiosk", "typing"] == Source()


def test_an_option_that_was_typed_comes_before_all_else() -> None:
    given = typed({"device": "typed", "full-screen": True, "lanes": "opencl, sequential"})
    settings = in_force(parse_toml(_FILE.encode(), "f"), _FOLDER, {"GPUVIZ_DEVICE": "gpu"}, given)
    assert settings.config.race.device == "typed"
    assert settings.config.window.full_screen is True
    assert settings.config.race.lanes == ["opencl", "sequential"]
    assert settings.sources["race", "device"] == Source("command line", "--device")


@pytest.mark.parametrize(
    ("change", "section", "name", "value"),
    [
        ("access.high_contrast=yes", "access", "high_contrast", True),
        ("window.typing=0", "window", "typing", False),
        ("languages.offered=de, ar", "languages", "offered", ["de", "ar"]),
        ("health.file=a=b", "health", "file", "a=b"),
        ("race.seconds=1.5", "race", "seconds", 1.5),
    ],
)
def test_a_text_becomes_a_value_of_the_setting_s_kind(change: str, section: str, name: str, value: object) -> None:
    settings = _settings("", change)
    assert settings.faults == []
    assert getattr(getattr(settings.config, section), name) == value


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("kiosk.idle=3", "“idle” is no setting of [kiosk] (--set). Did you mean “idle_s”?"),
        ("kiosk.idle_s=x", "“idle_s” cannot be “x” (--set). Give a number"),
        ("kiosk=3", "(--set)"),
        ("kiosk.idle_s.x=3", "(--set)"),
        ("=", "(--set)"),
        ("kiosk.idle_s", "“idle_s” cannot be “” (--set)."),
        ("access.high_contrast=maybe", "Write true or false."),
    ],
)
def test_a_wrong_change_is_said_and_does_not_count(change: str, sentence: str) -> None:
    settings = _settings("", change)
    (fault,) = settings.faults
    assert sentence in Language()(error_text(fault))
    assert settings.config == Config()


def test_names_of_files_are_relative_to_the_file_that_names_them() -> None:
    source = "[health]\nfile = 'health.json'\nlog_folder = '/var/log'\n[race]\nreplay = ''"
    health = _settings(source).config.health
    assert (health.file, health.log_folder) == ("/exhibit/health.json", "/var/log")
    assert _settings("", "health.file=health.json").config.health.file == "health.json"
    assert _settings(source).config.race.replay == ""


def test_no_two_settings_share_a_variable_and_none_takes_one_that_means_something_else() -> None:
    names = [variable(path) for path, _ in settings_of(Config)]
    assert len(names) == len(set(names))
    assert not {"GPUVIZ_CONFIG", "GPUVIZ_MODEL_FOLDER", "GPUVIZ_SET"} & set(names)
    assert set(OPTIONS) <= {path for path, _ in settings_of(Config)}


def test_an_empty_variable_is_none() -> None:
    settings = _settings(_FILE, GPUVIZ_KIOSK_IDLE_S="", GPUVIZ_DEVICE="")
    assert (settings.config.race.device, settings.config.kiosk.idle_s) == ("file", 2)
