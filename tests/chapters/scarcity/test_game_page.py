"""The page of the game: it starts when asked, waits unseen, and a side that nobody touches plays by itself."""

import pytest

from gpuviz.chapters.scarcity import game_wording as wording
from gpuviz.chapters.scarcity.game import BUILD_YEARS, LAST_STEP, Move
from gpuviz.chapters.scarcity.game_hands import FIRST_PATIENCE_S, PATIENCE_S, Hand
from gpuviz.chapters.scarcity.game_page import ALONE_S
from gpuviz.chapters.scarcity.game_state import GAME_S, Stage
from tests.chapters.scarcity.game_driving import DrivenGame, words

_MOVES = {move.value for move in Move}


def test_nothing_runs_before_somebody_starts_it() -> None:
    driven = DrivenGame().wait(ALONE_S - 1)
    assert (driven.page.now.stage, driven.game.step) == (Stage.INVITING, 0)
    assert not driven.enabled() & _MOVES
    driven.page.do(Move.BUILD)
    assert driven.game.ready_steps == []
    assert "A and D" in words(driven.page.picture.orders.note)


def test_ten_years_take_ninety_seconds_and_no_longer() -> None:
    driven = DrivenGame().start().wait(GAME_S - 1)
    assert driven.page.now.stage is Stage.RUNNING
    driven.wait(2)
    assert (driven.page.now.stage, driven.game.step) == (Stage.OVER, LAST_STEP)
    assert words(driven.page.picture.price.left) == "0 s left"
    driven.wait(10)
    assert driven.game.step == LAST_STEP


@pytest.mark.parametrize("frame_s", [1 / 120, 1 / 30, 0.2])
def test_a_game_is_the_same_however_fast_it_is_drawn(frame_s: float) -> None:
    one, other = DrivenGame().start().wait(30, 0.05), DrivenGame().start().wait(30, frame_s)
    assert abs(one.game.step - other.game.step) <= 1
    shared = min(one.game.step, other.game.step)
    assert one.game.wanted_history[:shared] == other.game.wanted_history[:shared]
    assert one.game.ready_steps == other.game.ready_steps


def test_it_waits_while_it_is_not_seen_and_after_a_frame_that_took_long() -> None:
    driven = DrivenGame().start().wait(3)
    step = driven.game.step
    driven.wait(60, visible=False)
    assert driven.game.step == step
    driven.wait(0.05)
    assert driven.game.step - step <= 1
    step = driven.game.step
    driven.wait(30, frame_s=30)
    assert driven.game.step - step <= 20


def test_it_can_be_paused_and_goes_on_where_it_was() -> None:
    driven = DrivenGame().start().wait(3)
    step = driven.game.step
    driven.page.do("pause")
    driven.wait(10)
    assert driven.game.step == step
    assert not driven.enabled() & _MOVES
    assert "Paused" in driven.subtitle()
    driven.page.do("pause")
    driven.wait(1)
    assert driven.game.step > step


def test_left_alone_it_shows_itself_and_says_so() -> None:
    driven = DrivenGame().wait(ALONE_S + 1)
    assert driven.page.now.is_demonstration
    assert driven.page.now.stage is Stage.RUNNING
    assert "demonstration" in driven.subtitle()


def test_a_demonstration_is_shown_again_after_a_while() -> None:
    driven = DrivenGame().wait(ALONE_S + 1).to_the_end()
    assert driven.game.factories > 2
    over = driven.wait(ALONE_S - 2).page.now
    assert over.stage is Stage.OVER
    now = driven.wait(3).page.now
    assert now is not over
    assert now.stage is Stage.RUNNING


def test_a_touch_of_one_side_takes_it_over_from_the_demonstration() -> None:
    driven = DrivenGame().wait(ALONE_S + 1)
    driven.page.do(Move.BUILD)
    driven.wait(0.1)
    assert not driven.page.now.is_demonstration
    assert "demonstration" not in driven.subtitle()
    assert (driven.page.now.builds_itself, driven.page.now.orders_itself) == (False, True)


def test_the_result_of_a_game_that_somebody_played_stays() -> None:
    driven = DrivenGame().start().play(3).to_the_end().wait(3 * ALONE_S)
    assert driven.page.now.stage is Stage.OVER


@pytest.mark.parametrize(
    ("moves", "other"), [((Move.BUILD,), "orders"), ((Move.MORE_PEOPLE, Move.FEWER_PEOPLE), "builds")]
)
def test_the_side_that_nobody_touches_plays_by_a_rule_that_it_says(moves: tuple[Move, ...], other: str) -> None:
    driven = DrivenGame().start().play(FIRST_PATIENCE_S - 1, moves)
    now, picture = driven.page.now, driven.page.picture
    assert not now.orders_itself
    assert not now.builds_itself
    driven.play(2, moves)
    assert (now.orders_itself, now.builds_itself) == (other == "orders", other == "builds")
    notes = {"orders": picture.orders.note, "builds": picture.builds.note}
    assert [side for side, note in notes.items() if "lays by itself" in words(note)] == [other]
    driven.page.do(Move.SMALLER_MODEL if other == "orders" else Move.BUILD)
    driven.wait(0.1)
    assert not now.orders_itself
    assert not now.builds_itself


def test_a_side_that_was_touched_is_kept_for_longer() -> None:
    hand = Hand()
    assert (hand.is_automatic(FIRST_PATIENCE_S - 0.1), hand.is_automatic(FIRST_PATIENCE_S)) == (False, True)
    hand.touch(30)
    assert (hand.is_automatic(30 + PATIENCE_S - 0.1), hand.is_automatic(30 + PATIENCE_S)) == (False, True)
    alone = Hand(left_alone=True)
    assert alone.is_automatic(0)
    alone.touch(1)
    assert not alone.is_automatic(2)


def test_start_again_begins_anew_and_reset_invites() -> None:
    driven = DrivenGame().start().play(5, (Move.BUILD,)).start()
    assert (driven.game.step, driven.game.ready_steps) == (0, [])
    assert driven.page.now.stage is Stage.RUNNING
    driven.page.reset()
    driven.wait(1)
    assert (driven.page.now.stage, driven.game.step) == (Stage.INVITING, 0)


def test_every_key_does_one_thing_in_every_state() -> None:
    driven = DrivenGame()
    for state in ("start", "pause", "pause"):
        keys = [action.key for action in driven.page.actions()]
        assert len(keys) == len(set(keys))
        assert all(keys)
        driven.page.do(state)


def test_unknown_and_impossible_actions_are_ignored() -> None:
    driven = DrivenGame()
    for name in ("pause", "nonsense", "", "build-too", *Move):
        driven.page.do(name, "value")
    driven.wait(1)
    assert (driven.page.now.stage, driven.game.step) == (Stage.INVITING, 0)
    driven.start().wait(1)
    driven.page.do("build-too")
    assert len(driven.game.ready_steps) == 1


# ---- what it says ----


def test_a_shortage_is_said_in_the_end() -> None:
    driven = DrivenGame().start().play(12, (Move.LARGER_MODEL, Move.MORE_PEOPLE)).to_the_end()
    assert "Too few GPUs in" in driven.title()
    assert "million GPUs were missing" in driven.subtitle()
    assert words(driven.page.picture.price.price.unit) == "what it cost in 2022"


def test_a_glut_is_said_calmly() -> None:
    driven = DrivenGame().start()
    while driven.page.now.stage is not Stage.OVER:
        driven.play(1, (Move.BUILD,))
        driven.page.do(Move.SMALLER_MODEL)
        driven.page.do(Move.FEWER_PEOPLE)
    assert "Too many GPUs in" in driven.title()
    assert "left over" in driven.subtitle()
    picture = driven.page.picture
    assert words(picture.price.price.value) == "0.2 ×"
    assert picture.price.price.tone == ""
    assert picture.factories.idle > 0
    assert "more than needed" in words(picture.factories.work_title)
    assert picture.chart.left_over is not None


def test_a_price_near_one_is_said() -> None:
    driven = DrivenGame().start()
    while driven.page.now.stage is not Stage.OVER:
        driven.page.do(Move.FEWER_PEOPLE)
        driven.page.do(Move.MORE_PEOPLE)
        driven.wait(5)
    assert "A price near 1 in" in driven.title()


def test_a_factory_is_ready_in_the_year_that_is_said() -> None:
    driven = DrivenGame().start().play(5)
    picture = driven.page.picture
    assert words(picture.build.note) == "ready in 2025"
    for _ in range(4):
        driven.page.do(Move.BUILD)
    driven.wait(0.1)
    assert words(picture.build.note) == "no free site now"
    assert {words(site.ready) for site in picture.factories.sites} == {"ready in 2025"}
    assert [years for years, _ in picture.chart.to_come] == pytest.approx([driven.game.ready_steps[0] / 720 + 2022] * 4)
    driven.play(80)
    assert words(picture.build.note) == "too late for this game"


def test_what_is_not_the_games_own_has_a_source() -> None:
    assert wording.fact("fab-years").value == BUILD_YEARS
    told = words(wording.build_origin().words)
    assert "TSMC" in told
    assert "682 days" in told
    years = [event.year for event in wording.events()]
    assert years == pytest.approx([2022 + 333 / 365, 2025 + 301 / 365])
    assert all(event.origin.kind == "sourced" and "20" in words(event.origin.words) for event in wording.events())


def test_the_rules_are_said_in_two_sentences() -> None:
    rules = words(wording.rule("all").words)
    assert rules.count(". ") + rules.endswith(".") == 2
    assert wording.rule("all").kind == "rule"
