"""Layout panels. A panel is plain data: a scene changes it, a view draws it, and neither knows the other."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from gpuviz.panels.control import Control, Deed, Setting


class Panel:
    """The base class of all panels."""

    def controls(self) -> Sequence[Control]:
        """What a person can set in it, without what lies in panels within it."""
        return ()

    def hiding(self, names: Set[str]) -> "Panel":
        """The same panel without what these names hide in it, as far as that is no button of a list."""
        del names
        return self


@dataclass
class Row(Panel):
    """Panels side by side; ``stretch`` gives each one's share of the width."""

    panels: list[Panel]
    stretch: list[int]


@dataclass
class Column(Panel):
    """Panels stacked vertically; ``stretch`` gives each one's share of the height, 0 its preferred height.

    A ``card`` has a frame and a background. ``least_height_px``, in design pixels (see ``ui.theme``), aligns the
    bottoms of cards side by side.
    """

    panels: list[Panel]
    stretch: list[int]
    card: bool = False
    least_height_px: int = 0


@dataclass
class Adaptive(Panel):
    """Two layouts of the same panels, for landscape and portrait windows; the window picks one.

    A scene updates the panels without knowing which layout is shown.
    """

    landscape: Panel
    portrait: Panel


@dataclass
class Pages(Panel):
    """Several panels in one place; ``shown`` names the visible one.

    Where a person chooses among them, ``ways`` names by a page the action that leads to it; the first is the usual one.
    """

    pages: dict[str, Panel]
    shown: str
    ways: Mapping[str, str] = field(default_factory=dict)

    def controls(self) -> Sequence[Control]:
        """Which page shows, where a person chooses it."""
        if not self.ways:
            return ()
        deeds: dict[Setting, Deed] = {page: (action, None) for page, action in self.ways.items()}
        return [Control("page", self.shown if self.shown in self.ways else next(iter(self.ways)), deeds)]


@dataclass
class Overlay(Panel):
    """Something over everything else: what is ``below`` is dimmed and cannot be reached while a ``card`` is shown.

    The scene receives ``away`` when somebody touches beside the card.
    """

    below: Panel
    card: Panel | None = None
    away: str = "close"
