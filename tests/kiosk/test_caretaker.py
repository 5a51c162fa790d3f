import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import pytest

from gpuviz.chapters.race.messages import RaceFinished
from gpuviz.errors import DeviceFailed, TextTooLong
from gpuviz.exhibit.config import Config, Health
from gpuviz.exhibit.files import write_atomically
from gpuviz.exhibit.incidents import incidents_path, read_incidents
from gpuviz.exhibit.staff_state import read_state
from gpuviz.kiosk.caretaker import Caretaker
from gpuviz.kiosk.lifeline import Lifeline
from gpuviz.kiosk.vitals import Vitals
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import Heartbeat, JobDone, JobFailed
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from tests.chapters.race.driving import RESULT

NOON_S = datetime(2026, 11, 26, 12).timestamp()


class Signs(Lifeline):
    """A lifeline that counts."""

    def __init__(self) -> None:
        super().__init__({})
        self.count = 0

    def alive(self) -> None:
        self.count += 1


class Case:
    """A caretaker whose clocks are moved by hand."""

    def __init__(self, folder: Path) -> None:
        self.now_s, self.wall_s, self.pictures = 100.0, NOON_S, 0
        self.health_path, self.signs = folder / "health" / "health.json", Signs()
        config = Config(health=Health(file=str(self.health_path)))
        self.caretaker = Caretaker(config, Vitals(lambda: self.now_s), self.signs, lambda: self.wall_s)

    def second(self, pictures: int = 60) -> None:
        """A second passes, in which so many pictures are painted."""
        self.now_s += 1
        self.wall_s += 1
        self.pictures += pictures
        for _ in range(pictures):
            self.caretaker.vitals.frames.made(self.now_s, 6.0)
        self.caretaker.tell("attract", "race", self.pictures)

    def told(self) -> list[str]:
        return [incident.key for incident in self.caretaker.incidents.newest_first]


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Case]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    made = Case(tmp_path)
    yield made
    made.caretaker.close()


def test_the_health_file_says_how_the_exhibit_is(case: Case) -> None:
    case.caretaker.hear(Heartbeat(1, busy=False))
    case.caretaker.hear(RaceFinished(1, RESULT))
    case.second()
    case.caretaker.close()
    told = json.loads(case.health_path.read_text())
    assert told["state"] == "attract"
    assert told["scene"] == "race"
    assert told["worker"] == {"state": "answers", "heard_s": 1.0, "restarts": 0, "rung": "chosen-device"}
    assert (told["frames"], told["p99_frame_ms"], told["longest_frame_ms"]) == (60, 6.0, 6.0)
    assert (told["races"], told["races_today"], told["wrong_answers"]) == (1, 1, 0)
    assert told["memory_mb"] > 10
    assert told["last_error"] is None
    assert datetime.fromisoformat(told["time"]).timestamp() == pytest.approx(NOON_S + 1)


def test_frames_in_which_nothing_was_painted_are_not_told_as_painted(case: Case) -> None:
    for number in range(300):
        case.caretaker.vitals.frames.made(case.now_s + number / 60, 6.0)
    case.second(pictures=1)
    case.caretaker.close()
    assert json.loads(case.health_path.read_text())["frames"] == 1


def test_it_is_told_once_a_second_and_only_while_pictures_are_painted(case: Case) -> None:
    case.second()
    for _ in range(5):
        case.caretaker.tell("attract", "race", case.pictures)
    assert case.signs.count == 1
    case.second(pictures=0)
    assert case.signs.count == 1
    case.second(pictures=1)
    assert case.signs.count == 2


def test_a_health_that_cannot_be_told_costs_no_sign_of_life(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    def measure() -> NoReturn:
        raise MemoryError

    monkeypatch.setattr(case.caretaker.vitals, "measure", measure)
    case.second()
    case.second()
    assert case.signs.count == 2


def test_an_incident_at_a_time_that_there_is_not_does_not_outlive_a_restart(case: Case, tmp_path: Path) -> None:
    case.caretaker.close()
    write_atomically(incidents_path(), b'[{"at_s": 1e300, "key": "incident-picture-failed", "kind": "trouble"}]')
    after = Case(tmp_path)
    after.second()
    after.caretaker.close()
    assert after.told() == ["incident-started"]
    assert json.loads(after.health_path.read_text())["last_error"] is None


def test_the_last_trouble_stands_in_it_in_english_words(case: Case) -> None:
    case.caretaker.hear(JobFailed(1, DeviceFailed.key, {"device": "a GPU", "detail": "CL_OUT_OF_RESOURCES"}))
    case.second()
    case.caretaker.close()
    error = json.loads(case.health_path.read_text())["last_error"]
    assert error["key"] == "error-device-failed"
    assert error["sentence"].startswith("a GPU failed while computing: CL_OUT_OF_RESOURCES.")


def test_a_lost_worker_is_one_incident_that_ends_well(case: Case) -> None:
    case.caretaker.hear(WorkerReplaced("worker-silent", fresh_caches=False))
    assert case.told()[0] == "incident-worker-lost"
    case.now_s += 1.2
    case.caretaker.hear(JobDone(1))
    last = case.caretaker.incidents.last_trouble
    assert case.told() == ["incident-worker-back", "incident-started"]
    assert last is not None
    assert (last.kind, last.arguments) == ("healed", {"reason": "silent", "seconds": 1.2})


def test_falling_back_is_trouble_and_computing_again_is_not(case: Case) -> None:
    case.caretaker.hear(FellBack("race", Rung.NUMPY_ONLY, "error-opencl"))
    case.caretaker.hear(FellBack("race", Rung.CHOSEN_DEVICE))
    assert case.told()[0] == "incident-numpy"  # a try is no success
    case.caretaker.hear(RaceFinished(1, RESULT))
    case.caretaker.hear(RaceFinished(2, RESULT))
    assert case.told()[0] == "incident-computes-again"
    assert [incident.kind for incident in case.caretaker.incidents.newest_first] == ["said", "trouble", "said"]


def test_what_a_visitor_typed_is_no_trouble_of_the_exhibit(case: Case) -> None:
    case.caretaker.hear(JobFailed(1, TextTooLong.key, {"tokens": 900, "longest": 512}))
    assert case.told() == ["incident-started"]


def test_an_error_nobody_knows_is_still_told(case: Case) -> None:
    case.caretaker.hear(JobFailed(1, "error-from-the-future", {"x": 1}))
    assert case.told()[0] == "error-unexpected"


def test_incidents_outlive_a_restart_but_not_messages_that_are_gone(case: Case, tmp_path: Path) -> None:
    case.caretaker.add("incident-picture-failed", "healed")
    case.caretaker.close()
    kept = json.loads(incidents_path().read_bytes())
    write_atomically(incidents_path(), json.dumps([{"at_s": 1.0, "key": "incident-of-old"}, *kept]).encode())
    after = Case(tmp_path)
    after.caretaker.close()
    assert "incident-picture-failed" in after.told()
    assert "incident-of-old" not in after.told()


def test_races_of_today_outlive_a_restart_and_end_at_midnight(case: Case, tmp_path: Path) -> None:
    for _ in range(3):
        case.caretaker.hear(RaceFinished(1, RESULT))
    case.caretaker.close()
    after = Case(tmp_path)
    assert (after.caretaker.races_today, after.caretaker.vitals.races) == (3, 0)
    after.caretaker.hear(RaceFinished(1, RESULT))
    assert after.caretaker.races_today == 4
    after.wall_s += 12 * 3600
    assert after.caretaker.races_today == 0
    after.caretaker.hear(RaceFinished(1, RESULT))
    assert after.caretaker.races_today == 1
    after.caretaker.close()
    assert read_state().races == 1


def test_a_health_file_that_cannot_be_written_is_told_once_and_holds_nothing(tmp_path: Path, case: Case) -> None:
    case.health_path.parent.touch()  # a file is where the folder should be
    case.second()
    while "incident-unwritable" not in case.told():
        case.second()
    for _ in range(5):
        case.second()
    assert case.told().count("incident-unwritable") == 1
    assert case.caretaker.incidents.last_trouble is not None
    assert case.caretaker.incidents.last_trouble.arguments["path"] == str(case.health_path)


def test_incidents_are_kept_where_the_supervisor_adds_its_own(case: Case) -> None:
    case.caretaker.close()
    assert [incident.key for incident in read_incidents().newest_first] == ["incident-started"]
