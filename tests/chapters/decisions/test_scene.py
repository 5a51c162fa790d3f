from collections.abc import Iterator

import numpy as np
import pytest

from gpuviz.chapters.decisions.choices import CHAINS, WAYS
from gpuviz.chapters.decisions.messages import OPENCL, SEQUENTIAL, ChainsWanted
from gpuviz.chapters.decisions.model import Mode
from gpuviz.chapters.decisions.wording import UNKNOWN
from gpuviz.chapters.race.messages import RaceSpec, RunRace
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.errors import DeviceFailed, NumbaMissing, WorkerLost
from gpuviz.panels.guess import GuessStage
from gpuviz.worker.board import Board
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped, StopJob
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from tests.chapters.decisions.driving import ENGLISH, FAST_NS, REST_S, SLOW_NS, Driven, jobs, new_board

GPU = DeviceInfo("some GPU", "GPU", "1", "CUDA", is_cpu=False, compute_units=128)


@pytest.fixture
def board() -> Iterator[Board]:
    with new_board() as board:
        yield board


@pytest.fixture
def driven(board: Board) -> Driven:
    return Driven(board)


def _enabled(driven: Driven) -> set[str]:
    return {action.name for action in driven.scene.actions() if action.enabled}


def _finding(driven: Driven) -> str:
    figure = dict(driven.stage.findings)["decisions"].figure
    return ENGLISH(figure) if figure is not None else ""


def test_nothing_is_measured_before_the_chapter_is_seen_and_then_one_chain_is_at_once(driven: Driven) -> None:
    driven.tick(visible=False)
    assert driven.asked() == []
    driven.tick()
    (job,) = jobs(driven.asked())
    assert job.wanted == ChainsWanted(1, 1_000_000_000)
    driven.tick()
    assert driven.asked() == []


def test_leaving_the_chapter_stops_the_measurement_and_coming_back_begins_it_again(driven: Driven) -> None:
    driven.tick()
    run_id = driven.run_id
    driven.asked()
    driven.tick(visible=False)
    assert driven.asked() == [StopJob(run_id)]
    driven.stage.port.apply(JobStopped(run_id))
    driven.tick()
    (job,) = jobs(driven.asked())
    assert job.run_id != run_id


def test_it_waits_while_something_else_is_measured(driven: Driven) -> None:
    driven.stage.port.submit(RunRace(900, RaceSpec()))
    driven.asked()
    driven.tick()
    assert driven.asked() == []
    assert "Something else is being measured" in driven.words()[1]
    driven.stage.port.apply(JobDone(900))
    driven.tick()
    assert len(jobs(driven.asked())) == 1


def test_a_slider_that_moves_asks_only_where_it_rests(driven: Driven) -> None:
    driven.measured()
    driven.asked()
    for stop in range(1, len(CHAINS)):
        driven.scene.do("chains", stop)
        driven.tick()
    assert driven.asked() == []
    driven.tick(REST_S)
    (job,) = jobs(driven.asked())
    assert job.wanted.chains == 1_000_000


def test_what_was_measured_is_shown_again_without_measuring(driven: Driven) -> None:
    driven.measured().choose(1000).measured(FAST_NS)
    driven.asked()
    driven.choose(1)
    driven.tick(REST_S)
    driven.tick(REST_S)
    assert driven.asked() == []
    assert driven.scene.picture.cards[OPENCL].elapsed_ns == SLOW_NS
    driven.choose(1000).tick()
    assert driven.scene.picture.cards[OPENCL].elapsed_ns == FAST_NS


def test_again_measures_again(driven: Driven) -> None:
    driven.measured()
    driven.asked()
    driven.scene.do("again")
    driven.tick(REST_S)
    assert len(jobs(driven.asked())) == 1


@pytest.mark.parametrize("value", [-1, 20, 10**9, "1", None, 0.5])
def test_a_stop_that_is_none_is_ignored(driven: Driven, value: int | str | float | None) -> None:
    driven.measured()
    driven.scene.do("chains", value)
    assert driven.scene.now.chains == 1


@pytest.mark.parametrize("value", ["3", "64", "", "-1", 4, None])
def test_ways_that_are_none_are_ignored(driven: Driven, value: int | str | None) -> None:
    driven.choose(1000).measured(FAST_NS)
    driven.scene.do("ways", value)
    assert driven.scene.now.ways == 1


def test_the_professor_may_be_done_first_and_that_is_said(driven: Driven) -> None:
    driven.tick()
    driven.ready()
    driven.start(SEQUENTIAL)
    driven.tick(0.5)
    professor, students = (driven.scene.picture.cards[lane] for lane in (SEQUENTIAL, OPENCL))
    assert professor.elapsed_ns == 500_000_000
    assert professor.places.at_work
    assert ENGLISH(students.state) == "waits for a free core"  # type: ignore[arg-type]  # it is one
    driven.finish(SEQUENTIAL, SLOW_NS)
    driven.start(OPENCL)
    driven.board.plane(OPENCL)[:3] = 255
    driven.tick(0.25)
    assert driven.words()[0] == "The professor is done. The students are not."
    assert professor.elapsed_ns == SLOW_NS
    assert professor.places.done.all()
    assert students.elapsed_ns == 250_000_000
    assert np.count_nonzero(students.places.done) == 120
    assert ENGLISH(students.answers) == "1 works, 999 wait"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("chains", "opencl_ns", "title"),
    [
        (1, SLOW_NS, "One chain: nobody is sooner."),
        (1, 2 * SLOW_NS, "One chain: the professor is 2 times sooner."),
        (1, SLOW_NS // 2, "One chain: the students are 2 times sooner."),
        (10, SLOW_NS, "10 chains: nobody is sooner."),
        (1000, FAST_NS, "1,000 chains: the students are 25 times sooner."),
        (1_000_000, FAST_NS, "1,000,000 chains: the students are 25 times sooner."),
    ],
)
def test_the_sentence_follows_what_was_measured(driven: Driven, chains: int, opencl_ns: int, title: str) -> None:
    driven.choose(chains).measured(opencl_ns)
    assert driven.words()[0] == title
    assert driven.scene.picture.message.origin is not None
    assert "each step" in driven.words()[1].lower()


def test_a_single_chain_on_which_the_students_seem_faster_marks_no_crossover(driven: Driven) -> None:
    driven.measured(SLOW_NS // 2)
    assert driven.scene.picture.curve.crossover is None
    assert "something else may have kept this computer busy" in driven.words()[1]


def test_a_cpu_is_named_as_what_plays_the_students_and_a_gpu_by_its_name(driven: Driven) -> None:
    driven.choose(1000).measured(FAST_NS)
    assert driven.words()[2] == "Here 2 CPU cores play the students, 8 chains at a time on each."
    described = driven.scene.picture.cards[OPENCL].description
    assert ENGLISH(described) == "OpenCL on 2 CPU cores, 8 chains at a time on each"
    driven.choose(100).measured(FAST_NS, device=GPU, lanes=1)
    assert driven.words()[2] == ""
    assert ENGLISH(driven.scene.picture.cards[OPENCL].description) == "some GPU"


def test_different_rules_cost_what_was_measured(driven: Driven) -> None:
    driven.choose(1000).measured(FAST_NS)
    driven.choose(1000, 4).measured(3 * FAST_NS)
    assert driven.words()[0] == "4 different rules take 3 times as long."
    driven.choose(1000, 8).measured(FAST_NS * 11 // 10)
    assert driven.words()[0] == "8 different rules: it matters little here."
    driven.choose(1000, 32).measured(10 * FAST_NS, lanes=1)
    assert "one chain at a time" in driven.words()[1]
    assert driven.scene.picture.ways_bars.times_ns == [
        FAST_NS,
        None,
        3 * FAST_NS,
        FAST_NS * 11 // 10,
        None,
        10 * FAST_NS,
    ]


def test_with_one_chain_there_are_no_neighbours(driven: Driven) -> None:
    driven.choose(1000).measured(FAST_NS)
    driven.choose(1000, 8).measured(FAST_NS)
    driven.scene.do("chains", 0)
    driven.measured()
    assert driven.scene.now.ways == 1
    assert not driven.scene.picture.ways.enabled
    driven.scene.do("ways", "8")
    assert driven.scene.now.ways == 1


def test_the_curve_grows_with_every_stop_and_marks_where_the_winner_changes(driven: Driven) -> None:
    curve = driven.scene.picture.curve
    driven.measured()
    assert [time.chains for time in curve.times] == [1]
    assert ENGLISH(curve.hint or UNKNOWN) == "Cut the work into more chains. Who will be first then?"
    driven.choose(1000).measured(FAST_NS)
    driven.choose(2).measured(SLOW_NS // 2)
    assert [time.chains for time in curve.times] == [1, 2, 1000]
    assert ENGLISH(curve.hint or UNKNOWN) == "–"
    assert curve.crossover is not None
    assert ENGLISH(curve.crossover[1]) == "From 2 chains on, the students win."
    assert curve.chosen == 2


def test_ways_are_no_part_of_the_curve(driven: Driven) -> None:
    driven.choose(1000).measured(FAST_NS)
    driven.choose(1000, 8).measured(SLOW_NS)
    assert [time.opencl_s for time in driven.scene.picture.curve.times] == [FAST_NS / 1e9]


def test_wrong_ends_do_not_count(driven: Driven) -> None:
    driven.measured().choose(1000).measured(FAST_NS, correct=False)
    assert driven.words()[0] == "These answers are not the same."
    assert not driven.scene.picture.cards[OPENCL].correct
    assert driven.scene.picture.curve.crossover is None
    assert [time.chains for time in driven.scene.picture.curve.times] == [1]


def test_where_the_professor_once_worked_alone_no_crossover_is_known(driven: Driven) -> None:
    driven.choose(1000).measured(FAST_NS)
    driven.choose(1).measured(device=NO_DEVICE)
    assert driven.scene.picture.curve.crossover is None


def test_a_guess_is_locked_when_it_is_measured_and_settled_afterwards(driven: Driven) -> None:
    driven.measured()
    assert driven.scene.picture.second.shown == "guess"
    driven.scene.do("guess", 2 * FAST_NS)
    driven.choose(1000).tick(REST_S)
    driven.tick(REST_S)
    stages = [driven.scene.now.guess.stage]
    driven.scene.do("guess", FAST_NS)
    driven.measured(FAST_NS)
    stages.append(driven.scene.now.guess.stage)
    assert stages == [GuessStage.LOCKED, GuessStage.SETTLED]
    assert driven.words()[2] == "With 1,000 chains, your guess: 2 × too long."
    driven.choose(1).tick()
    assert driven.scene.picture.second.shown == "ways"


def test_a_guess_can_be_changed_while_nothing_is_known(driven: Driven) -> None:
    driven.tick()
    for guessed_ns in (FAST_NS, SLOW_NS):
        driven.scene.do("guess", guessed_ns)
    assert driven.scene.now.guess.guessed_ns == SLOW_NS
    driven.choose(1000).tick(REST_S)
    driven.tick(REST_S)
    driven.scene.apply(JobStopped(driven.run_id))
    assert driven.scene.now.guess.stage is GuessStage.OPEN


def test_a_guess_whose_measurement_gives_way_to_another_can_be_changed_again(driven: Driven) -> None:
    driven.measured()
    driven.scene.do("guess", FAST_NS)
    driven.choose(1000).tick(REST_S)
    driven.tick(REST_S)
    assert driven.scene.now.guess.stage is GuessStage.LOCKED
    driven.stage.port.apply(JobStopped(driven.run_id))
    driven.choose(100).measured()
    driven.choose(1)
    driven.scene.do("guess", SLOW_NS)
    assert driven.scene.now.guess.guessed_ns == SLOW_NS


def test_slow_motion_shows_the_recorded_runs_with_their_real_times(driven: Driven) -> None:
    driven.choose(10).measured(FAST_NS)
    driven.scene.do("slow")
    driven.tick()
    badge = driven.scene.picture.heading.badge
    assert badge is not None
    assert ENGLISH(badge) == "slowed × 200"
    driven.tick(4.0)  # 20 ms of the recording
    cards = driven.scene.picture.cards
    assert cards[OPENCL].elapsed_ns == pytest.approx(FAST_NS / 2, rel=0.01)
    assert cards[OPENCL].places.done.mean() / 255 == pytest.approx(0.5, abs=0.01)
    assert cards[SEQUENTIAL].elapsed_ns == cards[OPENCL].elapsed_ns
    driven.tick(5.0)
    assert cards[OPENCL].elapsed_ns == FAST_NS
    assert cards[OPENCL].places.done.all()
    assert not cards[SEQUENTIAL].places.done.all()
    driven.scene.do("close")
    driven.tick()
    assert driven.scene.picture.heading.badge is None
    assert driven.asked()[1:] == []  # what is known is not measured again


def test_slow_motion_that_is_held_goes_on_where_it_was(driven: Driven) -> None:
    driven.choose(10).measured(FAST_NS)
    driven.scene.do("slow")
    driven.tick()
    driven.tick(4.0)
    driven.tick(visible=False)
    driven.tick(60.0)
    students = driven.scene.picture.cards[OPENCL]
    assert students.elapsed_ns == 4 * SLOW_NS / 200
    driven.tick(2.0)
    assert students.elapsed_ns == 6 * SLOW_NS / 200


def test_show_me_how_opens_loop_and_kernel_and_leads_back(driven: Driven) -> None:
    driven.measured()
    driven.scene.do("how")
    driven.tick()
    assert driven.scene.picture.pages.shown == "how"
    loop, kernel = driven.scene.picture.how.sources
    assert "range(steps)" in loop.content
    assert kernel.first in kernel.content
    assert _enabled(driven) == {"close"}
    driven.scene.do("close")
    driven.tick()
    assert driven.scene.picture.pages.shown == "chains"
    assert driven.scene.now.mode is Mode.MEASURED


def test_what_is_not_possible_now_is_ignored(driven: Driven) -> None:
    driven.tick()
    assert _enabled(driven) == {"how"}
    for name in ("again", "slow", "close", "pick"):
        driven.scene.do(name)
    assert driven.scene.now.mode is Mode.MEASURED
    assert driven.scene.now.job is not None


def test_without_opencl_the_professor_works_alone_and_that_is_said(driven: Driven) -> None:
    driven.measured(device=NO_DEVICE)
    assert driven.words()[0] == "Here the professor works alone."
    assert driven.scene.picture.cards[OPENCL].elapsed_ns == 0
    assert driven.scene.picture.second.shown == "ways"
    assert not driven.scene.picture.ways.enabled


def test_opencl_is_asked_for_even_where_there_was_none(driven: Driven) -> None:
    driven.measured(device=NO_DEVICE)
    driven.scene.reset()
    driven.asked()
    driven.tick(REST_S)
    assert jobs(driven.asked())[-1].wanted.opencl


def test_what_was_measured_on_one_device_is_forgotten_once_another_measures(driven: Driven) -> None:
    driven.choose(1000).measured(FAST_NS)
    driven.choose(10_000).measured(FAST_NS)
    driven.choose(1).measured(device=NO_DEVICE)
    assert driven.scene.now.measured.keys() == {(1, 1)}


def test_once_the_device_is_back_all_is_measured_again(driven: Driven) -> None:
    driven.choose(1).measured(device=NO_DEVICE)
    driven.asked()
    driven.scene.apply(FellBack("decisions", Rung.CHOSEN_DEVICE))
    assert not driven.scene.now.measured
    driven.tick(REST_S)
    (job,) = jobs(driven.asked())
    assert job.wanted == ChainsWanted(1, 1_000_000_000)
    driven.measured()
    assert driven.words()[0] == "One chain: nobody is sooner."


def test_what_failed_is_tried_again_once_the_device_is_back(driven: Driven) -> None:
    driven.tick()
    failed = JobFailed(driven.run_id, NumbaMissing.key, {})
    driven.stage.port.apply(failed)
    driven.scene.apply(failed)
    driven.asked()
    driven.scene.apply(FellBack("decisions", Rung.CHOSEN_DEVICE))
    driven.tick(REST_S)
    assert len(jobs(driven.asked())) == 1


def test_a_measurement_without_opencl_begins_anew_once_the_device_is_back(driven: Driven) -> None:
    driven.tick()
    driven.ready(NO_DEVICE)
    run_id = driven.run_id
    driven.asked()
    driven.scene.apply(FellBack("decisions", Rung.CHOSEN_DEVICE))
    assert driven.asked() == [StopJob(run_id)]
    driven.stage.port.apply(JobStopped(run_id))
    driven.tick()
    assert len(jobs(driven.asked())) == 1


def test_a_lost_worker_is_told_and_the_measurement_goes_on(driven: Driven) -> None:
    driven.tick()
    driven.ready()
    driven.start(SEQUENTIAL)
    driven.tick(0.3)
    driven.scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    driven.tick()
    assert "started again" in driven.words()[2]
    assert driven.scene.picture.cards[SEQUENTIAL].elapsed_ns == 0
    driven.measured()
    assert "started again" not in driven.words()[2]


@pytest.mark.parametrize("rung", [Rung.OTHER_DEVICE, Rung.NUMPY_ONLY, Rung.RECORDING])
def test_falling_back_is_told(driven: Driven, rung: Rung) -> None:
    driven.tick()
    driven.scene.apply(FellBack("decisions", rung, WorkerLost.key))
    driven.tick()
    assert "".join(driven.words()[1:]) != ""
    assert driven.scene.now.asleep is (rung is Rung.RECORDING)


def test_a_failure_of_another_chapter_is_none_of_ours(driven: Driven) -> None:
    driven.tick()
    driven.scene.apply(FellBack("race", Rung.RECORDING, WorkerLost.key))
    driven.scene.apply(JobFailed(9999, NumbaMissing.key, {}))
    assert not driven.scene.now.asleep
    assert driven.scene.failure is None


def test_what_cannot_work_is_said_and_can_be_tried_again(driven: Driven) -> None:
    driven.tick()
    run_id = driven.run_id
    driven.scene.apply(JobFailed(run_id, NumbaMissing.key, {}))
    driven.stage.port.apply(JobFailed(run_id, NumbaMissing.key, {}))
    driven.asked()
    driven.tick(REST_S)
    assert driven.asked() == []
    assert "numba" in driven.words()[1]
    assert isinstance(driven.scene.failure, NumbaMissing)
    driven.scene.do("again")
    driven.tick(REST_S)
    assert len(jobs(driven.asked())) == 1


def test_a_failed_device_is_asked_again_on_a_lower_rung(driven: Driven) -> None:
    driven.tick()
    run_id = driven.run_id
    failed = JobFailed(run_id, DeviceFailed.key, {"device": "some", "detail": "reset"})
    driven.scene.apply(WorkerReplaced(failed.key, fresh_caches=True))
    driven.scene.apply(failed)
    driven.stage.port.apply(failed)
    driven.asked()
    driven.tick(REST_S)
    assert driven.scene.failure is None
    assert driven.words()[2] == "The calculation stopped without an answer. It was started again."
    assert len(jobs(driven.asked())) == 1


def test_another_device_forgets_what_was_measured(driven: Driven) -> None:
    driven.measured()
    driven.asked()
    driven.stage.settings.change(device="another")
    driven.tick(REST_S)
    (job,) = jobs(driven.asked())
    assert job.wanted.device == "another"


def test_reset_leads_back_to_one_chain_and_forgets(driven: Driven) -> None:
    driven.measured().choose(1000).measured(FAST_NS)
    driven.scene.do("slow")
    driven.scene.reset()
    driven.tick()
    assert driven.scene.now.choice == (1, 1)
    assert driven.scene.now.measured == {}
    assert driven.scene.replay is None
    assert _finding(driven) == ""


def test_reset_in_the_middle_stops_the_measurement(driven: Driven) -> None:
    driven.tick()
    run_id = driven.run_id
    driven.scene.reset()
    assert StopJob(run_id) in driven.asked()


def test_the_finding_tells_what_one_chain_showed_and_then_where_the_students_win(driven: Driven) -> None:
    assert _finding(driven) == ""
    driven.measured()
    assert _finding(driven) == "one chain: 1\u00a0s and 1\u00a0s"
    driven.choose(1000).measured(FAST_NS)
    assert _finding(driven) == "students win from 2 chains on"


def test_every_choice_has_a_label_or_a_place() -> None:
    assert len(CHAINS) == 20
    assert list(CHAINS) == sorted(set(CHAINS))
    assert WAYS == (1, 2, 4, 8, 16, 32)
