"""What a person can set in a scene, whatever panel shows it: for what saves and restores it."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Setting = str | int | float | bool
Deed = tuple[str, str | float | int | None]  # an action's name and value, as a scene's ``do`` takes them


@dataclass(frozen=True)
class Control:
    """A setting by its ``name``, and its ``value`` now; ``deeds`` has by every possible value what brings it about.

    One that is not ``enabled`` cannot be set now, and its value may mean nothing yet.
    """

    name: str
    value: Setting
    deeds: Mapping[Setting, Deed] = field(default_factory=dict)
    enabled: bool = True

    @property
    def is_set_by_others(self) -> bool:
        """Whether only actions of other names set it."""
        return bool(self.deeds) and all(action != self.name for action, _ in self.deeds.values())

    def matching(self, wanted: Setting) -> Setting | None:
        """The possible value that is this one, also if a text was written for a number or vice versa; else None."""
        return next((value for value in self.deeds if value == wanted or str(value) == str(wanted)), None)

    def nearest(self, wanted: Setting) -> Setting | None:
        """The possible number that is nearest to a number, by their ratio; None where there are no numbers."""
        if not _is_number(wanted):
            return None
        numbers = [value for value in self.deeds if _is_number(value)]
        return min(numbers, key=lambda value: _apart(float(value), float(wanted)), default=None)


def by_value(name: str, values: Sequence[Setting], value: Setting, enabled: bool = True) -> Control:
    """A control whose scene is told the value itself."""
    return Control(name, value, {one: (name, one) for one in values}, enabled)


def by_index(name: str, values: Sequence[Setting], index: int, enabled: bool = True) -> Control:
    """A control whose scene is told the index of a value."""
    deeds: dict[Setting, Deed] = {value: (name, place) for place, value in enumerate(values)}
    return Control(name, values[index] if index < len(values) else "", deeds, enabled and bool(deeds))


def switch(name: str, on: bool, enabled: bool = True) -> Control:
    """A control that an action of the same name switches on and off."""
    return Control(name, on, {False: (name, None), True: (name, None)}, enabled)


def _is_number(value: Setting) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _apart(one: float, other: float) -> float:
    """How many times as large the larger of two numbers is; of numbers that are not both positive, no ratio says it."""
    return max(one, other) / min(one, other) if min(one, other) > 0 else math.inf if one != other else 1.0
