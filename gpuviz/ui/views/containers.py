"""The views of the layout panels: rows, columns, pages and adaptive layouts."""

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
            self._fill(panel)
        for view, child in zip(self._children, panel.panels, strict=True):
            view.show_panel(child)

    def _fill(self, panel: Row | Column) -> None:
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
        self._box = QHBoxLayout(inside) if self._is_row else QVBoxLayout(inside)
        for child, stretch in zip(panel.panels, panel.stretch, strict=True):
            view = make_view(child, self.context)
            if isinstance(panel, Row):
                view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._children.append(view)
            self._box.addWidget(view, stretch)
        self.rescale()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        if self._box is None:
            return
        across = self._is_row and not self.context.theme.stacks
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(self._gap())
        self._set_margins()
        if self._least_height_px:
            self.setMinimumHeight(self.context.theme.px(self._least_height_px))
        for view in self._children:
            view.rescale()

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
        if self._is_even and not self.context.theme.stacks:
            count, across = len(self._children), self._box.direction() == QBoxLayout.Direction.LeftToRight
            over = max(0, (self.width() if across else self.height()) - (count - 1) * self._gap()) % count
            right, below = (over, 0) if across else (0, over)
        self._box.setContentsMargins(margin, upright, margin + right, upright + below)


class OneOfSeveral(View):
    """A stack of views, of which one is visible; each is created when it is first shown."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._stack = QStackedLayout(self)
        self._views: dict[str, View] = {}
        self._page: Panel | None = None  # of the view that shows

    def _show_one(self, name: str, page: Panel) -> None:
        """Show a view; one that is new takes the place of another with the next frame, as each takes a frame's time."""
        view, before = self._views.get(name), self._stack.currentWidget()
        if view is None:
            view = self._views[name] = make_view(page, self.context)
            if before is None:
                self._stack.addWidget(view)  # while it is empty, as it is laid out at once
            else:
                view.setParent(self)
            view.show_panel(page)
            if isinstance(before, View) and self._page is not None:
                before.show_panel(self._page)  # it is still painted, and its panel may have changed
                return
        else:
            view.show_panel(page)
        self._page = page
        if before is not view:
            focused = QApplication.focusWidget()
            if self._stack.indexOf(view) < 0:
                self._stack.addWidget(view)
            self._stack.setCurrentWidget(view)
            for other in self._views.values():  # hidden pages must not claim height
                vertical = QSizePolicy.Policy.Preferred if other is view else QSizePolicy.Policy.Ignored
                other.setSizePolicy(other.sizePolicy().horizontalPolicy(), vertical)
            # Qt would move the focus to the next widget, such as a tile grid, whose cursor would then appear.
            if before is None or focused is None or before.isAncestorOf(focused):
                self.window().setFocus()

    def forget_hidden(self) -> None:
        """Keep only the view that shows, as the others would take a while to be given a new size."""
        for name, view in list(self._views.items()):
            if view is not self._stack.currentWidget():
                del self._views[name]
                self._stack.removeWidget(view)
                view.setParent(None)
                view.deleteLater()

    def rescale(self) -> None:
        """Apply the theme's current scale to all pages."""
        for view in self._views.values():
            view.rescale()


class PagesView(OneOfSeveral):
    """Draws ``Pages``."""

    def show_panel(self, panel: Panel) -> None:
        """Show the visible page."""
        if not isinstance(panel, Pages):
            raise TypeError(panel)
        self._show_one(panel.shown, panel.pages[panel.shown])


class AdaptiveView(OneOfSeveral):
    """Draws an ``Adaptive`` in the layout for the window's orientation."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._panel: Adaptive | None = None

    def show_panel(self, panel: Panel) -> None:
        """Show the layout for the window's orientation."""
        if not isinstance(panel, Adaptive):
            raise TypeError(panel)
        self._panel = panel
        if self.context.theme.portrait:
            self._show_one("portrait", panel.portrait)
        else:
            self._show_one("landscape", panel.landscape)

    def rescale(self) -> None:
        """Apply the theme's current scale, and switch layouts if the orientation changed."""
        super().rescale()
        if self._panel is not None:
            self.show_panel(self._panel)


def make_view(panel: Panel, context: ViewContext) -> View:
    """Create the view for a panel; it shows nothing before ``show_panel``."""
    return context.views[type(panel)](context)
