"""Of several pages, the one that shows has its own height."""

from gpuviz.i18n.languages import Text
from gpuviz.panels.layout import Column, Pages
from gpuviz.panels.texts import Message
from tests.ui.views.conftest import Show


def test_a_page_that_is_hidden_claims_no_height(show: Show) -> None:
    """After a long page a short one would have gaps that no other order of visits gives it."""
    names = "short", "a word or two " * 50
    pages = Pages({name: Column([Message(None, Text(name))], [1]) for name in names}, "short")
    shown, heights = show(pages), []
    for name in (*names, "short"):
        pages.shown = name
        for _ in range(3):  # frames, over which it is made
            shown.show(pages)
        heights.append(shown.view.heightForWidth(shown.view.width()))
    assert heights[0] == heights[2] < heights[1]
