"""OpenCL drivers (ICDs) as files: those of the system, and those installed in the Python environment."""

import ctypes
import os
import shutil
import tempfile
import weakref
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

_SYSTEM_VENDORS = Path("/etc/OpenCL/vendors")
_INTEL_PACKAGE = "intel-opencl-rt"
_INTEL_LIBRARIES = ("libintelocl.so", "intelocl64.dll")


@dataclass(frozen=True)
class Driver:
    """An ICD: the name of its .icd file, and the library to load.

    Where ``library`` is empty, ``trouble`` says why.
    """

    name: str
    library: str
    trouble: str = ""

    def load(self) -> str:
        """Load the library into this process, which it may crash; gives the error, or nothing."""
        try:
            ctypes.CDLL(self.library)
        except OSError as error:
            return str(error)
        return ""


def announced_drivers() -> list[Driver]:
    """The system's and the environment's drivers; where ``OCL_ICD_VENDORS`` names a folder, only those in it.

    Drivers in the registry of Windows are left to the OpenCL loader.
    """
    chosen = os.environ.get("OCL_ICD_VENDORS")
    folder = Path(chosen) if chosen else _SYSTEM_VENDORS
    if chosen and not folder.is_dir():
        return [Driver("OCL_ICD_VENDORS", "", f"there is no folder {chosen}")]
    found = [_read(icd) for icd in sorted(folder.glob("*.icd"))]
    return found if chosen else [*found, *environment_drivers()]


def environment_drivers() -> list[Driver]:
    """Intel's runtime for CPUs, if it is installed as a Python package.

    Its own .icd file names a path of the machine that it was built on.
    """
    try:
        files = metadata.files(_INTEL_PACKAGE) or []
    except metadata.PackageNotFoundError:
        return []
    libraries = [Path(str(file.locate())).resolve() for file in files if file.name in _INTEL_LIBRARIES]
    return [Driver("intel-environment.icd", str(library)) for library in libraries[:1] if library.exists()]


class VendorsFolder:
    """A temporary folder of .icd files for the OpenCL loader, removed together with this object."""

    def __init__(self, drivers: Iterable[Driver]) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="gpuviz-drivers-"))
        weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)
        usable = [driver for driver in drivers if driver.library]
        self._libraries = [driver.library for driver in usable]
        for driver in usable:
            (self.path / driver.name).write_text(f"{driver.library}\n")

    @property
    def environment(self) -> dict[str, str]:
        """Environment variables that make the OpenCL loader load only these drivers."""
        folders = [str(Path(library).parent) for library in self._libraries]
        return {  # the second and third are for the loader of Windows
            "OCL_ICD_VENDORS": f"{self.path}/",
            "OCL_ICD_FILENAMES": os.pathsep.join(self._libraries),
            "PATH": os.pathsep.join([os.environ.get("PATH", os.defpath), *dict.fromkeys(folders)]),
        }


def _read(icd: Path) -> Driver:
    """The driver of an .icd file; a library that lies beside the file gets its whole path."""
    try:
        library = icd.read_text(errors="replace").strip()
    except OSError as error:
        return Driver(icd.name, "", f"{icd}: {error.strerror or error}")
    if not library.isprintable() or not library:
        return Driver(icd.name, "", f"{icd} names no library")
    beside = icd.parent / library
    return Driver(icd.name, str(beside.resolve()) if beside.exists() else library)
