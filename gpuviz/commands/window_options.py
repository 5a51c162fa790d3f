"""What the window is opened with, by the settings in force."""

from pathlib import Path

from gpuviz.app import WindowOptions
from gpuviz.chapters.race.matmul_race import RaceStart
from gpuviz.chapters.race.options import race_spec, recording
from gpuviz.exhibit.config_files import Loaded
from gpuviz.sentence.curated import FIRST_SENTENCE
from gpuviz.terminal.options import check_writable, sentence_spec, window_size


def window_options(loaded: Loaded, kiosk: bool = False) -> WindowOptions:
    """The options that follow from the settings; ``kiosk`` is the unattended exhibit.

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
    model = _path(config.model.file)
    return WindowOptions(
        RaceStart(spec, recording(_path(race.replay)), save_trace),
        full_screen=window.full_screen,
        size=window_size(window.size, "--window") if window.size else None,
        model=model,
        sentence=sentence_spec(config.model.sentence or FIRST_SENTENCE, model, spec.device).text,
        fetch_model=not config.model.offline,
        typing=window.typing,
        kiosk=kiosk,
        config=config,
        config_problem=loaded.problem,
    )


def _path(name: str) -> Path | None:
    return Path(name) if name else None
