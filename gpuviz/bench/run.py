"""Runs the sections of a benchmark, one after another, and makes one report of them."""

import logging
import os
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

import msgspec

from gpuviz import __version__
from gpuviz.bench.quiet import Bystanders
from gpuviz.bench.report import Report, Section
from gpuviz.bench.setting import Setting
from gpuviz.compute.devices import choose_device
from gpuviz.compute.probe import probe_devices
from gpuviz.compute.results import DeviceInfo, HostInfo, today
from gpuviz.errors import BenchmarkFailed, GpuvizError, NoOpenCl
from gpuviz.exhibit.languages import Language, Text, error_text, text

_log = logging.getLogger(__name__)

# A section is one file, and one line here: how many seconds it may take, quickly and thoroughly.
_SECTIONS = {
    "matmul": (7.0, 120.0),
    "products": (1.5, 30.0),
    "tuning": (7.0, 60.0),
    "sweep": (2.0, 60.0),
    "trace": (1.2, 40.0),
    "sequential": (1.0, 20.0),
    "layers": (4.5, 60.0),
    "frames": (9.0, 60.0),
    "startup": (2.0, 30.0),
    "memory": (3.0, 30.0),
}
GROUPS = {
    "matmul": ("matmul", "products", "tuning", "sweep", "sequential"),
    "layers": ("layers",),
    "trace": ("trace",),
    "frames": ("frames",),
    "startup": ("startup",),
    "memory": ("memory",),
    "all": tuple(_SECTIONS),
}
_QUICK_ROUNDS, _ROUNDS = 9, 25
_PACKAGES = ("numpy", "numba", "pyopencl", "pocl-binary-distribution", "torch", "PySide6-Essentials", "pyqtgraph")


def run(group: str, device_name: str | None, quick: bool, say: Callable[[str], None]) -> Report:
    """Measure a group of sections; ``say`` hears what is being measured.

    A section that cannot be measured says why in the report.

    Raises:
        UnknownDevice: if a device was named that is not there.
    """
    say("looking for OpenCL devices")
    probe = probe_devices()
    os.environ.update(probe.environment)  # before anything loads pyopencl
    try:
        device: DeviceInfo | None = choose_device(probe.devices, device_name)
    except NoOpenCl:
        device = None
    sections = [_measure(name, device, quick, say) for name in GROUPS[group]]
    return Report(__version__, today(), quick, HostInfo.here(), device, _versions(_PACKAGES), sections)


def _measure(name: str, device: DeviceInfo | None, quick: bool, say: Callable[[str], None]) -> Section:
    seconds = _SECTIONS[name][0 if quick else 1]
    setting = Setting(device, quick, seconds, _QUICK_ROUNDS if quick else _ROUNDS, lambda what: say(f"{name}: {what}"))
    say(name)
    around = Bystanders()
    try:
        section: Section = import_module(f"gpuviz.bench.{name}").measure(setting)
    except NoOpenCl:
        return _failed(name, text("bench-no-device"))
    except GpuvizError as error:
        _log.warning("%s: %s", name, error)
        return _failed(name, error_text(error))
    except Exception as error:  # a driver's, or that of a library beside which we are measured: the others go on
        _log.exception(name)
        detail = str(error).partition("\n")[0] or type(error).__name__
        return _failed(name, error_text(BenchmarkFailed(what=name, detail=detail)))
    return msgspec.structs.replace(section, bystanders=around.cores())


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
