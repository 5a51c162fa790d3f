"""The real worker that does wrong what a soak tells it to, and its supervisor, which has to bear it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gpuviz.chapters.race.messages import RaceFinished, RaceSpec, RunRace
from gpuviz.soak.messages import AnswersSpoiled, Misbehave
from gpuviz.worker import client
from gpuviz.worker.messages import WorkerStarted
from gpuviz.worker.replacement import WorkerReplaced
from gpuviz.worker.supervisor import Supervisor
from tests.worker.patience import Listener

QUICK = RaceSpec(size=(64, 64, 64), lanes=("blas_one_core",), runs=1)


@pytest.fixture
def supervisor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Supervisor]:
    monkeypatch.setattr(client, "worker_log_path", lambda: tmp_path / "worker.log")
    with Supervisor(command=[sys.executable, "-P", "-m", "gpuviz.soak.faulty_worker"]) as supervisor:
        yield supervisor


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ("say garbage", "worker-garbage"),
        ("say an endless message", "worker-garbage"),
        ("say an unknown message", "worker-garbage"),
        ("change a bit", "worker-garbage"),
        ("say half a message", "worker-ended"),
        ("end", "worker-ended"),
        ("hold up Python", "worker-silent"),
        ("be mute", "worker-silent"),
    ],
)
def test_a_worker_that_misbehaves_is_replaced_and_the_next_one_works(
    supervisor: Supervisor, how: str, reason: str
) -> None:
    listener = Listener(supervisor.poll)
    listener.wait_for(WorkerStarted)
    supervisor.send(Misbehave(how))
    assert listener.wait_for(WorkerReplaced).reason_key == reason
    supervisor.send(RunRace(1, QUICK))
    assert all(lane.verified for lane in listener.wait_for(RaceFinished).result.lanes)


@pytest.mark.parametrize(
    "how", ["say everything twice", "flood", "say what is long over", "draw for a job that is over"]
)
def test_what_only_confuses_costs_no_worker(supervisor: Supervisor, how: str) -> None:
    listener = Listener(supervisor.poll)
    listener.wait_for(WorkerStarted)
    supervisor.send(RunRace(1, QUICK))
    listener.wait_for(RaceFinished)
    supervisor.send(Misbehave(how))
    supervisor.send(RunRace(2, QUICK))
    listener.wait_until(lambda: any(finished.run_id == 2 for finished in listener.all(RaceFinished)))
    assert supervisor.restarts == 0


def test_answers_that_were_changed_are_called_wrong(supervisor: Supervisor) -> None:
    listener = Listener(supervisor.poll)
    listener.wait_for(WorkerStarted)
    supervisor.send(Misbehave("compute wrongly"))
    supervisor.send(RunRace(1, QUICK))
    result = listener.wait_for(RaceFinished).result
    assert listener.all(AnswersSpoiled)
    assert not any(lane.verified for lane in result.lanes)
