"""How the curve over sizes is measured: every lane several times, and nothing else meanwhile."""

import threading
from collections import Counter

import pytest

from gpuviz.chapters.race import jobs
from gpuviz.chapters.race import messages as race_messages
from gpuviz.chapters.race.jobs import RaceJobs
from gpuviz.chapters.race.messages import MeasureSizes
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.lane import LANE_NAMES, Lane, LaneTimes
from gpuviz.compute.lanes import make_lane
from gpuviz.compute.problem import FloatMatrix, MatmulProblem
from gpuviz.compute.trace import TileTrace
from gpuviz.worker.board import Board
from gpuviz.worker.context import WorkerContext
from gpuviz.worker.message_base import Event


class CountedLane:
    """A real lane that counts its runs by size, and notices if another one is at work meanwhile.

    The device seems to be none of the CPU's: its lane might run beside the sequential one.
    """

    def __init__(self, lane: Lane, at_work: threading.Lock, runs: Counter[tuple[str, int]]) -> None:
        self._lane, self._at_work, self._runs = lane, at_work, runs
        self.name, self.uses_cpu = lane.name, lane.name != "opencl"
        self.describe, self.prepare, self.close = lane.describe, lane.prepare, lane.close

    def run(self, problem: MatmulProblem, trace: TileTrace, answers: FloatMatrix) -> LaneTimes:
        assert self._at_work.acquire(blocking=False), "two lanes at once"
        try:
            self._runs[self.name, problem.shape.flops] += 1
            return self._lane.run(problem, trace, answers)
        finally:
            self._at_work.release()


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[tuple[str, int]]:
    def make(name: str, device: DeviceInfo) -> Lane:
        return CountedLane(make_lane(name, device), at_work, runs)

    at_work, runs = threading.Lock(), Counter[tuple[str, int]]()
    monkeypatch.setattr(jobs, "make_lane", make)
    return runs


def test_every_lane_runs_several_times_and_alone(counted: Counter[tuple[str, int]]) -> None:
    events: list[Event] = []
    board = Board.create()
    try:
        RaceJobs(WorkerContext(board, events.append)).measure_sizes(MeasureSizes(1, None))
    finally:
        board.close()
    points = [event for event in events if isinstance(event, race_messages.SizeMeasured)]
    assert len(points) >= 3
    for point in points:
        runs = {counted[lane, point.shape.flops] for lane in LANE_NAMES}
        assert len(runs) == 1
        assert runs <= {3, 5, 7, 9}
    assert counted["sequential", points[0].shape.flops] == 9
