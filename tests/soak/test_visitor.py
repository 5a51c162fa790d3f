"""A visitor at random."""

from types import SimpleNamespace
from typing import cast

from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from gpuviz.kiosk_app import KioskApp
from gpuviz.soak.visitor import Visitor


def test_a_visitor_touches_a_list_that_is_open(qtbot: QtBot) -> None:
    chooser = QComboBox()
    chooser.addItems(["one", "two", "three"])
    qtbot.addWidget(chooser)
    with qtbot.waitExposed(chooser):
        chooser.show()
    app = cast(KioskApp, SimpleNamespace(window=chooser, kiosk=SimpleNamespace(actions=list)))
    visitor, opened = Visitor(app, seed=1), 0
    for _ in range(60):
        chooser.showPopup()
        opened += QApplication.activePopupWidget() is not None
        assert visitor.act() > 0
    assert opened > 30
