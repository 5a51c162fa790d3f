"""A guess before a race, and what is said while a lost worker is replaced."""

import pytest
from msgspec.structs import replace

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.race import builders
from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.matmul_race import MatmulRace
from gpuviz.errors import ProblemTooLarge
from gpuviz.panels.guess import NO_GUESS, Guess, GuessStage
from gpuviz.worker.messages import JobFailed
from tests.chapters.race.driving import ENGLISH, LOST, RESULT, SECOND_NS, finish, finished, message, prepared
from tests.chapters.stages import make_stage


def _raced_with_a_guess(guessed_ns: int) -> MatmulRace:
    scene = prepared()
    scene.do("guess", guessed_ns)
    scene.do("start")
    return scene


def _on_the_axis(scene: MatmulRace) -> Guess | None:
    return scene.picture.timeline.guess


def test_before_a_race_the_axis_asks_and_takes_a_guess() -> None:
    scene = prepared()
    timeline = scene.picture.timeline
    assert ENGLISH(timeline.title) == "How long will the students need?"
    assert timeline.guess == NO_GUESS
    scene.do("guess", 2 * SECOND_NS)
    scene.tick(Frame(0, None))
    assert timeline.guess == NO_GUESS.place(2 * SECOND_NS)


def test_the_start_locks_a_guess_and_the_card_beside_shows_it() -> None:
    scene = _raced_with_a_guess(2 * SECOND_NS)
    scene.do("guess", SECOND_NS)
    scene.tick(Frame(0, None))
    assert scene.now.guess.guessed_ns == 2 * SECOND_NS
    assert scene.picture.beside_time.shown == "guess"
    assert "Your guess is locked" in message(scene)
    assert "2" in message(scene)


def test_when_the_students_are_done_the_guess_is_told_beside_the_axis() -> None:
    scene = _raced_with_a_guess(20 * SECOND_NS)
    finish(scene)
    assert scene.now.guess.stage is GuessStage.SETTLED
    assert ENGLISH(scene.picture.timeline.title) == "How long it took"
    assert scene.picture.timeline.aside is not None
    assert "too long" in ENGLISH(scene.picture.timeline.aside)
    assert scene.picture.beside_time.shown == "comparison"


def test_without_a_guess_a_race_says_nothing_of_one() -> None:
    scene = finished()
    assert scene.picture.timeline.aside is None
    assert scene.picture.beside_time.shown == "comparison"
    assert "guess" not in message(scene)


def test_slow_motion_keeps_the_guess_out_of_the_way() -> None:
    scene = _raced_with_a_guess(SECOND_NS)
    finish(scene)
    scene.do("slow")
    scene.do("guess", 5 * SECOND_NS)
    scene.tick(Frame(11 * SECOND_NS, None))
    assert _on_the_axis(scene) is None
    scene.do("close")
    scene.tick(Frame(12 * SECOND_NS, None))
    assert _on_the_axis(scene) == scene.now.guess
    assert scene.now.guess.guessed_ns == SECOND_NS


def test_in_a_recording_nothing_is_guessed() -> None:
    scene = MatmulRace(make_stage(recording=RESULT))
    scene.do("guess", SECOND_NS)
    scene.tick(Frame(0, None))
    assert scene.picture.timeline.guess is None
    assert scene.now.guess == NO_GUESS


def test_a_stopped_or_failed_race_opens_the_guess_again() -> None:
    scene = _raced_with_a_guess(SECOND_NS)
    scene.do("stop")
    assert scene.now.guess == NO_GUESS.place(SECOND_NS)
    scene.do("start")
    failure = ProblemTooLarge(needed_mb=2, available_mb=1)
    scene.apply(JobFailed(scene.now.state.run_id, failure.key, dict(failure.arguments)))
    assert scene.now.guess == NO_GUESS.place(SECOND_NS)


def test_another_exam_needs_another_guess() -> None:
    scene = prepared()
    scene.do("guess", SECOND_NS)
    scene.do("size", "1s")
    assert scene.now.guess == NO_GUESS


def test_while_a_lost_worker_is_replaced_the_picture_says_so_and_moves_until_the_race_does() -> None:
    scene = _raced_with_a_guess(SECOND_NS)
    run_id = scene.now.state.run_id
    scene.apply(race_messages.LaneStarted(run_id, "opencl", 0))
    scene.apply(LOST)
    places = []
    for now_ns in range(0, 2 * SECOND_NS, SECOND_NS // 4):
        scene.tick(Frame(now_ns, None))
        places.append(scene.picture.message.waiting)
    assert None not in places
    assert len(set(places)) > 4
    assert "started again" in message(scene)
    scene.apply(race_messages.LaneStarted(run_id, "opencl", 3 * SECOND_NS))
    scene.tick(Frame(3 * SECOND_NS, None))
    assert scene.picture.message.waiting is None


def test_a_race_that_begins_anew_keeps_its_guess_locked() -> None:
    scene = _raced_with_a_guess(SECOND_NS)
    scene.apply(race_messages.LaneFinished(scene.now.state.run_id, RESULT.lanes[-1]))
    scene.apply(LOST)
    assert scene.now.guess == NO_GUESS.place(SECOND_NS).lock()


def test_nothing_is_awaited_where_nothing_was_asked() -> None:
    scene = finished()
    scene.apply(LOST)
    scene.tick(Frame(0, None))
    assert scene.picture.message.waiting is None


@pytest.mark.parametrize(
    ("times_longer", "ratio", "word"),
    [(2.0, "2.00 ×", "faster"), (0.5, "2.00 ×", "slower"), (1.001, "1.00 ×", "as fast")],
)
def test_the_comparison_says_faster_or_slower(times_longer: float, ratio: str, word: str) -> None:
    state = finished().now.state
    took_ns = round(state.lanes["opencl"].result.total_ns * times_longer)
    other = state.lanes["blas_one_core"]
    other.result = replace(other.result, total_ns=took_ns)
    row = builders.lane_comparison(state).rows[1]
    assert row.ratio is not None
    assert row.word is not None
    assert ENGLISH(row.ratio).replace("\u00a0", " ") == ratio
    assert ENGLISH(row.word) == word
