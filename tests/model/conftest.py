import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from gpuviz.model.store import ModelPackage
from tests.model.wheels import Index, make_wheel


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
