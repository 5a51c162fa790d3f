from pathlib import Path

import pytest

from gpuviz.compute import host
from gpuviz.errors import ModelTooLarge, TextEmpty, TextTooLong, TextUnreadable
from gpuviz.model.gguf import GgufFile
from gpuviz.model.model_file import MOST_POSITIONS, ModelFile
from gpuviz.model.store import model_path
from tests.compute.test_host import made_up


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
