"""Leads a race scene through its phases by the messages a worker would send."""

from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.results import RaceResult
from gpuviz.exhibit.languages import Language
from gpuviz.scenes.race import RaceScene
from gpuviz.worker import messages
from gpuviz.worker.messages import LANE_NAMES, RaceSpec
from tests.scenes.made_up import DEVICE, race

ENGLISH = Language()
PROBLEM = MatmulProblem.random(25, 40, 8)
RESULT = race(PROBLEM)
SECOND_NS = 1_000_000_000


def prepared() -> RaceScene:
    scene = RaceScene(RaceSpec(size=(25, 40, 8)))
    scene.apply(messages.DevicesFound([DEVICE], []))
    scene.apply(messages.RacePrepared(scene.now.state.run_id, PROBLEM.shape, DEVICE, list(LANE_NAMES), turns=True))
    scene.tick(0, None)
    return scene


def finished(result: RaceResult = RESULT) -> RaceScene:
    scene = prepared()
    scene.do("start")
    finish(scene, result)
    return scene


def finish(scene: RaceScene, result: RaceResult = RESULT) -> None:
    run_id, names = scene.now.state.run_id, [lane.lane for lane in result.lanes]
    scene.apply(messages.RacePrepared(run_id, result.problem, result.device, names, turns=True))
    for lane in result.lanes:
        scene.apply(messages.LaneStarted(run_id, lane.lane, 0))
        scene.apply(messages.LaneFinished(run_id, lane))
    scene.apply(messages.RaceFinished(run_id, result))
    scene.tick(10 * SECOND_NS, None)


def message(scene: RaceScene) -> str:
    shown = scene.picture.message
    return " ".join(ENGLISH(part) for part in (shown.title, shown.body, shown.note) if part)
