"""The rules of the game: demand moves at once, supply years later, and the gap is the price."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gpuviz.chapters.scarcity.game import (
    BUILD_STEPS,
    BUILD_YEARS,
    FACTORY_GPUS,
    FIRST_FACTORIES,
    LAST_STEP,
    LEAST_PRICE,
    MODEL_PARAMETERS,
    PEOPLE,
    SITES,
    STEPS_PER_YEAR,
    Game,
    Move,
    building_move,
    ordering_move,
)

_OPPOSITE = [(Move.MORE_PEOPLE, Move.FEWER_PEOPLE), (Move.LARGER_MODEL, Move.SMALLER_MODEL)]


def _after(game: Game, years: float) -> Game:
    for _ in range(round(years * STEPS_PER_YEAR)):
        game.advance()
    return game


def _played(*moves: Move, years: float = 0) -> Game:
    game = Game()
    for move in moves:
        game.do(move)
    return _after(game, years)


def _to_the_end(game: Game, orders: bool, builds: bool) -> Game:
    """The sides play by themselves, or do nothing."""
    while not game.is_over:
        for move in (ordering_move(game) if orders else None, building_move(game) if builds else None):
            if move is not None:
                game.do(move)
        game.advance()
    return game


def test_without_a_move_the_price_stays_one_and_nothing_is_missing() -> None:
    game = _played(years=10)
    assert game.is_over
    assert game.year == 2032
    assert game.price == 1
    assert (game.missing, game.left_over, game.short_steps, game.glut_steps) == (0, 0, 0, 0)


def test_when_demand_doubles_the_price_rises_until_the_factories_arrive() -> None:
    game = _played(Move.LARGER_MODEL, Move.BUILD, Move.BUILD)
    prices = [game.price]
    for _ in range(BUILD_STEPS - 1):
        game.advance()
        prices.append(game.price)
    assert prices == sorted(prices)
    assert prices[-1] == pytest.approx(2, abs=0.01)
    game.advance()
    assert game.price == pytest.approx(1, abs=0.01)


def test_wanted_follows_what_is_ordered_within_half_a_year_to_one_part_in_e() -> None:
    game = _played(Move.LARGER_MODEL, years=0.5)
    assert game.wanted == pytest.approx(game.ordered - 200_000 / math.e)


@pytest.mark.parametrize("begun", [0.0, 0.5, 4.0, 6.9])
def test_a_factory_is_at_work_exactly_so_many_years_after_it_was_begun(begun: float) -> None:
    game = _played(years=begun)
    game.do(Move.BUILD)
    _after(game, BUILD_YEARS - 1 / STEPS_PER_YEAR)
    assert (game.factories, game.made) == (FIRST_FACTORIES, FIRST_FACTORIES * FACTORY_GPUS)
    game.advance()
    assert (game.factories, game.ready_steps) == (FIRST_FACTORIES + 1, [])
    assert game.made_history[-1] - game.made_history[-2] == FACTORY_GPUS


def test_building_for_orders_that_do_not_come_makes_a_glut_in_which_the_price_falls() -> None:
    game = _played(Move.BUILD, Move.BUILD, years=10)
    assert game.price == 0.5
    assert game.left_over == pytest.approx(7 * 12 * 2 * FACTORY_GPUS)
    assert (game.missing, game.short_steps, game.glut_steps) == (0, 0, 7 * STEPS_PER_YEAR)


def test_the_price_never_falls_below_its_floor() -> None:
    game = _played(Move.FEWER_PEOPLE, Move.SMALLER_MODEL, *[Move.BUILD] * SITES, years=10)
    assert game.wanted / game.made < LEAST_PRICE
    assert game.price == LEAST_PRICE


@pytest.mark.parametrize(("there", "back"), _OPPOSITE)
def test_a_move_and_its_opposite_undo_each_other(there: Move, back: Move) -> None:
    game = _played(there, back)
    untouched = Game()
    assert (game.people, game.model, game.ordered) == (untouched.people, untouched.model, untouched.ordered)
    assert _after(game, 1).price == 1


@pytest.mark.parametrize("sides", [*_OPPOSITE, *(pair[::-1] for pair in _OPPOSITE)])
def test_either_direction_ends_where_no_further_stop_is(sides: tuple[Move, Move]) -> None:
    game = Game()
    for _ in range(20):
        game.do(sides[0])
    assert not game.can(sides[0])
    assert game.can(sides[1])
    assert game.people in (0, 1, len(PEOPLE) - 1)
    assert game.model in (0, 1, len(MODEL_PARAMETERS) - 1)


def test_only_so_many_factories_are_built_at_once_and_none_that_comes_too_late() -> None:
    game = _played(*[Move.BUILD] * (SITES + 3))
    assert len(game.ready_steps) == SITES
    _after(game, BUILD_YEARS)
    assert game.factories == FIRST_FACTORIES + SITES
    assert game.can(Move.BUILD)
    _after(game, 10 - 2 * BUILD_YEARS)
    assert not game.can(Move.BUILD)


def test_what_was_missing_and_left_over_is_the_area_of_the_gap() -> None:
    game = _played(Move.LARGER_MODEL, Move.BUILD, *[Move.BUILD] * 3, years=10)
    months = 12 / STEPS_PER_YEAR
    gaps = [wanted - made for wanted, made in zip(game.wanted_history[:-1], game.made_history[:-1], strict=True)]
    assert game.missing == pytest.approx(sum(max(0, gap) for gap in gaps) * months)
    assert game.left_over == pytest.approx(sum(max(0, -gap) for gap in gaps) * months)
    assert game.missing > 0
    assert game.left_over > 0


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 400), st.sampled_from(Move)), max_size=120))
def test_whatever_is_done_all_figures_stay_within_bounds_and_the_years_end(moves: list[tuple[int, Move]]) -> None:
    game = Game()
    for pause, move in moves:
        for _ in range(pause):
            game.advance()
        game.do(move)
        assert 0 < game.wanted <= 1_600_000
        assert LEAST_PRICE <= game.price <= 8
        assert len(game.ready_steps) <= SITES
    _after(game, 10)
    assert (game.step, game.year) == (LAST_STEP, 2032)
    assert len(game.wanted_history) == len(game.made_history) == LAST_STEP + 1
    assert math.isfinite(game.missing + game.left_over)
    assert game.ready_steps == []
    for move in Move:
        game.do(move)
    game.advance()
    assert game.step == LAST_STEP
    assert len(game.wanted_history) == LAST_STEP + 1


@given(st.lists(st.tuples(st.integers(0, 200), st.sampled_from(Move)), max_size=20))
@settings(max_examples=20, deadline=None)
def test_the_same_moves_at_the_same_steps_give_the_same_game(moves: list[tuple[int, Move]]) -> None:
    games = [Game(), Game()]
    for game in games:
        for pause, move in moves:
            for _ in range(pause):
                game.advance()
            game.do(move)
    assert games[0].wanted_history == games[1].wanted_history
    assert games[0].ready_steps == games[1].ready_steps


def test_who_builds_by_rule_lags_behind_orders_by_rule() -> None:
    game = _to_the_end(Game(), orders=True, builds=True)
    assert game.short_steps > LAST_STEP / 2
    assert game.factories > FIRST_FACTORIES
    assert max(game.wanted_history) > 4 * game.wanted_history[0]


def test_who_builds_by_rule_builds_nothing_while_enough_is_made() -> None:
    assert _to_the_end(Game(), orders=False, builds=True).factories == FIRST_FACTORIES


def test_who_builds_by_rule_counts_what_is_being_built() -> None:
    game = _played(Move.LARGER_MODEL, years=1)
    begun = 0
    while (move := building_move(game)) is not None:
        game.do(move)
        begun += 1
    assert begun == 2


def test_who_orders_by_rule_moves_at_new_year_only_and_less_when_the_price_is_high() -> None:
    game = _to_the_end(Game(), orders=True, builds=False)
    assert ordering_move(Game()) is None
    assert game.price < 4
    game = _played(years=1)
    assert ordering_move(game) is Move.MORE_PEOPLE
    game.advance()
    assert ordering_move(game) is None
    game = _played(years=3)
    assert ordering_move(game) is Move.LARGER_MODEL
    for extra, move in (
        (Move.LARGER_MODEL, Move.MORE_PEOPLE),
        (Move.MORE_PEOPLE, None),
        (Move.MORE_PEOPLE, Move.FEWER_PEOPLE),
    ):
        game.do(extra)
        _after(game, 2)
        assert ordering_move(game) is move
