"""Whatever the environment sets, BLAS and numba run as fast as they can; where they cannot, the result says so."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from gpuviz.compute.host import available_cores
from gpuviz.compute.lanes.blas import ALL_CORES, BlasLane, blas_kernel

HARMLESS = {"KMP_DUPLICATE_LIB_OK": "TRUE", "NUMBA_CACHE_DIR": "somewhere", "OMPI_COMM_WORLD_RANK": "0"}
HARMFUL = {
    "OPENBLAS_CORETYPE": "Haswell",
    "OPENBLAS_NUM_THREADS": "1",
    "OPENBLAS_L2_SIZE": "1024",
    "GOTO_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "OMP_PROC_BIND": "true",
    "GOMP_CPU_AFFINITY": "0",
    "KMP_AFFINITY": "compact",
    "KMP_BLOCKTIME": "0",
    "MKL_NUM_THREADS": "1",
    "MKL_ENABLE_INSTRUCTIONS": "SSE4_2",
    "BLIS_NUM_THREADS": "1",
    "BLIS_ARCH_TYPE": "generic",
    "VECLIB_MAXIMUM_THREADS": "1",
    "NPY_DISABLE_CPU_FEATURES": "AVX2",
    "NUMBA_OPT": "0",
    "NUMBA_DISABLE_JIT": "1",
}

_SAY = """
import json, os
from threadpoolctl import ThreadpoolController
from gpuviz.compute.handicaps import held_back_by
from gpuviz.compute.lanes.blas import BlasLane, blas_kernel
from gpuviz.compute.lanes.scalar_loop import multiply
lanes = ("opencl", "blas_one_core", "blas_all_cores", "sequential")
print(json.dumps({
    "left": sorted(os.environ),
    "kernel": blas_kernel("blas_all_cores"),
    "described": BlasLane.all_cores().describe(),
    "threads": [library["num_threads"] for library in ThreadpoolController().select(user_api="blas").info()],
    "compiled": hasattr(multiply, "py_func"),
    "held_back": {lane: held_back_by(lane) for lane in lanes},
}))
"""


def told(first: str, **environment: str) -> dict[str, Any]:
    """What a fresh process says of itself that begins with ``first``."""
    usual = {name: value for name, value in os.environ.items() if name not in HARMFUL}
    command = [sys.executable, "-W", "ignore", "-c", f"{first}\n{_SAY}"]
    done = subprocess.run(command, env=usual | environment, stdout=subprocess.PIPE, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@pytest.fixture(scope="module")
def free() -> dict[str, Any]:
    """What it says where nothing is set."""
    return told("import gpuviz")


@pytest.mark.parametrize("name", ["OPENBLAS_CORETYPE", "OPENBLAS_NUM_THREADS", "OMP_PROC_BIND", "NUMBA_DISABLE_JIT"])
def test_a_variable_alone_changes_nothing(free: dict[str, Any], name: str) -> None:
    assert told("import gpuviz", **{name: HARMFUL[name]}) == free


def test_all_variables_together_change_nothing_and_harmless_ones_stay(free: dict[str, Any]) -> None:
    held = told("import gpuviz", **HARMFUL, **HARMLESS)
    assert set(held.pop("left")) == set(free["left"]) | set(HARMLESS)
    assert held == {name: value for name, value in free.items() if name != "left"}
    assert held["compiled"]
    assert held["threads"] == [] or held["threads"][0] == available_cores()
    assert not any(held["held_back"].values())


@pytest.mark.parametrize("module", ["gpuviz.__main__", "gpuviz.worker.main", "gpuviz.bench.matmul", "gpuviz.bench.run"])
def test_every_way_into_the_program_frees_the_opponents(free: dict[str, Any], module: str) -> None:
    held = told(f"import {module}", **HARMFUL)
    assert (held["kernel"], held["described"], held["held_back"]) == (
        free["kernel"],
        free["described"],
        free["held_back"],
    )


def test_what_numpy_and_numba_read_before_is_named_by_lane(free: dict[str, Any]) -> None:
    held = told("import numpy", OPENBLAS_CORETYPE="Haswell", NUMBA_OPT="0")
    blas = ["OPENBLAS_CORETYPE"]
    assert held["held_back"] == {"opencl": [], "blas_one_core": blas, "blas_all_cores": blas, "sequential": []}
    assert "OPENBLAS_CORETYPE" not in held["left"]  # what is started from there is free
    if free["kernel"] in ("SkylakeX", "Cooperlake", "SapphireRapids"):  # then the variable can do harm
        assert held["kernel"] == "Haswell"
    held = told("import numba", NUMBA_OPT="0", OMP_NUM_THREADS="1")
    assert held["held_back"]["sequential"] == ["NUMBA_OPT"]
    assert held["held_back"]["blas_one_core"] == ["OMP_NUM_THREADS"]


def test_kernel_stands_in_the_description() -> None:
    kernel = blas_kernel(ALL_CORES)
    assert kernel in BlasLane.one_core().describe()
    assert blas_kernel("opencl") == blas_kernel("sequential") == ""


_PARENT = """
import os, subprocess, sys, threading
if not hasattr(os, "sched_setaffinity"):
    print("equal")
    sys.exit()
usual = len(os.sched_getaffinity(0))
over = threading.Event()
threading.Thread(target=over.wait).start()  # it may use all cores
os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])
child = "import gpuviz, psutil; print(len(psutil.Process().cpu_affinity()))"
cores = int(subprocess.run([sys.executable, "-c", child], stdout=subprocess.PIPE, check=True).stdout)
over.set()
print("equal" if cores == usual else "fewer")
"""


@pytest.mark.parametrize("name", ["OMP_PROC_BIND", "GOMP_CPU_AFFINITY"])
def test_core_to_which_openmp_tied_the_thread_that_started_us_is_no_limit(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PARENT], env=os.environ | {name: "0"}, stdout=subprocess.PIPE, text=True, check=True
    )
    assert done.stdout.strip() == "equal"


def test_core_that_somebody_chose_for_us_is_a_limit() -> None:
    done = subprocess.run([sys.executable, "-c", _PARENT], stdout=subprocess.PIPE, text=True, check=True)
    several = hasattr(os, "sched_getaffinity") and len(os.sched_getaffinity(0)) > 1
    assert done.stdout.strip() == ("fewer" if several else "equal")
