"""What a soak is asked to do."""

import msgspec

SIZE = (1280, 720)


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """So many ``sessions``, for so many ``seconds`` at most, and then so many ``events``.

    Their seeds begin with ``seed``. Without ``faults`` or ``chapters`` all of them occur. ``size``: width and height of
    the window in pixels.
    """

    sessions: int
    seconds: float
    seed: int = 0
    events: int = 0
    faults: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()
    size: tuple[int, int] = SIZE
