"""The base class of all views, their context, and the labels they share."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QWidget

from gpuviz.i18n.catalogue import Catalogue
from gpuviz.i18n.languages import Language, Text
from gpuviz.panels.actions import Value
from gpuviz.panels.layout import Panel
from gpuviz.ui.direction import painter_on
from gpuviz.ui.theme import FontRole, Theme
from gpuviz.ui.views.fitting import breakable, fit_longest, fit_words, wrap_words, write_lines

_MOST_LINES = 100  # that a label wraps its words to
MOST_MORE_LINES = 3  # that words may take where everything is stacked
Dispatch = Callable[[str, Value], None]
ViewTable = Mapping[type[Panel], Callable[["ViewContext"], "View"]]


@dataclass
class ViewContext:
    """What a view gets from its window.

    ``theme`` gives sizes and fonts, ``language`` translates texts, ``dispatch`` sends an action's name and value to the
    scene, and ``views`` has the views of child panels. ``languages`` are all that there are. In one frame views may be
    made for ``making_s``; None makes each at once.
    """

    theme: Theme
    language: Language
    dispatch: Dispatch
    views: ViewTable
    languages: Catalogue = field(default_factory=Catalogue)
    making_s: float | None = None


class View(QWidget):
    """Draws one kind of panel; ``show_panel`` is called every frame, and must repaint only what changed."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self.context = context

    def show_panel(self, panel: Panel) -> None:
        """Update the view from its panel.

        Raises:
            TypeError: if the panel is of another class.
        """
        raise NotImplementedError

    @property
    def is_complete(self) -> bool:
        """Whether all that the panel shows is made, apart from the views inside."""
        return True

    def making(self, panel: Panel) -> Iterator[None]:
        """Show the panel for the first time, a part of it a step, none of which takes longer than a frame.

        Raises:
            TypeError: if the panel is of another class.
        """
        self.show_panel(panel)
        yield

    def is_beside(self, touched: QPoint) -> bool:
        """Whether a touch at this point of it, which no control took, is one beside it while it is shown as a card."""
        del touched
        return False

    def enforce_height_for_width(self) -> None:
        """Set the minimum height to the layout's height for the current width, which nested Qt layouts do not do."""
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if needed > 0 and needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def turn(self, *lines: QBoxLayout) -> None:
        """Let lines run across, or down where the theme stacks."""
        down = self.context.theme.stacks
        for line in lines:
            line.setDirection(QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight)

    def rescale(self) -> None:
        """Apply the theme's current scale to sizes and fonts."""
        for child in self.findChildren(TextLabel):
            child.rescale()


class TextLabel(QLabel):
    """A label that shows a ``Text``, and translates it only when it changes."""

    _may_wrap = True

    def __init__(self, context: ViewContext, role: FontRole = "body", tone: str = "", wrap: bool = False) -> None:
        super().__init__()
        self._context, self._role, self._shown, self._wraps = context, role, Text(""), wrap
        self._heights, self._wrapped = dict[int, int](), dict[int, str]()  # for each width
        self._preferred_px: int | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if not wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_tone(tone)
        self.rescale()

    def show_text(self, shown: Text | None) -> None:
        """Show a text; None shows nothing."""
        shown = shown or Text("")
        if shown != self._shown:
            self._shown = shown
            words = self._context.language(shown) if shown.key else ""
            self._forget_lines()
            self.setText(breakable(words) if self.wordWrap() else words)

    def heightForWidth(self, width: int) -> int:
        """Kept for each width, as layouts ask a thousand times whenever a page is shown."""
        high = self._heights.get(width)
        if high is None:
            frame = self.size() - self.contentsRect().size()
            high = self._high(self._lines_within(width - frame.width())) if self.wordWrap() else -1
            self._heights[width] = high
        return high

    def sizeHint(self) -> QSize:
        wide = super().sizeHint().width() if self._preferred_px is None else self._preferred_px
        return QSize(wide, self.heightForWidth(wide) if self.wordWrap() else self._high(self.text()))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._high(""))

    def prefer_width(self, px: int | None) -> None:
        """Ask for this width, and the height for it; None: for what Qt likes, which breaks what may be broken."""
        if px != self._preferred_px:
            self._preferred_px = px
            self.updateGeometry()

    def _high(self, lines: str) -> int:
        """The height of words in lines, with the frame around them."""
        frame = self.height() - self.contentsRect().height()
        return (lines.count("\n") + 1) * self._spacing() + frame

    def _spacing(self) -> int:
        return self._context.theme.line_spacing(self.font())

    def _lines_within(self, room: int) -> str:
        """Its words in lines."""
        if not self.wordWrap():
            return self.text()
        if room not in self._wrapped:
            self._wrapped[room] = wrap_words(self.text(), self.font(), room, _MOST_LINES)
        return self._wrapped[room]

    def _forget_lines(self) -> None:
        self._heights.clear()
        self._wrapped.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Another font or frame makes other lines."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._forget_lines()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        self.drawFrame(painter)
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.contentsRect()
        write_lines(painter, room, self.alignment(), self._lines_within(room.width()), self._spacing())

    def set_tone(self, tone: str) -> None:
        """Set the colour by a ``tone`` of the theme's style sheet."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def rescale(self) -> None:
        """Apply the theme's current scale; where everything is stacked, any label may need several lines."""
        self._forget_lines()
        self.setWordWrap(self._wraps or (self._may_wrap and self._context.theme.stacks))
        self.setFont(self._context.theme.font(self._role))


class FittedLabel(TextLabel):
    """A label that never asks for more width: long text shrinks first, and is elided only then.

    It is always ``lines`` high, so that a new text never moves its neighbours; where everything is stacked, a long one
    gets up to ``MOST_MORE_LINES`` more. Screen readers get the full text.
    """

    _may_wrap = False

    def __init__(self, context: ViewContext, role: FontRole = "body", tone: str = "", lines: int = 1) -> None:
        self._lines = lines
        self._by_rows = dict[tuple[int, int], str]()
        super().__init__(context, role, tone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_lines(self, lines: int) -> None:
        """Change the height in lines."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def _rows(self) -> int:
        """How many lines there are."""
        if not self._context.theme.stacks:
            return self._lines
        most = self._lines + MOST_MORE_LINES
        return max(self._lines, 1 + self._wrapped_to(most).count("\n"))

    def _wrapped_to(self, rows: int) -> str:
        """Its words in so many lines at most, kept for this width."""
        key = rows, self.width()
        if key not in self._by_rows:
            self._by_rows[key] = wrap_words(self.text(), self._fitted_font(), self.width(), rows)
        return self._by_rows[key]

    def _fitted_font(self) -> QFont:
        """Of several lines: so small that no word is broken, where everything is stacked."""
        return fit_longest(self.text(), self.font(), self.width()) if self._context.theme.stacks else self.font()

    def _forget_lines(self) -> None:
        super()._forget_lines()
        self._by_rows.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._context.theme.stacks and event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(1, self._rows() * self._spacing())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        words, font = self.text(), self.font()
        rows = self._rows()
        if rows > 1:
            words, font = self._wrapped_to(rows), self._fitted_font()
        else:
            words, font = fit_words(words, font, self.width())
        painter.setFont(font)
        painter.setPen(self.palette().color(self.foregroundRole()))
        above = Qt.AlignmentFlag.AlignTop if rows > 1 else Qt.AlignmentFlag.AlignVCenter
        side = (
            Qt.AlignmentFlag.AlignRight
            if self.alignment() & Qt.AlignmentFlag.AlignRight
            else Qt.AlignmentFlag.AlignLeft
        )
        write_lines(painter, self.rect(), side | above, words, self._spacing())
