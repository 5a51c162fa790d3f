"""Finds oclgrind, which simulates an OpenCL device and sees data races, bad addresses and diverging barriers."""

import shutil
from pathlib import Path


def oclgrind_driver() -> Path | None:
    """The library to name in an .icd file, if oclgrind is installed."""
    program = shutil.which("oclgrind")
    if program is None:
        return None
    library = Path(program).resolve().parents[1] / "lib" / "oclgrind" / "liboclgrind-rt-icd.so"
    return library if library.exists() else None
