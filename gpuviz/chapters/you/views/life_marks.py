"""The times that people know, above an axis of time."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from gpuviz.chapters.you.views.axis_geometry import label_tiers
from gpuviz.chapters.you.views.writing import leaning_on, write_over
from gpuviz.ui import theme
from gpuviz.ui.theme import Theme

_LINES = 2  # a name, and how long it is
_GAP_PX = 10
_LEANING = {Qt.AlignmentFlag.AlignLeft: 0.0, Qt.AlignmentFlag.AlignHCenter: 0.5, Qt.AlignmentFlag.AlignRight: 1.0}


@dataclass(frozen=True)
class _Mark:
    """Where along the axis a time is, and where its words stand, in pixels."""

    words: tuple[str, str]
    point: float
    start: float
    wide: float
    tier: int


@dataclass(frozen=True)
class LifeMarks:
    """Marks with their names, in so many tiers."""

    tiers: int = 1
    marks: list[_Mark] = field(default_factory=list)

    def high(self, metrics: QFontMetrics) -> int:
        """The height of all names in pixels."""
        return self.tiers * _LINES * metrics.height()

    def draw(self, painter: QPainter, looks: Theme, axis_y: int) -> None:
        """Draw names at the top, in the painter's font, and lines from them down to the axis."""
        px, metrics = looks.px, painter.fontMetrics()
        tier_high = _LINES * metrics.height()
        for mark in self.marks:
            is_below = mark.start < mark.point < mark.start + mark.wide
            top = mark.tier * tier_high + (tier_high + px(2) if is_below else px(4))
            painter.setPen(QPen(theme.LINE, px(1.5), Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(mark.point, top), QPointF(mark.point, axis_y))
        for mark in self.marks:
            share = _LEANING[leaning_on(mark.point, mark.start, mark.wide)]
            base = mark.tier * tier_high + metrics.ascent()
            for words, colour in zip(mark.words, (theme.TEXT, theme.TEXT_SOFT), strict=True):
                left = mark.start + (mark.wide - metrics.horizontalAdvance(words)) * share
                write_over(painter, left, base, words, colour)
                base += metrics.height()


def life_marks(
    words: Sequence[tuple[str, str]],
    points: Sequence[float],
    metrics: QFontMetrics,
    ends: tuple[float, float],
    looks: Theme,
) -> LifeMarks:
    """Marks at ``points`` of an axis with these ``ends`` (pixels), with two lines of ``words`` each."""
    widths = [max(map(metrics.horizontalAdvance, lines)) for lines in words]
    tiers, starts = label_tiers(points, widths, ends, looks.px(_GAP_PX))
    turns = (index % tiers for index in range(len(points)))
    return LifeMarks(tiers, [_Mark(*mark) for mark in zip(words, points, starts, widths, turns, strict=True)])
