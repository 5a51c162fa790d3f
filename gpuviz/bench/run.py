"""Runs the sections of a benchmark one after another, and collects them in one report."""

import logging
import os
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

import msgspec

from gpuviz import __version__
from gpuviz.bench.report import Missing, Report, Section
from gpuviz.bench.section_budget import SectionBudget
from gpuviz.compute.background_load import BackgroundLoad
from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.handicaps import held_back_by
from gpuviz.compute.host_info import HostInfo, today
from gpuviz.compute.lanes.blas import ALL_CORES, blas_cores, blas_kernel
from gpuviz.compute.probe import probe_devices
from gpuviz.errors import BenchmarkFailed, GpuvizError, NoOpenCl
from gpuviz.i18n.languages import Language, Text, error_text, text

_log = logging.getLogger(__name__)

# A section is one module, and one line here: how many seconds it may take, quickly and thoroughly. They are measured in
# this order: windows first, as later they would share the memory of libraries that this process loads, and last what a
# quick benchmark can do without; one with no seconds for it is always left out there.
_SECTIONS = {
    "frames": (11.0, 60.0),
    "startup": (3.0, 30.0),
    "memory": (0.1, 30.0),
    "chapters": (0.0, 90.0),
    "opening": (2.5, 30.0),
    "matmul": (9.0, 120.0),
    "products": (4.0, 30.0),
    "layers": (9.0, 60.0),
    "tuning": (4.5, 60.0),
    "batch": (0.0, 60.0),
    "trace": (1.5, 40.0),
    "sequential": (1.2, 20.0),
    "clblast": (4.5, 60.0),
    "sweep": (2.5, 60.0),
    "growth": (3.0, 120.0),
}
GROUPS = {
    "matmul": ("matmul", "clblast", "products", "tuning", "sweep", "sequential"),
    "layers": ("layers", "batch", "opening"),
    "trace": ("trace",),
    "frames": ("frames",),
    "startup": ("startup",),
    "memory": ("memory",),
    "chapters": ("chapters",),
    "growth": ("growth",),
}
GROUPS["all"] = tuple(name for group in GROUPS.values() for name in group)
_QUICK_S = 56.0  # of the promised minute
_TOO_SHORT = 0.7  # a section is left out if less than this share of its time is left
_QUICK_ROUNDS, _ROUNDS = 9, 25
_PACKAGES = (
    "numpy",
    "numba",
    "pyopencl",
    "pocl-binary-distribution",
    "torch",
    "llama-cpp-python",
    "PySide6-Essentials",
    "pyqtgraph",
)


def run(group: str, device_name: str | None, quick: bool, say: Callable[[str], None]) -> Report:
    """Measure a group of sections, and report them in its order; ``say`` is called with what is being measured.

    A section that fails says why in the report. A quick benchmark ends within a minute: where building kernels takes
    most of it, sections get less time, and the last ones none.

    Raises:
        UnknownDevice, AmbiguousDevice: if ``device_name`` does not match exactly one device.
    """
    ends_s = time.monotonic() + _QUICK_S
    say("looking for OpenCL devices")
    probe = probe_devices()
    os.environ.update(probe.environment)  # before pyopencl is imported
    try:
        device: DeviceInfo | None = probe.choose(device_name)
    except NoOpenCl:
        device = None
    names = [name for name in _SECTIONS if name in GROUPS[group]]
    found = {}
    for done, name in enumerate(names):
        left_s = ends_s - time.monotonic()
        seconds, spare_s = quick_seconds(names[done:], left_s) if quick else (_SECTIONS[name][1], 0.0)
        if not seconds:
            found[name] = _left_out(name)
            continue
        say(name)
        rounds = _QUICK_ROUNDS if quick else _ROUNDS
        with blas_cores(ALL_CORES):
            found[name] = _measure(name, SectionBudget(device, quick, seconds, rounds, _under(name, say), spare_s))
    sections = [found[name] for name in GROUPS[group]]
    return Report(
        gpuviz=__version__,
        date=today(),
        quick=quick,
        host=HostInfo.here(),
        device=device,
        versions=_versions(_PACKAGES),
        sections=sections,
        blas_kernel=blas_kernel(ALL_CORES),
        held_back_by=sorted({name for lane in (ALL_CORES, "sequential") for name in held_back_by(lane)}),
    )


def quick_seconds(names: Sequence[str], left_s: float) -> tuple[float, float]:
    """How many seconds the first of these sections may take if all share ``left_s``, and how many are spare.

    Zeros if the section had better be left out.
    """
    usual = [_SECTIONS[name][0] for name in names]
    if not usual[0] or left_s < _TOO_SHORT * usual[0]:
        return 0.0, 0.0
    return usual[0] * min(1.0, left_s / sum(usual)), max(0.0, left_s - sum(usual))


def _under(name: str, say: Callable[[str], None]) -> Callable[[str], None]:
    return lambda what: say(f"{name}: {what}")


def _measure(name: str, budget: SectionBudget) -> Section:
    around = BackgroundLoad()
    try:
        section: Section = import_module(f"gpuviz.bench.{name}").measure(budget)
    except NoOpenCl:
        return _failed(name, text("bench-no-device"))
    except GpuvizError as error:
        _log.warning("%s: %s", name, error)
        return _failed(name, error_text(error))
    except Exception as error:  # of a driver or another library: the other sections go on
        _log.exception(name)
        detail = str(error).partition("\n")[0] or type(error).__name__
        return _failed(name, error_text(BenchmarkFailed(what=name, detail=detail)))
    return msgspec.structs.replace(section, bystanders=around.cores())


def _left_out(name: str) -> Section:
    return Section(name, name, missing=[Missing(name, "no time left; without “--quick” there is")])


def _failed(name: str, why: Text) -> Section:
    return Section(name, name, failure=Language()(why))


def _versions(packages: Sequence[str]) -> dict[str, str]:
    found = {}
    for name in packages:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found
