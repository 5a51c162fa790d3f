"""Leads the pixels' scene through its states by the messages that a worker would send."""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from gpuviz.chapters.chapter import Frame, Stage
from gpuviz.chapters.pixels.frame import TILE_DONE
from gpuviz.chapters.pixels.messages import (
    OPENCL,
    PROGRESS,
    SEQUENTIAL,
    TILES,
    FrameFinished,
    FrameRecorded,
    FrameVerified,
    LanesReady,
    RecordFrame,
    RenderFrames,
    TracePixel,
)
from gpuviz.chapters.pixels.scene import PixelsScene
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.i18n.languages import Language
from gpuviz.worker.board import Board
from gpuviz.worker.message_base import Command
from tests.chapters.race.made_up import DEVICE
from tests.chapters.stages import make_stage

ENGLISH = Language()
SECOND_NS = 1_000_000_000
SLOW_NS, FAST_NS = 200_000_000, 10_000_000


class Driven:
    """A scene, its stage, a board, and a clock."""

    def __init__(self, board: Board, stage: Stage | None = None) -> None:
        self.stage = stage or make_stage()
        self.scene, self.board, self.now_ns = PixelsScene(self.stage), board, 0

    @property
    def outbox(self) -> list[Command]:
        return self.stage.port.outbox

    @property
    def run_id(self) -> int:
        assert self.scene.now.run_id is not None
        return self.scene.now.run_id

    def tick(self, seconds: float = 0.04, visible: bool = True) -> None:
        self.now_ns += round(seconds * 1e9)
        self.scene.tick(Frame(self.now_ns, self.board), visible)

    def asked(self) -> list[Command]:
        """What was asked of the worker since the last time."""
        asked = list(self.outbox)
        self.outbox.clear()
        return asked

    def ready(self, device: DeviceInfo = DEVICE) -> None:
        lanes = [SEQUENTIAL] if device is NO_DEVICE else [OPENCL, SEQUENTIAL]
        self.scene.apply(LanesReady(self.run_id, device, lanes, turns=device.is_cpu and device is not NO_DEVICE))

    def write(self, lane: str, byte: int, rows: float = 1.0) -> None:
        """A lane's frame on the board, all of one byte, from above down to a share of its rows."""
        picture = self.scene.now.asked
        assert picture is not None
        if self.board.run_id != self.run_id:
            spec = picture.frame_at(0.0)
            size = spec.height, spec.width
            planes = {SEQUENTIAL: size, PROGRESS: (1, 8), OPENCL: size, TILES: (spec.grid_rows, spec.grid_cols)}
            self.board.begin(self.run_id, planes)
        done = round(rows * picture.height)
        self.board.plane(lane)[:done] = byte
        if lane == SEQUENTIAL:
            self.board.plane(PROGRESS).ravel().view(np.int64)[0] = done * picture.width
        else:
            self.board.plane(TILES)[:] = TILE_DONE

    def moving(self, device: DeviceInfo = DEVICE) -> "Driven":
        """Both lanes have rendered and are compared."""
        self.tick()
        self.ready(device)
        for lane, byte, frame_ns in ((OPENCL, 200, FAST_NS), (SEQUENTIAL, 100, SLOW_NS)):
            if lane == OPENCL and device is NO_DEVICE:
                continue
            self.write(lane, byte)
            self.scene.apply(FrameFinished(self.run_id, lane, 1, 3.0, frame_ns))
        if device is not NO_DEVICE:
            self.scene.apply(FrameVerified(self.run_id, 3.0, 0, 0, verified=True))
        self.tick()
        return self

    def recorded(self, action: str, verified: bool = True) -> "Driven":
        """A frame was frozen, or is to be seen slowly, and both lanes have rendered it."""
        self.asked()
        self.scene.do(action)
        picture = self.scene.now.picture
        assert picture is not None
        self.ready()
        tiles = picture.frame_at(0.0).tiles
        done = [FAST_NS * (tile + 1) // tiles for tile in range(tiles)]
        self.write(OPENCL, 220)
        self.scene.apply(FrameRecorded(self.run_id, OPENCL, 3.0, FAST_NS, done))
        rows = [SLOW_NS * (row + 1) // picture.height for row in range(picture.height)]
        self.write(SEQUENTIAL, 120)
        self.scene.apply(FrameRecorded(self.run_id, SEQUENTIAL, 3.0, SLOW_NS, rows))
        self.scene.apply(FrameVerified(self.run_id, 3.0, 0 if verified else 9, 0 if verified else 7, verified))
        self.tick()
        return self

    def subtitle(self) -> str:
        return ENGLISH(self.scene.picture.heading.subtitle)


def renders(commands: list[Command]) -> list[RenderFrames]:
    return [command for command in commands if isinstance(command, RenderFrames)]


def records(commands: list[Command]) -> list[RecordFrame]:
    return [command for command in commands if isinstance(command, RecordFrame)]


def traces(commands: list[Command]) -> list[TracePixel]:
    return [command for command in commands if isinstance(command, TracePixel)]


@contextmanager
def new_board() -> Iterator[Board]:
    board = Board.create()
    yield board
    board.close()
