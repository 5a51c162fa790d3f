"""The rule, and how chains begin that follow it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.decisions.little_chain import Link
from gpuviz.chapters.decisions.panels import RuleCard
from gpuviz.i18n.languages import text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.fitting import fit_words, smallest
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_BOX_SHARE = 0.52  # of the width of a link: the number; the rest is the arrow to the next one
_REST_SHARE = 0.3  # of the width of a link: the sign that a chain goes on
_BOX_MARGIN_PX, _ARROW_MARGIN_PX = 6, 6


class RuleCardView(View):
    """Draws a ``RuleCard``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._lines = TextLabel(context, "body"), TextLabel(context, "body")
        self._chains = _Chains(context)
        rule = QVBoxLayout()
        rule.setSpacing(0)
        rule.addStretch(1)
        for line in self._lines:
            rule.addWidget(line)
        rule.addStretch(1)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(rule)
        self._box.addWidget(self._chains, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the rule and the chains."""
        if not isinstance(panel, RuleCard):
            raise TypeError(panel)
        for line, words in zip(self._lines, (panel.even, panel.odd), strict=True):
            line.show_text(words)
        self._chains.show_chains(panel)

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        self.turn(self._box)
        self._box.setSpacing(self.context.theme.px(40))
        self._chains.updateGeometry()


class _Chains(QWidget):
    """Of each chain as many links as are legible: the last ones before what is asked, else the first ones."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[list[list[Link]], bool] = [], False
        language = context.language
        self._words = {True: language(text("decisions-sevenfold")), False: language(text("decisions-halve"))}
        self._unknown = language(text("decisions-not-yet"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_left_to_right(self)  # a calculation

    def show_chains(self, panel: RuleCard) -> None:
        if (panel.chains, panel.asks) != self._shown:
            self._shown = [list(chain) for chain in panel.chains], panel.asks
            self.setAccessibleName(self._context.language(panel.name))
            numbers = ("  ".join(str(link.number) for link in chain) for chain in panel.chains)
            self.setAccessibleDescription(" … ".join(numbers))
            self.update()

    def sizeHint(self) -> QSize:
        px = self._context.theme.px
        return QSize(px(200), px(64))

    def paintEvent(self, _event: QPaintEvent) -> None:
        chains, asks = self._shown
        if not chains:
            return
        painter, gap = painter_on(self), self._context.theme.px(24)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - gap * (len(chains) - 1)) / len(chains)
        for index, chain in enumerate(chains):
            self._draw_chain(painter, chain, asks, index * (width + gap), width)

    def _draw_chain(self, painter: QPainter, chain: list[Link], asks: bool, left: float, width: float) -> None:
        after = _BOX_SHARE if asks else _BOX_SHARE + _REST_SHARE - 1
        fitting = max(1, int(width / self._least_step(chain) - after))
        chain = chain[-fitting:] if asks else chain[:fitting]
        step = width / (len(chain) + after)
        box = QRectF(0, self.height() * 0.1, step * _BOX_SHARE, self.height() * 0.8)
        for index, link in enumerate(chain):
            box.moveLeft(left + index * step)
            self._draw_box(painter, box, self._context.language.number(link.number, grouped=False), known=True)
            if index + 1 < len(chain) or asks:
                self._draw_arrow(painter, box.right(), left + (index + 1) * step, self._words[link.is_odd])
        if asks:
            box.moveLeft(left + len(chain) * step)
            self._draw_box(painter, box, self._unknown, known=False)
        else:
            painter.setPen(theme.TEXT_SOFT)
            painter.setFont(self._context.theme.font("body"))
            rest = QRectF(box.right(), 0, left + width - box.right(), self.height())
            painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, "…")

    def _least_step(self, chain: list[Link]) -> float:
        """The least room (pixels) in which neither a link's number nor what is done to it is cut."""
        px, language = self._context.theme.px, self._context.language
        number, done = (smallest(self._context.theme.font(role)) for role in ("subheading", "small"))
        numbers = [language.number(link.number, grouped=False) for link in chain]
        box = max(map(QFontMetrics(number).horizontalAdvance, numbers)) + px(_BOX_MARGIN_PX) + 1
        arrow = max(map(QFontMetrics(done).horizontalAdvance, self._words.values())) + 2 * px(_ARROW_MARGIN_PX) + 1
        return max(box / _BOX_SHARE, arrow / (1 - _BOX_SHARE))

    def _draw_box(self, painter: QPainter, box: QRectF, words: str, known: bool) -> None:
        px = self._context.theme.px
        pen = QPen(theme.TEXT_SOFT, px(2), Qt.PenStyle.DashLine)
        painter.setPen(Qt.PenStyle.NoPen if known else pen)
        painter.setBrush(theme.BUTTON if known else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, px(8), px(8))
        shown, font = fit_words(words, self._context.theme.font("subheading"), int(box.width()) - px(_BOX_MARGIN_PX))
        painter.setFont(font)
        painter.setPen(theme.TEXT if known else theme.TEXT_SOFT)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _draw_arrow(self, painter: QPainter, left: float, right: float, words: str) -> None:
        px, middle = self._context.theme.px, self.height() * 0.62
        left, right, tip = left + px(_ARROW_MARGIN_PX), right - px(_ARROW_MARGIN_PX), px(9)
        painter.setPen(QPen(theme.TEXT_SOFT, px(2)))
        painter.drawLine(QPointF(left, middle), QPointF(right - tip, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.TEXT_SOFT)
        corners = ((right, middle), (right - tip, middle - tip * 0.6), (right - tip, middle + tip * 0.6))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        shown, font = fit_words(words, self._context.theme.font("small"), int(right - left))
        painter.setFont(font)
        painter.setPen(theme.TEXT_SOFT)
        line = QFontMetrics(font).height()
        painter.drawText(QRectF(left, middle - line - px(2), right - left, line), Qt.AlignmentFlag.AlignCenter, shown)
