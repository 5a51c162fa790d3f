"""The tokens of a sentence as chips, wrapped to three lines at most."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from gpuviz.panels.layout import Panel
from gpuviz.sentence.panels import SentenceTokens
from gpuviz.sentence.tokens_shown import shown_token
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.lines import line_places
from gpuviz.ui.views.view import View, ViewContext

_MOST_LINES = 3
_ELLIPSIS = "…"


class SentenceTokensView(View):
    """Draws ``SentenceTokens``; if there are too many, an ellipsis replaces the first ones."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_left_to_right(self)  # an English sentence
        self._tokens: tuple[str, ...] = ()
        self._written = 0
        self._chips: list[tuple[QRect, str, bool]] = []  # rectangle, text, and whether the model wrote it
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Arrange the chips again if the tokens changed."""
        if not isinstance(panel, SentenceTokens):
            raise TypeError(panel)
        if not self.accessibleName():
            self.setAccessibleName(self.context.language(panel.name))
        tokens = tuple(panel.tokens)
        if (tokens, panel.written) != (self._tokens, self._written):
            self._tokens, self._written = tokens, panel.written
            self.setAccessibleDescription(" ".join(shown_token(token) for token in tokens))
            self._arrange()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self.setFont(self.context.theme.font("small"))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px, metrics = self.context.theme.px, QFontMetrics(self.font())
        height, gap, room = metrics.height() + px(10), px(8), max(1, self.width())
        first_written = len(self._tokens) - self._written
        chips = [(shown_token(token), index >= first_written) for index, token in enumerate(self._tokens)]
        widths = [metrics.horizontalAdvance(words) + px(20) for words, _ in chips]
        places = line_places(widths, room, gap)
        if places and places[-1][1] >= _MOST_LINES:
            short = metrics.horizontalAdvance(_ELLIPSIS) + px(20)
            while len(chips) > 1 and places[-1][1] >= _MOST_LINES:
                chips, widths = chips[1:], widths[1:]
                places = line_places([short, *widths], room, gap)
            chips, widths = [(_ELLIPSIS, False), *chips], [short, *widths]
        self._chips = [
            (QRect(left, line * (height + gap), min(width, room), height), words, written)
            for (left, line), width, (words, written) in zip(places, widths, chips, strict=True)
        ]
        lines = places[-1][1] + 1 if places else 1
        self.setFixedHeight(lines * (height + gap) - gap)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self.context.theme.px
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = painter.fontMetrics()
        for rect, words, written in self._chips:
            # Tokens written by the model also have an outline, so as not to differ by colour alone.
            painter.setPen(QPen(theme.OPENCL_SOFT, px(2)) if written else Qt.PenStyle.NoPen)
            painter.setBrush(theme.BUTTON)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px(8), px(8))
            painter.setPen(theme.OPENCL if written else theme.TEXT)
            room = rect.adjusted(px(8), 0, -px(8), 0)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width() + px(4))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
