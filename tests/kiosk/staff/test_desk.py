from pathlib import Path

import pytest

from gpuviz.exhibit.config import QuietHours
from gpuviz.exhibit.staff_state import read_state
from gpuviz.kiosk.staff.desk import Order
from gpuviz.kiosk.staff.panels import MessageList, ScreenPattern, TouchGrid
from gpuviz.panels.question import Question
from tests.kiosk.staff.conftest import CONFIG, ENGLISH, Case
from tests.kiosk.staff.test_gesture import CLOCKWISE


def test_the_four_corners_open_the_card_and_the_pin_the_page(case: Case) -> None:
    assert not case.asks()
    for across, down in CLOCKWISE:
        case.desk.touched_at(across, down)
    assert case.asks()
    case.type("2580")
    assert not case.asks()
    assert case.orders == [Order.COME]
    assert case.told()[0] == "incident-staff-came"


def test_a_wrong_pin_opens_nothing_and_is_told_and_outlives_a_restart(case: Case, tmp_path: Path) -> None:
    case.desk.do("staff-open")
    for _ in range(3):
        case.type("0000")
    assert case.orders == []
    assert case.told()[0] == "incident-pins-wrong"
    case.caretaker.close()
    after = Case(CONFIG, tmp_path)
    after.desk.do("staff-open")
    after.type("2580")
    assert after.orders == []
    after.tick(10)
    after.tick(10)
    after.tick(10)
    after.come()
    assert after.orders == [Order.COME]
    after.caretaker.close()
    assert read_state().wrong_pins == 0


def test_without_the_pin_nothing_of_the_page_can_be_done(case: Case) -> None:
    for name in ("staff-leave", "staff-worker", "staff-anew", "staff-quiet-toggle", "staff-try-touch", "staff-back"):
        case.desk.do(name)
        case.tick()
    assert case.orders == []
    assert case.desk.actions() == []
    assert case.desk.quiet_hours == CONFIG.quiet_hours


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("staff-leave", Order.LEAVE),
        ("staff-worker", Order.WORKER),
        ("staff-anew", Order.ANEW),
        ("staff-back", Order.GO),
    ],
)
def test_each_button_gives_its_order(case: Case, name: str, order: Order) -> None:
    case.come()
    case.desk.do(name)
    assert case.orders == [Order.COME, order]


def test_when_the_exhibit_has_closed_the_page_it_needs_the_pin_again(case: Case) -> None:
    case.come()
    case.shows_page = False
    case.tick()
    case.desk.do("staff-leave")
    assert case.orders == [Order.COME]
    assert case.desk.actions() == []


def test_quiet_hours_change_by_half_hours_over_midnight_and_are_kept(case: Case) -> None:
    case.come()
    for _ in range(13):
        case.desk.do("staff-quiet-from-later")
    for _ in range(19):
        case.desk.do("staff-quiet-until-earlier")
    case.desk.do("staff-quiet-toggle")
    assert case.desk.quiet_hours == QuietHours(on=False, from_="00:30", until="23:30")
    assert case.orders.count(Order.HOURS) == 33
    case.caretaker.close()
    assert read_state().quiet_hours == case.desk.quiet_hours


def test_all_messages_are_listed_newest_first_and_closed_by_their_own_button(case: Case) -> None:
    case.come()
    case.desk.do("staff-messages")
    panel = case.panel
    assert isinstance(panel, MessageList)
    words = [ENGLISH(line.words) for line in panel.lines]
    assert words == ["Staff opened this page.", "The exhibit was started (gpuviz 0.1.0)."]
    (close,) = case.desk.actions()
    case.desk.do(close.name)
    assert not isinstance(case.panel, MessageList)
    assert case.orders == [Order.COME]


def test_the_touch_trial_is_passed_when_all_squares_are_wiped(case: Case) -> None:
    case.come()
    case.desk.do("staff-try-touch")
    grid = case.panel
    assert isinstance(grid, TouchGrid)
    for square in range(grid.columns * grid.rows):
        case.desk.do(grid.name, square)
        case.desk.do(grid.name, -1)
        case.desk.do(grid.name, "nonsense")
    assert case.caretaker.state.trials["touch"].passed
    assert case.pages.shown == "page"


def test_a_touch_trial_that_is_broken_off_was_not_passed(case: Case) -> None:
    case.come()
    case.desk.do("staff-try-touch")
    case.desk.do("staff-trial-wipe", 3)
    assert isinstance(case.panel, TouchGrid)
    assert "143 squares" in ENGLISH(case.panel.words)
    case.desk.do("staff-trial-back")
    assert not case.caretaker.state.trials["touch"].passed


@pytest.mark.parametrize(("answer", "passed"), [("staff-trial-yes", True), ("staff-trial-no", False)])
def test_the_screen_trial_shows_eight_patterns_then_asks(case: Case, answer: str, passed: bool) -> None:
    case.come()
    case.desk.do("staff-try-screen")
    seen = []
    while isinstance(case.panel, ScreenPattern):
        seen.append(case.panel.pattern)
        case.desk.do(case.panel.following.name)
    assert len(set(seen)) == 8
    assert isinstance(case.panel, Question)
    case.desk.do(answer)
    assert case.caretaker.state.trials["screen"].passed is passed
    assert case.pages.shown == "page"


def test_the_sound_trial_plays_a_tone_and_asks(case: Case) -> None:
    case.come()
    case.desk.do("staff-try-sound")
    assert case.loudspeaker.tones == 1
    case.desk.do("staff-trial-yes")
    assert case.caretaker.state.trials["sound"].passed


def test_without_a_loudspeaker_there_is_no_sound_trial(case: Case) -> None:
    case.loudspeaker.is_there = False
    case.come()
    case.desk.do("staff-try-sound")
    assert case.loudspeaker.tones == 0
    assert case.pages.shown == "page"


def test_a_loudspeaker_is_looked_for_when_the_page_is_opened_and_not_at_every_change(case: Case) -> None:
    case.come()
    case.loudspeaker.is_there = False
    case.tick()
    case.desk.do("staff-try-sound")
    assert case.loudspeaker.tones == 1
    case.desk.do("staff-trial-yes")
    case.desk.leave()
    case.come()
    case.desk.do("staff-try-sound")
    assert case.loudspeaker.tones == 1


def test_the_page_closes_in_the_middle_of_a_trial_too(case: Case) -> None:
    case.come()
    case.desk.do("staff-try-touch")
    case.shows_page = False
    case.tick()
    case.come()
    assert case.pages.shown == "page"


def test_a_failure_of_the_picture_is_an_incident_that_needs_nobody(case: Case) -> None:
    case.desk.hear_failure()
    last = case.caretaker.incidents.last_trouble
    assert last is not None
    assert (last.key, last.kind) == ("incident-picture-failed", "healed")


def test_touches_of_visitors_are_remembered_but_not_those_on_the_page(case: Case) -> None:
    case.desk.touched_at(0.5, 0.5)
    case.tick(60)
    case.come()
    case.desk.touched_at(0.5, 0.5)
    assert case.caretaker.vitals.seconds_since_touch == pytest.approx(60.5)
