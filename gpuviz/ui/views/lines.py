"""Positions of items in a flow layout."""


def line_places(widths: list[int], room: int, gap: int) -> list[tuple[int, int]]:
    """Left edge (pixels) and line of each item, wrapped to ``room`` pixels; a wider item has a line of its own."""
    places: list[tuple[int, int]] = []
    left, line = 0, 0
    for width in widths:
        if left > 0 and left + min(width, room) > room:
            left, line = 0, line + 1
        places.append((left, line))
        left += min(width, room) + gap
    return places
