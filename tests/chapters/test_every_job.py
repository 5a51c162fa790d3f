"""Every kind of job there is, done by the real worker: it survives one crash, fails alone at two, and can be stopped.

``nothing_leaks`` looks for what it may leave behind. The examples lie in ``examples.py`` of the tests of each chapter,
and of what chapters share.
"""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import msgspec
import pytest

from gpuviz.chapters import CHAPTERS
from gpuviz.sentence.messages import SentenceSpec
from gpuviz.worker.device_messages import DevicesFound, ListDevices
from gpuviz.worker.message_base import JobCommand
from gpuviz.worker.messages import JobDone, JobFailed, JobStopped, StopJob
from gpuviz.worker.pipe import concrete
from gpuviz.worker.replacement import FellBack, WorkerReplaced
from gpuviz.worker.restarts import RestartLimits
from gpuviz.worker.supervisor import Supervisor
from tests.leaks import nothing_leaks
from tests.worker.patience import Listener

__all__ = ["nothing_leaks"]

_AFTER = 99
_LIMITS = RestartLimits(crashes=4)  # a job loses three workers here: one it survives, and two at which it fails
# The real worker, which ends itself at job 1 as often as FOLDER/crashes says, and waits there until FOLDER/go exists.
_WORKER = """
import os, pathlib, signal, time
from gpuviz.worker.main import main
from gpuviz.worker_process import all_handlers

folder = pathlib.Path({folder!r})

def wrapped(handler, worker):
    def do(job):
        if getattr(job, "run_id", 0) == 1:
            left = int((folder / "crashes").read_text())
            if left:
                (folder / "crashes").write_text(str(left - 1))
                os.kill(os.getpid(), signal.SIGKILL)
            while not (folder / "go").exists():
                worker.cancel.check()
                time.sleep(0.01)
        handler(job)
    return do

main(lambda worker: {{kind: wrapped(handler, worker) for kind, handler in all_handlers(worker).items()}})
"""


def _example_modules() -> list[str]:
    named = ["tests.worker", "tests.sentence", *(f"tests.chapters.{chapter.name}" for chapter in CHAPTERS)]
    return [f"{package}.examples" for package in named if find_spec(f"{package}.examples") is not None]


def _examples(sentence: SentenceSpec) -> dict[str, JobCommand]:
    found = [job for module in _example_modules() for job in import_module(module).jobs(sentence)]
    return {type(job).__name__: job for job in found}


_NAMES = list(_examples(SentenceSpec("")))
Start = Callable[[int, bool], Listener]


@pytest.fixture
def supervisor(tmp_path: Path) -> Iterator[Supervisor]:
    code = _WORKER.format(folder=str(tmp_path))
    with Supervisor(command=[sys.executable, "-c", code], limits=_LIMITS) as supervisor:
        yield supervisor


def test_every_kind_of_job_has_an_example() -> None:
    for chapter in CHAPTERS:
        if chapter.has("messages"):
            import_module(f"gpuviz.chapters.{chapter.name}.messages")
    kinds = {kind.__name__ for kind in concrete(JobCommand) if kind.__module__.startswith("gpuviz.")}
    assert set(_NAMES) == kinds


@pytest.mark.parametrize("name", _NAMES)
def test_job_survives_one_crash_and_fails_alone_at_two(
    name: str, supervisor: Supervisor, tiny: SentenceSpec, tmp_path: Path
) -> None:
    (tmp_path / "go").touch()
    (tmp_path / "crashes").write_text("1")
    job, listener = _examples(tiny)[name], Listener(supervisor.poll)
    supervisor.send(job)
    if job.on_crash == "drop":
        assert listener.wait_for(JobFailed).key == "error-worker-lost"
    else:
        assert listener.wait_for(JobDone).run_id == 1
        assert listener.all(JobFailed) == []
        (tmp_path / "crashes").write_text("2")
        supervisor.send(msgspec.structs.replace(job))
        failed = listener.wait_for(JobFailed)
        assert (failed.run_id, failed.key) == (1, "error-worker-lost")
    supervisor.send(ListDevices(_AFTER))
    listener.wait_for(DevicesFound)
    assert listener.all(FellBack) == []
    assert len(listener.all(WorkerReplaced)) == (1 if job.on_crash == "drop" else 3)


@pytest.mark.parametrize("name", _NAMES)
def test_job_can_be_stopped(name: str, supervisor: Supervisor, tiny: SentenceSpec, tmp_path: Path) -> None:
    (tmp_path / "crashes").write_text("0")
    job, listener = _examples(tiny)[name], Listener(supervisor.poll)
    supervisor.send(job)
    supervisor.send(StopJob(1))
    supervisor.send(ListDevices(_AFTER))
    assert listener.wait_for(JobStopped).run_id == 1
    assert listener.wait_for(JobDone).run_id == _AFTER
    assert listener.all(JobFailed) == []
