import pytest
from PySide6.QtWidgets import QWidget

from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Adaptive, Column, Panel
from gpuviz.panels.texts import ChapterBar, Message
from tests.ui.views.conftest import Show


def _adaptive() -> tuple[Adaptive, Panel, Panel]:
    words = Message(None, Text("both"))
    landscape, portrait = Column([words], [1]), Column([words], [1], card=True)
    return Adaptive(landscape, portrait), landscape, portrait


@pytest.mark.parametrize(("size", "cards"), [((1920, 1080), 0), ((1080, 1920), 1)])
def test_an_arrangement_that_is_not_shown_is_not_made(show: Show, size: tuple[int, int], cards: int) -> None:
    shown = show(_adaptive()[0], size)
    assert len(shown.view.findChildren(QWidget, "card")) == cards


def test_many_chapters_stand_in_rows_of_five(show: Show) -> None:
    names = [f"chapter {number}" for number in range(9)]
    shown = show(ChapterBar(names, [Text(name) for name in names], names[0]), (1080, 1920))
    rows = [shown.button(name).y() for name in names]
    assert len(set(rows[:5])) == 1
    assert len(set(rows[5:])) == 1
    assert rows[0] < rows[5]
    assert {shown.button(name).width() for name in names} <= {
        shown.button(names[0]).width() + one for one in (-1, 0, 1)
    }
