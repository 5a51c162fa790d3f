import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.sentence.curated import LONGEST_TYPED, SENTENCES, cleaned


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("The sun rises in the", "The sun rises in the"),
        ("  The sun ", "The sun"),
        ("", ""),
        (" \t\n ", ""),
        ("\u202e\u200b\x00", ""),
        ("Cafe\u0301", "Café"),
        ("one\ttwo\nthree\u00a0four", "one two three four"),
        ("a\x00b\x1bc\x7fd", "abcd"),
        ("left\u202eright\u202c \u2066in\u2069", "leftright in"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("half\ud83d", "half"),
        ("private\ue000 unassigned\u0378", "private unassigned"),
        ("\u200d", ""),
        ("e\u200b\u0301", "é"),
        (
            "\N{WOMAN}\u200d\N{PERSONAL COMPUTER} works",
            "\N{WOMAN}\u200d\N{PERSONAL COMPUTER} works",
        ),
        ("서울은 한국의", "서울은 한국의"),
        ("عاصمة فرنسا هي", "عاصمة فرنسا هي"),
    ],
)
def test_a_typed_sentence_keeps_what_can_be_read(typed: str, kept: str) -> None:
    assert cleaned(typed) == kept


def test_a_long_sentence_is_cut_without_leaving_a_space_at_its_end() -> None:
    assert cleaned("x" * 300) == "x" * LONGEST_TYPED
    assert cleaned("x" * (LONGEST_TYPED - 1) + " yz") == "x" * (LONGEST_TYPED - 1)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_to_choose_from_are_clean_already(sentence: str) -> None:
    assert cleaned(sentence) == sentence


@given(st.text(alphabet=st.characters(), max_size=400))
def test_whatever_is_typed_becomes_one_clean_line(typed: str) -> None:
    kept = cleaned(typed)
    assert len(kept) <= LONGEST_TYPED
    assert kept == kept.strip()
    assert unicodedata.is_normalized("NFC", kept)
    assert cleaned(kept) == kept
    assert all(c == "\u200d" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn") for c in kept)
