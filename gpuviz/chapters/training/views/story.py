"""Invented names above the loss, on one axis of steps; imported on first use, as its plot needs pyqtgraph."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.training.panels import LearningStory, LossLine
from gpuviz.chapters.training.views.large_number import LargeNumber
from gpuviz.chapters.training.views.loss_plot import LossPlot
from gpuviz.chapters.training.views.name_columns import NameColumns
from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import keep_left_to_right, painter_on
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.fitting import fit_words, wrap_words
from gpuviz.ui.views.origin import OriginBadge
from gpuviz.ui.views.stacked import use_height
from gpuviz.ui.views.view import FittedLabel, View, ViewContext

_TITLE = 190  # the width of the words above the number
_SIDE = 270  # the width of what stands beside names and curve
_STACKED_PLOT = 320  # the height of the curve, where the rest stands below it
_NAMES_SHARE, _PLOT_SHARE = 6, 5
_NOTE_LINES = 2  # the most that a note at the curve takes


class LearningStoryView(View):
    """Draws a ``LearningStory`` above its ``plot``, which takes as long to make as all the rest."""

    def __init__(self, context: ViewContext, plot: LossPlot) -> None:
        super().__init__(context)
        keep_left_to_right(self)  # all of it stands along an axis of steps
        self._panel: LearningStory | None = None
        self._plot = plot
        self._names = NameColumns(context, self._plot.place_of)
        self._unsure = _Unsure(context)
        self._notes = _LineNotes(context, self._plot)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._names, _NAMES_SHARE)
        left.addWidget(self._plot, _PLOT_SHARE)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._unsure, _NAMES_SHARE)
        right.addWidget(self._notes, _PLOT_SHARE)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addLayout(left, 1)
        self._box.addLayout(right)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show names and curve as they are now."""
        if not isinstance(panel, LearningStory):
            raise TypeError(panel)
        if self._panel is None:
            self._plot.setAccessibleName(self.context.language(panel.description))
        self._panel = panel
        self._plot.show_story(panel)
        self._names.show_columns(panel)
        self._unsure.show_story(panel)
        self._notes.show_story(panel)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        px, stacks = self.context.theme.px, self.context.theme.stacks
        self.turn(self._box)
        use_height(self._names, self.context.theme, self._names.stacked_height())
        use_height(self._plot, self.context.theme, px(_STACKED_PLOT))
        for part in (self._unsure, self._notes):
            part.setMinimumWidth(0 if stacks else px(_SIDE))
            part.setMaximumWidth(theme.ANY_SIZE if stacks else px(_SIDE))
            part.rescale()
        self._plot.rescale(self._panel)


class _Unsure(QWidget):
    """Among how many letters the model might as well choose, and what the ticks mean."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._known = BadgedWords(context, "small", theme.GOOD, at_right=True)
        self._title = FittedLabel(context, "small", "soft", lines=2)
        self._number = LargeNumber(context, at_right=True)
        self._badge = OriginBadge(context)
        self._note = FittedLabel(context, "small", "soft")
        for label in (self._title, self._note):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._known)
        self._box.addStretch(2)
        self._box.addWidget(self._title, 0, Qt.AlignmentFlag.AlignRight)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._number, 1)
        line.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignBottom)
        self._box.addLayout(line)
        self._box.addWidget(self._note)
        self._box.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_story(self, panel: LearningStory) -> None:
        self._known.show_words(panel.known_note, None)
        self._title.show_text(panel.unsure_title)
        self._number.show_number(panel.unsure.value, panel.unsure.unit)
        self._badge.show_origin(panel.unsure.origin)
        self._note.show_text(panel.unsure.note)

    def rescale(self) -> None:
        px = self._context.theme.px
        self._box.setSpacing(0)
        self._title.setFixedWidth(px(_TITLE))
        self._number.rescale()
        self._known.rescale()
        self._badge.rescale()


class _LineNotes(QWidget):
    """What each line across the curve stands for, at its height; below them, what both curves are."""

    def __init__(self, context: ViewContext, plot: LossPlot) -> None:
        super().__init__()
        self._context, self._plot = context, plot
        self._lines: tuple[LossLine, ...] = ()
        self._heights: tuple[float, ...] = ()
        self._labels: list[tuple[FittedLabel, OriginBadge]] = []
        self._curves = [_CurveName(context, theme.OPENCL, 4), _CurveName(context, theme.OPENCL_SOFT, 2)]
        for name in self._curves:
            name.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_story(self, panel: LearningStory) -> None:
        for shown, words in zip(self._curves, (panel.heldout_name, panel.training_name), strict=True):
            shown.show_text(words)
        heights = self._plot.y() - self.y(), *(self._plot.height_of(line.loss) for line in panel.lines)
        if (tuple(panel.lines), heights) == (self._lines, self._heights):
            return
        self._lines, self._heights = tuple(panel.lines), heights  # the plot comes later, and finds its place by itself
        while len(self._labels) < len(self._lines):
            label, badge = FittedLabel(self._context, "small", "soft", lines=_NOTE_LINES), OriginBadge(self._context)
            label.setParent(self)
            badge.setParent(self)
            label.show()
            self._labels.append((label, badge))
        for (label, badge), line in zip(self._labels, self._lines, strict=True):
            label.show_text(line.label)
            badge.show_origin(line.origin)
        self._claim_height()
        self._arrange()

    def rescale(self) -> None:
        for label, badge in self._labels:
            label.rescale()
            badge.rescale()
        self._claim_height()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _rows(self) -> list[int]:
        """The height of each note: that of its most lines, or of its own where everything is stacked."""
        looks = self._context.theme
        if not looks.stacks:
            return [_NOTE_LINES * looks.line_spacing(looks.font("small"))] * len(self._labels)
        return [max(label.sizeHint().height(), badge.sizeHint().height()) for label, badge in self._labels]

    def _claim_height(self) -> None:
        """Ask for as much as all notes need, one below the other."""
        self.setMinimumHeight(sum(self._rows()) + sum(name.sizeHint().height() for name in self._curves))

    def _arrange(self) -> None:
        """Each note at the height of its line, but none over another; in a stack, one below the other."""
        px, below, offset = self._context.theme.px, 0, self._plot.y() - self.y()
        for label, badge in self._labels:
            room = self.width() - badge.sizeHint().width() - px(14)
            label.resize(room, label.height())  # how high it is depends on its width
            label.set_lines(wrap_words(label.text(), label.font(), room, _NOTE_LINES).count("\n") + 1)
        rows = self._rows()
        foot = self.height() - sum(name.sizeHint().height() for name in self._curves)
        for place, ((label, badge), line) in enumerate(zip(self._labels, self._lines, strict=True)):
            row, wide = rows[place], badge.sizeHint().width()
            wanted = 0 if self._context.theme.stacks else round(offset + self._plot.height_of(line.loss) - row / 2)
            top = max(below, min(wanted, foot - sum(rows[place:])))
            high = label.sizeHint().height()
            label.setGeometry(px(10), top + (row - high) // 2, label.width(), high)
            badge.setGeometry(self.width() - wide, top, wide, row)
            below = top + row
        top = max(below, foot)
        for name in self._curves:
            high = min(name.sizeHint().height(), max(0, self.height() - top))
            name.setGeometry(px(10), top, self.width() - px(10), high)
            top += high
        self._claim_height()


class _CurveName(QWidget):
    """The name of a curve, behind a short piece of it."""

    def __init__(self, context: ViewContext, colour: QColor, thick_px: float) -> None:
        super().__init__()
        self._context, self._colour, self._thick_px = context, colour, thick_px
        self._words = ""

    def show_text(self, words: Text) -> None:
        self._words = self._context.language(words)
        self.setAccessibleName(self._words)

    def sizeHint(self) -> QSize:
        return QSize(1, QFontMetrics(self._context.theme.font("small")).lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = painter_on(self), self._context.theme.px
        painter.setPen(QPen(self._colour, px(self._thick_px)))
        painter.drawLine(0, self.height() // 2, px(26), self.height() // 2)
        words, font = fit_words(self._words, self._context.theme.font("small"), self.width() - px(36))
        painter.setFont(font)
        painter.setPen(theme.TEXT_SOFT)
        painter.drawText(self.rect().adjusted(px(36), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
