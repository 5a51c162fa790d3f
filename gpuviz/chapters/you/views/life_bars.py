"""The widget of the axis: it paints bars, marks, names and figures, and lets a guess be placed."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent

from gpuviz.chapters.you.panels import LifeAxis, TimeBar
from gpuviz.chapters.you.views.axis_geometry import AxisGeometry
from gpuviz.chapters.you.views.life_marks import LifeMarks, life_marks
from gpuviz.chapters.you.views.writing import write_over
from gpuviz.i18n.languages import Text
from gpuviz.panels.guess import GuessStage
from gpuviz.ui import theme
from gpuviz.ui.direction import left_to_right, painter_on, place
from gpuviz.ui.views.fitting import LEAST_SHARE, fit_words, wrap_words
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.symbols import person_path
from gpuviz.ui.views.time_axis import TimeAxis
from gpuviz.ui.views.view import ViewContext

_COLOURS = {"sequential": theme.SEQUENTIAL, "opencl": theme.OPENCL, "other": theme.TEXT}
_ROUND_PX = 8
_PERSON_PX = 42  # as large as those of the lanes; a person stands on the line of the name
_FIGURE_SHARE = 0.8  # of the theme's figures
_STACKED_NAME_SHARE = 0.5  # the smallest name where it stands in half a column


class LifeBars(TimeAxis):
    """Names and figures stand beside the bars, or above them in portrait."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._panel: LifeAxis | None = None
        self._shown: tuple[object, ...] = ()
        self._marks = LifeMarks()
        self._marks_badge, self._figure_badge = OriginBadge(context), OriginBadge(context)
        for badge in (self._marks_badge, self._figure_badge):
            badge.setParent(self)

    def show_axis(self, panel: LifeAxis) -> None:
        """Show a panel; repaints only if something changed."""
        shown = (tuple(panel.bars), panel.last_ns, panel.guess, panel.hint, panel.verdict, panel.column)
        if shown == self._shown:
            return
        if self._panel is None:
            self.setAccessibleName(self._words(panel.name))
            self._marks_badge.show_origin(panel.marks_origin)
        self._shown, self._panel = shown, panel
        self.show_scale(panel)
        if panel.guess is not None and panel.guess.stage is GuessStage.SETTLED:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        figure = panel.bars[0].figure if panel.bars else None
        self._figure_badge.show_origin(figure.origin if figure is not None else None)
        self._place_marks()
        self._place_badges()
        self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        for badge in (self._marks_badge, self._figure_badge):
            badge.rescale()
        self._place_marks()
        self._place_badges()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_marks()
        self._place_badges()

    # ---- geometry ----

    def ends(self) -> tuple[float, float]:
        """The ends of the axis between names and figures."""
        return self._places().ends

    def line_y(self, metrics: QFontMetrics) -> int:
        """The height of the line; in portrait there is room below for where the marks come from."""
        looks = self._context.theme
        more = self._marks_badge.height() - (0 if looks.stacks else metrics.height()) if looks.portrait else 0
        return super().line_y(metrics) - max(0, more)

    def caption_base(self, metrics: QFontMetrics) -> int:
        """Where everything is stacked, the line below is that of the marks' title."""
        below = self._marks_badge.height() if self._context.theme.stacks else 0
        return super().caption_base(metrics) - below

    def _places(self) -> AxisGeometry:
        looks, metrics = self._context.theme, QFontMetrics(self._context.theme.font("small"))
        rows = len(self._panel.bars) if self._panel is not None else 1
        top, bottom = self._marks.high(metrics) + looks.px(10), self.line_y(metrics) - looks.px(8)
        mirrored = self.isRightToLeft()
        return AxisGeometry(self.width(), top, bottom, rows, looks.scale, looks.portrait, mirrored)

    def _place_marks(self) -> None:
        if self._panel is not None:
            looks, marks = self._context.theme, self._panel.marks
            words = [(self._words(mark.name), self._words(mark.note)) for mark in marks]
            points = [self.place(mark.time_ns) for mark in marks]
            self._marks = life_marks(words, points, QFontMetrics(looks.font("small")), self._places().ends, looks)

    def _place_badges(self) -> None:
        """Beside what they are about."""
        if self._panel is None:
            return
        small = QFontMetrics(self._context.theme.font("small"))
        for badge in (self._marks_badge, self._figure_badge):
            badge.resize(badge.sizeHint())
        title = self._marks_title_rect(small)
        wide = small.horizontalAdvance(self._words(self._panel.marks_title)) + self._context.theme.px(4)
        base = self._figure_base(self._places(), 0) - self._context.theme.px(8)
        unit_end = self._figure_right() + self._context.theme.px(14) + self._unit_widths()[0]
        for badge, left, middle in (
            (self._marks_badge, title.left() + wide, title.center().y()),
            (self._figure_badge, unit_end, base),
        ):
            right, bottom = self.width() - badge.width(), self.height() - badge.height()
            top = round(min(max(0.0, middle - badge.height() / 2), bottom))
            place(badge, round(min(left, right)), top, badge.width(), badge.height())

    def _marks_title_rect(self, small: QFontMetrics) -> QRectF:
        """Beside the marks, or below the axis in portrait."""
        if not self._context.theme.portrait:
            return QRectF(0, small.height() / 2, self.width() / 3, small.height())
        wide = self.width() if self._context.theme.stacks else self.width() / 3  # beside what the axis is called
        return QRectF(0, self.height() - self._marks_badge.height(), wide, self._marks_badge.height())

    # ---- painting ----

    def paintEvent(self, _event: QPaintEvent) -> None:
        panel = self._panel
        if panel is None:
            return
        painter, places = painter_on(self), self._places()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = self._context.theme.font("small")
        painter.setFont(small)
        self._draw_titles(painter, panel, places)
        with left_to_right(painter):
            self._marks.draw(painter, self._context.theme, self.line_y(painter.fontMetrics()))
            painter.setFont(small)
            self.draw_axis(painter)
        figures = self._figure_font(panel, places)
        for index, bar in enumerate(panel.bars):
            self._draw_name(painter, places, index, bar)
            with left_to_right(painter):
                self._draw_bar(painter, places, index, bar)
            self._draw_figure(painter, places, index, bar, figures)
        painter.setFont(small)
        with left_to_right(painter):
            self._draw_guess(painter, panel, places)
        self.draw_focus(painter)

    def _draw_titles(self, painter: QPainter, panel: LifeAxis, places: AxisGeometry) -> None:
        """What the marks are, and what the figures at the end are."""
        painter.setPen(theme.TEXT_SOFT)
        title = self._marks_title_rect(painter.fontMetrics())
        painter.drawText(
            title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._words(panel.marks_title)
        )
        if not places.portrait:
            self._draw_column_title(painter, panel, places)

    def _draw_column_title(self, painter: QPainter, panel: LifeAxis, places: AxisGeometry) -> None:
        right, metrics = self._figure_right(), painter.fontMetrics()
        left = places.figure(0).left()
        painter.setPen(theme.TEXT)
        line = QRectF(left, 0, right - left, metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, self._words(panel.column))
        painter.setPen(theme.TEXT_SOFT)
        painter.drawText(
            line.translated(0, metrics.height()), Qt.AlignmentFlag.AlignRight, self._words(panel.column_note)
        )

    def _draw_name(self, painter: QPainter, places: AxisGeometry, index: int, bar: TimeBar) -> None:
        looks, colour, place = self._context.theme, _COLOURS[bar.role], places.name(index)
        heading, small = QFontMetrics(looks.font("heading")), QFontMetrics(looks.font("small"))
        most_lines = 1 if places.portrait and not looks.stacks else 2
        lines = wrap_words(self._words(bar.note), looks.font("small"), round(place.width()), most_lines)
        high = heading.height() + small.height() * (lines.count("\n") + 1)
        middle = places.bar(index).center().y()
        top = (
            place.top()
            if places.portrait
            else max(place.top(), min(middle - heading.height() / 2, place.bottom() - high))
        )
        size = looks.px(_PERSON_PX)
        across = size * (0.64 + 0.5 * (bar.crew - 1))
        painter.setPen(QPen(theme.CARD, looks.px(2)))
        painter.setBrush(colour)
        for person in range(bar.crew):
            painter.drawPath(
                person_path(place.left() + size * (0.32 + 0.5 * person), top + heading.ascent() - size * 0.84, size)
            )
        left = place.left() + across + looks.px(10)
        share = _STACKED_NAME_SHARE if looks.stacks else LEAST_SHARE
        name, font = fit_words(self._words(bar.name), looks.font("heading"), round(place.right() - left), share)
        painter.setFont(font)
        write_over(painter, left, top + heading.ascent(), name, colour)
        painter.setFont(looks.font("small"))
        for line, words in enumerate(lines.split("\n")):
            base = top + heading.height() + line * small.lineSpacing() + small.ascent()
            write_over(painter, place.left(), base, words, theme.TEXT_SOFT)

    def _draw_bar(self, painter: QPainter, places: AxisGeometry, index: int, bar: TimeBar) -> None:
        px, small = self._context.theme.px, self._context.theme.font("small")
        whole = places.bar(index)
        painter.setFont(small)
        if bar.time_ns is None:
            if bar.missing is not None:
                metrics = painter.fontMetrics()
                most_lines = 3 if self._context.theme.stacks else 2
                lines = wrap_words(self._words(bar.missing), small, round(whole.width()), most_lines).split("\n")
                base = whole.center().y() + metrics.capHeight() / 2 - (len(lines) - 1) * metrics.lineSpacing() / 2
                for line, words in enumerate(lines):
                    write_over(painter, whole.left(), base + line * metrics.lineSpacing(), words, theme.TEXT_SOFT)
            return
        end = max(self.place(bar.time_ns), whole.left() + px(6))
        shape = QRectF(whole.left(), whole.top(), end - whole.left(), whole.height()).toRect().toRectF()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_COLOURS[bar.role])
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(shape, px(_ROUND_PX), px(_ROUND_PX))
        path.addRect(QRectF(shape.topLeft(), QSizeF(shape.width() / 2, shape.height())))  # it begins at the axis
        painter.drawPath(path)
        if bar.part_ns is not None and bar.part_label is not None:
            self._draw_part(painter, shape, self.place(bar.part_ns), self._words(bar.part_label), _COLOURS[bar.role])

    def _draw_part(self, painter: QPainter, shape: QRectF, x: float, words: str, colour: QColor) -> None:
        px, metrics = self._context.theme.px, painter.fontMetrics()
        painter.setPen(QPen(theme.CARD, px(4)))
        painter.drawLine(QPointF(x, shape.top()), QPointF(x, shape.bottom()))
        painter.setPen(QPen(colour, px(3)))
        painter.drawLine(QPointF(x, shape.bottom() + px(2)), QPointF(x, shape.bottom() + px(10)))
        wide, (left, right) = metrics.horizontalAdvance(words), self.ends()
        start = min(max(left, x - wide - px(8)), right - wide)
        write_over(painter, start, shape.bottom() + px(6) + metrics.ascent(), words, theme.TEXT_SOFT)

    # ---- figures ----

    def _figure_font(self, panel: LifeAxis, places: AxisGeometry) -> QFont:
        """One size for all, so large that the longest fits."""
        font, room = self._context.theme.font("figure"), 0.0
        font.setPixelSize(max(1, round(font.pixelSize() * _FIGURE_SHARE)))
        metrics = QFontMetrics(font)
        for index, bar in enumerate(panel.bars):
            if bar.figure is not None:
                wide = metrics.horizontalAdvance(self._words(bar.figure.value))
                room = max(room, wide / max(1.0, self._figure_right() - places.figure(index).left()))
        if room > 1:
            font.setPixelSize(max(1, int(font.pixelSize() / room)))
        return font

    def _figure_right(self) -> float:
        """Where numbers end, and their units begin where these stand beside them."""
        beside = self._context.theme.px(10) + self._figure_badge.sizeHint().width()
        return self.width() - max(self._unit_widths()) - beside

    def _unit_widths(self) -> list[int]:
        """What units take beside the numbers: nothing where everything is stacked, as they stand below them there."""
        if self._context.theme.stacks:
            return [0]
        small, bars = QFontMetrics(self._context.theme.font("small")), self._panel.bars if self._panel else []
        return [small.horizontalAdvance(self._words(bar.figure.unit if bar.figure else None)) for bar in bars] or [0]

    def _figure_base(self, places: AxisGeometry, index: int) -> float:
        return places.figure(index).center().y() + self._context.theme.px(22)

    def _draw_figure(self, painter: QPainter, places: AxisGeometry, index: int, bar: TimeBar, font: QFont) -> None:
        if bar.figure is None:
            return
        looks, right, base = self._context.theme, self._figure_right(), self._figure_base(places, index)
        value = self._words(bar.figure.value)
        painter.setFont(font)
        write_over(painter, right - QFontMetrics(font).horizontalAdvance(value), base, value, theme.TEXT)
        painter.setFont(looks.font("small"))
        unit, metrics = self._words(bar.figure.unit), painter.fontMetrics()
        below = base + metrics.height() + looks.px(4)
        if looks.stacks:
            write_over(painter, right - metrics.horizontalAdvance(unit), below, unit, theme.TEXT_SOFT)
            below += metrics.height()
        else:
            write_over(painter, right + looks.px(10), base, unit, theme.TEXT_SOFT)
        if bar.figure.note is not None:
            note = self._words(bar.figure.note)
            write_over(painter, right - metrics.horizontalAdvance(note), below, note, theme.TEXT)

    # ---- the guess ----

    def _draw_guess(self, painter: QPainter, panel: LifeAxis, places: AxisGeometry) -> None:
        head, guess = places.head(0), panel.guess
        if guess is None or not panel.bars:
            return
        if guess.guessed_ns is None:
            painter.setPen(theme.TEXT)
            around = head.united(places.bar(0))
            painter.drawText(around, Qt.AlignmentFlag.AlignCenter, self._words(panel.hint))
        elif guess.stage is GuessStage.SETTLED:
            self._draw_distance(painter, panel, places, guess.guessed_ns)
        else:
            painter.save()
            painter.translate(0, head.top())
            self.draw_marker(painter, guess, round(self.line_y(painter.fontMetrics()) - head.top()))
            painter.restore()

    def _draw_distance(self, painter: QPainter, panel: LifeAxis, places: AxisGeometry, guessed_ns: int) -> None:
        """The guess above the bar that it was about, and how far they are apart."""
        px, metrics, x = self._context.theme.px, painter.fontMetrics(), self.place(guessed_ns)
        bar, truth_ns = places.bar(0), panel.bars[0].time_ns
        middle, end = bar.top() - px(14), self.place(truth_ns or guessed_ns)
        painter.setPen(QPen(theme.TEXT, px(3)))
        painter.drawLine(QPointF(x, middle - px(10)), QPointF(x, bar.top() - px(2)))
        painter.drawLine(QPointF(end, middle - px(5)), QPointF(end, middle + px(5)))
        painter.setPen(QPen(theme.TEXT, px(3), Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(min(x, end), middle), QPointF(max(x, end), middle))
        words, (left, right) = self._words(panel.verdict), places.ends
        wide, nearer, farther = metrics.horizontalAdvance(words), min(x, end) - px(10), max(x, end) + px(10)
        start = nearer - wide if nearer - wide >= left else min(farther, right - wide)
        write_over(painter, start, middle + (metrics.ascent() - metrics.descent()) / 2, words, theme.TEXT)

    def _words(self, shown: Text | None) -> str:
        return self._context.language(shown) if shown is not None else ""
