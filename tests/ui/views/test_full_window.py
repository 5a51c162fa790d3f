from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from gpuviz.ui.theme import Theme
from gpuviz.ui.views.full_window import FullWindowView
from gpuviz.ui.views.view import ViewContext
from tests.ui.views.conftest import Keys


class _Case:
    """A control and, beneath it, a view whose picture covers the window."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.window.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.picture = QWidget()
        self.control = QPushButton()
        self.view = FullWindowView(ViewContext(Theme(), Keys(), lambda _name, _value: None, {}), self.picture)
        self.view.hide()
        box = QVBoxLayout(self.window)
        box.addWidget(self.control)
        box.addWidget(self.view)
        self.window.resize(400, 300)
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()


@pytest.fixture
def case(qapp: QApplication) -> Iterator[_Case]:
    made = _Case()
    yield made
    made.window.deleteLater()
    qapp.sendPostedEvents(None, 52)  # deferred deletes


def test_nothing_is_covered_before_the_view_shows(case: _Case) -> None:
    assert not case.picture.isVisible()


def test_picture_covers_the_window_in_each_of_its_sizes(case: _Case) -> None:
    case.view.show()
    assert case.picture.isVisible()
    case.window.resize(500, 350)
    assert case.picture.geometry() == case.window.rect()
    assert case.window.childAt(1, 1) is case.picture


def test_focus_goes_to_no_control_when_the_picture_goes(case: _Case) -> None:
    case.view.show()
    assert QApplication.focusWidget() is case.picture
    case.view.hide()
    assert not case.picture.isVisible()
    assert QApplication.focusWidget() is case.window


def test_picture_goes_with_its_view(case: _Case, qapp: QApplication) -> None:
    case.view.show()
    case.view.hide()
    case.view.deleteLater()
    qapp.sendPostedEvents(case.view, 52)  # deferred deletes
    assert case.window.findChildren(QWidget) == [case.control]
