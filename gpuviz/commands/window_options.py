"""What the window is opened with, by the settings in force."""

import dataclasses
import logging
from pathlib import Path

from msgspec.structs import replace

from gpuviz.app import WindowOptions
from gpuviz.chapters.race.matmul_race import RaceStart
from gpuviz.chapters.race.options import race_spec, recording
from gpuviz.errors import GpuvizError
from gpuviz.exhibit.config import Config, Model, Race, Window
from gpuviz.exhibit.config_files import ConfigProblem, Loaded
from gpuviz.presenter.lesson_file import read_lesson
from gpuviz.sentence.curated import FIRST_SENTENCE
from gpuviz.terminal.options import check_writable, sentence_spec, window_size

_log = logging.getLogger(__name__)


def window_options(
    loaded: Loaded, kiosk: bool = False, presenting: bool = False, lesson_file: Path | None = None
) -> WindowOptions:
    """The options that follow from the settings, and from a lesson; ``presenting`` is a talk.

    ``kiosk`` is the unattended exhibit: what cannot be used is left out there, and told as a ``config_problem``.

    Raises:
        GpuvizError: if something that is named cannot be raced, read or written, or is no lesson.
    """
    config, problem = loaded.settings.config, loaded.problem
    try:
        options = _options(config, lesson_file)
    except GpuvizError as error:
        if not kiosk:
            raise
        _log.warning("settings: %s", error)
        before = problem or ConfigProblem(loaded.path, (), uses_last_good=False)
        problem = dataclasses.replace(before, faults=(*before.faults, error))
        options = _options(replace(config, window=Window(), race=Race(), model=Model()), None)
    options.kiosk, options.presenting = kiosk, presenting
    options.config_file, options.config_problem = loaded.path, problem
    return options


def _options(config: Config, lesson_file: Path | None) -> WindowOptions:
    race, window = config.race, config.window
    save_trace, model = _path(race.save_trace), _path(config.model.file)
    check_writable(save_trace)
    spec = race_spec(
        race.size, race.seconds, race.tiles, race.device or None, race.seed, ",".join(race.lanes), race.runs
    )
    lesson = read_lesson(lesson_file) if lesson_file is not None else None
    sentence = config.model.sentence or FIRST_SENTENCE
    if lesson is not None:
        spec, sentence = replace(spec, seed=lesson.seed), lesson.sentence or sentence
    return WindowOptions(
        RaceStart(spec, recording(_path(race.replay)), save_trace),
        full_screen=window.full_screen,
        size=window_size(window.size, "--window") if window.size else None,
        model=model,
        sentence=sentence_spec(sentence, model, spec.device).text,
        fetch_model=not config.model.offline,
        typing=window.typing,
        lesson=lesson,
        lesson_folder=lesson_file.absolute().parent if lesson_file is not None else Path(),
        config=config,
    )


def _path(name: str) -> Path | None:
    return Path(name) if name else None
