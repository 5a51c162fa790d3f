import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from gpuviz.compute import host
from gpuviz.compute.host import available_cores, available_memory_bytes, cgroup_cores, cgroup_memory_left
from gpuviz.errors import MemoryTooSmall

NO_LIMIT = float("inf")
MEGABYTE = 1_000_000
V1_UNLIMITED = 9_223_372_036_854_771_712


def tree(root: Path, **files: str | int) -> Path:
    """A made-up machine; ``__`` stands for a slash."""
    for name, content in files.items():
        file = root / name.replace("__", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{content}\n")
    return root


def made_up(root: Path, groups: str, files: dict[str, str | int]) -> Path:
    """A machine with control groups: what the process is told they are called, and the files there are."""
    tree(root, proc__self__cgroup=groups)
    for name, content in files.items():
        file = root / "sys/fs/cgroup" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{content}\n")
    return root


@pytest.mark.parametrize(
    ("groups", "files", "cores"),
    [
        ("0::/", {}, NO_LIMIT),
        ("0::/a/b", {"a/b/cpu.max": "max 100000"}, NO_LIMIT),
        ("0::/a/b", {"a/b/cpu.max": "100000 100000"}, 1),
        ("0::/a/b", {"a/cpu.max": "150000 100000", "a/b/cpu.max": "max 100000"}, 1.5),
        ("0::/a/b", {"a/cpu.max": "50000 100000", "a/b/cpu.max": "400000 100000"}, 0.5),
        ("0::/../../x", {"cpu.max": "200000 100000"}, 2),  # a container that sees its own group as the topmost
        ("4:cpu,cpuacct:/docker/1", {"cpu,cpuacct/cpu.cfs_quota_us": 300, "cpu,cpuacct/cpu.cfs_period_us": 100}, 3),
        ("1:cpu:/a\n0::/", {"cpu/a/cpu.cfs_quota_us": 200, "cpu/a/cpu.cfs_period_us": 100}, 2),
        ("1:cpu:/a", {"cpu/a/cpu.cfs_quota_us": -1, "cpu/a/cpu.cfs_period_us": 100_000}, NO_LIMIT),
        ("2:cpuset:/a", {"cpu/a/cpu.cfs_quota_us": 200, "cpu/a/cpu.cfs_period_us": 100}, NO_LIMIT),
        ("0::/", {"cpu.max": "rubbish"}, NO_LIMIT),
    ],
)
def test_quota_of_cores_is_the_least_of_all_groups_up_to_the_topmost(
    tmp_path: Path, groups: str, files: dict[str, str | int], cores: float
) -> None:
    assert cgroup_cores(made_up(tmp_path, groups, files)) == cores


@pytest.mark.parametrize(
    ("groups", "files", "left"),
    [
        ("0::/", {}, NO_LIMIT),
        ("0::/a", {"a/memory.max": "max", "a/memory.current": 7}, NO_LIMIT),
        ("0::/a", {"a/memory.max": 500, "a/memory.current": 120}, 380),
        ("0::/a", {"a/memory.max": 500, "a/memory.high": 400, "a/memory.current": 120}, 280),
        ("0::/a", {"a/memory.max": 500, "a/memory.current": 120, "a/memory.stat": "anon 9\ninactive_file 50"}, 430),
        ("0::/a/b", {"a/memory.max": 300, "a/memory.current": 200, "a/b/memory.max": 500}, 100),
        ("0::/a", {"unified/a/memory.max": 500}, 500),
        (
            "5:memory:/docker/1",  # seen from inside, where that folder is the mounted one
            {"memory/memory.limit_in_bytes": 500, "memory/memory.usage_in_bytes": 100},
            400,
        ),
        (
            "5:memory:/a",
            {
                "memory/memory.limit_in_bytes": V1_UNLIMITED,
                "memory/a/memory.limit_in_bytes": 500,
                "memory/a/memory.usage_in_bytes": 200,
                "memory/a/memory.stat": "inactive_file 30\ntotal_inactive_file 40",
            },
            340,
        ),
    ],
)
def test_memory_left_is_the_least_of_all_groups_up_to_the_topmost(
    tmp_path: Path, groups: str, files: dict[str, str | int], left: float
) -> None:
    assert cgroup_memory_left(made_up(tmp_path, groups, files)) == left


def test_machine_without_control_groups_has_no_limit(tmp_path: Path) -> None:
    assert cgroup_cores(tmp_path) == cgroup_memory_left(tmp_path) == NO_LIMIT


def test_this_machine_leaves_a_core_and_some_memory() -> None:
    assert 1 <= available_cores() <= (psutil.cpu_count() or 1)
    assert 0 < available_memory_bytes() <= psutil.virtual_memory().total


@pytest.mark.parametrize(("quota", "cores"), [("50000 100000", 1), ("199000 100000", 1), ("6400000 100000", 64)])
def test_cores_are_whole_ones_within_the_quota(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quota: str, cores: int
) -> None:
    monkeypatch.setattr(host, "_ROOT", made_up(tmp_path, "0::/", {"cpu.max": quota}))
    assert available_cores() == min(cores, _usual_cores())


def test_memory_that_others_use_of_a_group_cannot_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, str | int] = {"memory.max": 500 * MEGABYTE, "memory.current": 600 * MEGABYTE}
    monkeypatch.setattr(host, "_ROOT", made_up(tmp_path, "0::/", files))
    assert available_memory_bytes() == 0


def test_libraries_that_are_still_to_be_loaded_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, str | int] = {"memory.max": 1000 * MEGABYTE}
    monkeypatch.setattr(host, "_ROOT", made_up(tmp_path, "0::/", files))
    monkeypatch.setattr(host, "_PROGRAM_BYTES", psutil.Process().memory_info().rss + 400 * MEGABYTE)
    lacking = host.lacking_memory(600 * MEGABYTE)
    assert lacking["available_mb"] == 800
    assert 900 <= lacking["needed_mb"] <= 1100


def test_no_job_is_blamed_where_the_program_itself_does_not_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files: dict[str, str | int] = {"memory.max": 150 * MEGABYTE}
    monkeypatch.setattr(host, "_ROOT", made_up(tmp_path, "0::/", files))
    monkeypatch.setattr(host, "_PROGRAM_BYTES", psutil.Process().memory_info().rss + 400 * MEGABYTE)
    with pytest.raises(MemoryTooSmall) as caught:
        host.lacking_memory(1)
    assert caught.value.arguments["available_mb"] == 120


_ON_ONE_CORE = """
import psutil
process = psutil.Process()
if hasattr(process, "cpu_affinity"):
    process.cpu_affinity(process.cpu_affinity()[:1])
    from gpuviz.compute.host import available_cores
    from gpuviz.compute.lanes.blas import BlasLane
    from gpuviz.compute.host_info import HostInfo
    assert available_cores() == HostInfo.here().cores == 1
    assert "one CPU core" in BlasLane.all_cores().describe() or "itself" in BlasLane.all_cores().describe()
"""


def test_process_tied_to_one_core_has_one() -> None:
    subprocess.run([sys.executable, "-c", _ON_ONE_CORE], check=True)


_IN_LITTLE_SPACE = """
import resource
resource.setrlimit(resource.RLIMIT_AS, (2_500_000_000, resource.RLIM_INFINITY))
from gpuviz.compute.host import available_memory_bytes
from gpuviz.compute.shape import MatmulShape
from gpuviz.errors import ProblemTooLarge
assert 0 < available_memory_bytes() <= 1_000_000_000
MatmulShape.plan(64, 64, 64).check_fits_memory()
try:
    MatmulShape.plan(9000, 9000, 64).check_fits_memory()
except ProblemTooLarge as error:
    assert error.arguments["available_mb"] < 1000 < 3000 < error.arguments["needed_mb"]
else:
    raise AssertionError
"""


def test_limited_address_space_is_limited_memory() -> None:
    if os.name == "posix":  # elsewhere there is no such limit
        subprocess.run([sys.executable, "-c", _IN_LITTLE_SPACE], check=True)


def _usual_cores() -> int:
    process = psutil.Process()
    return len(process.cpu_affinity()) if hasattr(process, "cpu_affinity") else psutil.cpu_count() or 1
