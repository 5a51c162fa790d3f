from pathlib import Path

import pytest

from gpuviz.exhibit.incidents import (
    MOST_INCIDENTS,
    Incident,
    Incidents,
    append_incident,
    incidents_path,
    made,
    read_incidents,
)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


def test_the_last_200_are_kept_and_the_newest_comes_first() -> None:
    incidents = Incidents()
    for number in range(MOST_INCIDENTS + 50):
        incidents.add(Incident(float(number), "incident-started"))
    assert len(incidents.newest_first) == MOST_INCIDENTS
    assert [incident.at_s for incident in incidents.newest_first[:2]] == [249, 248]


def test_the_last_trouble_is_not_what_was_merely_said() -> None:
    incidents = Incidents([Incident(1, "a", kind="trouble"), Incident(2, "b", kind="healed"), Incident(3, "c")])
    assert incidents.last_trouble == Incident(2, "b", kind="healed")
    assert Incidents([Incident(3, "c")]).last_trouble is None


def test_the_end_of_a_trouble_takes_the_place_of_its_beginning() -> None:
    lost, other = Incident(1, "lost", kind="healed"), Incident(1, "other")
    incidents = Incidents([lost, other])
    incidents.complete(lost, Incident(1, "back", {"seconds": 1.2}, "healed"))
    assert [incident.key for incident in incidents.newest_first] == ["other", "back"]


def test_a_long_argument_is_cut() -> None:
    assert made(1, "error-opencl", {"detail": "x" * 5000, "code": 5}, "trouble").arguments == {
        "detail": "x" * 200,
        "code": 5,
    }


def test_one_may_be_added_while_no_window_runs() -> None:
    append_incident(Incident(1, "incident-window-ended", kind="healed"))
    append_incident(Incident(2, "incident-window-stopped", kind="healed"))
    assert [incident.at_s for incident in read_incidents().newest_first] == [2, 1]


@pytest.mark.parametrize("content", [b"", b"[", b'{"at_s": 1}', b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_file_is_no_obstacle(content: bytes) -> None:
    incidents_path().parent.mkdir(parents=True)
    incidents_path().write_bytes(content)
    assert read_incidents().newest_first == []
    append_incident(Incident(1, "incident-window-ended"))
    assert len(read_incidents().newest_first) == 1
