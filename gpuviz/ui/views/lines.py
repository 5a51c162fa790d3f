"""Where things lie that go to the next line when there is no more room."""


def line_places(widths: list[int], room: int, gap: int) -> list[tuple[int, int]]:
    """Left edge and line of each thing, in lines no wider than ``room``; a wider one has a line of its own."""
    places: list[tuple[int, int]] = []
    left, line = 0, 0
    for width in widths:
        if left > 0 and left + min(width, room) > room:
            left, line = 0, line + 1
        places.append((left, line))
        left += min(width, room) + gap
    return places
