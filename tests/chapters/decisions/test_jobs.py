"""The real worker with a real OpenCL device."""

import pytest

from gpuviz.chapters.decisions.messages import (
    OPENCL,
    SEQUENTIAL,
    ChainsMeasured,
    ChainsReady,
    ChainsWanted,
    MeasureChains,
    RunFinished,
    RunStarted,
)
from gpuviz.chapters.decisions.progress import DONE, PLACES_ACROSS, PLACES_DOWN
from gpuviz.chapters.race.messages import PrepareRace, RacePrepared, RaceSpec
from gpuviz.errors import InvalidChoice, UnknownDevice
from gpuviz.worker.client import WorkerClient
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped, StopJob
from tests.worker.patience import Listener

SMALL = ChainsWanted(chains=30, steps_total=1_000_001, ways=3)
ENDLESS = ChainsWanted(chains=10, steps_total=10**12)


def test_both_lanes_walk_in_turns_and_end_alike(client: WorkerClient, listener: Listener) -> None:
    client.send(MeasureChains(1, SMALL, runs=3))
    measured = listener.wait_for(ChainsMeasured)
    ready = listener.wait_for(ChainsReady)
    point = measured.point
    assert (point.chains, point.steps, point.ways, point.lanes) == (30, 33_334, 3, ready.lanes)
    assert point.correct
    assert measured.device == ready.device
    assert [(event.lane, event.run) for event in listener.all(RunStarted)] == [
        (lane, run) for run in range(3) for lane in (SEQUENTIAL, OPENCL)
    ]
    for lane, times in ((SEQUENTIAL, point.sequential), (OPENCL, point.opencl)):
        finished = [event for event in listener.all(RunFinished) if event.lane == lane]
        assert times is not None
        totals = sorted(event.total_ns for event in finished)
        assert [times.fastest_ns, times.total_ns, times.slowest_ns] == totals
        for event in finished:
            assert event.seen_shares[0] == 0.0
            assert event.seen_shares[-1] == 1.0
            assert len(event.seen_ns) == len(event.seen_shares)
    listener.wait_for(JobDone)


def test_the_board_shows_how_far_each_lane_is(client: WorkerClient, listener: Listener) -> None:
    client.send(MeasureChains(2, ENDLESS, runs=1))
    listener.wait_for(RunStarted)

    def begun() -> bool:
        cells = client.board.cells(SEQUENTIAL, run_id=2)
        return cells is not None and bool(cells.any())

    listener.wait_until(begun)
    cells = client.board.cells(OPENCL, run_id=2)
    assert cells is not None
    assert cells.shape == (PLACES_DOWN, PLACES_ACROSS)
    assert not cells.any()  # it is not its turn yet
    client.send(StopJob(2))
    assert listener.wait_for(JobStopped).run_id == 2


def test_the_board_is_full_in_the_end(client: WorkerClient, listener: Listener) -> None:
    client.send(MeasureChains(3, SMALL, runs=1))
    listener.wait_for(JobDone)
    for lane in (SEQUENTIAL, OPENCL):
        cells = client.board.cells(lane, run_id=3)
        assert cells is not None
        assert (cells == DONE).all()


def test_without_opencl_the_loop_walks_alone(client: WorkerClient, listener: Listener) -> None:
    client.send(MeasureChains(4, ChainsWanted(5, 1000, opencl=False)))
    point = listener.wait_for(ChainsMeasured).point
    assert point.opencl is None
    assert point.correct
    assert listener.wait_for(ChainsReady).device.type == "NONE"


def test_a_newer_number_of_chains_replaces_the_older(client: WorkerClient, listener: Listener) -> None:
    client.send(MeasureChains(5, ENDLESS))
    listener.wait_for(RunStarted)
    client.send(MeasureChains(6, SMALL))
    assert listener.wait_for(JobStopped).run_id == 5
    assert listener.wait_for(ChainsMeasured).run_id == 6


def test_chains_give_way_to_a_race(client: WorkerClient, listener: Listener) -> None:
    client.send(MeasureChains(7, ENDLESS))
    listener.wait_for(RunStarted)
    client.send(PrepareRace(8, RaceSpec(size=(25, 40, 16), tiles=20, runs=1)))
    assert listener.wait_for(JobStopped).run_id == 7
    assert listener.wait_for(RacePrepared).run_id == 8


@pytest.mark.parametrize(
    ("wanted", "runs", "key"),
    [
        (ChainsWanted(chains=0), 3, InvalidChoice.key),
        (ChainsWanted(chains=-(10**15)), 3, InvalidChoice.key),
        (ChainsWanted(chains=10**9, steps_total=10**12), 3, InvalidChoice.key),
        (ChainsWanted(chains=100, steps_total=10), 3, InvalidChoice.key),
        (ChainsWanted(steps_total=10**15), 3, InvalidChoice.key),
        (ChainsWanted(ways=33), 3, InvalidChoice.key),
        (SMALL, 0, InvalidChoice.key),
        (SMALL, 10**9, InvalidChoice.key),
        (ChainsWanted(chains=2, steps_total=10, device="no such device"), 1, UnknownDevice.key),
    ],
)
def test_what_cannot_be_walked_fails_by_name_and_the_worker_goes_on(
    client: WorkerClient, listener: Listener, wanted: ChainsWanted, runs: int, key: str
) -> None:
    client.send(MeasureChains(9, wanted, runs))
    assert listener.wait_for(JobFailed).key == key
    client.send(MeasureChains(10, ChainsWanted(2, 100, opencl=False), runs=1))
    assert listener.wait_for(ChainsMeasured).point.correct
