"""Where the keyboard's focus goes next, and where it is, in a way that outlives the widgets."""

from functools import cmp_to_key

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

Place = tuple[tuple[int, type[QWidget]], ...]  # from the outermost widget inwards: which child it is, and of what class


def place_of_focus(root: QWidget) -> Place:
    """The place of the focused widget within ``root``; empty if the focus is elsewhere."""
    focused, steps = QApplication.focusWidget(), []
    while focused is not None and focused is not root:
        around = focused.parentWidget()
        if around is None:
            return ()
        steps.append((_widgets_in(around).index(focused), type(focused)))
        focused = around
    return tuple(reversed(steps)) if focused is not None else ()


def widget_at(root: QWidget, place: Place) -> QWidget | None:
    """What stands at a place within another ``root``, if it is of the same kind there and can have the focus."""
    found = root
    for index, kind in place:
        inside = _widgets_in(found)
        if index >= len(inside) or type(inside[index]) is not kind:
            return None
        found = inside[index]
    return found if place and found.isEnabled() else None


def _widgets_in(widget: QWidget) -> list[QWidget]:
    return [child for child in widget.children() if isinstance(child, QWidget)]


def next_in_order(root: QWidget, focused: QWidget | None, forward: bool) -> QWidget | None:
    """What Tab leads to: the next control in reading order after ``focused``, which may be hidden by now."""
    order = [widget for widget in _in_reading_order(root) if widget is focused or _takes_tab(widget)]
    if not any(_takes_tab(widget) for widget in order):
        return None
    place = order.index(focused) if focused in order else (-1 if forward else len(order))
    while True:
        place = (place + (1 if forward else -1)) % len(order)
        if _takes_tab(order[place]):
            return order[place]


def _takes_tab(widget: QWidget) -> bool:
    by_tab = Qt.FocusPolicy.TabFocus.value & widget.focusPolicy().value
    return bool(by_tab) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _in_reading_order(root: QWidget) -> list[QWidget]:
    """All widgets inside, each before what lies in it."""
    inside = [widget for widget in _widgets_in(root) if not widget.isWindow()]
    found: list[QWidget] = []
    for widget in sorted(inside, key=cmp_to_key(_compare)):
        found += [widget, *_in_reading_order(widget)]
    return found


def _compare(one: QWidget, other: QWidget) -> int:
    """Lines from above to below; what stands on one line in the direction of reading."""
    a, b = one.geometry(), other.geometry()
    shared = min(a.bottom(), b.bottom()) - max(a.top(), b.top())
    if 2 * shared < min(a.height(), b.height()):
        return a.top() - b.top()
    return b.right() - a.right() if one.isRightToLeft() else a.left() - b.left()
