"""A question in a card over everything else, with a ring of the seconds that are left."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.i18n.languages import text
from gpuviz.panels.actions import Action
from gpuviz.panels.layout import Panel
from gpuviz.panels.question import Question
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.buttons import ActionButton
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext

_LEAST_BESIDE_PX = 700  # of the width; in less, everything stands below each other
_RING_PX, _RING_WIDTH, _GAP_SHARE = 256, 0.094, 0.28  # of the ring's size; of a segment


class QuestionView(View):
    """Draws a ``Question``; dispatches the name of the answer."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        card = QWidget()
        card.setObjectName("card")
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(card)
        self._ring = _Ring(context)
        self._title = FittedLabel(context, "title")
        self._body = TextLabel(context, "body", "soft", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._body)
        words.addStretch(1)
        self._head = QHBoxLayout()
        self._head.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignCenter)
        self._head.addLayout(words, 1)
        self._answers = QHBoxLayout()
        self._buttons: list[ActionButton] = []
        self._actions: list[Action] = []
        self._box = QVBoxLayout(card)
        self._box.addLayout(self._head)
        self._box.addLayout(self._answers)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the question and the seconds that are left."""
        if not isinstance(panel, Question):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._body.show_text(panel.body)
        self._ring.setVisible(panel.seconds_left is not None)
        self._ring.show_seconds(panel.seconds_left or 0, panel.seconds)
        while len(self._buttons) < len(panel.answers):
            button = ActionButton(self.context)
            button.setProperty("large", True)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._buttons.append(button)
            self._answers.addWidget(button, 1)
            self.rescale()
        if panel.answers != self._actions:
            self._actions = list(panel.answers)
            for button, action in zip(self._buttons, panel.answers, strict=True):
                button.show_action(action)
            self._turn()

    def is_beside(self, touched: QPoint) -> bool:
        """A touch anywhere but on an answer is one beside the question."""
        del touched
        return True

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        looks = self.context.theme
        px, portrait, is_large, stacks = looks.px, looks.portrait, looks.scrolls, looks.stacks
        title, body = looks.font("title"), looks.font("body")
        title.setPixelSize(px(44 if stacks else 60 if portrait else 76))
        body.setPixelSize(px(30))
        self._title.setFont(title)
        self._body.setFont(body)
        across, down = (px(40), px(32)) if is_large else (px(72), px(64))
        self._box.setContentsMargins(across, down, across, down)
        self._box.setSpacing(px(28 if is_large else 56))
        self._head.setSpacing(px(24 if is_large else 64))
        self._answers.setSpacing(px(16 if is_large else 32))
        self._ring.rescale()
        for button in self._buttons:
            button.rescale(1.2 if portrait else 1.5)
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        down = self.context.theme.stacks and self.width() < self.context.theme.px(_LEAST_BESIDE_PX)
        for line in (self._head, self._answers):
            line.setDirection(QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight)
        frame, beside = self._box.contentsMargins(), 1 if down else max(1, len(self._buttons))
        room = self.width() - frame.left() - frame.right() - (beside - 1) * self._answers.spacing()
        for button in self._buttons:
            button.setMinimumHeight(0)
            button.wrap(room // beside)
        high = max((button.sizeHint().height() for button in self._buttons), default=0)
        for button in self._buttons:
            button.setMinimumHeight(high)  # all of one height, also where the words of one take two lines


class _Ring(QWidget):
    """One segment a second, which go out clockwise from the top; the number stands inside. It is never mirrored."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context, self._left, self._all, self._words = context, -1, 0, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_seconds(self, left: int, of: int) -> None:
        if (left, of) != (self._left, self._all):
            self._left, self._all = left, of
            self._words = self._context.language.number(left)
            self.setAccessibleName(self._context.language(text("kiosk-countdown-name", seconds=left)))
            self.update()

    def rescale(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        side = self._context.theme.px(_RING_PX * (0.75 if self._context.theme.portrait else 1))
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() * _RING_WIDTH
        ring = QRectF(self.rect()).adjusted(wide, wide, -wide, -wide)
        count = max(1, self._all)
        span = 360 / count
        for index in range(count):
            pen = QPen(theme.TEXT if index >= count - self._left else theme.BUTTON, wide)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            begin = 90 - index * span - span * _GAP_SHARE / 2
            painter.drawArc(ring, round(begin * 16), -round(span * (1 - _GAP_SHARE) * 16))
        font: QFont = self._context.theme.font("figure")
        font.setPixelSize(round(self.width() * 0.36))
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
