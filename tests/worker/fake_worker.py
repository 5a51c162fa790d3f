"""A worker that behaves as its arguments say: ``python fake_worker.py BEHAVIOUR FOLDER --board NAME``.

It notes in FOLDER what it was asked to race.
"""

import os
import sys
import time
from pathlib import Path

from gpuviz.chapters.race import messages as race_messages
from gpuviz.compute.device_info import NO_DEVICE, DeviceInfo
from gpuviz.compute.host_info import HostInfo
from gpuviz.compute.race_result import RaceResult
from gpuviz.compute.shape import MatmulShape
from gpuviz.errors import DeviceFailed, GpuvizError, InvalidSize, NoOpenCl, OpenClError, UnknownDevice
from gpuviz.worker import device_messages, messages
from gpuviz.worker.message_base import Event

DEVICES = [DeviceInfo(name, "GPU", "1.0", "test", is_cpu=False) for name in ("bad device", "good device")]
SHAPE = MatmulShape.plan(8, 8, 8, 4)


def emit(event: Event) -> None:
    messages.write_message(sys.stdout.buffer, event)


def race(behaviour: str, run_id: int, spec: race_messages.RaceSpec) -> None:
    uses_opencl = "opencl" in spec.lanes
    device = spec.device or "bad device"
    match behaviour:
        case "bad device" if uses_opencl:
            emit(device_messages.DevicesFound(DEVICES, []))
            emit(device_messages.DeviceChosen(run_id, next(known for known in DEVICES if known.name == device)))
            fail(run_id, DeviceFailed) if device == "bad device" else finish(run_id)
        case "no opencl" if uses_opencl:
            fail(run_id, NoOpenCl)
        case "wrong size":
            fail(run_id, InvalidSize)
        case "unknown device":
            fail(run_id, UnknownDevice)
        case "dies":
            sys.exit(1)
        case "no opencl":
            finish(run_id)


def finish(run_id: int) -> None:
    host = HostInfo("test", "", "", 1, 1.0, "3")
    emit(race_messages.RaceFinished(run_id, RaceResult("0", "", "float32", host, NO_DEVICE, SHAPE, [], {})))


def fail(run_id: int, error: type[GpuvizError]) -> None:
    emit(messages.JobFailed(run_id, error.key, {}))
    if issubclass(error, OpenClError) and error is not UnknownDevice:
        emit(messages.JobFailed(99, "said-by-a-worker-already-given-up", {}))


def main() -> None:
    behaviour, folder = sys.argv[1], Path(sys.argv[2])
    if behaviour == "mute":
        time.sleep(1000)
    if behaviour == "speaks once":
        emit(messages.WorkerStarted(os.getpid()))
        time.sleep(1000)
    if behaviour == "junk":
        sys.stdout.buffer.write(b"\xff" * 1000)
        sys.stdout.flush()
        time.sleep(1000)
    emit(messages.WorkerStarted(os.getpid()))
    while (command := messages.read_command(sys.stdin.buffer)) not in (None, messages.Quit()):
        match command:
            case race_messages.RunRace() | race_messages.PrepareRace():
                asked = f"{command.spec.device} {','.join(command.spec.lanes)}\n"
                with (folder / "asked").open("a") as log:
                    log.write(asked)
                race(behaviour, command.run_id, command.spec)
            case device_messages.MeasureLimits() if behaviour == "cannot measure":
                fail(command.run_id, DeviceFailed)
            case device_messages.MeasureLimits():
                with (folder / "measured").open("a") as log:
                    log.write(f"{command.device}\n")
            case race_messages.ShowAnswer():  # the test's way of asking for heartbeats
                emit(messages.Heartbeat(progress=command.row, busy=bool(command.col)))


if __name__ == "__main__":
    main()
