"""Finds panels within panels, whatever they are."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from gpuviz.panels.control import Control
from gpuviz.panels.layout import Panel


def walk(panel: Panel) -> Iterator[Panel]:
    """A panel and all panels within it, from the first to the last; one that lies in several places comes once."""
    seen: set[int] = set()
    waiting: list[object] = [panel]
    while waiting:
        found = waiting.pop()
        if isinstance(found, list | tuple):
            waiting += reversed(found)
        elif isinstance(found, dict):
            waiting += reversed(found.values())
        elif isinstance(found, Panel) and id(found) not in seen:
            seen.add(id(found))
            yield found
            waiting += [value for _, value in reversed(entries(found))]


def controls_of(panel: Panel) -> dict[str, Control]:
    """All that can be set in a panel and in those within it, by name; of several, the first that can be set now."""
    found: dict[str, Control] = {}
    for one in walk(panel):
        for control in one.controls():
            if control.name not in found or (control.enabled and not found[control.name].enabled):
                found[control.name] = control
    return found


def entries(panel: Panel) -> list[tuple[str, Any]]:
    """What a panel consists of, by the names of its fields."""
    return [(entry.name, getattr(panel, entry.name)) for entry in fields(panel)] if is_dataclass(panel) else []
