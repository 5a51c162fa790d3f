"""The card that asks for the PIN: digits by touch or by keys, shown as dots."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gpuviz.exhibit.pin import MOST_DIGITS
from gpuviz.i18n.languages import text, without_marks
from gpuviz.kiosk.staff.panels import PinPad
from gpuviz.kiosk.staff.views.tall_button import TallButton
from gpuviz.panels.actions import Action
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.fitting import fit_longest
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext

_COLUMNS = 3
_WIDTH_PX = 560
_DIGIT_SIZE = 1.7
_KEY_PX = 76


class PinPadView(View):
    """Draws a ``PinPad``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = FittedLabel(context, "heading")
        self._body = TextLabel(context, "text", "soft", wrap=True)
        self._body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._dots = _Dots(context)
        self._keys: list[_Key] = []
        self._cancel = TallButton(context)
        keys = QWidget()
        keep_left_to_right(keys)  # as on every telephone
        self._grid = QGridLayout(keys)
        self._grid.setContentsMargins(0, 0, 0, 0)
        card = QWidget()
        card.setObjectName("card")
        self._box = QVBoxLayout(card)
        for widget in (self._title, self._body, self._dots):
            self._box.addWidget(widget)
        self._box.addWidget(keys)
        self._box.addWidget(self._cancel)
        self._card = card
        frame = QHBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addStretch(1)
        frame.addWidget(card)
        frame.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show how many digits there are, and which keys can be pressed."""
        if not isinstance(panel, PinPad):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._body.show_text(panel.body)
        self._dots.show_digits(panel.digits)
        self._cancel.show_action(panel.cancel)
        while len(self._keys) < len(panel.keys):
            place = len(self._keys)
            self._keys.append(_Key(self.context))
            self._grid.addWidget(self._keys[-1], place // _COLUMNS, place % _COLUMNS)
        for key, action in zip(self._keys, panel.keys, strict=False):
            key.show_action(action)

    def is_beside(self, touched: QPoint) -> bool:
        """The card that is seen is narrower than this."""
        return not self._card.geometry().contains(touched)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        px = self.context.theme.px
        self._use_width()
        self._body.setMinimumHeight(3 * self._body.fontMetrics().lineSpacing())  # a longer sentence moves nothing
        self._box.setContentsMargins(px(32), px(24), px(32), px(28))
        self._box.setSpacing(px(14))
        self._grid.setSpacing(px(12))
        self._dots.rescale()
        self._cancel.rescale()
        for key in self._keys:
            key.rescale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._use_width()

    def _use_width(self) -> None:
        self._card.setFixedWidth(min(self.context.theme.px(_WIDTH_PX), self.width()))


class _Dots(QWidget):
    """One dot for each digit."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context, self._digits = context, -1
        self.rescale()

    def show_digits(self, digits: int) -> None:
        if digits != self._digits:
            self._digits = digits
            self.setAccessibleName(self._context.language(text("staff-pin-typed", digits=digits)))
            self.update()

    def rescale(self) -> None:
        self.setFixedHeight(self._context.theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = painter_on(self), self._context.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, radius, middle = px(40), px(9), self.height() / 2
        start = self.width() / 2 - step * (MOST_DIGITS - 1) / 2
        for place in range(MOST_DIGITS):
            is_typed = place < self._digits
            painter.setPen(QPen(theme.TEXT if is_typed else theme.TEXT_OFF, px(2)))
            painter.setBrush(theme.TEXT if is_typed else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(start + place * step, middle), radius, radius)


class _Key(TallButton):
    """A key that a touch does not give the focus, so that Enter keeps its meaning while digits are typed."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context, _KEY_PX, fills=True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_action(self, action: Action) -> None:
        before = self.text()
        super().show_action(action)
        if self.text() != before:
            self.rescale()

    def rescale(self, size: float = 1.0) -> None:
        """As large as its words have room."""
        super().rescale(_DIGIT_SIZE if without_marks(self.text()).isdigit() else size)
        around = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        self.setFont(fit_longest(self.text(), self.font(), self.width() - around))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rescale()
