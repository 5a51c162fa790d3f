"""How panels lie on the screen. A panel is plain data: a scene changes it, a view draws it, neither knows the other."""

from dataclasses import dataclass


class Panel:
    """The root of all panels."""


@dataclass
class Row(Panel):
    """Panels beside each other; ``stretch`` gives each one's share of the width."""

    panels: list[Panel]
    stretch: list[int]


@dataclass
class Column(Panel):
    """Panels under each other; ``stretch`` 0 means: as high as it needs. A ``card`` has a frame and a background.

    ``least_height_px``, in the theme's design pixels, lets cards beside each other end on one line.
    """

    panels: list[Panel]
    stretch: list[int]
    card: bool = False
    least_height_px: int = 0


@dataclass
class Adaptive(Panel):
    """Two arrangements of the same panels, for windows wider than high and for others; the window picks one.

    What a scene does with the panels holds for both, so it need not know which one is shown.
    """

    landscape: Panel
    portrait: Panel


@dataclass
class Pages(Panel):
    """Several panels in one place, of which one shows."""

    pages: dict[str, Panel]
    shown: str
