"""One lane: who works, a big stopwatch, the sheet, and how far it is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.i18n.languages import text
from gpuviz.panels.lanes import WorkCard
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.buttons import ButtonRow
from gpuviz.ui.views.containers import make_view
from gpuviz.ui.views.view import Surroundings, TextLabel, View


class Stopwatch(QWidget):
    """Measured seconds in large figures. It paints itself, so that counting never lays the card out anew."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around, self._figures, self._milliseconds = around, "", -1
        self._unit = around.language(text("stopwatch-unit"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rescale()

    def show_elapsed(self, elapsed_ns: int, lane: str) -> None:
        """Show a time; screen readers are told once a second."""
        milliseconds = round(elapsed_ns / 1e6)
        if milliseconds == self._milliseconds:
            return
        if milliseconds // 1000 != self._milliseconds // 1000 or not self._figures:
            name = text("stopwatch-name", lane=lane, seconds=round(milliseconds / 1000, 1))
            self.setAccessibleName(self._around.language(name))
        self._milliseconds = milliseconds
        self._figures = self._around.language(text("stopwatch", seconds=milliseconds / 1000))
        self.update()

    def rescale(self) -> None:
        """Take the height of the figures."""
        self.setFixedHeight(QFontMetrics(self._around.theme.font("figure")).ascent())

    def paintEvent(self, _event: QPaintEvent) -> None:
        looks = self._around.theme
        painter = QPainter(self)
        figure_font, unit_font = looks.font("figure"), looks.font("body")
        unit_width = QFontMetrics(unit_font).horizontalAdvance(self._unit)
        baseline = self.height() - looks.px(12)
        painter.setFont(unit_font)
        painter.setPen(theme.TEXT_SOFT)
        painter.drawText(self.width() - unit_width, baseline, self._unit)
        painter.setFont(figure_font)
        painter.setPen(theme.TEXT)
        figures_width = QFontMetrics(figure_font).horizontalAdvance(self._figures)
        room = self.width() - unit_width - looks.px(14)
        if figures_width > room > 0:  # many seconds, or a long word for them
            figure_font.setPixelSize(figure_font.pixelSize() * room // figures_width)
            painter.setFont(figure_font)
            figures_width = room
        painter.drawText(self.width() - unit_width - looks.px(14) - figures_width, baseline, self._figures)


class LaneCardView(View):
    """Draws a ``WorkCard`` of either kind."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        card = QWidget()
        card.setObjectName("card")
        frame.addWidget(card)
        self._name = TextLabel(around, "heading")
        self._description = TextLabel(around, "small", "soft", wrap=True)
        self._stopwatch = Stopwatch(around)
        self._content: View | None = None
        self._answers = TextLabel(around, "small", wrap=True)
        self._state = TextLabel(around, "small", "soft", wrap=True)
        self._verdict = TextLabel(around, "body", "good")
        self._box = QVBoxLayout(card)
        self._head = QWidget()
        who = QVBoxLayout(self._head)
        who.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        top.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._stopwatch, 1, Qt.AlignmentFlag.AlignTop)
        who.addLayout(top)
        who.addWidget(self._description)
        who.addWidget(self._state)
        who.addStretch(1)
        self._who = who
        self._box.addWidget(self._head)
        self._foot = QHBoxLayout()
        self._buttons = ButtonRow(around)
        self._foot.addWidget(self._answers, 1)
        self._foot.addWidget(self._verdict)
        self._foot.addWidget(self._buttons)
        self._box.addLayout(self._foot)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the lane as it is now."""
        if not isinstance(panel, WorkCard):
            raise TypeError(panel)
        if self._content is None:
            self._content = make_view(panel.content, self.around)
            self._box.insertWidget(1, self._content, 1)
        self._name.set_tone(panel.role)
        self._name.show_text(panel.name)
        self._description.show_text(panel.description)
        self._stopwatch.show_elapsed(panel.elapsed_ns, self._name.text())
        self._content.show_panel(panel.content)
        self._answers.show_text(panel.answers)
        self._state.show_text(panel.state)
        self._verdict.set_tone("good" if panel.correct else "bad")
        self._verdict.show_text(panel.verdict)
        self._buttons.show_commands(panel.commands)

    def rescale(self) -> None:
        """Take margins, fonts and the reserved lines anew."""
        super().rescale()
        px = self.around.theme.px
        self._box.setContentsMargins(px(28), px(20), px(28), px(18))
        self._box.setSpacing(px(12))
        self._foot.setSpacing(px(12))
        self._stopwatch.rescale()
        self._buttons.rescale()
        self._who.setSpacing(px(2))
        # Two lines for who and what, needed or not, and room for a button, so that both cards' sheets lie level.
        lines = 2 * QFontMetrics(self._description.font()).lineSpacing()
        self._head.setMinimumHeight(max(self._name.sizeHint().height(), self._stopwatch.height()) + lines + px(2))
        self._answers.setMinimumHeight(px(58))
        if self._content is not None:
            self._content.rescale()
