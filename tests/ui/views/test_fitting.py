import pytest

from gpuviz.ui.views.fitting import breakable


@pytest.mark.parametrize("words", ["", "short words stay", "two  spaces", "internationalisation"])
def test_words_of_usual_length_are_left_as_they_are(words: str) -> None:
    assert breakable(words) == words


def test_a_very_long_word_may_go_on_in_the_next_line() -> None:
    shown = breakable(f"its hash is {'9f' * 32}, not this")
    assert shown.replace("\u200b", "") == f"its hash is {'9f' * 32}, not this"
    assert max(len(part) for part in shown.replace("\u200b", " ").split()) <= 8
