"""Where everything about the axis lies: beside the bars where the window is wide, above them where it is high."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QRectF

_MOST_TIERS = 3  # of labels above each other
_LEFT, _RIGHT, _GAP = 0.175, 0.235, 0.012  # of the width: names, figures, and what is between them and the axis


@dataclass(frozen=True)
class _Heights:
    """Of what belongs to one bar, in design pixels: its name, a guess above it, itself, and a label below it."""

    name: float
    head: float
    bar: float
    label: float

    @property
    def all(self) -> float:
        return self.name + self.head + self.bar + self.label


_BESIDE, _ABOVE = _Heights(0, 42, 38, 34), _Heights(96, 50, 52, 38)  # names beside the bar, or above it


@dataclass(frozen=True)
class AxisGeometry:
    """Places in pixels, ``scale`` of them a design pixel; the bars lie in equal ``rows`` from ``top`` to ``bottom``.

    In ``portrait`` names and figures stand above their bars, else beside them. All places are counted from where lines
    begin but the ``ends`` and what lies along the axis, which runs to the right in all languages.
    """

    width: int
    top: float
    bottom: float
    rows: int
    scale: float
    portrait: bool
    mirrored: bool = False

    @property
    def ends(self) -> tuple[float, float]:
        """The left and right end of the axis."""
        if self.portrait:
            return 2.0, self.width - 2.0
        left, right = (_RIGHT, _LEFT) if self.mirrored else (_LEFT, _RIGHT)
        return self.width * (left + _GAP), self.width * (1 - right - _GAP)

    def head(self, index: int) -> QRectF:
        """What lies directly above a bar, along the axis: room for a guess."""
        return self._along(index, self._heights.name, self._heights.head)

    def bar(self, index: int) -> QRectF:
        """A bar's place if it were as long as the axis."""
        return self._along(index, self._heights.name + self._heights.head, self._heights.bar)

    def name(self, index: int) -> QRectF:
        """Name and description."""
        row = self._row(index)
        if self.portrait:
            return QRectF(0, self._content_top(index), row.width() * 0.52, self._heights.name * self._unit)
        return QRectF(0, row.top(), row.width() * _LEFT, row.height())

    def figure(self, index: int) -> QRectF:
        """The large figure, which stands on the middle of the bar, or of the name above it."""
        row, share = self._row(index), 0.48 if self.portrait else _RIGHT
        around = self.name(index) if self.portrait else self.bar(index)
        return QRectF(row.width() * (1 - share), around.top(), row.width() * share, around.height())

    def _along(self, index: int, above: float, high: float) -> QRectF:
        left, right = self.ends
        return QRectF(left, self._content_top(index) + above * self._unit, right - left, high * self._unit)

    def _row(self, index: int) -> QRectF:
        high = (self.bottom - self.top) / self.rows
        return QRectF(0, self.top + index * high, self.width, high)

    def _content_top(self, index: int) -> float:
        row = self._row(index)
        return row.top() + (row.height() - self._heights.all * self._unit) / 2

    @property
    def _unit(self) -> float:
        """A design pixel, or less where the rows are low."""
        return min(self.scale, (self.bottom - self.top) / self.rows / self._heights.all)

    @property
    def _heights(self) -> _Heights:
        return _ABOVE if self.portrait else _BESIDE


def label_tiers(
    points: Sequence[float], widths: Sequence[float], ends: tuple[float, float], gap: float
) -> tuple[int, list[float]]:
    """In how many tiers labels at points stand so that none lies over another, by turns, and their left edges."""
    for tiers in range(1, _MOST_TIERS + 1):
        starts = [0.0] * len(points)
        for tier in range(tiers):
            starts[tier::tiers] = label_places(points[tier::tiers], widths[tier::tiers], ends, gap)
        edges = zip(starts, widths, starts[tiers:], strict=False)
        if all(start + wide <= after for start, wide, after in edges):
            break
    return tiers, starts


def label_places(
    points: Sequence[float], widths: Sequence[float], ends: tuple[float, float], gap: float
) -> list[float]:
    """The left edges of labels at points: centred, else beside their point, so that they lie over each other least."""
    best: tuple[float, list[float]] | None = None
    for sides in product((0, -1, 1), repeat=len(points)):
        starts = []
        for point, wide, side in zip(points, widths, sides, strict=True):
            start = point - wide / 2 if side == 0 else point - wide - gap if side < 0 else point + gap
            starts.append(min(max(ends[0], start), ends[1] - wide))
        over = sum(
            max(0.0, before + wide + gap - after)
            for before, wide, after in zip(starts, widths, starts[1:], strict=False)
        )
        cost = over * 1000 + sum(side != 0 for side in sides)
        if best is None or cost < best[0]:
            best = cost, starts
    return best[1] if best is not None else []
