from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from gpuviz.i18n.languages import text
from gpuviz.panels.layout import Panel
from gpuviz.panels.texts import Message
from gpuviz.ui.theme import Theme
from gpuviz.ui.views.later import LaterView
from gpuviz.ui.views.view import View, ViewContext
from tests.ui.views.conftest import Keys


@dataclass
class _Noted:
    made: int = 0
    shown: int = 0


def test_a_later_view_is_made_in_steps_once_it_is_visible_and_shown_with_the_next_frame(qapp: QApplication) -> None:
    noted = _Noted()

    class Slow(View):
        def show_panel(self, panel: Panel) -> None:
            noted.shown += 1

    def make(context: ViewContext) -> Iterator[View | None]:
        noted.made += 1
        yield None
        noted.made += 1
        yield Slow(context)

    panel = Message(None, text("some"))
    view = LaterView(ViewContext(Theme(), Keys(), lambda _name, _value: None, {}), make)
    view.show_panel(panel)
    assert (noted.made, noted.shown) == (0, 0)
    view.show()
    view.show_panel(panel)
    assert (noted.made, noted.shown) == (1, 0)
    view.show_panel(panel)
    assert (noted.made, noted.shown) == (2, 0)
    view.show_panel(panel)
    view.show_panel(panel)
    assert (noted.made, noted.shown) == (2, 2)
    view.deleteLater()
    qapp.sendPostedEvents(None, 52)  # deferred deletes
