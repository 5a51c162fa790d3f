"""Runs a race through the worker, for the terminal: no ladder, the first failure is an error."""

import time
from collections.abc import Callable
from typing import TypeVar

from gpuviz.compute.results import NO_DEVICE, RaceResult
from gpuviz.compute.tuned import TunedDevice
from gpuviz.errors import GpuvizError, error_of
from gpuviz.model.results import ClimbResult, SentenceResult
from gpuviz.worker.messages import (
    AnyCommand,
    DevicesFound,
    DeviceTuned,
    JobFailed,
    LimitsMeasured,
    ListDevices,
    MeasureLimits,
    RaceFinished,
    RaceSpec,
    RunRace,
    TuneDevice,
)
from gpuviz.worker.roots import Event
from gpuviz.worker.sentence_messages import (
    ClimbFinished,
    ReadSentence,
    RunClimb,
    SentenceRead,
    SentenceSpec,
    WriteOn,
    WritingEnded,
)
from gpuviz.worker.supervisor import Supervisor, SupervisorEvent

_POLL_S = 0.02
_RUN_ID = 1

Answer = TypeVar("Answer", bound=Event)
Watcher = Callable[[SupervisorEvent | None, Supervisor], None]


def run_race(spec: RaceSpec, watch: Watcher) -> RaceResult:
    """The race's result, held against what its device can do at most if that can be measured.

    ``watch`` gets each event, and None many times a second in between.

    Raises:
        GpuvizError: what the worker reported, or that it was lost.
    """
    with Supervisor(ladder=False) as supervisor:
        result = _answer(supervisor, RunRace(_RUN_ID, spec), RaceFinished, watch).result
        if result.device == NO_DEVICE:
            return result
        try:
            for anew in (False, True, True):
                measure = MeasureLimits(_RUN_ID, result.device.name, anew)
                measured = _answer(supervisor, measure, LimitsMeasured, _unwatched)
                if measured.device != result.device:
                    break
                held = result.with_limits(measured.limits)
                if not held.exceeds_limits:
                    return held
        except GpuvizError:  # the race stands without them
            pass
        return result


def read_sentence(spec: SentenceSpec, temperature: float, top: int, count: int, seed: int) -> SentenceResult:
    """The sentence read, and written on by ``count`` tokens.

    Raises:
        GpuvizError: what the worker reported, or that it was lost.
    """
    if count == 0:
        return _ask(ReadSentence(_RUN_ID, spec, temperature, top), SentenceRead, _unwatched).result
    return _ask(WriteOn(_RUN_ID, spec, count, temperature, seed, top), WritingEnded, _unwatched).result


def run_climb(spec: SentenceSpec, lanes: tuple[str, ...], runs: int, watch: Watcher) -> ClimbResult:
    """All lanes climb all layers of a sentence.

    Raises:
        GpuvizError: what the worker reported, or that it was lost.
    """
    return _ask(RunClimb(_RUN_ID, spec, lanes, runs), ClimbFinished, watch).result


def find_devices() -> DevicesFound:
    """All devices that work here, and what is wrong with others.

    Raises:
        GpuvizError: what the worker reported, or that it was lost.
    """
    return _ask(ListDevices(), DevicesFound, _unwatched)


def tune_device(device: str | None, watch: Watcher) -> TunedDevice:
    """What a new search chooses for a device.

    Raises:
        GpuvizError: what the worker reported, or that it was lost.
    """
    return _ask(TuneDevice(_RUN_ID, device, anew=True), DeviceTuned, watch).tuned


def _unwatched(event: SupervisorEvent | None, supervisor: Supervisor) -> None:
    del event, supervisor


def _ask(command: AnyCommand, answer: type[Answer], watch: Watcher) -> Answer:
    """Start a worker for a single command."""
    with Supervisor(ladder=False) as supervisor:
        return _answer(supervisor, command, answer, watch)


def _answer(supervisor: Supervisor, command: AnyCommand, answer: type[Answer], watch: Watcher) -> Answer:
    """Give the worker a command and wait for the one kind of event that answers it."""
    supervisor.send(command)
    while True:
        for event in supervisor.poll():
            watch(event, supervisor)
            if isinstance(event, answer):
                return event
            if isinstance(event, JobFailed):
                raise error_of(event.key, event.arguments)
        watch(None, supervisor)
        time.sleep(_POLL_S)
