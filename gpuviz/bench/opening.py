"""How long the worker takes to open the language model, beside llama.cpp; each time in a fresh process.

Devices are known by then, and caches are warm: the file was read and the kernels were built before.
"""

from collections.abc import Mapping
from pathlib import Path

from gpuviz.bench.interleave import Case, interleave, interleave_beside
from gpuviz.bench.llama_cpp import NAME, LlamaCpp, is_installed
from gpuviz.bench.report import Finding, Missing, Promise, Sample, Section, Spread
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.host import available_cores
from gpuviz.errors import NoOpenCl
from gpuviz.model.model_file import MOST_POSITIONS
from gpuviz.model.store import model_path
from gpuviz.sentence.messages import ModelReady, ReadSentence, SentenceRead, SentenceSpec
from gpuviz.terminal.ask import FIRST_RUN, answer_of
from gpuviz.worker.device_messages import DevicesFound, ListDevices
from gpuviz.worker.replacement import SupervisorEvent
from gpuviz.worker.supervisor import Supervisor

_OURS, _READY = "gpuviz", Promise("at most", 600, 300)
_ROUNDS, _QUICK_ROUNDS = 7, 1


def measure(budget: SectionBudget, path: Path | None = None) -> Section:
    """Open the fetched model, unless ``path`` names another, by both in turns.

    Raises:
        OpenClError: if there is no device, or it fails.
        ModelError, UnreadableFile: if the model's file is missing, damaged or too large.
    """
    if budget.device is None:
        raise NoOpenCl(detail="no device passed the probe")
    section, device = Section("opening", "Opening the language model"), budget.device.name
    budget.say("in fresh processes")
    cases: dict[str, Case] = {_OURS: lambda: worker_ready_ms(path, device)}
    if is_installed():
        cases[NAME] = lambda: llama_cpp_ready_ms(path or model_path())
    else:
        section.missing.append(Missing(NAME, "not installed"))
    rounds = _QUICK_ROUNDS if budget.quick else _ROUNDS

    def measure_sides(sides: Mapping[str, Case]) -> dict[str, list[float]]:
        return interleave(sides, budget.left_s, rounds, fewest_rounds=1, are_warm=budget.quick)

    times_ms, why = interleave_beside(NAME, cases, measure_sides)
    if why:
        section.missing.append(Missing(NAME, why))
    if NAME in times_ms:
        spread = Spread.of(times_ms[NAME])
        section.samples.append(Sample(f"model ready, {NAME}", "ms", spread, "two tokens read, one written"))
    found = Finding("model ready: its file opened, its kernels warmed up", Spread.of(times_ms[_OURS]), _READY, "ms")
    section.findings.append(found)
    return section


def worker_ready_ms(path: Path | None, device: str) -> float:
    """How long a fresh worker takes for the model, once it knows its devices.

    Raises:
        GpuvizError: if it cannot open it.
    """
    ready_ms: list[float] = []

    def watch(event: SupervisorEvent | None, supervisor: Supervisor) -> None:
        del supervisor
        if isinstance(event, ModelReady):
            ready_ms.append(event.ready_ns / 1e6)

    spec = SentenceSpec("One", str(path) if path else None, device)
    with Supervisor(ladder=False) as supervisor:
        answer_of(supervisor, ListDevices(FIRST_RUN), DevicesFound)
        answer_of(supervisor, ReadSentence(FIRST_RUN + 1, spec), SentenceRead, watch)
    return ready_ms[0]


def llama_cpp_ready_ms(path: Path) -> float:
    """The same of a fresh llama.cpp.

    Raises:
        BenchmarkFailed: if it fails.
    """
    opened = LlamaCpp(path, available_cores(), MOST_POSITIONS)
    opened.close()
    return opened.ready_ms
