"""A worker that behaves as its arguments say: ``python fake_worker.py BEHAVIOUR FOLDER --board NAME``.

It notes in FOLDER what it was asked to race.
"""

import os
import sys
import time
from pathlib import Path

from gpuviz.chapters.race.messages import MeasureSizes, PrepareRace, RaceFinished, RaceSpec, RunRace, ShowAnswer
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.compute.driver_activity import LAUNCH_S
from gpuviz.compute.host_info import HostInfo
from gpuviz.compute.race_result import RaceResult
from gpuviz.compute.shape import MatmulShape
from gpuviz.errors import DeviceFailed, GpuvizError, InvalidSize, NoOpenCl, UnknownDevice
from gpuviz.worker.device_messages import DeviceChosen, DevicesFound, MeasureLimits
from gpuviz.worker.message_base import Command, Event
from gpuviz.worker.messages import Heartbeat, JobDone, JobFailed, JobStarted, Quit, WorkerStarted
from gpuviz.worker.pipe import read_message, write_message

DEVICES = [DeviceInfo(name, "GPU", "1.0", "test", is_cpu=False) for name in ("bad device", "good device")]
COMPUTES_FOR_EVER = 2  # a column of an answer
SHAPE = MatmulShape.plan(8, 8, 8, 4)


def emit(event: Event) -> None:
    write_message(sys.stdout.buffer, event)


def race(behaviour: str, run_id: int, spec: RaceSpec, prepare: bool) -> None:
    emit(JobStarted(run_id))
    uses_opencl = "opencl" in spec.lanes
    device = spec.device or "bad device"
    match behaviour:
        case "bad device" if uses_opencl:
            emit(DevicesFound(DEVICES, []))
            emit(DeviceChosen(run_id, next(known for known in DEVICES if known.name == device)))
            fail(run_id, DeviceFailed) if device == "bad device" else finish(run_id)
        case "no opencl" if uses_opencl:
            fail(run_id, NoOpenCl)
        case "wrong size":
            fail(run_id, InvalidSize)
        case "unknown device":
            fail(run_id, UnknownDevice)
        case "dies":
            sys.exit(1)
        case "no opencl" | "good" | "ends at once until mended":
            finish(run_id)
        case "dies at 1":
            sys.exit(1) if run_id == 1 else finish(run_id)
        case "dies at running opencl" if prepare:
            finish(run_id)
        case "dies at opencl" | "dies at running opencl":
            sys.exit(1) if uses_opencl else finish(run_id)


def finish(run_id: int) -> None:
    host = HostInfo("test", "", "", 1, 1.0, "3")
    emit(RaceFinished(run_id, RaceResult("0", "", "float32", host, NO_DEVICE, SHAPE, [], {})))
    emit(JobDone(run_id))


def fail(run_id: int, error: type[GpuvizError]) -> None:
    emit(JobFailed(run_id, error.key, {}))
    if error is DeviceFailed:  # which ends this worker
        emit(JobFailed(99, "said-by-a-worker-already-given-up", {}))


def fall_silent(behaviour: str) -> None:
    """For ever, if it is one of that kind."""
    while behaviour == "computes without a word":
        pass
    if behaviour == "speaks once":
        emit(WorkerStarted(os.getpid()))
    if behaviour in ("mute", "speaks once"):
        time.sleep(1000)


def main() -> None:
    behaviour, folder = sys.argv[1], Path(sys.argv[2])
    fall_silent(behaviour)
    if behaviour == "ends at once" or (behaviour.endswith("until mended") and not (folder / "mended").exists()):
        sys.exit(1)
    if behaviour == "junk":
        sys.stdout.buffer.write(b"\xff" * 1000)
        sys.stdout.flush()
        time.sleep(1000)
    emit(WorkerStarted(os.getpid()))
    while (command := read_message(sys.stdin.buffer, Command)) not in (None, Quit()):
        match command:
            case RunRace() | PrepareRace():
                asked = f"{command.spec.device} {','.join(command.spec.lanes)}\n"
                with (folder / "asked").open("a") as log:
                    log.write(asked)
                race(behaviour, command.run_id, command.spec, isinstance(command, PrepareRace))
            case MeasureSizes() if behaviour == "no opencl":
                fail(command.run_id, NoOpenCl)
            case MeasureSizes():
                (folder / "sizes").touch()
            case MeasureLimits() if behaviour == "cannot measure":
                fail(command.run_id, DeviceFailed)
            case MeasureLimits():
                emit(JobStarted(command.run_id))
                with (folder / "measured").open("a") as log:
                    log.write(f"{command.device}\n")
            case ShowAnswer():  # the test's way of asking for heartbeats
                emit(Heartbeat(command.row, busy=bool(command.col), limit_s=command.run_id or LAUNCH_S))
                while command.col == COMPUTES_FOR_EVER:
                    pass


if __name__ == "__main__":
    main()
