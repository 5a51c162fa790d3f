"""Cores and memory that this process may use, after affinity, control groups and the shell's limits."""

import math
import platform
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import psutil

from gpuviz.errors import MemoryTooSmall

_ROOT = Path("/")
_SHARE_OF_FREE_MEMORY = 0.8  # that one job may take
# Resident memory and address space of a worker once numba, OpenBLAS and an OpenCL driver are loaded.
_PROGRAM_BYTES = 320_000_000
_PROGRAM_ADDRESSES = 1_500_000_000


def available_cores() -> int:
    """CPU cores this process may use: those of its affinity, or fewer where a control group has a CPU quota.

    At least 1, rounded down: with one thread more than the quota, all threads would be throttled.
    """
    try:
        cores: int = len(psutil.Process().cpu_affinity())
    except AttributeError:  # macOS has no affinity
        cores = psutil.cpu_count() or 1
    return max(1, int(min(cores, _quota(_ROOT))))


def available_memory_bytes() -> int:
    """Bytes that can still be allocated without swapping, being killed or being refused; never negative."""
    left = min(psutil.virtual_memory().available, cgroup_memory_left(_ROOT), _address_space_left())
    return max(0, int(left))


def lacking_memory(needed_bytes: int) -> dict[str, int]:
    """Arguments ``needed_mb`` and ``available_mb`` of an error if a job does not fit; empty if it does.

    Libraries that are still to be loaded count too.

    Raises:
        MemoryTooSmall: if the libraries alone do not fit.
    """
    loaded: int = psutil.Process().memory_info().rss
    program = max(0, _PROGRAM_BYTES - loaded)
    available = int(available_memory_bytes() * _SHARE_OF_FREE_MEMORY)
    if program + needed_bytes <= available:
        return {}
    if program > available:  # no smaller job would fit either
        raise MemoryTooSmall(needed_mb=math.ceil(program / 1e6), available_mb=available // 1_000_000)
    return {"needed_mb": math.ceil((program + needed_bytes) / 1e6), "available_mb": available // 1_000_000}


def processor_name() -> str:
    """The processor's brand name where the system knows it, else its architecture."""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def cgroup_cores(root: Path) -> float:
    """The CPU quota of this process's control groups in cores; infinite without a quota.

    ``root`` is the folder that holds ``proc`` and ``sys``.
    """
    quotas = [float("inf")]
    for folder in _cgroups(root, "cpu"):
        words = _words(folder / "cpu.max") or [
            word for name in ("quota", "period") for word in _words(folder / f"cpu.cfs_{name}_us")
        ]
        match [int(word) for word in words if word.isdecimal()]:  # without a quota: “max”, or -1 in version 1
            case [quota, period] if period > 0:
                quotas.append(quota / period)
    return min(quotas)


def cgroup_memory_left(root: Path) -> float:
    """Bytes left below the memory limits of this process's control groups; infinite without a limit.

    Their inactive page cache counts as free. ``root`` as for ``cgroup_cores``.
    """
    left = [float("inf")]
    for folder in _cgroups(root, "memory"):
        stat = _words(folder / "memory.stat")
        for limits, usage, reclaimable in (
            (("memory.max", "memory.high"), "memory.current", "inactive_file"),
            (("memory.limit_in_bytes",), "memory.usage_in_bytes", "total_inactive_file"),
        ):
            used = _number(_words(folder / usage))
            freed = _number(stat[stat.index(reclaimable) + 1 :]) if reclaimable in stat else 0
            left += [_number(_words(folder / limit), float("inf")) - used + freed for limit in limits]
    return min(left)


@cache  # read with every frame
def _quota(root: Path) -> float:
    return cgroup_cores(root)


def _cgroups(root: Path, controller: str) -> Iterator[Path]:
    """Folders of this process's control groups for a controller, from its own up to the root.

    In a container the process's own group may be mounted as the root, whatever its path says; folders that do not exist
    have no files.
    """
    for line in _lines(root / "proc/self/cgroup"):
        _, controllers, path = line.split(":", 2)
        if controllers and controller not in controllers.split(","):
            continue
        names = [part for part in path.split("/") if part not in ("", "..")]
        for mount in (controllers, controller) if controllers else ("", "unified"):  # version 2 names no controllers
            top = root / "sys/fs/cgroup" / mount
            yield from (top.joinpath(*names[:depth]) for depth in range(len(names), -1, -1))


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(errors="replace").splitlines()
    except OSError:
        return []


def _words(file: Path) -> list[str]:
    return " ".join(_lines(file)).split()


def _number(words: list[str], otherwise: float = 0) -> float:
    return int(words[0]) if words and words[0].isdecimal() else otherwise


def _address_space_left() -> float:
    """Bytes left below ``ulimit -v``, minus what the libraries will map; infinite without a limit."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        limit, _ = resource.getrlimit(resource.RLIMIT_AS)
        if limit != resource.RLIM_INFINITY:
            return float(limit - max(_PROGRAM_ADDRESSES, psutil.Process().memory_info().vms))
    return float("inf")
