"""The views of the layout panels: rows, columns, pages and adaptive layouts."""

import time
from collections.abc import Iterator

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from gpuviz.panels.layout import Adaptive, Column, Pages, Panel, Row
from gpuviz.ui.views.view import View, ViewContext

_GAP, _PORTRAIT_GAP, _CARD_GAP = 24, 12, 10
_CARD_MARGIN, _STACKED_MARGIN = 28, 16


class BoxView(View):
    """Draws a ``Row``, or a ``Column``, with a frame if it is a card."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._box: QBoxLayout | None = None
        self._children: list[View] = []
        self._card = False
        self._least_height_px = 0
        self._is_even = self._is_row = False

    def show_panel(self, panel: Panel) -> None:
        """Update the views of all child panels; these must stay the same for the life of this view."""
        if not isinstance(panel, Row | Column):
            raise TypeError(panel)
        if self._box is None:
            make_parts(self.making(panel))
        else:
            for view, child in zip(self._children, panel.panels, strict=True):
                view.show_panel(child)

    def making(self, panel: Panel) -> Iterator[None]:
        """Make and show the views of all child panels, one after the other."""
        if not isinstance(panel, Row | Column):
            raise TypeError(panel)
        self._box = self._make_box(panel)
        self._scale_box()
        for child, stretch in zip(panel.panels, panel.stretch, strict=True):
            view = make_view(child, self.context)
            if isinstance(panel, Row):
                view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            view.rescale()
            self._children.append(view)
            self._box.addWidget(view, stretch)
            yield from view.making(child)
        self._set_margins()

    def _make_box(self, panel: Row | Column) -> QBoxLayout:
        inside: QWidget = self
        if isinstance(panel, Column) and panel.card:
            frame = QVBoxLayout(self)
            frame.setContentsMargins(0, 0, 0, 0)
            inside = QWidget()
            inside.setObjectName("card")
            frame.addWidget(inside)
            self._card = True
        if isinstance(panel, Column):
            self._least_height_px = panel.least_height_px
        self._is_even = len(set(panel.stretch)) == 1 and panel.stretch[0] > 0 and not self._card
        self._is_row = isinstance(panel, Row)
        return QHBoxLayout(inside) if self._is_row else QVBoxLayout(inside)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self._scale_box()
        for view in self._children:
            view.rescale()

    def _scale_box(self) -> None:
        if self._box is None:
            return
        across = self._is_row and not self.context.theme.stacks
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(self._gap())
        self._set_margins()
        if self._least_height_px:
            self.setMinimumHeight(self.context.theme.px(self._least_height_px))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_even:
            self._set_margins()

    def _gap(self) -> int:
        gap = _PORTRAIT_GAP if self.context.theme.portrait else _GAP
        return self.context.theme.px(_CARD_GAP if self._card else gap)

    def _set_margins(self) -> None:
        if self._box is None:
            return
        looks = self.context.theme
        margin = looks.px(_STACKED_MARGIN if looks.stacks else _CARD_MARGIN) if self._card else 0
        upright = round(looks.px(_CARD_MARGIN) * 0.65) if self._card else 0
        right = below = 0
        # Equal to the pixel: the remainder of the division becomes margin, which a page must not grow by.
        if self._is_even and self._children and not self.context.theme.stacks:
            count, across = len(self._children), self._box.direction() == QBoxLayout.Direction.LeftToRight
            over = max(0, (self.width() if across else self.height()) - (count - 1) * self._gap()) % count
            right, below = (over, 0) if across else (0, over)
        self._box.setContentsMargins(margin, upright, margin + right, upright + below)


class _PageLayout(QStackedLayout):
    """Wants the height of the page that shows; Qt's would want that of the highest, also of one that is hidden."""

    def hasHeightForWidth(self) -> bool:
        shown = self.currentWidget()
        return shown is not None and shown.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        return max(self.minimumSize().height(), shown.heightForWidth(width) if shown is not None else 0)


class OneOfSeveral(View):
    """A stack of views, of which one is visible. Each is made when it is first asked for, over several frames.

    Until then the one before goes on; where there is none, the new one is made at once.
    """

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._stack = _PageLayout(self)
        self._views: dict[str, View] = {}
        self._unfinished: dict[str, Iterator[None]] = {}  # what is left to make of a view
        self._asked = ""
        self._page: Panel | None = None  # of the view that shows

    @property
    def is_complete(self) -> bool:
        """Whether the page that was asked for last is made."""
        return self._asked not in self._unfinished

    def _chosen(self, panel: Panel) -> tuple[str, Panel]:
        """The name and the panel of the page to show.

        Raises:
            TypeError: if the panel is of another class.
        """
        raise NotImplementedError

    def show_panel(self, panel: Panel) -> None:
        """Show the page, or go on making it."""
        name, page = self._chosen(panel)
        self._asked, before = name, self._stack.currentWidget()
        if name not in self._views:
            self._begin(name, page)
        if name in self._unfinished:
            self._go_on_making(name, None if before is None else self.context.making_s)
            comes_later = before is not None
        else:
            self._views[name].show_panel(page)
            comes_later = before is not self._views[name] and not is_complete(self._views[name])
        if comes_later and isinstance(before, View) and self._page is not None:
            before.show_panel(self._page)  # it is still painted, and its panel may have changed
        else:
            self._show_one(name, page)

    def making(self, panel: Panel) -> Iterator[None]:
        """Make the page, and show it."""
        name, page = self._chosen(panel)
        self._asked = name
        self._begin(name, page)
        yield from self._unfinished.pop(name)
        self._show_one(name, page)

    def _begin(self, name: str, page: Panel) -> None:
        view = self._views[name] = make_view(page, self.context)
        if self._stack.isEmpty():
            self._stack.addWidget(view)  # which lays it out at once
        else:
            view.setParent(self)
        self._unfinished[name] = view.making(page)

    def _go_on_making(self, name: str, for_s: float | None) -> None:
        try:
            if make_parts(self._unfinished[name], for_s):
                del self._unfinished[name]
        except Exception:
            self._forget(name)
            raise

    def _show_one(self, name: str, page: Panel) -> None:
        view, before = self._views[name], self._stack.currentWidget()
        is_first, self._page = self._page is None, page
        if before is view and not is_first:
            return
        focused = QApplication.focusWidget()
        if self._stack.indexOf(view) < 0:
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        for other in self._views.values():  # hidden pages must not claim height
            vertical = QSizePolicy.Policy.Preferred if other is view else QSizePolicy.Policy.Ignored
            other.setSizePolicy(other.sizePolicy().horizontalPolicy(), vertical)
        self.updateGeometry()  # Qt asks those that are hidden no more
        # Qt would move the focus to the next widget, such as a tile grid, whose cursor would then appear.
        window = self.window()
        if focused is None or focused.window() is not window or (before is not None and before.isAncestorOf(focused)):
            window.setFocus()

    def forget_hidden(self) -> bool:
        """Forget a view that does not show; returns whether there was one."""
        hidden = [name for name, view in self._views.items() if view is not self._stack.currentWidget()]
        if hidden:
            self._forget(hidden[0])
        return bool(hidden)

    def _forget(self, name: str) -> None:
        view = self._views.pop(name)
        self._unfinished.pop(name, None)
        self._stack.removeWidget(view)
        view.setParent(None)
        view.deleteLater()

    def rescale(self) -> None:
        """Apply the theme's current scale to all pages; what is half made by the one before is made anew."""
        for name in list(self._unfinished):
            self._forget(name)
        for view in self._views.values():
            view.rescale()


class PagesView(OneOfSeveral):
    """Draws ``Pages``."""

    def _chosen(self, panel: Panel) -> tuple[str, Panel]:
        if not isinstance(panel, Pages):
            raise TypeError(panel)
        return panel.shown, panel.pages[panel.shown]


class AdaptiveView(OneOfSeveral):
    """Draws an ``Adaptive`` in the layout for the window's orientation."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._panel: Adaptive | None = None

    def _chosen(self, panel: Panel) -> tuple[str, Panel]:
        if not isinstance(panel, Adaptive):
            raise TypeError(panel)
        self._panel = panel
        return ("portrait", panel.portrait) if self.context.theme.portrait else ("landscape", panel.landscape)

    def rescale(self) -> None:
        """Apply the theme's current scale, and switch layouts if the orientation changed."""
        super().rescale()
        if self._panel is not None:
            self.show_panel(self._panel)


def make_view(panel: Panel, context: ViewContext) -> View:
    """Create the view for a panel; it shows nothing before ``show_panel``."""
    return context.views[type(panel)](context)


def is_complete(view: View) -> bool:
    """Whether all that a view was asked to show is made, but for what lies in hidden pages."""
    waiting = (inside for inside in view.findChildren(View) if not inside.is_complete)
    return view.is_complete and not any(inside.isVisibleTo(view) for inside in waiting)


def make_parts(making: Iterator[None], for_s: float | None = None) -> bool:
    """Make parts of a view for so long, or all of it; returns whether nothing is left to be made."""
    begun_s = time.perf_counter()
    return all(for_s is None or time.perf_counter() - begun_s < for_s for _ in making)
