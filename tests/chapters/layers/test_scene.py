import numpy as np
import pytest

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.layers.scene import LayersScene
from gpuviz.errors import ModelFetchFailed, ModelFileMissing
from gpuviz.model.results import ModelInfo
from gpuviz.panels.layout import Pages
from gpuviz.sentence.messages import WordsScored, WriteOn
from gpuviz.sentence.sentence import Sentence
from gpuviz.worker import messages
from gpuviz.worker.port import WorkerPort
from tests.chapters.race.driving import ENGLISH, NO_WORKER
from tests.chapters.stages import make_stage
from tests.sentence.driving import TEXT, attention, known_stage, sent, tell, words_of
from tests.sentence.made_up import MODEL, SMALL_MODEL, opening, reading, scores, tokens_of, word, writing


def _opened() -> tuple[LayersScene, Sentence, WorkerPort]:
    stage = make_stage(text=TEXT)
    scene = LayersScene(stage)
    stage.sentence.reset()
    scene.tick(Frame(0, None), visible=True)
    return scene, stage.sentence, stage.port


def _known(text: str = TEXT, model: ModelInfo = SMALL_MODEL) -> tuple[LayersScene, Sentence, WorkerPort]:
    stage = known_stage(text, model)
    scene = LayersScene(stage)
    scene.tick(Frame(0, None), visible=True)
    return scene, stage.sentence, stage.port


def _page(scene: LayersScene) -> str:
    scene.tick(Frame(0, None), visible=True)
    assert isinstance(scene.layout, Pages)
    return scene.layout.shown


def _progress(scene: LayersScene) -> str:
    scene.tick(Frame(0, None), visible=True)
    return words_of(scene.progress, "title", "note")


def _names(scene: LayersScene) -> set[str]:
    return {action.name for action in scene.actions() if action.enabled}


def test_until_the_sentence_is_read_the_page_says_what_it_waits_for() -> None:
    scene, sentence, _ = _opened()
    assert _page(scene) == "progress"
    assert "Opening the language model" in _progress(scene)
    assert scene.actions() == []
    tell(sentence, opening(sentence.now.run_id, TEXT, SMALL_MODEL))
    assert _page(scene) == "read"


def test_a_missing_model_offers_a_fetch_and_shows_how_far_it_is() -> None:
    scene, sentence, _ = _opened()
    sentence.apply(messages.JobFailed(sentence.now.run_id, ModelFileMissing.key, {"path": "x"}))
    assert "not here yet" in _progress(scene)
    assert [action.name for action in scene.progress.actions] == ["fetch"]
    scene.do("fetch")
    assert sentence.wants_fetch
    sentence.fetching(40_000_000, 100_000_000)
    assert "40 of 100 MB" in _progress(scene)
    assert scene.progress.share == pytest.approx(0.4)
    assert scene.progress.actions == []
    sentence.fetched(ModelFetchFailed(detail="no network"))
    assert "no network" in _progress(scene)
    assert [action.name for action in scene.progress.actions] == ["retry"]
    scene.do("retry")
    tell(sentence, reading(sentence.now.run_id, TEXT, SMALL_MODEL))
    assert _page(scene) == "read"


def test_without_a_worker_the_page_says_that_nothing_is_computed() -> None:
    scene, sentence, _ = _known()
    sentence.apply(NO_WORKER)
    assert _page(scene) == "progress"
    assert "not from a recording" in _progress(scene)
    assert scene.progress.actions == scene.actions() == []


def test_each_layer_shows_its_time_and_the_chosen_one_its_product() -> None:
    scene, _, _ = _known()
    scene.do("layer", 2)
    scene.tick(Frame(0, None), visible=True)
    assert scene.strips.selected == 2
    assert [ENGLISH(note) for note in scene.strips.notes if note] == ["1\N{NO-BREAK SPACE}ms"] * 2 + [
        "1.1\N{NO-BREAK SPACE}ms"
    ] * 2
    assert scene.strips.tokens == [token.text for token in tokens_of(TEXT)]
    assert words_of(scene.product, "title", "left_label") == "Layer 3: words × table = results 5 × 8"


def test_a_sentence_not_yet_read_shows_no_figures_of_the_one_before() -> None:
    scene, sentence, _ = _known()
    scene.do("sentence", "Once upon a time there was a little")
    tell(sentence, opening(sentence.now.run_id, sentence.now.text, SMALL_MODEL))
    scene.tick(Frame(0, None), visible=True)
    assert words_of(scene.product, "left_label", "time_label") == "–"
    assert scene.guesses.guesses == []
    assert scene.words.scores == []


def test_guesses_say_since_when_the_word_stays() -> None:
    scene, _, _ = _known(model=MODEL)
    assert len(scene.guesses.guesses) == MODEL.layers
    assert [guess.agrees for guess in scene.guesses.guesses].index(True) == 20
    assert "From layer 21 on it says “time”" in ENGLISH(scene.guesses.subtitle)


def test_the_side_shows_guesses_or_attention() -> None:
    scene, sentence, _ = _known()
    assert [action.key for action in scene.actions() if action.name == "side"] == ["L"]
    scene.do("side")
    sentence.apply(attention(sentence, 5))
    scene.tick(Frame(0, None), visible=True)
    assert scene.attention.tokens == sentence.now.tokens
    assert scene.attention.weights.shape == (5, 5)
    assert [action.primary for action in scene.attention.actions] == [True] + 8 * [False]
    scene.do("head", 4)
    scene.tick(Frame(0, None), visible=True)
    assert ENGLISH(scene.attention.title) == "Layer 4, head 5: who looks where"


def test_attention_keeps_its_words_while_the_model_writes_on() -> None:
    scene, sentence, _ = _known()
    sentence.apply(attention(sentence, 5))
    before = list(sentence.now.tokens)
    scene.do("write")
    for _ in range(3):
        sentence.apply(word(sentence.now.run_id, " new", SMALL_MODEL))
    scene.tick(Frame(0, None), visible=True)
    assert scene.attention.tokens == before
    assert scene.attention.weights.shape == (5, 5)
    tell(sentence, [word(sentence.now.run_id, " new", SMALL_MODEL)] * 64)
    scene.tick(Frame(0, None), visible=True)
    assert scene.attention.tokens == []
    assert scene.attention.weights.size == 0


def test_of_a_long_text_the_last_forty_tokens_show_who_looks_where() -> None:
    scene, sentence, _ = _known(" ".join(f"w{place}" for place in range(50)))
    sentence.apply(attention(sentence, 50))
    scene.tick(Frame(0, None), visible=True)
    assert scene.attention.tokens == [f" w{place}" for place in range(10, 50)]
    assert sentence.now.attention is not None
    assert np.array_equal(scene.attention.weights, sentence.now.attention[10:, 10:])
    sentence.apply(attention(sentence, 0))
    scene.tick(Frame(0, None), visible=True)
    assert "too long" in ENGLISH(scene.attention.subtitle)
    assert scene.attention.tokens == []


def test_writing_tells_its_rate_and_holds_other_commands() -> None:
    scene, sentence, port = _known()
    scene.do("write")
    assert len(sent(port, WriteOn)) == 1
    sentence.apply(word(sentence.now.run_id, " east", SMALL_MODEL))
    scene.tick(Frame(0, None), visible=True)
    assert "44 a second" in ENGLISH(scene.story.body)
    assert scene.tokens.written == 1
    assert _names(scene) == {"side"}
    scene.do("sentences")
    assert _page(scene) == "read"
    tell(sentence, writing(sentence.now.run_id, TEXT, 1, SMALL_MODEL, end="full"))
    scene.tick(Frame(0, None), visible=True)
    assert "no room for more" in ENGLISH(scene.story.body)
    assert _names(scene) == {"side", "sentences"}


def test_the_temperature_moves_the_bars() -> None:
    scene, sentence, _ = _known()
    scene.do("temperature", 0.5)
    sentence.apply(WordsScored(sentence.now.run_id, 0.5, scores(0.5)))
    scene.tick(Frame(0, None), visible=True)
    assert scene.words.temperature == 0.5
    assert scene.words.scores[0].share == scores(0.5)[0][2]


def test_a_sentence_is_chosen_on_a_page_that_one_can_leave() -> None:
    scene, sentence, _ = _known()
    scene.do("sentences")
    assert _page(scene) == "sentences"
    assert _names(scene) == {"close"}
    scene.do("close")
    assert _page(scene) == "read"
    scene.do("sentences")
    scene.do("sentence", "The capital of France is")
    assert sentence.now.text == "The capital of France is"
    assert _page(scene) == "progress"


def test_nothing_typed_leaves_the_choice_open() -> None:
    scene, sentence, _ = _known()
    scene.do("sentences")
    scene.do("sentence", "  ")
    assert sentence.now.text == TEXT
    assert _page(scene) == "sentences"
