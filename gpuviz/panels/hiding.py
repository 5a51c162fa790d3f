"""Panels without what is to be hidden, so that neither chapters nor views need to know of it."""

from collections.abc import Set
from dataclasses import dataclass, replace
from typing import Any

from gpuviz.panels.actions import Action
from gpuviz.panels.layout import Adaptive, Column, Overlay, Pages, Panel, Row
from gpuviz.panels.walk import entries


@dataclass
class Hiding(Panel):
    """A panel shown without the controls and the buttons whose names are ``hidden``."""

    whole: Panel
    hidden: frozenset[str]


def without(panel: Panel, hidden: Set[str]) -> Panel:
    """A panel without the controls and the buttons of these names; the panel itself where it has none of them.

    A row, a column or a card that nothing is left of goes too. Pages that do not show are left as they are.
    """
    return (_left(panel, hidden) or Column([], [])) if hidden else panel


def _left(panel: Panel, hidden: Set[str]) -> Panel | None:
    """What is left of a panel; None if nothing is."""
    match panel:
        case Row() | Column():
            return _left_of_box(panel, hidden)
        case Adaptive():
            return _changed(panel, {name: without(inner, hidden) for name, inner in entries(panel)})
        case Pages(pages=pages, shown=shown):
            left = without(pages[shown], hidden)
            return panel if left is pages[shown] else replace(panel, pages={**pages, shown: left})
        case Overlay():
            return _changed(panel, {"below": without(panel.below, hidden)})
        case _:
            return _left_of_other(panel, hidden)


def _left_of_box(panel: Row | Column, hidden: Set[str]) -> Panel | None:
    left = [(_left(child, hidden), stretch) for child, stretch in zip(panel.panels, panel.stretch, strict=True)]
    kept = [(child, stretch) for child, stretch in left if child is not None]
    if not kept and left:
        return None
    if all(child is before for (child, _), before in zip(left, panel.panels, strict=True)):
        return panel
    return replace(panel, panels=[child for child, _ in kept], stretch=[stretch for _, stretch in kept])


def _left_of_other(panel: Panel, hidden: Set[str]) -> Panel | None:
    """The same of a panel with buttons, or with a control of its own."""
    whole = panel.hiding(hidden)
    changes: dict[str, Any] = {}
    is_gone = getattr(whole, "name", None) in hidden
    for name, value in entries(whole):
        match value:
            case Action():
                is_gone = is_gone or value.name in hidden
            case list() if value and isinstance(value[0], Action):
                kept = [action for action in value if action.name not in hidden]
                changes[name] = kept if len(kept) < len(value) else value
            case Panel():
                changes[name] = _left(value, hidden)
    return None if is_gone else _changed(whole, changes)


def _changed(panel: Panel, changes: dict[str, Any]) -> Panel:
    """The panel with other parts; the same one if they are the same."""
    if all(getattr(panel, name) is value for name, value in changes.items()):
        return panel
    changed: Panel = replace(panel, **changes)  # type: ignore[type-var] # whatever has entries is a dataclass
    return changed
