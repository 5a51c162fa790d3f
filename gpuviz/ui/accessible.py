"""What screen readers are told where Qt knows too little: of what is painted by hand, of lists, and of choices.

Names and descriptions are those that the widgets are given; this file adds what they are, and says news aloud.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QAccessibleWidget, QComboBox, QLabel, QWidget

_OURS = "gpuviz."
_told: dict[int, QAccessibleInterface] = {}  # keeps Python's part of each for as long as its widget lives


class _Picture(QAccessibleWidget):
    """A window, or a widget that is painted by hand: a graphic, as soon as it has a name and nothing lies in it."""

    def role(self) -> QAccessible.Role:
        widget = self.object()
        if isinstance(widget, QWidget) and widget.isWindow():
            return QAccessible.Role.Window
        is_graphic = isinstance(widget, QWidget) and widget.accessibleName() and not self.childCount()
        return QAccessible.Role.Graphic if is_graphic else super().role()


class _Choice(QAccessibleWidget):
    """One of several choices of which one is taken."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.RadioButton)
        self._button = button

    def state(self) -> QAccessible.State:
        state = super().state()
        state.checkable = True  # type: ignore[assignment]  # bit fields, which Qt's stubs take for numbers
        state.checked = self._button.isChecked()  # type: ignore[assignment]
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
        self._chooser = chooser

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
        state.expandable = True  # type: ignore[assignment]
        state.expanded = self._chooser.view().isVisible()  # type: ignore[assignment]
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


def announce(widget: QWidget, words: str) -> None:
    """Say something new aloud, as soon as what is being read is over; does nothing where nobody listens."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def _interface(_class_name: str, told: QObject) -> QAccessibleInterface | None:
    if not isinstance(told, QWidget):
        return None
    found: QAccessibleInterface | None = None
    if isinstance(told, QComboBox):
        found = _DropDownList(told)
    elif isinstance(told, QAbstractButton):
        found = _Choice(told) if told.isCheckable() else None
    elif type(told).__module__.startswith(_OURS) and not isinstance(told, QLabel | QAbstractSlider):
        found = _Picture(told)
    if found is not None:
        _told[id(told)] = found
        told.destroyed.connect(lambda _=None, key=id(told): QTimer.singleShot(0, lambda: _told.pop(key, None)))
    return found
