"""The views of panels that consist mostly of text: heading, message, comparison of lanes, and guess."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.i18n import figures
from gpuviz.i18n.languages import text
from gpuviz.panels.guess import GuessCard, GuessStage
from gpuviz.panels.lanes import LaneComparison
from gpuviz.panels.layout import Panel
from gpuviz.panels.texts import Heading, Message
from gpuviz.ui import theme
from gpuviz.ui.accessible import announce
from gpuviz.ui.direction import logical_rect, painter_on
from gpuviz.ui.theme import BADGE_PADDING_PX
from gpuviz.ui.views.buttons import ButtonRow
from gpuviz.ui.views.fitting import smallest
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.symbols import draw_lock
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext


class HeadingView(View):
    """Draws a ``Heading``; a long title shrinks where something else stands beside it.

    In portrait, a badge that would cut the title stands below it.
    """

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = FittedLabel(context, "title")
        self._subtitle = TextLabel(context, "body", "soft", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._badge = TextLabel(context, "button", "badge")
        self._badge_origin = OriginBadge(context)
        self._beside = QHBoxLayout()
        self._beside.addWidget(self._badge_origin)
        self._beside.addWidget(self._badge, 1)
        self._beside.addStretch()
        self._line = QHBoxLayout()
        self._line.addWidget(self._title, 1)
        self._line.addLayout(self._beside)
        self._origin = OriginBadge(context)
        self._below = QHBoxLayout()
        self._below.addWidget(self._subtitle, 1)
        self._below.addWidget(self._origin)
        self._below.addStretch()
        box.addLayout(self._line)
        box.addLayout(self._below)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the texts."""
        if not isinstance(panel, Heading):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._subtitle.show_text(panel.subtitle)
        self._badge.show_text(panel.badge)
        self._badge.setVisible(panel.badge is not None)
        self._badge_origin.show_origin(panel.badge_origin)
        self._origin.show_origin(panel.origin)
        _bound(self._subtitle)
        self._place_badge()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_badge()

    def _place_badge(self) -> None:
        """Beside the title, or below it."""
        looks = self.context.theme
        _bound(self._badge, 2 * looks.px(BADGE_PADDING_PX + 6))  # Qt adds half a letter to its frame
        sign = self._badge_origin.sizeHint().width() if self._badge_origin.isVisibleTo(self) else 0
        most = self._badge.maximumWidth()
        self._badge.prefer_width(min(most, self.width() - sign) if looks.stacks else None)
        least = QFontMetrics(smallest(self._title.font())).horizontalAdvance(self._title.text())
        gap = looks.px(24)  # not the present one, which depends on where the badge is
        beside = sign + most + gap if self._badge.isVisibleTo(self) else 0
        is_below = looks.stacks or (looks.portrait and least + beside > self.width())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(down if is_below else across)
        self._line.setSpacing(looks.px(4) if is_below else gap)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        for sign in (self._origin, self._badge_origin):
            sign.rescale()
        self._beside.setSpacing(0)
        self._below.setSpacing(self.context.theme.px(4))
        _bound(self._subtitle)
        self._place_badge()


class WaitingSign(QWidget):
    """A waiting indicator: a light that moves slowly to and fro."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context, self._place = context, 0.0
        self.rescale()

    def show_place(self, place: float) -> None:
        """Show the light at this phase (0-1) of its cycle."""
        if place != self._place:
            self._place = place
            self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self.setFixedSize(self._context.theme.px(96), self._context.theme.px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height, wide = self.height(), self.width() / 4
        painter.setBrush(theme.BUTTON)
        painter.drawRoundedRect(self.rect(), height / 2, height / 2)
        still = self._context.theme.reduced_motion
        share = 0.5 if still else (1 - math.cos(2 * math.pi * self._place)) / 2
        painter.setBrush(theme.OPENCL)
        painter.drawRoundedRect(QRectF(share * (self.width() - wide), 0, wide, height), height / 2, height / 2)


class MessageView(View):
    """Draws a ``Message``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = TextLabel(context, "heading", wrap=True)
        self._body = TextLabel(context, "text", "soft", wrap=True)
        self._note = TextLabel(context, "small", "soft", wrap=True)
        self._sign = WaitingSign(context)
        self._origin = OriginBadge(context)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._origin, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addStretch()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._head)
        for label in (self._body, self._note, self._sign):
            self._box.addWidget(label)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the texts."""
        if not isinstance(panel, Message):
            raise TypeError(panel)
        before = self._title.text()
        self._title.show_text(panel.title)
        self._title.setVisible(panel.title is not None)
        self._body.show_text(panel.body)
        if panel.title is not None and before not in ("", self._title.text()):
            announce(self, f"{self._title.text()} {self._body.text()}")
        self._note.show_text(panel.note)
        self._note.setVisible(panel.note is not None)
        self._sign.setVisible(panel.waiting is not None)
        self._sign.show_place(panel.waiting or 0.0)
        self._origin.show_origin(panel.origin)
        _bound(self._title)
        self.enforce_height_for_width()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        _bound(self._title)
        self._sign.rescale()
        self._origin.rescale()
        self._box.setSpacing(self.context.theme.px(6))


class LaneComparisonView(View):
    """Draws a ``LaneComparison``: a line per lane with its time, its ratio, and the word for the ratio."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = FittedLabel(context, "subheading")
        self._buttons = ButtonRow(context, quiet=True, high_up=True)
        self._head = QHBoxLayout()
        self._origin = OriginBadge(context)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._origin)
        self._head.addWidget(self._buttons)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.addLayout(self._head, 0, 0, 1, 4)
        self._lines: list[tuple[TextLabel, ...]] = []
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show all rows."""
        if not isinstance(panel, LaneComparison):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._buttons.show_actions(panel.actions)
        self._origin.show_origin(panel.origin)
        while len(self._lines) < len(panel.rows):
            self._add_line()
        for labels, row in zip(self._lines, panel.rows, strict=True):
            for label, shown in zip(labels, (row.label, row.time, row.ratio, row.word), strict=True):
                label.show_text(shown)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        px = self.context.theme.px
        self._buttons.rescale()
        self._origin.rescale()
        self._head.setSpacing(px(12))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(2))
        self._grid.setRowMinimumHeight(0, px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setPen(QPen(theme.CARD_BORDER, self.context.theme.px(1.5)))
        for row in range(1, len(self._lines) + 1):
            top = self._grid.cellRect(row, 0).top()
            painter.drawLine(0, top, self.width(), top)

    def _add_line(self) -> None:
        row = len(self._lines) + 1
        labels = (
            FittedLabel(self.context, "small", "soft"),
            TextLabel(self.context, "small"),
            TextLabel(self.context, "heading"),
            TextLabel(self.context, "small"),
        )
        for column, label in enumerate(labels):
            side = Qt.AlignmentFlag.AlignRight if column in (1, 2) else Qt.AlignmentFlag.AlignLeft
            label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            label.setSizePolicy(label.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Expanding)
            self._grid.addWidget(label, row, column)
        self._lines.append(labels)
        self._grid.setRowStretch(row, 1)  # spare height goes to the lines, not to the title


class GuessCardView(View):
    """Draws a ``GuessCard``: the guess in large figures, with a padlock while it is locked."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title = FittedLabel(context, "subheading")
        self._figure = TextLabel(context, "figure")
        self._note = TextLabel(context, "small", "soft", wrap=True)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._locked = TextLabel(context, "small")
        self._locked.show_text(text("guess-is-locked"))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._locked)
        self._box.addLayout(head)
        for label in (self._figure, self._note):
            self._box.addWidget(label)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the guess."""
        if not isinstance(panel, GuessCard):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._figure.show_text(figures.duration(panel.guess.guessed_ns) if panel.guess.guessed_ns else None)
        self._note.show_text(panel.note)
        self._locked.setVisible(panel.guess.stage is GuessStage.LOCKED)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._locked.isVisible():
            words, size, painter = logical_rect(self._locked), self.context.theme.px(24), painter_on(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_lock(painter, QPointF(words.left() - size * 0.8, words.center().y()), size, theme.TEXT)


def _bound(label: TextLabel, frame: int = 0) -> None:
    """Let a label be no wider than its words and frame, so that the sign of their origin stands right behind them."""
    widest = QFontMetrics(label.font()).horizontalAdvance(label.text()) + frame + 2
    if label.maximumWidth() != widest:
        label.setMaximumWidth(widest)
