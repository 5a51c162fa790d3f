"""How much work a model's layers are."""

from gpuviz.chapters.you.work import USUAL_WORK, ModelSizes, Work
from gpuviz.model.model_file import open_model
from gpuviz.sentence.curated import FIRST_SENTENCE


def test_the_usual_model_s_work_for_eleven_tokens() -> None:
    assert USUAL_WORK.layer_multiplications == 11 * (2 * 576**2 + 2 * 576 * 192 + 3 * 576 * 1536) == 38_928_384
    assert USUAL_WORK.word_multiplications == 30 * 38_928_384 + 576 * 49_152 == 1_196_163_072
    assert USUAL_WORK.layer_answers == 57_024


def test_the_usual_work_is_that_of_the_fetched_model_and_the_first_sentence() -> None:
    model = open_model(None)
    assert Work(ModelSizes.of(model.weights.config), len(model.tokens(FIRST_SENTENCE))) == USUAL_WORK
    assert ModelSizes.of_info(model.info) == USUAL_WORK.sizes
    model.close()


def test_queries_may_be_wider_than_the_hidden_size() -> None:
    work = Work(ModelSizes(1, hidden=4, query_width=6, key_width=2, feed_forward=10, vocabulary=3), tokens=1)
    assert work.layer_multiplications == (4 * 6 + 2 * 4 * 2) + 6 * 4 + 2 * 4 * 10 + 10 * 4
    assert work.layer_answers == 6 + 2 * 2 + 4 + 2 * 10 + 4
    assert work.word_multiplications == work.layer_multiplications + 4 * 3
