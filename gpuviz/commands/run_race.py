"""Runs a race through the worker, for the terminal: no ladder, the first failure is an error."""

import time
from collections.abc import Callable

from gpuviz.compute.results import RaceResult
from gpuviz.errors import error_of
from gpuviz.worker.messages import DevicesFound, JobFailed, ListDevices, RaceFinished, RaceSpec, RunRace
from gpuviz.worker.supervisor import Supervisor, SupervisorEvent

_POLL_S = 0.02
_RUN_ID = 1

Watcher = Callable[[SupervisorEvent | None, Supervisor], None]


def run_race(spec: RaceSpec, watch: Watcher) -> RaceResult:
    """The race's result. ``watch`` gets each event, and None many times a second in between.

    Raises:
        GpuvizError: what the worker reported, or that it was lost.
    """
    with Supervisor(ladder=False) as supervisor:
        supervisor.send(RunRace(_RUN_ID, spec))
        while True:
            for event in supervisor.poll():
                watch(event, supervisor)
                if isinstance(event, RaceFinished):
                    return event.result
                if isinstance(event, JobFailed):
                    raise error_of(event.key, event.arguments)
            watch(None, supervisor)
            time.sleep(_POLL_S)


def find_devices() -> DevicesFound:
    """All devices that work here, and what is wrong with others.

    Raises:
        GpuvizError: what the worker reported, or that it was lost.
    """
    with Supervisor(ladder=False) as supervisor:
        supervisor.send(ListDevices())
        while True:
            for event in supervisor.poll():
                if isinstance(event, DevicesFound):
                    return event
                if isinstance(event, JobFailed):
                    raise error_of(event.key, event.arguments)
            time.sleep(_POLL_S)
