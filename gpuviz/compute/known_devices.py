"""Devices that an earlier probe found, listed in this very process: a child just to list them would take 0.3 s.

Drivers that could be listed then are taken to be fit for it now. A process that ends meanwhile may have been killed by
anybody; where two in a row do, the next has them listed by a child.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from gpuviz.compute.device_info import DeviceInfo
from gpuviz.compute.driver_activity import driver_at_work
from gpuviz.compute.drivers import Driver, announced_drivers
from gpuviz.compute.probe import Probe
from gpuviz.compute.probe_cache import DeviceFailure, load_probe_results, save_probe_results
from gpuviz.errors import DriverBroken, NoOpenCl


def known_devices() -> Probe | None:
    """What the last probe found, if its results still hold; loads all drivers into this process.

    None if there are no such results, or if a driver crashed when they were found: then devices have to be probed.
    """
    drivers = announced_drivers()
    results = load_probe_results(drivers)
    if results is None:
        return None
    probe = Probe.of(drivers)
    results.failed_loads += 1
    save_probe_results(results)
    with driver_at_work(), _environment(probe.environment):
        probe.failures += _broken(drivers)
        listed = _listed()
    results.failed_loads = 0
    save_probe_results(results)
    if listed != results.listed:
        return None
    probe.take(results)
    return probe


def _broken(drivers: Sequence[Driver]) -> list[DeviceFailure]:
    """The drivers that cannot be loaded, and why."""
    tried = [(driver.name, driver.load()) for driver in drivers if driver.library]
    return [DeviceFailure(name, DriverBroken.key, complaint) for name, complaint in tried if complaint]


def _listed() -> list[DeviceInfo]:
    from gpuviz.compute.program import listed_devices  # noqa: PLC0415 - loads drivers

    try:
        return [info for info, _ in listed_devices()]
    except NoOpenCl:
        return []


@contextmanager
def _environment(variables: Mapping[str, str]) -> Iterator[None]:
    """With these environment variables; afterwards they are as before."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
