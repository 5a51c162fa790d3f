"""The button that begins a factory, the sites on which some are being built, and those at work."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from gpuviz.chapters.scarcity.game_panels import BuildButton, Factories, Site
from gpuviz.chapters.scarcity.views.game_buttons import HandButton
from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.theme import FontRole
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import View, ViewContext

_BUTTON_PX, _BUTTON_SIZE = 96, 1.2
_SITE_PX, _LEAST_SITE_PX, _SITE_GAP_PX, _FACTORY_PX = 44, 30, 8, 34
_BAR_PX = 6
_BAR_STEP_PX = 4  # by which a bar grows, as all is painted anew


class BuildButtonView(View):
    """Draws a ``BuildButton``; in portrait its note stands above it, and the button within reach."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._button = HandButton(context, _BUTTON_PX, _BUTTON_SIZE)
        self._note = BadgedWords(context, "small", theme.TEXT_SOFT)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._button)
        self._box.addWidget(self._note)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show whether a factory can be begun, and when it will be ready."""
        if not isinstance(panel, BuildButton):
            raise TypeError(panel)
        self._button.show_action(panel.action)
        self._note.show_words(panel.note, panel.origin)
        self._claim_height()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._button.rescale()
        self._note.rescale()
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.BottomToTop if self.context.theme.portrait else directions.TopToBottom)
        self._box.setSpacing(self.context.theme.px(2))
        self._claim_height()

    def _claim_height(self) -> None:
        """Ask for what both ask for: else the style sheet's least height of buttons would be enough."""
        self.setMinimumHeight(self._box.sizeHint().height())


class FactoriesView(View):
    """Draws ``Factories``, all in one picture, so that progress never lays anything out anew."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._panel: Factories | None = None
        self._drawn: tuple[object, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_panel(self, panel: Panel) -> None:
        """Show all sites and factories."""
        if not isinstance(panel, Factories):
            raise TypeError(panel)
        steps = tuple((site.ready, self._bar_steps(site.done)) for site in panel.sites)
        drawn = steps, panel.work_title, panel.at_work, panel.idle
        if drawn != self._drawn:
            self._drawn, self._panel = drawn, panel
            words = [panel.sites_title, *(site.ready for site in panel.sites), panel.work_title]
            self.setAccessibleName(", ".join(self.context.language(said) for said in words))
            self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(1, self._height(self.context.theme.px(_SITE_PX)))

    def minimumSizeHint(self) -> QSize:
        looks = self.context.theme
        return QSize(1, self._height(looks.px(_SITE_PX if looks.scrolls else _LEAST_SITE_PX)))

    def _height(self, site: float) -> int:
        """The height of all, where a site is so high."""
        px, sites = self.context.theme.px, self._panel.count if self._panel is not None else 0
        return round(2 * self._line() + sites * (site + px(_SITE_GAP_PX)) + px(_FACTORY_PX) + 2 * px(_SITE_GAP_PX))

    def _site_height(self, sites: int) -> float:
        """Sites are lower where there is little room."""
        return min(self.context.theme.px(_SITE_PX), (self.height() - self._height(0)) / max(1, sites))

    def _line(self) -> int:
        return QFontMetrics(self.context.theme.font("small")).lineSpacing()

    def _bar_steps(self, done: float) -> int:
        return round(done * self.width() / self.context.theme.px(_BAR_STEP_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        panel, px, painter = self._panel, self.context.theme.px, painter_on(self)
        if panel is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, gap = self._line(), px(_SITE_GAP_PX)
        top, site = max(0.0, (self.height() - self.sizeHint().height()) / 2), self._site_height(panel.count)
        self._write(painter, panel.sites_title, QRectF(0, top, self.width(), line))
        top += line + gap // 2
        for index in range(panel.count):
            place = QRectF(0, top, self.width(), site)
            if index < len(panel.sites):
                self._draw_site(painter, panel.sites[index], place)
            else:
                self._draw_free(painter, panel.free_site, place)
            top += site + gap
        self._write(painter, panel.work_title, QRectF(0, top, self.width(), line))
        self._draw_at_work(painter, panel, top + line + gap // 2)

    def _write(self, painter: QPainter, words: Text, place: QRectF, role: FontRole = "small") -> None:
        shown, font = fit_words(self.context.language(words), self.context.theme.font(role), int(place.width()))
        painter.setFont(font)
        painter.setPen(theme.TEXT_SOFT)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_site(self, painter: QPainter, site: Site, place: QRectF) -> None:
        px = self.context.theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.FIELD)
        painter.drawRoundedRect(place, px(6), px(6))
        side = place.height() * 0.6
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.OPENCL, px(2)))
        painter.drawPath(_factory(place.left() + px(12), place.top() + (place.height() - side) / 2, side))
        left = place.left() + px(12) + side + px(14)
        room = place.right() - px(12) - left
        bar = QRectF(left, place.bottom() - px(_BAR_PX + 6), room, px(_BAR_PX))
        words = QRectF(left, place.top(), room, bar.top() - place.top())
        shown, font = fit_words(self.context.language(site.ready), self.context.theme.font("small"), int(room))
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.fillRect(bar, theme.BUTTON)
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * site.done, bar.height()), theme.OPENCL_SOFT)

    def _draw_free(self, painter: QPainter, words: Text, place: QRectF) -> None:
        px = self.context.theme.px
        pen = QPen(theme.LINE, px(1.5))
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), px(6), px(6))
        inside = place.adjusted(place.height() * 0.6 + px(26), 0, -px(12), 0)
        self._write(painter, words, inside)

    def _draw_at_work(self, painter: QPainter, panel: Factories, top: float) -> None:
        """Factories whose GPUs nobody wants are only outlined."""
        px = self.context.theme.px
        side = min(px(_FACTORY_PX), (self.width() + px(_SITE_GAP_PX)) / max(1, panel.at_work) - px(_SITE_GAP_PX))
        step = side + px(_SITE_GAP_PX)
        for index in range(panel.at_work):
            is_needed = index < panel.at_work - panel.idle
            painter.setPen(QPen(theme.CARD if is_needed else theme.OPENCL_SOFT, px(1.5)))
            painter.setBrush(theme.OPENCL if is_needed else theme.CARD)
            painter.drawPath(_factory(index * step, top, side))


def _factory(left: float, top: float, side: float) -> QPainterPath:
    """A hall with three slanting roofs."""
    path, tooth = QPainterPath(), side / 3
    path.moveTo(left, top + side * 0.9)
    path.lineTo(left, top + side * 0.2)
    for roof in range(3):
        path.lineTo(left + (roof + 1) * tooth, top + side * 0.45)
        path.lineTo(left + (roof + 1) * tooth, top + side * (0.2 if roof < 2 else 0.45))
    path.lineTo(left + side, top + side * 0.9)
    path.closeSubpath()
    return path
