from collections.abc import Callable
from pathlib import Path

import pytest

from gpuviz.exhibit import words
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


@pytest.fixture
def list_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Has staff list other words, one a line; the usual list is back after the test."""

    def use(listed: str) -> None:
        path = tmp_path / "words.txt"
        path.write_text(listed, encoding="utf-8")
        monkeypatch.setattr(words, "_LIST", path)
        monkeypatch.setattr(words, "_unwanted", words._unwanted.__wrapped__)

    return use


@pytest.mark.parametrize(
    ("listed", "sentence"),
    [
        ("馬鹿", "お前は馬鹿だ"),
        ("바보", "너는 바보야"),
        ("โง่", "คุณโง่มาก"),
        ("मूर्ख", "तुम मूर्ख हो"),
        ("غبي", "أنت غَبِيّ جدا"),
        ("غَبِيّ", "أنت غبي جدا"),
        ("idiotä", "Du Idiota\u0308!"),
        ("dumm", "\uff24\uff35\uff2d\uff2d"),  # letters of full width
    ],
)
def test_words_of_any_language_are_found(list_of: Callable[[str], None], listed: str, sentence: str) -> None:
    list_of(listed)
    assert holds_unwanted_word(sentence)


def test_a_word_with_other_marks_is_another_word(list_of: Callable[[str], None]) -> None:
    list_of("कम\nम\n")
    assert not holds_unwanted_word("काम मैं")
