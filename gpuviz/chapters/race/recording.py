"""The recorded race that ships with gpuviz: the last fallback, shown where nothing can be computed."""

from functools import cache
from importlib import resources
from pathlib import Path

from gpuviz.compute.race_result import RaceResult


@cache
def bundled() -> RaceResult:
    """The recording in ``gpuviz/recordings``; it tells on what device and when it was made."""
    with resources.as_file(resources.files("gpuviz") / "recordings" / "race.json") as path:
        return RaceResult.load(Path(path))
