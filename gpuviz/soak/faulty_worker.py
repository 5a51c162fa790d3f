"""``python -m gpuviz.soak.faulty_worker``: the real worker, which also does wrong what it is told to.

Nothing of it is imitated: its process crashes, its driver computes for ever, its pipe carries other bytes.
"""

import ctypes
import os
import random
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.race.jobs import BoardObserver
from gpuviz.compute import driver_activity
from gpuviz.compute.problem import FloatMatrix
from gpuviz.compute.race import Race, RaceObserver
from gpuviz.compute.race_result import RaceResult
from gpuviz.compute.verification import Reference
from gpuviz.errors import DeviceFailed
from gpuviz.soak.messages import AnswersSpoiled, Misbehave, Misbehaves
from gpuviz.worker import main
from gpuviz.worker.context import Handlers, WorkerContext
from gpuviz.worker.message_base import Event
from gpuviz.worker.messages import Heartbeat, JobDone
from gpuviz.worker.pipe import encoded, framed, header, write_message
from gpuviz.worker_process import all_handlers

_KEPT_EVENTS = 500
_FLOOD = 20_000
_AT_ONCE = 3  # events that are said in another order
_SPOILED = 8  # answers
_ENDLESS = "__kernel void endless(volatile __global int *stop) { while (stop[0] == 0) { } }"


class SpoiledWorker:
    """Does what it was told last wrongly, most of it at the next event or the next call of a driver."""

    def __init__(self) -> None:
        self._how, self._racing = "", False
        self._worker: WorkerContext | None = None
        self._said: deque[Event] = deque(maxlen=_KEPT_EVENTS)
        self._held: list[Event] = []
        self._random = random.Random(os.getpid())
        self._at_work: dict[str, Callable[[], None]] = {
            "compute for ever": _compute_for_ever,
            "end at work": lambda: os._exit(1),
            "crash at work": _crash,
            "have a bug": _have_a_bug,
            "lose the device": _lose_the_device,
        }
        self._bytes: dict[str, Callable[[Event], bytes]] = {
            "say garbage": lambda _: self._random.randbytes(1000),
            "say an endless message": lambda _: header(0xFFFFFFFF, 0),
            "say an unknown message": lambda _: framed(b"\x81\xa4type\xa6Nobody"),
            "change a bit": self._with_a_changed_bit,
        }

    def handlers(self, worker: WorkerContext) -> Handlers:
        """Those of the real worker, and that for what to do wrong."""
        self._worker = worker
        return {**all_handlers(worker), Misbehave: self.misbehave}

    def misbehave(self, command: Misbehave) -> None:
        """Do it now, or at the next opportunity; in the thread that reads commands."""
        worker = self._worker
        if worker is None:  # never: it was made before it could be told anything
            return
        if command.how and command.how not in self._at_work:
            self._tell(command.how)
        self._how = command.how
        match command.how:
            case "hold up Python":
                ctypes.PyDLL(None).sleep(1000)  # called so, it keeps all other threads from running
            case "say what is long over":
                for event in list(self._said):
                    worker.emit(event)
            case "flood":
                for number in range(_FLOOD):
                    worker.emit(JobDone(-1 - number))
            case "draw for a job that is over":
                worker.board.begin(max(worker.board.run_id, 1) - 1, {"opencl": (25, 40), "sequential": (25, 40)})
                worker.board.plane("opencl")[:] = 255
            case "end":
                os._exit(0)
            case _:
                worker.emit(JobDone(-1))

    @contextmanager
    def driver_at_work(
        self, limit_s: float = driver_activity.LAUNCH_S, cells: NDArray[np.uint8] | None = None
    ) -> Iterator[None]:
        """A driver is called; a job may go wrong within it. Nothing computes for ever before its device is known."""
        with _driver_at_work(limit_s, cells):
            act = self._at_work.get(self._how)
            if act is not None and driver_activity.reading()[1] < driver_activity.LAUNCH_S:
                self._tell(self._how)
                self._how = ""
                act()
            yield

    def _tell(self, how: str) -> None:
        if self._worker is not None:
            self._worker.emit(Misbehaves(how))

    def write(self, to: BinaryIO, event: Event) -> None:
        """Write an event, or something else."""
        how = self._how
        if how in self._bytes:
            self._how = ""
            _write_bytes(to, self._bytes[how](event))
        elif how == "say half a message":
            content = framed(encoded(event))
            _write_bytes(to, content[: len(content) // 2])
            os._exit(1)
        elif how == "say things in another order" and not isinstance(event, Heartbeat):
            self._held.append(event)
            if len(self._held) == _AT_ONCE:
                self._random.shuffle(self._held)
                while self._held:
                    write_message(to, self._held.pop())
        elif how != "be mute":
            for _ in range(2 if how == "say everything twice" else 1):
                write_message(to, event)
        if not isinstance(event, Heartbeat):
            self._said.append(event)

    def run(self, race: Race, observer: RaceObserver) -> RaceResult:
        """Run a race, and note whether it is one that somebody looks at."""
        self._racing = isinstance(observer, BoardObserver)
        return _run(race, observer)

    def verify(self, reference: Reference, answers: FloatMatrix) -> NDArray[np.uint8]:
        """Verify answers, some of which may have been changed before."""
        if self._how == "compute wrongly" and self._racing and self._worker is not None:
            self._how = ""
            flat = answers.reshape(-1)
            cells = self._random.sample(range(flat.size), min(_SPOILED, flat.size))
            flat[cells] = flat[cells] * 1.01 + 1.0
            self._worker.emit(AnswersSpoiled())
        return _verify(reference, answers)

    def _with_a_changed_bit(self, event: Event) -> bytes:
        content = bytearray(framed(encoded(event)))
        content[self._random.randrange(8, len(content))] ^= 1 << self._random.randrange(8)
        return bytes(content)


def _write_bytes(to: BinaryIO, content: bytes) -> None:
    to.write(content)
    to.flush()


def _compute_for_ever() -> None:
    import pyopencl as cl  # noqa: PLC0415 - as in the worker, only where a device is needed

    context = cl.Context(cl.get_platforms()[0].get_devices())
    queue, stop = cl.CommandQueue(context), cl.Buffer(context, cl.mem_flags.READ_WRITE, 4)
    cl.enqueue_fill_buffer(queue, stop, np.int32(0), 0, 4)
    cl.Program(context, _ENDLESS).build().endless(queue, (os.cpu_count() or 1,), (1,), stop)
    queue.finish()


def _crash() -> None:
    ctypes.memset(0, 0, 1)


def _have_a_bug() -> None:
    raise ZeroDivisionError("wanted by the soak")


def _lose_the_device() -> None:
    raise DeviceFailed(device="-", detail="wanted by the soak")


_driver_at_work, _verify, _run = driver_activity.driver_at_work, Reference.verify, Race.run


def _as_method(function: Callable[..., object]) -> Callable[..., object]:
    """What a class can have as a method; a bound method of another object is not told whose it is."""

    def method(*arguments: object) -> object:
        return function(*arguments)

    return method


def spoil() -> SpoiledWorker:
    """Put it between the worker and what it calls; before anything else is imported that binds these names."""
    spoiled = SpoiledWorker()
    setattr(driver_activity, "driver_at_work", spoiled.driver_at_work)  # noqa: B010 - mypy knows it as constant
    setattr(main, "write_message", spoiled.write)  # noqa: B010 - as above
    setattr(Reference, "verify", _as_method(spoiled.verify))  # noqa: B010 - as above
    setattr(Race, "run", _as_method(spoiled.run))  # noqa: B010 - as above
    return spoiled


if __name__ == "__main__":
    main.main(spoil().handlers)
