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
    """Panels under each other; ``stretch`` 0 means: as high as it needs. A ``card`` has a frame and a background."""

    panels: list[Panel]
    stretch: list[int]
    card: bool = False


@dataclass
class Pages(Panel):
    """Several panels in one place, of which one shows."""

    pages: dict[str, Panel]
    shown: str
