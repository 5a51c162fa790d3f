"""Lessons opened without a worker: what it would tell is made up."""

from pathlib import Path

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.race.matmul_race import RaceStart
from gpuviz.chapters.serving.scene import ServingScene
from gpuviz.chapters.window_scene import WindowScene
from gpuviz.exhibit.lesson import Lesson
from gpuviz.panels.control import Control, Setting
from gpuviz.presenter.lesson_file import controls_in
from gpuviz.presenter.lesson_scene import LessonScene
from gpuviz.settings import Settings
from tests.chapters.serving.driving import measured
from tests.sentence.driving import SPEC, make_ready

FRAME_NS = 16_000_000


def _write_a_picture(path: Path) -> Path:
    path.write_bytes(b"a picture")
    return path


def opened(lesson: Lesson, folder: Path | None = Path("nowhere"), knows: bool = True) -> LessonScene:
    """A lesson's window; it ``knows`` what a worker finds out, and some frames have passed."""
    scene = LessonScene(
        lesson,
        folder,
        Settings(seed=lesson.seed, sentence=lesson.sentence),
        {"race": RaceStart(SPEC)},
        None,
        True,
        _write_a_picture,
    )
    if knows:
        make_known(scene)
    pass_frames(scene, 0, 20)
    return scene


def make_known(scene: WindowScene) -> None:
    """The worker has told what every chapter wants to know before anything can be set."""
    make_ready(scene)
    serving = scene.scenes["serving"]
    assert isinstance(serving, ServingScene)
    serving._take_costs(measured(0))


def pass_frames(scene: WindowScene, first: int, count: int) -> None:
    """So many frames, from this one on."""
    for frame in range(first, first + count):
        scene.tick(Frame(frame * FRAME_NS, None))


def controls_now(scene: WindowScene) -> dict[str, Control]:
    """What can be set in the chapter that shows."""
    return {name: control for name, control in controls_in(scene.scenes[scene.shown]).items() if control.enabled}


def values_now(scene: WindowScene) -> dict[str, Setting]:
    """How the chapter that shows is set."""
    return {name: control.value for name, control in controls_now(scene).items()}
