"""From settings and lessons to what the window is opened with."""

from pathlib import Path

import pytest

from gpuviz.commands.window_options import window_options
from gpuviz.errors import GpuvizError, InvalidChoice, UnknownSetting
from gpuviz.exhibit.config_files import load
from gpuviz.exhibit.config_layers import set_by
from gpuviz.sentence.curated import FIRST_SENTENCE

_LESSON = "title = 'x'\nchapter = 'decisions'\nseed = 7\nsentence = 'The sun rises'\n"


def _file(folder: Path, name: str, source: str) -> Path:
    path = folder / name
    path.write_text(source, encoding="utf-8")
    return path


def test_every_setting_of_the_window_arrives(tmp_path: Path) -> None:
    (tmp_path / "a.gguf").touch()
    source = """
        [window]
        size = "800x600"
        full_screen = true
        typing = false
        [race]
        size = "25x40x16"
        seconds = 3
        tiles = 10
        device = "a card"
        seed = 5
        lanes = ["sequential"]
        runs = 2
        save_trace = "race.json"
        [model]
        file = "a.gguf"
        sentence = "Hello"
        offline = true
    """
    options = window_options(load(_file(tmp_path, "exhibit.toml", source), {}, {}))
    spec = options.race.spec
    assert (options.size, options.full_screen, options.typing) == ((800, 600), True, False)
    assert (spec.size, spec.sequential_s, spec.tiles, spec.device) == ((25, 40, 16), 3, 10, "a card")
    assert (spec.seed, spec.lanes, spec.runs) == (5, ("sequential",), 2)
    assert options.race.save_trace == tmp_path / "race.json"
    assert (options.model, options.sentence, options.fetch_model) == (tmp_path / "a.gguf", "Hello", False)
    assert options.config.race.runs == 2


def test_without_settings_the_window_is_as_usual() -> None:
    options = window_options(load(None, {}, {}))
    assert (options.size, options.sentence, options.lesson, options.config_problem) == (
        None,
        FIRST_SENTENCE,
        None,
        None,
    )


def test_what_fits_the_schema_and_no_screen_is_refused() -> None:
    with pytest.raises(InvalidChoice):
        window_options(load(None, {}, set_by("--set", ["window.size=100x100"])))


def test_a_lesson_s_seed_and_sentence_count(tmp_path: Path) -> None:
    path = _file(tmp_path, "lesson.toml", _LESSON)
    options = window_options(load(None, {}, set_by("--set", ["model.sentence=Hello"])), lesson_file=path)
    assert options.lesson is not None
    assert (options.race.spec.seed, options.sentence, options.lesson_folder) == (7, "The sun rises", tmp_path)
    with pytest.raises(UnknownSetting):
        window_options(load(None, {}, {}), lesson_file=_file(tmp_path, "other.toml", _LESSON + "titel = 'x'"))


def test_an_exhibit_opens_in_spite_of_a_broken_file_and_tells_staff(tmp_path: Path) -> None:
    path = _file(tmp_path, "exhibit.toml", "[kiosk]\nidle_s = 30\nidle = 3\n")
    options = window_options(load(path, {}, {}, never_stops=True), kiosk=True)
    assert options.kiosk
    assert options.config.kiosk.idle_s == 30
    assert options.config_problem is not None
    assert options.config_problem.path == path


@pytest.mark.parametrize("source", ["[race]\nreplay = 'none.json'", "[race]\nsave_trace = 'no/such/folder/x'"])
def test_an_exhibit_opens_also_where_what_is_named_is_not_there(tmp_path: Path, source: str) -> None:
    path = _file(tmp_path, "exhibit.toml", f"[kiosk]\nidle_s = 30\n{source}")
    with pytest.raises(GpuvizError):
        window_options(load(path, {}, {}))
    options = window_options(load(path, {}, {}, never_stops=True), kiosk=True)
    assert options.config.kiosk.idle_s == 30
    assert options.config_problem is not None
    assert len(options.config_problem.faults) == 1


def test_an_exhibit_opens_without_its_lesson_if_that_is_broken(tmp_path: Path) -> None:
    lesson = _file(tmp_path, "lesson.toml", "title = 'x'")
    options = window_options(load(None, {}, {}, never_stops=True), kiosk=True, lesson_file=lesson)
    assert options.lesson is None
    assert options.config_problem is not None
