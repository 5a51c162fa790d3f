"""Equal squares in rows, painted by stripes: as quick for thousands as for a few."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

Stripes = tuple[tuple[QColor, int], ...]  # colours from the top of each square, and how high they are in pixels


@dataclass(frozen=True)
class SquareGrid:
    """Squares of ``side`` pixels with ``gap`` pixels between them, ``in_row`` of them in a row."""

    left: int
    top: int
    side: int
    gap: int
    in_row: int

    @property
    def step(self) -> int:
        """From one square to the next."""
        return self.side + self.gap

    def width(self, squares: int) -> int:
        """Of so many squares beside each other."""
        return max(0, squares * self.step - self.gap)

    def paint(self, painter: QPainter, count: int, stripes: Stripes, ground: QColor) -> None:
        """The first so many squares; ``ground`` shows between them."""
        full, rest = divmod(count, self.in_row)
        for row in range(full + bool(rest)):
            in_row = self.in_row if row < full else rest
            top = self.top + row * self.step
            for colour, height in stripes:
                painter.fillRect(self.left, top, self.width(in_row), height, colour)
                top += height
        if self.gap:
            deep = (full + bool(rest)) * self.step
            for col in range(1, self.in_row if full else rest):
                painter.fillRect(QRect(self.left + col * self.step - self.gap, self.top, self.gap, deep), ground)


def largest_side(width: int, height: int, in_row: int, rows: int) -> tuple[int, int]:
    """Side and gap of the largest squares of which so many fit."""
    step = max(2, min(width // max(1, in_row), height // max(1, rows)))
    gap = 1 if step < 12 else max(2, step // 9)
    return step - gap, gap
