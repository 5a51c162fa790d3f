"""The way in for staff: the four corners of the screen, touched clockwise from the top left within six seconds."""

LONGEST_S = 6.0
_CORNER_SHARE = 0.16  # of the width and of the height
_CLOCKWISE = [(0, 0), (1, 0), (1, 1), (0, 1)]  # right, down


class CornerGesture:
    """Follows the touches of the screen. It is the same in languages that are written from right to left."""

    def __init__(self) -> None:
        self._done = 0
        self._began_s = 0.0

    def touched(self, across: float, down: float, now_s: float) -> bool:
        """The screen was touched at these shares (0-1) of its width and height; whether that was the last corner."""
        corner = _corner(across, down)
        if self._done and now_s - self._began_s > LONGEST_S:
            self._done = 0
        if corner == _CLOCKWISE[0]:
            self._done, self._began_s = 1, now_s
        elif self._done and corner == _CLOCKWISE[self._done]:
            self._done += 1
        elif self._done and corner == _CLOCKWISE[self._done - 1]:
            pass  # a finger that bounces, or a touch that is told twice
        else:
            self._done = 0
        if self._done < len(_CLOCKWISE):
            return False
        self._done = 0
        return True


def _corner(across: float, down: float) -> tuple[int, int] | None:
    right, low = _side(across), _side(down)
    return (right, low) if right is not None and low is not None else None


def _side(share: float) -> int | None:
    return 0 if share < _CORNER_SHARE else 1 if share > 1 - _CORNER_SHARE else None
