"""One matrix product of a layer as three rectangles, with its cost."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.layers.panels import LayerProduct
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.buttons import ButtonRow
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_SIGN_ROOM = 44


class LayerProductView(View):
    """Draws a ``LayerProduct``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "subheading", wrap=True)
        self._rectangles = _Rectangles(context)
        self._count = TextLabel(context, "heading")
        self._count_label = TextLabel(context, "small", "soft", wrap=True)
        self._time = TextLabel(context, "small", "soft", wrap=True)
        self._buttons = ButtonRow(context)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._title)
        self._line = QHBoxLayout()
        self._line.addWidget(self._rectangles, 3)
        costs = QVBoxLayout()
        costs.setSpacing(0)
        costs.addStretch(1)
        for label in (self._count, self._count_label, self._time):
            costs.addWidget(label)
        costs.addStretch(1)
        self._line.addLayout(costs, 1)
        self._box.addLayout(self._line, 1)
        self._box.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignLeft)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show one product."""
        if not isinstance(panel, LayerProduct):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._rectangles.show_product(panel, self._title.text())
        self._count.show_text(panel.count)
        self._count_label.show_text(panel.count_label)
        self._time.show_text(panel.time_label)
        self._time.setVisible(panel.time_label is not None)
        self._buttons.show_actions(panel.actions)
        self._buttons.setVisible(bool(panel.actions))
        self.enforce_height_for_width()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(8))
        self.turn(self._line)
        self._line.setSpacing(self.context.theme.px(16))
        self._rectangles.setMinimumSize(self.context.theme.px(300), self.context.theme.px(116))
        self._buttons.rescale()


class _Rectangles(QWidget):
    """Draws left × table = result; side lengths follow the cube root of the dimensions, so that all are visible."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[object, ...] = ()
        self._sides: list[tuple[float, float]] = []
        self._labels: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        keep_left_to_right(self)  # a formula

    def show_product(self, panel: LayerProduct, name: str) -> None:
        texts = (panel.left_label, panel.table_label, panel.result_label)
        shown = (panel.left_shape, panel.table_shape, texts, name)
        if shown == self._shown:
            return
        self._shown = shown
        rows, inner = (max(1, side) ** (1 / 3) for side in panel.left_shape)
        _, columns = (max(1, side) ** (1 / 3) for side in panel.table_shape)
        self._sides = [(inner, rows), (columns, inner), (columns, rows)]
        self._labels = [self._context.language(label) for label in texts]
        self.setAccessibleName(name)
        left, table, result = self._labels
        self.setAccessibleDescription(f"{left} × {table} = {result}")
        self.update()

    def sizes(self) -> list[QSize]:
        """The rectangles' sizes in pixels; equal dimensions have equal lengths."""
        height = self.height() - QFontMetrics(self._font()).height() - self._context.theme.px(8)
        scale = min(self._room() / sum(wide for wide, _ in self._sides), height / max(high for _, high in self._sides))
        return [QSize(*(max(2, int(side * scale)) for side in sides)) for sides in self._sides]

    def _font(self) -> QFont:
        return self._context.theme.font("small")

    def _room(self) -> int:
        return max(1, self.width() - 2 * self._context.theme.px(_SIGN_ROOM))

    def columns(self) -> list[int]:
        """The width of each rectangle's column: as wide as its label needs, or a share of the spare width."""
        metrics = QFontMetrics(self._font())
        least = [size.width() for size in self.sizes()]
        words = [metrics.horizontalAdvance(label) for label in self._labels]
        more = [max(0, wanted - width) for wanted, width in zip(words, least, strict=True)]
        spare = self._room() - sum(least)
        if sum(more) > spare:
            return [width + spare * part // sum(more) for width, part in zip(least, more, strict=True)]
        return [width + part + (spare - sum(more)) // 3 for width, part in zip(least, more, strict=True)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._sides:
            return
        px, centre = self._context.theme.px, Qt.AlignmentFlag.AlignCenter
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sizes, words_height = self.sizes(), QFontMetrics(self._font()).height()
        tallest = max(size.height() for size in sizes)
        top = (self.height() - tallest - words_height - px(8)) // 2
        left = 0
        colours, signs = (theme.OPENCL_SOFT, theme.TABLE, theme.OPENCL_SOFT), ("×", "=", "")
        for size, column, words, colour, sign in zip(sizes, self.columns(), self._labels, colours, signs, strict=True):
            place = QRect(left, top, column, tallest)
            rect = QRect(QPoint(0, 0), size)
            rect.moveCenter(place.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(rect, px(5), px(5))
            painter.setPen(theme.TEXT_SOFT)
            shown, font = fit_words(words, self._font(), column)
            painter.setFont(font)
            painter.drawText(QRect(left, top + tallest + px(8), column, words_height), centre, shown)
            painter.setFont(self._context.theme.font("heading"))
            painter.drawText(QRect(left + column, top, px(_SIGN_ROOM), tallest), centre, sign)
            left += column + px(_SIGN_ROOM)
