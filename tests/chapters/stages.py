"""What a chapter's scene is made from, and how it is found in a window."""

from gpuviz.chapters.chapter import Stage
from gpuviz.chapters.layers.scene import LayersScene
from gpuviz.chapters.race.matmul_race import RaceStart
from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.chapters.race.scene import RaceScene
from gpuviz.chapters.window_scene import WindowScene
from gpuviz.compute.race_result import RaceResult
from gpuviz.panels.finding import Findings
from gpuviz.sentence.sentence import Sentence
from gpuviz.settings import Settings
from gpuviz.worker.port import WorkerPort


def make_stage(
    spec: RaceSpec | None = None,
    recording: RaceResult | None = None,
    text: str = "",
    model: str | None = None,
) -> Stage:
    """A stage of its own; nothing has been asked of the worker yet. With a ``recording`` nothing is computed."""
    start = RaceStart(spec or RaceSpec(), recording)
    port, settings = WorkerPort(), Settings(start.spec.device, text)
    sentence = Sentence(port, settings, model)
    if recording is not None:
        sentence.sleep()
    return Stage(port, settings, sentence, Findings(), {"race": start})


def make_window(spec: RaceSpec | None = None, recording: RaceResult | None = None, text: str = "") -> WindowScene:
    """All chapters in one window, as the program makes them."""
    start = RaceStart(spec or RaceSpec(), recording)
    return WindowScene(Settings(start.spec.device, text), {"race": start}, live=recording is None)


def race_of(chapters: WindowScene) -> RaceScene:
    """The window's race."""
    scene = chapters.scenes["race"]
    assert isinstance(scene, RaceScene)
    return scene


def layers_scene_of(chapters: WindowScene) -> LayersScene:
    """The window's chapter about layers."""
    scene = chapters.scenes["layers"]
    assert isinstance(scene, LayersScene)
    return scene
