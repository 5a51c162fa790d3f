"""Pages that are made over several frames: the one before goes on until the next is whole."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from gpuviz.panels.layout import Column, Overlay, Pages, Panel
from gpuviz.ui.theme import Theme
from gpuviz.ui.views.containers import BoxView, PagesView, is_complete
from gpuviz.ui.views.overlay import OverlayView
from gpuviz.ui.views.view import View, ViewContext
from tests.ui.views.conftest import Keys


@dataclass
class _Part(Panel):
    fails: bool = False
    shown: int = 0


@dataclass
class _Shown:
    """Pages in a window, of which a frame makes one part."""

    panel: Pages
    view: PagesView = field(init=False)

    def __post_init__(self) -> None:
        views = {_Part: _PartView, Column: BoxView, Pages: PagesView}
        self.view = PagesView(ViewContext(Theme(), Keys(), lambda _name, _value: None, views, making_s=0.0))
        self.view.show()
        self.frame()

    def frame(self, page: str | None = None) -> None:
        self.panel.shown = page or self.panel.shown
        self.view.show_panel(self.panel)

    def open(self, page: str) -> None:
        """So many frames as it takes."""
        while self.visible != _ids(self.panel.pages[page]):
            self.frame(page)

    @property
    def visible(self) -> set[int]:
        return {id(part.panel) for part in self.view.findChildren(_PartView) if part.isVisible()}


class _PartView(View):
    panel: Panel | None = None

    def show_panel(self, panel: Panel) -> None:
        assert isinstance(panel, _Part)
        if panel.fails:
            raise ValueError
        panel.shown += 1
        self.panel = panel


def _page(parts: int = 3) -> Column:
    return Column([_Part() for _ in range(parts)], [1] * parts)


def _ids(page: Panel) -> set[int]:
    assert isinstance(page, Column)
    return {id(part) for part in page.panels}


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[_Shown]:
    """Two pages of three parts, and one of a single one."""
    pages = _Shown(Pages({"first": _page(), "second": _page(), "third": _page(1)}, "first"))
    yield pages
    pages.view.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_very_first_page_is_made_at_once(shown: _Shown) -> None:
    assert shown.visible == _ids(shown.panel.pages["first"])


def test_the_page_before_shows_and_is_told_of_its_panel_until_the_next_is_whole(shown: _Shown) -> None:
    first, second = shown.panel.pages["first"], shown.panel.pages["second"]
    assert isinstance(first, Column)
    told = first.panels[0]
    assert isinstance(told, _Part)
    shown.frame("second")
    frames, before = 0, told.shown
    while not is_complete(shown.view):
        assert shown.visible == _ids(first)
        shown.frame()
        frames += 1
    assert frames >= 2
    assert told.shown == before + frames
    shown.frame()
    assert shown.visible == _ids(second)


def test_who_asks_for_another_page_meanwhile_gets_that_one(shown: _Shown) -> None:
    shown.frame("second")
    shown.frame("first")
    assert is_complete(shown.view)
    assert shown.visible == _ids(shown.panel.pages["first"])
    shown.open("third")
    shown.open("second")


def test_a_page_that_cannot_be_made_is_made_anew_when_it_is_asked_for_again(shown: _Shown) -> None:
    second = shown.panel.pages["second"]
    assert isinstance(second, Column)
    last = second.panels[-1]
    assert isinstance(last, _Part)
    last.fails = True
    with pytest.raises(ValueError, match=r"^$"):
        shown.open("second")
    assert shown.visible == _ids(shown.panel.pages["first"])
    last.fails = False
    shown.open("second")


def test_what_is_half_made_is_made_anew_in_another_scale(shown: _Shown) -> None:
    shown.frame("second")
    shown.view.rescale()
    shown.open("second")


def test_half_made_pages_in_a_page_that_is_hidden_keep_nobody_waiting(qapp: QApplication) -> None:
    inner = Pages({"first": _page(), "second": _page()}, "first")
    shown = _Shown(Pages({"one": inner, "other": _page()}, "one"))
    inner.shown = "second"
    shown.frame()
    shown.open("other")
    assert is_complete(shown.view)
    while shown.visible != _ids(inner.pages["second"]):
        shown.frame("one")
    shown.view.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_card_that_cannot_be_made_is_made_anew_with_the_next_frame(qapp: QApplication) -> None:
    failing = _Part(fails=True)
    panel = Overlay(_page(), Column([_Part(), failing, _Part()], [1, 1, 1]))
    views = {_Part: _PartView, Column: BoxView}
    view = OverlayView(ViewContext(Theme(), Keys(), lambda _name, _value: None, views))
    view.show()
    for _ in range(2):
        with pytest.raises(ValueError, match=r"^$"):
            view.show_panel(panel)
    failing.fails = False
    view.show_panel(panel)
    qapp.processEvents()  # shows what is below
    assert sum(part.isVisible() for part in view.findChildren(_PartView)) == 6
    view.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
