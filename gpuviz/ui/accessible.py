"""What screen readers are told where Qt knows too little: of what is painted by hand, of lists, and of choices.

Names and descriptions are those that the widgets are given; this file adds what they are, and says news aloud.

PySide keeps every interface until the process ends, so none of them may hold its widget: Qt knows it.
"""

from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAccessibleWidget,
    QComboBox,
    QGraphicsView,
    QLabel,
    QWidget,
)

_OURS = "gpuviz."


@runtime_checkable
class DescribedNow(Protocol):
    """A widget that says what is to be seen on it whenever somebody asks, as it changes too often to be told."""

    def described_now(self) -> str:
        """What it shows at this moment."""
        ...


class PaintedWords:
    """Marks widgets whose names are the very words that they paint: they are read as labels are, not as pictures."""


class _Picture(QAccessibleWidget):
    """A window, or a widget that is painted by hand: a graphic if it has a name, a group if something lies in it."""

    @property
    def _widget(self) -> QWidget:
        return cast(QWidget, self.object())

    def role(self) -> QAccessible.Role:
        if self._widget.isWindow():
            return QAccessible.Role.Window
        if not self._widget.accessibleName():
            return super().role()
        if self.childCount():
            return QAccessible.Role.Grouping
        return QAccessible.Role.StaticText if isinstance(self._widget, PaintedWords) else QAccessible.Role.Graphic

    def childCount(self) -> int:
        return 0 if isinstance(self._widget, QGraphicsView) else super().childCount()

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Description and isinstance(self._widget, DescribedNow):
            return self._widget.described_now()
        return super().text(kind)


class _Words(QAccessibleWidget):
    """A label; one without words is nothing that could be read."""

    def __init__(self, label: QLabel) -> None:
        super().__init__(label, QAccessible.Role.StaticText)

    @property
    def _label(self) -> QLabel:
        return cast(QLabel, self.object())

    def text(self, kind: QAccessible.Text) -> str:
        return self._label.text() if kind == QAccessible.Text.Name else super().text(kind)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.invisible = state.invisible or not self._label.text()
        return state


class _Choice(QAccessibleWidget):
    """One of several choices of which one is taken."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.RadioButton)

    @property
    def _button(self) -> QAbstractButton:
        return cast(QAbstractButton, self.object())

    def state(self) -> QAccessible.State:
        state = super().state()
        state.checkable = True
        state.checked = self._button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()] if self._button.isEnabled() else []

    def doAction(self, name: str) -> None:
        if name == self.pressAction():
            self._button.click()
        else:
            super().doAction(name)


class _DropDownList(QAccessibleWidget):
    """A drop-down list by its own name: on Linux Qt names it by the chosen entry."""

    def __init__(self, chooser: QComboBox) -> None:
        super().__init__(chooser, QAccessible.Role.ComboBox)

    @property
    def _chooser(self) -> QComboBox:
        return cast(QComboBox, self.object())

    def text(self, kind: QAccessible.Text) -> str:
        return self._chooser.currentText() if kind == QAccessible.Text.Value else super().text(kind)

    def childCount(self) -> int:
        return 1

    def child(self, _index: int) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._chooser.view())

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return 0 if child.object() is self._chooser.view() else -1

    def state(self) -> QAccessible.State:
        state = super().state()
        state.expandable = True
        state.expanded = self._chooser.view().isVisible()
        return state

    def actionNames(self) -> list[str]:
        return [self.showMenuAction(), self.setFocusAction()] if self._chooser.isEnabled() else []

    def doAction(self, name: str) -> None:
        if name == self.showMenuAction():
            self._chooser.showPopup()
        else:
            super().doAction(name)


def tell_screen_readers() -> None:
    """Make widgets readable for all screen readers of this process; needs the application."""
    QAccessible.installFactory(_interface)


def name_aloud(widget: QWidget, name: str) -> None:
    """Name a widget; screen readers hear of it only if the name is a new one."""
    if widget.accessibleName() != name:
        widget.setAccessibleName(name)


def announce(widget: QWidget, words: str) -> None:
    """Say something new aloud, as soon as what is being read is over; does nothing where nobody listens."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def _interface(_class_name: str, told: QObject) -> QAccessibleInterface | None:
    if not isinstance(told, QWidget):
        return None
    if isinstance(told, QComboBox):
        return _DropDownList(told)
    if isinstance(told, QAbstractButton):
        return _Choice(told) if told.isCheckable() else None
    if type(told).__module__.startswith(_OURS) and not isinstance(told, QAbstractSlider):
        return _Words(told) if isinstance(told, QLabel) else _Picture(told)
    return None
