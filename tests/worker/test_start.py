"""What a worker loads, and when: all that is loaded before it is needed makes every start wait."""

import subprocess
import sys

from gpuviz.sentence.messages import SentenceSpec

ASK = """
import sys
from gpuviz.worker_process import all_handlers
from gpuviz.worker.context import WorkerContext

events = []
handlers = all_handlers(WorkerContext(None, events.append))

def loaded(*names):
    return [name for name in names if name in sys.modules]
"""


def run(script: str) -> None:
    subprocess.run([sys.executable, "-c", ASK + script], check=True)


def test_a_worker_starts_without_what_only_windows_or_single_jobs_need() -> None:
    windows = "'PySide6', 'pyqtgraph', 'fluent.runtime', 'click', 'rich', 'pygments', 'gpuviz.i18n.languages'"
    run(f"assert loaded({windows}, 'numba', 'llvmlite', 'pyopencl', 'scipy') == []")


def test_reading_a_sentence_loads_no_compiler_of_loops(tiny: SentenceSpec) -> None:
    run(f"""
from gpuviz.sentence.messages import ReadSentence, SentenceRead, SentenceSpec
for run_id, opencl in enumerate((True, False)):
    handlers[ReadSentence](ReadSentence(run_id, SentenceSpec("some words", {tiny.model!r}, opencl=opencl)))
assert len([event for event in events if isinstance(event, SentenceRead)]) == 2
assert loaded("numba", "llvmlite", "scipy") == []
""")


def test_a_race_without_the_sequential_lane_loads_no_compiler_of_loops() -> None:
    run("""
from gpuviz.chapters.race.messages import PrepareRace, RacePrepared, RaceSpec
handlers[PrepareRace](PrepareRace(1, RaceSpec(size=(10, 20, 30), lanes=("blas_one_core",))))
assert isinstance(events[-1], RacePrepared)
assert loaded("numba", "llvmlite", "pyopencl") == []
""")
