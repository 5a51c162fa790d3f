"""Leads a race scene through its phases by the messages a worker would send."""

from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.matmul_race import MatmulRace
from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.race_result import RaceResult
from gpuviz.i18n.languages import Language
from gpuviz.worker import device_messages, messages
from tests.chapters.race.made_up import DEVICE, race

ENGLISH = Language()
PROBLEM = MatmulProblem.random(25, 40, 8)
RESULT = race(PROBLEM)
SECOND_NS = 1_000_000_000


def prepared() -> MatmulRace:
    scene = MatmulRace(RaceSpec(size=(25, 40, 8)))
    scene.apply(device_messages.DevicesFound([DEVICE], []))
    scene.apply(race_messages.RacePrepared(scene.now.state.run_id, PROBLEM.shape, DEVICE, list(LANE_NAMES), turns=True))
    scene.tick(0, None)
    return scene


def finished(result: RaceResult = RESULT) -> MatmulRace:
    scene = prepared()
    scene.do("start")
    finish(scene, result)
    return scene


def finish(scene: MatmulRace, result: RaceResult = RESULT) -> None:
    run_id, names = scene.now.state.run_id, [lane.lane for lane in result.lanes]
    scene.apply(race_messages.RacePrepared(run_id, result.problem, result.device, names, turns=True))
    for lane in result.lanes:
        scene.apply(race_messages.LaneStarted(run_id, lane.lane, 0))
        scene.apply(race_messages.LaneFinished(run_id, lane))
    scene.apply(race_messages.RaceFinished(run_id, result))
    scene.tick(10 * SECOND_NS, None)


def message(scene: MatmulRace) -> str:
    shown = scene.picture.message
    return " ".join(ENGLISH(part) for part in (shown.title, shown.body, shown.note) if part)
