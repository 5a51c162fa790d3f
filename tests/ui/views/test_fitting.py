import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gpuviz.ui import theme
from gpuviz.ui.theme import FontRole, Theme
from gpuviz.ui.views.fitting import breakable, fit_lines, fit_words, write_lines

_FAINT = 60  # of 255: edges of letters that are hardly seen


@pytest.mark.parametrize("words", ["", "short words stay", "two  spaces", "internationalisation"])
def test_words_of_usual_length_are_left_as_they_are(words: str) -> None:
    assert breakable(words) == words


def test_sentences_without_spaces_break_only_where_their_script_lets_them() -> None:
    words = "1,200個の数に、1,920個の数をかけます。答えは2,304,000個、1つの答えにかけ算が1,920回。"
    assert breakable(words) == words


def test_a_very_long_word_may_go_on_in_the_next_line() -> None:
    shown = breakable(f"its hash is {'9f' * 32}, not this")
    assert shown.replace("\u200b", "") == f"its hash is {'9f' * 32}, not this"
    assert max(len(part) for part in shown.replace("\u200b", " ").split()) <= 8


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize("role", ["small", "title"])
def test_words_that_can_shrink_into_their_room_are_never_cut(
    qapp: QApplication, size: tuple[int, int], role: theme.FontRole
) -> None:
    looks = theme.Theme()
    looks.fit(*size)
    font, words = looks.font(role), "each square: one home"
    wanted = QFontMetrics(font).horizontalAdvance(words)
    for room in range(wanted * 3 // 4, wanted + 1):
        shown, smaller = fit_words(words, font, room)
        assert shown == words
        assert QFontMetrics(smaller).horizontalAdvance(shown) <= room


@pytest.mark.parametrize("words", ["", "each square: one home"])
def test_room_of_less_than_nothing_is_none(words: str, qapp: QApplication) -> None:
    assert fit_words(words, theme.Theme().font("small"), -5)[0] in ("", "…")


def test_words_without_room_are_cut(qapp: QApplication) -> None:
    font = theme.Theme().font("small")
    assert fit_words("each square: one home", font, 40)[0].endswith("…")


@pytest.mark.parametrize(("size", "room", "most_lines"), [((1280, 720), 474, 2), ((1080, 1920), 365, 3)])
def test_a_figure_of_some_words_takes_more_lines_before_it_is_cut(
    qapp: QApplication, size: tuple[int, int], room: int, most_lines: int
) -> None:
    looks = theme.Theme()
    looks.fit(*size)
    words = "121 word pieces a second here; 704 GPUs for 10,000 people"
    shown, font = fit_lines(words, looks.font("title"), room, most_lines)
    lines = shown.split("\n")
    assert " ".join(lines) == words
    assert 1 < len(lines) <= most_lines
    assert max(map(QFontMetrics(font).horizontalAdvance, lines)) <= room
    assert fit_lines("18 layers", looks.font("title"), room, most_lines) == ("18 layers", looks.font("title"))


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("role", ["title", "heading", "subheading", "body", "text", "small"])
def test_arabic_letters_stay_within_their_line(qapp: QApplication, role: FontRole, size: tuple[int, int]) -> None:
    looks = Theme("ar")
    looks.fit(*size)
    font, above = looks.font(role), 40
    spacing = looks.line_spacing(font)
    picture = QImage(400, spacing + 2 * above, QImage.Format.Format_Grayscale8)
    picture.fill(0)
    painter = QPainter(picture)
    painter.setFont(font)
    painter.setPen(QColor("white"))
    write_lines(painter, QRect(0, above, 400, spacing), Qt.AlignmentFlag.AlignLeft, "في تأتي؟", spacing)
    painter.end()
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine()).max(axis=1)
    inked = np.flatnonzero(rows > _FAINT)
    assert inked[0] >= above
    assert inked[-1] < above + spacing
