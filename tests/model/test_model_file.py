from pathlib import Path

import pytest

from gpuviz.compute import host
from gpuviz.errors import (
    FetchedModelDamaged,
    ModelFileDamaged,
    ModelFileMissing,
    ModelTooLarge,
    TextEmpty,
    TextTooLong,
    TextUnreadable,
    UnreadableFile,
)
from gpuviz.i18n.languages import Language, error_text
from gpuviz.model.gguf import GgufFile
from gpuviz.model.model_file import MOST_POSITIONS, ModelFile, open_model
from gpuviz.model.store import model_path
from tests.compute.test_host import made_up
from tests.model.tiny_model import tiny_model


@pytest.mark.usefixtures("smollm2")
def test_a_model_says_what_it_is() -> None:
    model = ModelFile(model_path())
    info = model.info
    assert (info.weights, info.layers, info.hidden, info.vocabulary) == (134_515_008, 30, 576, 49_152)
    assert (info.feed_forward, info.heads, info.key_value_heads) == (1536, 9, 3)
    assert info.positions == MOST_POSITIONS
    assert [token.text for token in model.tokens("GPUs are")] == ["GP", "Us", " are"]
    for text, error in (("", TextEmpty), ("\ud800", TextUnreadable), ("a " * MOST_POSITIONS, TextTooLong)):
        with pytest.raises(error):
            model.tokens(text)
    model.close()


def test_a_model_that_would_not_fit_is_refused(
    smollm2: GgufFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(host, "_PROGRAM_BYTES", 0)  # all is loaded
    for container_mb, fits in ((1000, False), (1300, True)):
        files: dict[str, str | int] = {"memory.max": container_mb * 1_000_000, "memory.current": 100_000_000}
        monkeypatch.setattr(host, "_ROOT", made_up(tmp_path, "0::/", files))
        if fits:
            ModelFile(Path(smollm2.path)).close()
            continue
        with pytest.raises(ModelTooLarge) as caught:
            ModelFile(Path(smollm2.path))
        assert caught.value.arguments == {"needed_mb": 911, "available_mb": 720}


def test_a_file_that_was_fetched_is_to_be_fetched_again(model_folder: Path) -> None:
    with pytest.raises(ModelFileMissing) as missing:
        open_model(None)
    model_path().parent.mkdir(parents=True)
    model_path().write_bytes(tiny_model()[:-1])
    with pytest.raises(FetchedModelDamaged) as damaged:
        open_model(None)
    for caught in (missing, damaged):
        assert "gpuviz model fetch" in Language()(error_text(caught.value))


def test_a_file_that_was_named_is_never_to_be_fetched(tmp_path: Path) -> None:
    path = tmp_path / "named.gguf"
    with pytest.raises(UnreadableFile) as missing:
        open_model(path)
    path.write_bytes(tiny_model()[:-1])
    with pytest.raises(ModelFileDamaged) as damaged:
        open_model(path)
    for error in (missing.value, damaged.value):
        assert "model fetch" not in Language()(error_text(error))
