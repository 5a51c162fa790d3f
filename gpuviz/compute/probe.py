"""Finds OpenCL devices that work, in throw-away processes: some drivers crash while being listed or used."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.devices import MeasuredDevice, SetAside, best_first, choose_device
from gpuviz.compute.drivers import Driver, VendorsFolder, announced_drivers, environment_drivers
from gpuviz.compute.probe_cache import DeviceFailure, ProbeResults, load_probe_results, save_probe_results, state_of
from gpuviz.errors import (
    DeviceCrashes,
    DeviceHangs,
    DeviceRefuses,
    DeviceWrong,
    DriverBroken,
    DriverCrashes,
    ProcessorUnknown,
    WrongAnswer,
)

LIST_TIMEOUT_S = 20.0
TRY_TIMEOUT_S = 60.0  # enough for a slow compiler to build all kernels
_UNKNOWN_PROCESSOR = re.compile(r"unknown target CPU|cpu name .*not (recognized|supported)", re.IGNORECASE)


class ProbeLine(msgspec.Struct, omit_defaults=True):
    """One line of a child's output: a ``step`` that begins, or how it failed (``key``, ``detail``), or a result."""

    step: str = ""
    key: str = ""
    detail: str = ""
    listed: list[DeviceInfo] | None = None
    works: DeviceInfo | None = None
    chip: str = ""
    flops_per_s: float = 0.0


@dataclass(eq=False)
class Probe:
    """Devices that passed, best first; devices set aside for a faster driver; and failures.

    Load them with the variables of ``environment``, which lead the OpenCL loader to drivers outside the system's folder
    and keep it from drivers that crash. They name a temporary folder that is removed together with this object.
    """

    devices: list[DeviceInfo] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    failures: list[DeviceFailure] = field(default_factory=list)
    vendors: VendorsFolder | None = None
    crashed: bool = False  # a device crashed a child

    @classmethod
    def of(cls, drivers: Sequence[Driver]) -> "Probe":
        """Nothing tried yet; the failures are drivers that name no library, as none of them can be loaded."""
        vendors = VendorsFolder(drivers) if environment_drivers() and drivers else None
        failures = [
            DeviceFailure(driver.name, DriverBroken.key, driver.trouble) for driver in drivers if driver.trouble
        ]
        return cls(vendors=vendors, failures=failures)

    def take(self, results: ProbeResults) -> None:
        """Add what was found when the devices were tried."""
        self.devices, self.set_aside = best_first(results.working)
        self.failures += results.failures

    @property
    def environment(self) -> dict[str, str]:
        """Environment variables to load the drivers with."""
        return self.vendors.environment if self.vendors else {}

    @property
    def doubts_kernels(self) -> bool:
        """Whether kept kernels that are damaged may be to blame: a device crashed, or none of those tried works."""
        return self.crashed or (not self.devices and any(failure.platform for failure in self.failures))

    def choose(self, name: str | None) -> DeviceInfo:
        """The device that ``name`` stands for, or the best one; raises as ``choose_device`` does."""
        return choose_device(self.devices, name, [aside.device for aside in self.set_aside])


def probe_devices(
    list_timeout_s: float = LIST_TIMEOUT_S, try_timeout_s: float = TRY_TIMEOUT_S, anew: bool = True
) -> Probe:
    """List all devices and try each in child processes; without ``anew``, cached results are used where they are valid.

    A child that exceeds its timeout (in seconds) is killed and counts as failed.
    """
    drivers = announced_drivers()
    probe = Probe.of(drivers)
    together = _list(probe, list_timeout_s)
    listed = _list_survivors(probe, drivers, list_timeout_s) if together is None else together
    results = None if anew else load_probe_results(drivers, listed)
    if results is None:
        results = _try_all(probe, listed, try_timeout_s)
        results.state, results.listed = state_of(drivers, listed), together
        save_probe_results(results)
    elif results.failed_loads:  # not because of the drivers: a child has just listed their devices
        results.failed_loads = 0
        save_probe_results(results)
    probe.take(results)
    return probe


def _list(probe: Probe, timeout_s: float) -> list[DeviceInfo] | None:
    """All devices, or None if a driver crashed the child or made it hang."""
    lines, _ = _run_child(["list"], probe.environment, timeout_s)
    broken = [DeviceFailure(line.step, line.key, line.detail) for line in lines if line.key]
    listed = next((line.listed for line in lines if line.listed is not None), None)
    if listed is not None:
        probe.failures += broken
    return listed


def _list_survivors(probe: Probe, drivers: Sequence[Driver], timeout_s: float) -> list[DeviceInfo]:
    """Load every driver alone, then all that survived together."""
    # Even with an empty folder the loader in pyopencl's wheel loads the driver that is bundled with it.
    if _list(Probe(vendors=VendorsFolder([])), timeout_s) is None:
        probe.failures.append(DeviceFailure("OpenCL", DriverCrashes.key))
        return []
    survivors = []
    for driver in drivers:
        if _list(Probe(vendors=VendorsFolder([driver])), timeout_s) is None:
            probe.failures.append(DeviceFailure(driver.name, DriverCrashes.key, driver.library))
        else:
            survivors.append(driver)
    probe.vendors = VendorsFolder(survivors)
    return _list(probe, timeout_s) or []


def _try_all(probe: Probe, devices: Sequence[DeviceInfo], timeout_s: float) -> ProbeResults:
    results = ProbeResults("", [], [], None)
    for number, device in enumerate(devices):
        outcome = _try(probe, number, device, timeout_s)
        if isinstance(outcome, MeasuredDevice):
            results.working.append(outcome)
        else:
            results.failures.append(outcome)
    return results


def _try(probe: Probe, number: int, device: DeviceInfo, timeout_s: float) -> MeasuredDevice | DeviceFailure:
    """Try a device; after a crash another child leaves out the step that crashed."""
    left_out: list[str] = []
    failures: list[DeviceFailure] = []
    while True:
        lines, outcome = _run_child(["try", str(number), *left_out], probe.environment, timeout_s)
        failures += [_failure(device, line) for line in lines if line.key]
        for line in reversed(lines):
            if line.works is not None:
                return MeasuredDevice(line.works, line.chip, line.flops_per_s)
        begun = lines[-1].step if lines else ""
        probe.crashed |= outcome == DeviceCrashes.key
        if outcome:
            failures.append(DeviceFailure(device.name, outcome, platform=device.platform))
        if outcome != DeviceCrashes.key or not begun or begun in left_out:
            # The first failure is that of the form that suits the device best, and the most useful.
            return failures[0] if failures else DeviceFailure(device.name, DeviceRefuses.key, platform=device.platform)
        left_out.append(begun)


def _failure(device: DeviceInfo, line: ProbeLine) -> DeviceFailure:
    """A child's error line as the kind of failure that has the fitting advice."""
    key = DeviceWrong.key if line.key == WrongAnswer.key else DeviceRefuses.key
    if _UNKNOWN_PROCESSOR.search(line.detail):
        key = ProcessorUnknown.key
    return DeviceFailure(device.name, key, line.detail, device.platform)


def _run_child(arguments: list[str], environment: dict[str, str], timeout_s: float) -> tuple[list[ProbeLine], str]:
    """A child's output, and the key of ``DeviceCrashes`` or ``DeviceHangs`` if it failed, else nothing."""
    command = [sys.executable, "-P", "-m", "gpuviz.compute.probe_child", *arguments]
    outcome = ""
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
        said = child.stdout
        if child.returncode != 0:
            outcome = DeviceCrashes.key
    except subprocess.TimeoutExpired as error:
        said, outcome = error.stdout or b"", DeviceHangs.key
    whole_lines = said.split(b"\n")[:-1]
    try:
        return [msgspec.json.decode(line, type=ProbeLine) for line in whole_lines], outcome
    except msgspec.DecodeError:  # a driver wrote into the output
        return [], DeviceCrashes.key
