"""What the window is opened with, by the settings in force."""

from pathlib import Path

from msgspec.structs import replace

from gpuviz.app import WindowOptions
from gpuviz.chapters.race.matmul_race import RaceStart
from gpuviz.chapters.race.options import race_spec, recording
from gpuviz.exhibit.config_files import Loaded
from gpuviz.presenter.lesson_file import read_lesson
from gpuviz.sentence.curated import FIRST_SENTENCE
from gpuviz.terminal.options import check_writable, sentence_spec, window_size


def window_options(
    loaded: Loaded, kiosk: bool = False, presenting: bool = False, lesson_file: Path | None = None
) -> WindowOptions:
    """The options that follow from the settings, and from a lesson.

    ``kiosk`` is the unattended exhibit, ``presenting`` a talk.

    Raises:
        GpuvizError: if what they name cannot be raced, read or written.
    """
    config = loaded.settings.config
    race, window = config.race, config.window
    save_trace = _path(race.save_trace)
    check_writable(save_trace)
    spec = race_spec(
        race.size, race.seconds, race.tiles, race.device or None, race.seed, ",".join(race.lanes), race.runs
    )
    lesson = read_lesson(lesson_file) if lesson_file is not None else None
    sentence = config.model.sentence or FIRST_SENTENCE
    if lesson is not None:
        spec, sentence = replace(spec, seed=lesson.seed), lesson.sentence or sentence
    model = _path(config.model.file)
    return WindowOptions(
        RaceStart(spec, recording(_path(race.replay)), save_trace),
        full_screen=window.full_screen,
        size=window_size(window.size, "--window") if window.size else None,
        model=model,
        sentence=sentence_spec(sentence, model, spec.device).text,
        fetch_model=not config.model.offline,
        typing=window.typing,
        kiosk=kiosk,
        presenting=presenting,
        lesson=lesson,
        lesson_folder=lesson_file.absolute().parent if lesson_file is not None else Path(),
        config=config,
        config_file=loaded.path,
        config_problem=loaded.problem,
    )


def _path(name: str) -> Path | None:
    return Path(name) if name else None
