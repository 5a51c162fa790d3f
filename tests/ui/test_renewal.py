"""Views are made anew for another language or look; those before them are gone at once, menus of plots included."""

import gc
import weakref
from collections import Counter

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from gpuviz.chapters import CHAPTERS
from gpuviz.panels.layout import Panel
from gpuviz.ui import window
from gpuviz.ui.views.containers import make_view
from gpuviz.ui.views.view import View, ViewContext
from tests.ui.conftest import OpenApp, settle, wait_for

_RENEWALS = 20


def _widgets(qapp: QApplication) -> Counter[str]:
    qapp.processEvents()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return Counter(type(widget).__name__ for widget in QApplication.allWidgets())


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("chapter", [chapter.name for chapter in CHAPTERS])
def test_views_made_anew_leave_nothing_of_those_before_them(
    chapter: str, open_app: OpenApp, qapp: QApplication
) -> None:
    app = open_app()
    wait_for(qapp, lambda: app.chapters.languages)
    app.chapters.do("chapter", chapter)
    settle(qapp, app)
    app.window.renew()  # from here on all views are of the second kind: made when everything was loaded
    settle(qapp, app)
    gc.collect()
    before = _widgets(qapp)
    gc.disable()  # what waits for it is a leak until then
    try:
        for _ in range(_RENEWALS):
            app.window.renew()
            settle(qapp, app)
        assert _widgets(qapp) == before
    finally:
        gc.enable()


@pytest.mark.usefixtures("quiet")
def test_no_object_of_a_page_that_scrolls_stays_in_memory(open_app: OpenApp, qapp: QApplication) -> None:
    """Of menus that nobody opens, too: 70 for each page with plots stayed for ever."""
    app = open_app()
    app.chapters.do("chapter", "serving")
    app.chapters.settings.change(text_percent=150)
    objects = list[int]()
    for _ in range(4):
        settle(qapp, app)
        app.window.renew()
        settle(qapp, app)
        gc.collect()
        objects.append(sum(isinstance(each, QWidget) for each in gc.get_objects()))
    assert objects[-1] == objects[1]


@pytest.mark.usefixtures("quiet")
def test_views_that_a_screen_reader_was_told_of_do_not_stay_in_memory(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    settle(qapp, app)
    QAccessible.setActive(True)
    try:
        views = [weakref.ref(view) for view in app.window.findChildren(View)]
        for widget in app.window.findChildren(QWidget):
            heard = QAccessible.queryAccessibleInterface(widget)
            if heard is not None:
                heard.role(), heard.state(), heard.text(QAccessible.Text.Description)
        app.window.renew()
        settle(qapp, app)
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        assert [found for view in views if (found := view()) is not None] == []
    finally:
        QAccessible.setActive(False)


@pytest.mark.usefixtures("quiet")
def test_views_are_made_anew_once_however_much_changes_together(
    open_app: OpenApp, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app()
    settle(qapp, app)
    made = list[Panel]()

    def counted(panel: Panel, context: ViewContext) -> View:
        made.append(panel)
        return make_view(panel, context)

    monkeypatch.setattr(window, "make_view", counted)
    settings = app.chapters.settings
    settings.change(language="de", text_percent=150, high_contrast=True)
    settings.change(text_percent=200)
    app.frame()
    assert len(made) == 1
    settings.reset()
    app.frame()
    assert len(made) == 2
    settings.change(language=settings.language, text_percent=settings.text_percent)
    app.frame()
    assert len(made) == 2


@pytest.mark.usefixtures("quiet")
def test_a_language_that_nobody_reads_any_more_gives_its_memory_back(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    settle(qapp, app)
    german = app.languages.language("de")
    app.chapters.settings.change(language="de")
    settle(qapp, app)
    assert german._bundle.has_message("race-title")
    app.chapters.settings.reset()
    settle(qapp, app)
    assert not german._bundle.has_message("race-title")
