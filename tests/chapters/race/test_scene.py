import pytest
from msgspec.structs import replace

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.messages import PrepareRace, RaceSpec, RunFullPass, RunRace
from gpuviz.chapters.race.scene import RaceScene
from gpuviz.chapters.window_scene import WindowScene
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Adaptive, Pages, Row
from gpuviz.sentence.curated import SENTENCES
from gpuviz.sentence.messages import ReadSentence, SentenceSpec, WriteOn
from gpuviz.sentence.sentence import Status
from gpuviz.worker import messages
from gpuviz.worker.messages import StopJob
from tests.chapters.race.driving import ENGLISH, NO_WORKER, PROBLEM, RESULT, SECOND_NS, finish
from tests.chapters.race.made_up import DEVICE
from tests.chapters.stages import make_window, race_of
from tests.sentence.driving import SPEC, TEXT, known_chapters, sent, status_of, tell
from tests.sentence.made_up import SMALL_MODEL, full_pass_finished, full_pass_prepared, opening, reading, word, writing

_ENABLED = {"A": "full_pass", "W": "write", "T": "sentences"}


def _shown(chapter: RaceScene) -> str:
    """Race, full pass or the choice of sentences."""
    assert isinstance(chapter.layout, Adaptive)
    assert isinstance(chapter.layout.landscape, Row)
    (bodies,) = (
        panel
        for column in chapter.layout.landscape.panels
        for panel in getattr(column, "panels", [])
        if isinstance(panel, Pages) and "sentences" in panel.pages
    )
    return bodies.shown


def _keys(chapters: WindowScene) -> dict[str, str]:
    return {action.key: action.name for action in chapters.actions() if action.enabled}


def _race_the_sentence() -> WindowScene:
    chapters = known_chapters()
    chapters.do("size", "sentence")
    chapters.tick(Frame(0, None))
    return chapters


def _specs(chapters: WindowScene, kind: type[PrepareRace | RunRace]) -> list[RaceSpec]:
    return [command.spec for command in sent(chapters, kind) if isinstance(command, kind)]


def test_a_replay_that_is_held_goes_on_where_it_was() -> None:
    chapters = make_window(recording=RESULT)
    race = race_of(chapters)
    chapters.do("start")
    assert race.race.now.replay is not None
    race.tick(Frame(0, None), visible=True)
    race.tick(Frame(1_000, None), visible=False)
    race.tick(Frame(20 * SECOND_NS, None), visible=True)
    assert race.race.now.replay.position_ns == 0
    race.tick(Frame(20 * SECOND_NS + 5, None), visible=True)
    assert race.race.now.replay.position_ns == 5


# ---- the full pass ----


def test_racing_this_sentence_starts_a_full_pass() -> None:
    chapters = known_chapters()
    chapters.do("full_pass")
    assert _shown(race_of(chapters)) == "full_pass"
    assert sent(chapters, RunFullPass)
    keys = _keys(chapters)
    assert keys["Space"] == "stop"
    assert not keys.keys() & _ENABLED.keys()


def test_a_full_pass_waits_until_the_sentence_is_known() -> None:
    chapters = make_window(SPEC)
    assert not _keys(chapters).keys() & _ENABLED.keys()
    chapters.do("full_pass")
    assert sent(chapters, RunFullPass) == []
    assert _shown(race_of(chapters)) == "race"


def test_while_something_races_the_sentence_stays_as_it_is() -> None:
    chapters = known_chapters()
    chapters.do("start")
    assert not _keys(chapters).keys() & _ENABLED.keys()
    chapters.outbox.clear()
    for name in ("full_pass", "write", "sentences"):
        chapters.do(name)
    chapters.do("sentence", "Once upon a time")
    assert chapters.outbox == []
    assert _shown(race_of(chapters)) == "race"


def test_a_full_pass_can_be_stopped_and_left() -> None:
    chapters = known_chapters()
    chapters.do("full_pass")
    chapters.do("close")
    chapters.do("start")
    assert _shown(race_of(chapters)) == "full_pass"  # until it is stopped
    assert sent(chapters, RunRace) == []
    chapters.do("stop")
    assert chapters.outbox[-1] == StopJob(race_of(chapters).full_pass.now.run_id)
    chapters.apply(messages.JobStopped(race_of(chapters).full_pass.now.run_id))
    assert not race_of(chapters).busy
    chapters.do("close")
    assert _shown(race_of(chapters)) == "race"
    chapters.do("start")
    assert sent(chapters, RunRace)


def test_a_finished_full_pass_can_begin_again_only_with_a_known_sentence() -> None:
    chapters = known_chapters()
    chapters.do("full_pass")
    run_id = race_of(chapters).full_pass.now.run_id
    chapters.apply(full_pass_prepared(run_id))
    chapters.apply(full_pass_finished(run_id, TEXT, model=SMALL_MODEL))
    chapters.apply(messages.JobDone(run_id))
    names = [action.name for action in chapters.actions()]
    assert _keys(chapters)["Space"] == "full_pass"
    assert names.count("full_pass") == 1
    chapters.do("chapter", "layers")
    chapters.do("sentence", "Once upon a time")
    chapters.do("chapter", "race")
    assert "Space" not in _keys(chapters)
    tell(chapters, reading(chapters.sentence.now.run_id, "Once upon a time", SMALL_MODEL))
    chapters.do("full_pass")
    again = sent(chapters, RunFullPass)[-1]
    assert isinstance(again, RunFullPass)
    assert again.spec.text == "Once upon a time"


def test_without_a_worker_the_full_pass_gives_way_to_a_recording() -> None:
    chapters = known_chapters()
    chapters.do("full_pass")
    chapters.apply(NO_WORKER)
    assert _shown(race_of(chapters)) == "race"
    assert race_of(chapters).race.now.recording is not None
    assert not race_of(chapters).busy
    assert _keys(chapters)["Space"] == "start"


# ---- the choice of sentences ----


def test_a_chosen_sentence_is_read_and_the_race_shows_again() -> None:
    chapters = known_chapters()
    chapters.do("sentences")
    assert _shown(race_of(chapters)) == "sentences"
    assert _keys(chapters)["Esc"] == "close"
    chapters.do("sentence", "  ")
    assert _shown(race_of(chapters)) == "sentences"
    chapters.do("sentence", "Once upon a time")
    assert _shown(race_of(chapters)) == "race"
    assert sent(chapters, ReadSentence) == [
        ReadSentence(chapters.sentence.now.run_id, SentenceSpec("Once upon a time")),
    ]


def test_the_choice_can_be_left() -> None:
    chapters = known_chapters()
    chapters.do("sentences")
    chapters.do("close")
    assert _shown(race_of(chapters)) == "race"
    assert chapters.outbox == []


# ---- writing ----


def test_a_race_ends_writing() -> None:
    chapters = known_chapters()
    chapters.do("write")
    assert sent(chapters, WriteOn)
    chapters.do("start")
    chapters.apply(messages.JobStopped(chapters.sentence.now.run_id))
    assert status_of(chapters.sentence) is Status.READ
    assert race_of(chapters).busy


# ---- racing a layer of the sentence ----


def test_a_layer_of_the_sentence_can_be_raced() -> None:
    chapters = known_chapters()
    chooser = race_of(chapters).race.picture.size
    assert ENGLISH(chooser.choices[-1].label) == "this sentence, layer 4"
    chapters.do("size", "sentence")
    assert _specs(chapters, PrepareRace) == [replace(SPEC, sentence=SentenceSpec(TEXT), layer=3)]


def test_another_layer_is_prepared_anew() -> None:
    chapters = _race_the_sentence()
    chapters.outbox.clear()
    chapters.do("layer", 1)
    assert _specs(chapters, PrepareRace) == [replace(SPEC, sentence=SentenceSpec(TEXT), layer=1)]
    chapters.do("layer", 1)
    assert len(_specs(chapters, PrepareRace)) == 1


def test_another_sentence_is_prepared_anew() -> None:
    chapters = _race_the_sentence()
    chapters.outbox.clear()
    chapters.do("sentence", "Once upon a time")
    assert _specs(chapters, PrepareRace) == [replace(SPEC, sentence=SentenceSpec("Once upon a time"), layer=3)]


def test_a_layer_means_nothing_to_a_race_of_another_size() -> None:
    chapters = known_chapters()
    chapters.do("layer", 1)
    chapters.do("sentence", "Once upon a time")
    assert sent(chapters, PrepareRace) == []


def test_a_race_takes_the_sentence_with_what_was_written_after_it() -> None:
    chapters = _race_the_sentence()
    chapters.do("write")
    tell(chapters, writing(chapters.sentence.now.run_id, TEXT, 2, SMALL_MODEL))
    chapters.outbox.clear()
    chapters.do("start")
    assert _specs(chapters, RunRace) == [replace(SPEC, sentence=chapters.sentence.spec, layer=3)]
    assert chapters.sentence.spec.text != TEXT


def test_a_layer_chosen_during_a_race_counts_from_the_next_one() -> None:
    chapters = _race_the_sentence()
    chapters.do("start")
    running = race_of(chapters).race.now.state.run_id
    chapters.do("layer", 0)
    assert race_of(chapters).race.now.state.run_id == running
    finish(race_of(chapters).race)
    chapters.do("start")
    assert _specs(chapters, RunRace)[-1].layer == 0


def test_a_device_is_for_race_and_sentence() -> None:
    chapters = _race_the_sentence()
    chapters.outbox.clear()
    chapters.do("device", DEVICE.name)
    reads = sent(chapters, ReadSentence)
    assert reads == [ReadSentence(chapters.sentence.now.run_id, SentenceSpec(TEXT, device=DEVICE.name))]
    spec = _specs(chapters, PrepareRace)[-1]
    assert spec.device == DEVICE.name
    assert spec.sentence == SentenceSpec(TEXT, device=DEVICE.name)


@pytest.mark.parametrize(
    "phase", ["ready", "racing", "finished", "full_pass", "passed", "choice", "writing", "reading"]
)
def test_no_key_means_two_things(phase: str) -> None:
    chapters = known_chapters()
    match phase:
        case "racing" | "finished":
            chapters.do("start")
        case "full_pass" | "passed":
            chapters.do("full_pass")
        case "choice":
            chapters.do("sentences")
        case "writing":
            chapters.do("write")
            chapters.apply(word(chapters.sentence.now.run_id, " east", SMALL_MODEL))
        case "reading":
            chapters.do("sentence", "Once upon a time")
            tell(chapters, opening(chapters.sentence.now.run_id, "Once upon a time", SMALL_MODEL))
    if phase == "finished":
        finish(race_of(chapters).race)
    if phase == "passed":
        chapters.apply(full_pass_finished(race_of(chapters).full_pass.now.run_id, TEXT, model=SMALL_MODEL))
    for chapter in ("race", "layers"):
        chapters.do("chapter", chapter)
        chapters.tick(Frame(0, None))
        keys = [action.key for action in chapters.actions() if action.enabled and action.key]
        assert len(keys) == len(set(keys)), keys


def test_reset_stops_a_full_pass() -> None:
    chapters = known_chapters()
    chapters.do("full_pass")
    full_pass = race_of(chapters).full_pass.now.run_id
    chapters.reset()
    assert sent(chapters, StopJob) == [StopJob(full_pass)]
    assert not race_of(chapters).busy
    chapters.apply(messages.JobStopped(full_pass))
    run_id = race_of(chapters).race.now.state.run_id
    chapters.apply(race_messages.RacePrepared(run_id, PROBLEM.shape, DEVICE, list(LANE_NAMES), turns=True))
    chapters.do("start")
    assert sent(chapters, RunRace)


def test_a_typed_sentence_with_an_unwanted_word_is_not_read() -> None:
    chapters = known_chapters()
    chapters.do("sentences")
    chapters.outbox.clear()
    chapters.do("sentence", "What the FUCK is")
    chapters.tick(Frame(0, None))
    assert chapters.outbox == []
    assert _shown(race_of(chapters)) == "sentences"
    assert "other words" in ENGLISH(_typed_label(chapters))
    chapters.do("close")
    chapters.do("sentences")
    chapters.tick(Frame(0, None))
    assert "other words" not in ENGLISH(_typed_label(chapters))


def test_where_nothing_may_be_typed_only_given_sentences_are_read() -> None:
    chapters = known_chapters()
    chapters.sentence.may_be_typed = False
    chapters.do("sentences")
    chapters.tick(Frame(0, None))
    assert race_of(chapters).choice.typed_label is None
    chapters.outbox.clear()
    chapters.do("sentence", "Something of my own")
    assert chapters.outbox == []
    chapters.do("sentence", SENTENCES[2])
    assert isinstance(chapters.outbox[0], ReadSentence)


def test_a_touched_layer_tells_the_shape_of_its_product() -> None:
    chapters = known_chapters()
    chapters.do("layer", 1)
    chapters.tick(Frame(0, None))
    story = ENGLISH(race_of(chapters).story.body)
    product = chapters.sentence.now.product(1)
    assert product is not None
    assert story.startswith(f"Layer 2: {product.m} × {product.k} times {product.k} × {product.n:,}")


def _typed_label(chapters: WindowScene) -> Text:
    label = race_of(chapters).choice.typed_label
    assert label is not None
    return label
