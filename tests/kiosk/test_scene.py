from datetime import datetime

import pytest

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.window_scene import START_OVER
from gpuviz.exhibit.config import Config, Kiosk, QuietHours
from gpuviz.i18n.languages import Language, Text
from gpuviz.kiosk.machine import Happening, State
from gpuviz.panels.actions import Action, Value
from gpuviz.panels.layout import Column, Panel
from gpuviz.panels.question import Question
from gpuviz.worker.device_messages import MeasureLimits, TuneDevice
from gpuviz.worker.messages import JobDone, StopJob
from gpuviz.worker.replacement import SupervisorEvent
from tests.kiosk.conftest import Exhibit

NIGHT = QuietHours(on=True, from_="18:00", until="09:00")


def test_it_begins_by_itself_and_offers_nothing_but_the_touch(exhibit: Exhibit) -> None:
    assert exhibit.page == "attract"
    assert exhibit.scene.asleep
    assert exhibit.scene.actions() == []
    exhibit.scene.do("start")
    exhibit.scene.do("chapter", "you")
    assert exhibit.window.shown == "race"


def test_the_waking_touch_opens_the_choice_of_a_language_and_does_nothing_else(exhibit: Exhibit) -> None:
    exhibit.scene.touch()
    exhibit.tick()
    assert exhibit.page == "window"
    assert exhibit.window.shown == "race"
    names = {action.name for action in exhibit.scene.actions()}
    assert "close" in names
    assert "start" not in names
    exhibit.scene.do("language", "de")
    assert exhibit.window.settings.language == "de"
    assert "start" in {action.name for action in exhibit.scene.actions()}


def test_where_one_language_is_offered_the_chapter_shows_at_once(exhibit: Exhibit) -> None:
    exhibit.window.offer_languages(["en"])
    exhibit.scene.touch()
    exhibit.tick()
    assert "start" in {action.name for action in exhibit.scene.actions()}


def test_idle_visitors_are_asked_then_all_goes_back_to_the_start_with_the_language(exhibit: Exhibit) -> None:
    exhibit.scene.touch()
    exhibit.scene.do("language", "de")
    exhibit.scene.do("chapter", "you")
    exhibit.tick(89.5)
    assert exhibit.card() is None
    exhibit.tick(0.6)
    card = exhibit.card()
    assert isinstance(card, Question)
    assert (card.seconds_left, card.seconds) == (20, 20)
    exhibit.tick(15)
    assert card.seconds_left == 5
    assert exhibit.card() is card  # the same, so that its buttons stay
    exhibit.tick(5)
    exhibit.tick()
    assert exhibit.page == "attract"
    assert exhibit.card() is None
    assert (exhibit.window.settings.language, exhibit.window.shown) == ("en", "race")


@pytest.mark.parametrize("answer", ["still-looking", START_OVER])
def test_the_countdown_is_answered_by_its_buttons(exhibit: Exhibit, answer: str) -> None:
    exhibit.wake()
    exhibit.scene.do("chapter", "you")
    exhibit.tick(91)
    assert answer in {action.name for action in exhibit.scene.actions()}
    exhibit.scene.do("chapter", "layers")  # beneath the card nothing is reached
    exhibit.scene.do(answer)
    exhibit.tick()
    exhibit.tick()
    if answer == START_OVER:
        assert exhibit.page == "attract"
    else:
        assert exhibit.window.shown == "you"
        assert exhibit.card() is None
        exhibit.tick(89)
        assert exhibit.card() is None


def test_a_touch_beside_the_countdown_s_card_counts_as_still_looking(exhibit: Exhibit) -> None:
    exhibit.wake()
    exhibit.tick(100)
    exhibit.scene.do(exhibit.overlay.away)
    exhibit.tick()
    assert exhibit.scene.machine.state is State.AWAKE


def test_nobody_is_asked_while_nobody_is_there(exhibit: Exhibit) -> None:
    for _ in range(100):
        exhibit.tick(60)
        assert exhibit.card() is None
    assert exhibit.page == "attract"


def test_starting_over_is_asked_first_and_leads_to_the_attract_loop(exhibit: Exhibit) -> None:
    exhibit.wake()
    exhibit.scene.do("chapter", "layers")
    exhibit.scene.do("start-over")
    exhibit.scene.do("close")
    assert exhibit.window.shown == "layers"
    exhibit.scene.do("start-over")
    exhibit.scene.do(START_OVER)
    exhibit.tick()
    assert (exhibit.page, exhibit.window.shown) == ("attract", "race")


def test_after_hours_of_sleep_a_visitor_s_state_is_gone_at_once(exhibit: Exhibit) -> None:
    exhibit.wake()
    exhibit.scene.do("chapter", "you")
    exhibit.tick(9 * 3600)
    assert exhibit.card() is None
    assert exhibit.window.shown == "race"
    assert exhibit.page == "attract"


@pytest.mark.parametrize("jump", [datetime(1970, 1, 1, 12), datetime(2099, 1, 1, 12)])
def test_a_jump_of_the_wall_clock_neither_wakes_nor_resets(exhibit: Exhibit, jump: datetime) -> None:
    exhibit.wake()
    exhibit.scene.do("chapter", "you")
    exhibit.time = jump
    exhibit.tick(1)
    assert exhibit.window.shown == "you"
    assert exhibit.card() is None


def test_outside_the_opening_hours_the_screen_is_dark_and_nothing_is_computed() -> None:
    exhibit = Exhibit(Config(quiet_hours=NIGHT))
    exhibit.time = datetime(2026, 11, 26, 18, 0)
    exhibit.window.outbox.clear()
    exhibit.tick(1)
    exhibit.tick(600)
    assert exhibit.page == "quiet"
    assert {type(command) for command in exhibit.window.outbox} == {StopJob}
    exhibit.scene.touch()
    exhibit.tick()
    assert exhibit.page == "quiet"
    exhibit.time = datetime(2026, 11, 27, 9, 0)
    exhibit.tick(1)
    exhibit.tick(1)
    assert exhibit.page == "attract"


def test_at_closing_time_the_loop_s_race_is_stopped() -> None:
    exhibit = Exhibit(Config(quiet_hours=NIGHT))
    exhibit.chapter.do("start")
    exhibit.window.outbox.clear()
    exhibit.time = datetime(2026, 11, 26, 18, 0)
    exhibit.tick(1)
    assert exhibit.window.outbox == [StopJob(exhibit.chapter.now.state.run_id)]


def test_at_closing_time_what_follows_a_race_is_stopped() -> None:
    exhibit = Exhibit(Config(quiet_hours=NIGHT))
    exhibit.window.outbox.clear()
    exhibit.race()
    studies = [command for command in exhibit.window.outbox if isinstance(command, MeasureLimits | TuneDevice)]
    assert len(studies) == 2
    exhibit.time = datetime(2026, 11, 26, 18, 0)
    exhibit.tick(1)
    assert all(StopJob(study.run_id) in exhibit.window.outbox for study in studies)


def test_a_touch_of_the_dark_screen_says_when_it_opens_in_another_place_each_time() -> None:
    exhibit = Exhibit(Config(quiet_hours=NIGHT))
    exhibit.time = datetime(2026, 11, 26, 23, 0)
    exhibit.tick(1)
    exhibit.tick(60)
    assert _hint(exhibit) is None
    places: list[int] = []
    for _ in range(3):
        exhibit.scene.touch()
        exhibit.tick()
        hint = _hint(exhibit)
        assert hint is not None
        assert Language()(hint).startswith("Open again at 09:00")
        places.append(exhibit.scene.quiet.place)
    assert len(set(places)) == 3
    exhibit.tick(10)
    assert _hint(exhibit) is None


def _hint(exhibit: Exhibit) -> Text | None:
    return exhibit.scene.quiet.hint


def test_a_visitor_may_finish_after_closing_time() -> None:
    exhibit = Exhibit(Config(quiet_hours=NIGHT))
    exhibit.wake()
    exhibit.time = datetime(2026, 11, 26, 18, 0)
    exhibit.tick(60)
    assert exhibit.page == "window"
    exhibit.tick(60)
    exhibit.tick()
    exhibit.tick()
    assert exhibit.page == "quiet"


@pytest.mark.parametrize("part", ["tick", "apply", "do", "actions", "reset"])
def test_an_exception_of_a_chapter_ends_in_a_picture_that_moves_and_in_a_reset(
    exhibit: Exhibit, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[type[BaseException]] = []
    exhibit.scene.on_failure = lambda error: failed.append(type(error))
    exhibit.race()
    exhibit.wake()
    exhibit.scene.do("chapter", "you")

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(exhibit.window.scenes["you"], part, fail)
        getattr(exhibit.scene, part)(*_arguments(part))
        if part == "reset":
            exhibit.tick()
    renewals = exhibit.scene.renewals
    assert renewals == 1
    exhibit.tick(0.1)
    assert exhibit.page == "attract"
    before = exhibit.elapsed_s("sequential")
    exhibit.tick(0.1)
    assert exhibit.elapsed_s("sequential") != before
    exhibit.tick(1)
    exhibit.tick()
    assert exhibit.scene.machine.state is State.ATTRACT
    assert exhibit.window.shown == "race"
    assert failed == [ZeroDivisionError]


def _arguments(part: str) -> tuple[object, ...]:
    return {"tick": (Frame(0, None),), "apply": (JobDone(1),), "do": ("digit", 1)}.get(part, ())


def test_failures_that_follow_each_other_show_less_and_less_and_always_something_that_moves(exhibit: Exhibit) -> None:
    exhibit.race()
    pages, words = [], []
    for _ in range(5):
        exhibit.scene.fail(ZeroDivisionError())
        exhibit.tick(0.1)
        pages.append(exhibit.page)
        words.append(exhibit.scene.moment.words is not None)
    assert pages == ["attract", "attract", "moment", "moment", "moment"]
    assert words[2:] == [True, False, False]


def test_failures_of_one_frame_are_one(exhibit: Exhibit) -> None:
    exhibit.race()
    for _ in range(50):
        exhibit.scene.fail(ZeroDivisionError())
    exhibit.tick(0.1)
    assert exhibit.page == "attract"
    exhibit.tick(1)
    exhibit.tick()
    assert exhibit.scene.machine.state is State.ATTRACT


class _Staff:
    def __init__(self) -> None:
        self.page: Panel = Column([], [])
        self.card: Panel | None = None
        self.done: list[str] = []

    def actions(self) -> list[Action]:
        return []

    def do(self, name: str, _value: Value = None) -> None:
        self.done.append(name)

    def tick(self, frame: Frame) -> None:
        """Nothing moves."""

    def hear(self, event: SupervisorEvent) -> None:
        """Nothing follows."""

    def hear_failure(self) -> None:
        self.done.append("failure")

    def touched_at(self, across: float, down: float) -> None:
        self.done.append(f"touch at {across}, {down}")


def test_staff_hear_where_the_screen_is_touched_of_their_keys_and_of_failures(exhibit: Exhibit) -> None:
    staff = _Staff()
    exhibit.scene.mount(staff)
    exhibit.scene.touched_at(0.1, 0.9)
    exhibit.scene.staff_keys()
    exhibit.scene.fail(RuntimeError())
    assert staff.done == ["touch at 0.1, 0.9", "staff-open", "failure"]


def test_staff_have_a_card_over_everything_and_a_page_of_their_own() -> None:
    exhibit = Exhibit(Config(kiosk=Kiosk(staff_s=60)))
    staff = _Staff()
    exhibit.scene.mount(staff)
    staff.card = Column([], [])
    exhibit.tick()
    assert exhibit.card() is staff.card
    exhibit.scene.touch()  # on the card: it wakes nobody
    assert exhibit.page == "attract"
    exhibit.scene.do(exhibit.overlay.away)
    assert staff.done == ["staff-away"]
    staff.card = None
    exhibit.scene.happen(Happening.STAFF_IN)
    exhibit.tick()
    assert exhibit.page == "staff"
    exhibit.tick(59)
    assert exhibit.page == "staff"
    exhibit.tick(2)
    exhibit.tick()
    assert exhibit.page == "attract"


def test_a_card_for_staff_over_the_countdown_gets_all_keys(exhibit: Exhibit) -> None:
    staff = _Staff()
    exhibit.scene.mount(staff)
    exhibit.wake()
    exhibit.tick(95)
    assert exhibit.scene.warns
    staff.card = Column([], [])
    exhibit.tick()
    assert exhibit.scene.machine.state is State.WARNING
    assert not exhibit.scene.warns
