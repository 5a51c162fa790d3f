"""Fits text into a given width: by a smaller font, line breaks, or an ellipsis."""

import math
import re

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from gpuviz.i18n.languages import first_marks

LEAST_SHARE = 0.7
# Too long for a line that is narrow; Chinese characters, kana and hangul have places to break of their own.
_LONG_WORD = re.compile(r"[^\s\u2e80-\uffef]{25,}")
_WORDS = re.compile(r"[^ \n\u200b\u2e80-\uffef]+")  # those between which, and not in which, lines break
_PART = re.compile(r".{1,8}")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_DEEP = "\u064a"  # yeh, with two dots below
_LINE_MAY_BREAK = "\u200b"


def fit_words(words: str, font: QFont, room: int, share: float = LEAST_SHARE) -> tuple[str, QFont]:
    """Text and font that fit into ``room`` pixels: the font shrinks to a ``share`` at most, then the text is elided."""
    wanted = QFontMetrics(font).horizontalAdvance(words)
    if wanted <= max(0, room):
        return words, font
    smaller, least = QFont(font), smallest(font, share).pixelSize()
    smaller.setPixelSize(max(least, int(font.pixelSize() * room / wanted)))
    while smaller.pixelSize() > least and QFontMetrics(smaller).horizontalAdvance(words) > room:
        smaller.setPixelSize(smaller.pixelSize() - 1)  # widths do not shrink evenly
    metrics = QFontMetrics(smaller)
    if metrics.horizontalAdvance(words) <= room:  # to elide counts in fractions of a pixel, and would cut these too
        return words, smaller
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, room)), smaller


def smallest(font: QFont, share: float = LEAST_SHARE) -> QFont:
    """The smallest font to which ``fit_words`` shrinks another."""
    smaller = QFont(font)
    smaller.setPixelSize(max(1, int(font.pixelSize() * share)))
    return smaller


def fit_lines(words: str, font: QFont, room: int, most_lines: int) -> tuple[str, QFont]:
    """As ``fit_words``, but before anything is elided the text goes on in up to ``most_lines`` lines."""
    shown, smaller = fit_words(words, font, room)
    return (shown if shown == words else wrap_words(words, smaller, room, most_lines)), smaller


def fit_longest(words: str, font: QFont, room: int) -> QFont:
    """A font, small enough (down to 70%) that the longest word need not be broken at ``room`` pixels."""
    longest = max(_WORDS.findall(words), key=QFontMetrics(font).horizontalAdvance, default="")
    return fit_words(longest, font, room)[1]


def write_lines(painter: QPainter, rect: QRect, side: Qt.AlignmentFlag, words: str, spacing: int = 0) -> None:
    """Write lines, from the top of a rectangle or as ``side`` says, ``spacing`` pixels apart or as the font has them.

    Qt would give each line the height of whatever fonts it takes letters from, and some are twice as high.
    """
    lines, spacing = words.split("\n"), spacing or painter.fontMetrics().lineSpacing()
    spare = rect.height() - len(lines) * spacing
    top = rect.top() + (spare // 2 if side & Qt.AlignmentFlag.AlignVCenter else 0)
    if side & Qt.AlignmentFlag.AlignBottom:
        top += spare
    flags = int(side & Qt.AlignmentFlag.AlignHorizontal_Mask | Qt.AlignmentFlag.AlignVCenter)
    for line in lines:
        lift = _lift(painter.fontMetrics(), spacing) if _ARABIC.search(line) else 0
        place = QRect(rect.left(), top - lift, rect.width(), spacing)
        painter.drawText(place, flags | int(Qt.TextFlag.TextDontClip), line)
        top += spacing


def _lift(metrics: QFontMetrics, spacing: int) -> int:
    """By how much Arabic letters have to stand higher than Qt centres them (pixels): some reach below their font."""
    below = metrics.tightBoundingRect(_DEEP).bottom() + 1
    return max(0, math.ceil(metrics.ascent() - metrics.height() / 2 + below - spacing / 2))


def breakable(words: str) -> str:
    """The text with break opportunities inside its longest words, such as a file's hash."""
    return _LONG_WORD.sub(lambda word: _LINE_MAY_BREAK.join(_PART.findall(word[0])), words)


def wrap_words(words: str, font: QFont, room: int, most_lines: int) -> str:
    """The text with line breaks so that no line exceeds ``room`` pixels; after ``most_lines`` it is elided."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    marks = first_marks(words)
    units = words.encode("utf-16-le")  # Qt's positions count UTF-16 code units
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, room))
        start, end = line.textStart(), line.textStart() + line.textLength()
        lines.append(marks + units[2 * start : 2 * end].decode("utf-16-le").strip().removeprefix(marks))
    layout.endLayout()
    if len(lines) > most_lines:
        rest = marks + " ".join(line.removeprefix(marks) for line in lines[most_lines - 1 :])
        lines[most_lines - 1 :] = [QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, max(1, room))]
    return "\n".join(lines)
