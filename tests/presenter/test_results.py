import csv
import json
from datetime import datetime
from pathlib import Path

import pytest

from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.race_result import RaceResult
from gpuviz.errors import UnwritableFile
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language, text
from gpuviz.panels.finding import Finding
from gpuviz.presenter.results import Results, save_results
from tests.chapters.race.made_up import race

_WHEN = datetime(2026, 11, 26, 14, 32, 5)
_FOUND = [
    ("race", Finding(text("race-finding"), text("race-finding-figure", ratio=75.3, is_faster="True"))),
    ("pixels", Finding(text("pixels-finding"), text("pixels-finding-figure", ratio=figures.ratio(212.0)))),
    ("you", Finding(text("you-finding"))),
]


def _save(folder: Path, race: RaceResult | None = None) -> Path:
    return save_results(Results(_FOUND, "a device", race, _WHEN), folder, Language(), b"\x89PNG")


def test_results_are_a_table_in_two_formats_and_a_picture(tmp_path: Path) -> None:
    folder = _save(tmp_path / "talks")
    assert folder.name == "2026-11-26_14-32-05"
    told = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    assert told["device"] == "a device"
    assert datetime.fromisoformat(told["time"]).replace(tzinfo=None) == _WHEN
    assert [row["chapter"] for row in told["results"]] == ["race", "pixels", "you"]
    assert told["results"][0]["values"] == {"ratio": 75.3, "is_faster": "True"}
    assert told["results"][1]["values"] == {"ratio.ratio": 212.0}
    assert told["results"][2]["figure"] is None
    with (folder / "results.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["sentence"] for row in rows] == [row["sentence"] for row in told["results"]]
    assert json.loads(rows[0]["values"]) == told["results"][0]["values"]
    assert (folder / "picture.png").read_bytes() == b"\x89PNG"
    assert not (folder / "race.json").exists()


def test_saved_race_can_be_replayed(tmp_path: Path) -> None:
    result = race(MatmulProblem.random(25, 40, 8))
    folder = _save(tmp_path, result)
    assert RaceResult.load(folder / "race.json").to_json() == result.to_json()


def test_second_save_within_a_second_keeps_the_first(tmp_path: Path) -> None:
    assert _save(tmp_path) != _save(tmp_path)


def test_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    with pytest.raises(UnwritableFile):
        _save(tmp_path / "file" / "below")
