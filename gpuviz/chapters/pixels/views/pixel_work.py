"""What was done for one pixel, line by line."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.pixels.panels import PixelWork, Step
from gpuviz.chapters.pixels.views.picture import colour_of
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.stacked import Words, words_height, write_paragraphs
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_SQUARE = 28  # of the pixel's colour


class PixelWorkView(View):
    """Draws ``PixelWork``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "heading", "opencl", wrap=True)
        self._steps = [_StepLine(context, number) for number in (1, 2, 3)]
        self._foot = TextLabel(context, "small", "soft", wrap=True)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, *self._steps, self._foot):
            self._box.addWidget(part)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show all lines."""
        if not isinstance(panel, PixelWork):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        for line, step in zip(self._steps, panel.steps, strict=True):
            line.show_step(step)
        self._foot.show_text(panel.foot)
        self.enforce_height_for_width()

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(8))
        for line in self._steps:
            line.updateGeometry()


class _StepLine(QWidget):
    def __init__(self, context: ViewContext, number: int) -> None:
        super().__init__()
        self._context, self._number = context, number
        self._step: Step | None = None
        self._words, self._result = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, step: Step) -> None:
        if step != self._step:
            self._step = step
            self._words, self._result = self._context.language(step.words), self._context.language(step.result)
            self.setAccessibleName(f"{self._number} {self._words} {self._result}")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        looks, px = self._context.theme, self._context.theme.px
        if looks.stacks:
            return QSize(px(200), words_height(self._paragraphs(), self._inner().width()) + px(20))
        return QSize(px(200), QFontMetrics(looks.font("body")).height() + px(20))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _paragraphs(self) -> list[Words]:
        """What is done, and below it what came of it."""
        looks = self._context.theme
        return [
            Words(self._words, looks.font("body"), theme.TEXT),
            Words(self._result, looks.font("subheading"), theme.TEXT),
        ]

    def _inner(self) -> QRect:
        """The place of the words, between the number and a square of the pixel's colour."""
        looks, px = self._context.theme, self._context.theme.px
        number = QFontMetrics(looks.font("subheading")).horizontalAdvance(self._context.language.number(self._number))
        square = 0 if self._step is None or self._step.byte is None else px(_SQUARE) + px(14)
        return self.rect().adjusted(px(18) + number + px(18), 0, -px(18) - square, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._step is None:
            return
        px, looks, painter = self._context.theme.px, self._context.theme, painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.FIELD)
        painter.drawRoundedRect(self.rect(), px(10), px(10))
        inner = self.rect().adjusted(px(18), 0, -px(18), 0)
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter
        if self._step.byte is not None:
            side = px(_SQUARE)
            painter.setPen(QPen(theme.TEXT, px(2)))
            painter.setBrush(colour_of(self._step.byte))
            painter.drawRect(inner.right() - side, inner.center().y() - side // 2, side, side)
        number = looks.font("subheading")
        painter.setFont(number)
        painter.setPen(theme.OPENCL)
        place = self._context.language.number(self._number)
        painter.drawText(inner, left | middle, place)
        inner = self._inner()
        if looks.stacks:
            write_paragraphs(painter, inner.adjusted(0, px(10), 0, 0), self._paragraphs())
            return
        result, font = fit_words(self._result, looks.font("subheading"), inner.width() // 2)
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        painter.drawText(inner, right | middle, result)
        room = inner.width() - QFontMetrics(font).horizontalAdvance(result) - px(16)
        words, font = fit_words(self._words, looks.font("body"), room)
        painter.setFont(font)
        painter.drawText(inner, left | middle, words)
