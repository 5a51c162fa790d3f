"""Invented names on their way up, in the columns of their phases."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gpuviz.chapters.training.panels import LearningStory, NameColumn, StreamedName
from gpuviz.chapters.training.phases import Phase
from gpuviz.i18n.languages import text
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import ViewContext

_PHASES, _STACKED_GAP = len(Phase), 12  # rows where columns have no room, and what is free below each
_NARROWEST = 150  # of a column
_LINE = 44  # from one name to the next
_BEND = 26  # the height in which a column's edge leads to its place on the curve
_NEWEST_SHARE = 1.3  # of the size of other names
_ROOM_AT = 0.6  # of their way up: the newest appears once they have left its place


class NameColumns(QWidget):
    """Draws the columns of a ``LearningStory``; ``place_of`` gives the place (pixels) of a step on the axis below."""

    def __init__(self, context: ViewContext, place_of: Callable[[int], float]) -> None:
        super().__init__()
        self._context, self._place_of = context, place_of
        self._columns: Sequence[NameColumn] = ()
        self._titles: list[str] = []
        self._drawn: tuple[object, ...] = ()
        self._rise = 1.0
        self._last_step = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_columns(self, panel: LearningStory) -> None:
        """Show them; paints only if something moved."""
        drawn = panel.names_version, panel.rise, len(panel.columns), self._place_of(panel.last_step)
        if drawn != self._drawn:
            self._drawn, self._columns, self._rise = drawn, panel.columns, panel.rise
            self._last_step = panel.last_step
            self._titles = [self._context.language(column.title) for column in panel.columns]
            newest = self._columns[-1].names[-3:] if self._columns else ()
            self.setAccessibleName(", ".join([*self._titles[-1:], *(name.words for name in newest)]))
            self.update()

    def described_now(self) -> str:
        """For screen readers: what the columns are."""
        return self._context.language(text("training-names-said"))

    def edges(self) -> list[float]:
        """The left edge of each column, and the right edge of the last: each where its phase began, if it has room."""
        right, count = self._place_of(self._last_step), max(1, len(self._columns))
        narrowest = min(self._context.theme.px(_NARROWEST), (right - self._place_of(1)) / count)
        edges: list[float] = []
        for index, column in enumerate(self._columns):
            least = edges[-1] + narrowest if edges else self._place_of(1)
            most = right - narrowest * (count - index)
            edges.append(min(max(least, self._place_of(column.step)), max(least, most)))
        return [*edges, right]

    def stacked_height(self) -> int:
        """Its height where columns would be too narrow for names: two lines for each phase."""
        return _PHASES * self._stacked_row()

    def _stacked_row(self) -> int:
        looks = self._context.theme
        lines = QFontMetrics(looks.font("subheading")).height() + QFontMetrics(looks.font("body")).height()
        return lines + looks.px(_STACKED_GAP)

    def _paint_stacked(self, painter: QPainter) -> None:
        """Each phase is a row: its name, and below it as many of its newest names as have room."""
        looks, last = self._context.theme, len(self._columns) - 1
        title_font, font, high = looks.font("subheading"), looks.font("body"), self._stacked_row()
        line, gap = QFontMetrics(title_font).height(), QFontMetrics(font).horizontalAdvance("mm")
        for index, (column, title) in enumerate(zip(self._columns, self._titles, strict=True)):
            top, colour = index * high, theme.TEXT if index == last else theme.TEXT_SOFT
            painter.setPen(colour)
            words, fitted = fit_words(title, title_font, self.width())
            painter.setFont(fitted)
            painter.drawText(QRect(0, top, self.width(), line), Qt.AlignmentFlag.AlignVCenter, words)
            left, base = 0.0, top + line + QFontMetrics(font).ascent()
            for name in reversed(column.names):
                wide = QFontMetrics(font).horizontalAdvance(name.words) + (looks.px(34) if name.is_known else 0)
                if left and left + wide > self.width():
                    break
                self._draw_name(painter, name, QPointF(left, base), self.width() - left, index == last, newest=False)
                left += wide + gap

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._columns:
            return
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._context.theme.stacks:
            self._paint_stacked(painter)
            return
        px, edges = self._context.theme.px, self.edges()
        bend = self.height() - px(_BEND)
        last = len(self._columns) - 1
        painter.fillRect(QRectF(edges[last], 0, self._place_of(self._last_step) - edges[last], bend), theme.FIELD)
        painter.setBrush(theme.FIELD)
        painter.setPen(Qt.PenStyle.NoPen)
        end = self._place_of(self._last_step)
        foot = [(edges[last], bend), (end, bend), (end, self.height())]
        begins = self._place_of(self._columns[last].step), self.height()
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in [*foot, begins]]))
        painter.setPen(QPen(theme.BUTTON_HOVER, px(1.5)))
        for column, edge in list(zip(self._columns, edges, strict=False))[1:]:
            painter.drawLine(QPointF(edge, 0), QPointF(edge, bend))
            painter.drawLine(QPointF(edge, bend), QPointF(self._place_of(column.step), self.height()))
        for index, column in enumerate(self._columns):
            place = QRectF(edges[index] + px(14), 0, edges[index + 1] - edges[index] - px(18), bend)
            self._draw_column(painter, column, self._titles[index], place, index == last)

    def _draw_column(self, painter: QPainter, column: NameColumn, title: str, place: QRectF, is_last: bool) -> None:
        px = self._context.theme.px
        painter.setPen(theme.TEXT if is_last else theme.TEXT_SOFT)
        title, font = fit_words(title, self._context.theme.font("subheading"), int(place.width()))
        painter.setFont(font)
        top = place.top() + px(10) + QFontMetrics(font).height()
        painter.drawText(QPointF(place.left(), top - px(6)), title)
        painter.save()
        below = QRectF(place.left(), top + px(4), place.width(), place.bottom() - top - px(4))
        baseline, risen = below.bottom() - px(12), self._rise if is_last else 1.0
        high = QFontMetrics(self._context.theme.font("body")).ascent()
        for age, name in enumerate(reversed(column.names)):
            y = baseline - (age - 1 + risen if age else 0) * px(_LINE)
            if y - high < below.top():
                break
            painter.setOpacity(1.0 if age else max(0.0, (risen - _ROOM_AT) / (1 - _ROOM_AT)))
            self._draw_name(painter, name, QPointF(place.left(), y), place.width(), is_last, newest=age == 0)
        painter.restore()

    def _draw_name(
        self, painter: QPainter, name: StreamedName, at: QPointF, room: float, is_last: bool, newest: bool
    ) -> None:
        px, font = self._context.theme.px, QFont(self._context.theme.font("body"))
        if newest and is_last:
            font.setPixelSize(round(font.pixelSize() * _NEWEST_SHARE))
            font.setWeight(QFont.Weight.DemiBold)
        mark = px(34) if name.is_known else 0
        words, font = fit_words(name.words, font, max(1, int(room) - mark))
        painter.setFont(font)
        painter.setPen(theme.TEXT if is_last else theme.TEXT_SOFT)
        painter.drawText(at, words)
        if name.is_known:
            left = at.x() + QFontMetrics(font).horizontalAdvance(words) + px(12)
            draw_tick(painter, QPointF(left, at.y() - px(18)), px(18))


def draw_tick(painter: QPainter, at: QPointF, size: float) -> None:
    """Draw a tick in a square of ``size`` pixels whose upper left corner is ``at``."""
    painter.setPen(QPen(theme.GOOD, size * 0.16, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    corner = QPointF(at.x() + size * 0.35, at.y() + size * 0.85)
    painter.drawLine(QPointF(at.x(), at.y() + size * 0.5), corner)
    painter.drawLine(corner, QPointF(at.x() + size, at.y() + size * 0.1))
