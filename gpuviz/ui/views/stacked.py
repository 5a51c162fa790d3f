"""Pictures and painted words on a page where everything is stacked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from gpuviz.ui.theme import ANY_SIZE, Theme
from gpuviz.ui.views.fitting import wrap_words, write_lines

_MOST_LINES = 5


@dataclass(frozen=True)
class Words:
    """Words with their letters and colour; they begin a paragraph of their own."""

    words: str
    font: QFont
    colour: QColor

    def lines(self, room: int) -> str:
        """The words in lines of ``room`` pixels."""
        return wrap_words(self.words, self.font, room, _MOST_LINES)

    def height(self, room: int) -> int:
        """The height of these lines, in pixels."""
        return (self.lines(room).count("\n") + 1) * QFontMetrics(self.font).lineSpacing()


def words_height(paragraphs: Sequence[Words], room: int) -> int:
    """The height (pixels) of paragraphs one below the other, in lines of ``room`` pixels."""
    return sum(paragraph.height(room) for paragraph in paragraphs)


def write_paragraphs(painter: QPainter, rect: QRect, paragraphs: Sequence[Words]) -> None:
    """Write paragraphs one below the other, from the top of a rectangle and as wide."""
    top = rect.top()
    for paragraph in paragraphs:
        high = paragraph.height(rect.width())
        painter.setFont(paragraph.font)
        painter.setPen(paragraph.colour)
        place = QRect(rect.left(), top, rect.width(), high)
        write_lines(painter, place, Qt.AlignmentFlag.AlignLeft, paragraph.lines(rect.width()))
        top += high


def use_height(widget: QWidget, looks: Theme, used: float, least: int = 0) -> None:
    """Where everything is stacked, make a picture as high as it uses (pixels); elsewhere it fills what room there is.

    Call it whenever the width or the theme changes.
    """
    if looks.stacks:
        widget.setFixedHeight(max(1, round(used)))
    else:
        widget.setMinimumHeight(least)
        widget.setMaximumHeight(ANY_SIZE)
