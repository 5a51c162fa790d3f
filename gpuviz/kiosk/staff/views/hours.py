"""Quiet hours: when they begin and end, and whether they hold."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gpuviz.i18n.languages import Text
from gpuviz.kiosk.staff.panels import HoursCard, Stepped
from gpuviz.kiosk.staff.views.tall_button import target_px
from gpuviz.panels.actions import Action
from gpuviz.panels.layout import Panel
from gpuviz.ui import theme
from gpuviz.ui.views.buttons import ActionButton
from gpuviz.ui.views.view import FittedLabel, TextLabel, View, ViewContext

_LESS, _MORE = "−", "+"  # signs, the same in every language


class HoursView(View):
    """Draws an ``HoursCard``."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._title, self._aside = FittedLabel(context, "subheading"), TextLabel(context, "small", "soft")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._aside)
        self._steppers: list[_Stepper] = []
        self._switch, self._state = _Switch(context), TextLabel(context, "text")
        self._times, self._holds = QHBoxLayout(), QHBoxLayout()
        self._times.addStretch(1)
        self._holds.addStretch(1)
        self._holds.addWidget(self._switch)
        self._holds.addWidget(self._state)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.addLayout(self._times)
        self._line.addLayout(self._holds)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(head)
        self._box.addLayout(self._line)
        self.rescale()

    def show_panel(self, panel: Panel) -> None:
        """Show both times and the switch."""
        if not isinstance(panel, HoursCard):
            raise TypeError(panel)
        self._title.show_text(panel.title)
        self._aside.show_text(panel.aside)
        while len(self._steppers) < len(panel.steps):
            stepper = _Stepper(self.context)
            self._times.insertWidget(len(self._steppers), stepper)
            self._steppers.append(stepper)
            stepper.rescale()
        for stepper, step in zip(self._steppers, panel.steps, strict=False):
            stepper.show_step(step)
        self._switch.show_switch(panel.toggle, panel.title, panel.is_on)
        self._state.show_text(panel.toggle.label)
        self._arrange()

    def rescale(self) -> None:
        """Apply the theme's current scale."""
        super().rescale()
        px = self.context.theme.px
        for line in (self._line, self._times, self._holds):
            line.setSpacing(px(16))
        self._box.setSpacing(px(12))
        self._switch.rescale()
        for stepper in self._steppers:
            stepper.rescale()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Let the switch go below the times where the card is too narrow for both."""
        needed = self._times.sizeHint().width() + self._holds.sizeHint().width() + self._line.spacing()
        fits = needed <= self.width()
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)


class _Stepper(QWidget):
    """A value between two buttons."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._label, self._value = TextLabel(context, "small", "soft"), TextLabel(context, "heading")
        self._less, self._more = _SignButton(context, _LESS), _SignButton(context, _MORE)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        for widget in (self._label, self._less, self._value, self._more):
            self._line.addWidget(widget)

    def show_step(self, step: Stepped) -> None:
        self._label.show_text(step.label)
        self._value.show_text(step.value)
        self._value.set_tone("" if step.less.enabled else "soft")
        self._less.show_action(step.less)
        self._more.show_action(step.more)

    def rescale(self) -> None:
        self._line.setSpacing(self._context.theme.px(10))
        for label in (self._label, self._value):
            label.rescale()
        for button in (self._less, self._more):
            button.rescale()


class _SignButton(ActionButton):
    """A square button that shows a sign and has its words for screen readers."""

    def __init__(self, context: ViewContext, sign: str) -> None:
        self._sign, self._looks = sign, context.theme
        super().__init__(context)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_action(self, action: Action) -> None:
        super().show_action(action)
        if self.text() != self._sign:
            self.setText(self._sign)

    def rescale(self, size: float = 1.3) -> None:
        super().rescale(size)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        side = target_px(self._looks, 58)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class _Switch(QAbstractButton):
    """A switch that is on or off, told by its place and its colour."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__()
        self._context = context
        self._action: Action | None = None
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._clicked)

    def show_switch(self, action: Action, name: Text, is_on: bool) -> None:
        self._action = action
        words = self._context.language(name)
        if words != self.accessibleName():
            self.setAccessibleName(words)
        self.setChecked(is_on)

    def nextCheckState(self) -> None:
        """The scene decides."""

    def rescale(self) -> None:
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        high = target_px(self._context.theme, 54)
        return QSize(round(high * 1.8), high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._context.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(theme.FOCUS, px(3)) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.GOOD if self.isChecked() else theme.BUTTON)
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        radius = track.height() / 2 - px(5)
        at_end = self.isChecked() != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        across = track.right() - radius - px(5) if at_end else track.left() + radius + px(5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.BACKGROUND if self.isChecked() else theme.TEXT_SOFT)
        painter.drawEllipse(QPointF(across, track.center().y()), radius, radius)

    def _clicked(self) -> None:
        if self._action is not None:
            self._context.dispatch(self._action.name, None)
