"""What this machine leaves to us: its cores and its memory, less what affinity, containers and sessions keep away."""

import math
import platform
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import psutil

from gpuviz.errors import MemoryTooSmall

_ROOT = Path("/")
_SHARE_OF_FREE_MEMORY = 0.8  # for one job; others live here too
# What a worker comes to once numba, OpenBLAS and an OpenCL driver are loaded, and how many addresses that takes.
_PROGRAM_BYTES = 320_000_000
_PROGRAM_ADDRESSES = 1_500_000_000


def available_cores() -> int:
    """CPU cores this process may use: those of its affinity, or fewer where a container has a quota of their time.

    At least 1. A part of a core is left out: with one thread more than whole cores, all would be halted now and then.
    """
    try:
        cores: int = len(psutil.Process().cpu_affinity())
    except AttributeError:  # macOS has no affinity
        cores = psutil.cpu_count() or 1
    return max(1, int(min(cores, _quota(_ROOT))))


def available_memory_bytes() -> int:
    """Memory that can still be taken without swapping, being killed or being refused; never negative."""
    left = min(psutil.virtual_memory().available, cgroup_memory_left(_ROOT), _address_space_left())
    return max(0, int(left))


def lacking_memory(needed_bytes: int) -> dict[str, int]:
    """``needed_mb`` and ``available_mb`` of a job that takes more than it may; empty if it fits.

    The libraries that are still to be loaded for it count as well.

    Raises:
        MemoryTooSmall: if these alone take more.
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
    """As people know it."""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def cgroup_cores(root: Path) -> float:
    """How many cores' time the control groups of this process allow it; infinite without a quota.

    ``root`` is where ``proc`` and ``sys`` are looked for.
    """
    quotas = [float("inf")]
    for folder in _cgroups(root, "cpu"):
        words = _words(folder / "cpu.max") or [
            word for name in ("quota", "period") for word in _words(folder / f"cpu.cfs_{name}_us")
        ]
        match [int(word) for word in words if word.isdecimal()]:  # no quota is “max”, or -1 in version 1
            case [quota, period] if period > 0:
                quotas.append(quota / period)
    return min(quotas)


def cgroup_memory_left(root: Path) -> float:
    """How many bytes the control groups of this process leave to it; infinite without a limit.

    What they keep of files that nobody uses counts as free. ``root`` as for ``cgroup_cores``.
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


@cache  # asked for with every picture
def _quota(root: Path) -> float:
    return cgroup_cores(root)


def _cgroups(root: Path, controller: str) -> Iterator[Path]:
    """The folders of this process's groups for a controller, from its own up to the topmost.

    A container may see its own group as the topmost, whatever the process is told it is called; folders that are not
    there have no files.
    """
    for line in _lines(root / "proc/self/cgroup"):
        _, controllers, path = line.split(":", 2)
        if controllers and controller not in controllers.split(","):
            continue
        names = [part for part in path.split("/") if part not in ("", "..")]
        for mount in (controllers, controller) if controllers else ("", "unified"):  # the version 2 has no name
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
    """Of ``ulimit -v``, besides what libraries take, which is far more than their memory; infinite without it."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        limit, _ = resource.getrlimit(resource.RLIMIT_AS)
        if limit != resource.RLIM_INFINITY:
            return float(limit - max(_PROGRAM_ADDRESSES, psutil.Process().memory_info().vms))
    return float("inf")
