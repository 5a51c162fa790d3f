"""Where everything about the axis lies: beside the bars where the window is wide, above them where it is high."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QRectF

_LEFT, _RIGHT, _GAP = 0.175, 0.235, 0.012  # of the width: names, figures, and what is between them and the axis
_WIDE = {"head": 0.30, "bar": 0.30}  # of a row's height: what is above the bar, and the bar
_HIGH = {"head": 0.60, "bar": 0.17}
_NAME_SHARE = 0.42  # of a row's height, where the name stands above the bar


@dataclass(frozen=True)
class AxisGeometry:
    """Places in pixels. The bars lie in ``rows`` equal rows between ``top`` and ``bottom``."""

    width: int
    top: float
    bottom: float
    rows: int
    portrait: bool

    @property
    def ends(self) -> tuple[float, float]:
        """The left and right end of the axis."""
        if self.portrait:
            return 2.0, self.width - 2.0
        return self.width * (_LEFT + _GAP), self.width * (1 - _RIGHT - _GAP)

    def row(self, index: int) -> QRectF:
        """All about one bar."""
        high = (self.bottom - self.top) / self.rows
        return QRectF(0, self.top + index * high, self.width, high)

    def head(self, index: int) -> QRectF:
        """What lies directly above the bar, along the axis: room for a guess."""
        row, (left, right) = self.row(index), self.ends
        above = row.height() * _NAME_SHARE if self.portrait else 0.0
        return QRectF(left, row.top() + above, right - left, row.height() * self._shares["head"] - above)

    def bar(self, index: int, thickest: float) -> QRectF:
        """The bar's place if it were as long as the axis."""
        row, (left, right) = self.row(index), self.ends
        high = min(row.height() * self._shares["bar"], thickest)
        return QRectF(left, row.top() + row.height() * self._shares["head"], right - left, high)

    def name(self, index: int) -> QRectF:
        """Name and description."""
        row = self.row(index)
        if self.portrait:
            return QRectF(0, row.top(), row.width() * 0.55, row.height() * _NAME_SHARE)
        return QRectF(0, row.top(), row.width() * _LEFT, row.height())

    def figure(self, index: int) -> QRectF:
        """The large figure."""
        row = self.row(index)
        if self.portrait:
            return QRectF(row.width() * 0.55, row.top(), row.width() * 0.45, row.height() * _NAME_SHARE)
        return QRectF(row.width() * (1 - _RIGHT), row.top(), row.width() * _RIGHT, row.height())

    @property
    def _shares(self) -> dict[str, float]:
        return _HIGH if self.portrait else _WIDE


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
