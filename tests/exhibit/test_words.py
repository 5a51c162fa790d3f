import pytest

from gpuviz.exhibit.words import holds_unwanted_word
from gpuviz.sentence.curated import SENTENCES


@pytest.mark.parametrize("sentence", ["what the fuck", "SHIT happens", "oh, shit!", "(Bastard)"])
def test_an_unwanted_word_is_found_however_it_is_written(sentence: str) -> None:
    assert holds_unwanted_word(sentence)


@pytest.mark.parametrize("sentence", ["", "Scunthorpe and the cockpit", "a classic assessment", "Dickens", *SENTENCES])
def test_words_that_only_hold_one_are_wanted(sentence: str) -> None:
    assert not holds_unwanted_word(sentence)


def test_lines_that_explain_the_list_are_no_words() -> None:
    assert not holds_unwanted_word("Words that no sentence typed by a visitor may hold")
