"""What the three columns of people have in common: a head, rows at equal heights, and a foot."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.serving.views.stamps import Stamps
from gpuviz.i18n.languages import Text
from gpuviz.panels.figure import Figure
from gpuviz.ui import theme
from gpuviz.ui.direction import margins, painter_on
from gpuviz.ui.views.figure_line import FigureLine
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

_FOOT_PX = 90
_DIVIDED_PX = 26
TALLEST_ROW, _LEAST_ROW = 30, 8
_PERSON_SHARE = 0.94  # of a row's height
BUBBLE_PX = 150  # the width of the longest bubble
GREY = theme.OTHER  # who waits, and what is asked


class RowField(QWidget):
    """Rows one under the other; ``stamps`` draws what stands in them."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self.context = context
        self.rows = 1
        self.stamps = Stamps(1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_rows(self, rows: int) -> None:
        """Have so many rows."""
        if rows != self.rows:
            self.rows = max(1, rows)
            self.rescale()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self.setMinimumHeight(self.rows * self.context.theme.px(_LEAST_ROW))
        self.stamps = Stamps(self.devicePixelRatioF())
        self.update()

    def row_height(self) -> float:
        """From one row to the next."""
        return min(self.height() / self.rows, self.context.theme.px(TALLEST_ROW))

    def person_size(self) -> int:
        """The side of the square in which a person stands."""
        return max(4, round(self.row_height() * _PERSON_SHARE))

    def bubble_size(self, length: float) -> tuple[int, int]:
        """Width and height of a bubble."""
        return round(self.context.theme.px(BUBBLE_PX) * min(1.0, max(0.0, length))), max(
            3, self.person_size() * 7 // 10
        )

    def row(self, index: int) -> QRect:
        """The place of a row, all across."""
        high = self.row_height()
        return QRect(0, round(index * high), self.width(), round(high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.stamps = Stamps(self.devicePixelRatioF())


class ColumnView(View):
    """A title, a large figure, rows, and a foot of the same height in all columns."""

    def __init__(self, context: ViewContext, field: RowField, tone: str = "") -> None:
        super().__init__(context)
        self.title = FittedLabel(context, "subheading", tone)
        self.figure = FigureLine(context)
        self.field = field
        self._is_divided = False
        self.foot = QWidget()
        self.head = QHBoxLayout()
        self.head.addWidget(self.title, 1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self.head)
        self._box.addWidget(self.figure)
        self._box.addWidget(field, 1)
        self._box.addWidget(self.foot)

    def show_head(self, title: Text, figure: Figure, rows: int) -> None:
        """Show what is above the rows, and have so many of them."""
        self.title.show_text(title)
        self.figure.show_figure(figure)
        self.field.set_rows(rows)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        looks, px = self.context.theme, self.context.theme.px
        self.figure.rescale()
        self.field.rescale()
        sign = OriginBadge(self.context).sizeHint().height()
        line = looks.line_spacing(looks.font("small"))
        self.foot.setFixedHeight(max(px(_FOOT_PX), sign + 2 * line + px(4)))
        self._box.setSpacing(px(6))

    def divide(self, is_divided: bool) -> None:
        """Keep away from the column to the left, with a line between."""
        self._is_divided = is_divided and not self.context.theme.stacks
        start = self.context.theme.px(_DIVIDED_PX) if self._is_divided else 0
        self._box.setContentsMargins(*margins(self.context.language, start))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._is_divided:
            painter = painter_on(self)
            painter.fillRect(0, 0, self.context.theme.px(1.5), self.height(), theme.CARD_BORDER)
