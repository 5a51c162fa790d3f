import numpy as np

from gpuviz.compute.problem import MatmulProblem
from gpuviz.compute.trace import TileTrace
from gpuviz.worker.progress import Progress, WatchedLane
from tests.compute.examples import ScriptedLane


def test_every_reading_is_new_while_no_driver_is_at_work() -> None:
    progress = Progress()
    assert progress.reading() != progress.reading()


def test_reading_stands_still_while_a_driver_finishes_nothing() -> None:
    progress, cells = Progress(), np.zeros(10, np.uint8)
    with progress.watching(cells):
        first = progress.reading()
        cells[0] = 1  # begun is not done
        assert progress.reading() == first
        cells[0] = 2
        assert progress.reading() != first


def test_readings_before_during_and_after_a_drivers_work_differ() -> None:
    progress = Progress()
    readings = [progress.reading()]
    with progress.watching(np.zeros(1, np.uint8)):
        readings.append(progress.reading())
    readings.append(progress.reading())
    assert len(set(readings)) == 3


def test_lane_is_watched_while_it_runs() -> None:
    progress, problem = Progress(), MatmulProblem.random(8, 8, 8, 4)
    readings: list[int] = []

    class Reading(ScriptedLane):
        def prepare(self, problem: MatmulProblem) -> int:
            readings.extend([progress.reading(), progress.reading()])
            return super().prepare(problem)

    lane = WatchedLane(Reading([3], name="opencl"), progress)
    assert (lane.name, lane.uses_cpu, lane.describe()) == ("opencl", True, "scripted")
    assert lane.prepare(problem) == 5
    assert readings[0] == readings[1]
    assert lane.run(problem, TileTrace.empty(problem.shape.tiles), problem.empty_answers()).total_ns == 3
    lane.close()
