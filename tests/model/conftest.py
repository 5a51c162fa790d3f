import os
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import psutil
import pytest

from gpuviz.model.gguf import GgufFile
from gpuviz.model.store import ModelPackage, check, model_path
from tests.model.wheels import Index, make_wheel


@pytest.fixture(scope="session")
def smollm2() -> Iterator[GgufFile]:
    """The real model; the tests need it, where whoever runs them keeps it."""
    assert check(), f"there is no right model file at {model_path()}: run “gpuviz model fetch” once"
    file = GgufFile(model_path())
    yield file
    file.close()


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[bytes], GgufFile]]:
    """Opens model files that hold given bytes."""
    files: list[GgufFile] = []

    def open_model(content: bytes) -> GgufFile:
        path = tmp_path / f"model{len(files)}.gguf"
        path.write_bytes(content)
        files.append(GgufFile(path))
        return files[-1]

    yield open_model
    for file in files:
        file.close()


@pytest.fixture(scope="module")
def little_memory() -> Iterator[None]:
    """Where the system can hold it to that, this process gets no more than 1 GiB beyond what it has."""
    if sys.platform != "linux":
        yield
        return
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (psutil.Process().memory_info().vms + (1 << 30), before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_AS, before)


@pytest.fixture
def model_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that models are kept in during this test; it is not there yet."""
    folder = tmp_path / "data" / "models"
    monkeypatch.setenv("GPUVIZ_MODEL_FOLDER", str(folder))
    return folder


@pytest.fixture
def links(tmp_path: Path, model_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder that pip may take wheels from; the settings of whoever runs the tests do not count."""
    for name in [name for name in os.environ if name.upper().startswith("PIP_") or name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "links"
    folder.mkdir()
    settings = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(folder),
        "PIP_RETRIES": "0",
        "PIP_RESUME_RETRIES": "0",
        "NO_PROXY": "127.0.0.1",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    return folder


@pytest.fixture
def package(links: Path) -> ModelPackage:
    """A model whose wheel pip finds; large enough that pip tells of progress, and not to be compressed."""
    return make_wheel(links, random.Random(1).randbytes(3_000_000))


@pytest.fixture
def index(links: Path, package: ModelPackage, monkeypatch: pytest.MonkeyPatch) -> Iterator[Index]:
    """A package index that serves the wheel; pip knows no other source."""
    served = Index(links / package.wheel_name)
    server = served.server()
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.delenv("PIP_FIND_LINKS")
    monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_port}/simple")
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield served
    served.go_on.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def offline(links: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Takes away every source of wheels when called."""

    def take_away() -> None:
        monkeypatch.setenv("PIP_NO_INDEX", "1")
        monkeypatch.delenv("PIP_FIND_LINKS", raising=False)

    return take_away
