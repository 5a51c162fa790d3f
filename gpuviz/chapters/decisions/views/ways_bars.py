"""How long the students take with so many different ways: a bar above each choice."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.decisions.panels import WaysBars
from gpuviz.i18n import figures
from gpuviz.i18n.languages import text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext

_FRAME_PX = 4  # of the choices below


class WaysBarsView(View):
    """Draws ``WaysBars``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title, self._note = TextLabel(context, "subheading"), FittedLabel(context, "small", "soft")
        self._bars = _Bars(context)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self._title)
        self._box.addWidget(self._note)
        self._box.addWidget(self._bars, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show what is known."""
        if not isinstance(panel, WaysBars):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._title.set_tone("" if panel.enabled else "soft")
        self._note.show_text(panel.note)
        self._bars.show_bars(panel)

    def rescale(self) -> None:
        """Take fonts anew."""
        super().rescale()
        self._bars.setMinimumHeight(round(1.5 * QFontMetrics(self.context.theme.font("small")).height()))


class _Bars(QWidget):
    """The longest bar fills the height; what was not measured has a flat one."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[tuple[int | None, ...], int, bool] = (), 0, False
        self._words: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, panel: WaysBars) -> None:
        shown = tuple(panel.times_ns), panel.chosen, panel.enabled
        if shown != self._shown:
            self._shown = shown
            self._words = [self._seconds(time) if time is not None else "" for time in panel.times_ns]
            self.setAccessibleName(self._context.language(panel.title))
            self.setAccessibleDescription(", ".join(words for words in self._words if words))
            self.update()

    def _seconds(self, time_ns: int) -> str:
        """All in one unit, so that they can be compared."""
        return self._context.language(text("duration-s", value=figures.three_digits(time_ns / 1e9)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        times_ns, chosen, enabled = self._shown
        if not times_ns:
            return
        painter, px, small = painter_on(self), self._context.theme.px, self._context.theme.font("small")
        edge, gap, line = px(_FRAME_PX), px(8), QFontMetrics(small).height()
        wide = (self.width() - 2 * edge) / len(times_ns)
        room, flat = self.height() - line - px(8), max(2, px(4))
        longest = max((time for time in times_ns if time is not None), default=1)
        for index, time in enumerate(times_ns):
            high = flat if time is None else max(float(flat), room * time / longest)
            bar = QRectF(edge + index * wide + gap / 2, self.height() - px(4) - high, wide - gap, high)
            colour = theme.OPENCL if index == chosen else theme.OPENCL_SOFT
            painter.fillRect(bar, colour if enabled and time is not None else theme.CARD_BORDER)
            words, font = fit_words(self._words[index], small, int(wide - 2))
            painter.setFont(font)
            painter.setPen(theme.TEXT if index == chosen else theme.TEXT_SOFT)
            above = QRectF(edge + index * wide, bar.top() - line, wide, line)
            painter.drawText(above, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, words)
