"""A slider with a few stops, some of them labelled."""

from PySide6.QtCore import QRect, QSignalBlocker, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QVBoxLayout, QWidget

from gpuviz.panels.actions import Stops
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import logical_position, painter_on
from gpuviz.ui.theme import SLIDER_FRAME_PX
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.page_keys import pass_page_keys
from gpuviz.ui.views.view import View, ViewContext

_HANDLE_PX = 32  # of the theme's sliders, border included


class StopsView(View):
    """Draws ``Stops``; a touch on a label chooses it too."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._panel: Stops | None = None
        self._shown: tuple[object, ...] = ()
        self._head = _Head(context)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        pass_page_keys(self._slider)
        self._slider.setPageStep(1)
        self._slider.valueChanged.connect(self._choose)
        self._labels = _Labels(self)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(0)
        self._box.addStretch(1)
        self._box.addWidget(self._head)
        self._box.addWidget(self._slider)
        self._box.addWidget(self._labels)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show all stops, and the one that is chosen."""
        if not isinstance(panel, Stops):
            raise TypeError(panel)
        shown = panel.label, panel.value, panel.note, tuple(panel.stops), panel.chosen, panel.enabled
        if shown == self._shown:
            return
        self._shown, self._panel = shown, panel
        label, value = self.context.language(panel.label), self.context.language(panel.value)
        note = self.context.language(panel.note) if panel.note is not None else None
        self._head.show_words(label, value, note)
        if not self._slider.isSliderDown() and panel.stops:
            with QSignalBlocker(self._slider):
                self._slider.setRange(0, len(panel.stops) - 1)
                self._slider.setValue(panel.chosen)
        self._slider.setAccessibleName(label)
        self._slider.setAccessibleDescription(value if note is None else f"{value}. {note}")
        for part in (self._head, self._slider, self._labels):
            part.setEnabled(panel.enabled)
        words = [self.context.language(stop) if stop is not None else "" for stop in panel.stops]
        self._labels.show_stops(words, panel.chosen)

    def rescale(self) -> None:
        """Take fonts anew."""
        super().rescale()
        self._box.setContentsMargins(self.context.theme.px(8), 0, self.context.theme.px(8), 0)
        line = QFontMetrics(self.context.theme.font("small")).height()
        self._head.rescale()
        self._labels.setFixedHeight(line + self.context.theme.px(8))
        self._labels.update()

    def choose(self, index: int) -> None:
        """A person chose a stop."""
        if self._slider.isEnabled():
            self._slider.setValue(index)

    def _choose(self, index: int) -> None:
        if self._panel is not None:
            self.context.dispatch(self._panel.name, index)


class _Head(QWidget):
    """What is chosen at the left, and the choice at the right; with a note, all three under each other."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._label, self._value = "", ""
        self._note: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, label: str, value: str, note: str | None) -> None:
        if (label, value, note) != (self._label, self._value, self._note):
            self._label, self._value, self._note = label, value, note
            self.rescale()
            self.update()

    def rescale(self) -> None:
        looks = self._context.theme
        small, large = (QFontMetrics(looks.font(role)).height() for role in ("small", "heading"))
        lines = 2 if looks.stacks else 1
        self.setFixedHeight(lines * small + looks.px(4) if self._note is None else 2 * small + large + looks.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        if self._note is None:
            self._paint_line(painter)
        else:
            self._paint_lines(painter, self._note)

    def _paint_line(self, painter: QPainter) -> None:
        looks = self._context.theme
        bold = looks.font("small")
        bold.setWeight(QFont.Weight.DemiBold)
        left, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        value, font = fit_words(self._value, bold, self.width() if looks.stacks else self.width() * 2 // 3)
        painter.setFont(font)
        painter.setPen(self._ink(theme.TEXT))
        if looks.stacks:
            painter.drawText(self.rect(), left | Qt.AlignmentFlag.AlignBottom, value)
        else:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | middle, value)
        taken = 0 if looks.stacks else QFontMetrics(font).horizontalAdvance(value) + looks.px(12)
        label, font = fit_words(self._label, looks.font("small"), self.width() - taken)
        painter.setFont(font)
        painter.setPen(self._ink(theme.TEXT_SOFT))
        painter.drawText(self.rect(), left | (Qt.AlignmentFlag.AlignTop if looks.stacks else middle), label)

    def _ink(self, colour: QColor) -> QColor:
        return colour if self.isEnabled() else theme.TEXT_OFF

    def _paint_lines(self, painter: QPainter, note: str) -> None:
        small, large = (self._context.theme.font(role) for role in ("small", "heading"))
        top = 0
        for words, font, colour in (
            (self._label, small, theme.TEXT_SOFT),
            (self._value, large, theme.TEXT),
            (note, small, theme.TEXT_SOFT),
        ):
            high = QFontMetrics(font).height()
            shown, fitting = fit_words(words, font, self.width())
            painter.setFont(fitting)
            painter.setPen(self._ink(colour))
            painter.drawText(
                0, top, self.width(), high, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown
            )
            top += high


class _Labels(QWidget):
    """The stops' names, each under its place on the slider."""

    def __init__(self, stops: StopsView) -> None:
        super().__init__()
        self._stops = stops
        self._words: list[str] = []
        self._chosen = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stops(self, words: list[str], chosen: int) -> None:
        if (words, chosen) != (self._words, self._chosen):
            self._words, self._chosen = words, chosen
            self.update()

    def _middle(self, index: int) -> float:
        px = self._stops.context.theme.px
        begin = px(SLIDER_FRAME_PX) + px(_HANDLE_PX) / 2
        return begin + index * (self.width() - 2 * begin) / max(1, len(self._words) - 1)

    def _places(self) -> list[tuple[int, QRect]]:
        """The stops that have a label, and where it may be written: at most half of the way to the next label."""
        labelled = [index for index, words in enumerate(self._words) if words]
        last, places = len(self._words) - 1, []
        for place, index in enumerate(labelled):
            middle = self._middle(index)
            beside = [self._middle(other) for other in labelled[max(0, place - 1) : place + 2] if other != index]
            gap = min((abs(middle - other) for other in beside), default=float(self.width()))
            half = gap * (0.5 if 0 < index < last else 0.75)
            left = 0 if index == 0 else max(0, round(middle - half) + 2)
            right = self.width() if index == last else min(self.width(), round(middle + half) - 2)
            places.append((index, QRect(left, 0, right - left, self.height())))
        return places

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        touched = logical_position(self, event)
        if self.rect().contains(touched.toPoint()) and self._words:
            nearest = min(range(len(self._words)), key=lambda index: abs(self._middle(index) - touched.x()))
            self._stops.choose(nearest)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, last = painter_on(self), len(self._words) - 1
        for index in range(last + 1):
            painter.fillRect(round(self._middle(index)) - 1, 0, 2, self._stops.context.theme.px(6), theme.LINE)
        for index, place in self._places():
            font = QFont(self._stops.context.theme.font("small"))
            font.setWeight(QFont.Weight.DemiBold if index == self._chosen else QFont.Weight.Normal)
            shown, fitting = fit_words(self._words[index], font, place.width())
            painter.setFont(fitting)
            ink = theme.TEXT if index == self._chosen else theme.TEXT_SOFT
            painter.setPen(ink if self.isEnabled() else theme.TEXT_OFF)
            side = {0: Qt.AlignmentFlag.AlignLeft, last: Qt.AlignmentFlag.AlignRight}.get(
                index, Qt.AlignmentFlag.AlignHCenter
            )
            painter.drawText(place, side | Qt.AlignmentFlag.AlignBottom, shown)
