"""The real worker with a real OpenCL device."""

import math
from pathlib import Path

import pytest

from gpuviz.chapters.race.messages import PrepareRace, RacePrepared, RaceSpec
from gpuviz.chapters.training.errors import NamesEmpty
from gpuviz.chapters.training.messages import (
    MeasureTraining,
    Train,
    TrainingAdvanced,
    TrainingDiverged,
    TrainingMeasured,
    TrainingReady,
    TrainingSpec,
)
from gpuviz.compute.device_info import NO_DEVICE
from gpuviz.errors import InvalidChoice, UnknownDevice, UnreadableFile
from gpuviz.worker.client import WorkerClient
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped, StopJob
from tests.worker.patience import Listener

SPEC = TrainingSpec()


def test_a_model_is_trained_and_told_of(client: WorkerClient, listener: Listener) -> None:
    client.send(Train(1, SPEC, 1, last_step=40))
    assert listener.wait_for(JobDone).run_id == 1
    ready = listener.wait_for(TrainingReady)
    assert (ready.run_id, ready.step, ready.parameters, ready.batch) == (1, 0, 16_331, 1000)
    assert ready.alphabet == ".abcdefghijklmnopqrstuvwxyz"
    assert (ready.names, ready.heldout_names) == (4646, 516)
    assert ready.blind_loss == pytest.approx(math.log(27))
    assert ready.blind_loss > ready.letters_loss > ready.pairs_loss
    told = listener.all(TrainingAdvanced)
    assert told[0].loss == pytest.approx(ready.blind_loss, abs=0.05)
    assert told[-1].step == 40
    assert told[-1].loss < 2.9


def test_training_is_paused_and_goes_on_at_another_rate(client: WorkerClient, listener: Listener) -> None:
    client.send(Train(2, SPEC, 1, last_step=10_000, seconds_per_decade=3600.0))
    assert listener.wait_for(TrainingAdvanced).step == 1
    client.send(StopJob(2))
    assert listener.wait_for(JobStopped).run_id == 2
    client.send(Train(3, TrainingSpec(learning_rate=0.5), 1, last_step=2))
    assert listener.wait_for(TrainingReady, count=2).step == 1
    assert listener.wait_for(JobDone).run_id == 3
    assert listener.all(TrainingAdvanced)[-1].step == 2


def test_another_training_begins_anew(client: WorkerClient, listener: Listener) -> None:
    client.send(Train(4, SPEC, 1, last_step=3))
    client.send(Train(5, SPEC, 2, last_step=3))
    listener.wait_until(lambda: [event.run_id for event in listener.all(JobDone)][-1:] == [5])
    assert [event.step for event in listener.all(TrainingReady) if event.run_id == 5] == [0]


def test_what_is_trained_already_ends_at_once(client: WorkerClient, listener: Listener) -> None:
    client.send(Train(6, SPEC, 1, last_step=3))
    listener.wait_for(JobDone)
    client.send(Train(7, SPEC, 1, last_step=2))
    assert listener.wait_for(JobDone, count=2).run_id == 7
    assert listener.all(TrainingReady)[-1].step == 3


def test_a_rate_that_is_too_large_is_said_and_mended_by_a_smaller(client: WorkerClient, listener: Listener) -> None:
    client.send(Train(8, TrainingSpec(learning_rate=30.0), 1, last_step=1000))
    diverged = listener.wait_for(TrainingDiverged)
    assert diverged.run_id == 8
    assert 1 < diverged.step < 20
    assert listener.wait_for(JobDone).run_id == 8
    client.send(Train(9, SPEC, 1, last_step=40))
    assert listener.wait_for(JobDone, count=2).run_id == 9
    assert listener.all(TrainingReady)[-1].step < diverged.step
    assert listener.all(TrainingAdvanced)[-1].loss < 2.9


def test_without_opencl_numpy_trains_the_same(client: WorkerClient, listener: Listener) -> None:
    client.send(Train(10, SPEC, 1, last_step=12))
    listener.wait_for(JobDone)
    client.send(Train(11, TrainingSpec(opencl=False), 1, last_step=12))
    listener.wait_for(JobDone, count=2)
    devices = [event.device for event in listener.all(TrainingReady)]
    assert devices[0] != NO_DEVICE
    assert devices[1] == NO_DEVICE
    last = {event.run_id: event for event in listener.all(TrainingAdvanced)}
    assert last[10].heldout_loss == pytest.approx(last[11].heldout_loss, abs=1e-5)
    assert last[10].invented == last[11].invented


def test_training_gives_way_to_a_race(client: WorkerClient, listener: Listener) -> None:
    client.send(Train(12, SPEC, 1, last_step=10_000, seconds_per_decade=3600.0))
    listener.wait_for(TrainingAdvanced)
    client.send(PrepareRace(13, RaceSpec(size=(25, 40, 16), tiles=20, runs=1)))
    assert listener.wait_for(JobStopped).run_id == 12
    assert listener.wait_for(RacePrepared).run_id == 13
    listener.wait_for(JobDone)


def test_costs_are_measured(client: WorkerClient, listener: Listener) -> None:
    client.send(MeasureTraining(14, SPEC))
    measured = listener.wait_for(TrainingMeasured)
    assert measured.run_id == 14
    assert measured.verified
    assert measured.sequential_step_ns is not None
    assert measured.answer_ns < measured.step_ns < measured.sequential_step_ns
    assert (measured.parameters, measured.batch) == (16_331, 1000)
    assert measured.step_flops == 95_084_000


def test_names_of_a_file_are_learnt(client: WorkerClient, listener: Listener, tmp_path: Path) -> None:
    path = tmp_path / "towns.txt"
    path.write_text("Zürich\nGenève\nBasel\nBern\nLausanne\n", encoding="utf-8")
    client.send(Train(15, TrainingSpec(names=str(path)), 1, last_step=5))
    listener.wait_for(JobDone)
    ready = listener.wait_for(TrainingReady)
    assert (ready.names, ready.heldout_names) == (4, 1)
    assert set("zürichgenèvebaselbernlausanne.") == set(ready.alphabet)


@pytest.mark.parametrize(
    ("job", "key"),
    [
        (Train(16, SPEC, 1, last_step=0), InvalidChoice.key),
        (Train(16, SPEC, 1, last_step=-1), InvalidChoice.key),
        (Train(16, SPEC, 1, last_step=10**9), InvalidChoice.key),
        (Train(16, SPEC, 1, last_step=1, seconds_per_decade=-1.0), InvalidChoice.key),
        (Train(16, SPEC, 1, last_step=1, seconds_per_decade=math.nan), InvalidChoice.key),
        (Train(16, TrainingSpec(seed=-1), 1, last_step=1), InvalidChoice.key),
        *(
            (Train(16, TrainingSpec(learning_rate=rate), 1, last_step=1), InvalidChoice.key)
            for rate in (0.0, -1.0, math.nan, math.inf, 1e9)
        ),
        (Train(16, TrainingSpec(device="no such device"), 1, last_step=1), UnknownDevice.key),
        (Train(16, TrainingSpec(names="/no/such/file"), 1, last_step=1), UnreadableFile.key),
        (MeasureTraining(16, TrainingSpec(device="no such device")), UnknownDevice.key),
    ],
)
def test_what_cannot_be_trained_fails_by_name(
    client: WorkerClient, listener: Listener, job: Train | MeasureTraining, key: str
) -> None:
    client.send(job)
    assert listener.wait_for(JobFailed).key == key


def test_a_list_without_names_fails_by_name(client: WorkerClient, listener: Listener, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    client.send(Train(17, TrainingSpec(names=str(path)), 1, last_step=1))
    assert listener.wait_for(JobFailed).key == NamesEmpty.key
