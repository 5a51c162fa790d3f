import pytest

from gpuviz.chapters.race.messages import MeasureSizes, PrepareRace, RaceSpec, RunFullPass, RunRace
from gpuviz.errors import DeviceFailed
from gpuviz.panels.actions import Value
from gpuviz.sentence.messages import (
    MOST_TOKENS_SHOWN,
    ReadSentence,
    ScoreWords,
    SentenceSpec,
    ShowAttention,
    WordsScored,
    WriteOn,
)
from gpuviz.sentence.sentence import WORDS_AT_A_TIME, Sentence, Status
from gpuviz.worker import messages
from gpuviz.worker.queue import is_superseded
from tests.sentence.driving import TEXT, attention, known_sentence, known_stage, new_sentence, sent, status_of, tell
from tests.sentence.made_up import SMALL_MODEL, opening, reading, scores, tokens_of, word, writing, writing_ended


def _write(sentence: Sentence, count: int = 3, end: str = "length") -> None:
    sentence.do("write")
    tell(sentence, writing(sentence.now.run_id, sentence.now.text, count, SMALL_MODEL, end))


# ---- reading ----


def test_a_sentence_is_read_layer_by_layer() -> None:
    sentence, port = new_sentence(TEXT, "a GPU", "model.gguf")
    sentence.reset()
    assert sent(port, ReadSentence) == [ReadSentence(sentence.now.run_id, SentenceSpec(TEXT, "model.gguf", "a GPU"))]
    assert status_of(sentence) is Status.WAITING
    *layers, read = reading(sentence.now.run_id, TEXT, SMALL_MODEL)[2:]
    tell(sentence, opening(sentence.now.run_id, TEXT, SMALL_MODEL))
    assert status_of(sentence) is Status.READING
    assert sentence.now.tokens == [token.text for token in tokens_of(TEXT)]
    for computed, layer in enumerate(layers, start=1):
        tell(sentence, [layer])
        assert sentence.now.computed == computed
        assert (sentence.now.heat[:computed] > 0).all()
        assert (sentence.now.heat[computed:] == 0).all()
    tell(sentence, [read])
    assert status_of(sentence) is Status.READ
    assert len(sentence.now.top) == 10
    assert sent(port, ShowAttention) == [ShowAttention(sentence.now.run_id, sentence.layer, 0)]


def test_what_belongs_to_an_older_sentence_is_ignored() -> None:
    sentence, _ = known_sentence()
    old = sentence.now.run_id
    sentence.do("sentence", "Once upon a time")
    tell(sentence, reading(old, TEXT, SMALL_MODEL))
    sentence.apply(messages.JobFailed(old, DeviceFailed.key, {"device": "", "detail": ""}))
    assert status_of(sentence) is Status.WAITING
    assert sentence.now.tokens == []


def test_layers_and_words_that_come_before_what_they_belong_to_are_left_out() -> None:
    sentence, _ = new_sentence(TEXT)
    sentence.reset()
    run_id = sentence.now.run_id
    tell(sentence, [*reading(run_id, TEXT, SMALL_MODEL)[2:-1], *writing(run_id, TEXT, 2, SMALL_MODEL)[:-1]])
    assert sentence.now.computed == 0
    tell(sentence, reading(run_id, TEXT, SMALL_MODEL))
    assert status_of(sentence) is Status.READ


def test_a_chosen_layer_and_head_are_kept_within_the_model() -> None:
    sentence, _ = new_sentence()
    sentence.reset()
    assert sentence.layer >= SMALL_MODEL.layers
    tell(sentence, reading(sentence.now.run_id, TEXT, SMALL_MODEL))
    assert sentence.layer == SMALL_MODEL.layers - 1
    product = sentence.now.product(sentence.layer)
    assert product is not None
    assert product.m == len(tokens_of(TEXT))


def test_a_typed_sentence_is_cleaned_and_an_empty_one_ignored() -> None:
    sentence, port = known_sentence()
    for nothing in ("", "  \n", "\u202e", 5, None):
        sentence.do("sentence", nothing)
    assert port.outbox == []
    sentence.do("sentence", "  The cap\u202eital\nof " + "x" * 300)
    assert sentence.now.text.startswith("The capital of xxx")
    assert len(sentence.now.text) == 200
    assert status_of(sentence) is Status.WAITING


def test_a_sentence_that_is_read_gives_way_to_nothing_but_another_sentence() -> None:
    sentence, port = known_sentence()
    sentence.do("sentence", "Once upon a time")
    (read,) = port.outbox
    assert isinstance(read, ReadSentence)
    spec, race = read.spec, RaceSpec()
    others = (
        PrepareRace(9, race),
        RunRace(9, race),
        MeasureSizes(9, None),
        RunFullPass(9, spec, ()),
        WriteOn(9, spec, 1),
    )
    assert not any(is_superseded(read, other) for other in others)
    assert is_superseded(read, ReadSentence(9, spec))


# ---- writing ----


def test_writing_adds_marked_tokens_one_by_one() -> None:
    sentence, port = known_sentence()
    sentence.do("write")
    now = sentence.now
    assert sent(port, WriteOn) == [WriteOn(now.run_id, SentenceSpec(TEXT), WORDS_AT_A_TIME, 1.0, now.run_id)]
    for count, event in enumerate(writing(now.run_id, TEXT, 3, SMALL_MODEL)[:-1], start=1):
        tell(sentence, [event])
        assert status_of(sentence) is Status.WRITING
        assert now.written == count
        assert len(now.tokens) == now.heat.shape[1] == 5 + count
    assert now.rate == 44.4
    sentence.do("write")  # not while it writes
    assert len(sent(port, WriteOn)) == 1


def test_writing_on_twice_keeps_all_the_model_s_tokens_marked() -> None:
    sentence, port = known_sentence()
    _write(sentence)
    longer = sentence.spec.text
    assert longer.startswith(TEXT + " time")
    port.outbox.clear()
    sentence.do("write")
    command = port.outbox[0]
    assert isinstance(command, WriteOn)
    assert command.spec.text == longer
    tell(sentence, reading(sentence.now.run_id, longer, SMALL_MODEL)[:-1])  # the worker reads what it wrote
    assert status_of(sentence) is Status.WRITING
    assert sentence.now.written == 3
    tell(sentence, writing(sentence.now.run_id, longer, 2, SMALL_MODEL))
    assert status_of(sentence) is Status.READ
    assert sentence.now.written == 5
    product = sentence.now.product(0)
    assert product is not None
    assert product.m == 8  # of the sentence as it was read last


def test_only_the_last_tokens_of_a_long_text_are_kept() -> None:
    sentence, _ = known_sentence(" ".join(f"w{place}" for place in range(62)))
    _write(sentence, 5)
    now = sentence.now
    assert len(now.tokens) == now.heat.shape[1] == MOST_TOKENS_SHOWN
    assert now.first_shown == 3
    assert now.tokens[0] == " w3"
    assert now.written == 5
    _write(sentence, 70)
    assert now.written == MOST_TOKENS_SHOWN
    assert now.first_shown == 73


def test_a_race_ends_writing_and_what_is_written_stays() -> None:
    sentence, _ = known_sentence()
    sentence.do("write")
    sentence.apply(word(sentence.now.run_id, " east", SMALL_MODEL))
    sentence.apply(messages.JobStopped(sentence.now.run_id))
    assert status_of(sentence) is Status.READ
    assert sentence.spec.text == TEXT + " east"
    assert sentence.now.written == 1


def test_a_character_written_in_parts_is_whole_when_the_sentence_is_read_again() -> None:
    sentence, _ = known_sentence()
    sentence.do("write")
    for _ in range(2):
        sentence.apply(word(sentence.now.run_id, "\ufffd", SMALL_MODEL))
    sentence.apply(writing_ended(sentence.now.run_id, TEXT, "\N{SLIGHTLY SMILING FACE}", SMALL_MODEL))
    assert sentence.spec.text == TEXT + "\N{SLIGHTLY SMILING FACE}"


def test_a_full_model_writes_no_further() -> None:
    sentence, port = known_sentence()
    _write(sentence, end="full")
    port.outbox.clear()
    sentence.do("write")
    assert sentence.now.is_full
    assert port.outbox == []


# ---- temperature, layers and heads ----


@pytest.mark.parametrize(("given", "taken"), [(0.5, 0.5), (-1.0, 0.0), (9.0, 2.0), (1.234, 1.23)])
def test_a_temperature_scores_the_words_anew(given: float, taken: float) -> None:
    sentence, port = known_sentence()
    sentence.do("temperature", given)
    (command,) = port.outbox
    assert isinstance(command, ScoreWords)
    assert command == ScoreWords(command.run_id, sentence.now.run_id, taken)
    assert command.run_id != command.read_id


def test_a_temperature_waits_for_the_sentence_to_be_read() -> None:
    sentence, port = new_sentence()
    sentence.reset()
    sentence.do("temperature", 0.5)
    assert sent(port, ScoreWords) == []
    sentence.read(TEXT)
    assert port.outbox[-1] == ReadSentence(sentence.now.run_id, SentenceSpec(TEXT), 0.5)


def test_words_of_a_temperature_changed_while_the_sentence_was_read_are_scored_anew() -> None:
    sentence, port = new_sentence(TEXT)
    sentence.reset()
    sentence.do("temperature", 0.5)
    tell(sentence, reading(sentence.now.run_id, TEXT, SMALL_MODEL))
    (score,) = sent(port, ScoreWords)
    assert isinstance(score, ScoreWords)
    assert score == ScoreWords(score.run_id, sentence.now.run_id, 0.5)


@pytest.mark.parametrize("is_stopped", [False, True])
def test_words_of_a_temperature_changed_while_the_model_wrote_are_scored_anew(is_stopped: bool) -> None:
    sentence, port = known_sentence()
    sentence.do("write")
    run_id = sentence.now.run_id
    sentence.do("temperature", 0.5)
    *words, ended = writing(run_id, TEXT, 3, SMALL_MODEL)
    tell(sentence, words)
    assert sent(port, ScoreWords) == []  # not while it writes
    sentence.apply(messages.JobStopped(run_id) if is_stopped else ended)
    (score,) = sent(port, ScoreWords)
    assert isinstance(score, ScoreWords)
    assert score == ScoreWords(score.run_id, run_id, 0.5)


def test_words_of_the_temperature_that_is_shown_are_not_scored_anew() -> None:
    sentence, port = known_sentence()
    sentence.do("temperature", 0.5)
    sentence.apply(WordsScored(sentence.now.run_id, 0.5, scores(0.5)))
    port.outbox.clear()
    _write(sentence)
    assert sent(port, ScoreWords) == []


def test_scores_at_another_temperature_are_ignored() -> None:
    sentence, _ = known_sentence()
    sentence.do("temperature", 0.5)
    before = sentence.now.top
    sentence.apply(WordsScored(sentence.now.run_id, 0.4, scores(0.4)))
    assert sentence.now.top == before
    sentence.apply(WordsScored(sentence.now.run_id, 0.5, scores(0.5)))
    assert sentence.now.top == scores(0.5)


def test_layer_and_head_ask_who_looks_where() -> None:
    sentence, port = known_sentence()
    sentence.do("layer", 2)
    sentence.do("head", 5)
    run_id = sentence.now.run_id
    assert port.outbox == [ShowAttention(run_id, 2, 0), ShowAttention(run_id, 2, 5)]
    port.outbox.clear()
    impossible: tuple[tuple[str, Value], ...] = (("layer", 4), ("layer", -1), ("head", 9), ("head", "1"))
    for name, value in impossible:
        assert sentence.do(name, value)
    assert port.outbox == []
    assert not sentence.do("how")


def test_attention_of_another_layer_is_ignored() -> None:
    sentence, _ = known_sentence()
    late = attention(sentence, 5)
    sentence.do("layer", 0)
    before = sentence.now.attention
    sentence.apply(late)
    assert sentence.now.attention is before
    sentence.apply(attention(sentence, 5))
    assert sentence.now.attention is not None
    assert sentence.now.attention.shape == (5, 5)


# ---- back to the start ----


def test_reset_undoes_what_a_visitor_changed() -> None:
    stage = known_stage()
    sentence, port = stage.sentence, stage.port
    sentence.do("temperature", 0.2)
    sentence.do("layer", 0)
    sentence.do("head", 3)
    sentence.do("sentence", "Once upon a time")
    stage.settings.reset()
    sentence.reset()
    assert (sentence.temperature, sentence.head) == (1.0, 0)
    assert sentence.layer == new_sentence()[0].layer
    assert port.outbox[-1] == ReadSentence(sentence.now.run_id, SentenceSpec(TEXT))
