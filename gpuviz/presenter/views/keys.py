"""Keys and what they do."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from gpuviz.i18n.languages import text
from gpuviz.panels.layout import Panel
from gpuviz.presenter.panels import KeyLegend, KeyName
from gpuviz.ui import theme
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import View, ViewContext

_CAP_PX, _LINE_PX, _GAP_PX = 48, 64, 16
_NAMED = {"Space": "space", "Esc": "escape", "Return": "return", "Enter": "enter", "Backspace": "backspace"}
_SIGNS = {"Left": "←", "Right": "→"}


class KeyLegendView(View):
    """Draws a ``KeyLegend``: each key as a cap with what it does beside it."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._keys: list[KeyName] = []
        self._columns = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_panel(self, panel: Panel) -> None:
        """Show the keys."""
        if not isinstance(panel, KeyLegend):
            raise TypeError(panel)
        if (panel.keys, panel.columns) != (self._keys, self._columns):
            self._keys, self._columns = list(panel.keys), panel.columns
            words = (f"{self._cap(key.key)}: {self.context.language(key.label)}" for key in panel.keys)
            self.setAccessibleName("; ".join(words))
            self.updateGeometry()
            self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.context.theme.px(300), self._lines * self.context.theme.px(_LINE_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self._lines * self.context.theme.px(_CAP_PX + 4))

    @property
    def _across(self) -> int:
        return max(1, self._columns // 2 if self.context.theme.portrait and self._columns > 2 else self._columns)

    @property
    def _lines(self) -> int:
        return -(-len(self._keys) // self._across)

    def _cap(self, key: str) -> str:
        return _SIGNS.get(key) or (self.context.language(text(f"key-{_NAMED[key]}")) if key in _NAMED else key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), self.context.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, small = self.context.theme.font("button"), self.context.theme.font("text")
        wide, high = self.width() / self._across, min(px(_LINE_PX), self.height() / max(1, self._lines))
        for place, key in enumerate(self._keys):
            place_from_start = place % self._across
            column = self._across - 1 - place_from_start if self.isRightToLeft() else place_from_start
            left, top = column * wide, place // self._across * high
            cap = self._cap(key.key)
            cap_wide = max(px(_CAP_PX), QFontMetrics(font).horizontalAdvance(cap) + px(24))
            room = round(wide - cap_wide - 2 * px(_GAP_PX))
            cap_left = left + wide - cap_wide if self.isRightToLeft() else left
            box = QRectF(cap_left + 1, top + (high - px(_CAP_PX)) / 2, cap_wide - 2, px(_CAP_PX))
            painter.setPen(QPen(theme.BUTTON_HOVER, px(2)))
            painter.setBrush(theme.FIELD)
            painter.drawRoundedRect(box, px(10), px(10))
            painter.setPen(theme.TEXT)
            painter.setFont(font)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
            painter.setPen(theme.TEXT_SOFT)
            words, fitting = fit_words(self.context.language(key.label), small, room)
            painter.setFont(fitting)
            beside = left + px(_GAP_PX) if self.isRightToLeft() else left + cap_wide + px(_GAP_PX)
            side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            where = QRectF(beside, top, room, high)
            painter.drawText(where, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, words)
