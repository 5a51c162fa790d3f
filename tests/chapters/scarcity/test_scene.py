from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.chapters.scarcity import sources, wording
from gpuviz.chapters.scarcity.presenter import reckon
from gpuviz.chapters.scarcity.scene import ScarcityScene
from gpuviz.chapters.scarcity.sources import MODELS, shipped_facts
from gpuviz.chapters.scarcity.state import CONVERSATIONS, GROWTH, LARGE, PEOPLE, Asked, Topic
from gpuviz.errors import ModelFileMissing, ModelTooLarge
from gpuviz.panels.actions import Value
from gpuviz.sentence.sentence import Status
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import JobFailed, JobStopped
from gpuviz.worker.replacement import FellBack
from tests.chapters.scarcity.driving import Driven, measured, said


@pytest.fixture(autouse=True)
def _no_staff_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "staff_file", lambda: tmp_path / "scarcity.toml")


def test_it_begins_with_one_gpu() -> None:
    assert Driven().headline() == "1 GPU"


def test_ten_thousand_reports_with_the_largest_model_fill_ten_racks() -> None:
    picture = Driven().ask(3, 4, 3).scene.picture
    assert said(picture.field.headline.words) == "704 GPUs"
    assert [said(told.words) for told in picture.field.counts] == [
        "88 servers of 8",
        "10 racks of 72",
        "704 network cables",
    ]
    assert said(picture.field.sentence.words) == "Each of the 10,000 people gets up to 49 word pieces a second."
    assert [said(part.size.words) for part in picture.field.parts] == ["18.5 GB", "60.2 GB", "101 GB"]
    assert sum(part.share for part in picture.field.parts) == pytest.approx(1)
    assert said(picture.homes.figure.words) == "1.81 MW"
    assert said(picture.homes.value.words) == "1,477 homes"
    assert [said(bill.amount) for bill in picture.bills.bills] == ["$956,000", "$3,000,000"]


def test_every_figure_on_the_page_tells_where_it_comes_from() -> None:
    for topic in ("answering", "learning"):
        picture = Driven().measure().ask(3, 4, 3, topic).scene.picture
        told = [picture.field.headline, picture.field.counts[-1], picture.field.sentence, picture.homes.figure]
        told += [picture.homes.value, picture.bills.title, picture.computer.figures[1][0], picture.computer.power]
        told += [part.size for part in picture.field.parts] + [bill.tariff for bill in picture.bills.bills]
        for one in told:
            assert one.origin is not None
            assert said(one.origin.words)


def test_learning_is_told_apart_and_asks_for_no_people() -> None:
    picture = Driven().ask(3, 4, 3, "learning").scene.picture
    assert said(picture.field.headline.words) == "5,702 GPUs, 90 days"
    assert "30.8 million" in said(picture.field.sentence.words)
    assert picture.field.parts == []
    assert [stops.enabled for stops in (picture.model, picture.people, picture.conversation)] == [True, False, False]
    assert picture.homes.kettle_squares is None


@pytest.mark.parametrize("model", range(len(MODELS)))
def test_every_model_has_words_for_answering_and_learning(model: int) -> None:
    for topic in ("answering", "learning"):
        driven = Driven().ask(model, 0, 0, topic)
        picture = driven.scene.picture
        for words in (picture.field.sentence.words, picture.homes.value.words, picture.model.value):
            assert said(words)


@given(st.integers(0, 3), st.integers(0, 6), st.integers(0, 5), st.sampled_from(list(Topic)))
def test_a_square_is_never_too_small_to_be_seen(model: int, people: int, conversation: int, topic: Topic) -> None:
    driven = Driven().ask(model, people, conversation, topic.value)
    picture, told = driven.scene.picture, reckon(driven.scene.now.asked, shipped_facts())
    assert 1 <= picture.field.squares.count <= 2000
    assert picture.homes.homes <= picture.homes.most
    squares = picture.field.squares
    assert squares.shows_racks == (told.centre.racks(told.gpus) <= 24)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("model", len(MODELS)),
        ("people", len(PEOPLE)),
        ("conversation", len(CONVERSATIONS)),
        ("model", -1),
        ("people", 10**30),
        ("people", "many"),
        ("people", None),
        ("people", 1.5),
        ("topic", "forgetting"),
        ("topic", 3),
    ],
)
def test_what_no_slider_has_is_ignored(name: str, value: Value) -> None:
    driven = Driven()
    driven.scene.do(name, value)
    assert driven.scene.now.asked == Asked()


# ---- left alone ----


def test_left_alone_the_sliders_move_once_to_ten_thousand_reports() -> None:
    driven = Driven()
    driven.tick(3)
    assert driven.scene.now.asked == Asked()
    for _ in range(60):
        driven.tick(0.5)
    assert driven.scene.now.asked == LARGE
    assert len(GROWTH) == LARGE.model + LARGE.people + LARGE.conversation


def test_a_touch_ends_that_for_this_visitor() -> None:
    driven = Driven()
    driven.tick(5)
    driven.scene.do("people", 2)
    before = driven.scene.now.asked
    for _ in range(30):
        driven.tick(1)
    assert driven.scene.now.asked == before
    driven.scene.do("small")
    driven.tick(10)
    assert driven.headline() == "1 GPU"
    assert not next(action for action in driven.scene.actions() if action.name == "small").enabled


def test_the_next_visitor_begins_anew() -> None:
    driven = Driven().measure().ask(3, 4, 3)
    driven.scene.reset()
    driven.tick()
    assert driven.headline() == "1 GPU"
    assert driven.scene.now.grows
    assert driven.asked() == []  # what this machine can do has not changed


# ---- this computer ----


def test_this_computer_s_speed_is_measured_once_it_is_seen() -> None:
    driven = Driven()
    assert said(driven.scene.picture.computer.figures[0][1]) == "is being measured…"
    driven.measure(91.0)
    figures = driven.scene.picture.computer.figures
    assert [said(told.words) for told, _ in figures] == ["91 a second", "1 in 33.1 s"]
    assert said(figures[0][1]) == "with 135 million weights"
    driven.tick(1)
    assert driven.asked() == []


def test_its_power_is_measured_or_marked_as_assumed() -> None:
    told = Driven().measure().scene.picture.computer.power
    assert said(told.words) == "about 15 W, assumed"
    assert told.origin is not None
    told = Driven().measure(watts=23.4).scene.picture.computer.power
    assert said(told.words) == "about 23.4 W, measured"
    assert told.origin is None


def test_a_quick_gpu_would_write_several_pieces_with_the_large_model() -> None:
    figures = Driven().measure(9000.0).scene.picture.computer.figures
    assert said(figures[1][0].words) == "3 a second"


def test_the_closing_page_hears_of_it() -> None:
    driven = Driven()
    (before,) = [finding for name, finding in driven.stage.findings if name == "scarcity"]
    assert before.figure is None
    driven.measure(91.0)
    (after,) = [finding for name, finding in driven.stage.findings if name == "scarcity"]
    assert after.figure is not None
    assert said(after.figure) == "91 word pieces a second here; 704 GPUs for 10,000 people"


def test_nothing_is_measured_while_something_else_is_going_on() -> None:
    driven = Driven()
    driven.asked()
    for status in (Status.READING, Status.WRITING, Status.FETCHING):
        other = Driven.__new__(Driven)
        other.stage, other.now_ns = driven.stage, 0
        other.stage.sentence.now.status = status
        other.scene = ScarcityScene(other.stage)
        other.tick()
        assert other.asked() == []


def test_unseen_it_does_nothing() -> None:
    driven = Driven().measure()
    driven.tick(100, visible=False)
    assert driven.scene.now.asked == Asked()
    assert driven.asked() == []


def test_a_measurement_that_was_stopped_is_done_when_there_is_time() -> None:
    driven = Driven()
    (job,) = driven.asked()
    for event in (JobStopped(job.run_id),):
        driven.stage.port.apply(event)
        driven.scene.apply(event)
    driven.tick()
    assert len(driven.asked()) == 1


def test_a_failure_is_said_and_the_page_goes_on() -> None:
    for error, words in (
        (ModelFileMissing(path="somewhere"), "The language model is not on this computer yet."),
        (ModelTooLarge(needed_mb=9, available_mb=1), "It could not be measured."),
    ):
        driven = Driven()
        driven.stage.sentence.now.status = Status.NO_MODEL
        (job,) = driven.asked()
        driven.scene.apply(JobFailed(job.run_id, error.key, error.arguments))
        driven.ask(3, 4, 3)
        assert said(driven.scene.picture.computer.figures[0][1]) == words
        assert driven.headline() == "704 GPUs"
        assert (driven.scene.failure is None) == isinstance(error, ModelFileMissing)


def test_a_lost_worker_loses_nothing_that_was_reckoned() -> None:
    driven = Driven().ask(3, 4, 3)
    driven.scene.apply(FellBack(None, Rung.RECORDING))
    driven.tick()
    assert driven.headline() == "704 GPUs"
    assert said(driven.scene.picture.computer.figures[0][1]) == "Nothing can be measured at the moment."
    (job,) = driven.asked()
    for event in (
        JobFailed(job.run_id, "error-worker-lost", {"reason": "it ended"}),
        FellBack(None, Rung.CHOSEN_DEVICE),
    ):
        if isinstance(event, JobFailed):
            driven.stage.port.apply(event)
        driven.scene.apply(event)
    driven.tick()
    assert len(driven.asked()) == 1


def test_another_device_is_measured_anew() -> None:
    driven = Driven().measure()
    driven.stage.settings.change(device="another")
    driven.stage.sentence.now.status = Status.READ
    driven.tick()
    (job,) = driven.asked()
    assert job.spec.device == "another"


def test_once_the_device_is_back_this_computer_is_measured_again() -> None:
    driven = Driven().measure()
    driven.scene.apply(FellBack("scarcity", Rung.CHOSEN_DEVICE))
    driven.tick()
    (job,) = driven.asked()
    driven.scene.apply(FellBack("scarcity", Rung.CHOSEN_DEVICE))  # it had begun on the other one
    driven.scene.apply(measured(job.run_id))
    assert driven.scene.now.measured is None
    driven.stage.port.apply(JobStopped(job.run_id))
    driven.tick()
    assert len(driven.asked()) == 1


# ---- the staff's figures ----


def test_the_staff_s_figures_are_used_and_bad_ones_are_named_in_a_calm_line(tmp_path: Path) -> None:
    file, shipped = tmp_path / "scarcity.toml", Path(sources.__file__).with_name("facts.toml")
    text = shipped.read_text(encoding="utf-8")
    file.write_text(text.replace("value = 1.54", "value = 1.2"), encoding="utf-8")
    assert said(Driven().ask(3, 4, 3).scene.picture.homes.figure.words) == "1.41 MW"
    file.write_text(text.replace("value = 1.54", "value = 0.5"), encoding="utf-8")
    driven = Driven().ask(3, 4, 3)
    assert said(driven.scene.picture.homes.figure.words) == "1.81 MW"
    assert "pue" in said(driven.scene.picture.heading.subtitle)
    file.unlink()
    driven.scene.reset()
    driven.tick()
    assert "pue" not in said(driven.scene.picture.heading.subtitle)


@pytest.mark.parametrize(
    ("homes", "words"), [(0.4, "less than 1 home"), (1.0, "1 home"), (1.4, "1 home"), (22.0, "22 homes")]
)
def test_homes_are_counted_as_they_are_written(homes: float, words: str) -> None:
    facts = shipped_facts()
    told = replace(reckon(Asked(), facts), homes=homes)
    assert said(wording.homes(told, facts).words) == words
