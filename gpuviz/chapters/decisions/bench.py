"""The sequential loop of the decisions beside C: ``shaders/chains.cl`` itself, chain after chain, by a C compiler.

    python -m gpuviz.chapters.decisions.bench [STEPS] [WAYS]

The C compiler gets ``-O2 -march=native``.
"""

import ctypes
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gpuviz.chapters.decisions.progress import Places, Progress
from gpuviz.chapters.decisions.sequential_walker import SequentialWalker
from gpuviz.chapters.decisions.spec import ChainSpec
from gpuviz.compute.cancellation import CancelToken
from gpuviz.compute.shaders import shader_source

_ROUNDS = 7
_CHAINS = (1, 1000)
_BEFORE = """
typedef unsigned long long ulong;
static int get_global_id(int axis) { return 0; }
#define __global
#define __kernel static inline
#define WIDE
"""
_AFTER = """
void walk_in_c(ulong *values, int chains, int steps, int longer, int ways)
{
    for (int chain = 0; chain < chains; chain++)
        walk_row(values, chain, chains, chain < longer ? steps + 1 : steps, ways);
}
"""


def main() -> None:
    """Print the time of all steps by each, the best of several in turns."""
    steps, ways = (int(number) for number in [*sys.argv[1:], *("200000000", "1")[len(sys.argv) - 1 :]])
    with tempfile.TemporaryDirectory() as folder:
        in_c = _in_c(Path(folder) / "chains")
        for chains in _CHAINS:
            spec = ChainSpec(chains, steps, ways)
            best_ns: dict[str, int] = {}
            for _ in range(_ROUNDS):
                ends = []
                for name, walk in {"numba": _by_numba, "gcc": in_c}.items():
                    started_ns = time.thread_time_ns()
                    ends.append(walk(spec))
                    elapsed_ns = time.thread_time_ns() - started_ns
                    best_ns[name] = min(best_ns.get(name, elapsed_ns), elapsed_ns)
                if (ends[0] != ends[1]).any():
                    raise ValueError("the chains end elsewhere")
            for name, elapsed_ns in best_ns.items():
                print(f"{chains:6,} chains {name:6} {elapsed_ns / 1e6:8.1f} ms {elapsed_ns / steps:6.3f} ns a step")


def _by_numba(spec: ChainSpec) -> NDArray[np.uint64]:
    progress = Progress(Places.one_after_another(), np.zeros(1000, np.uint8))
    return SequentialWalker().walk(spec, progress, CancelToken()).ends


def _in_c(stem: Path) -> Callable[[ChainSpec], NDArray[np.uint64]]:
    source, library = stem.with_suffix(".c"), stem.with_suffix(".so")
    source.write_text(_BEFORE + shader_source("chains") + _AFTER)
    compiler = shutil.which("gcc") or "cc"
    command = [compiler, "-O2", "-march=native", "-w", "-shared", "-fPIC", "-o", str(library), str(source)]
    subprocess.run(command, check=True)
    walk_in_c = ctypes.CDLL(str(library)).walk_in_c

    def walk(spec: ChainSpec) -> NDArray[np.uint64]:
        values = spec.starts()
        walk_in_c(values.ctypes.data_as(ctypes.c_void_p), spec.chains, spec.steps_each, spec.longer, spec.ways)
        return values

    return walk


if __name__ == "__main__":
    main()
