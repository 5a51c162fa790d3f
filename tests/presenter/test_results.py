import csv
import json
from datetime import datetime
from pathlib import Path

import pytest

from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.race_result import RaceResult
from gpuviz.errors import UnwritableFile
from gpuviz.i18n.languages import Language, text
from gpuviz.panels.finding import Finding
from gpuviz.presenter.results import Results, save_results
from tests.chapters.race.made_up import race

_WHEN = datetime(2026, 11, 26, 14, 32, 5)
_FOUND = [
    ("race", Finding(text("race-finding"), text("duration-ms", value=38))),
    ("you", Finding(text("you-finding"))),
]


def _take_picture(path: Path) -> Path:
    path.write_bytes(b"\x89PNG")
    return path


def _save(folder: Path, **measured: bytes) -> Path:
    saved = save_results(Results(_FOUND, measured, _WHEN), folder, Language(), _take_picture)
    assert all(path.exists() for path in saved)
    return saved[0].parent


def test_findings_are_saved_in_two_formats_and_with_a_picture(tmp_path: Path) -> None:
    folder = _save(tmp_path / "talks")
    assert folder.name == "2026-11-26_14-32-05"
    told = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    assert datetime.fromisoformat(told["time"]).replace(tzinfo=None) == _WHEN
    assert told["findings"]["race"]["figure"] == "38\u00a0ms"
    assert told["findings"]["you"]["figure"] is None
    with (folder / "results.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["name"]: row["value"] for row in csv.DictReader(file)}
    assert rows["findings.race.figure"] == "38\u00a0ms"
    assert (folder / "picture.png").read_bytes() == b"\x89PNG"


def test_race_that_was_saved_can_be_replayed(tmp_path: Path) -> None:
    result = race(MatmulProblem.random(25, 40, 8))
    folder = _save(tmp_path, race=result.to_json())
    assert RaceResult.load(folder / "race.json") == result


def test_second_save_within_a_second_keeps_the_first(tmp_path: Path) -> None:
    assert _save(tmp_path) != _save(tmp_path)


def test_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    with pytest.raises(UnwritableFile):
        _save(tmp_path / "file" / "below")
