import pytest

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.closing.scene import ClosingScene, make_scene
from gpuviz.i18n.languages import Text
from gpuviz.panels.finding import Finding, Findings
from gpuviz.panels.origin import Origin
from gpuviz.worker.message_base import JobCommand
from tests.chapters.race import driving
from tests.chapters.race.driving import RESULT
from tests.chapters.stages import make_stage, make_window, race_of

_FRAME = Frame(0, None)


@pytest.fixture
def stage() -> Stage:
    made = make_stage()
    return Stage(made.port, made.settings, made.sentence, Findings(["race", "pixels"]))


@pytest.fixture
def scene(stage: Stage) -> ClosingScene:
    return make_scene(stage)


def test_a_line_says_so_while_nothing_was_measured(stage: Stage, scene: ClosingScene) -> None:
    stage.findings.report("race", Finding(Text("the point")))
    scene.tick(_FRAME, visible=True)
    (line,) = scene.summary.lines
    assert (line.chapter, line.sentence, line.is_measured) == ("race", Text("the point"), False)
    assert line.figure.key == "closing-unmeasured"


def test_a_measured_figure_comes_with_its_origin(stage: Stage, scene: ClosingScene) -> None:
    origin = Origin("computed", Text("formula"))
    stage.findings.report("pixels", Finding(Text("the point"), Text("9 ×"), origin))
    scene.tick(_FRAME, visible=True)
    (line,) = scene.summary.lines
    assert (line.figure, line.is_measured, line.origin) == (Text("9 ×"), True, origin)


def test_nothing_is_asked_of_the_worker(scene: ClosingScene, stage: Stage) -> None:
    before = [command for command in stage.port.outbox if isinstance(command, JobCommand)]
    scene.tick(_FRAME, visible=True)
    scene.do("anything", 3)
    scene.reset()
    assert [command for command in stage.port.outbox if isinstance(command, JobCommand)] == before


def test_a_race_that_ended_well_stands_on_the_closing_page() -> None:
    chapters = make_window()
    chapters.do("chapter", "closing")
    closing = chapters.scenes["closing"]
    assert isinstance(closing, ClosingScene)
    chapters.tick(_FRAME)
    assert not next(line for line in closing.summary.lines if line.chapter == "race").is_measured
    race = race_of(chapters).race
    race.do("start")
    for event in driving.events_of(race, RESULT):
        chapters.apply(event)
    chapters.tick(_FRAME)
    line = next(line for line in closing.summary.lines if line.chapter == "race")
    assert line.is_measured
    assert line.figure.key == "race-finding-figure"


def test_a_touch_on_a_line_leads_to_its_chapter() -> None:
    chapters = make_window()
    chapters.do("chapter", "closing")
    chapters.do("chapter", "pixels")
    assert chapters.shown == "pixels"
