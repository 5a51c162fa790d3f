"""What a frame costs in which nothing happens."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from gpuviz.app import App
from tests.ui.conftest import OpenApp, race_in, settle, wait_for
from tests.ui.views.conftest import Paints

_MOST_ROUNDS = 20  # of a few frames each, until the window system has shown all there is


def _paints_of_frames(qapp: QApplication, app: App) -> int:
    """How often anything in the window is painted in a few frames, once all that is new has been."""
    wait_for(qapp, lambda: app.chapters.languages)  # which the bar offers once they are loaded
    paints = Paints()
    for widget in [app.window, *app.window.findChildren(QWidget)]:
        widget.installEventFilter(paints)
    before = -1
    for _ in range(_MOST_ROUNDS):
        if paints.count == before:
            break
        before = paints.count
        settle(qapp, app)
    before = paints.count
    settle(qapp, app)
    return paints.count - before


@pytest.mark.parametrize("chapter", ["race", "layers"])
@pytest.mark.parametrize("live", [True, False])
@pytest.mark.usefixtures("quiet")
def test_a_frame_in_which_nothing_changed_paints_nothing(
    open_app: OpenApp, qapp: QApplication, live: bool, chapter: str
) -> None:
    app = open_app(live=live)
    app.chapters.do("chapter", chapter)
    assert _paints_of_frames(qapp, app) == 0


def test_a_race_that_is_over_paints_nothing(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app(live=False)
    scene = race_in(app)
    scene.do("start")
    scene.do("scrub", 1.0)
    assert _paints_of_frames(qapp, app) == 0
    assert scene.now.over
