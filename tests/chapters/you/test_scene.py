import random

import pytest

from gpuviz.chapters.you.messages import WordMeasured
from gpuviz.chapters.you.model import Help, Page
from gpuviz.chapters.you.sum import PRODUCTS, TOTAL
from gpuviz.chapters.you.work import USUAL_WORK, Work
from gpuviz.errors import ModelFileMissing, TextEmpty, WorkerLost
from gpuviz.i18n import figures
from gpuviz.panels.guess import GuessStage
from gpuviz.sentence.sentence import Status
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped, StopJob
from gpuviz.worker.replacement import FellBack
from tests.chapters.stages import make_stage, make_window
from tests.chapters.you.driving import ENGLISH, LANES_NS, Driven, times

YEAR_NS = round(figures.YEAR_NS)


@pytest.fixture
def driven() -> Driven:
    return Driven()


def _said(driven: Driven) -> str:
    """All that stands on the result's side card."""
    aside = driven.scene.picture.aside
    title = ENGLISH(aside.title) if aside.title is not None else ""
    return f"{title} {ENGLISH(aside.body)}".replace("\u00a0", " ")


def _finding(driven: Driven) -> str:
    ((_, finding),) = driven.stage.findings
    return ENGLISH(finding.figure).replace("\u00a0", " ") if finding.figure is not None else ""


# ---- the sum ----


def test_all_keys_are_there_before_the_first_tick(driven: Driven) -> None:
    assert len(driven.scene.picture.keypad.keys) == 12


def test_nothing_is_measured_before_somebody_types(driven: Driven) -> None:
    driven.tick()
    assert driven.asked() == []
    driven.press("9")
    (job,) = driven.asked()
    assert job.spec == driven.stage.sentence.spec


def test_the_watch_runs_from_the_first_key_to_the_right_sum(driven: Driven) -> None:
    driven.tick(5.0)
    assert ENGLISH(driven.scene.picture.keypad.watch.value) == "0.0"
    driven.solve(21.5)
    driven.tick(30.0)
    assert ENGLISH(driven.scene.picture.keypad.watch.value) == "21.5"


def test_a_wrong_digit_is_shown_shakes_and_can_be_mended(driven: Driven) -> None:
    first = driven.scene.now.sum.answers[0]
    wrong = str((int(first[0]) + 1) % 10)
    driven.press(wrong, seconds=0.07)
    sheet = driven.scene.picture.sheet
    assert sheet.boxes[0].is_wrong
    assert ENGLISH(sheet.boxes[0].caption or driven.scene.title) == "look at this digit again"
    assert sheet.aside != 0.0
    driven.tick(2.0)
    assert sheet.aside == 0.0
    driven.scene.do("delete")
    driven.press(first)
    assert sheet.boxes[0].is_right
    assert sheet.at == 1


def test_the_first_box_invites_calmly_until_somebody_types(driven: Driven) -> None:
    sheet, glows = driven.scene.picture.sheet, []
    for _ in range(240):
        driven.tick(1 / 60)
        glows.append(sheet.glow)
    assert max(glows) > 0.9
    assert min(glows) < 0.1
    turns = sum((b - a) * (c - b) < 0 for a, b, c in zip(glows, glows[1:], glows[2:], strict=False))
    assert turns <= 4 * 2  # in four seconds it may light up and fade twice a second at most
    driven.press("1")
    assert sheet.glow == 0.0


def test_a_box_can_be_touched(driven: Driven) -> None:
    driven.scene.do("box", TOTAL)
    driven.tick()
    assert driven.scene.picture.sheet.at == TOTAL


def test_show_me_fills_a_box_in_says_how_and_the_time_is_not_the_visitor_s_own(driven: Driven) -> None:
    for _ in range(PRODUCTS + 1):
        driven.scene.do("show")
        driven.tick(1.0)
    numbers = driven.scene.now.sum.numbers
    captions = [ENGLISH(box.caption) for box in driven.scene.picture.sheet.boxes if box.caption is not None]
    assert captions[0] == f"{numbers.row[0]} × {numbers.column[0]} = {numbers.products[0]}"
    assert captions[-1] == " + ".join(map(str, numbers.products))
    assert "not your own time" in ENGLISH(driven.scene.picture.keypad.note)
    driven.result()
    assert "not your own time" in ENGLISH(driven.scene.picture.heading.subtitle)
    assert _finding(driven) == ""


def test_smaller_and_other_numbers_begin_anew(driven: Driven) -> None:
    driven.press("1")
    driven.scene.do("small")
    now = driven.scene.now.sum
    assert max(*now.numbers.row, *now.numbers.column) <= 5
    assert now.started_ns is None
    before = now.numbers
    driven.scene.do("another")
    assert driven.scene.now.sum.numbers.total != before.total
    assert max(driven.scene.now.sum.numbers.row) <= 5
    driven.scene.do("small")
    assert min(driven.scene.now.sum.numbers.row) >= 3


def test_digits_belong_to_the_sum_while_it_is_open_and_choose_chapters_afterwards() -> None:
    window = make_window()
    window.do("chapter", "you")

    def by_key(key: str) -> str:
        return next(action.name for action in window.actions() if action.enabled and action.key == key)

    assert by_key("1") == "digit-1"
    assert by_key("Backspace") == "delete"
    assert by_key("Return") == "next"
    scene = window.scenes["you"]
    for _ in range(PRODUCTS + 1):
        scene.do("show")
    assert by_key("1") == "chapter-race"
    assert by_key("Space") == "go-on"


@pytest.mark.parametrize("name", ["digit-", "digit-10", "digit-x", "digit-²", "box", "guess", "reveal", "work", "help"])
def test_what_cannot_be_done_now_is_ignored(driven: Driven, name: str) -> None:
    before = driven.scene.now.sum.boxes[:]
    for value in (None, -1, 99, "x", 2.5):
        driven.scene.do(name, value)
    driven.tick()
    assert driven.scene.now.sum.boxes == before
    assert driven.scene.now.page is Page.SUM


def test_any_keys_in_any_order_never_fail(driven: Driven) -> None:
    chance = random.Random(7)
    values = {"box": range(-1, 7), "guess": (1, YEAR_NS), "work": ("layer", "word"), "help": ("class", "nobody")}
    names = [f"digit-{digit}" for digit in range(10)] + ["delete", "show", "next", "enter", "small", "another", "close"]
    names += ["go-on", "reveal", *values]
    for _ in range(3000):
        name = chance.choice(names)
        driven.scene.do(name, chance.choice(list(values[name])) if name in values else None)
        driven.tick(0.1)


# ---- the guess and the result ----


def test_the_headline_is_the_visitor_s_own_figure(driven: Driven) -> None:
    driven.solve(21.5).measure().result()
    assert driven.title() == "The next word would take you 204 years"
    assert "1,196,163,072 multiplications" in ENGLISH(driven.scene.picture.heading.subtitle)
    assert _finding(driven) == "204 years a word for you"


def test_a_guess_is_settled_in_plain_words(driven: Driven) -> None:
    driven.solve(21.5).measure().result(guess_ns=3 * YEAR_NS)
    axis = driven.scene.picture.axis
    assert axis.verdict is not None
    assert ENGLISH(axis.verdict).replace("\u00a0", " ") == "your guess: 68 × too short (3 years)"
    assert axis.guess is not None
    assert axis.guess.stage is GuessStage.SETTLED


def test_a_guess_may_be_left_out_and_cannot_be_made_afterwards(driven: Driven) -> None:
    driven.solve().measure().result()
    driven.scene.do("guess", YEAR_NS)
    driven.tick()
    assert driven.scene.picture.axis.guess is None


def test_one_layer_and_helpers_are_only_divisions(driven: Driven) -> None:
    driven.solve(21.5).measure().result()
    axis, word_ns = driven.scene.picture.axis, driven.scene.picture.axis.bars[0].time_ns
    assert word_ns is not None
    driven.scene.do("work", "layer")
    driven.tick()
    assert driven.title() == "One layer would take you 6.6 years"
    assert [bar.part_ns for bar in axis.bars] == [None] * 3
    driven.scene.do("work", "word")
    for helpers, people in ((Help.CLASS, 30), (Help.THOUSAND, 1000), (Help.EVERYBODY, 8_200_000_000)):
        driven.scene.do("help", helpers.value)
        driven.tick()
        assert axis.bars[0].time_ns == pytest.approx(word_ns / people)
    assert driven.title() == "All people on Earth: 0.784 s for the next word"
    assert _finding(driven) == "204 years a word for you"


def test_short_times_of_all_are_told_in_one_unit(driven: Driven) -> None:
    driven.solve(21.5).measure().result()
    driven.scene.do("help", "everybody")
    driven.tick()
    told = [ENGLISH(bar.figure.unit) for bar in driven.scene.picture.axis.bars if bar.figure is not None]
    assert told == ["seconds"] * 3
    driven.scene.do("work", "layer")
    driven.tick()
    told = [ENGLISH(bar.figure.unit) for bar in driven.scene.picture.axis.bars if bar.figure is not None]
    assert told == ["milliseconds"] * 3


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(21.5, "To be done today, start in 1"), (400.0, "To be done today, start 3,790 years ago."), (0.05, "Start now")],
)
def test_it_is_said_when_to_have_begun(driven: Driven, seconds: float, said: str) -> None:
    driven.solve(seconds).measure().result()
    assert said in _said(driven)


def test_an_ordinary_ruler_shows_what_the_axis_hides(driven: Driven) -> None:
    driven.solve(21.5).measure().result()
    assert "yours would be 268,000 km long. To the Moon it is 384,400 km." in _said(driven)
    driven.scene.do("help", "everybody")
    driven.tick()
    assert "32.7 mm long" in _said(driven)


def test_an_axis_is_long_enough_for_the_slowest(driven: Driven) -> None:
    driven.solve(3600.0).measure().result()
    axis = driven.scene.picture.axis
    assert axis.last_ns >= (axis.bars[0].time_ns or 0) > 1000 * YEAR_NS
    assert [tick for tick, _ in axis.ticks] == sorted({tick for tick, _ in axis.ticks})


def test_another_sum_leads_back_and_what_was_measured_stays(driven: Driven) -> None:
    driven.solve().measure().result()
    driven.scene.do("another")
    driven.tick()
    assert driven.scene.now.page is Page.SUM
    driven.solve()
    assert driven.asked() == []
    assert driven.scene.now.times is not None


# ---- what is measured ----


def test_the_chosen_layer_s_time_is_shown(driven: Driven) -> None:
    driven.solve().measure().result()
    parts = {bar.role: bar.part_ns for bar in driven.scene.picture.axis.bars}
    assert parts["opencl"] == LANES_NS["opencl"] // 30
    assert parts["sequential"] == LANES_NS["sequential"] // 30


def test_a_longer_sentence_is_more_work(driven: Driven) -> None:
    driven.solve(20.0).measure(times(work=Work(USUAL_WORK.sizes, 22))).result()
    assert driven.scene.picture.axis.bars[0].time_ns == pytest.approx(
        5e9 * (2 * 30 * 38_928_384 + 576 * 49_152), rel=1e-9
    )


def test_another_sentence_is_measured_anew(driven: Driven) -> None:
    driven.solve().measure()
    done = JobDone(driven.scene.now.run_id or 0)
    driven.scene.apply(done)
    driven.stage.port.apply(done)
    driven.stage.sentence.now.text = "Another sentence"
    driven.tick()
    (job,) = driven.asked()
    assert job.spec.text == "Another sentence"
    assert driven.scene.now.times is None


@pytest.mark.parametrize("status", [Status.WAITING, Status.FETCHING, Status.READING, Status.WRITING])
def test_measuring_waits_until_the_sentence_rests(driven: Driven, status: Status) -> None:
    driven.stage.sentence.now.status = status
    driven.solve()
    assert driven.asked() == []
    driven.stage.sentence.now.status = Status.READ
    driven.tick()
    assert len(driven.asked()) == 1


def test_without_the_model_s_file_the_chapter_still_works_and_says_what_is_missing(driven: Driven) -> None:
    driven.solve(21.5)
    (job,) = driven.asked()
    driven.stage.sentence.now.status = Status.NO_MODEL
    driven.scene.apply(JobFailed(job.run_id, ModelFileMissing.key, {"path": "nowhere"}))
    driven.result()
    assert driven.title() == "The next word would take you 204 years"
    assert driven.scene.failure is None
    bars = driven.scene.picture.axis.bars
    assert bars[0].time_ns is not None
    assert all(bar.missing is not None and "language model" in ENGLISH(bar.missing) for bar in bars[1:])
    assert "language model" in _said(driven)
    driven.stage.port.apply(JobDone(job.run_id))
    driven.stage.sentence.now.status = Status.READ  # the file has come
    driven.tick()
    assert len(driven.asked()) == 1


def test_another_failure_is_told_and_not_tried_again(driven: Driven) -> None:
    driven.solve()
    (job,) = driven.asked()
    driven.scene.apply(JobFailed(job.run_id, TextEmpty.key, {}))
    driven.stage.port.apply(JobFailed(job.run_id, TextEmpty.key, {}))
    driven.result()
    assert isinstance(driven.scene.failure, TextEmpty)
    assert driven.asked() == []
    assert "nothing to read" in _said(driven)


def test_what_was_stopped_is_measured_later(driven: Driven) -> None:
    driven.solve()
    (job,) = driven.asked()
    driven.scene.apply(JobStopped(job.run_id))
    driven.stage.port.apply(JobStopped(job.run_id))
    driven.tick()
    assert len(driven.asked()) == 1


def test_a_wrong_layer_s_time_does_not_count(driven: Driven) -> None:
    driven.solve().measure(times(wrong="opencl")).result()
    bar = driven.scene.picture.axis.bars[2]
    assert bar.time_ns is None
    assert bar.missing is not None
    assert "not correct" in ENGLISH(bar.missing)


def test_without_opencl_the_students_bar_says_so(driven: Driven) -> None:
    driven.solve().measure(times({"sequential": 10**9})).result()
    professor, students = driven.scene.picture.axis.bars[1:]
    assert professor.time_ns == 10**9
    assert students.missing is not None
    assert "OpenCL" in ENGLISH(students.missing)


def test_nothing_is_asked_for_while_only_recordings_are_shown(driven: Driven) -> None:
    driven.scene.apply(FellBack("you", Rung.RECORDING, WorkerLost.key))
    driven.solve().result()
    assert driven.asked() == []
    assert "Nothing can be measured" in _said(driven)


def test_reset_forgets_digits_time_and_guess_and_stops_measuring(driven: Driven) -> None:
    driven.solve()
    (job,) = driven.asked()
    driven.result(guess_ns=5)
    driven.scene.do("help", "class")
    driven.scene.reset()
    now = driven.scene.now
    assert StopJob(job.run_id) in driven.stage.port.outbox
    assert (now.page, now.sum.boxes, now.sum.started_ns) == (Page.SUM, [""] * (PRODUCTS + 1), None)
    assert not now.guess.is_made
    assert now.help is Help.ALONE
    assert _finding(driven) == ""


def test_reset_keeps_what_this_machine_took(driven: Driven) -> None:
    driven.solve().measure().result()
    driven.scene.reset()
    driven.solve()
    assert driven.scene.now.times is not None
    assert driven.asked() == []


def test_reset_forgets_a_time_that_was_wrong(driven: Driven) -> None:
    driven.solve().measure(times(wrong="opencl")).result()
    driven.scene.reset()
    driven.solve()
    assert len(driven.asked()) == 1


def test_once_the_device_is_back_this_machine_is_measured_again(driven: Driven) -> None:
    driven.solve().measure().result()
    driven.scene.apply(FellBack("you", Rung.CHOSEN_DEVICE))
    driven.tick()
    (job,) = driven.asked()
    driven.scene.apply(FellBack("you", Rung.CHOSEN_DEVICE))  # it had begun on the other one
    driven.scene.apply(WordMeasured(job.run_id, times()))
    assert driven.scene.now.times is None
    driven.stage.port.apply(JobStopped(job.run_id))
    driven.tick()
    assert len(driven.asked()) == 1


def test_leaving_for_another_chapter_keeps_the_sum() -> None:
    driven = Driven(make_stage())
    driven.press("1")
    boxes = driven.scene.now.sum.boxes[:]
    driven.tick(60.0, visible=False)
    driven.tick()
    assert driven.scene.now.sum.boxes == boxes
    assert ENGLISH(driven.scene.picture.keypad.watch.value) == "62.0"  # the watch does not stop
