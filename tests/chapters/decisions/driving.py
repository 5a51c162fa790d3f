"""Leads the decisions' scene through its states by the messages that a worker would send."""

from collections.abc import Iterator
from contextlib import contextmanager

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.decisions.choices import CHAINS
from gpuviz.chapters.decisions.messages import (
    OPENCL,
    SEQUENTIAL,
    ChainsMeasured,
    ChainsReady,
    MeasureChains,
    RunFinished,
    RunStarted,
)
from gpuviz.chapters.decisions.progress import PLACES_ACROSS, PLACES_DOWN
from gpuviz.chapters.decisions.results import ChainPoint, WalkTimes
from gpuviz.chapters.decisions.scene import DecisionsScene
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.i18n.languages import Language
from gpuviz.worker.board import Board
from gpuviz.worker.message_base import Command
from gpuviz.worker.messages import JobDone
from tests.chapters.race.made_up import DEVICE
from tests.chapters.stages import make_stage

ENGLISH = Language()
SLOW_NS, FAST_NS = 1_000_000_000, 40_000_000
REST_S = 0.4


class Driven:
    """A scene, its stage, a board, and a clock."""

    def __init__(self, board: Board, stage: Stage | None = None) -> None:
        self.stage = stage or make_stage()
        self.scene, self.board, self.now_ns = DecisionsScene(self.stage), board, 0

    @property
    def outbox(self) -> list[Command]:
        return self.stage.port.outbox

    def tick(self, seconds: float = 0.04, visible: bool = True) -> None:
        self.now_ns += round(seconds * 1e9)
        self.scene.tick(Frame(self.now_ns, self.board), visible)

    def asked(self) -> list[Command]:
        """What was asked of the worker since the last time."""
        asked = list(self.outbox)
        self.outbox.clear()
        return asked

    @property
    def run_id(self) -> int:
        assert self.scene.now.job is not None
        return self.scene.now.job.run_id

    def ready(self, device: DeviceInfo = DEVICE, lanes: int = 8) -> None:
        self.scene.apply(ChainsReady(self.run_id, device, lanes))
        size = PLACES_DOWN, PLACES_ACROSS
        self.board.begin(self.run_id, dict.fromkeys((SEQUENTIAL, OPENCL), size))

    def start(self, lane: str) -> None:
        self.scene.apply(RunStarted(self.run_id, lane, 0, self.now_ns))

    def finish(self, lane: str, total_ns: int) -> None:
        half = total_ns // 2
        self.scene.apply(RunFinished(self.run_id, lane, 0, total_ns, [0, half, total_ns], [0.0, 0.5, 1.0]))

    def measured(
        self,
        opencl_ns: int = SLOW_NS,
        sequential_ns: int = SLOW_NS,
        device: DeviceInfo = DEVICE,
        lanes: int = 8,
        correct: bool = True,
    ) -> "Driven":
        """What is chosen was asked for, walked by both lanes, and compared."""
        self.tick(REST_S)
        self.tick(REST_S)
        self.ready(device, lanes)
        now, apply = self.scene.now, self.scene.apply
        opencl = None if device is NO_DEVICE else WalkTimes.of([opencl_ns])
        for lane, total_ns in ((SEQUENTIAL, sequential_ns), (OPENCL, opencl_ns)):
            if lane == SEQUENTIAL or opencl is not None:
                self.start(lane)
                self.finish(lane, total_ns)
        spec, run_id = now.spec, self.run_id
        one = WalkTimes.of([sequential_ns])
        point = ChainPoint(spec.chains, spec.longest, spec.ways, lanes, one, opencl, correct)
        apply(ChainsMeasured(run_id, device, point))
        self.stage.port.apply(JobDone(run_id))
        apply(JobDone(run_id))
        self.tick()
        return self

    def choose(self, chains: int, ways: int = 1) -> "Driven":
        self.scene.do("chains", CHAINS.index(chains))
        self.scene.do("ways", str(ways))
        return self

    def words(self) -> tuple[str, str, str]:
        """Title, text and note of what is said."""
        message = self.scene.picture.message
        assert message.title is not None
        return ENGLISH(message.title), ENGLISH(message.body), ENGLISH(message.note) if message.note else ""


def jobs(commands: list[Command]) -> list[MeasureChains]:
    return [command for command in commands if isinstance(command, MeasureChains)]


@contextmanager
def new_board() -> Iterator[Board]:
    board = Board.create()
    yield board
    board.close()
