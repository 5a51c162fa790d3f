import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget

from gpuviz.ui import theme
from gpuviz.ui.theme import Theme
from gpuviz.ui.views.fitting import fit_longest, smallest
from gpuviz.ui.views.stacked import Words, use_height, words_height


def _looks(stacks: bool) -> Theme:
    looks = Theme()
    looks.stacks = stacks
    return looks


@pytest.mark.usefixtures("qapp")
def test_a_picture_is_as_high_as_it_uses_only_where_everything_is_stacked() -> None:
    widget = QWidget()
    use_height(widget, _looks(stacks=True), 120.4, least=40)
    assert (widget.minimumHeight(), widget.maximumHeight()) == (120, 120)
    use_height(widget, _looks(stacks=False), 120.4, least=40)
    assert (widget.minimumHeight(), widget.maximumHeight()) == (40, theme.ANY_SIZE)


def test_paragraphs_take_more_height_where_they_have_less_room(qapp: QApplication) -> None:
    paragraphs = [Words("words that go on for a while", qapp.font(), theme.TEXT)] * 2
    line = QFontMetrics(qapp.font()).lineSpacing()
    assert words_height(paragraphs, 10_000) == 2 * line
    assert words_height(paragraphs, 100) > 2 * line


def test_letters_shrink_until_the_longest_word_has_room_but_not_further(qapp: QApplication) -> None:
    font = QFont(qapp.font())
    font.setPixelSize(40)
    wide = QFontMetrics(font).horizontalAdvance("1,000,000")
    assert fit_longest("a 1,000,000 b", font, wide).pixelSize() == 40
    fitted = fit_longest("a 1,000,000 b", font, round(wide * 0.8))
    assert QFontMetrics(fitted).horizontalAdvance("1,000,000") <= wide * 0.8
    assert fit_longest("a 1,000,000 b", font, 1) == smallest(font)
    assert fit_longest("日本語の長い文は途中で折り返す", font, 100).pixelSize() == 40
