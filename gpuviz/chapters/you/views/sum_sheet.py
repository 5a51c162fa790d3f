"""A row over a column, the boxes for their products, and one for all of them added."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from gpuviz.chapters.you.number_heat import heat_of
from gpuviz.chapters.you.panels import SumBox, SumSheet
from gpuviz.chapters.you.views.colours import colour_of, ink_on
from gpuviz.chapters.you.views.sheet_geometry import SheetGeometry, highest
from gpuviz.i18n.languages import text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.fitting import fit_lines, fit_words, wrap_words, write_lines
from gpuviz.ui.views.stacked import use_height
from gpuviz.ui.views.view import View, ViewContext

_SIGN = QColor("#0d1117")
_SHAKE_PX = 9
_TICK = "✓"
_LEAST = 330  # its height
_CAPTION_LINES = 3
_NOTE_LINES = 3
_GLOWING = 0.45  # how much of the frame's light a glow adds at most


class SumSheetView(View):
    """Draws a ``SumSheet``; a touched box dispatches ``box`` and its index."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._panel: SumSheet | None = None
        self._shown: tuple[object, ...] = ()
        self._moving: tuple[float, float] = (0.0, 0.0)
        self._captions: list[str] = []
        self._legend: list[tuple[str, str]] = []
        self._unknown = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        keep_left_to_right(self)  # a calculation

    def show_panel(self, panel: Panel) -> None:
        """Repaint everything that changed; while a box glows or shakes, only that box."""
        if not isinstance(panel, SumSheet):
            raise TypeError(panel)
        language, shown = self.context.language, (panel.numbers, *panel.boxes, panel.at)
        moving = (0.0, 0.0) if self.context.theme.reduced_motion else (panel.glow, panel.aside)
        if self._panel is None:
            legend = ((panel.row_title, panel.row_note), (panel.column_title, panel.column_note))
            self._legend = [(language(title), language(note)) for title, note in legend]
            self._unknown = language(text("you-sum-unknown"))
            self.setAccessibleName(language(panel.name))
        self._panel = panel
        if shown != self._shown:
            self._shown, self._moving = shown, moving
            self._captions = [language(box.caption) if box.caption is not None else "" for box in panel.boxes]
            self.setAccessibleDescription(language(panel.description))
            self.update()
        elif moving != self._moving and panel.at is not None:
            self._moving = moving
            edge = self.context.theme.px(_SHAKE_PX + 6)
            self.update(self._geometry().box(panel.at).adjusted(-edge, -edge, edge, edge).toAlignedRect())

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self.setMinimumWidth(self.context.theme.px(300 if self.context.theme.stacks else 420))
        self._use_height()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.context.theme.px(800), self.context.theme.px(480))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        panel = self._panel
        if panel is None:
            return
        for index in range(len(panel.boxes)):
            if self._geometry().touchable(index).contains(event.position()):
                self.context.dispatch("box", index)
                return

    def _geometry(self) -> SheetGeometry:
        columns = len(self._panel.numbers.row) if self._panel is not None else 1
        return SheetGeometry(self.width(), self.height(), columns, self._line_height())

    def _line_height(self) -> int:
        """Of what is said below the sheet, where there is no room beside it."""
        looks = self.context.theme
        lines = QFontMetrics(looks.font("subheading")).height() + 2 * QFontMetrics(looks.font("small")).lineSpacing()
        return lines + looks.px(24) if looks.stacks else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._use_height()

    def _use_height(self) -> None:
        looks = self.context.theme
        use_height(self, looks, highest(self.width(), self._line_height()), least=looks.px(_LEAST))

    def paintEvent(self, _event: QPaintEvent) -> None:
        panel = self._panel
        if panel is None:
            return
        painter, places = painter_on(self), self._geometry()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_strips(painter, panel, places)
        self._draw_legend(painter, places)
        self._draw_signs(painter, panel, places)
        for index, box in enumerate(panel.boxes):
            self._draw_box(painter, places, index, box, panel)

    def _draw_strips(self, painter: QPainter, panel: SumSheet, places: SheetGeometry) -> None:
        px = self.context.theme.px
        font = self._figures(places.cell(0, 0).height() * 0.62)
        painter.setFont(font)
        for strip, numbers in enumerate((panel.numbers.row, panel.numbers.column)):
            for index, number in enumerate(numbers):
                cell, colour = places.cell(strip, index), colour_of(heat_of(number))
                painter.fillRect(cell.adjusted(0, 0, -px(2), -px(2)), colour)
                painter.setPen(ink_on(colour))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, self.context.language.number(number))
        radius = places.cell(0, 0).height() * 0.19
        painter.setFont(self._figures(radius * 1.5))
        for index in range(len(panel.numbers.row)):
            middle = places.between(index)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_SIGN)
            painter.drawEllipse(middle, radius, radius)
            painter.setPen(theme.TEXT)
            sign = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, "×")
            is_present = index == panel.at
            painter.setPen(QPen(theme.TEXT if is_present else theme.LINE, px(3 if is_present else 2)))
            box = places.box(index)
            painter.drawLine(
                QPointF(middle.x(), places.cell(1, 0).bottom() + px(8)), QPointF(middle.x(), box.top() - px(8))
            )
            if is_present:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.FOCUS, px(4)))
                pair = places.cell(0, index).united(places.cell(1, index))
                painter.drawRoundedRect(pair.adjusted(px(2), px(2), -px(4), -px(4)), px(8), px(8))

    def _draw_legend(self, painter: QPainter, places: SheetGeometry) -> None:
        looks = self.context.theme
        for strip, (title, note) in enumerate(self._legend):
            place = places.legend(strip)
            side = min(place.height() * 0.5, place.width() * (0.08 if looks.stacks else 0.2))
            self._draw_table(painter, QRectF(place.left(), place.center().y() - side / 2, side, side), strip == 0)
            words = place.adjusted(side + looks.px(16), 0, 0, 0)
            heading, font = fit_words(title, looks.font("subheading"), round(words.width()))
            middle = words.center().y()
            painter.setFont(font)
            painter.setPen(theme.TEXT)
            above = QRectF(words.left(), words.top(), words.width(), middle - words.top())
            painter.drawText(above, Qt.AlignmentFlag.AlignBottom, heading)
            below = QRectF(words.left(), middle, words.width(), words.bottom() - middle)
            painter.setFont(looks.font("small"))
            painter.setPen(theme.TEXT_SOFT)
            lines = wrap_words(note, looks.font("small"), round(below.width()), _NOTE_LINES)
            write_lines(painter, below.toRect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, lines)

    @staticmethod
    def _draw_table(painter: QPainter, rect: QRectF, is_row: bool) -> None:
        """A small table, one row or column of which is lit."""
        across, down = (4, 3) if is_row else (4, 4)
        step = rect.width() / across
        for row in range(down):
            for col in range(across):
                lit = row == 1 if is_row else col == 2
                square = QRectF(rect.left() + col * step, rect.top() + row * step, step * 0.84, step * 0.84)
                painter.fillRect(square, theme.TEXT if lit else theme.BUTTON)

    def _draw_box(self, painter: QPainter, places: SheetGeometry, index: int, box: SumBox, panel: SumSheet) -> None:
        px, rect, is_present = self.context.theme.px, places.box(index), index == panel.at
        glow, aside = self._moving
        if is_present:
            rect.translate(aside * px(_SHAKE_PX), 0)
        frame = theme.FOCUS if is_present else theme.CARD_BORDER
        painter.setPen(QPen(frame, px(5 if is_present else 2)))
        painter.setBrush(_lit(theme.FIELD, glow * _GLOWING) if is_present else theme.FIELD)
        painter.drawRoundedRect(rect, px(10), px(10))
        font = self._figures(min(rect.height() * 0.6, rect.width() / 2.6))
        painter.setFont(font)
        metrics = QFontMetrics(font)
        if not box.digits:
            if index == len(panel.boxes) - 1:
                painter.setPen(theme.TEXT_OFF)
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._unknown)
        else:
            digits = [self.context.language.number(int(digit)) for digit in box.digits]
            x = rect.center().x() - metrics.horizontalAdvance("".join(digits)) / 2
            base = rect.center().y() + metrics.capHeight() / 2
            for place, digit in enumerate(digits):
                wide, wrong = metrics.horizontalAdvance(digit), box.is_wrong and place == len(digits) - 1
                painter.setPen(theme.BAD if wrong else theme.TEXT)
                painter.drawText(QPointF(x, base), digit)
                if wrong:
                    dots = QPen(theme.BAD, px(4), Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap)
                    painter.setPen(dots)
                    painter.drawLine(QPointF(x + px(2), base + px(12)), QPointF(x + wide - px(2), base + px(12)))
                x += wide
        self._draw_caption(painter, places, index, box)

    def _draw_caption(self, painter: QPainter, places: SheetGeometry, index: int, box: SumBox) -> None:
        words = self._captions[index] or (_TICK if box.is_right else "")
        font = self.context.theme.font("small" if self._captions[index] else "subheading")
        place = places.caption(index, QFontMetrics(font).horizontalAdvance(words) + 2)
        shown, font = fit_lines(words, font, round(place.width()), _CAPTION_LINES if self.context.theme.stacks else 1)
        colour = theme.BAD if box.is_wrong else theme.GOOD if box.is_right else theme.TEXT_SOFT
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, shown)

    def _draw_signs(self, painter: QPainter, panel: SumSheet, places: SheetGeometry) -> None:
        room = places.box(1).left() - places.box(0).right()
        painter.setFont(self._figures(min(places.box(0).height() * 0.36, room)))
        painter.setPen(theme.TEXT_SOFT)
        last = len(panel.boxes) - 1
        for index in range(last):
            gap = QRectF(places.box(index).topRight(), places.box(index + 1).bottomLeft())
            painter.drawText(gap, Qt.AlignmentFlag.AlignCenter, "=" if index == last - 1 else "+")

    def _figures(self, size: float) -> QFont:
        font = self.context.theme.font("figure")
        font.setPixelSize(max(1, round(size)))
        return font


def _lit(colour: QColor, share: float) -> QColor:
    """A colour, nearer to white by a share."""
    parts = (colour.red(), colour.green(), colour.blue())
    return QColor(*(round(part + (255 - part) * share) for part in parts))
