"""How many people ask: a slider whose zones tell where the promise breaks and where the queue runs away."""

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QVBoxLayout, QWidget

from gpuviz.chapters.serving.panels import RateSlider, Zone
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import logical_position, logical_rect, painter_on, place
from gpuviz.ui.theme import SLIDER_FRAME_PX
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.page_keys import pass_page_keys
from gpuviz.ui.views.symbols import draw_focus
from gpuviz.ui.views.view import View, ViewContext

_HANDLE_PX, _GROOVE_PX, _TICK_PX = 32, 10, 8
_VALUE_SHARE = 0.6  # of the width


class RateSliderView(View):
    """Draws a ``RateSlider``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._panel: RateSlider | None = None
        self._shown: tuple[object, ...] = ()
        self._head = _Head(context)
        self._slider = _ZonedSlider(context)
        self._slider.valueChanged.connect(self._choose)
        self._zones = _ZoneLabels(context)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addStretch(1)
        for part in (self._head, self._slider, self._zones):
            self._box.addWidget(part)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show how many ask, and where it becomes too many."""
        if not isinstance(panel, RateSlider):
            raise TypeError(panel)
        shown = panel.label, panel.value, panel.stops, panel.chosen, panel.late, panel.overrun, panel.enabled
        if shown == self._shown:
            return
        self._shown, self._panel = shown, panel
        label, value = self.context.language(panel.label), self.context.language(panel.value)
        self._head.show_words(label, value)
        self._slider.setAccessibleName(label)
        self._slider.setAccessibleDescription(value)
        if not self._slider.isSliderDown():
            with QSignalBlocker(self._slider):
                self._slider.setRange(0, max(0, panel.stops - 1))
                self._slider.setValue(panel.chosen)
        self._slider.setEnabled(panel.enabled)
        zones = tuple(zone.begins if zone is not None else 1.0 for zone in (panel.late, panel.overrun))
        self._slider.show_zones(*zones)
        self._zones.show_zones(panel.late, panel.overrun)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        for part in (self._head, self._slider, self._zones):
            part.rescale()

    def _choose(self, index: int) -> None:
        if self._panel is not None:
            self.context.dispatch(self._panel.name, index)


class _Head(QWidget):
    """What is chosen at the left, and how many at the right, in large letters."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._words = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, label: str, value: str) -> None:
        if (label, value) != self._words:
            self._words = label, value
            self.update()

    def rescale(self) -> None:
        looks = self._context.theme
        above = QFontMetrics(looks.font("body")).height() if looks.stacks else 0
        self.setFixedHeight(above + QFontMetrics(looks.font("heading")).height())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, (label, value), looks = painter_on(self), self._words, self._context.theme
        value, font = fit_words(
            value, looks.font("heading"), round(self.width() * (1 if looks.stacks else _VALUE_SHARE))
        )
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        left, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        if looks.stacks:
            painter.drawText(self.rect(), left | Qt.AlignmentFlag.AlignBottom, value)
        else:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | middle, value)
        taken = 0 if looks.stacks else QFontMetrics(font).horizontalAdvance(value) + looks.px(12)
        label, font = fit_words(label, looks.font("body"), self.width() - taken)
        painter.setFont(font)
        painter.setPen(theme.TEXT_SOFT)
        painter.drawText(self.rect(), left | (Qt.AlignmentFlag.AlignTop if looks.stacks else middle), label)


class _ZonedSlider(QSlider):
    """A slider with coloured zones, which a touch moves at once to where it is touched."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._context = context
        self._late = self._overrun = 1.0
        pass_page_keys(self)

    def show_zones(self, late: float, overrun: float) -> None:
        if (late, overrun) != (self._late, self._overrun):
            self._late, self._overrun = late, overrun
            self.update()

    def rescale(self) -> None:
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(True)
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._follow(event)
        self.setSliderDown(False)

    def _follow(self, event: QMouseEvent) -> None:
        handle = self._context.theme.px(_HANDLE_PX)
        share = (logical_position(self, event).x() - handle / 2) / max(1, self.width() - handle)
        self.setValue(round(min(1.0, max(0.0, share)) * self.maximum()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = painter_on(self), self._context.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        handle, high = px(_HANDLE_PX), px(_GROOVE_PX)
        room, top = self.width() - handle, (self.height() - high) / 2
        chosen = self.value() / max(1, self.maximum())
        late = min(self._late, self._overrun)
        pieces = (
            (0.0, late, theme.OPENCL_SOFT, theme.BUTTON_HOVER),
            (late, self._overrun, theme.LATE_SOON, theme.LATE),
            (self._overrun, 1.0, theme.BAD, theme.OVERRUN),
        )
        for begin, end, passed, ahead in pieces:
            for left, right, colour in ((begin, min(end, chosen), passed), (max(begin, chosen), end, ahead)):
                if right > left:
                    painter.setBrush(colour)
                    painter.drawRect(QRectF(handle / 2 + left * room, top, (right - left) * room, high))
        painter.setBrush(theme.TEXT if self.isEnabled() else theme.TEXT_OFF)
        painter.setPen(Qt.PenStyle.NoPen)
        side = handle - px(4)
        painter.drawRoundedRect(QRectF(chosen * room + px(2), (self.height() - side) / 2, side, side), px(8), px(8))
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), px(SLIDER_FRAME_PX))


class _ZoneLabels(QWidget):
    """Below the slider, where each zone begins, with a sign that tells how that is known."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._labels = [_ZoneLabel(self, context, colour) for colour in (theme.LATE_SOON, theme.BAD)]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_zones(self, late: Zone | None, overrun: Zone | None) -> None:
        for label, zone in zip(self._labels, (late, overrun), strict=True):
            label.show_zone(zone)
        self._arrange()

    def rescale(self) -> None:
        for label in self._labels:
            label.badge.rescale()
        line = QFontMetrics(self._context.theme.font("small")).height() + self._context.theme.px(_TICK_PX)
        self.setFixedHeight(max(line, self._labels[0].badge.sizeHint().height() + self._context.theme.px(_TICK_PX)))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def tick(self, zone: Zone) -> int:
        """The place at which a zone begins."""
        handle = self._context.theme.px(_HANDLE_PX)
        return round(handle / 2 + zone.begins * (self.width() - handle))

    def _arrange(self) -> None:
        """The first ends at its tick and the second begins at its own, as far as there is room."""
        late, overrun = self._labels
        half = self.width() // 2
        room = half if late.zone is not None else self.width()
        late.fit(half)
        overrun.fit(room)
        at = 0
        if late.zone is not None:
            at = min(max(0, self.tick(late.zone) - late.wide), self.width() - overrun.wide - late.wide)
            late.place(at)
            at += late.wide
        if overrun.zone is not None:
            overrun.place(min(max(at, self.tick(overrun.zone)), self.width() - overrun.wide))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = painter_on(self), self._context.theme.px
        for label in self._labels:
            if label.zone is None:
                continue
            painter.fillRect(self.tick(label.zone) - px(1), 0, px(2), px(_TICK_PX), label.colour)
            painter.setFont(label.font)
            painter.setPen(label.colour)
            sign = logical_rect(label.badge)
            words = QRectF(label.left, sign.top(), sign.left() - label.left, sign.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, label.words)


class _ZoneLabel:
    """What is said of one zone: its words, how wide they are with their sign, and from where."""

    def __init__(self, parent: QWidget, context: ViewContext, colour: QColor) -> None:
        self._context, self.colour = context, colour
        self.zone: Zone | None = None
        self.badge = OriginBadge(context)
        self.badge.setParent(parent)
        self.words, self.font, self.wide, self.left = "", context.theme.font("small"), 0, 0

    def show_zone(self, zone: Zone | None) -> None:
        self.zone = zone
        self.badge.show_origin(zone.origin if zone is not None else None)

    def fit(self, room: int) -> None:
        """Take no more than this width."""
        said, sign = self._context.language(self.zone.words) if self.zone is not None else "", self._sign()
        self.words, self.font = fit_words(said, self._context.theme.font("small"), room - sign.width())
        wide = QFontMetrics(self.font).horizontalAdvance(self.words)
        self.wide = wide + sign.width() if self.zone is not None else 0

    def place(self, left: int) -> None:
        self.left = left
        size = self._sign()
        place(self.badge, left + self.wide - size.width(), self._context.theme.px(_TICK_PX), *size.toTuple())

    def _sign(self) -> QSize:
        return self.badge.sizeHint()
