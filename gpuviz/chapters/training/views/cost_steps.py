"""From one answer to one step, and from there to all steps, in equal squares."""

import math

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from gpuviz.chapters.training.cost_panels import CostPart, CostSteps
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on, place
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.stacked import Words, words_height, write_paragraphs
from gpuviz.ui.views.view import View, ViewContext

_ROWS = 40  # of squares
_TITLE, _SQUARES, _TIME, _NOTE = 36, 120, 46, 33  # heights
_BETWEEN_SHARE = 0.155  # of the width: the room of "× 2.4", and of "× 10,000"
_STACKED_SHARE, _STACKED_GAP = 0.4, 20  # of the width, for squares; what is free where one stands below the other
_EVERYTHING_SHARE = 0.27  # the room of all steps


class CostStepsView(View):
    """Draws ``CostSteps``: the squares of an answer and of a step are of one size."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._panel: CostSteps | None = None
        self._drawn: tuple[object, ...] = ()
        self._times_badge, self._all_badge = OriginBadge(context), OriginBadge(context)
        for badge in (self._times_badge, self._all_badge):
            badge.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show what each costs."""
        if not isinstance(panel, CostSteps):
            raise TypeError(panel)
        drawn = panel.answer, panel.step, panel.everything, panel.step_answers, panel.times_step
        if drawn == self._drawn:
            return
        self._drawn, self._panel = drawn, panel
        language = self.context.language
        self.setAccessibleName(language(panel.description))
        said = (f"{language(part.title)}: {language(part.time)}" for part in self._parts())
        self.setAccessibleDescription(", ".join(said))
        self._times_badge.show_origin(panel.times_step_origin)
        self._all_badge.show_origin(panel.everything.origin)
        self._use_height()
        self._place_badges()
        self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._use_height()
        for badge in (self._times_badge, self._all_badge):
            badge.rescale()
        self._place_badges()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._use_height()
        self._place_badges()

    def _use_height(self) -> None:
        looks = self.context.theme
        usual = self._below_squares() + looks.px(_TIME + _NOTE)
        self.setFixedHeight(self._stacked()[-1].bottom() + 1 if looks.stacks and self._panel is not None else usual)

    def _below_squares(self) -> int:
        """Where the squares end, at their largest in whole pixels."""
        px = self.context.theme.px
        return px(_TITLE) + px(_SQUARES) // _ROWS * _ROWS

    def _stacked(self) -> list[QRect]:
        """Where everything is stacked: the places of an answer, a step and all steps, one below the other."""
        looks = self.context.theme
        between = QFontMetrics(looks.font("heading")).height() + looks.px(_STACKED_GAP)
        top, places = 0, list[QRect]()
        for part in self._parts():
            high = words_height(self._paragraphs(part), self._stacked_words(QRect(0, 0, self.width(), 0)).width())
            places.append(QRect(0, top, self.width(), max(high, looks.px(_SQUARES))))
            top += places[-1].height() + between
        return places

    def _parts(self) -> list[CostPart]:
        panel = self._panel
        return [panel.answer, panel.step, panel.everything] if panel is not None else []

    def _paragraphs(self, part: CostPart) -> list[Words]:
        """Name, time and note of a part."""
        looks, language = self.context.theme, self.context.language
        return [
            Words(language(part.title), looks.font("subheading"), theme.TEXT),
            Words(language(part.time), looks.font("heading"), theme.TEXT),
            Words(language(part.note), looks.font("small"), theme.TEXT_SOFT),
        ]

    def _stacked_words(self, place: QRect) -> QRect:
        """The place of the words, beside the squares and before a sign."""
        looks = self.context.theme
        left = round(place.width() * _STACKED_SHARE) + looks.px(16)
        return QRect(left, place.top(), place.width() - left - self._all_badge.sizeHint().width(), place.height())

    def _side(self) -> int:
        """A square's side in whole pixels, gap included: as large as an answer and a step have room for."""
        panel, px = self._panel, self.context.theme.px
        if panel is None:
            return 1
        room = self.width() * (1 - 2 * _BETWEEN_SHARE - _EVERYTHING_SHARE)
        if self.context.theme.stacks:  # one below the other
            widest = math.ceil(panel.squares / _ROWS * max(1.0, panel.step_answers or 1.0))
            return max(1, min(int(self.width() * _STACKED_SHARE / widest), px(_SQUARES) // _ROWS))
        cols = panel.squares / _ROWS * (1 + max(1.0, panel.step_answers or 1.0))
        return max(1, min(int(room / cols), px(_SQUARES) // _ROWS))

    def _columns(self) -> list[QRectF]:
        """Where an answer, a step and all steps are drawn; between them is room for how many times one is the other."""
        px, panel, side = self.context.theme.px, self._panel, self._side()
        answer = math.ceil(panel.squares / _ROWS) * side if panel is not None else side
        step = round(answer * max(1.0, panel.step_answers or 1.0)) if panel is not None else side
        if self.context.theme.stacks and panel is not None:
            wides = answer, step, round(self.width() * _STACKED_SHARE)
            return [
                QRectF(0, place.top(), wide, _ROWS * side) for place, wide in zip(self._stacked(), wides, strict=True)
            ]
        last = self.width() * _EVERYTHING_SHARE
        between = (self.width() - last - answer - step) / 2
        lefts_and_widths = (0.0, answer), (answer + between, step), (self.width() - last, last)
        return [QRectF(left, px(_TITLE), wide, _ROWS * side) for left, wide in lefts_and_widths]

    def _place_badges(self) -> None:
        for badge in (self._times_badge, self._all_badge):
            badge.resize(badge.sizeHint())
        answer, step, everything = self._columns()
        at, _, _ = self._times_words(answer, step, self._times_badge.width())
        middle = round(at.center().y() - self._times_badge.height() / 2)
        behind = round(at.right()) + self.context.theme.px(4)
        place(self._times_badge, behind, middle, *self._times_badge.size().toTuple())
        place(self._all_badge, *self._behind_note(everything), *self._all_badge.size().toTuple())

    def _behind_note(self, place: QRectF) -> tuple[int, int]:
        """Where the sign of what all steps cost stands: right behind their note."""
        if self.context.theme.stacks and self._panel is not None:
            beside = self._stacked_words(self._stacked()[-1])
            return beside.right() + 1, self.height() - self._all_badge.height()
        panel, looks, badge = self._panel, self.context.theme, self._all_badge
        shown = self.context.language(panel.everything.note) if panel is not None else ""
        words, font = fit_words(shown, looks.font("small"), int(place.width() - badge.width()))
        left = round(place.left() + QFontMetrics(font).horizontalAdvance(words)) + looks.px(4)
        middle = self._below_squares() + looks.px(_TIME) + looks.px(_NOTE) / 2
        return left, min(round(middle - badge.height() / 2), self.height() - badge.height())

    def _times_words(self, left: QRectF, right: QRectF, badge: int) -> tuple[QRectF, str, QFont]:
        """Where between two parts it says how many times, in what words and letters; room for a badge is left."""
        px, panel = self.context.theme.px, self._panel
        if self.context.theme.stacks and panel is not None:
            return self._stacked_times_words(panel, left, badge)
        shown = "" if panel is None else self.context.language(panel.times_step if badge else panel.times_all)
        room = right.left() - left.right() - px(12) - badge
        words, font = fit_words(shown, self.context.theme.font("heading"), int(room))
        wide = QFontMetrics(font).horizontalAdvance(words)
        middle = (left.right() + right.left() - badge) / 2
        return QRectF(middle - wide / 2, left.top(), wide, left.height()), words, font

    def _stacked_times_words(self, panel: CostSteps, above: QRectF, badge: int) -> tuple[QRectF, str, QFont]:
        """As ``_times_words``, between the part ``above`` and the one below it."""
        shown = self.context.language(panel.times_step if badge else panel.times_all)
        words, font = fit_words(shown, self.context.theme.font("heading"), self.width() - badge)
        metrics, parts = QFontMetrics(font), self._stacked()
        part = next(place for place in parts if place.top() == round(above.top()))
        high = self.context.theme.px(_STACKED_GAP) + metrics.height()
        return QRectF(0, part.bottom() + 1, metrics.horizontalAdvance(words), high), words, font

    def paintEvent(self, _event: QPaintEvent) -> None:
        panel = self._panel
        if panel is None:
            return
        painter = painter_on(self)
        answer, step, everything = self._columns()
        is_known = panel.step_answers is not None
        self._draw_squares(painter, panel, answer, 1.0 if is_known else 0.0)
        self._draw_squares(painter, panel, step, panel.step_answers or 0.0)
        painter.fillRect(everything, theme.OPENCL_SOFT if is_known else theme.FIELD)
        for left, right, badge in ((answer, step, self._times_badge.width()), (step, everything, 0)):
            at, words, font = self._times_words(left, right, badge)
            painter.setFont(font)
            painter.setPen(theme.TEXT)
            painter.drawText(at, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, words)
        if self.context.theme.stacks:
            for part, place in zip(self._parts(), self._stacked(), strict=True):
                write_paragraphs(painter, self._stacked_words(place), self._paragraphs(part))
            return
        between = step.left() - answer.right()
        parts = (
            (panel.answer, answer, between * 0.8),
            (panel.step, step, between * 0.6),
            (panel.everything, everything, 0),
        )
        for part, column, more in parts:
            self._draw_words(painter, part, column, more)

    def _draw_squares(self, painter: QPainter, panel: CostSteps, place: QRectF, answers: float) -> None:
        """So many answers as squares, column after column."""
        side, left, top = self._side(), round(place.left()), round(place.top())
        inside = max(1, side - max(1, side // 4))
        for index in range(round(panel.squares * answers)):
            col, row = divmod(index, _ROWS)
            painter.fillRect(left + col * side, top + row * side, inside, inside, theme.OPENCL)

    def _draw_words(self, painter: QPainter, part: CostPart, place: QRectF, more: float) -> None:
        """The name above, time and note below; they may reach a little over the squares' room."""
        px, language, looks = self.context.theme.px, self.context.language, self.context.theme
        badge = self._all_badge.width() if part.origin is not None else 0
        below = self._below_squares()
        lines = (
            (part.title, "subheading", theme.TEXT, 0, _TITLE - 8),
            (part.time, "heading", theme.TEXT, below, _TIME),
            (part.note, "small", theme.TEXT_SOFT, below + px(_TIME), _NOTE),
        )
        for shown, role, colour, top, high in lines:
            room = place.width() + more - (badge if shown is part.note else 0)
            words, font = fit_words(language(shown), looks.font(role), int(room))  # type: ignore[arg-type] # are roles
            painter.setFont(font)
            painter.setPen(colour)
            rect = QRectF(place.left(), top, max(room, QFontMetrics(font).horizontalAdvance(words)), px(high))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
