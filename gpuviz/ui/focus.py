"""Where the keyboard's focus is, in a way that outlives the widgets."""

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
