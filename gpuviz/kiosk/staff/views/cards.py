"""The staff page's simple parts: its head and foot, figures, notes and large buttons."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.kiosk.staff.panels import FigureRow, Footer, LargeAction, LargeActions, Note, StaffHeading
from gpuviz.kiosk.staff.views.tall_button import TallButton, target_px
from gpuviz.panels.figure import Figure
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.direction import painter_on
from gpuviz.ui.views.buttons import ActionButton
from gpuviz.ui.views.fitting import fit_words
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext

_LOCK_PX = 40
_PADDING_PX = 18  # above and below the lines of a large button


class StaffHeadingView(View):
    """Draws a ``StaffHeading``, with an open padlock."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._lock = _OpenLock(context)
        self._title, self._subtitle = FittedLabel(context, "title"), FittedLabel(context, "text", "soft")
        self._buttons: list[TallButton] = []
        name = QHBoxLayout()
        name.addWidget(self._lock)
        name.addWidget(self._title, 1)
        self._ways, self._upper = QHBoxLayout(), QHBoxLayout()
        self._upper.addLayout(name, 1)
        self._upper.addLayout(self._ways)
        self._lines = name, self._ways, self._upper
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self._upper)
        box.addWidget(self._subtitle)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the words and the ways out."""
        if not isinstance(panel, StaffHeading):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._subtitle.show_text(panel.subtitle)
        while len(self._buttons) < len(panel.actions):
            self._buttons.append(TallButton(self.context))
            self._ways.addWidget(self._buttons[-1])
        for button, action in zip(self._buttons, panel.actions, strict=False):
            button.show_action(action)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._lock.rescale()
        for button in self._buttons:
            button.rescale()
        self.turn(self._upper, self._ways)
        for line in self._lines:
            line.setSpacing(self.context.theme.px(14))


class _OpenLock(QWidget):
    """A padlock whose bow is open at one side."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self.rescale()

    def rescale(self) -> None:
        size = self._context.theme.px(_LOCK_PX)
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, size = painter_on(self), float(self.width())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.TEXT_SOFT, size * 0.09, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        bow = QPainterPath(QPointF(size * 0.28, size * 0.48))
        bow.lineTo(size * 0.28, size * 0.3)
        bow.arcTo(QRectF(size * 0.28, size * 0.08, size * 0.44, size * 0.44), 180, -160)
        painter.drawPath(bow)
        painter.drawRoundedRect(QRectF(size * 0.12, size * 0.48, size * 0.76, size * 0.44), size * 0.1, size * 0.1)


class FigureRowView(View):
    """Draws a ``FigureRow``: each figure above what it counts."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._figures: list[_FigureColumn] = []

    def show_panel(self, panel: Panel) -> None:
        """Show all figures."""
        if not isinstance(panel, FigureRow):
            raise TypeError(panel)
        while len(self._figures) < len(panel.figures):
            self._figures.append(_FigureColumn(self.context))
            self._line.addWidget(self._figures[-1], 1)
        for column, figure in zip(self._figures, panel.figures, strict=False):
            column.show_figure(figure)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._line.setSpacing(self.context.theme.px(24))


class _FigureColumn(QWidget):
    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._value, self._unit = _LargeLabel(context), FittedLabel(context, "small", "soft")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addStretch(1)
        box.addWidget(self._value)
        box.addWidget(self._unit)
        box.addStretch(1)

    def show_figure(self, figure: Figure) -> None:
        self._value.show_text(figure.value)
        self._unit.show_text(figure.unit)


class _LargeLabel(FittedLabel):
    """A figure, smaller than those of visitors: several cards stand above each other here."""

    def __init__(self, context: ViewContext) -> None:
        self._looks = context.theme
        super().__init__(context, "figure")

    def rescale(self) -> None:
        font = self._looks.font("figure")
        font.setPixelSize(max(1, round(font.pixelSize() * 0.72)))
        self.setFont(font)
        self.updateGeometry()

    def _spacing(self) -> int:
        return QFontMetrics(self.font()).lineSpacing()  # digits need no more in any language


class NoteView(View):
    """Draws a ``Note``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title, self._aside = FittedLabel(context, "subheading"), TextLabel(context, "small", "soft")
        self._body = TextLabel(context, "text", wrap=True)
        self._comfort = TextLabel(context, "text", "good", wrap=True)
        self._detail = FittedLabel(context, "small", "soft")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._aside)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(head)
        for label in (self._body, self._comfort, self._detail):
            self._box.addWidget(label)
        self._box.addStretch(1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show the words that there are."""
        if not isinstance(panel, Note):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._body.show_text(panel.body)
        for label, words in ((self._aside, panel.aside), (self._comfort, panel.comfort), (self._detail, panel.detail)):
            label.show_text(words)
            label.setVisible(words is not None)
        self.enforce_height_for_width()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        self._box.setSpacing(self.context.theme.px(4))


class LargeActionsView(View):
    """Draws ``LargeActions`` side by side, equally wide; below each other in portrait."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._buttons: list[_LargeButton] = []

    def show_panel(self, panel: Panel) -> None:
        """Show all buttons."""
        if not isinstance(panel, LargeActions):
            raise TypeError(panel)
        while len(self._buttons) < len(panel.actions):
            self._buttons.append(_LargeButton(self.context))
            self._line.addWidget(self._buttons[-1], 1)
        for button, large in zip(self._buttons, panel.actions, strict=False):
            button.show_large(large)

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        upright = self.context.theme.portrait
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(self.context.theme.px(12 if upright else 24))
        for button in self._buttons:
            button.rescale()


class _LargeButton(ActionButton):
    """A button with a second line, which is small and soft."""

    def __init__(self, context: ViewContext) -> None:
        self._title, self._note = _CentredLabel(context, "subheading"), _CentredLabel(context, "small", "soft")
        self._looks = context.theme
        super().__init__(context)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(0)
        for label in (self._title, self._note):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._box.addWidget(label)

    def show_large(self, large: LargeAction) -> None:
        """Show an action and its note."""
        self.show_action(large.action)
        self.setText("")  # the labels say it
        self._title.show_text(large.action.label)
        self._title.set_tone("" if large.action.enabled else "soft")
        self._note.show_text(large.note)
        self.setAccessibleDescription(self._note.text())

    def rescale(self, size: float = 1.0) -> None:
        """Apply the theme's current scale."""
        super().rescale(size)
        for label in (self._title, self._note):
            label.rescale()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        lines = sum(label.sizeHint().height() for label in (self._title, self._note))
        return QSize(1, max(target_px(self._looks, 0), lines + self._looks.px(2 * _PADDING_PX)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class _CentredLabel(FittedLabel):
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        words, font = fit_words(self.text(), self.font(), self.width())
        painter.setFont(font)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)


class FooterView(View):
    """Draws a ``Footer``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._start, self._end = FittedLabel(context, "small", "soft"), FittedLabel(context, "small", "soft")
        self._end.setAlignment(Qt.AlignmentFlag.AlignRight)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._start, 1)
        line.addWidget(self._end, 1)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show both lines."""
        if not isinstance(panel, Footer):
            raise TypeError(panel)
        self._start.show_text(panel.start)
        self._end.show_text(panel.end)
