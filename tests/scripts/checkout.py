"""A checkout with the real scripts and a stand-in for gpuviz that installs in seconds and notes how it was called."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

REPOSITORY = Path(__file__).parents[2]

_PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""
_BACKEND = '''
import base64, os
from zipfile import ZipFile

def _wheel(folder):
    name = "gpuviz-1.0-py3-none-any.whl"
    metadata = """Metadata-Version: 2.1
Name: gpuviz
Version: 1.0
Provides-Extra: cpu
Provides-Extra: dev
Requires-Dist: cpu-runtime; extra == "cpu"
"""
    with ZipFile(os.path.join(folder, name), "w") as wheel:
        wheel.writestr("gpuviz.pth", os.getcwd())
        wheel.writestr("gpuviz-1.0.dist-info/METADATA", metadata)
        about = "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
        wheel.writestr("gpuviz-1.0.dist-info/WHEEL", about)
        wheel.writestr("gpuviz-1.0.dist-info/entry_points.txt", "[console_scripts]\\ngpuviz = gpuviz:main\\n")
        wheel.writestr("gpuviz-1.0.dist-info/RECORD", "")
    return name

def build_editable(folder, config_settings=None, metadata_directory=None):
    return _wheel(folder)
'''
_GPUVIZ = """
import os, sys
from pathlib import Path

def main():
    called = " ".join(sys.argv[1:])
    with (Path(__file__).parents[1] / "calls.txt").open("a") as calls:
        print(called, file=calls)
    for failing in filter(None, os.environ.get("FAILING", "").split(",")):
        command, code = failing.split("=")
        if called.startswith(command):
            return int(code)
    if called == "devices":
        import cpu_runtime
"""


@dataclass(frozen=True)
class Checkout:
    """``folder`` holds scripts and stand-in; ``index`` is where pip finds packages, and nowhere else."""

    folder: Path
    index: Path

    @classmethod
    def write(cls, folder: Path) -> "Checkout":
        (folder / "gpuviz").mkdir(parents=True)
        shutil.copytree(REPOSITORY / "scripts", folder / "scripts")
        (folder / "pyproject.toml").write_text(_PYPROJECT)
        (folder / "backend.py").write_text(_BACKEND)
        (folder / "gpuviz" / "__init__.py").write_text(_GPUVIZ)
        index = folder / "index"
        index.mkdir()
        with ZipFile(index / "cpu_runtime-1.0-py3-none-any.whl", "w") as wheel:
            wheel.writestr("cpu_runtime.py", "")
            about = "cpu_runtime-1.0.dist-info"
            wheel.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: cpu-runtime\nVersion: 1.0\n")
            wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            wheel.writestr(f"{about}/RECORD", "")
        return cls(folder, index)

    def run(self, *command: str | Path, **variables: str) -> "subprocess.CompletedProcess[str]":
        """Run a command somewhere else, without a screen and without an index."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "GPUVIZ_"))}
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "QT_QPA_PLATFORM"):
            environment.pop(name, None)
        # pip's own files of settings may name other places to look at
        pip = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": self.index.as_uri(), "PIP_CONFIG_FILE": os.devnull}
        return subprocess.run(
            command,
            cwd="/",
            env=environment | pip | {"GPUVIZ_PYTHON": sys.executable} | variables,
            stdin=subprocess.DEVNULL,
            check=False,
            capture_output=True,
            text=True,
        )

    def environment(self, **variables: str) -> "subprocess.CompletedProcess[str]":
        return self.run(self.folder / "scripts" / "environment", ".venv", **variables)

    def change(self, line: str, *, instead: bool = False) -> None:
        """Add ``line`` to what says how to install, or put it in the place of all."""
        path = self.folder / "pyproject.toml"
        path.write_text(f"{line}\n" if instead else f"{path.read_text()}{line}\n")

    def calls(self) -> list[str]:
        """How gpuviz was called since this was last asked."""
        path = self.folder / "calls.txt"
        lines = path.read_text().splitlines() if path.exists() else []
        path.unlink(missing_ok=True)
        return lines
