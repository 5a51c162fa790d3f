import pytest

from gpuviz.i18n.languages import Language
from gpuviz.panels.guess import NO_GUESS, Guess, GuessStage, verdict

SECOND_NS = 1_000_000_000


def _settled(guessed_ns: int, truth_ns: int) -> Guess:
    return NO_GUESS.place(guessed_ns).lock().settle(truth_ns)


def test_nobody_has_to_guess() -> None:
    raced = NO_GUESS.lock().settle(SECOND_NS)
    assert raced == NO_GUESS
    assert verdict(raced) is None


def test_a_guess_is_rounded_and_can_be_changed_until_it_is_locked() -> None:
    guess = NO_GUESS.place(2_345_678_901)
    assert guess.guessed_ns == 2_300_000_000
    locked = guess.place(SECOND_NS).lock()
    assert locked.place(5 * SECOND_NS) == locked
    assert locked.guessed_ns == SECOND_NS


@pytest.mark.parametrize(
    ("guessed_ns", "said"),
    [
        (7_500_000_000, "your guess: 7.5 × too long"),
        (40 * SECOND_NS, "your guess: 40 × too long"),
        (100_000_000, "your guess: 10 × too short"),
        (910_000_000, "your guess: spot on"),
        (1_100_000_000, "your guess: spot on"),
        (1_200_000_000, "your guess: 1.2 × too long"),
    ],
)
def test_a_settled_guess_tells_how_far_it_was_from_the_truth(guessed_ns: int, said: str) -> None:
    shown = verdict(_settled(guessed_ns, SECOND_NS))
    assert shown is not None
    assert Language()(shown).replace("\u00a0", " ") == said


def test_an_open_or_locked_guess_has_no_verdict() -> None:
    guess = NO_GUESS.place(SECOND_NS)
    assert verdict(guess) is None
    assert verdict(guess.lock()) is None


def test_a_settled_guess_does_not_count_for_the_next_time_but_a_new_one_does() -> None:
    settled = _settled(SECOND_NS, SECOND_NS)
    assert not settled.lock().is_made
    assert settled.place(3 * SECOND_NS).lock() == Guess(3 * SECOND_NS, GuessStage.LOCKED)


def test_what_is_stopped_opens_the_guess_again_and_what_begins_anew_keeps_it_locked() -> None:
    locked = NO_GUESS.place(SECOND_NS).lock()
    assert locked.reopen() == Guess(SECOND_NS)
    assert locked.settle(5).begin_again() == locked


def test_a_truth_of_no_time_at_all_can_be_told() -> None:
    assert verdict(_settled(SECOND_NS, 0)) is not None
