"""Whatever a lesson hides, every chapter's views draw what is left."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton

from gpuviz.app import all_views
from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.chapter import Chapter
from gpuviz.exhibit.lesson import Lesson
from gpuviz.i18n.languages import Language
from gpuviz.presenter.lesson_file import controls_in
from gpuviz.presenter.lesson_scene import LessonScene
from gpuviz.ui.window import SceneWindow
from tests.presenter.opening import opened, pass_frames

every_chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)


@pytest.fixture
def draw(qapp: QApplication) -> Iterator["_Draw"]:
    drawing = _Draw(qapp)
    yield drawing
    drawing.close()
    gc.collect()  # menus of plots that belong to no window


class _Draw:
    """Opens windows, each in place of the one before."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self.window: SceneWindow | None = None

    def __call__(self, scene: LessonScene, size: tuple[int, int]) -> SceneWindow:
        self.close()
        self.window = SceneWindow(scene, Language(), all_views())
        self.window.resize(*size)
        self.window.show()
        for first in (20, 22):
            pass_frames(scene, first, 2)
            self.window.refresh()
            self._application.processEvents()
        return self.window

    def close(self) -> None:
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
            self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _names(chapter: Chapter) -> list[str]:
    scene = opened(Lesson(title="A lesson", chapter=chapter.name)).scenes[chapter.name]
    return sorted({*controls_in(scene), *(action.name for action in scene.actions())})


@every_chapter
@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920)])
def test_everything_hidden_leaves_what_is_to_be_seen(chapter: Chapter, size: tuple[int, int], draw: _Draw) -> None:
    scene = opened(Lesson(title="A lesson", chapter=chapter.name, hidden=_names(chapter)))
    labels = {Language()(action.label) for action in scene.scenes[chapter.name].actions()}
    window = draw(scene, size)
    shown = {button.text() for button in window.findChildren(QPushButton) if button.isVisible() and button.isEnabled()}
    assert not labels & shown


@every_chapter
def test_each_control_and_each_button_can_be_hidden_alone(chapter: Chapter, draw: _Draw) -> None:
    for name in _names(chapter):
        draw(opened(Lesson(title="A lesson", chapter=chapter.name, hidden=[name])), (1280, 720))
