"""One GPU's memory in large, with what its parts are."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.chapters.scarcity.panels import MemoryPart, Told
from gpuviz.ui import theme
from gpuviz.ui.direction import margins, painter_on
from gpuviz.ui.views.badged_words import BadgedWords
from gpuviz.ui.views.view import FittedLabel, ViewContext

_COLOURS = {"free": theme.BUTTON_HOVER, "conversations": theme.OPENCL_SOFT, "model": theme.TABLE}
_WIDE_PX, _SWATCH_PX = 200, 16
_LEAST = 2  # pixels


class OneGpu(QWidget):
    """A column: the title, a box filled as the memory is, and a line for each part."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._title = BadgedWords(context, "subheading")
        self._box = _Memory()
        self._lines: list[_PartLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._box, 1)
        self.rescale()

    def show_parts(self, title: Told, parts: list[MemoryPart]) -> None:
        """Show it; without parts there is nothing to show."""
        self.setVisible(bool(parts))
        self._title.show_words(title.words, title.origin)
        self._box.show_shares([(part.role, part.share) for part in parts])
        while len(self._lines) < len(parts):
            self._lines.append(_PartLine(self._context))
            self._column.addWidget(self._lines[-1])
        for line, part in zip(self._lines, parts, strict=False):
            line.show_part(part)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        self.setFixedWidth(self._context.theme.px(_WIDE_PX))
        self._column.setSpacing(self._context.theme.px(8))
        self._title.rescale()
        for line in self._lines:
            line.rescale()


class _Memory(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._shares: list[tuple[str, float]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_shares(self, shares: list[tuple[str, float]]) -> None:
        if shares != self._shares:
            self._shares = shares
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, side = painter_on(self), min(self.width(), self.height())
        top = side
        for role, share in reversed(self._shares):  # from the bottom; what is not empty can be seen
            high = min(top, max(_LEAST, round(share * side))) if role != "free" else top
            top -= high
            painter.fillRect(0, top, side, high, _COLOURS[role])


class _PartLine(QWidget):
    """A part's colour, its name, and how much it is."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context, self._role = context, "free"
        self._name = FittedLabel(context, "small", "soft")
        self._size = BadgedWords(context, "subheading")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._size)
        self._line.addLayout(words)
        self.rescale()

    def show_part(self, part: MemoryPart) -> None:
        self._role = part.role
        self._name.show_text(part.name)
        self._size.show_words(part.size.words, part.size.origin)

    def rescale(self) -> None:
        self._line.setContentsMargins(*margins(self._context.language, self._context.theme.px(_SWATCH_PX + 10)))
        self._name.rescale()
        self._size.rescale()

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self._context.theme.px(_SWATCH_PX)
        top = self._name.y() + (self._name.height() - side) // 2
        painter_on(self).fillRect(0, top, side, side, _COLOURS[self._role])
