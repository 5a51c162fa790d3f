"""Finds OpenCL devices that work, in throw-away processes: some drivers crash while being listed."""

import os
import shutil
import subprocess
import sys
import tempfile
import weakref
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from gpuviz.compute.devices import best_first
from gpuviz.compute.results import DeviceInfo

_VENDORS = Path("/etc/OpenCL/vendors")
_CANNOT_BE_LISTED = "crashes or hangs while its devices are listed"


class _Line(msgspec.Struct):
    listed: list[DeviceInfo] | None = None
    trying: int | None = None
    works: int | None = None
    lanes: int = 0
    fails: int | None = None
    reason: str = ""


@dataclass(eq=False)
class Probe:
    """Devices that computed a known answer, best first; what failed and why; and the environment to load them in.

    Where a driver crashes while being listed, ``environment`` leads the OpenCL loader to a folder with the other
    drivers only. The folder goes with this object: keep it as long as the devices are in use.
    """

    devices: list[DeviceInfo] = field(default_factory=list)
    failures: list[tuple[str, str]] = field(default_factory=list)
    environment: dict[str, str] = field(default_factory=dict)


def probe_devices(timeout_s: float = 20) -> Probe:
    """List all devices and try each; no driver is loaded into this process.

    ``timeout_s`` bounds each child; one that takes longer is ended and counts as failed.
    """
    devices, failures = _probe_all({}, timeout_s)
    if devices is None:
        return _probe_each_driver(timeout_s)
    return Probe(best_first(devices), failures)


def _probe_each_driver(timeout_s: float) -> Probe:
    """Try every driver on its own, then all that survived together."""
    folder = Path(tempfile.mkdtemp(prefix="gpuviz-drivers-"))
    survivors, alone = folder / "survivors", folder / "alone"
    for made in (survivors, alone):
        made.mkdir()
    probe = Probe(environment=_vendors(survivors))
    weakref.finalize(probe, shutil.rmtree, folder, ignore_errors=True)
    # The loader in pyopencl's wheel adds the driver that lies beside it to any folder, even to an empty one.
    if _probe_all(_vendors(alone), timeout_s)[0] is None:
        probe.failures.append(("OpenCL", _CANNOT_BE_LISTED))
        return probe
    for icd in _driver_files():
        _copy_driver(icd, alone)
        if _probe_all(_vendors(alone), timeout_s)[0] is None:
            probe.failures.append((icd.name, _CANNOT_BE_LISTED))
        else:
            _copy_driver(icd, survivors)
        (alone / icd.name).unlink()
    devices, failures = _probe_all(probe.environment, timeout_s)
    probe.devices = best_first(devices or [])
    probe.failures += failures
    return probe


def _probe_all(environment: dict[str, str], timeout_s: float) -> tuple[list[DeviceInfo] | None, list[tuple[str, str]]]:
    """Working devices and failures, or None in place of the devices if listing them ended the child.

    A device that ends the child while it is tried has failed; a new child goes on with the next.
    """
    listed: list[DeviceInfo] | None = None
    working: list[DeviceInfo] = []
    failures: list[tuple[str, str]] = []
    first = 0
    while True:
        lines, outcome = _run_child(first, environment, timeout_s)
        trying = None
        for line in lines:
            if line.listed is not None:
                listed = line.listed
            elif line.trying is not None:
                trying = line.trying
            elif trying is not None and listed is not None:
                if line.works is not None:
                    working.append(_with_lanes(listed[line.works], line.lanes))
                else:
                    failures.append((listed[trying].name, line.reason))
                trying = None
        if listed is None:
            return None, failures
        if trying is None:
            return working, failures
        failures.append((listed[trying].name, outcome))
        first = trying + 1


def _with_lanes(device: DeviceInfo, lanes: int) -> DeviceInfo:
    """A CPU's vectors are as wide as its driver's compiler makes them, not as wide as the driver says."""
    return msgspec.structs.replace(device, vector_lanes=lanes) if device.is_cpu and lanes else device


def _run_child(first: int, environment: dict[str, str], timeout_s: float) -> tuple[list[_Line], str]:
    """What a child said, and how it failed, or nothing if it did not."""
    command = [sys.executable, "-P", "-m", "gpuviz.compute.probe_child", str(first)]
    try:
        child = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **environment},
            timeout=timeout_s,
            check=False,
        )
        said, outcome = child.stdout, "" if child.returncode == 0 else f"crashed (exit code {child.returncode})"
    except subprocess.TimeoutExpired as error:
        said, outcome = error.stdout or b"", f"did not answer within {timeout_s:g} s"
    whole_lines = said.split(b"\n")[:-1]
    try:
        return [msgspec.json.decode(line, type=_Line) for line in whole_lines], outcome
    except msgspec.DecodeError:
        return [], "printed what makes no sense"


def _driver_files() -> list[Path]:
    """The drivers of this machine as the OpenCL loader finds them: each an .icd file that names a library."""
    return sorted(Path(os.environ.get("OCL_ICD_VENDORS") or _VENDORS).glob("*.icd"))


def _copy_driver(icd: Path, folder: Path) -> None:
    """Copy an .icd file; the library it names gets its folder where it lies beside the file."""
    library = icd.read_text(errors="replace").strip()
    beside = icd.parent / library
    (folder / icd.name).write_text(f"{beside if beside.exists() else library}\n")


def _vendors(folder: Path) -> dict[str, str]:
    """The environment in which the OpenCL loader loads the drivers of a folder only."""
    return {"OCL_ICD_VENDORS": f"{folder}/"}
