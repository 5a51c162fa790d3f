"""Four numbers of the visitor's beside a real row of a language model."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.you.panels import RealRow
from gpuviz.chapters.you.views.colours import TABLE
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.heat import heat_picture
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

_STACKED = 180  # the height of both rows, where everything is stacked
_USUAL_NUMBERS = 576  # so wide are the visitor's numbers while the real row is unknown


class RealRowView(View):
    """Draws a ``RealRow``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = FittedLabel(context, "subheading")
        self._count = FittedLabel(context, "small")
        self._origin = OriginBadge(context)
        self._strips = _Strips(context)
        self._label = FittedLabel(context, "small", "soft")
        self._head, count, self._box = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._head.addWidget(self._title, 2)
        count.addWidget(self._count, 1)
        count.addWidget(self._origin)
        self._head.addLayout(count, 3)
        self._box.addLayout(self._head)
        self._box.addWidget(self._strips, 1)
        self._box.addWidget(self._label)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show both rows."""
        if not isinstance(panel, RealRow):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._count.show_text(panel.count)
        self._origin.show_origin(panel.origin)
        self._label.show_text(panel.real_label)
        self._strips.show_rows(panel.own, self.context.language(panel.own_label), panel.real)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._origin.rescale()
        self._box.setSpacing(self.context.theme.px(8))
        self._head.setSpacing(self.context.theme.px(8))
        px, stacks = self.context.theme.px, self.context.theme.stacks
        self._strips.setMinimumHeight(px(_STACKED if stacks else 76))
        self._strips.setMaximumHeight(px(_STACKED) if stacks else theme.ANY_SIZE)
        self.turn(self._head)
        side = Qt.AlignmentFlag.AlignLeft if stacks else Qt.AlignmentFlag.AlignRight
        self._count.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._strips.update()


class _Strips(QWidget):
    """One number is equally wide in both."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._own: NDArray[np.uint8] = np.zeros(0, np.uint8)
        self._real: NDArray[np.uint8] = self._own
        self._label = ""
        keep_left_to_right(self)  # a row of a matrix
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_rows(self, own: NDArray[np.uint8], label: str, real: NDArray[np.uint8]) -> None:
        same = np.array_equal(own, self._own) and np.array_equal(real, self._real)
        if label != self._label or not same:
            self._own, self._real, self._label = own, real, label
            self.setAccessibleName(label)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, looks = painter_on(self), self._context.theme
        font = looks.font("small")
        line = QFontMetrics(font).height()
        wide = self.width() * len(self._own) / max(1, len(self._real) or _USUAL_NUMBERS)
        own = QRect(0, 0, max(looks.px(6), round(wide)), line)
        painter.drawImage(own, heat_picture(self._own[None], TABLE))
        words, fitting = fit_words(self._label, font, self.width() - own.width() - looks.px(14))
        painter.setFont(fitting)
        painter.setPen(theme.TEXT)
        beside = QRect(own.right() + looks.px(14), 0, self.width(), line)
        painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        top = line + looks.px(8)
        real = QRect(0, top, self.width(), max(1, min(self.height() - top, looks.px(140 if looks.portrait else 72))))
        if len(self._real):
            painter.drawImage(real, heat_picture(self._real[None], TABLE))
        else:
            painter.fillRect(real, theme.FIELD)
