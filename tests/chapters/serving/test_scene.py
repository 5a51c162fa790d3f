"""The scene: costs are measured first, then people ask by the clock, whatever is switched meanwhile."""

import math

import pytest

from gpuviz.chapters.race.messages import RaceSpec, RunRace
from gpuviz.chapters.serving.costs import ServingCosts
from gpuviz.chapters.serving.messages import (
    CheckService,
    CostsProgress,
    FindPromiseLimit,
    MeasureCosts,
    PromiseLimitFound,
    RequestServed,
    ServiceChecked,
)
from gpuviz.chapters.serving.panels import Zone
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.errors import InvalidChoice, WorkerLost
from gpuviz.sentence.sentence import Status
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped, StopJob
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from tests.chapters.serving.driving import Driven, made_real, measured, words
from tests.chapters.serving.made_up import COSTS

_GPU = DeviceInfo("some GPU", "GPU", "1", "CUDA", is_cpu=False, compute_units=128)


@pytest.fixture
def driven() -> Driven:
    return Driven()


# ---- measuring ----


def test_nothing_is_measured_before_the_chapter_is_seen(driven: Driven) -> None:
    driven.tick(visible=False)
    assert driven.asked() == []
    driven.tick()
    assert driven.asked_for(MeasureCosts)
    assert driven.enabled() == set()
    assert driven.scene.picture.heading.badge is None


def test_progress_is_shown_while_costs_are_measured(driven: Driven) -> None:
    driven.tick()
    driven.hear(CostsProgress(driven.run_id, 0.4))
    driven.tick()
    assert driven.scene.picture.measuring.share == 0.4
    assert driven.says() == "First, it is measured."


def test_leaving_the_chapter_stops_the_measuring_and_coming_back_begins_it_again(driven: Driven) -> None:
    driven.tick()
    driven.asked()
    driven.tick(visible=False)
    assert driven.asked() == [StopJob(driven.run_id)]
    driven.hear(JobStopped(driven.run_id))
    driven.tick()
    assert driven.asked_for(MeasureCosts)


def test_something_else_that_is_measured_comes_first(driven: Driven) -> None:
    driven.stage.port.submit(RunRace(99, RaceSpec()))
    driven.asked()
    driven.tick()
    assert driven.asked() == []
    assert "Something else is at work" in words(driven.scene.picture.measuring.note)
    driven.hear(JobDone(99))
    driven.tick()
    assert driven.asked_for(MeasureCosts)


def test_a_model_that_is_still_being_fetched_is_waited_for(driven: Driven) -> None:
    driven.stage.sentence.now.status = Status.FETCHING
    driven.tick()
    assert driven.asked() == []
    driven.stage.sentence.now.status = Status.READING
    driven.tick()
    assert driven.asked_for(MeasureCosts)


def test_a_worker_lost_while_measuring_is_said_and_it_measures_again(driven: Driven) -> None:
    driven.tick()
    driven.hear(CostsProgress(driven.run_id, 0.7))
    driven.scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    driven.tick()
    assert "measure again" in driven.subtitle()
    assert driven.scene.picture.measuring.share == 0.0
    driven.hear(JobFailed(driven.run_id, WorkerLost.key, {"reason": "ended"}))
    driven.asked()
    driven.tick()
    assert driven.asked_for(MeasureCosts)
    assert driven.scene.failure is None
    driven.hear(measured(driven.run_id))
    driven.end()
    driven.tick()
    assert "lost" not in driven.subtitle()
    assert driven.live.now_s >= 0


def test_any_other_error_is_told_and_can_be_tried_again_by_hand(driven: Driven) -> None:
    driven.tick()
    error = InvalidChoice(option="steps", given="0", allowed="1")
    driven.hear(JobFailed(driven.run_id, error.key, error.arguments))
    driven.asked()
    driven.tick()
    assert driven.asked() == []
    assert type(driven.scene.failure) is InvalidChoice
    assert driven.enabled() == {"again"}
    driven.scene.do("again")
    driven.tick()
    assert driven.asked_for(MeasureCosts)


def test_costs_that_cannot_be_are_told_and_nothing_is_simulated_with_them(driven: Driven) -> None:
    driven.tick()
    driven.hear(measured(driven.run_id, ServingCosts([(16, math.nan)], [], 100)))
    driven.end()
    driven.tick()
    assert driven.scene.failure is not None
    assert driven.scene.now.live is None


def test_costs_from_a_busy_machine_are_said_to_be_so_and_can_be_measured_again(driven: Driven) -> None:
    driven.tick()
    driven.hear(measured(driven.run_id, other_load_cores=1.2))
    driven.end()
    driven.tick()
    assert "busy machine" in words(driven.scene.picture.heading.badge)
    assert [action.name for action in driven.scene.picture.check.actions] == ["check", "measure-again"]
    driven.find_limit()
    driven.asked()
    driven.scene.do("measure-again")
    driven.tick()
    assert driven.asked_for(MeasureCosts).anew
    driven.hear(measured(driven.run_id))
    driven.end()
    driven.tick()
    assert words(driven.scene.picture.heading.badge) == "Costs measured here, people simulated"
    assert [action.name for action in driven.scene.picture.check.actions] == ["check"]


def test_a_limit_found_with_the_costs_before_is_found_again(driven: Driven) -> None:
    driven.measure()
    job = driven.scene.now.job
    assert isinstance(job, FindPromiseLimit)
    driven.scene.do("measure-again")
    driven.tick()
    driven.hear(PromiseLimitFound(job.run_id, job.mode, job.long_texts, 1.0))
    driven.hear(JobDone(job.run_id))
    driven.measure()
    assert isinstance(driven.scene.now.job, FindPromiseLimit)
    assert driven.scene.now.kept == {}


def test_another_device_is_measured_anew(driven: Driven) -> None:
    driven.measure().find_limit()
    driven.asked()
    driven.stage.settings.change(device="another")
    driven.tick()
    assert driven.asked_for(MeasureCosts).spec.device == "another"
    assert driven.scene.now.live is None


def test_once_the_device_is_back_costs_are_measured_anew_in_the_same_mode(driven: Driven) -> None:
    driven.measure().find_limit().scene.do("mode", "alone")
    driven.asked()
    driven.scene.apply(FellBack("serving", Rung.CHOSEN_DEVICE))
    driven.tick()
    run_id = driven.asked_for(MeasureCosts).run_id
    driven.scene.apply(FellBack("serving", Rung.CHOSEN_DEVICE))  # it had begun on the other one
    driven.hear(measured(run_id))
    driven.hear(JobStopped(run_id))
    assert driven.scene.now.known is None
    driven.tick()
    assert driven.asked_for(MeasureCosts).run_id != run_id
    assert driven.scene.now.mode == "alone"


def test_the_simulation_needs_no_device_that_could_be_back(driven: Driven) -> None:
    driven.measure().find_limit()
    driven.scene.apply(FellBack("serving-limit", Rung.CHOSEN_DEVICE))
    assert driven.scene.now.known is not None


def test_while_nothing_can_be_computed_measured_costs_still_serve(driven: Driven) -> None:
    driven.measure().find_limit()
    driven.scene.apply(FellBack(None, Rung.RECORDING, WorkerLost.key))
    driven.asked()
    before_s = driven.live.now_s
    driven.live_on(1.0)
    assert driven.live.now_s == pytest.approx(before_s + 1.0)
    assert driven.asked() == []
    assert "check" not in driven.enabled()


def test_while_nothing_can_be_computed_and_nothing_was_measured_one_sentence_says_so(driven: Driven) -> None:
    driven.scene.apply(FellBack(None, Rung.RECORDING, WorkerLost.key))
    driven.tick()
    assert driven.asked() == []
    assert "Nothing can be measured" in words(driven.scene.picture.measuring.note)
    driven.scene.apply(FellBack(None, Rung.CHOSEN_DEVICE))
    driven.tick()
    assert driven.asked_for(MeasureCosts)


# ---- the service ----


def test_it_begins_by_itself_at_a_calm_rate(driven: Driven) -> None:
    driven.measure()
    assert driven.scene.now.rate == pytest.approx(0.6 * driven.scene.now.limit, rel=0.05)
    driven.live_on(90.0)
    assert driven.says() in ("Everyone is answered in time.", "Busy, and still in time.")
    assert driven.live.service.completed > 60
    assert words(driven.scene.picture.columns.answered.figure.value).endswith("%")


def test_the_clock_of_the_service_is_that_of_the_wall(driven: Driven) -> None:
    driven.measure()
    before_s = driven.live.now_s
    driven.live_on(5.0)
    assert driven.live.now_s - before_s == pytest.approx(5.0)


def test_unseen_for_an_hour_it_goes_on_from_where_it_was(driven: Driven) -> None:
    driven.measure()
    driven.live_on(5.0)
    before_s = driven.live.now_s
    for _ in range(3):
        driven.tick(1200.0, visible=False)
    driven.tick(1.0)
    assert driven.live.now_s == before_s
    driven.tick(3600.0)  # nothing was drawn meanwhile, as when a machine sleeps
    assert driven.live.now_s - before_s <= 0.2


def test_beyond_the_limit_the_queue_runs_away_and_the_moment_is_marked(driven: Driven) -> None:
    driven.measure().find_limit()
    driven.ask_at(105)
    driven.live_on(10.0)
    driven.scene.do("mode", "alone")
    driven.tick()
    driven.find_limit(20.0)
    driven.live_on(60.0)
    curves = driven.scene.picture.curves.panel
    assert driven.says() == "The queue has run away."
    assert curves.is_bad
    assert curves.mark is not None
    assert curves.marked_s is not None
    assert -75 < curves.marked_s < 0
    assert "a minute come" in driven.note()
    assert driven.scene.picture.columns.waiting.late > 10
    assert driven.scene.picture.columns.waiting.figure.tone == "bad"
    assert words(driven.scene.picture.columns.at_work.note) == "11 seats stay empty."


def test_a_queue_that_ran_away_becomes_shorter_when_all_are_served_together(driven: Driven) -> None:
    driven.measure()
    driven.scene.do("mode", "alone")
    driven.live_on(90.0)
    waited = len(driven.live.service.waiting)
    assert waited > 20
    driven.scene.do("mode", "together")
    driven.live_on(16.0)
    assert driven.says() == "The queue gets shorter again."
    assert 0 < len(driven.live.service.waiting) < waited


def test_as_many_wait_beside_the_curve_as_in_the_queue(driven: Driven) -> None:
    driven.measure().find_limit()
    driven.ask_at(driven.known.scale.most)
    picture, counts = driven.scene.picture, set[int]()
    for _ in range(200):  # several frames for each sample of the curve
        driven.tick(0.05)
        waiting = picture.columns.waiting.people
        assert words(picture.curves.panel.waiting_now).startswith(f"{waiting} ")
        counts.add(waiting)
    assert len(counts) > 2


def test_a_full_queue_is_said(driven: Driven) -> None:
    driven.measure()
    driven.scene.do("mode", "alone")
    driven.scene.do("rate", driven.known.scale.stops - 1)
    driven.live.advance(400.0)
    driven.tick()
    driven.live_on(3.0)
    assert driven.live.service.refused > 0
    assert driven.says() == "The queue is full: people leave."
    assert driven.scene.picture.columns.waiting.people == 1000


def test_hardly_anybody_asks_at_the_first_stop(driven: Driven) -> None:
    driven.measure()
    driven.scene.do("rate", 0)
    driven.live_on(3.0)
    assert driven.says() == "Hardly anybody asks."


def test_long_texts_fill_the_memory_and_the_first_in_line_waits_for_room(driven: Driven) -> None:
    driven.measure()
    driven.scene.do("texts", "long")
    gauge = driven.scene.picture.columns.at_work.gauge
    for _ in range(2000):
        driven.tick(0.05)
        if gauge.wanted > 0:
            break
    assert gauge.wanted > 0
    assert sum(cache.used + cache.reserved for cache in gauge.caches) <= 1.0
    assert sum(cache.used + cache.reserved for cache in gauge.caches) + gauge.wanted > 1.0
    assert words(driven.scene.picture.columns.at_work.note) == "The memory is full."
    assert [label.kind for label in driven.scene.picture.columns.waiting.legend] == ["text"]


def test_switches_at_any_time_lose_nobody(driven: Driven) -> None:
    driven.measure()
    for count in range(200):
        driven.scene.do(("other-mode", "other-texts", "more", "fewer")[count % 4])
        driven.live_on(0.25)
    service = driven.live.service
    inside = len(service.waiting) + service.batch + (service.reading is not None)
    assert service.arrived == service.completed + service.refused + inside


@pytest.mark.parametrize("value", [-1, 10**9, 1.5, "12", None, True])
def test_a_stop_that_there_is_not_changes_nothing(driven: Driven, value: object) -> None:
    driven.measure()
    before = driven.scene.now.stop
    driven.scene.do("rate", value)  # type: ignore[arg-type] # whatever comes
    driven.tick()
    assert driven.scene.now.stop == before


@pytest.mark.parametrize(("name", "value"), [("mode", "sideways"), ("texts", "short"), ("mode", 3), ("texts", None)])
def test_a_choice_that_there_is_not_changes_nothing(driven: Driven, name: str, value: str | int | None) -> None:
    driven.measure()
    driven.scene.do(name, value)
    assert (driven.scene.now.mode, driven.scene.now.long_texts) == ("together", False)


def test_before_costs_are_known_nothing_can_be_switched(driven: Driven) -> None:
    driven.tick()
    for name, value in (("rate", 3), ("mode", "alone"), ("texts", "long"), ("check", None), ("more", None)):
        driven.scene.do(name, value)
    assert (driven.scene.now.mode, driven.scene.now.long_texts, driven.scene.now.stop) == ("together", False, 0)
    assert driven.scene.now.check is None


def test_everybody_keeps_a_seat_and_each_token_is_seen(driven: Driven) -> None:
    driven.measure()
    driven.ask_at(130)
    seen: dict[int, tuple[int, int]] = {}
    for _ in range(1200):
        driven.tick(0.016)
        for row, seat in enumerate(driven.live.service.seated):
            if seat is None:
                continue
            before_row, written = seen.get(seat.request.number, (row, seat.written))
            assert before_row == row
            assert seat.written - written <= 1
            seen[seat.request.number] = row, seat.written
    assert len(seen) > 20


# ---- both zones ----


def _zones(driven: Driven) -> list[Zone]:
    """Those that are known."""
    slider = driven.scene.picture.rate
    return [zone for zone in (slider.late, slider.overrun) if zone is not None]


def test_the_slider_has_two_zones_that_follow_mode_and_texts(driven: Driven) -> None:
    driven.measure()
    assert len(_zones(driven)) == 1
    driven.find_limit(104.0)
    late, overrun = _zones(driven)
    assert 0 < late.begins < overrun.begins < 1
    driven.asked()
    driven.scene.do("mode", "alone")
    driven.tick()
    assert driven.asked_for(FindPromiseLimit).mode == "alone"
    assert _zones(driven)[0].begins < overrun.begins
    driven.find_limit(20.0)
    driven.scene.do("mode", "together")
    driven.tick()
    assert "104" in words(_zones(driven)[0].words)
    assert driven.scene.now.job is None


def test_a_limit_that_is_no_longer_wanted_is_not_waited_for(driven: Driven) -> None:
    driven.measure()
    assert driven.asked_for(FindPromiseLimit).mode == "together"
    driven.scene.do("mode", "alone")
    driven.stopped()
    driven.tick()
    assert driven.asked_for(FindPromiseLimit).mode == "alone"


def test_a_promise_that_is_never_kept_is_said(driven: Driven) -> None:
    driven.measure().find_limit(0.0)
    slider = driven.scene.picture.rate
    assert slider.late is not None
    assert slider.late.begins == 0
    assert words(slider.late.words) == "never in time"


# ---- the check ----


def test_real_requests_are_laid_over_the_curves_with_their_error(driven: Driven) -> None:
    driven.measure().find_limit()
    driven.live_on(5.0)
    driven.asked()
    driven.check(later_s=0.1)
    curves = driven.scene.picture.curves.panel
    assert "20 real requests" in driven.note()
    assert driven.note().endswith("% off")
    assert curves.note_origin is not None
    assert len(curves.real) == 20
    assert curves.rings
    assert all(at <= 0 for at, _ in curves.real)


def test_requests_of_a_check_are_at_todays_rate_in_todays_mode(driven: Driven) -> None:
    driven.measure().find_limit()
    driven.scene.do("mode", "alone")
    driven.tick()
    driven.find_limit(20.0)
    driven.asked()
    job = driven.begin_check()
    assert job.mode == "alone"
    assert len(job.requests) == 20
    assert job.requests[-1].asked_s == pytest.approx(20 * 60 / driven.scene.now.rate, rel=0.7)


def test_how_far_a_check_is_can_be_seen_and_it_can_be_stopped(driven: Driven) -> None:
    driven.measure().find_limit()
    job = driven.begin_check()
    driven.hear(RequestServed(job.run_id, made_real(job)[0]))
    driven.tick(0.3)
    assert driven.note() == "Asking for real: 1 of 20 answered"
    driven.scene.do("stop-check")
    driven.stopped()
    driven.tick(0.3)
    assert driven.note() == ""
    assert driven.scene.picture.curves.panel.real == []


def test_few_frames_are_drawn_while_real_requests_have_the_machine(driven: Driven) -> None:
    driven.measure().find_limit()
    driven.begin_check()
    driven.tick(0.3)
    before_s = driven.live.now_s
    driven.tick(0.1)
    assert driven.live.now_s == before_s
    driven.tick(0.2)
    assert driven.live.now_s == pytest.approx(before_s + 0.25)


def test_a_machine_that_others_kept_busy_is_said(driven: Driven) -> None:
    driven.measure().find_limit().check(other_load_cores=1.3)
    assert "busy machine" in driven.note()


def test_a_worker_lost_while_checking_begins_the_check_again(driven: Driven) -> None:
    driven.measure().find_limit()
    job = driven.begin_check()
    driven.hear(RequestServed(job.run_id, made_real(job)[0]))
    driven.scene.apply(WorkerReplaced("worker-ended", fresh_caches=False))
    driven.tick(0.3)
    assert driven.note() == "Asking for real: 0 of 20 answered"
    assert "serves the real requests again" in driven.subtitle()
    real = made_real(job)
    driven.hear(ServiceChecked(job.run_id, real, real, 0.0))
    driven.end()
    driven.tick(0.3)
    assert "lost" not in driven.subtitle()


def test_a_check_that_fails_with_the_worker_is_given_up_and_costs_stay(driven: Driven) -> None:
    driven.measure().find_limit()
    driven.begin_check()
    driven.hear(JobFailed(driven.run_id, WorkerLost.key, {"reason": "ended"}))
    driven.tick(0.3)
    assert driven.scene.now.check is None
    assert driven.scene.now.known is not None
    assert "check" in driven.enabled()


def test_another_mode_takes_the_rings_of_an_earlier_check_away(driven: Driven) -> None:
    driven.measure().find_limit().check()
    driven.scene.do("mode", "alone")
    driven.tick(0.3)
    assert driven.scene.picture.curves.panel.real == []


def test_leaving_the_chapter_ends_a_check(driven: Driven) -> None:
    driven.measure().find_limit()
    driven.begin_check()
    driven.asked()
    driven.tick(visible=False)
    assert driven.asked() == [StopJob(driven.run_id)]
    driven.hear(JobStopped(driven.run_id))
    driven.tick()
    assert driven.scene.now.job is None
    assert not driven.scene.now.is_checking


# ---- start over, truth, findings ----


@pytest.mark.parametrize("reached", ["new", "measuring", "running", "overrun", "checking", "failed"])
def test_back_to_the_start_works_at_any_moment_and_keeps_the_costs(driven: Driven, reached: str) -> None:
    if reached in ("running", "overrun", "checking"):
        driven.measure().find_limit()
    match reached:
        case "measuring":
            driven.tick()
        case "running":
            driven.live_on(5.0)
        case "overrun":
            driven.scene.do("mode", "alone")
            driven.scene.do("texts", "long")
            driven.live_on(30.0)
        case "checking":
            driven.begin_check()
        case "failed":
            driven.tick()
            error = InvalidChoice(option="steps", given="0", allowed="1")
            driven.hear(JobFailed(driven.run_id, error.key, error.arguments))
    was_known = driven.scene.now.known
    driven.scene.reset()
    driven.tick(0.3)
    now = driven.scene.now
    assert (now.mode, now.long_texts, now.check, now.failure) == ("together", False, None, None)
    assert now.known is was_known
    if was_known is not None:
        assert driven.live.now_s <= 0.3
        assert now.stop == was_known.scale.calm(now.limit)


def test_messages_of_another_job_are_ignored(driven: Driven) -> None:
    driven.tick()
    driven.hear(measured(12_345))
    driven.hear(JobDone(12_345))
    assert driven.scene.now.known is None
    assert driven.scene.now.job is not None


@pytest.mark.parametrize(("device", "said"), [(NO_DEVICE, "NumPy, no OpenCL device at work"), (_GPU, "some GPU")])
def test_who_computes_is_named_truthfully(driven: Driven, device: DeviceInfo, said: str) -> None:
    driven.tick()
    driven.hear(measured(driven.run_id, device=device))
    driven.end()
    driven.tick()
    assert words(driven.scene.picture.columns.at_work.device) == said


def test_what_is_measured_and_what_is_simulated_is_said_beside_the_badge(driven: Driven) -> None:
    driven.measure()
    heading = driven.scene.picture.heading
    assert words(heading.badge) == "Costs measured here, people simulated"
    assert heading.badge_origin is not None
    assert "drawn at random" in words(heading.badge_origin.words)
    assert heading.origin is not None
    assert heading.origin.kind == "sourced"
    assert "MLCommons" in words(heading.origin.words)


def test_the_closing_page_gets_this_machines_own_figure(driven: Driven) -> None:
    (found,) = [finding for chapter, finding in driven.stage.findings if chapter == "serving"]
    assert found.figure is None
    driven.measure()
    (found,) = [finding for chapter, finding in driven.stage.findings if chapter == "serving"]
    assert words(found.figure) == f"{driven.known.times_as_many:.1f} times as many answers"
    assert found.origin is not None


def test_a_service_of_one_seat_works(driven: Driven) -> None:
    driven.measure(ServingCosts([(16, 0.02)], [(1, 32, 0.02)], 4000))
    driven.live_on(20.0)
    driven.scene.do("texts", "long")
    driven.live_on(20.0)
    assert driven.live.service.completed > 0


def test_a_service_a_thousand_times_as_quick_is_followed_too(driven: Driven) -> None:
    quick = ServingCosts(
        [(tokens, time_s / 1000) for tokens, time_s in COSTS.prefill_s],
        [(batch, context, time_s / 1000) for batch, context, time_s in COSTS.decode_s],
        COSTS.memory_tokens,
    )
    driven.measure(quick)
    assert driven.scene.now.rate > 50_000
    driven.live_on(1.0)
    assert driven.live.service.completed > 500
    assert len(driven.scene.picture.columns.answered.leavers) <= 4 * 12


def test_only_jobs_of_this_chapter_are_asked_for(driven: Driven) -> None:
    driven.measure().find_limit().check()
    kinds = {type(command) for command in driven.asked()}
    assert kinds <= {MeasureCosts, CheckService, FindPromiseLimit}
