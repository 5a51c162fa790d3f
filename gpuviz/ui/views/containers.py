"""Rows, columns and pages: how panels lie."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from gpuviz.panels.layout import Adaptive, Column, Pages, Panel, Row
from gpuviz.ui.views.view import View, ViewContext

_GAP, _PORTRAIT_GAP, _CARD_GAP = 24, 12, 10
_CARD_MARGIN = 28


class BoxView(View):
    """A row or a column of panels, the latter perhaps framed as a card."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._box: QBoxLayout | None = None
        self._children: list[View] = []
        self._card = False
        self._least_height_px = 0
        self._is_even = False

    def show_panel(self, panel: Panel) -> None:
        """Show all panels; they are the same ones for the life of this view."""
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
        self._box = QHBoxLayout(inside) if isinstance(panel, Row) else QVBoxLayout(inside)
        for child, stretch in zip(panel.panels, panel.stretch, strict=True):
            view = make_view(child, self.context)
            if isinstance(panel, Row):
                view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._children.append(view)
            self._box.addWidget(view, stretch)
        self.rescale()

    def rescale(self) -> None:
        """Take gaps anew."""
        if self._box is None:
            return
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
        margin = self.context.theme.px(_CARD_MARGIN) if self._card else 0
        upright = round(margin * 0.65)
        right = below = 0
        if self._is_even:  # to the pixel: what cannot be shared out stays free
            count, across = len(self._children), isinstance(self._box, QHBoxLayout)
            over = max(0, (self.width() if across else self.height()) - (count - 1) * self._gap()) % count
            right, below = (over, 0) if across else (0, over)
        self._box.setContentsMargins(margin, upright, margin + right, upright + below)


class _OneOfSeveral(View):
    """One of several views in one place; each is made when it is first shown."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._stack = QStackedLayout(self)
        self._views: dict[str, View] = {}

    def _show_one(self, name: str, page: Panel) -> None:
        view = self._views.get(name)
        if view is None:
            view = self._views[name] = make_view(page, self.context)
            self._stack.addWidget(view)
        view.show_panel(page)
        if self._stack.currentWidget() is not view:
            self._stack.setCurrentWidget(view)
            for other in self._views.values():  # pages that are not shown ask for no room
                vertical = QSizePolicy.Policy.Preferred if other is view else QSizePolicy.Policy.Ignored
                other.setSizePolicy(other.sizePolicy().horizontalPolicy(), vertical)
            # Qt would give the focus to whatever comes next, such as a sheet, whose cursor then puzzles people.
            self.window().setFocus()

    def rescale(self) -> None:
        """Pass it on."""
        for view in self._views.values():
            view.rescale()


class PagesView(_OneOfSeveral):
    """Draws ``Pages``."""

    def show_panel(self, panel: Panel) -> None:
        """Show the page that is to be shown now."""
        if not isinstance(panel, Pages):
            raise TypeError(panel)
        self._show_one(panel.shown, panel.pages[panel.shown])


class AdaptiveView(_OneOfSeveral):
    """Draws an ``Adaptive`` in the arrangement that the theme has chosen for the window."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._panel: Adaptive | None = None

    def show_panel(self, panel: Panel) -> None:
        """Show the arrangement that suits the window now."""
        if not isinstance(panel, Adaptive):
            raise TypeError(panel)
        self._panel = panel
        if self.context.theme.portrait:
            self._show_one("portrait", panel.portrait)
        else:
            self._show_one("landscape", panel.landscape)

    def rescale(self) -> None:
        """Pass it on; the window may have been turned."""
        super().rescale()
        if self._panel is not None:
            self.show_panel(self._panel)


def make_view(panel: Panel, context: ViewContext) -> View:
    """The view for a panel."""
    return context.views[type(panel)](context)
