"""Every state of the game in the whole window: words have their room and come from the language file."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from gpuviz.app import App
from gpuviz.chapters.scarcity.game_moments import GAME_MOMENTS
from gpuviz.chapters.scarcity.game_state import Stage
from gpuviz.chapters.scarcity.scene import ScarcityScene
from gpuviz.i18n.languages import Language
from gpuviz.ui.views.origin import OriginBadge
from tests.ui.conftest import OpenApp, settle, visible
from tests.ui.layout import at_every_size_and_length, faults_in

_LOWEST = 0.8  # of the height: what lies below is within a child's reach


def _scene(app: App) -> ScarcityScene:
    app.chapters.sentence.may_fetch = False
    scene = app.chapters.scenes["scarcity"]
    assert isinstance(scene, ScarcityScene)
    app.chapters.do("chapter", "scarcity")
    return scene


def states(app: App) -> Iterator[str]:
    scene = _scene(app)
    for name, moment in GAME_MOMENTS.items():
        for condition in moment(scene):
            app.frame()
            assert condition()
        if scene.game.now.stage is Stage.RUNNING:
            scene.do("pause")  # so that it comes to rest
        yield name


@pytest.mark.usefixtures("quiet")
@at_every_size_and_length
def test_the_game_has_its_room(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int], language: Language
) -> None:
    app = open_app(size=size, language=language)
    faults = faults_in(states(app), qapp, app, language)
    assert not faults, "\n".join(faults)


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("size", [(1080, 1920), (720, 1280), (2160, 3840)])
def test_in_portrait_all_its_buttons_lie_in_the_lowest_fifth(
    open_app: OpenApp, qapp: QApplication, size: tuple[int, int]
) -> None:
    app = open_app(size=size)
    for _ in states(app):
        settle(qapp, app)
        buttons: list[QWidget] = [button for button in visible(app, QPushButton) if not isinstance(button, OriginBadge)]
        assert min(button.mapTo(app.window, QPoint(0, 0)).y() for button in buttons) >= _LOWEST * size[1]


@pytest.mark.usefixtures("quiet")
def test_back_leads_to_the_first_page_where_the_game_waits(open_app: OpenApp, qapp: QApplication) -> None:
    app = open_app()
    scene = _scene(app)
    scene.do("game")
    scene.do("start")
    settle(qapp, app)
    step = scene.game.now.game.step
    scene.do("close")
    settle(qapp, app)
    assert scene.game.now.game.step == step
    assert "more-people" not in {action.name for action in scene.actions()}
    scene.reset()
    assert scene.game.now.stage is Stage.INVITING
