import pytest
from hypothesis import given
from hypothesis import strategies as st

from gpuviz.sentence.tokens_shown import shown_token


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("GP", "GP"),
        (" are", "are"),
        ("   are", "are"),
        ("", ""),
        (" ", "␣"),
        ("    ", "␣"),
        ("\u00a0", "␣"),
        ("\n", "↵"),
        ("\n\n", "↵↵"),
        ("\r\n", "↵"),
        (" \n", "↵"),
        ("a\u2028b", "a↵b"),
        ("\t", "⇥"),
        ("a b", "a b"),
        ("<b>bold</b>", "<b>bold</b>"),
        ("한국", "한국"),
        ("👩\u200d🔬", "👩\u200d🔬"),
    ],
)
def test_what_cannot_be_seen_is_made_visible(written: str, shown: str) -> None:
    assert shown_token(written) == shown


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x7f", "\u202e", "\u2066", "\ufeff", "\ud83d"])
def test_what_must_not_be_drawn_is_replaced(character: str) -> None:
    assert shown_token(f"a{character}b") == "a\ufffdb"


@given(st.text(st.characters(), max_size=20))
def test_any_text_can_be_written_to_a_screen(written: str) -> None:
    shown = shown_token(written)
    shown.encode("utf-16")
    assert len(shown.splitlines()) <= 1
    assert bool(shown) == bool(written)
