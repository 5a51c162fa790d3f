"""Text of up to twice its usual size: every state of every chapter keeps its room, and scrolls in one direction."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from gpuviz.i18n.languages import Language
from gpuviz.ui.scrolling_content import ScrollingContent
from tests.access.states import STATES
from tests.ui.conftest import OpenApp
from tests.ui.layout import faults_in


def _page_faults(states: Iterator[str], app: App) -> Iterator[str]:
    """Pass the states on; those in which the page is wider than the window are named."""
    (scrolling,) = app.window.findChildren(ScrollingContent)
    for state in states:
        yield state
        page = scrolling.widget()
        assert page is not None
        layout = page.layout()
        assert layout is not None
        assert layout.totalMinimumSize().width() <= page.width() <= scrolling.viewport().width(), state


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("percent", [150, 200])
@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920)], ids=lambda size: f"{size[0]}×{size[1]}")
@pytest.mark.parametrize("chapter", STATES)
def test_larger_text_has_its_room(
    open_app: OpenApp, qapp: QApplication, chapter: str, size: tuple[int, int], percent: int
) -> None:
    app = open_app(size=size)
    app.chapters.sentence.may_fetch = False
    app.chapters.settings.change(text_percent=percent)
    faults = faults_in(_page_faults(STATES[chapter](app, qapp), app), qapp, app, Language())
    assert not faults, "\n".join(faults)
