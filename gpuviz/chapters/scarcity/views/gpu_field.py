"""How many GPUs, as a number, as squares, and one of them in large."""

from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from gpuviz.chapters.scarcity.panels import GpuField
from gpuviz.chapters.scarcity.views.one_gpu import OneGpu
from gpuviz.chapters.scarcity.views.rack_field import RackField
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import logical_rect, painter_on
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_HEADLINE_PX = 92


class GpuFieldView(View):
    """Draws a ``GpuField``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._headline = BadgedWords(context, "figure")
        self._counts: list[BadgedWords] = []
        self._field, self._one = RackField(context), OneGpu(context)
        self._sentence = BadgedWords(context, "small", theme.TEXT_SOFT)
        self._square = TextLabel(context, "small", "soft")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._head, self._foot = (QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2))
        self._head.addWidget(self._headline, 2)
        self._head.addLayout(self._lines, 1)
        self._foot.addWidget(self._sentence, 1)
        self._foot.addWidget(self._square)
        self._left = QVBoxLayout()
        self._left.addLayout(self._head)
        self._left.addWidget(self._field, 1)
        self._left.addLayout(self._foot)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._left, 1)
        self._box.addWidget(self._one)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show it."""
        if not isinstance(panel, GpuField):
            raise TypeError(panel)
        self._headline.show_words(panel.headline.words, panel.headline.origin)
        while len(self._counts) < len(panel.counts):
            self._counts.append(BadgedWords(self.context, "small"))
            self._lines.addWidget(self._counts[-1])
        for line, told in zip(self._counts, panel.counts, strict=False):
            line.show_words(told.words, told.origin)
        self._field.show_squares(panel.squares, self.context.language(panel.description))
        self._sentence.show_words(panel.sentence.words, panel.sentence.origin)
        self._square.show_text(panel.square_note)
        self._one.show_parts(panel.one_title, panel.parts)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        px = self.context.theme.px
        self._left.setSpacing(px(8))
        for line in (self._head, self._foot):
            upright = self.context.theme.portrait
            line.setDirection(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight)
            line.setSpacing(px(4 if upright else 16))
        self._headline.setFixedHeight(px(_HEADLINE_PX))
        self.turn(self._box)
        self._box.setSpacing(px(48))
        for words in (self._headline, self._sentence, *self._counts):
            words.rescale()
        self._one.rescale()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._one.isVisible():
            x = logical_rect(self._one).left() - self.context.theme.px(24)
            painter = painter_on(self)
            painter.setPen(QPen(theme.CARD_BORDER, self.context.theme.px(1.5)))
            painter.drawLine(x, 0, x, self.height())
