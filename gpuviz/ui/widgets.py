"""The widgets inside another one."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget


def widgets_within(root: QWidget) -> Iterator[QWidget]:
    """All widgets inside, each before what lies in it, without menus and other windows.

    PySide never forgets what it was once asked for within a menu of pyqtgraph's (6.11): with ``findChildren`` each page
    with a plot would take some memory for ever.
    """
    for child in root.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield child
            yield from widgets_within(child)
