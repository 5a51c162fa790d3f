"""Where those stand who are too far behind for a row of their own: column after column, smaller if they are many."""

from dataclasses import dataclass

_SMALLEST_SHARE = 6  # they are never smaller than this part of the others
_LEAST_PITCH = 2.0  # pixels


@dataclass(frozen=True)
class CrowdGrid:
    """Columns of ``rows`` people, ``pitch`` pixels apart, that grow to the left from ``right``."""

    right: int
    rows: int
    pitch: float

    @classmethod
    def for_people(cls, people: int, right: int, rows: int, row_height: float) -> "CrowdGrid":
        """As large as all of them fit, or as small as may be."""
        grid = cls(right, rows, row_height)
        for share in range(1, _SMALLEST_SHARE + 1):
            grid = cls(right, rows * share, max(_LEAST_PITCH, row_height / share))
            if grid.rows * int(right / grid.pitch) >= people:
                break
        return grid

    def place(self, index: int) -> tuple[int, int]:
        """Left and top of the one at this place, counted from 0; beyond the left edge if there is no room."""
        column, row = divmod(index, self.rows)
        return round(self.right - (column + 1) * self.pitch), round(row * self.pitch)
