"""Leads a race scene through its phases by the messages a worker would send."""

from gpuviz.chapters.chapter import Frame
from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.matmul_race import MatmulRace
from gpuviz.chapters.race.messages import RaceSpec
from gpuviz.compute.lane import LANE_NAMES
from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.race_result import RaceResult
from gpuviz.errors import WorkerLost
from gpuviz.i18n.languages import Language
from gpuviz.worker import device_messages
from gpuviz.worker.ladder import Rung
from gpuviz.worker.message_base import Command, Event
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced
from tests.chapters.race.made_up import DEVICE, race
from tests.chapters.stages import make_stage

ENGLISH = Language()
PROBLEM = MatmulProblem.random(25, 40, 8)
RESULT = race(PROBLEM)
SECOND_NS = 1_000_000_000

LOST = WorkerReplaced("worker-ended", fresh_caches=False)
NO_WORKER = FellBack(None, Rung.RECORDING, WorkerLost.key, {"reason": "ended"})  # none can be started any more


def replacements(slot: str) -> list[list[SupervisorEvent]]:
    """All that a supervisor does about a lost worker with jobs of this slot, but give them up."""
    return [
        [LOST],
        [WorkerReplaced("worker-ended", fresh_caches=True)],
        [LOST, FellBack(slot, Rung.OTHER_DEVICE, "worker-ended")],
        [LOST, FellBack(slot, Rung.NUMPY_ONLY, "worker-ended")],
    ]


def outbox(scene: MatmulRace) -> list[Command]:
    """What it asked of the worker."""
    return scene._port.outbox


def prepared() -> MatmulRace:
    scene = MatmulRace(make_stage(RaceSpec(size=(25, 40, 8))))
    scene.apply(device_messages.DevicesFound([DEVICE], []))
    scene.apply(race_messages.RacePrepared(scene.now.state.run_id, PROBLEM.shape, DEVICE, list(LANE_NAMES), turns=True))
    scene.tick(Frame(0, None))
    return scene


def finished(result: RaceResult = RESULT) -> MatmulRace:
    scene = prepared()
    scene.do("start")
    finish(scene, result)
    return scene


def events_of(scene: MatmulRace, result: RaceResult = RESULT) -> list[Event]:
    """What the worker tells of the race that the scene has asked for, from beginning to end."""
    run_id, names = scene.now.state.run_id, [lane.lane for lane in result.lanes]
    events: list[Event] = [race_messages.RacePrepared(run_id, result.problem, result.device, names, turns=True)]
    for lane in result.lanes:
        events += [race_messages.LaneStarted(run_id, lane.lane, 0), race_messages.LaneFinished(run_id, lane)]
    return [*events, race_messages.RaceFinished(run_id, result)]


def finish(scene: MatmulRace, result: RaceResult = RESULT) -> None:
    for event in events_of(scene, result):
        scene.apply(event)
    scene.tick(Frame(10 * SECOND_NS, None))


def message(scene: MatmulRace) -> str:
    shown = scene.picture.message
    return " ".join(ENGLISH(part) for part in (shown.title, shown.body, shown.note) if part)
