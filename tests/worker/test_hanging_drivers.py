"""Real workers whose driver hangs, or is only slow, somewhere in a job; the clock runs as fast as they beat."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gpuviz.chapters.race.messages import RaceSpec, RunFullPass, RunRace
from gpuviz.compute.driver_activity import BUILD_S, LAUNCH_S
from gpuviz.sentence.messages import ReadSentence, SentenceSpec, ShowAttention
from gpuviz.worker.device_messages import MeasureLimits, TuneDevice
from gpuviz.worker.message_base import Command
from gpuviz.worker.messages import Heartbeat, JobDone
from gpuviz.worker.replacement import WorkerReplaced
from gpuviz.worker.supervisor import Supervisor
from gpuviz.worker.watchdog import SILENCE_S
from tests.model.tiny_model import tiny_model
from tests.worker.patience import wait_for

WORKER = """
import ctypes, pathlib, re, time
import pyopencl
from gpuviz.compute import limit_measurement
from gpuviz.compute.lanes.opencl_cpu import HostMemoryMatmul
from gpuviz.compute.transformer import opencl_operations, scalar_loops
from gpuviz.model.reader import Reader
from gpuviz.worker import main
from gpuviz.worker_process import all_handlers

def hang(*_, **__):
    pathlib.Path({there!r}).touch()
    time.sleep(1000)

{fault}
main._HEARTBEAT_S = 0.01
main.main(all_handlers)
"""
WARM_RUNS = """
calls, run = [], HostMemoryMatmul.run
def run_or_hang(*arguments):
    calls.append(1)
    return run(*arguments) if len(calls) <= 2 else hang()
HostMemoryMatmul.run = run_or_hang
"""
WARM_MODEL = """
warm_up = Reader.warm_up
def warm_up_and_hang(*arguments):
    warm_up(*arguments)
    opencl_operations.DeviceNumbers.wait = hang
Reader.warm_up = warm_up_and_hang
"""
RACE = RunRace(1, RaceSpec(size=(100, 160, 64), runs=3))


class FastClock:
    """Supervises a worker with a fault; so much time passes with each of its heartbeats, a hundred a second."""

    def __init__(self, folder: Path, fault: str, beat_s: float = 1.0) -> None:
        self._beat_s = beat_s
        self.there, self.now_s, self.replaced = folder / "there", 0.0, list[WorkerReplaced]()
        code = WORKER.format(there=str(self.there), fault=fault)
        self.supervisor = Supervisor(clock=lambda: self.now_s, command=[sys.executable, "-c", code])

    def advance(self, until_s: float) -> None:
        """From when the fault is there, until the worker is replaced or so much time has passed."""
        wait_for(lambda: self.supervisor.poll() is not None and self.there.exists())

        def is_over() -> bool:
            events = self.supervisor.poll()
            # On a busy machine several come at once, and the supervisor counts a second at most between two looks.
            if any(isinstance(event, Heartbeat) for event in events) and not self.replaced:
                self.now_s += self._beat_s
            self.replaced += [event for event in events if isinstance(event, WorkerReplaced)]
            return bool(self.replaced) or self.now_s >= until_s

        wait_for(is_over)


@pytest.fixture
def tiny(tmp_path: Path) -> SentenceSpec:
    path = tmp_path / "tiny.gguf"
    path.write_bytes(tiny_model("Q8_0"))
    return SentenceSpec("some words", str(path))


def sentence(tiny: SentenceSpec) -> Command:
    return ReadSentence(1, tiny)


@pytest.mark.parametrize(
    ("fault", "command", "limit_s"),
    [
        (WARM_RUNS, lambda _: RACE, LAUNCH_S),
        ("HostMemoryMatmul.run = hang", lambda _: RACE, BUILD_S),
        ("pyopencl.Program.build = hang", lambda _: RACE, BUILD_S),
        ("limit_measurement._best_rate = hang", lambda _: MeasureLimits(1, None), LAUNCH_S),
        ("HostMemoryMatmul.run = hang", lambda _: TuneDevice(1, None, anew=True), BUILD_S),
        ("opencl_operations.DeviceNumbers.wait = hang", sentence, BUILD_S),
        (WARM_MODEL, sentence, LAUNCH_S),
    ],
    ids=["launch", "first launch", "compiler", "limits", "search", "model being made ready", "layer"],
)
def test_driver_that_hangs_is_noticed_though_the_worker_speaks(
    tmp_path: Path, tiny: SentenceSpec, fault: str, command: Callable[[SentenceSpec], Command], limit_s: float
) -> None:
    fast = FastClock(tmp_path, fault)
    with fast.supervisor as supervisor:
        supervisor.send(command(tiny))
        fast.advance(2 * BUILD_S)
    assert [event.reason_key for event in fast.replaced] == ["worker-stuck"]
    assert limit_s <= fast.now_s <= limit_s + 5


LOOK_AT_ATTENTION = """
from gpuviz.compute.driver_activity import driver_at_work
def hang_in_driver(*_):
    with driver_at_work():
        hang()
Reader.attention_weights = hang_in_driver
"""


def test_driver_that_hangs_in_a_look_at_a_job_is_noticed_though_no_job_is_unfinished(
    tmp_path: Path, tiny: SentenceSpec
) -> None:
    """The worker read no commands any more, and whatever it was asked for never came."""
    fast = FastClock(tmp_path, LOOK_AT_ATTENTION)
    with fast.supervisor as supervisor:
        supervisor.send(ReadSentence(1, tiny))
        wait_for(lambda: any(isinstance(event, JobDone) for event in supervisor.poll()))
        supervisor.send(ShowAttention(1, layer=0, head=0))
        fast.advance(2 * BUILD_S)
    assert [event.reason_key for event in fast.replaced] == ["worker-stuck"]
    assert LAUNCH_S <= fast.now_s <= LAUNCH_S + 5


def test_own_loops_may_take_any_time(tmp_path: Path, tiny: SentenceSpec) -> None:
    fast = FastClock(tmp_path, "scalar_loops.multiply = hang")
    with fast.supervisor as supervisor:
        supervisor.send(RunFullPass(1, tiny, ("opencl", "sequential"), runs=1))
        fast.advance(2 * BUILD_S)
    assert fast.replaced == []


SLOW_LAYERS = """
take = Reader._take
def slow(*arguments):
    pathlib.Path({there!r}).touch()
    time.sleep(0.3)  # thirty beats: 3 s of the clock
    return take(*arguments)
Reader._take = slow
"""


def test_device_that_takes_seconds_for_a_layer_is_slow_not_stuck(tmp_path: Path, tiny: SentenceSpec) -> None:
    """Mesa's llvmpipe does: a sentence there ended as stuck after 20 s."""
    fast = FastClock(tmp_path, SLOW_LAYERS.format(there=str(tmp_path / "there")), beat_s=0.1)
    with fast.supervisor as supervisor:
        for run_id in range(1, 9):
            supervisor.send(ReadSentence(run_id, tiny))
        fast.advance(1.5 * LAUNCH_S)
    assert fast.replaced == []


HOLDS_UP_PYTHON = """
def hold_up(*_, **__):
    pathlib.Path({there!r}).touch()
    {hold_up}  # called so, it keeps all other threads from running
pyopencl.Program.build = hold_up
"""


@pytest.mark.parametrize(
    ("hold_up", "silence_s"),
    [
        ("re.match('(a+)+$', 50 * 'a' + 'b')", BUILD_S),
        pytest.param(
            "ctypes.PyDLL(None).sleep(1000)",
            SILENCE_S,
            marks=pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the states of another process"),
        ),
    ],
    ids=["computes", "sleeps"],
)
def test_compiler_that_holds_up_the_heart_has_its_time_too_while_it_computes(
    tmp_path: Path, hold_up: str, silence_s: float
) -> None:
    """Mesa's llvmpipe compiles in such a call; a search for its best parameters ended as silent after 5 s."""
    fast = FastClock(tmp_path, HOLDS_UP_PYTHON.format(there=str(tmp_path / "there"), hold_up=hold_up))
    seconds = 0
    with fast.supervisor as supervisor:
        supervisor.send(RACE)
        wait_for(lambda: supervisor.poll() is not None and fast.there.exists())
        wait_for(lambda: supervisor.poll() is not None and supervisor._worker._watchdog._limit_s == BUILD_S)
        while not fast.replaced and seconds < 2 * BUILD_S:
            fast.now_s += 1
            seconds += 1
            fast.replaced += [event for event in supervisor.poll() if isinstance(event, WorkerReplaced)]
    assert [event.reason_key for event in fast.replaced] == ["worker-silent"]
    assert silence_s <= seconds <= silence_s + 5
