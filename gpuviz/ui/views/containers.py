"""Rows, columns and pages: how panels lie."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from gpuviz.panels.layout import Column, Pages, Panel, Row
from gpuviz.ui.views.view import Surroundings, View

_GAP = 24
_CARD_MARGIN = 28


class BoxView(View):
    """A row or a column of panels, the latter perhaps framed as a card."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._box: QBoxLayout | None = None
        self._children: list[View] = []
        self._card = False

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
        self._box = QHBoxLayout(inside) if isinstance(panel, Row) else QVBoxLayout(inside)
        for child, stretch in zip(panel.panels, panel.stretch, strict=True):
            view = make_view(child, self.around)
            if isinstance(panel, Row):
                view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._children.append(view)
            self._box.addWidget(view, stretch)
        self.rescale()

    def rescale(self) -> None:
        """Take gaps anew."""
        if self._box is None:
            return
        px = self.around.theme.px
        margin = px(_CARD_MARGIN) if self._card else 0
        self._box.setSpacing(px(_GAP) if not self._card else px(10))
        self._box.setContentsMargins(margin, round(margin * 0.7), margin, round(margin * 0.7))
        for view in self._children:
            view.rescale()


class PagesView(View):
    """One of several panels; a page's view is made when it is first shown."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._stack = QStackedLayout(self)
        self._views: dict[str, View] = {}

    def show_panel(self, panel: Panel) -> None:
        """Show the page that is to be shown now."""
        if not isinstance(panel, Pages):
            raise TypeError(panel)
        page = panel.pages[panel.shown]
        view = self._views.get(panel.shown)
        if view is None:
            view = self._views[panel.shown] = make_view(page, self.around)
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


def make_view(panel: Panel, around: Surroundings) -> View:
    """The view for a panel."""
    return around.views[type(panel)](around)
