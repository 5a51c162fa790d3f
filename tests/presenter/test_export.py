import csv
import io
import json
from pathlib import Path

import pytest

from gpuviz.errors import UnwritableFile
from gpuviz.presenter.export import export, table

_MEASURED = {
    "device": {"name": "a card, with a comma"},
    "lanes": [{"ns": 3, "ok": True}, {"ns": 4.5, "ok": None}],
    "curve": [1, 2],
}


def test_a_table_has_a_line_a_value() -> None:
    rows = list(csv.reader(io.StringIO(table(json.dumps(_MEASURED).encode()))))
    assert rows == [
        ["name", "value"],
        ["device.name", "a card, with a comma"],
        ["lanes.0.ns", "3"],
        ["lanes.0.ok", "true"],
        ["lanes.1.ns", "4.5"],
        ["lanes.1.ok", ""],
        ["curve", "1 2"],
    ]


def test_what_was_measured_is_written_twice_and_nothing_is_overwritten(tmp_path: Path) -> None:
    measured = json.dumps(_MEASURED).encode()
    paths = export(measured, tmp_path / "race")
    assert [path.name for path in paths] == ["race.json", "race.csv"]
    assert json.loads(paths[0].read_text(encoding="utf-8")) == _MEASURED
    with pytest.raises(UnwritableFile):
        export(measured, tmp_path / "race")
