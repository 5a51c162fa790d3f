"""What the page says, in words."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace

from gpuviz.chapters.race.messages import RaceFinished
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.exhibit.config import Languages
from gpuviz.exhibit.staff_state import TrialOutcome
from gpuviz.i18n.languages import Text
from gpuviz.kiosk.staff.desk import Order
from gpuviz.panels.layout import Adaptive
from gpuviz.worker.device_messages import DeviceChosen, DevicesFound
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import Heartbeat, JobDone
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from tests.chapters.race.driving import RESULT
from tests.kiosk.staff.conftest import CONFIG, ENGLISH, Case
from tests.worker.patience import wait_for

CPU = DeviceInfo("a processor", "CPU", "3.1", "PoCL", True, 2, 16)
GPU = DeviceInfo("a graphics card", "GPU", "1", "a driver", False, 60, 1)


def _texts(thing: object) -> Iterator[Text]:
    if isinstance(thing, Text):
        yield thing
    elif isinstance(thing, Adaptive):
        yield from _texts(thing.landscape)
    elif isinstance(thing, list | tuple):
        for part in thing:
            yield from _texts(part)
    elif is_dataclass(thing):
        for entry in fields(thing):
            yield from _texts(getattr(thing, entry.name))


def _said(case: Case) -> list[str]:
    case.tick()
    return [ENGLISH(words) for words in _texts(case.panel)]


def _running(case: Case) -> None:
    for number in range(60):
        case.caretaker.vitals.frames.made(case.now_s - 1 + number / 60, 14.0)
    case.caretaker.vitals.frames.made(case.now_s, 14.0)
    case.caretaker.hear(Heartbeat(1, busy=False))


def test_all_is_well_when_the_worker_answers(case: Case) -> None:
    case.come()
    case.now_s += 100_000
    for number in range(300):
        case.caretaker.vitals.frames.made(case.now_s - 5 + number / 60, 14.0)
    case.caretaker.hear(Heartbeat(1, busy=False))
    said = _said(case)
    assert "All is well." in said
    assert "The computing part answers" in said
    assert "heard 0.5 s ago; never restarted" in said
    assert any(words.endswith("times a second; 99 of 100 within 14\u00a0ms") for words in said)
    assert "Opened with the PIN at 12:00. Closes by itself in 1:48 if nobody touches it." in said


def test_a_silent_worker_is_not_well(case: Case) -> None:
    case.caretaker.hear(Heartbeat(1, busy=False))
    case.come()
    case.now_s += 60
    said = _said(case)
    assert "Somebody should look at this." in said
    assert "The computing part is silent" in said


def test_who_computes_is_said_truthfully(case: Case) -> None:
    case.come()
    assert "Nothing was computed yet." in _said(case)
    case.caretaker.hear(DevicesFound([CPU], []))
    case.caretaker.hear(DeviceChosen(1, CPU))
    assert "2 CPU cores play the students. There is no GPU in this computer." in _said(case)
    case.caretaker.hear(DevicesFound([GPU, CPU], []))
    assert "2 CPU cores play the students. There is a GPU too, but the CPU was chosen." in _said(case)
    case.caretaker.hear(DeviceChosen(2, GPU))
    assert "A GPU with 60 compute units plays the students." in _said(case)
    case.caretaker.hear(FellBack("race", Rung.NUMPY_ONLY, "error-opencl"))
    assert "NumPy plays the students, on all CPU cores: no OpenCL device works." in _said(case)
    case.caretaker.hear(FellBack(None, Rung.RECORDING, "error-worker-lost"))
    said = _said(case)
    assert "Nobody: visitors see a recording." in said
    assert "Nothing computes" in said
    case.caretaker.hear(FellBack(None, Rung.CHOSEN_DEVICE))
    assert "Nothing was computed yet." in _said(case)


def test_a_trouble_that_mended_itself_says_that_nothing_is_to_be_done(case: Case) -> None:
    case.come()
    assert "None so far." in _said(case)
    case.caretaker.hear(WorkerReplaced("worker-silent", fresh_caches=False))
    case.now_s += 1.2
    case.caretaker.hear(JobDone(1))
    said = _said(case)
    back = "The computing part stopped answering. It was back after 1.2 s, and began its work anew."
    assert back in said
    assert "You need not do anything." in said
    assert "today, 12:00" in said
    case.wall_s += 24 * 3600
    assert "yesterday, 12:00" in _said(case)


def test_where_a_recording_was_asked_for_nothing_is_missed_and_nothing_can_be_started(case: Case) -> None:
    case.caretaker.vitals.is_live = False
    case.come()
    said = _said(case)
    assert "All is well." in said
    assert said.count("visitors see the recording that the settings name") == 2
    case.desk.do("staff-worker")
    assert Order.WORKER not in case.orders


def test_races_are_counted(case: Case) -> None:
    case.come()
    case.caretaker.hear(RaceFinished(1, RESULT))
    said = _said(case)
    assert {"race today", "race since the start", "wrong squares"} <= set(said)


def test_what_was_tried_is_told_with_its_time(case: Case) -> None:
    case.loudspeaker.is_there = False
    case.come()
    case.caretaker.state.trials["touch"] = TrialOutcome(True, case.wall_s)
    case.caretaker.state.trials["screen"] = TrialOutcome(False, case.wall_s)
    said = _said(case)
    assert {"passed today, 12:00", "not passed today, 12:00", "no loudspeaker"} <= set(said)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("race-title = Los\n", ["Your own texts are there", "checked: all of them are right"]),
        ("race-titel = Los\n", ["Your own texts have faults", "one; “gpuviz doctor” names it"]),
    ],
)
@pytest.mark.usefixtures("case")  # its folders
def test_faults_in_the_staff_s_own_texts_are_told(written: str, said: list[str], tmp_path: Path) -> None:
    (tmp_path / "texts" / "de").mkdir(parents=True)
    (tmp_path / "texts" / "de" / "ours.ftl").write_text(written, encoding="utf-8")
    case = Case(replace(CONFIG, languages=Languages(folder=str(tmp_path / "texts"))), tmp_path / "log")
    case.come()
    wait_for(lambda: case.desk.is_settled)
    assert set(said) <= set(_said(case))
    case.caretaker.close()


def test_without_texts_of_their_own_nothing_is_said_of_them(case: Case) -> None:
    case.come()
    assert not any("own texts" in words for words in _said(case))
