import pytest

from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.messages import PrepareRace, RunRace
from gpuviz.chapters.window_scene import START_OVER, WindowScene
from gpuviz.errors import ProblemTooLarge
from gpuviz.i18n.languages import text
from gpuviz.panels.layout import Column, Overlay, Pages, Panel
from gpuviz.panels.question import Question
from gpuviz.panels.texts import ChapterBar
from gpuviz.sentence.messages import ReadSentence, SentenceSpec, WriteOn
from gpuviz.sentence.sentence import Status
from gpuviz.worker import messages
from tests.chapters.race.driving import NO_WORKER, RESULT, SECOND_NS, finish
from tests.chapters.stages import layers_scene_of, make_window, race_of
from tests.sentence.driving import SPEC, TEXT, known_chapters, make_ready, sent, status_of
from tests.sentence.made_up import SMALL_MODEL, word


def _overlay(chapters: WindowScene) -> Overlay:
    assert isinstance(chapters.layout, Overlay)
    return chapters.layout


def _panels(chapters: WindowScene) -> list[Panel]:
    below = _overlay(chapters).below
    assert isinstance(below, Column)
    return below.panels


def _bar(chapters: WindowScene) -> ChapterBar:
    (bar,) = (panel for panel in _panels(chapters) if isinstance(panel, ChapterBar))
    return bar


def _page(chapters: WindowScene) -> str:
    (pages,) = (panel for panel in _panels(chapters) if isinstance(panel, Pages))
    return pages.shown


def test_the_sentence_is_asked_for_before_the_race_which_takes_longer() -> None:
    chapters = make_window(SPEC, text=TEXT)
    read, prepare = chapters.outbox
    assert isinstance(read, ReadSentence)
    assert isinstance(prepare, PrepareRace)
    assert read.run_id != prepare.run_id


def test_the_bar_names_all_chapters_and_changes_them() -> None:
    chapters = known_chapters()
    bar = _bar(chapters)
    assert bar.labels == [text(f"chapters-{chapter.name}") for chapter in CHAPTERS]
    for name in bar.names[::-1]:
        chapters.do("chapter", name)
        assert chapters.shown == bar.shown == _page(chapters) == name
    chapters.do("chapter", "nowhere")
    assert chapters.shown == "race"


def test_digits_change_chapters() -> None:
    chapters = known_chapters()
    for key, chapter in (("2", "layers"), ("1", "race")):
        (action,) = (action for action in chapters.actions() if action.key == key)
        assert action.enabled
        chapters.do(action.name)
        assert chapters.shown == chapter
        assert not any(action.enabled for action in chapters.actions() if action.key == key)


def test_the_race_goes_on_while_another_chapter_shows() -> None:
    chapters = known_chapters()
    chapters.do("start")
    chapters.do("chapter", "layers")
    race = race_of(chapters).race
    chapters.apply(race_messages.LaneStarted(race.now.state.run_id, "sequential", 0))
    chapters.tick(Frame(3 * SECOND_NS, None))
    assert race.picture.sequential.elapsed_ns == 3 * SECOND_NS
    finish(race)
    chapters.tick(Frame(20 * SECOND_NS, None))
    chapters.do("chapter", "race")
    assert race.now.over
    assert race.picture.comparison.rows[0].ratio is not None


def test_a_sentence_is_the_same_in_all_chapters() -> None:
    chapters = known_chapters()
    chapters.do("write")
    chapters.apply(word(chapters.sentence.now.run_id, " east", SMALL_MODEL))
    chapters.do("chapter", "layers")
    chapters.tick(Frame(0, None))
    assert layers_scene_of(chapters).tokens.tokens[-1] == " east"
    assert layers_scene_of(chapters).tokens.written == 1


def test_reset_goes_back_to_the_first_sentence_chapter_and_temperature() -> None:
    chapters = known_chapters()
    chapters.do("chapter", "layers")
    chapters.do("temperature", 0.3)
    chapters.do("sentence", "Once upon a time")
    chapters.outbox.clear()
    chapters.reset()
    assert chapters.shown == _bar(chapters).shown == "race"
    (read,) = sent(chapters, ReadSentence)
    assert read == ReadSentence(chapters.sentence.now.run_id, SentenceSpec(TEXT), 1.0)
    assert isinstance(chapters.outbox[-1], PrepareRace)
    make_ready(chapters)
    chapters.do("start")
    assert sent(chapters, RunRace) == [RunRace(race_of(chapters).race.now.state.run_id, SPEC)]


@pytest.mark.parametrize("recorded", [True, False], ids=["from a file", "as no worker is left"])
def test_where_a_recording_shows_the_sentence_sleeps_even_after_a_reset(recorded: bool) -> None:
    chapters = make_window(SPEC, RESULT) if recorded else known_chapters()
    if not recorded:
        chapters.apply(NO_WORKER)
    for _ in range(2):
        assert status_of(chapters.sentence) is Status.ASLEEP
        assert sent(chapters, ReadSentence) == []
        assert not any(action.key in ("A", "W", "T") and action.enabled for action in chapters.actions())
        chapters.reset()


def test_the_layers_chapter_asks_nothing_of_a_worker_that_races() -> None:
    chapters = known_chapters()
    chapters.do("start")
    chapters.do("chapter", "layers")
    chapters.outbox.clear()
    for name, value in (("write", None), ("sentences", None), ("sentence", "Another one")):
        chapters.do(name, value)
    assert chapters.outbox == []
    enabled = {action.name for action in chapters.actions() if action.enabled}
    assert enabled.isdisjoint({"write", "sentences"})


@pytest.mark.parametrize("end", ["done", "stopped", "failed"])
def test_the_layers_chapter_writes_again_once_the_race_s_job_has_ended(end: str) -> None:
    chapters = known_chapters()
    chapters.do("start")
    chapters.do("chapter", "layers")
    run_id = race_of(chapters).race.now.state.run_id
    ended = {
        "done": messages.JobDone(run_id),
        "stopped": messages.JobStopped(run_id),
        "failed": messages.JobFailed(run_id, ProblemTooLarge.key, {"needed_mb": 2, "available_mb": 1}),
    }
    chapters.apply(ended[end])
    chapters.outbox.clear()
    chapters.do("write")
    assert sent(chapters, WriteOn)


def test_page_keys_lead_from_chapter_to_chapter_and_end_at_both_ends() -> None:
    chapters = known_chapters()
    walked = [chapters.shown]
    while (onward := [action for action in chapters.actions() if action.key == "PgDown"]) and len(walked) < 99:
        chapters.do(onward[0].name)
        walked.append(chapters.shown)
    assert walked == [chapter.name for chapter in CHAPTERS]
    while back := [action for action in chapters.actions() if action.key == "PgUp"]:
        chapters.do(back[0].name)
        walked.pop()
        assert chapters.shown == walked[-1]
    assert walked == ["race"]


def test_starting_over_is_confirmed_first() -> None:
    chapters = known_chapters()
    chapters.do("chapter", "you")
    chapters.do("start-over")
    card = _overlay(chapters).card
    assert isinstance(card, Question)
    assert chapters.actions() == card.answers
    chapters.do("chapter", "layers")  # out of reach
    chapters.do("close")
    assert _overlay(chapters).card is None
    assert chapters.shown == "you"
    chapters.do("start-over")
    chapters.do(START_OVER)
    assert _overlay(chapters).card is None
    assert chapters.shown == "race"


def test_without_the_question_nothing_starts_over() -> None:
    chapters = known_chapters()
    chapters.do("chapter", "you")
    chapters.do(START_OVER)
    assert chapters.shown == "you"


def test_a_language_is_chosen_in_any_chapter_and_the_chapter_shows_again() -> None:
    chapters = WindowScene()
    chapters.offer_languages(["en", "de"])
    chapters.do("chapter", "you")
    for name in ("de", "xx"):
        chapters.do("languages")
        assert _page(chapters) == "languages"
        assert chapters.shown == _bar(chapters).shown == "you"
        chapters.do("language", name)
        assert _page(chapters) == "you"
        assert chapters.settings.language == "de"
    chapters.reset()
    assert chapters.settings.language == "en"


def test_the_choice_of_a_language_is_left_without_choosing() -> None:
    chapters = WindowScene()
    chapters.offer_languages(["en", "de"])
    for way in ("close", "chapter-race"):
        chapters.do("languages")
        assert way in {action.name for action in chapters.actions() if action.enabled}
        chapters.do(way)
        assert _page(chapters) == "race"


def test_with_one_language_there_is_nothing_to_choose() -> None:
    chapters = WindowScene()
    chapters.offer_languages(["en"])
    chapters.do("languages")
    assert _page(chapters) == "race"
    assert [tool.name for tool in _bar(chapters).tools] == ["start-over", "access"]


def test_what_is_easier_to_see_is_chosen_on_a_card_and_put_back_by_a_reset() -> None:
    chapters = WindowScene()
    chapters.do("access")
    chapters.do("access-text", "largest")
    chapters.do("access-contrast", "high")
    chapters.do("access-motion", "steps")
    settings = chapters.settings
    assert (settings.text_percent, settings.high_contrast, settings.reduced_motion) == (200, True, True)
    chapters.do("close")
    assert _overlay(chapters).card is None
    chapters.reset()
    assert (settings.text_percent, settings.high_contrast, settings.reduced_motion) == (100, False, False)


def test_a_picture_that_is_held_goes_on_for_whatever_is_done() -> None:
    chapters = WindowScene()
    chapters.do("hold")
    assert [tool.name for tool in _bar(chapters).tools][-1] == "release"
    chapters.do("chapter", "layers")
    assert [tool.name for tool in _bar(chapters).tools][-1] == "access"


@pytest.mark.parametrize("part", ["apply", "reset"])
def test_a_chapter_that_fails_keeps_nothing_from_the_others(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    chapters = known_chapters()
    called = []

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(chapters.scenes["race"], part, fail)
    monkeypatch.setattr(chapters.scenes["closing"], part, lambda *_: called.append(part))
    with pytest.raises(ZeroDivisionError):
        getattr(chapters, part)(*([messages.JobDone(1)] if part == "apply" else []))
    assert called == [part]
