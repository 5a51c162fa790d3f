"""Fixtures for tests of the real worker."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gpuviz.sentence.messages import SentenceSpec
from gpuviz.worker.client import WorkerClient
from tests.model.tiny_model import tiny_model
from tests.worker.patience import Listener


@pytest.fixture
def client() -> Iterator[WorkerClient]:
    """A worker, ended after the test."""
    client = WorkerClient()
    yield client
    client.close()


@pytest.fixture
def listener(client: WorkerClient) -> Listener:
    """Hears what the worker says."""
    return Listener(client.poll)


@pytest.fixture
def tiny(tmp_path: Path) -> SentenceSpec:
    """A sentence for a model of two layers."""
    path = tmp_path / "tiny.gguf"
    path.write_bytes(tiny_model("Q4_1"))
    return SentenceSpec("some words", str(path))
