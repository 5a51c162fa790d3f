"""Finds what Debian has to play GPUs without one: ``apt-get install oclgrind mesa-opencl-icd``."""

import ctypes.util
import shutil
from pathlib import Path


def oclgrind_driver() -> Path | None:
    """oclgrind, which sees data races, bad addresses and diverging barriers: the library to name in an .icd file."""
    program = shutil.which("oclgrind")
    if program is None:
        return None
    library = Path(program).resolve().parents[1] / "lib" / "oclgrind" / "liboclgrind-rt-icd.so"
    return library if library.exists() else None


def rusticl_driver() -> str | None:
    """Mesa's rusticl, which compiles for GPUs, and by llvmpipe for the CPU as if it were one."""
    return ctypes.util.find_library("RusticlOpenCL")
