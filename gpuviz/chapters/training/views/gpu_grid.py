"""Many GPUs as equal squares, of which some are at work."""

import math

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.training.cost_panels import GpuGrid
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.figure_line import FigureLine
from gpuviz.ui.views.stacked import use_height
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext


class GpuGridView(View):
    """Draws a ``GpuGrid``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title, self._note = FittedLabel(context, "heading"), BadgedWords(context, "small", theme.TEXT_SOFT)
        self._squares, self._figure = _Squares(context), FigureLine(context)
        self._other_label, self._other = TextLabel(context, "small", "soft"), BadgedWords(context, "subheading")
        self._compared, self._words = QHBoxLayout(), QVBoxLayout()
        self._compared.addWidget(self._other_label)
        self._compared.addWidget(self._other, 1)
        self._words.addStretch(1)
        self._words.addWidget(self._figure)
        self._words.addLayout(self._compared)
        self._words.addStretch(1)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.addWidget(self._squares, 1)
        self._body.addLayout(self._words)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._title)
        self._box.addWidget(self._note)
        self._box.addLayout(self._body, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show how many are at work, and how long that takes."""
        if not isinstance(panel, GpuGrid):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._note.show_words(panel.note, panel.note_origin)
        self._squares.show_gpus(panel.gpus, panel.at_work, self.context.language(panel.name))
        self._figure.show_figure(panel.figure)
        self._other_label.show_text(panel.other_label)
        self._other.show_words(panel.other, panel.other_origin)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(8))
        self._words.setSpacing(self.context.theme.px(8))
        self._compared.setSpacing(self.context.theme.px(10))
        self._body.setSpacing(self.context.theme.px(16))
        looks = self.context.theme
        is_beside = looks.portrait and not looks.stacks
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
        self._body.setStretch(1, int(is_beside))
        use_height(self._squares, looks, self._squares.width())
        self.turn(self._compared)
        for part in (self._note, self._other, self._figure):
            part.rescale()


class _Squares(QWidget):
    """As many columns as rows; drawn once for each size and number."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._shown = 0, 0
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        use_height(self, self._context.theme, self.width())

    def show_gpus(self, gpus: int, at_work: int, name: str) -> None:
        if (gpus, at_work) != self._shown:
            self._shown = gpus, at_work
            self._picture = None
            self.setAccessibleName(name)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        gpus, at_work = self._shown
        if not gpus:
            return
        side = max(1, min(self.width(), self.height()))
        if self._picture is None or self._picture.width() != side:
            self._picture = _draw(gpus, at_work, side)
        painter_on(self).drawPixmap(0, (self.height() - side) // 2, self._picture)


def _draw(gpus: int, at_work: int, side: int) -> QPixmap:
    """All squares, in a picture of so many pixels a side, the first ones lit."""
    across = math.ceil(math.sqrt(gpus))
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(theme.CARD)
    painter = QPainter(image)
    step = side / across
    gap = max(1, round(step * 0.25))
    edges = [round(index * step) for index in range(across + 1)]
    for index in range(gpus):
        row, col = divmod(index, across)
        wide, high = edges[col + 1] - edges[col] - gap, edges[row + 1] - edges[row] - gap
        square = QRect(edges[col], edges[row], max(1, wide), max(1, high))
        painter.fillRect(square, theme.TEXT if index < at_work else theme.BUTTON)
    painter.end()
    return QPixmap.fromImage(image, Qt.ImageConversionFlag.ColorOnly)
