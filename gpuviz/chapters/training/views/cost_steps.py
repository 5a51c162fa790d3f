"""From one answer to one step, and from there to all steps, in equal squares."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from gpuviz.chapters.training.cost_panels import CostPart, CostSteps
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.view import View, ViewContext

_ROWS = 25  # of squares
_TITLE, _SQUARES, _TIME, _NOTE = 44, 104, 50, 44  # heights
_BETWEEN_SHARE = 0.155  # of the width: the room of "× 2.4", and of "× 10,000"
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
        parts = [panel.answer, panel.step, panel.everything]
        self.setAccessibleDescription(", ".join(f"{language(part.title)}: {language(part.time)}" for part in parts))
        self._times_badge.show_origin(panel.times_step_origin)
        self._all_badge.show_origin(panel.everything.origin)
        self._place_badges()
        self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self.setFixedHeight(self.context.theme.px(_TITLE + _SQUARES + _TIME + _NOTE))
        for badge in (self._times_badge, self._all_badge):
            badge.rescale()
        self._place_badges()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_badges()

    def _columns(self) -> list[QRectF]:
        """Where an answer, a step and all steps are drawn; between them is room for how many times one is the other."""
        px, panel = self.context.theme.px, self._panel
        between, last = self.width() * _BETWEEN_SHARE, self.width() * _EVERYTHING_SHARE
        room = self.width() - 2 * between - last
        ratio = max(1.0, panel.step_answers or 1.0) if panel is not None else 1.0
        step = room * ratio / (1 + ratio)
        lefts_and_widths = (0.0, room - step), (room - step + between, step), (self.width() - last, last)
        return [QRectF(left, px(_TITLE), wide, px(_SQUARES)) for left, wide in lefts_and_widths]

    def _place_badges(self) -> None:
        px = self.context.theme.px
        answer, step, _ = self._columns()
        for badge in (self._times_badge, self._all_badge):
            badge.resize(badge.sizeHint())
        beside = round(step.left()) - self._times_badge.width() - px(2)
        self._times_badge.move(beside, round(answer.center().y() - self._times_badge.height() / 2))
        self._all_badge.move(self.width() - self._all_badge.width(), self.height() - self._all_badge.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        panel = self._panel
        if panel is None:
            return
        painter = QPainter(self)
        answer, step, everything = self._columns()
        is_known = panel.step_answers is not None
        self._draw_squares(painter, panel, answer, 1.0 if is_known else 0.0)
        self._draw_squares(painter, panel, step, panel.step_answers or 0.0)
        painter.fillRect(everything, theme.OPENCL_SOFT if is_known else theme.FIELD)
        language = self.context.language
        self._draw_times(painter, language(panel.times_step), answer.right(), step.left(), self._times_badge.width())
        self._draw_times(painter, language(panel.times_all), step.right(), everything.left(), 0)
        between = self.width() * _BETWEEN_SHARE
        parts = (
            (panel.answer, answer, between * 0.8),
            (panel.step, step, between * 0.6),
            (panel.everything, everything, 0),
        )
        for part, place, more in parts:
            self._draw_words(painter, part, place, more)

    def _draw_squares(self, painter: QPainter, panel: CostSteps, place: QRectF, answers: float) -> None:
        """So many answers as squares, column after column."""
        cols = panel.squares / _ROWS
        room = self._columns()[0].width() / cols
        side = min(room, place.height() / _ROWS)
        gap = max(1.0, side * 0.25)
        shown = round(panel.squares * answers)
        for index in range(shown):
            col, row = divmod(index, _ROWS)
            square = QRectF(
                place.left() + col * room, place.top() + row * place.height() / _ROWS, side - gap, side - gap
            )
            painter.fillRect(square, theme.OPENCL)

    def _draw_times(self, painter: QPainter, words: str, left: float, right: float, badge: int) -> None:
        px = self.context.theme.px
        place = QRectF(left + px(10), px(_TITLE), right - left - px(20) - badge, px(_SQUARES))
        words, font = fit_words(words, self.context.theme.font("heading"), int(place.width()))
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_words(self, painter: QPainter, part: CostPart, place: QRectF, more: float) -> None:
        """The name above, time and note below; they may reach a little over the squares' room."""
        px, language, looks = self.context.theme.px, self.context.language, self.context.theme
        badge = self._all_badge.width() if part.origin is not None else 0
        lines = (
            (part.title, "subheading", theme.TEXT, 0, _TITLE - 8),
            (part.time, "heading", theme.TEXT, _TITLE + _SQUARES, _TIME),
            (part.note, "small", theme.TEXT_SOFT, _TITLE + _SQUARES + _TIME, _NOTE),
        )
        for shown, role, colour, top, high in lines:
            room = place.width() + more - (badge if shown is part.note else 0)
            words, font = fit_words(language(shown), looks.font(role), int(room))  # type: ignore[arg-type] # are roles
            painter.setFont(font)
            painter.setPen(colour)
            rect = QRectF(place.left(), px(top), max(room, QFontMetrics(font).horizontalAdvance(words)), px(high))
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
