"""A pixel beside an answer of the race: both are sums of products."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.pixels.panels import SumBridge, SumLine
from gpuviz.chapters.pixels.views.picture import ScaledPicture, colour_of
from gpuviz.i18n.languages import Text, text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.buttons import ButtonRow
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.heat import heat_picture, heat_table
from gpuviz.ui.views.stacked import Words, use_height, words_height, write_paragraphs
from gpuviz.ui.views.view import TextLabel, View, ViewContext

_ANSWERS = heat_table(theme.FIELD, theme.FIELD)  # two bytes are no colours of answers
_GRID = QColor(13, 17, 23, 120)
_GRID_SQUARES = 40, 25
_LEAST_THUMB = 120  # the height of a small picture


class SumBridgeView(View):
    """Draws a ``SumBridge``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "heading", wrap=True)
        self._lines = [_SumWords(context) for _ in range(2)]
        self._canvas, self._sheet = _Thumb(context), _Thumb(context)
        self._between = TextLabel(context, "small", "soft", wrap=True)
        self._between.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = ButtonRow(context)
        self._note = TextLabel(context, "small", "soft", wrap=True)
        self._box, self._row, middle = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        self._box.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(self._between)
        middle.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        middle.addStretch(1)
        self._row.addWidget(self._canvas, 5)
        self._row.addLayout(middle, 6)
        self._row.addWidget(self._sheet, 5)
        for part in (self._title, *self._lines):
            self._box.addWidget(part)
        self._box.addLayout(self._row, 1)
        self._box.addWidget(self._note)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show both sums."""
        if not isinstance(panel, SumBridge):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        for line, words in zip(self._lines, panel.lines, strict=True):
            line.show_line(words)
        self._canvas.show_frame(panel.canvas, panel.canvas_label)
        self._sheet.show_answers(panel.sheet, panel.sheet_label)
        self._between.show_text(panel.between)
        self._button.show_actions([panel.action])
        self._note.show_text(panel.note)
        self.enforce_height_for_width()

    def rescale(self) -> None:
        """Take fonts and gaps anew."""
        super().rescale()
        px = self.context.theme.px
        self._box.setSpacing(px(14))
        self._row.setSpacing(px(16))
        self._button.rescale()
        for part in (*self._lines, self._canvas, self._sheet):
            part.updateGeometry()
            part.update()
        for thumb in (self._canvas, self._sheet):
            thumb.use_height()
        self.turn(self._row)


class _SumWords(QWidget):
    """A square of the result's colour, and beside it what was added up."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._line: SumLine | None = None
        self._texts: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, line: SumLine) -> None:
        if line != self._line:
            self._line = line
            self._texts = [self._context.language(words) for words in (line.caption, line.count, line.words)]
            self.setAccessibleName(" ".join(self._texts))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        looks = self._context.theme
        if looks.stacks:
            return QSize(looks.px(200), words_height(self._paragraphs(), self._room()))
        height = QFontMetrics(looks.font("small")).height() + QFontMetrics(looks.font("body")).height()
        return QSize(looks.px(200), height + looks.px(4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _paragraphs(self) -> list[Words]:
        """All that stands here, as paragraphs."""
        looks = self._context.theme
        roles = (("small", theme.TEXT_SOFT), ("small", theme.TEXT_SOFT), ("body", theme.TEXT))
        return [
            Words(words, looks.font(role), colour)  # type: ignore[arg-type]  # all are roles of fonts
            for words, (role, colour) in zip(self._texts, roles, strict=False)
        ]

    def _side(self) -> int:
        """The side of the square: of one line of each kind."""
        looks = self._context.theme
        height = QFontMetrics(looks.font("small")).height() + QFontMetrics(looks.font("body")).height()
        return height - looks.px(4)

    def _room(self) -> int:
        """The width beside the square."""
        return max(1, self.width() - self._side() - self._context.theme.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._line is None:
            return
        caption, count, words = self._texts
        looks, painter, side = self._context.theme, painter_on(self), self._side()
        table = QColor.fromRgba(_ANSWERS[self._line.byte]) if self._line.is_answer else colour_of(self._line.byte)
        painter.fillRect(0, looks.px(4), side, side, table)
        inner = self.rect().adjusted(side + looks.px(18), 0, 0, 0)
        if looks.stacks:
            write_paragraphs(painter, inner, self._paragraphs())
            return
        count, font = fit_words(count, looks.font("small"), inner.width() // 3)
        painter.setFont(font)
        painter.setPen(theme.TEXT_SOFT)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, count)
        room = inner.width() - QFontMetrics(font).horizontalAdvance(count) - looks.px(12)
        caption, font = fit_words(caption, looks.font("small"), room)
        painter.setFont(font)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, caption)
        words, font = fit_words(words, looks.font("body"), inner.width())
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)


class _Thumb(QWidget):
    """A small picture, cut into a thousand squares, with its name below."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._label = ""
        self._shown: object = None
        self._panel_pixels: object = None
        self._is_sheet = False
        self._picture = ScaledPicture()
        keep_left_to_right(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_frame(self, pixels: object, label: Text) -> None:
        self._show(pixels, label, is_sheet=False)

    def show_answers(self, cells: object, label: Text) -> None:
        self._show(cells, label, is_sheet=True)

    def _show(self, pixels: object, label: Text, is_sheet: bool) -> None:
        if self._panel_pixels is not pixels:
            self._panel_pixels, self._is_sheet = pixels, is_sheet
            self._label = self._context.language(label)
            self.setAccessibleName(self._label)
            self.setAccessibleDescription(self._context.language(text("pixels-thumb-said")))
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.use_height()

    def use_height(self) -> None:
        """Stand below the other one, where everything is stacked."""
        looks = self._context.theme
        below = QFontMetrics(looks.font("small")).height() + looks.px(6)
        use_height(self, looks, self.width() * 9 / 16 + below, least=looks.px(_LEAST_THUMB))

    def paintEvent(self, _event: QPaintEvent) -> None:
        looks, painter = self._context.theme, painter_on(self)
        words, font = fit_words(self._label, looks.font("small"), self.width())
        below = QFontMetrics(font).height() + looks.px(6)
        wide = min(self.width(), (self.height() - below) * 16 // 9)
        rect = QRect(0, 0, max(1, wide), max(1, wide * 9 // 16))
        rect.moveCenter(QRect(0, 0, self.width(), self.height() - below).center())
        if self._is_sheet:
            painter.drawImage(rect, heat_picture(self._panel_pixels, _ANSWERS))  # type: ignore[arg-type]  # bytes
        else:
            image = self._picture.image(
                self._panel_pixels,  # type: ignore[arg-type]  # bytes, as above
                id(self._panel_pixels),
                (rect.width(), rect.height()),
                self.devicePixelRatioF(),
            )
            painter.drawImage(rect.topLeft(), image)
        across, down = _GRID_SQUARES
        for col in range(1, across):
            painter.fillRect(rect.left() + col * rect.width() // across, rect.top(), 1, rect.height(), _GRID)
        for row in range(1, down):
            painter.fillRect(rect.left(), rect.top() + row * rect.height() // down, rect.width(), 1, _GRID)
        painter.setFont(font)
        painter.setPen(theme.TEXT_SOFT)
        place = QRect(0, rect.bottom() + looks.px(4), self.width(), below)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)
