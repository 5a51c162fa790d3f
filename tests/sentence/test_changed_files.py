"""The real worker, and a model file that is changed while the worker has it open."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from gpuviz.errors import ModelFileChanged, ModelFileDamaged
from gpuviz.i18n.languages import Language, error_text
from gpuviz.sentence.messages import ReadSentence, SentenceRead, SentenceSpec, WordWritten, WriteOn, WritingEnded
from gpuviz.worker.client import WorkerClient
from gpuviz.worker.messages import JobDone, JobFailed
from tests.model.tiny_model import tiny_model
from tests.worker.patience import Listener

MODEL, OTHER = tiny_model(), tiny_model(metadata={"general.name": "Yiny"})


def cut(path: Path) -> None:
    os.truncate(path, 100)


def overwrite(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(len(MODEL)))


def overwrite_by_another_model(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(OTHER)


def delete(path: Path) -> None:
    with suppress(PermissionError):  # Windows deletes and replaces no file that is open
        path.unlink()


def replace(path: Path) -> None:
    fresh = path.with_name("fresh")
    fresh.write_bytes(OTHER)
    with suppress(PermissionError):
        fresh.replace(path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "model.gguf"
    path.write_bytes(MODEL)
    return path


@pytest.fixture
def spec(path: Path) -> SentenceSpec:
    return SentenceSpec("some words", str(path))


@pytest.mark.parametrize("change", [cut, overwrite])
def test_a_file_that_was_spoilt_is_named_and_the_worker_lives(
    change: Callable[[Path], None], client: WorkerClient, listener: Listener, path: Path, spec: SentenceSpec
) -> None:
    client.send(ReadSentence(1, spec))
    listener.wait_for(SentenceRead)
    change(path)
    client.send(ReadSentence(2, spec))
    assert listener.wait_for(JobFailed).key == ModelFileDamaged.key
    path.write_bytes(MODEL)
    client.send(ReadSentence(3, spec))
    before, again = listener.wait_for(SentenceRead, 1), listener.wait_for(SentenceRead, 2)
    assert (again.run_id, again.result.top) == (3, before.result.top)


@pytest.mark.parametrize(
    ("change", "name"), [(overwrite_by_another_model, "Yiny"), (delete, "Tiny"), (replace, "Tiny")]
)
def test_a_file_that_is_another_is_read_anew_and_one_that_went_away_is_kept(
    change: Callable[[Path], None], name: str, client: WorkerClient, listener: Listener, path: Path, spec: SentenceSpec
) -> None:
    client.send(ReadSentence(1, spec))
    listener.wait_for(SentenceRead)
    change(path)
    client.send(ReadSentence(2, spec))
    before, after = listener.wait_for(SentenceRead, 1).result, listener.wait_for(SentenceRead, 2).result
    assert after.model.name == name
    assert after.top == before.top  # both models have the same weights


def test_a_sentence_is_continued_by_the_model_that_its_file_was_changed_to(
    client: WorkerClient, listener: Listener, path: Path, spec: SentenceSpec
) -> None:
    client.send(WriteOn(1, spec, count=20, temperature=0.0))
    right = listener.wait_for(WritingEnded, 1).result
    client.send(ReadSentence(2, spec))
    listener.wait_for(SentenceRead)
    overwrite_by_another_model(path)
    client.send(WriteOn(3, spec, count=20, temperature=0.0))
    after = listener.wait_for(WritingEnded, 2).result
    assert (right.model.name, after.model.name) == ("Tiny", "Yiny")
    assert after.generated == right.generated  # both models have the same weights


@pytest.mark.parametrize("change", [cut, overwrite])
def test_a_file_that_is_spoilt_in_the_middle_of_writing_gives_right_words_or_a_sentence(
    change: Callable[[Path], None], client: WorkerClient, listener: Listener, path: Path, spec: SentenceSpec
) -> None:
    client.send(WriteOn(1, spec, count=60, temperature=0.0))
    listener.wait_for(JobDone)
    right = [event.token for event in listener.all(WordWritten)]
    client.send(WriteOn(2, spec, count=60, temperature=0.0))
    listener.wait_for(WordWritten, len(right) + 1)
    change(path)
    listener.wait_until(lambda: len(listener.all(JobDone)) + len(listener.all(JobFailed)) == 2)
    written = [event.token for event in listener.all(WordWritten)[len(right) :]]
    assert written == right[: len(written)]
    assert {event.key for event in listener.all(JobFailed)} <= {ModelFileChanged.key}
    assert client.lost is None


def test_the_sentence_says_what_happened_and_what_to_do() -> None:
    said = Language()(error_text(ModelFileChanged(path="some.gguf")))
    assert "some.gguf" in said
    assert "try again" in said
