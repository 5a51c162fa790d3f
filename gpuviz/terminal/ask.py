"""Runs single jobs in a worker for the terminal, without recovery: the first failure is raised as an error."""

import time
from collections.abc import Callable
from typing import TypeVar

from gpuviz.errors import error_of
from gpuviz.worker.device_messages import DevicesFound, ListDevices
from gpuviz.worker.message_base import Event, JobCommand
from gpuviz.worker.messages import JobFailed
from gpuviz.worker.replacement import SupervisorEvent
from gpuviz.worker.supervisor import Supervisor

FIRST_RUN = 1
_POLL_S = 0.02

Answer = TypeVar("Answer", bound=Event)
Watcher = Callable[[SupervisorEvent | None, Supervisor], None]  # called with each event, and with None at every poll


def unwatched(event: SupervisorEvent | None, supervisor: Supervisor) -> None:
    """A watcher that does nothing."""
    del event, supervisor


def ask(job: JobCommand, answer: type[Answer], watch: Watcher = unwatched) -> Answer:
    """Run a job in a worker of its own, and return the first event of class ``answer``.

    Raises:
        GpuvizError: if the job failed or the worker was lost.
    """
    with Supervisor(ladder=False) as supervisor:
        return answer_of(supervisor, job, answer, watch)


def answer_of(supervisor: Supervisor, job: JobCommand, answer: type[Answer], watch: Watcher = unwatched) -> Answer:
    """Run a job in a given worker; otherwise as ``ask``.

    Raises:
        GpuvizError: if the job failed or the worker was lost.
    """
    supervisor.send(job)
    while True:
        for event in supervisor.poll():
            watch(event, supervisor)
            if isinstance(event, answer):
                return event
            if isinstance(event, JobFailed):
                raise error_of(event.key, event.arguments)
        watch(None, supervisor)
        time.sleep(_POLL_S)


def find_devices() -> DevicesFound:
    """Probe all devices: those that work, and the failures of others.

    Raises:
        GpuvizError: if the job failed or the worker was lost.
    """
    return ask(ListDevices(FIRST_RUN, anew=True), DevicesFound)
