"""The card of one lane: its name, stopwatch, content and progress."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.i18n.languages import text
from gpuviz.panels.lanes import WorkCard
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.accessible import name_aloud
from gpuviz.ui.direction import painter_on
from gpuviz.ui.theme import QUIET_BORDER_PX, QUIET_BUTTON_PX, QUIET_PADDING_PX
from gpuviz.ui.views.buttons import ButtonRow
from gpuviz.ui.views.chooser import ChooserView
from gpuviz.ui.views.containers import make_view
from gpuviz.ui.views.symbols import Crew
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext

_PORTRAIT_GROWTH = 1.4  # how much larger the stopwatch is in portrait


class Stopwatch(QWidget):
    """Seconds in large figures; custom-painted, so that counting never triggers a new layout of the card.

    They stand ``at_end`` of their line always, or in portrait alone.
    """

    def __init__(self, context: ViewContext, at_end: bool = False) -> None:
        super().__init__()
        self._context, self._figures, self._at_end = context, "", at_end
        self._milliseconds = self._named_milliseconds = -1
        self._unit = context.language(text("stopwatch-unit"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rescale()

    def show_elapsed(self, elapsed_ns: int, lane: str) -> None:
        """Show a time; the text for screen readers changes once a second, and once it stands still."""
        milliseconds, named = round(elapsed_ns / 1e6), self._named_milliseconds
        stands = milliseconds == self._milliseconds
        if milliseconds // 1000 != named // 1000 or (stands and milliseconds != named):
            self._named_milliseconds = milliseconds
            name = text("stopwatch-name", lane=lane, seconds=round(milliseconds / 1000, 1))
            name_aloud(self, self._context.language(name))
        if stands:
            return
        self._milliseconds = milliseconds
        self._figures = self._context.language(text("stopwatch", seconds=milliseconds / 1000))
        self.update()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self.setFixedHeight(QFontMetrics(self._font()).capHeight() + 2 * self._context.theme.px(8))
        self.update()

    def _font(self) -> QFont:
        font = self._context.theme.font("figure")
        if self._context.theme.portrait:
            font.setPixelSize(round(font.pixelSize() * _PORTRAIT_GROWTH))
        return font

    def paintEvent(self, _event: QPaintEvent) -> None:
        scale = self._context.theme
        painter = painter_on(self)
        font, unit_font, gap = self._font(), scale.font("body"), scale.px(16)
        unit_width = QFontMetrics(unit_font).horizontalAdvance(self._unit)
        figures_width = QFontMetrics(font).horizontalAdvance(self._figures)
        room = self.width() - unit_width - gap
        if figures_width > room > 0:  # many digits, or a long word for the unit
            font.setPixelSize(max(1, font.pixelSize() * room // figures_width))
            figures_width = room
        baseline = self.height() - scale.px(8)
        is_beside = scale.portrait and not scale.stacks
        left = room - figures_width if is_beside or self._at_end else 0
        painter.setFont(font)
        painter.setPen(theme.TEXT)
        painter.drawText(left, baseline, self._figures)
        painter.setFont(unit_font)
        painter.setPen(theme.TEXT_SOFT)
        painter.drawText(left + figures_width + gap, baseline, self._unit)


class LaneCardView(View):
    """Draws any ``WorkCard``. In portrait the stopwatch is larger, and beside the name."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        card = QWidget()
        card.setObjectName("card")
        frame.addWidget(card)
        self._crew = Crew(context)
        self._name = TextLabel(context, "heading")
        self._chooser = ChooserView(context)
        self._description = FittedLabel(context, "small", "soft")
        self._stopwatch = Stopwatch(context)
        self._content: View | None = None
        self._answers = FittedLabel(context, "subheading")
        self._state = FittedLabel(context, "small", "soft")
        self._verdict = TextLabel(context, "body", "good")
        self._buttons = ButtonRow(context, quiet=True, high_up=True)
        self._box = QVBoxLayout(card)
        self._head = QGridLayout()
        self._who = QHBoxLayout()
        self._who.addWidget(self._crew)
        self._who.addWidget(self._name)
        self._who.addStretch(1)
        self._who.addWidget(self._chooser)
        self._head.addLayout(self._who, 0, 0)
        self._box.addLayout(self._head)
        self._foot, self._last_line = QHBoxLayout(), QHBoxLayout()
        self._foot.addWidget(self._answers, 1)
        self._foot.addWidget(self._verdict)
        self._last_line.addWidget(self._buttons)
        self._box.addLayout(self._foot)
        self._box.addLayout(self._last_line)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the lane's current state."""
        if not isinstance(panel, WorkCard):
            raise TypeError(panel)
        portrait = self.context.theme.portrait
        if self._content is None:
            self._content = make_view(panel.content, self.context)
            self._box.insertWidget(1, self._content, 1)
        self._crew.show_crew(theme.ROLE_COLOURS[panel.role], panel.crew)
        self._name.set_tone(panel.role)
        self._name.show_text(panel.name)
        self._description.show_text(panel.description)
        self._stopwatch.show_elapsed(panel.elapsed_ns, self._name.text())
        self._content.show_panel(panel.content)
        self._answers.show_text(panel.answers)
        self._state.show_text(panel.state)
        self._verdict.set_tone("good" if panel.correct else "bad")
        self._verdict.show_text(panel.verdict)
        self._verdict.setVisible(panel.verdict is not None)
        if panel.chooser is not None:
            self._chooser.show_panel(panel.chooser)
        self._chooser.setVisible(panel.chooser is not None and bool(panel.chooser.choices) and not portrait)
        self._buttons.show_actions(panel.actions)

    def rescale(self) -> None:
        """Apply the theme's current scale and orientation."""
        super().rescale()
        px, portrait = self.context.theme.px, self.context.theme.portrait and not self.context.theme.stacks
        self._box.setContentsMargins(px(28), px(16), px(28), px(4 if portrait else 12))
        self._box.setSpacing(px(8))
        for line in (self._foot, self._last_line, self._who):
            line.setSpacing(px(12))
        for part in (self._crew, self._chooser, self._stopwatch, self._buttons):
            part.rescale()
        self._description.set_lines(2 if portrait else 1)
        for widget in (self._description, self._stopwatch):
            self._head.removeWidget(widget)
        self._head.setSpacing(px(4))
        self._head.addWidget(self._description, 1, 0)
        if portrait:
            self._head.addWidget(self._stopwatch, 0, 1, 2, 1)
        else:
            self._head.addWidget(self._stopwatch, 2, 0)
        self._head.setColumnStretch(0, 2)
        self._head.setColumnStretch(1, 3 if portrait else 0)
        # In portrait the state is between answers and verdict, which leaves one more line to the content.
        for line in (self._foot, self._last_line):
            line.removeWidget(self._state)
        (self._foot if portrait else self._last_line).insertWidget(1 if portrait else 0, self._state, 1)
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight if portrait else Qt.AlignmentFlag.AlignLeft)
        # Reserve room for a chooser and a button even without them, so that all cards' contents are equally large.
        self._head.setRowMinimumHeight(0, px(36 if portrait else 50))
        spacing = self.context.theme.line_spacing
        # Also without a verdict; Qt gives a label with words up to a pixel more than the height of its font.
        self._answers.setMinimumHeight(spacing(self._verdict.font()) + 1)
        inside = self.context.theme.inside_px(QUIET_BUTTON_PX, QUIET_PADDING_PX + QUIET_BORDER_PX)
        inside = max(inside, spacing(self._state.font()))
        button = inside + 2 * (px(QUIET_PADDING_PX) + px(QUIET_BORDER_PX))
        self._state.setMinimumHeight(max(px(28), spacing(self._state.font())) if portrait else button)
        if self._content is not None:
            self._content.rescale()
