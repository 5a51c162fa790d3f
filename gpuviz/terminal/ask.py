"""Has the worker do single jobs, for the terminal: nothing is mended, the first failure is an error."""

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
Watcher = Callable[[SupervisorEvent | None, Supervisor], None]  # gets each event, and None often in between


def unwatched(event: SupervisorEvent | None, supervisor: Supervisor) -> None:
    """A watcher that does nothing."""
    del event, supervisor


def ask(job: JobCommand, answer: type[Answer], watch: Watcher = unwatched) -> Answer:
    """Start a worker for a single job, and wait for the one kind of event that answers it.

    Raises:
        GpuvizError: what the worker reported, or that it was lost.
    """
    with Supervisor(ladder=False) as supervisor:
        return answer_of(supervisor, job, answer, watch)


def answer_of(supervisor: Supervisor, job: JobCommand, answer: type[Answer], watch: Watcher = unwatched) -> Answer:
    """The same with a worker at hand."""
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
    """All devices that work here, and what is wrong with others.

    Raises:
        GpuvizError: what the worker reported, or that it was lost.
    """
    return ask(ListDevices(FIRST_RUN, anew=True), DevicesFound)
