"""Something over everything else: what is below is dimmed and out of reach while a card is shown."""

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gpuviz.panels.layout import Overlay, Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.containers import make_parts, make_view
from gpuviz.ui.views.view import View, ViewContext

_SHADE_ALPHA = 205  # of 255
_WIDEST, _WIDEST_IN_PORTRAIT = 0.64, 0.9  # of the width; the height is what the card needs


class OverlayView(View):
    """Draws an ``Overlay``; dispatches its ``away`` at a touch beside the card.

    The card is made anew each time, over several frames.
    """

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._below: View | None = None
        self._panel: Panel | None = None
        self._card: View | None = None
        self._unfinished: Iterator[None] | None = None  # what is left to make of the card
        self._away = ""
        self._shade = _Shade(self)
        self._shade.hide()
        self._box = QVBoxLayout(self)  # of what is below; shade and card float
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_panel(self, panel: Panel) -> None:
        """Show what is below, and the card if there is one."""
        if not isinstance(panel, Overlay):
            raise TypeError(panel)
        if self._below is None:
            make_parts(self.making(panel))
        else:
            self._below.show_panel(panel.below)
            self._show_card(panel)

    def making(self, panel: Panel) -> Iterator[None]:
        """Make what is below, then show the card if there is one."""
        if not isinstance(panel, Overlay):
            raise TypeError(panel)
        self._below = make_view(panel.below, self.context)
        self._box.addWidget(self._below)
        self._below.lower()
        yield from self._below.making(panel.below)
        self._show_card(panel)

    @property
    def is_complete(self) -> bool:
        """Whether the card is made."""
        return self._unfinished is None

    def _show_card(self, panel: Overlay) -> None:
        self._away = panel.away
        if panel.card is not self._panel:
            self._replace_card(panel.card)
        if self._card is None or panel.card is None:
            return
        if self._unfinished is not None:
            try:
                if not make_parts(self._unfinished, self.context.making_s):
                    return
            except Exception:
                self._drop_card()
                raise
            self._unfinished = None
            self._card.rescale()
            self._shade.show()
            self._card.show()
        self._card.show_panel(panel.card)
        self._place()

    def rescale(self) -> None:
        """Apply the theme's current scale; a card that is half made by the one before is made anew."""
        if self._unfinished is not None:
            self._drop_card()
        for view in (self._below, self._card):
            if view is not None:
                view.rescale()
        self._place()

    def touched_away(self) -> None:
        """Somebody touched beside the card."""
        self.context.dispatch(self._away, None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A touch that no control of the card took; the window would take it for one of its margin."""
        if self._card is None:
            event.ignore()
            return
        touched = self._card.mapFrom(self, event.position().toPoint())
        if self._card.rect().contains(touched) and self._card.is_beside(touched):
            self.touched_away()

    def _replace_card(self, card: Panel | None) -> None:
        self._drop_card()
        self._panel = card
        if card is not None:
            self._card = make_view(card, self.context)
            self._card.setParent(self)
            self._unfinished = self._card.making(card)
        else:
            self._shade.hide()
        if self._below is not None:
            self._below.setEnabled(card is None)  # neither touch nor Tab reaches it
        self._place()
        self.window().setFocus()

    def _drop_card(self) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        self._panel = self._card = self._unfinished = None

    def _place(self) -> None:
        self._shade.setGeometry(self.rect())
        self._shade.raise_()
        if self._card is None:
            return
        seen = self.visibleRegion().boundingRect() if self.isVisible() else self.rect()  # of a page that scrolls
        wide = round(self.width() * (_WIDEST_IN_PORTRAIT if self.context.theme.portrait else _WIDEST))
        layout = self._card.layout()
        needed = layout.totalHeightForWidth(wide) if layout is not None and layout.hasHeightForWidth() else 0
        high = min(self.height(), max(needed, self._card.sizeHint().height()))
        spare = seen.height() - high
        top = seen.top() + (spare if self.context.theme.portrait else spare // 2)  # in portrait within a child's reach
        top = min(max(0, top), self.height() - high)
        self._card.setGeometry(QRect((self.width() - wide) // 2, top, wide, high))
        self._card.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()


class _Shade(QWidget):
    def __init__(self, overlay: OverlayView) -> None:
        super().__init__(overlay)
        self._overlay = overlay

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._overlay.touched_away()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = QColor(theme.BACKGROUND)
        colour.setAlpha(_SHADE_ALPHA)
        painter_on(self).fillRect(self.rect(), colour)
